"""How periods and changes are said, and the sentence above each chart."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dashboards.charts.emphasis import comes_last
from dashboards.charts.emptiness import reason
from dashboards.charts.followed import level_of
from dashboards.charts.lines import lines_of, not_returned
from dashboards.charts.moment import shown_period
from dashboards.figure_words import (
    amount_text,
    count_text,
    counted,
    figure_text,
    in_full,
    number_text,
    share_text,
    status_words,
)
from dashboards.instead_words import can_be_had
from dashboards.naming import category_name, is_asked, period_words, was_missing, who
from dashboards.plurals import plural
from dashboards.whole_words import made_up_of, whole_and_part
from data.change import Change, Comparison, Unit, on_previous, on_year_before
from data.figures import COMPARATOR
from data.measures import Kind, Measure
from data.periods import Period, Span
from data.selection import Highlight
from data.series import Point, Series

# What pages and tables say; how it is said stands in the modules it comes from.
__all__ = [
    "amount_text",
    "axis_unit",
    "category_name",
    "change_words",
    "count_text",
    "counted",
    "figure_text",
    "number_text",
    "period_words",
    "sentence",
    "share_text",
    "status_words",
    "unit_and_period",
]

OWN = ""  # the category of the board's own figures among comparators
MOST_TOLD = 4  # categories that are highlighted
PREPOSITIONS = frozenset({"about", "at", "by", "for", "in", "of", "on", "per", "to", "with"})


def axis_unit(measure: Measure) -> str:
    """What the numbers of an axis are: "Contacts", "%", "Per 10,000 children"."""
    words = plural(measure.unit)
    return words[0].upper() + words[1:]


def change_words(change: Change) -> str:
    """A change in words: "up 4.1% on the same quarter last year"."""
    against = _against_words(change)
    if change.amount is None:
        return f"no change on {against} can be given: {change.reason}"
    if change.amount == 0:
        return f"unchanged on {against}"
    way = "up" if change.amount > 0 else "down"
    size = abs(change.amount)
    if change.unit is Unit.AMOUNT:
        return f"{way} from {count_text(change.before or 0)} in {against}"
    if change.unit is Unit.POINTS:
        return f"{way} {size:,.1f} percentage {'point' if size == 1 else 'points'} on {against}"
    return f"{way} {size:,.1f}% on {against}"


def _against_words(change: Change) -> str:
    if change.period.span is not Span.QUARTER:
        return f"{change.against.short()}"
    if change.comparison is Comparison.YEAR_BEFORE:
        return "the same quarter last year"
    return "the quarter before"


def unit_and_period(measure: Measure, period: Period) -> str:
    """What a chart of one moment counts, and when: "Contacts, Q2 2026-27 (Jul to Sep 2026)"."""
    joint = " in " if measure.is_percentage else ", "
    return f"{axis_unit(measure)}{joint}{period_words(period)}"


def sentence(*series: Series, highlight: Highlight | None = None) -> str:
    """What the figures say, in one sentence that claims no more than they do.

    One series is told by how it is split; two counts as a whole and its part; several
    percentages by the highest and the lowest; more counts as what a whole is made of.
    """
    told = [each for each in series if not each.is_empty]
    if not told:
        said = reason(*series).rstrip(".")
    elif len(told) == 1:
        said = _one(told[0], highlight)
    elif all(each.measure.is_percentage for each in told):
        said = _highest_and_lowest(told, highlight)
    elif len(told) == 2:
        said = whole_and_part(told[0], told[1], highlight) or _one(told[0], highlight)
    else:
        said = made_up_of(told, highlight) or _one(told[0], highlight)
    return f"{said[0].upper()}{said[1:]}."


def _one(series: Series, highlight: Highlight | None) -> str:
    if not series.by:
        return _total(series, highlight)
    if series.by == (COMPARATOR,):
        return _beside_others(series)
    if series.measure.kind is Kind.COHORT and len(series.by) == 2:
        return _followed(series, highlight)
    return _largest(series, highlight)


def _total(series: Series, highlight: Highlight | None) -> str:
    period = shown_period(series, highlight=highlight)
    missing = _missing_latest(series) if period != series.latest and not highlight else ""
    point = next(point for point in series.points if point.period == period)
    title = series.measure.title
    verb = " were" if series.measure.is_count and _is_plural(title) else ":"
    return f"{title}{verb} {_told(point, series)}{missing}"


def _told(point: Point, series: Series) -> str:
    """How many, when, and the change: "3,912 in Q2 2026-27 (Jul to Sep 2026), up 4.1% on ..."."""
    measure = series.measure
    said = f"{in_full(point, measure)} in {period_words(point.period)}"
    alike = [each for each in series.points if each.categories == point.categories]
    change = on_year_before(alike, point.period, measure)
    if not change.is_available:
        change = on_previous(alike, point.period, measure)
    return f"{said}, {change_words(change)}" if change.is_available else said


def _is_plural(title: str) -> bool:
    """Whether the title takes "were": one of its words before the first preposition is plural."""
    head = takewhile(lambda word: word not in PREPOSITIONS, title.lower().split())
    return any(re.search(r"[^s']s$|^children$|^people$", word) for word in head)


def _missing_latest(series: Series) -> str:
    last = series.periods[-1]
    points = series.at(last)
    gap = points[0] if points else not_returned(last, "", "")
    return f"; {was_missing(gap.period.short(), gap)}" if gap.is_gap else ""


def _largest(series: Series, highlight: Highlight | None) -> str:
    """The highlighted category, or the largest and the next; and who did not return."""
    period = shown_period(series, highlight=highlight)
    points = [point for point in series.points if point.period == period]
    known = [point for point in points if point.value is not None]
    asked = [point for point in known if is_asked(point, highlight)]
    if len(asked) == 1:
        return f"{who(asked[0])}: {_told(asked[0], series)}"
    if 1 < len(asked) <= MOST_TOLD:
        told = ", ".join(f"{who(p)} {figure_text(p, series.measure)}" for p in asked)
        return f"in {period_words(asked[0].period)}: {told}"
    known.sort(key=_by_size)
    measure = series.measure
    then = f", then {figure_text(known[1], measure)} for {who(known[1])}" if known[1:] else ""
    gaps = [point for point in points if point.is_gap]
    missing = f"; {len(gaps)} have no figure" if gaps[1:] else ""
    if len(gaps) == 1:
        missing = f"; {was_missing(who(gaps[0]), gaps[0])}"
    first = f"{amount_text(known[0], measure)} for {who(known[0])}"
    return f"in {period_words(known[0].period)} the largest figure was {first}{then}{missing}"


def _by_size(point: Point) -> tuple[bool, float]:
    """The largest first; what is not known after all that is."""
    return any(map(comes_last, point.categories.values())), -(point.value or 0.0)


def _beside_others(series: Series) -> str:
    """The board's own figure, then each comparator's with its own year (rule P10)."""
    latest = {line.category: line.latest for line in lines_of(series) if line.latest}
    own = latest.pop(OWN, None)
    others = [
        f"{category} {figure_text(point, series.measure)} ({point.period.short()})"
        for category, point in latest.items()
    ]
    beside = " and ".join([", ".join(others[:-1]), *others[-1:]]).removeprefix(" and ")
    if own is None:
        return f"{_held_back(series)}{series.measure.title}: {beside}"
    said = f"{series.measure.title}: {in_full(own, series.measure)} in {period_words(own.period)}"
    return f"{said}, beside {beside}" if beside else said


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
    known = counted(level.followed, series.measure.unit)
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
