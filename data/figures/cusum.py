"""Small lasting changes, found by what they add up to: the tabular CUSUM (rule S9).

Source: D. C. Montgomery, "Introduction to statistical quality control", chapter on cumulative sums:
deviations beyond an allowance of half a standard deviation are added up to each side, and more than
five together are a signal. What it finds and what it costs is measured in benchmarks/signals.py.
"""

from collections.abc import Iterator, Sequence
from math import fsum
from statistics import median

from data.figures.variation import (
    FEWEST,
    Flag,
    Limits,
    Signal,
    Value,
    Variation,
    Why,
    limits_of,
)

LIMIT_AT = 3  # standard deviations from the mean to a limit
ALLOWANCE, DECISION = 0.5, 5.0  # standard deviations


def variation_by_cusum(values: Sequence[Value]) -> Variation:
    """How the values of one stretch vary, in time order, held against the first thirteen of them.

    None: a gap; the sums begin anew after it. The limits are those of the first thirteen, so that
    a lasting change does not move what it is held against; where these do not vary, of all.
    """
    known = [value for value in values if value is not None]
    none = (None,) * len(values)
    if not known:
        return Variation(None, None, 0, why=Why.FEW, flags=none)
    limits = limits_of(_first(values)) or limits_of(values)
    if len(known) < FEWEST or limits is None:
        why = Why.FEW if len(known) < FEWEST else Why.CONSTANT
        return Variation(fsum(known) / len(known), median(known), len(known), why=why, flags=none)
    flags = tuple(_flags(values, limits))
    return Variation(limits.mean, median(known), limits.points, limits, flags=flags)


def _first(values: Sequence[Value]) -> Sequence[Value]:
    """The values up to the thirteenth that is known; all of them where there are not so many."""
    known = [at for at, value in enumerate(values) if value is not None]
    return values[: known[FEWEST - 1] + 1] if len(known) >= FEWEST else values


def _flags(values: Sequence[Value], limits: Limits) -> Iterator[Flag | None]:
    """A flag to each value at which the deviations to one side have added up to too many."""
    first = len(_first(values))
    deviation = (limits.upper - limits.mean) / LIMIT_AT
    high = low = 0.0
    for at, value in enumerate(values):
        off = None if value is None or at < first else (value - limits.mean) / deviation
        high = 0.0 if off is None else max(0.0, high + off - ALLOWANCE)
        low = 0.0 if off is None else max(0.0, low - off - ALLOWANCE)
        is_told = max(high, low) > DECISION
        yield Flag(Signal.CUSUM, is_high=high > low) if is_told else None
