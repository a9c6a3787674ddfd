"""What a board should look at in one period, in sentences, each with why it is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboards.words.figures import figure_text, in_full
from dashboards.words.targets import text_for
from dashboards.words.usual import limits_text
from data.figures.scorecard import Indicator
from data.figures.signals import Change, Looked, News
from data.figures.status import Against
from data.figures.variation import FEWEST, Signal
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.periods import Period

_BECAUSE = {
    Signal.OUTSIDE: "outside the limits of {points} figures",
    Signal.TREND: "seven figures in a row that each {rise}",
    Signal.TWO_OF_THREE: "two of three figures near the {end} of the usual range",
    Signal.SHIFT: "seven figures in a row {side} the mean of {points}",
    Signal.CUSUM: "{side} the mean of the first {points} figures, differences added up (CUSUM)",
}


class Sort(StrEnum):
    """What sort of headline it is."""

    CHANGED = "changed"
    ENDED = "ended"
    MISSES = "misses target"
    BROKEN = "definition changed"
    QUIET = "quiet"


@dataclass(frozen=True)
class HeadlineWords:
    """One thing to look at. measure, agency: the ids of what it is about, or empty.

    name: what it is called; empty where it is about nothing. told: what is said of it.
    """

    sort: Sort
    measure: str
    agency: str
    period: Period
    name: str
    told: str
    because: str

    @property
    def sentence(self) -> str:
        """All of it as one sentence."""
        return f"{self.name}: {self.told}" if self.name else self.told


def change_headline(change: Change, framework: Framework) -> HeadlineWords:
    """What changed: the figure, its usual range, and the rule by which it is told."""
    measure, period = change.measure, change.point.period
    name = _whose(measure, change.agency, framework)
    figure = in_full(change.point, measure)
    usual = f"usually {limits_text(change.limits, measure)}"
    when = f"{period.short()}{_in_its_quarter(change)}"
    said = f"{figure} in {when}, {usual}{_how_long(change)}."
    sort = Sort.ENDED if change.news is News.ENDED else Sort.CHANGED
    return HeadlineWords(sort, measure.id, change.agency, period, name, said, _because(change))


def _in_its_quarter(change: Change) -> str:
    """The figure of the quarter that a month lies in: " (Q1 2026-27: 330)"."""
    if change.quarter is None:
        return ""
    return f" ({change.quarter.period.short()}: {figure_text(change.quarter, change.measure)})"


def target_headline(indicator: Indicator) -> HeadlineWords | None:
    """That an indicator misses its target, or comes near it; None where it does neither."""
    judgement, measure = indicator.judgement, indicator.measure
    if judgement.against is not Against.MISSES or judgement.target is None:
        return None
    point = indicator.point
    target = text_for(judgement.target, measure, point.period)
    said = f"{in_full(point, measure)} in {point.period.short()}, target {target}."
    because = "the figure is on the wrong side of the target that holds for it"
    name = measure.title
    return HeadlineWords(Sort.MISSES, measure.id, "", point.period, name, said, because)


def broken_headlines(framework: Framework, period: Period) -> Iterator[HeadlineWords]:
    """What is not compared with before, since it is counted otherwise for a year or less."""
    for each in framework.breaks:
        is_recent = period.a_year_before().ends < each.first.starts <= period.ends
        if each.parts and is_recent and framework.has_measure(each.measure):
            name = _whose(framework.measure(each.measure), each.agency, framework)
            said = f"not compared with before {each.first.short()}. {each.told}"
            because = "it is counted otherwise for a year or less"
            yield HeadlineWords(
                Sort.BROKEN, each.measure, each.agency, each.first, name, said, because
            )


def quiet_headline(period: Period, looked: Sequence[Looked]) -> HeadlineWords:
    """That nothing changed by more than usual; or that there are too few figures to say so."""
    judged = sum(each.is_judged for each in looked)
    if not looked:
        said = f"There is no figure of {period.short()}."
        because = "nothing was returned for it"
    elif judged:
        said = f"Nothing changed by more than usual in {period.short()}."
        because = f"no figure of {judged} with a usual range bears a signal"
    else:
        said = f"What is usual is not known yet in {period.short()}."
        because = f"no measure has the {FEWEST} figures that a usual range takes"
    return HeadlineWords(Sort.QUIET, "", "", period, "", said, because)


def _whose(measure: Measure, agency: str, framework: Framework) -> str:
    return f"{measure.title}, {framework.agency_name(agency)}" if agency else measure.title


def _how_long(change: Change) -> str:
    if change.news is News.ENDED:
        return ", as usual again"
    side = "high" if change.flag.is_high else "low"
    if change.run == 1:
        return f": unusually {side}, unlike the figure before"
    return f": unusually {side} for {change.run} figures in a row"


def _because(change: Change) -> str:
    flag = change.flag
    said = _BECAUSE[flag.signal].format(
        points=change.limits.points,
        rise="rise" if flag.is_high else "fall",
        end="top" if flag.is_high else "bottom",
        side="above" if flag.is_high else "below",
    )
    return f"the figure before was {said}" if change.news is News.ENDED else said
