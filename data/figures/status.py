"""Whether a figure is where its board wants it: the status of an indicator (rules R1 to R4).

It follows from the figure, its target and which way is good; how the actions for it go is another
thing, and never changes it (rule R5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isclose

from data.figures.series import Point
from data.framework.measures import Measure, Polarity
from data.framework.targets import Target, TargetKind, that_hold
from data.observations import Status
from data.rounding import half_up

NO_NUMBER = {
    TargetKind.NONE_ESTABLISHED: "no target was established",
    TargetKind.TO_BE_CONFIRMED: "its target is to be confirmed",
    TargetKind.NOT_APPLICABLE: "a target does not apply to it",
    TargetKind.IN_WORDS: "its target is in words",
}
WORDS = {Status.LOW_RELIABILITY: "of low reliability"}


class Against(StrEnum):
    """Where a figure is, seen from its target."""

    MEETS = "meets"
    IN_BAND = "in its band"
    NEAR = "near"
    MISSES = "misses"
    NO_TARGET = "no target"
    NOT_ASSESSED = "not assessed"


@dataclass(frozen=True)
class Judgement:
    """Where a figure is, seen from the target that it is held to. why: why it is not assessed."""

    against: Against
    target: Target | None = None
    why: str = ""


def judged(point: Point, measure: Measure, targets: Sequence[Target]) -> Judgement:
    """The status of one figure. targets: all of its measure; those that hold then count.

    A figure is compared as it is printed: what reads 85.0% meets 85%.
    """
    held = that_hold(targets, point.period, measure)
    if not held:
        return Judgement(Against.NO_TARGET)
    target = held[0]
    if len(held) > 1:
        return _not_assessed(target, "several targets hold for it")
    if why := _why_not(point, measure, target):
        return _not_assessed(target, why)
    return Judgement(_against(_as_printed(point, measure), measure, target, point), target)


def _not_assessed(target: Target, why: str) -> Judgement:
    return Judgement(Against.NOT_ASSESSED, target, why)


def _why_not(point: Point, measure: Measure, target: Target) -> str:
    """What a status would need and is not there (rule R1)."""
    if target.kind in NO_NUMBER:
        return NO_NUMBER[target.kind]
    return _why_no_figure(point) or _why_no_direction(measure, target)


def _why_no_figure(point: Point) -> str:
    if point.is_of_few:
        return "too few for a percentage"
    is_doubtful = point.value is None or point.status is Status.LOW_RELIABILITY
    return f"the figure is {WORDS.get(point.status, point.status)}" if is_doubtful else ""


def _why_no_direction(measure: Measure, target: Target) -> str:
    if target.kind is TargetKind.BAND:
        return ""
    if measure.polarity is Polarity.NEUTRAL:
        return "neither more nor less of it is better"
    if measure.polarity is Polarity.BAND and not target.tolerance:
        return "its target says no tolerance, and a deviation either way matters"
    return ""


def _against(value: float, measure: Measure, target: Target, point: Point) -> Against:
    level = target.level_in(point.period)
    lowest, highest = level if level else (value, value)
    if target.kind is TargetKind.BAND or measure.polarity is Polarity.BAND:
        # Of one number where either side is a deviation, the tolerance makes the band (rule R4).
        off, met = max(lowest - value, value - highest), Against.IN_BAND
        within = 0.0 if target.kind is TargetKind.BAND else target.tolerance
    else:
        is_higher = measure.polarity is Polarity.HIGHER
        off, met, within = lowest - value if is_higher else value - lowest, Against.MEETS, 0.0
    if _at_most(off, within):
        return met
    return Against.NEAR if _at_most(off, target.tolerance) else Against.MISSES


def _at_most(off: float, room: float) -> bool:
    """Whether a distance lies within some room; the last digits of a difference do not count."""
    return off <= room or isclose(off, room, rel_tol=1e-9, abs_tol=1e-9)


def _as_printed(point: Point, measure: Measure) -> float:
    """The value as pages round it (rule P14)."""
    value = point.value or 0.0
    is_exact = measure.is_count or point.is_published_whole
    return value if is_exact else half_up(value, measure.decimals)
