"""Axes of values: from zero where a length is compared, with few and round gridlines."""

from collections.abc import Iterable
from math import ceil, floor, log10

from dashboards.charts.canvas import Layout
from data.framework.measures import Measure

GRIDLINES = 5
HEADROOM = 0.06
NEAR_ZERO = 0.5  # a line that falls below this share of its highest might as well start at zero


def from_zero(measure: Measure, values: Iterable[float]) -> Layout:
    """An axis from zero to a round number a little above the highest value.

    Where values lie below nought, from a round number beneath the lowest.
    """
    known = list(values)
    highest, lowest = max(known, default=0.0), min([0.0, *known])
    return _axis(measure, lowest, highest if highest > 0 else 0.0 if lowest else 1.0)


def around(measure: Measure, values: Iterable[float]) -> Layout:
    """From zero for counts; for percentages and rates, round numbers either side of them."""
    known = list(values)
    lowest, highest = min(known, default=0.0), max(known, default=0.0)
    if measure.is_count or lowest <= NEAR_ZERO * highest:
        return from_zero(measure, known)
    room = max(highest - lowest, 0.05 * highest)
    return _axis(measure, lowest - room / 4, highest)


def begins(axis: Layout) -> str:
    """What is said of an axis that does not begin at zero: "axis begins at 84%"; else nothing.

    One that goes below nought has nought on it, and cuts nothing off.
    """
    lowest = axis["range"][0]
    return f"axis begins at {lowest:,.10g}{axis['ticksuffix']}" if lowest > 0 else ""


def step_of(rough: float, *, whole: bool) -> float:
    """The next round number: 1, 2 or 5 with noughts. whole: of what is counted, never below 1."""
    size = 10.0 ** floor(log10(rough))
    step = next(size * nice for nice in (1, 2, 5, 10) if size * nice >= rough * 0.999)
    return max(step, 1.0) if whole else step


def _axis(measure: Measure, bottom: float, top: float) -> Layout:
    ceiling = 100.0 if measure.is_percentage and top <= 100 else float("inf")
    step = step_of((top - bottom) / GRIDLINES, whole=measure.is_count)
    lowest = floor(bottom / step) * step
    highest = min(ceil((top + HEADROOM * (top - lowest)) / step) * step, ceiling)
    suffix = "%" if measure.is_percentage else ""
    number = ",d" if float(step).is_integer() else ",.1f"
    return {"range": [lowest, highest], "dtick": step, "tickformat": number, "ticksuffix": suffix}
