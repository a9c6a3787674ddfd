"""What is said beneath a chart of the figures that are missing."""

from collections.abc import Sequence

from dashboards.words.empty import why_in
from dashboards.words.naming import category_name, was_missing
from data.figures.series import Point, Series

MOST_NAMED = 3


def gaps_said(series: Sequence[Series], sentence: str) -> list[str]:
    """What is missing: when, of whom and why; what is missing alike is said together.

    sentence: what the card says above its chart, which is not said again.
    """
    found = [
        f"{_listed(periods, MOST_NAMED)}{of_whom}: {why}"
        for (of_whom, why), periods in _alike(_missing(series, sentence)).items()
    ]
    if not found:
        return []
    more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return [f"Gaps: {'; '.join(found[:MOST_NAMED])}{more}."]


def _missing(series: Sequence[Series], sentence: str) -> dict[tuple[str, str], list[str]]:
    """By period and reason the categories that it is given of."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for each in series:
        held_back = {point.note for point in each.points if point.instead}
        for point in each.points:
            when, who = point.period.short(), _named(point, each)
            if point.is_gap and point.note not in held_back:
                if was_missing(who or when, point) in sentence or why_in(point) in sentence:
                    continue
                found.setdefault((when, point.note or str(point.status)), {})[who] = None
    return {key: list(names) for key, names in found.items()}


def _alike(missing: dict[tuple[str, str], list[str]]) -> dict[tuple[str, str], list[str]]:
    """By those concerned and the reason the periods that it is given for."""
    found: dict[tuple[str, str], list[str]] = {}
    for (when, why), names in missing.items():
        found.setdefault((_of_whom(names), why), []).append(when)
    return found


def _named(point: Point, series: Series) -> str:
    found = point.categories.items()
    return ", ".join(category_name(name, each, series.names) for name, each in found if each)


def _of_whom(names: Sequence[str]) -> str:
    """Such as " Housing", " Housing and Police", " Housing and 7 more"."""
    told = [name for name in names if name]
    return f" {_listed(told, 2)}" if told else ""


def _listed(names: Sequence[str], most: int) -> str:
    """All of them, or of more than so many the first and how many there are besides."""
    if len(names) > most:
        return f"{names[0]} and {len(names) - 1} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
