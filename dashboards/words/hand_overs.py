"""What is said where agencies meet: of both sides, a way and what went quiet."""

from math import ceil, floor

from dashboards.words.figures import count_text, counted, percent_text
from data.figures.dataset import Dataset
from data.figures.handed_over import AtQuarter, Held, Meeting
from data.figures.variation import FEWEST, Limits, Why
from data.figures.way import Step
from data.figures.went_quiet import Level, Quiet, quiet_in_returns
from data.framework.framework import Framework
from data.framework.hand_overs import Side
from data.framework.measures import Measure
from data.observations import AGENCY
from data.periods import Period

NO_USUAL = {
    Why.FEW: f"No usual range: it takes {FEWEST} quarters with both figures.",
    Why.CONSTANT: "It has been the same in every quarter with both figures.",
}


def side_words(side: Side, measure: Measure, framework: Framework) -> str:
    """Which figure a side is: "Contacts to children's social care, Police"."""
    parts = [
        " or ".join(framework.category_name(dimension, each) for each in wanted)
        for dimension, wanted in side.categories
    ]
    each = ["as each agency counts it"] if side.adds_agencies else []
    return ", ".join([measure.title, *parts, *each])


def held_words(held: Held, measure: Measure) -> str:
    """A figure with its unit: "1,371 notifications"; else why there is none."""
    return held.why if held.value is None else counted(held.value, measure)


def difference_words(meeting: Meeting, at: AtQuarter) -> str:
    """How far the two are apart; of two units, that they are no difference (rule C3)."""
    given, received = meeting.given, meeting.received
    if not meeting.is_of_one_unit:
        return (
            f"One side counts {given.units}, the other {received.units}: they are shown side by "
            "side and never subtracted."
        )
    if at.difference is None:
        return "No difference, as one of the two is not there."
    if not at.difference:
        return "The two agree."
    more = "received than given" if at.difference > 0 else "given than received"
    return f"{counted(abs(at.difference), received)} more {more}."


def wrong_words(at: AtQuarter) -> str:
    """That the two cannot both be right, where they cannot."""
    return "The two cannot both be right: ask both which is." if at.is_wrong else ""


def usual_words(meeting: Meeting) -> str:
    """Between what the difference usually lies; else why no range is known."""
    if meeting.usual is None:
        return ""
    limits = meeting.usual.limits
    if limits is None:
        return NO_USUAL.get(meeting.usual.why or Why.FEW, "")
    lies = f"The difference usually lies between {_range(limits)}"
    is_outside = meeting.flag is not None
    return f"{lies}; this quarter's is unusual." if is_outside else f"{lies}."


def _range(limits: Limits) -> str:
    """Whole numbers that lie within it, of differences that are whole."""
    return f"{count_text(ceil(limits.lower))} and {count_text(floor(limits.upper))}"


def step_words(step: Step, before: Step | None) -> str:
    """The share of a step of the one before; else why there is none."""
    if before is None:
        return ""
    if step.share is not None:
        share = percent_text(step.held.value or 0.0, before.held.value or 0.0)
        return f"{share} of the {before.measure.units} before"
    if not step.is_part:
        units = f"{step.measure.units} and {before.measure.units}"
        return f"No share: {units} are different things, and none is a part of the other."
    if step.held.value is None or before.held.value is None:
        return "No share, as one of the two is not there."
    return "No share: it would be of too few, or of fewer than its part."


def quiet_words(quiet: Quiet, framework: Framework) -> str:
    """What went quiet, in a sentence."""
    who, last = framework.agency_name(quiet.agency), quiet.last.short()
    many = "1 figure" if quiet.many == 1 else f"{quiet.many} figures"
    if quiet.level is Level.AGENCY:
        return f"{who}: nothing came, where {many} came each quarter until {last}."
    if quiet.level is Level.SHEET:
        return f"{who}: nothing of the sheet “{quiet.sheet}” came, {many} until {last}."
    title = framework.measure(quiet.measure).title
    if quiet.level is Level.MEASURE:
        return f"{who}, sheet “{quiet.sheet}”: no figure of “{title}” came, {many} until {last}."
    parts = [framework.category_name(*each) for each in quiet.categories]
    what = ", ".join([title, *parts]) if parts else f"{title}, total"
    return f"{who}, sheet “{quiet.sheet}”: “{what}” did not come, as it did until {last}."


def part_quiet(dataset: Dataset, period: Period) -> tuple[str, ...]:
    """What went quiet of returns that came; who sent nothing at all is told with the returns."""
    found = quiet_in_returns(dataset, period)
    return tuple(quiet_words(each, dataset.framework) for each in found)


def quiet_columns(quiet: Quiet) -> str:
    """The categories of a row that went quiet, as the exports write them."""
    return "; ".join(f"{name}={value}" for name, value in quiet.categories if name != AGENCY)
