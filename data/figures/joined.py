"""The categories that a chart has no room for: their sum, where they may be added, as one more."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from data.figures import combine
from data.figures.breakdown import comes_last, is_whole, joined_name
from data.figures.selection import Highlight
from data.figures.series import Point, Series, Within
from data.periods import Period


def largest(
    series: Sequence[Series],
    dimension: str,
    period: Period,
    most: int,
    highlight: Highlight | None,
) -> frozenset[str]:
    """So many categories of a dimension, the largest at a period; of several series, together.

    What is highlighted, the board's own area, and what comes after the others stay whatever their
    size: "not known" is no small thing (rule M1).
    """
    sizes = dict.fromkeys(name for each in series for name in each.categories(dimension))
    found: dict[str, float] = dict.fromkeys(sizes, 0.0)
    for each in series:
        for point in each.at(period):
            found[point.categories[dimension]] += abs(point.value or 0.0)

    def stays(name: str) -> bool:
        is_lit = highlight is not None and highlight.names(dimension, name)
        return is_lit or name == series[0].own or comes_last(name) or is_whole(name)

    order = sorted(found, key=lambda name: (not stays(name), -found[name]))
    return frozenset(order[:most])


def joined(
    series: Sequence[Series], dimension: str, period: Period, kept: Collection[str]
) -> tuple[Series, ...]:
    """Each series with its other categories as one, their sum; without them where they have none.

    Several series that stand side by side get it together or not at all, and only where it is
    known at the period.
    """
    others = {name for each in series for name in each.categories(dimension)} - set(kept)
    sums = [_sums(each, dimension, others) for each in series]
    if not all(_are_known(each, period) for each in sums):
        sums = [() for _ in series]
    return tuple(
        replace(
            each,
            points=(*_only(each.points, dimension, kept), *more),
            within=tuple(_within(w, each, dimension, kept) for w in each.within),
        )
        for each, more in zip(series, sums, strict=True)
    )


def _only(points: Iterable[Point], dimension: str, kept: Collection[str]) -> tuple[Point, ...]:
    return tuple(point for point in points if point.categories.get(dimension) in kept)


def _within(each: Within, series: Series, dimension: str, kept: Collection[str]) -> Within:
    return replace(each, points=_only(each.points, dimension, kept))


def _sums(series: Series, dimension: str, others: Collection[str]) -> tuple[Point, ...]:
    """The sums by period and by whatever else it is split by; none where one is not known."""
    if not combine.may_add_over(series.measure, (dimension,)):
        return ()

    def place(point: Point) -> tuple[Period, list[str]]:
        rest = [point.categories[name] for name in series.by if name != dimension]
        return point.period, rest

    found = [point for point in series.points if point.categories[dimension] in others]
    name = joined_name(len(others))
    sums = []
    for (period, _), group in groupby(sorted(found, key=place), key=place):
        points = list(group)
        if not _are_alike(points):
            return ()
        categories = {**points[0].categories, dimension: name}
        made = combine.over_categories(points, period, categories)
        sums.append(replace(made, scope=points[0].scope, definition=points[0].definition))
    return tuple(sums)


def _are_known(sums: Iterable[Point], period: Period) -> bool:
    then = [point.value for point in sums if point.period == period]
    return bool(then) and None not in then


def _are_alike(points: Sequence[Point]) -> bool:
    """Whether all count the same thing of the same whole (rules T6, P19)."""
    return len({(point.definition, point.scope) for point in points}) == 1
