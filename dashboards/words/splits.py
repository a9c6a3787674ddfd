"""What is said of a measure that is split: how many in all, then who makes the most of it."""

from collections.abc import Sequence

from dashboards.words.figures import (
    amount_text,
    count_text,
    counted,
    figure_text,
    percent_text,
)
from dashboards.words.naming import is_asked, period_words, was_missing, who
from dashboards.words.told import told
from data.figures.breakdown import comes_last, is_rest, is_whole
from data.figures.combine import may_add_categories
from data.figures.moment import shown_period
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.figures.totals import total_of
from data.framework.measures import Polarity

MOST_TOLD = 4  # categories that are highlighted


def split_sentence(series: Series, highlight: Highlight | None, *, over_time: bool) -> str:
    """Those highlighted, or the board's own, or the total and the largest; and who is missing.

    over_time: of a chart that shows a course, the course of the largest is told.
    """
    period = shown_period(series, highlight=highlight)
    points = [point for point in series.points if point.period == period]
    known = [point for point in points if point.is_told]
    asked = [point for point in known if is_asked(point, highlight)]
    own = [p for p in known if series.own and series.own in p.categories.values()]
    alone = asked if len(asked) == 1 else own if not asked else []
    if len(alone) == 1:
        return _one_of_all(alone[0], series, over_time=over_time)
    if 1 < len(asked) <= MOST_TOLD:
        names = ", ".join(f"{who(p, series.names)} {figure_text(p, series.measure)}" for p in asked)
        return f"in {period_words(asked[0].period)}: {names}"
    ranked = sorted((p for p in known if _is_ranked(p)), key=_by_size) or known
    if len(ranked) == 1 and not _gaps(points):
        return _one_alone(ranked[0], series, over_time=over_time)
    if not may_add_categories(series.measure):
        return f"{_from_highest_to_lowest(ranked, series)}{_missing(points, series)}"
    if over_time and ranked[0].value:
        most = f"the most for {who(ranked[0], series.names)}: {told(ranked[0], series)}"
        return f"{most}{_missing(points, series)}"
    return f"{_total_and_largest(ranked, series)}{_rest(points, series)}{_missing(points, series)}"


def _one_of_all(point: Point, series: Series, *, over_time: bool) -> str:
    """Its share of the total, beside which a chart of one moment shows it; else its course.

    What is all of the total, as where one agency is chosen, is no share of it.
    """
    total = None if over_time else total_of(series, point.period)
    if not total or not series.measure.is_enough(total) or point.value in {None, total}:
        return f"{who(point, series.names)}: {told(point, series)}"
    of_all = f"{figure_text(point, series.measure)} of {counted(total, series.measure)}"
    share = percent_text(point.value, total)
    return f"{who(point, series.names)}: {of_all} ({share}) in {period_words(point.period)}"


def _one_alone(point: Point, series: Series, *, over_time: bool) -> str:
    """Its course, where the chart shows one; else how many."""
    if over_time or not may_add_categories(series.measure):
        return f"{who(point, series.names)}: {told(point, series)}"
    amount, whom = amount_text(point, series.measure), who(point, series.names)
    return f"{amount} in {period_words(point.period)} for {whom}"


def _is_ranked(point: Point) -> bool:
    """Whether it is one of the parts: a whole, or what is in no part, is none (rule P20)."""
    return not any(is_whole(name) or is_rest(name) for name in point.categories.values())


def _by_size(point: Point) -> tuple[bool, float]:
    """The largest first; what is not known after all that is."""
    return any(map(comes_last, point.categories.values())), -(point.value or 0.0)


def _total_and_largest(ranked: Sequence[Point], series: Series) -> str:
    """Such as "3,636 contacts in Q2 2026-27: the most for Police, 1,246, then Housing, 92"."""
    measure, first = series.measure, ranked[0]
    when = period_words(first.period)
    total = total_of(series, first.period)
    if total == 0 or not first.value:
        return f"no {measure.units} in {when}"
    whom = who(first, series.names)
    second = ranked[1] if ranked[1:] and ranked[1].value else None
    then = f", then {who(second, series.names)}, {figure_text(second, measure)}" if second else ""
    if total is None:
        return f"in {when} the most was {amount_text(first, measure)} for {whom}{then}"
    largest = f"the most for {whom}, {figure_text(first, measure)}"
    return f"{counted(total, measure)} in {when}: {largest}{then}"


def _from_highest_to_lowest(ranked: Sequence[Point], series: Series) -> str:
    """Of percentages and rates both ends, first the one to look at: a low attendance."""
    telling = [p for p in ranked if p.value is not None and not _is_last(p)] or list(ranked)
    telling.sort(key=lambda point: point.value or 0.0)
    if series.measure.polarity is not Polarity.HIGHER:
        telling.reverse()
    first, last = telling[0], telling[-1]
    ends = ("lowest", "highest")[:: 1 if series.measure.polarity is Polarity.HIGHER else -1]
    when = period_words(first.period)
    figure = figure_text(first, series.measure)
    if first.value == last.value:
        return f"in {when}, {figure} for {who(first, series.names)}{_and_others(telling[1:])}"
    other = f"{ends[1]} for {who(last, series.names)}, {figure_text(last, series.measure)}"
    return f"in {when}, {ends[0]} for {who(first, series.names)}, {figure}, and {other}"


def _is_last(point: Point) -> bool:
    return any(map(comes_last, point.categories.values()))


def _and_others(points: Sequence[Point]) -> str:
    return f" and {len(points)} more" if points else ""


def _rest(points: Sequence[Point], series: Series) -> str:
    """What is in no category: "; 86 in no setting"."""
    found = [p for p in points if p.value and any(map(is_rest, p.categories.values()))]
    return "".join(f"; {count_text(p.value or 0)} {who(p, series.names).lower()}" for p in found)


def _gaps(points: Sequence[Point]) -> list[Point]:
    return [point for point in points if point.is_gap]


def _missing(points: Sequence[Point], series: Series) -> str:
    gaps = _gaps(points)
    if len(gaps) == 1:
        return f"; {was_missing(who(gaps[0], series.names), gaps[0])}"
    return f"; {len(gaps)} have no figure" if gaps else ""
