"""Whether figures over time vary more than they usually do: XmR charts.

Sources: NHS England, "Making Data Count"; the code of NHSRplotthedots for the screening of moving
ranges and for the order of its rules. The limits come from the mean moving range, never from the
spread of the figures. Of two of three, points beyond a limit count too, as Making Data Count says
since November 2023.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import fsum, isclose
from statistics import median

LIMIT = 2.66  # moving ranges from the mean to a limit: 3 / 1.128
SCREEN = 3.267  # a moving range of so many times their mean is no usual one
FEWEST = 13  # points for limits
SETTLED = 20  # points from which on limits are no trial any more
RUN = 7  # points of a trend, and of a shift
WINDOW, NEAR_LIMIT = 3, 2  # so many of three points near one limit

Value = float | None
Flags = list["Flag | None"]


class Signal(StrEnum):
    """What is unusual about a point, the weightiest first: each point has the first that fits."""

    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two-of-three"
    SHIFT = "shift"
    CUSUM = "cusum"  # by a rule of its own, which a board may choose instead (data/figures/cusum)


class Why(StrEnum):
    """Why there are no limits."""

    FEW = "few"  # fewer points than limits need
    CONSTANT = "constant"  # nothing varies


@dataclass(frozen=True, slots=True)
class Flag:
    """A signal at one point. is_high: above the mean, or rising."""

    signal: Signal
    is_high: bool


@dataclass(frozen=True)
class Limits:
    """Between which figures vary without any special cause. points: those that they come from.

    lower and upper are as computed, though a count is never below 0 nor a share above 100%.
    """

    mean: float
    lower: float
    upper: float
    points: int

    @property
    def is_trial(self) -> bool:
        """Whether they still move much with each further point."""
        return self.points < SETTLED

    def is_beyond(self, value: float, *, is_high: bool) -> bool:
        """Whether a figure is outside the limit of that side."""
        return _above(value, self.upper) if is_high else _above(self.lower, value)

    def is_near(self, value: float, *, is_high: bool) -> bool:
        """Whether it is more than two thirds of the way to that limit, or beyond it."""
        third = (self.upper - self.mean) / 3
        if is_high:
            return _above(value, self.mean + 2 * third)
        return _above(self.mean - 2 * third, value)


@dataclass(frozen=True)
class Variation:
    """How the figures of one stretch vary: under one definition, equally spaced.

    flags: one to each value, None where nothing is unusual. why: why there are no limits.
    """

    mean: Value
    median: Value
    points: int
    limits: Limits | None = None
    why: Why | None = None
    flags: tuple[Flag | None, ...] = ()


def variation_of(values: Sequence[Value]) -> Variation:
    """How the values of one stretch vary, in time order. None: a gap, over which nothing runs."""
    known = [value for value in values if value is not None]
    none = (None,) * len(values)
    if not known:
        return Variation(None, None, 0, why=Why.FEW, flags=none)
    mean, middle = fsum(known) / len(known), median(known)
    limits = limits_of(values)
    if len(known) < FEWEST or limits is None:
        why = Why.FEW if len(known) < FEWEST else Why.CONSTANT
        return Variation(mean, middle, len(known), why=why, flags=none)
    return Variation(mean, middle, len(known), limits, flags=flags(values, limits))


def limits_of(values: Sequence[Value], *, screened: bool = True) -> Limits | None:
    """The limits of a stretch of any length; None where nothing varies from point to point.

    screened: leave out moving ranges that are themselves unusual, once. A choice: a single
    extraordinary quarter would else widen the limits until they hide it.
    """
    known = [value for value in values if value is not None]
    spread = _mean_range(values, screened=screened)
    if spread is None:
        return None
    mean, wide = fsum(known) / len(known), LIMIT * spread
    return Limits(mean, mean - wide, mean + wide, len(known))


def flags(values: Sequence[Value], limits: Limits) -> tuple[Flag | None, ...]:
    """What is unusual at each value; a rule before another in Signal goes before it here."""
    found: Flags = [None] * len(values)
    for rule in (_shifts, _two_of_three, _trends, _outside):
        for at, flag in rule(values, limits):
            found[at] = flag
    return tuple(found)


def _mean_range(values: Sequence[Value], *, screened: bool) -> Value:
    """The mean moving range; none runs over a gap. None where no point differs from the next."""
    ranges = [
        abs(later - earlier)
        for earlier, later in pairwise(values)
        if earlier is not None and later is not None
    ]
    mean = _mean_of_differing(ranges)
    if mean is None or not screened:
        return mean
    usual = [each for each in ranges if each < SCREEN * mean]
    # Where all but a few do not vary at all, what is left says nothing: then all of them count.
    return _mean_of_differing(usual) or mean


def _mean_of_differing(ranges: Sequence[float]) -> Value:
    differing = ranges and not all(isclose(each, 0, abs_tol=1e-9) for each in ranges)
    return fsum(ranges) / len(ranges) if differing else None


def _outside(values: Sequence[Value], limits: Limits) -> Iterator[tuple[int, Flag]]:
    for at, value in enumerate(values):
        for is_high in (False, True):
            if value is not None and limits.is_beyond(value, is_high=is_high):
                yield at, Flag(Signal.OUTSIDE, is_high)


def _trends(values: Sequence[Value], _limits: Limits) -> Iterator[tuple[int, Flag]]:
    """Seven points that each rise on the one before, or each fall; of two runs the later wins."""
    for first in range(len(values) - RUN + 1):
        window = values[first : first + RUN]
        for is_high in (False, True):
            if all(_rises(*pair) if is_high else _rises(*pair[::-1]) for pair in pairwise(window)):
                yield from ((first + n, Flag(Signal.TREND, is_high)) for n in range(RUN))


def _two_of_three(values: Sequence[Value], limits: Limits) -> Iterator[tuple[int, Flag]]:
    for first in range(len(values) - WINDOW + 1):
        window = values[first : first + WINDOW]
        for is_high in (False, True):
            near = [n for n, each in enumerate(window) if each is not None
                    and limits.is_near(each, is_high=is_high)]  # fmt: skip
            if _on_one_side(window, limits.mean, is_high=is_high) and len(near) >= NEAR_LIMIT:
                yield from ((first + n, Flag(Signal.TWO_OF_THREE, is_high)) for n in near)


def _shifts(values: Sequence[Value], limits: Limits) -> Iterator[tuple[int, Flag]]:
    for first in range(len(values) - RUN + 1):
        for is_high in (False, True):
            if _on_one_side(values[first : first + RUN], limits.mean, is_high=is_high):
                yield from ((first + n, Flag(Signal.SHIFT, is_high)) for n in range(RUN))


def _on_one_side(window: Sequence[Value], mean: float, *, is_high: bool) -> bool:
    """Whether each is known and on that side of the mean; one on the mean is on neither."""
    return all(
        each is not None and (_above(each, mean) if is_high else _above(mean, each))
        for each in window
    )


def _rises(earlier: Value, later: Value) -> bool:
    return earlier is not None and later is not None and _above(later, earlier)


def _above(value: float, line: float) -> bool:
    """Whether it is above, by more than the last digits of a computed number."""
    return value > line and not isclose(value, line, rel_tol=1e-9, abs_tol=1e-9)
