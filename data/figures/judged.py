"""A series held against its own usual range: which of its points may be judged, and by what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from math import fsum

from data.figures.lines import Line, lines_of
from data.figures.series import Point, Series
from data.figures.variation import Flag, Variation, Why, variation_of
from data.framework.measures import Kind

FEW_EACH = 10  # counts that are fewer on average are dots: one more or less is most of them


class NotJudged(StrEnum):
    """Why a series has no usual range at all."""

    SPANS = "spans"  # its periods are not equally long
    RUNNING = "running"  # each figure holds the ones before it
    RARE = "rare"  # single figures


@dataclass(frozen=True)
class Stretch:
    """Points of one definition, a gap where a period has none, and how they vary.

    reason: why it is not judged; such a stretch has a mean and no limits.
    """

    points: tuple[Point, ...]
    variation: Variation
    reason: NotJudged | Why | None

    def each(self) -> Iterator[tuple[Point, Flag | None]]:
        """Its points, each with what is unusual about it."""
        return zip(self.points, self.variation.flags, strict=True)


def stretches_of(series: Series) -> tuple[Stretch, ...]:
    """The stretches of a series that is not split, one to each definition, in time order.

    Limits never run over a break (rule T6), and those of a part are never taken for the whole:
    hand in all periods, and choose among what comes out. A figure that holds those before it,
    periods of several lengths and single figures are not judged.
    """
    if series.by:
        return ()
    (line,) = lines_of(series)
    unfit = _why_unfit(series)
    return tuple(_stretch(points, series, unfit) for points in _by_definition(line))


def _by_definition(line: Line) -> Iterator[tuple[Point, ...]]:
    """The points of each definition; a gap belongs to the figures before it."""
    definition = next((p.definition for p in line.points if p.value is not None), 0)
    placed = []
    for point in line.points:
        definition = point.definition if point.value is not None else definition
        placed.append((definition, point))
    for _, points in groupby(placed, key=lambda each: each[0]):
        yield tuple(point for _, point in points)


def _stretch(points: tuple[Point, ...], series: Series, unfit: NotJudged | None) -> Stretch:
    values = [point.value for point in points]
    variation = variation_of(values)
    reason = unfit or (NotJudged.RARE if _is_rare(values, series) else None)
    if reason is not None:
        variation = replace(variation, limits=None, flags=(None,) * len(points))
    return Stretch(points, variation, reason or variation.why)


def _why_unfit(series: Series) -> NotJudged | None:
    if series.measure.kind is Kind.CUMULATIVE:
        return NotJudged.RUNNING
    return NotJudged.SPANS if series.span is None else None


def _is_rare(values: list[float | None], series: Series) -> bool:
    """Whether it counts so few at a time that a range around their mean says nothing."""
    known = [value for value in values if value is not None]
    return series.measure.is_count and bool(known) and fsum(known) / len(known) < FEW_EACH
