"""What a board should look at in one period, in sentences, each with why it is shown."""

from dataclasses import dataclass
from enum import StrEnum

from dashboards.words.figures import in_full, number_text
from dashboards.words.targets import text_for
from data.figures.scorecard import Indicator
from data.figures.signals import Change, News
from data.figures.status import Against
from data.figures.variation import Signal
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.periods import Period

_BECAUSE = {
    Signal.OUTSIDE: "outside the limits of {points} figures",
    Signal.TREND: "seven figures in a row that each {rise}",
    Signal.TWO_OF_THREE: "two of three figures near the {end} of the usual range",
    Signal.SHIFT: "seven figures in a row {side} the mean of {points}",
}


class Sort(StrEnum):
    """What sort of headline it is."""

    CHANGED = "changed"
    ENDED = "ended"
    MISSES = "misses target"
    QUIET = "quiet"


@dataclass(frozen=True)
class HeadlineWords:
    """One thing to look at. measure, agency: the ids of what it is about, or empty."""

    sort: Sort
    measure: str
    agency: str
    period: Period
    sentence: str
    because: str


def change_headline(change: Change, framework: Framework) -> HeadlineWords:
    """What changed: the figure, its usual range, and the rule by which it is told."""
    measure, period = change.measure, change.point.period
    said = (
        f"{_whose(measure, change.agency, framework)}: {in_full(change.point, measure)} in "
        f"{period.short()}, {_usual(change)}{_how_long(change)}."
    )
    sort = Sort.ENDED if change.news is News.ENDED else Sort.CHANGED
    return HeadlineWords(sort, measure.id, change.agency, period, said, _because(change))


def target_headline(indicator: Indicator) -> HeadlineWords | None:
    """That an indicator misses its target, or comes near it; None where it does neither."""
    judgement, measure = indicator.judgement, indicator.measure
    if judgement.against is not Against.MISSES or judgement.target is None:
        return None
    point = indicator.point
    target = text_for(judgement.target, measure, point.period)
    sentence = (
        f"{measure.title}: {in_full(point, measure)} in {point.period.short()}, target {target}."
    )
    because = "the figure is on the wrong side of the target that holds for it"
    return HeadlineWords(Sort.MISSES, measure.id, "", point.period, sentence, because)


def quiet_headline(period: Period) -> HeadlineWords:
    """That nothing changed by more than usual."""
    said = f"Nothing changed by more than usual in {period.short()}."
    return HeadlineWords(Sort.QUIET, "", "", period, said, "no figure bears a signal")


def _whose(measure: Measure, agency: str, framework: Framework) -> str:
    return f"{measure.title}, {framework.agency_name(agency)}" if agency else measure.title


def _usual(change: Change) -> str:
    """The usual range, cut off where no figure of the measure can be."""
    measure, limits = change.measure, change.limits
    top = min(limits.upper, 100.0) if measure.is_percentage else limits.upper
    lower, upper = (number_text(_rounded(e, measure), measure) for e in (max(limits.lower, 0), top))
    return f"usually {lower} to {upper}"


def _rounded(value: float, measure: Measure) -> float:
    return float(round(value)) if measure.is_count else value


def _how_long(change: Change) -> str:
    if change.news is News.ENDED:
        return ", as usual again"
    side = "high" if change.flag.is_high else "low"
    return f": unusually {side} for {change.run} figures in a row" if change.run > 1 else ""


def _because(change: Change) -> str:
    flag = change.flag
    said = _BECAUSE[flag.signal].format(
        points=change.limits.points,
        rise="rise" if flag.is_high else "fall",
        end="top" if flag.is_high else "bottom",
        side="above" if flag.is_high else "below",
    )
    return f"the figure before was {said}" if change.news is News.ENDED else said
