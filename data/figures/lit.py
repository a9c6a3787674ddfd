"""What is highlighted, found inside series that are not split by it."""

from collections.abc import Sequence
from dataclasses import replace

from data.figures.selection import Highlight
from data.figures.series import Point, Series, Within


def with_lit(
    series: Sequence[Series], split: Sequence[Series], highlight: Highlight
) -> tuple[Series, ...]:
    """The series, each with the figures of what is highlighted in it.

    split: the same series split by the dimension of the highlight as well. A category that has
    figures of other periods alone, such as a year among quarters, is not inside what is shown.
    """
    split = [_shown(found, each) for each, found in zip(series, split, strict=True)]
    names = [name for name in highlight.categories if _is_told(name, split, highlight.dimension)]
    return tuple(
        replace(each, within=tuple(_within(found, highlight.dimension, name) for name in names))
        for each, found in zip(series, split, strict=True)
    )


def alone(series: Series, number: int) -> Series:
    """One of the highlighted categories of a series, as a series of its own."""
    points = series.within[number].points
    return replace(series, points=points, within=(), targets=(), notes=())


def _shown(split: Series, series: Series) -> Series:
    points = tuple(point for point in split.points if point.period in series.periods)
    return replace(split, points=points)


def _is_told(name: str, split: Sequence[Series], dimension: str) -> bool:
    return any(
        point.is_told and point.categories.get(dimension) == name
        for each in split
        for point in each.points
    )


def _within(split: Series, dimension: str, name: str) -> Within:
    of_it = (point for point in split.points if point.categories.get(dimension) == name)
    return Within(dimension, name, tuple(_without(point, dimension) for point in of_it))


def _without(point: Point, dimension: str) -> Point:
    rest = {name: each for name, each in point.categories.items() if name != dimension}
    return replace(point, categories=rest)
