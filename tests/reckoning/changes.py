"""A figure beside an earlier one: in points, in per cent, or as the two counts."""

from decimal import ROUND_HALF_UP, Decimal

from data.framework.measures import Measure
from data.periods import Period
from tests.frameworks import STANDARD, measure_of
from tests.reckoning.scope import Figure

FEWEST_FOR_A_PER_CENT = 10  # P4: of fewer, a per cent misleads
FEWEST_FOR_POINTS = 20  # P4: of fewer, the counts of before are told


def is_across_a_break(board: str, measure: Measure, before: Period, now: Period) -> bool:
    """Whether what is counted changed between two periods: then nothing is compared (T6)."""
    ids = {measure.id}
    if measure.computed:
        ids |= {measure.computed.numerator.measure, measure.computed.denominator.measure}
    return any(
        each.measure in ids and before.starts < each.first.starts <= now.starts
        for each in STANDARD.of(board).breaks
    )


def change(measure_id: str, now: Figure, before: Figure) -> float | None:
    """How much a figure differs from an earlier one, in the unit that it is told in.

    Percentage points between percentages (P3); per cent between counts and rates, but a plain
    difference where the earlier one counts fewer than ten (P4) or one of them lies below nought.
    None where one is missing, and of shares of few.
    """
    if now.value is None or before.value is None or now.of != before.of:
        return None
    # As decimals: in floats 71.2 - 78.75 is a hair more than -7.55, and is rounded to 7.5.
    difference = float(Decimal(repr(now.value)) - Decimal(repr(before.value)))
    if measure_of(measure_id).unit == "percent":
        return None if is_of_few(now, before) else difference
    base = before.value if before.numerator is None or before.value == 0 else before.numerator
    if base < FEWEST_FOR_A_PER_CENT or now.value < 0:
        return difference
    per_cent = 100 * difference / before.value
    places = measure_of(measure_id).decimals
    if places:  # of a rate, what is told fits the two figures as they are printed (P14)
        seen_now, seen_before = printed_at(now.value, places), printed_at(before.value, places)
        if not seen_before or abs(100 * (seen_now / seen_before - 1) - per_cent) > 1:
            return round(seen_now - seen_before, places)
    return per_cent


def printed_at(value: float, places: int) -> float:
    """A value as it is printed, half up (P14)."""
    unit = Decimal(1).scaleb(-places)
    return float(Decimal(repr(value)).quantize(unit, ROUND_HALF_UP))


def is_of_few(*figures: Figure) -> bool:
    """Whether one of some shares is of few."""
    few = FEWEST_FOR_POINTS
    return any(each.denominator is not None and each.denominator < few for each in figures)


def counts_before(measure_id: str, now: Figure, before: Figure) -> tuple[float, ...]:
    """The two counts that a share of few is told beside, where both have theirs (P4)."""
    counts = (before.numerator, before.denominator, now.denominator)
    is_share = measure_of(measure_id).unit == "percent"
    if not is_share or None in counts or now.of != before.of or not is_of_few(now, before):
        return ()
    return (before.numerator or 0.0, before.denominator or 0.0)
