"""How periods and changes are said, and the sentence above each chart."""

from collections.abc import Sequence

from dashboards.words.beside import beside_words, when_words
from dashboards.words.empty import reason
from dashboards.words.figures import (
    amount_text,
    count_text,
    counted,
    counts_behind,
    figure_text,
    in_full,
    number_text,
    share_text,
    status_words,
)
from dashboards.words.instead import can_be_had
from dashboards.words.naming import category_name, period_words, was_missing
from dashboards.words.splits import split_sentence
from dashboards.words.told import change_words, told
from dashboards.words.wholes import made_up_of, whole_and_part
from data.figures.followed import level_of
from data.figures.lines import lines_of, not_returned
from data.figures.moment import shown_period
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.framework.measures import Kind, Measure
from data.observations import COMPARATOR
from data.periods import Period

# What pages and tables say; how it is said stands in the modules it comes from.
__all__ = [
    "amount_text",
    "axis_unit",
    "category_name",
    "change_words",
    "count_text",
    "counted",
    "counts_behind",
    "figure_text",
    "number_text",
    "period_words",
    "sentence",
    "share_text",
    "status_words",
    "unit_and_period",
]

OWN = ""  # the category of the board's own figures among comparators


def axis_unit(measure: Measure) -> str:
    """What the numbers of an axis are: "Contacts", "%", "Per 10,000 children"."""
    words = measure.units
    return words[0].upper() + words[1:]


def unit_and_period(measure: Measure, period: Period) -> str:
    """What a chart of one moment counts, and when: "Contacts, Q2 2026-27"."""
    joint = " in " if measure.is_percentage else ", "
    return f"{axis_unit(measure)}{joint}{period.short()}"


def sentence(*series: Series, highlight: Highlight | None = None, over_time: bool = False) -> str:
    """What the figures say, in one sentence that claims no more than they do.

    over_time: of a chart that shows a course; else of one moment.

    One series is told by how it is split; two counts as a whole and its part; several
    percentages by the highest and the lowest; more counts as what a whole is made of.
    """
    known = [each for each in series if not each.is_empty]
    if not known:
        said = reason(*series).rstrip(".")
    elif len(known) == 1:
        said = _one(known[0], highlight, over_time=over_time)
    elif all(each.measure.is_percentage for each in known):
        said = _highest_and_lowest(known, highlight)
    elif len(known) == 2:
        said = whole_and_part(known[0], known[1], highlight) or _one(
            known[0], highlight, over_time=False
        )
    else:
        said = made_up_of(known, highlight) or _one(known[0], highlight, over_time=False)
    return f"{said[0].upper()}{said[1:]}."


def _one(series: Series, highlight: Highlight | None, *, over_time: bool) -> str:
    if not series.by:
        return _total(series, highlight)
    if series.by == (COMPARATOR,):
        return _beside_others(series, highlight)
    if series.measure.kind is Kind.COHORT and len(series.by) == 2:
        return _followed(series, highlight)
    return split_sentence(series, highlight, over_time=over_time)


def _total(series: Series, highlight: Highlight | None) -> str:
    period = shown_period(series, highlight=highlight)
    missing = _missing_latest(series) if period != series.latest and not highlight else ""
    point = next(point for point in series.points if point.period == period)
    title = series.measure.title
    verb = " were" if series.measure.is_count and series.measure.title_is_plural else ":"
    others = f"; beside {said}" if (said := beside_words(series)) else ""
    return f"{title}{verb} {told(point, series)}{missing}{others}"


def _missing_latest(series: Series) -> str:
    last = series.periods[-1]
    points = series.at(last)
    gap = points[0] if points else not_returned(last, "", "")
    return f"; {was_missing(gap.period.short(), gap)}" if gap.is_gap else ""


def _beside_others(series: Series, highlight: Highlight | None) -> str:
    """The board's own figure, then each comparator's with its own year (rule P10)."""
    found = {line.category: line.shown(highlight) for line in lines_of(series)}
    latest = {category: point for category, point in found.items() if point}
    own = latest.pop(OWN, None)
    others = [
        f"{category} {figure_text(point, series.measure)} ({_when(point, own)})"
        for category, point in latest.items()
    ]
    others += filter(None, [beside_words(series)])
    beside = " and ".join([", ".join(others[:-1]), *others[-1:]]).removeprefix(" and ")
    if own is None:
        return f"{_held_back(series)}{series.measure.title}: {beside}"
    said = f"{series.measure.title}: {in_full(own, series.measure)} in {period_words(own.period)}"
    return f"{said}, beside {beside}" if beside else said


def _when(point: Point, own: Point | None) -> str:
    return when_words(point, own.period) if own else point.period.short()


def _held_back(series: Series) -> str:
    """That the board's own figure is not available for a choice of agencies, as a sentence."""
    instead = can_be_had(series)
    return f"{series.notes[0]} {instead} " if instead else ""


def _followed(series: Series, highlight: Highlight | None) -> str:
    """One level of a cohort: every outcome, of those whose outcome is known (rule P17)."""
    levels = [level_of(series, name) for name in series.categories(series.by[0])]
    asked = [e for e in levels if highlight and highlight.names(series.by[0], e.name)]
    level = next((each for each in asked or levels if each.followed), levels[0])
    waiting = f"{count_text(level.not_yet)} not yet known" if level.not_yet else ""
    if not level.followed:
        return f"{level.name}: {waiting or 'no figures'}"
    outcomes = ", ".join(
        f"{name[0].lower()}{name[1:]} {count_text(count)}" for name, count in level.known.items()
    )
    known = counted(level.followed, series.measure)
    return f"{level.name}, {known} with a known outcome: {outcomes}{waiting and f'; {waiting}'}"


def _highest_and_lowest(series: Sequence[Series], highlight: Highlight | None) -> str:
    period = shown_period(*series, highlight=highlight)
    found = [
        (point.value, f"{each.measure.title}, {figure_text(point, each.measure)}")
        for each in series
        for point in each.points
        if point.period == period and point.value is not None
    ]
    when = period_words(period) if period else ""
    highest, lowest = max(found)[1], min(found)[1]
    if highest == lowest:
        return f"in {when}: {highest}"
    return f"of {len(found)} percentages for {when}, highest: {highest}; lowest: {lowest}"
