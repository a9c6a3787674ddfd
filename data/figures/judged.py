"""A series held against its own usual range: which of its points may be judged, and by what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from math import fsum

from data.figures.cusum import variation_by_cusum
from data.figures.lines import Line, lines_of
from data.figures.series import Point, Series
from data.figures.variation import Flag, Variation, Why, variation_of
from data.framework.measures import Kind
from data.framework.signal_rule import SignalRule

FEW_EACH = 10  # counts that are fewer on average are dots: one more or less is most of them


class NotJudged(StrEnum):
    """Why a series has no usual range at all."""

    SPANS = "spans"  # its periods are not equally long
    RUNNING = "running"  # each figure holds the ones before it
    RARE = "rare"  # single figures
    OF_FEW = "of few"  # shares of few
    SCOPES = "scopes"  # its figures are not of the same agencies, or areas


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
    by_cusum = series.measure.signal_rule is SignalRule.CUSUM
    variation = variation_by_cusum(values) if by_cusum else variation_of(values)
    reason = unfit or _why_of_few(points, values, series)
    if reason is not None:
        variation = replace(variation, limits=None, flags=(None,) * len(points))
    return Stretch(points, variation, reason or variation.why)


def _why_unfit(series: Series) -> NotJudged | None:
    if series.measure.kind is Kind.CUMULATIVE:
        return NotJudged.RUNNING
    if series.span is None:
        return NotJudged.SPANS
    scopes = {point.scope for point in series.points if point.is_told}
    return NotJudged.SCOPES if len(scopes) > 1 else None


def _why_of_few(
    points: Sequence[Point], values: Sequence[float | None], series: Series
) -> NotJudged | None:
    """Whether it counts so few at a time that a range around their mean says nothing.

    Of single figures, such as deaths and serious reviews, one more or less is most of them, which
    is not so of thousands below nought; a share of few goes up and down with each child. Charts of
    the days or cases between two events (g and t) would serve them, and need the day of each event,
    which no return by quarter has.
    """
    known = [value for value in values if value is not None]
    if series.measure.is_count and known and _mean([abs(value) for value in known]) < FEW_EACH:
        return NotJudged.RARE
    wholes = [each.denominator for each in points if each.is_told and each.denominator]
    is_share = series.measure.is_percentage and wholes
    return NotJudged.OF_FEW if is_share and series.measure.is_few(_mean(wholes)) else None


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)


def of_category(split: Series, category: str) -> Series:
    """The figures of one category of a series split by one dimension, as one that is not split."""
    (dimension,) = split.by
    points = (point for point in split.points if point.categories.get(dimension) == category)
    alone = tuple(replace(each, categories={}) for each in points)
    return replace(split, by=(), points=alone, targets=())
