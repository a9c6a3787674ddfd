"""Figures that a choice of agencies reaches on one side only (rule P19).

They are not available, say why, and carry the figure of all agencies, which can be had.
"""

from collections.abc import Sequence
from dataclasses import replace

from data.figures.counts import Categories, Cells
from data.figures.series import Point, Series
from data.observations import AGENCY, COMPARATOR, Status
from data.periods import Period

SHOWN_WHOLE = "Not split by agency: it shows all of them."
APART = "the figures beside it are not of the same agencies"


def of_the_agencies(cells: Cells, everyone: Cells, agencies: tuple[str, ...], why: str) -> Cells:
    """The cells that hold the figures of the agencies chosen; the others withheld.

    everyone: the same cells when no agency is chosen. why: as a clause; empty where the figures
        are split so, and what is not there was not returned.
    """
    kept: Cells = {}
    for key, whole in everyone.items():
        found = cells.get(key)
        if whole.categories.get(COMPARATOR):
            kept[key] = whole  # England's figure is no agency's
        elif found is not None and found.scope.agencies:
            kept[key] = found
        elif whole.categories.get(AGENCY, agencies[0]) in agencies and (why or found):
            kept[key] = withheld(whole, why or APART)
    return kept | {key: found for key, found in cells.items() if found.scope.agencies}


def withheld(whole: Point, why: str) -> Point:
    """The gap where a figure of some agencies would be; it offers that of all of them."""
    has_figure = whole.value is not None or whole.numerator is not None
    return Point(
        whole.period,
        whole.categories,
        None,
        Status.NOT_AVAILABLE,
        sources=whole.sources if has_figure else (),
        note=why,
        instead=whole if has_figure else None,
    )


def together(
    series: Sequence[Series], everyone: Sequence[Series], names: Sequence[str]
) -> tuple[Series, ...]:
    """Series that a chart relates to each other, without what is not of one scope.

    everyone: the same series when no agency is chosen. names: of the agencies chosen.
    """
    if not _clash(series):
        return tuple(series)
    why = _why(series)
    return tuple(
        _without(each, whole, names, why) for each, whole in zip(series, everyone, strict=True)
    )


def not_available(names: Sequence[str], why: str) -> str:
    """That the agencies chosen have no such figure, as a sentence."""
    return f"Not available for {_listed(names)}: {why}."


def never_reported(names: Sequence[str]) -> str:
    """That some of the agencies chosen are no part of what is shown, as a sentence."""
    return f"Without {_listed(names)}: not among those that report it."


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), *names[-1:]]).removeprefix(" and ")


_Key = tuple[Period, Categories]


def _clash(series: Sequence[Series]) -> bool:
    """Whether they have figures of two scopes somewhere, or one has none that was asked for."""
    found: dict[_Key, list[Point]] = {}
    for each in series:
        for key, point in _by_key(each).items():
            found.setdefault(key, []).append(point)
    return any(
        len({point.scope for point in points if not point.is_gap}) > 1
        or 0 < sum(point.instead is not None for point in points) < len(points)
        for points in found.values()
    )


def _why(series: Sequence[Series]) -> str:
    """Which of them the choice of agencies does not reach, as a clause."""
    held = [point.note for each in series for point in each.points if point.instead]
    whole = [each for each in series if any(_is_of_all(point) for point in each.points)]
    if held or not whole:
        return next(iter(held), APART)
    return f"“{whole[0].measure.title}” is not split by agency"


def _is_of_all(point: Point) -> bool:
    return point.value is not None and not point.scope.agencies


def _by_key(series: Series) -> dict[_Key, Point]:
    return {(point.period, tuple(point.categories.items())): point for point in series.points}


def _without(series: Series, everyone: Series, names: Sequence[str], why: str) -> Series:
    whole = _by_key(everyone)
    points = tuple(
        point if point.instead else withheld(whole.get(key, point), why)
        for key, point in _by_key(series).items()
    )
    said = not_available(names, why)
    others = (note for note in series.notes if note not in {SHOWN_WHOLE, said})
    return replace(series, points=points, notes=(said, *others))
