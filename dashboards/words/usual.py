"""What is said of the usual range of a line: between what it lies, what is unusual, since when."""

from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor

from dashboards.words.figures import count_text, number_text
from dashboards.words.variation import signal_words
from data.figures.judged import NotJudged, Stretch
from data.figures.series import Series
from data.figures.usual import UsualRange
from data.figures.variation import FEWEST, SETTLED, Flag, Limits, Why
from data.framework.measures import Measure
from data.framework.signal_rule import SignalRule
from data.periods import Period

MOST_TOLD = 3  # runs of what is unusual; a chart marks them all
FEWEST_FOR_MEDIAN = 4  # figures: a year of quarters
_NO_RANGE = {
    Why.CONSTANT: "No usual range: the figures do not vary.",
    NotJudged.RUNNING: "No usual range: each figure holds those before it.",
    NotJudged.SPANS: "No usual range: the periods are not equally long.",
    NotJudged.SCOPES: "No usual range: the figures are not always of the same agencies.",
    NotJudged.RARE: "Single figures have no usual range, as one more or less is much of them.",
    NotJudged.OF_FEW: "No usual range: these are shares of few, which one more or less moves far.",
}
DOTS = (
    " Each stands as a dot with its count. Charts for rare events (g and t) need the day of each, "
    "which a quarter's return does not have."
)
WHOLE_BARS = "All together"  # whose range is shown, and not that of one of their parts
ASKS = "Highlight one line to see its usual range."
ELSEWHERE = "The usual range of {title} is shown by its chart over time: see All measures."


@dataclass(frozen=True)
class Run:
    """Figures in a row that are unusual in one way."""

    flag: Flag
    first: Period
    last: Period
    many: int


def usual_said(usual: UsualRange, first: Series) -> list[str]:
    """The range of today's definition, or why there is none; then what is unusual, and since when.

    first: the first series of the chart, of which the range is. Of one, two or three figures that
    never were more nobody expects a range: a page of yearly figures would say it in every card.
    """
    said = [] if _is_young(usual.latest) else range_said(usual.latest, first.measure)
    if usual.latest.reason is NotJudged.RARE and not usual.name:
        said = [f"{each}{DOTS}" for each in said]
    runs = [run for run in runs_of(usual) if first.periods[0].starts <= run.last.starts]
    said += [_run_said(run, usual, first.measure) for run in runs[::-1][:MOST_TOLD]]
    if usual.name:
        said[:1] = [f"{usual.name}, {each[0].lower()}{each[1:]}" for each in said[:1]]
    more = len(runs) - MOST_TOLD
    return [*said, *([f"{more} more before that."] if more > 0 else [])]


def _is_young(stretch: Stretch) -> bool:
    """Whether there are too few figures even for a median, and were not more before a break."""
    is_few = stretch.reason is Why.FEW and stretch.variation.points < FEWEST_FOR_MEDIAN
    return is_few and not stretch.points[-1].definition


def range_said(stretch: Stretch, measure: Measure) -> list[str]:
    """The range of a stretch, or why there is none; nothing of a line without a figure."""
    limits, points = stretch.variation.limits, stretch.variation.points
    if limits is not None:
        return [f"Usual range: {limits_text(limits, measure)}, {_from(limits, measure)}."]
    if points == 0:
        return []
    if stretch.reason is not Why.FEW:
        return [_NO_RANGE[stretch.reason]] if stretch.reason else []
    under = " since the definition changed" if stretch.points[-1].definition else ""
    have = "1 figure" if points == 1 else f"{points} figures"
    median = stretch.variation.median
    shown = ""
    if median is not None and points >= FEWEST_FOR_MEDIAN:
        shown = f" Their median is {value_text(median, measure)}."
    return [f"No usual range yet: {have}{under}, and it takes {FEWEST}.{shown}"]


def _from(limits: Limits, measure: Measure) -> str:
    """What figures the limits come from. Those of CUSUM stay, and so are no trial."""
    if measure.signal_rule is SignalRule.CUSUM:
        return f"from the first {limits.points} figures; what is unusual goes by CUSUM"
    trial = f" (trial limits: they settle at {SETTLED})" if limits.is_trial else ""
    return f"from {limits.points} figures{trial}"


def range_name(limits: Limits, measure: Measure) -> str:
    """What the range is called in the key of a chart."""
    if measure.signal_rule is SignalRule.CUSUM:
        return f"usual range (first {limits.points})"
    return f"usual range{' (trial)' if limits.is_trial else ''}"


def limits_text(limits: Limits, measure: Measure) -> str:
    """Between what a figure usually is: "18.7% to 23.2%"; of counts the whole ones inside.

    Cut off where no figure of the measure can be.
    """
    lower, upper = drawn_limits(limits, measure)
    if measure.is_count and ceil(lower) <= floor(upper):
        return f"{count_text(float(ceil(lower)))} to {count_text(float(floor(upper)))}"
    return f"{value_text(lower, measure)} to {value_text(upper, measure)}"


def drawn_limits(limits: Limits, measure: Measure) -> tuple[float, float]:
    """The limits as far as a figure can be: few are below nought, and no share above 100%."""
    upper = min(limits.upper, 100.0) if measure.is_percentage else limits.upper
    return (limits.lower if measure.below_nought else max(limits.lower, 0.0)), upper


def value_text(value: float, measure: Measure) -> str:
    """A limit or a median, which of counts may lie between two."""
    return count_text(value) if measure.is_count else number_text(value, measure)


def runs_of(usual: UsualRange) -> list[Run]:
    """Figures in a row that are unusual by the same rule, to the same side, in time order."""
    found: list[Run] = []
    for stretch in usual.stretches:
        for flag, pairs in groupby(stretch.each(), key=lambda each: each[1]):
            if flag is not None:
                periods = [point.period for point, _ in pairs]
                found.append(Run(flag, periods[0], periods[-1], len(periods)))
    return found


def _run_said(run: Run, usual: UsualRange, measure: Measure) -> str:
    """Such as "Special cause concern: above its usual range, since Q3 2025-26 (3 in a row)."."""
    words = str(signal_words(run.flag, measure))
    said = f"{words[0].upper()}{words[1:]}"
    known = [point.period for point in usual.latest.points if point.value is not None]
    if known and known[-1] == run.last:
        how_many = f" ({run.many} in a row)" if run.many > 1 else ""
        return f"{said}, since {run.first.short()}{how_many}."
    if run.first == run.last:
        return f"{said}, in {run.first.short()}."
    return f"{said}, from {run.first.short()} to {run.last.short()}."
