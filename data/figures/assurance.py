"""Whether a target will be met as long as nothing changes: assurance, as NHS boards call it.

Source: NHS England, "Making Data Count": a target beyond the limits of the usual range is always
met, or never; one between them is met and missed by chance.
"""

from enum import StrEnum
from math import inf, isclose

from data.figures.status import Against, Judgement
from data.figures.variation import Limits
from data.framework.measures import Measure, Polarity
from data.framework.targets import TargetKind
from data.periods import Period


class Assurance(StrEnum):
    """What the usual range says of a target."""

    PASSES = "consistently passes"
    FAILS = "consistently fails"
    HIT_OR_MISS = "passes and fails by chance"


def assurance_of(
    limits: Limits | None, judgement: Judgement, measure: Measure, period: Period
) -> Assurance | None:
    """What the limits say of the target of a period.

    None where there are none, where the figure is not assessed (rule R1), and where neither way is
    good.
    """
    wanted = _wanted(judgement, measure, period)
    if limits is None or wanted is None:
        return None
    lowest, highest = wanted
    if _under(lowest, limits.lower) and _under(limits.upper, highest):
        return Assurance.PASSES
    if _under(limits.upper, lowest) or _under(highest, limits.lower):
        return Assurance.FAILS
    return Assurance.HIT_OR_MISS


def _wanted(judgement: Judgement, measure: Measure, period: Period) -> tuple[float, float] | None:
    """Between which values a figure meets its target."""
    target = None if judgement.against is Against.NOT_ASSESSED else judgement.target
    level = target.level_in(period) if target and target.values else None
    if target is None or level is None:
        return None
    lowest, highest = level
    if target.kind is TargetKind.BAND:
        return lowest, highest
    if measure.polarity is Polarity.BAND:
        around = target.tolerance
        return (lowest - around, highest + around) if around else None
    if measure.polarity is Polarity.HIGHER:
        return lowest, inf
    return (-inf, highest) if measure.polarity is Polarity.LOWER else None


def _under(one: float, other: float) -> bool:
    """Whether it is lower, by more than the last digits of a computed number."""
    return one < other and not isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
