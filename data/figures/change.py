"""How a figure differs from an earlier one: points, per cent or counts, and when it may be said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from data.figures.series import Point
from data.framework.measures import Kind, Measure
from data.periods import SEASONAL, Period, Span
from data.rounding import half_up

MOST_APART = 1  # percentage points, between a per cent and that of the figures as printed


class Unit(StrEnum):
    """In what a change is given; the three are never confused (rule P3)."""

    POINTS = "percentage points"
    COUNTS = "the counts of a share of few"
    PER_CENT = "per cent"
    AMOUNT = "the measure's own unit"


class Comparison(StrEnum):
    """With which earlier period a figure is compared."""

    PREVIOUS = "the period before"
    YEAR_BEFORE = "the same period last year"


@dataclass(frozen=True)
class Change:
    """The difference between a period's figure and an earlier one's.

    amount: in `unit`, half-up to one decimal place, negative for a fall; None when no change
        may be given, and then `reason` says why, as a clause without a full stop.
    now, before: the two figures, in the unit of the measure, where there are any.
    is_parted: whether the definition changed in between, which is always told.
    decimals: to how many places the two figures are printed.
    is_whole: whether both were published without a decimal place, as the amount is then told.
    counts: those of the earlier share, where one of the two is of few: beside the counts of now
        they say what there is to say, and points would say too much (rule P4).
    """

    period: Period
    against: Period
    comparison: Comparison
    unit: Unit
    amount: float | None = None
    now: float | None = None
    before: float | None = None
    reason: str = ""
    is_whole: bool = False
    counts: tuple[float, float] | None = None
    is_parted: bool = False
    decimals: int = 0

    @property
    def is_available(self) -> bool:
        """Whether there is a change to speak of."""
        return self.amount is not None or self.counts is not None


def comparisons(points: Sequence[Point], period: Period, measure: Measure) -> tuple[Change, ...]:
    """The changes that are told of a figure, everywhere the same.

    Of a quarter or month the change on the same one last year, since much follows the seasons,
    and then the one on the one before (rule T9); of a running total only the first (rule T4).
    """
    if period.span not in SEASONAL:
        return (on_previous(points, period, measure),)
    year_before = on_year_before(points, period, measure)
    if measure.kind is Kind.CUMULATIVE:
        return (year_before,)
    return (year_before, on_previous(points, period, measure))


def on_previous(points: Sequence[Point], period: Period, measure: Measure) -> Change:
    """The change from the period that ended just before this one began (rule T6).

    points: those of one category, in any order.
    """
    against = period.previous()
    if measure.kind is Kind.CUMULATIVE and period.span is not Span.YEAR:
        reason = "figures run from the start of the year, so only the year before compares"
        return Change(period, against, Comparison.PREVIOUS, _unit(measure), reason=reason)
    return _between(points, period, against, Comparison.PREVIOUS, measure)


def on_year_before(points: Sequence[Point], period: Period, measure: Measure) -> Change:
    """The change from the same months of the year before (rule T9).

    points: those of one category, in any order.
    """
    return _between(points, period, period.a_year_before(), Comparison.YEAR_BEFORE, measure)


def _between(
    points: Sequence[Point],
    period: Period,
    against: Period,
    comparison: Comparison,
    measure: Measure,
) -> Change:
    by_period = {point.period: point for point in points}
    now, before = by_period.get(period), by_period.get(against)
    if now is None or not now.is_told:
        return _unavailable(period, period, against, comparison, measure)
    if before is None or not before.is_told:
        return _unavailable(against, period, against, comparison, measure)
    if now.definition != before.definition:
        reason = _what_changed(now, before)
        return Change(period, against, comparison, _unit(measure), reason=reason, is_parted=True)
    apart = now.scope.apart_from(before.scope)
    if apart:
        return Change(period, against, comparison, _unit(measure), reason=apart)
    if measure.is_percentage and (_is_of_few(now, measure) or _is_of_few(before, measure)):
        return _in_counts(now, before, Change(period, against, comparison, Unit.COUNTS))
    unit, amount = _measured(now, before, measure)
    whole = now.is_published_whole and before.is_published_whole
    found = Change(period, against, comparison, unit, amount, now.value, before.value, "", whole)
    return replace(found, decimals=measure.decimals)


def _what_changed(now: Point, before: Point) -> str:
    """That the two are not of one definition, and what changed as it is registered."""
    later = max(now, before, key=lambda point: point.definition)
    why = f" ({later.changed.rstrip('.')})" if later.changed else ""
    return f"the definition changed in between{why}"


def _unavailable(
    missing: Period, period: Period, against: Period, comparison: Comparison, measure: Measure
) -> Change:
    reason = f"there is no figure for {missing.short()}"
    return Change(period, against, comparison, _unit(measure), reason=reason)


def _in_counts(now: Point, before: Point, change: Change) -> Change:
    """The counts of the earlier share; a published one that has none cannot stand beside them."""
    if None in {now.denominator, before.denominator, before.numerator}:
        return replace(change, reason="it is a share of few, and the counts of one are not known")
    return replace(change, counts=(before.numerator or 0.0, before.denominator or 0.0))


def _measured(now: Point, before: Point, measure: Measure) -> tuple[Unit, float]:
    difference = _exact(now) - _exact(before)
    if measure.is_percentage:
        return Unit.POINTS, _shown(difference)
    if not measure.is_enough(float(_base(before, measure))) or _exact(now) < 0:
        return Unit.AMOUNT, _shown(difference)  # 193 that became -550 is not 385% less of anything
    per_cent = difference / _exact(before) * 100
    printed = [Decimal(repr(half_up(float(p.value or 0), measure.decimals))) for p in (now, before)]
    if not measure.is_count and _disagree(per_cent, *printed):
        return Unit.AMOUNT, float(printed[0] - printed[1])
    return Unit.PER_CENT, _shown(per_cent)


def _disagree(per_cent: Decimal, now: Decimal, before: Decimal) -> bool:
    """Whether readers who work it out from the two figures as printed get another per cent.

    1.4 after 1.3 is no 14.4% more to anybody's eye, though 1.44 after 1.26 is: of rates so small
    the difference is told, as it is printed (rule P14).
    """
    if before == 0:
        return True
    return abs((now - before) / before * 100 - per_cent) > MOST_APART


def _unit(measure: Measure) -> Unit:
    return Unit.POINTS if measure.is_percentage else Unit.PER_CENT


def _base(before: Point, measure: Measure) -> Decimal:
    """What a per cent would be taken of: a rate is as small as the count behind it."""
    value = _exact(before)
    if measure.is_count or value == 0 or before.numerator is None:
        return value
    return Decimal(repr(float(before.numerator)))


def _is_of_few(point: Point, measure: Measure) -> bool:
    return point.denominator is not None and measure.is_few(point.denominator)


def _exact(point: Point) -> Decimal:
    """As printed: 9.6 less 7.6 is 2.0, where floats give 1.9999."""
    return Decimal(repr(float(point.value or 0)))


def _shown(value: Decimal) -> float:
    return half_up(float(value), 1)
