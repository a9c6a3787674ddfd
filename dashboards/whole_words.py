"""What is said of a whole and its parts: contacts and referrals; places and what became of them."""

from collections.abc import Sequence

from dashboards.figure_words import FEWEST_FOR_A_SHARE, count_text, counted, percent_text
from dashboards.naming import is_asked, period_words, was_missing, who
from dashboards.parts import base_words, part_words, short_title
from data.measures import Measure
from data.periods import Period
from data.selection import PERIOD, Highlight
from data.series import AGENCY, Point, Series


def whole_and_part(first: Series, second: Series, highlight: Highlight | None) -> str:
    """How many of the first are the second; when split, where that share is largest.

    Empty when they have no period and category in common.
    """
    pairs = _pairs(first, second)
    measures = (first.measure, second.measure)
    if not pairs:
        return ""
    period = _asked_or_last({whole.period for whole, _ in pairs}, highlight)
    now = [pair for pair in pairs if pair[0].period == period]
    now = [pair for pair in now if is_asked(pair[0], highlight)] or now
    ranked = sorted(now, key=_share_of_enough, reverse=True)
    said = f"in {period_words(period)}, {_part_of_whole(ranked[0], measures)}"
    if not first.by:
        return said
    rest = [whole for whole, part in ranked[1:] if _share_of_enough((whole, part)) >= 0]
    for_whom = f"{said}, for {who(ranked[0][0])}"
    return f"{for_whom}, the largest of {len(rest) + 1} shares" if rest else for_whom


def _pairs(first: Series, second: Series) -> list[tuple[Point, Point]]:
    """Both counts of the same period and category, where both came."""
    parts = {
        (point.period, tuple(point.categories.values())): point
        for point in second.points
        if point.value is not None
    }
    found = (
        (whole, parts.get((whole.period, tuple(whole.categories.values()))))
        for whole in first.points
        if whole.value is not None
    )
    return [(whole, part) for whole, part in found if part is not None]


def _share_of_enough(pair: tuple[Point, Point]) -> float:
    """The share, by which categories are ranked; shares of few come last (rule P4)."""
    whole, part = pair[0].value or 0.0, pair[1].value or 0.0
    return part / whole if whole >= FEWEST_FOR_A_SHARE else -1.0


def _part_of_whole(pair: tuple[Point, Point], measures: tuple[Measure, Measure]) -> str:
    whole, part = pair[0].value or 0.0, pair[1].value or 0.0
    if part > whole:  # one enquiry can lead to a conference about several children
        return f"{counted(whole, measures[0].unit)} and {counted(part, measures[1].unit)}"
    said = f"{count_text(part)} of {counted(whole, measures[0].unit)} {part_words(*measures)}"
    return f"{said} ({percent_text(part, whole)})" if whole >= FEWEST_FOR_A_SHARE else said


def _asked_or_last(periods: set[Period], highlight: Highlight | None) -> Period:
    asked = {each for each in periods if highlight and highlight.names(PERIOD, each.slug)}
    return max(asked or periods)


def made_up_of(series: Sequence[Series], highlight: Highlight | None) -> str:
    """The whole and each of its parts; when split, where the first part's share is largest.

    Empty when no period and category has a figure of each.
    """
    found = _rows(series)
    periods = {p.period for points in found for p in points if p.value is not None}
    if not periods:
        return ""
    period = _asked_or_last(periods, highlight)
    rows = [points for points in found if points[0].period == period]
    rows = [points for points in rows if is_asked(points[0], highlight)] or rows
    complete = [points for points in rows if all(point.value is not None for point in points)]
    if not complete:
        return f"in {period_words(period)}{_missing_part(rows[0], series)}"
    parts = max(complete, key=_share_of_first)
    said = f"in {period_words(period)}, of {_outcomes(parts, series)}"
    if len(complete) == 1:
        return said
    return f"{said}; the largest of {len(complete)} shares {_name(series[0])}"


def _outcomes(parts: Sequence[Point], series: Sequence[Series]) -> str:
    """Every part of one whole: "120 booked by Police: attended 110, did not attend 10"."""
    total = sum(point.value or 0.0 for point in parts)
    by_whom = f" by {who(parts[0])}" if series[0].by == (AGENCY,) else ""
    for_what = f" for {who(parts[0])}" if series[0].by and not by_whom else ""
    told = ", ".join(
        f"{_name(each)} {count_text(point.value or 0.0)}"
        for each, point in zip(series, parts, strict=True)
    )
    base = base_words(series[0].measure)
    return f"{count_text(total)} {base}{by_whom}{for_what}: {told}"


def _missing_part(parts: Sequence[Point], series: Sequence[Series]) -> str:
    position, gap = next((n, point) for n, point in enumerate(parts) if point.value is None)
    for_whom = f" for {who(gap)}" if gap.categories else ""
    return f"{for_whom}, {was_missing(_name(series[position]), gap)}"


def _name(series: Series) -> str:
    return short_title(series.measure).lower()


def _rows(series: Sequence[Series]) -> list[tuple[Point, ...]]:
    """The points of every measure for each period and category that the first one has."""
    by_key = [{(p.period, tuple(p.categories.values())): p for p in each.points} for each in series]
    keys = [key for key in by_key[0] if all(key in points for points in by_key)]
    return [tuple(points[key] for points in by_key) for key in keys]


def _share_of_first(points: Sequence[Point]) -> float:
    total = sum(point.value or 0.0 for point in points)
    return (points[0].value or 0.0) / total if total >= FEWEST_FOR_A_SHARE else -1.0
