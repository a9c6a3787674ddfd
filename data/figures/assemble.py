"""From a board's observations to the series that a chart, a card or a table shows."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from data.figures.beside import beside, has_comparators_of_its_own, looking_back
from data.figures.caveats import notes_on, why_empty
from data.figures.compared import compared, neighbours_in
from data.figures.counts import Categories, Cells, counted
from data.figures.figures import Figures
from data.figures.follows import names_agencies, why_not_for
from data.figures.quarter_rates import is_of_the_quarter_alone
from data.figures.ratios import computed
from data.figures.registered import changes_shown, definition_of
from data.figures.series import Point, Series
from data.figures.short_range import last_before, said_of, with_the_years_before
from data.figures.view import View
from data.figures.withheld import (
    SHOWN_WHOLE,
    never_reported,
    not_available,
    of_the_agencies,
    together,
)
from data.framework.measures import Measure
from data.framework.place import Level
from data.framework.targets import Target, in_force
from data.observations import AGENCY, COMPARATOR, Status
from data.periods import SEASONAL, Period, Span, calendar_of

WITH_COMPARATORS = {(), (COMPARATOR,)}  # the splits of charts that have room for them
ENOUGH_PERIODS = 3  # fewer than this, and another period type with more of them is shown


def series_of(
    figures: Figures,
    measure_id: str,
    by: tuple[str, ...],
    view: View,
    any_period: bool = False,
) -> Series:
    """The series of a measure, split by some dimensions, as far as a view reaches.

    any_period: keep every type of period (spans such as Q3+Q4 too) instead of the one
        type that says most; such a series is for bars, never for a line (rules T2, T3).
    Made once, and kept until other figures of what it was made of come.
    """
    asked = (measure_id, by, view, any_period)
    return figures.once(asked, lambda watched: _series_of(watched, *asked))


def _series_of(
    figures: Figures, measure_id: str, by: tuple[str, ...], view: View, any_period: bool
) -> Series:
    measure, names = figures.framework.measure(measure_id), figures.framework.agency_names
    cells = _cells(figures, measure, by, view)
    shown = _with_or_without_months(cells, view)
    if not shown:
        cells = _cells(figures, measure, by, with_the_years_before(view))
        shown = last_before(cells, view)
    if not shown:
        nothing = (why_empty(figures, measure, by, view),)
        return Series(measure, by, notes=nothing, names=names)
    periods = tuple(sorted(shown)) if any_period else _calendar(_as_own(cells, shown), view)
    breaks = figures.framework.breaks_of(measure)
    points = tuple(definition_of(point, breaks) for point in _in_order(cells, measure, by, periods))
    notes = notes_on(figures, measure, by, _as_own(cells, shown), periods, view)
    said = (*_of_agencies(figures, points, view), *said_of(shown, view), *notes)
    targets = _targets(figures, measure, points, view)
    changes = changes_shown(figures.framework, measure, periods, view)
    found = Series(measure, by, points, periods, said, targets, names=names, changes=changes)
    return _with_comparators(found, figures, view)


def _with_comparators(series: Series, figures: Figures, view: View) -> Series:
    """With the comparators that stand beside it, and its neighbours one by one."""
    measure, by = series.measure, series.by
    if measure.is_count or by not in WITH_COMPARATORS or not _has_places(figures, measure):
        return series
    places = figures.framework.published.places
    cells = _each_place(figures, measure, looking_back(view))
    if not cells:
        return series
    each = neighbours_in(cells, measure, places)
    found = beside(compared(cells, measure, places), series.periods, series.points, places)
    is_seasonal = series.span in SEASONAL
    if is_seasonal and is_of_the_quarter_alone(figures, measure):
        found = ()  # it would be wrong by four (rule P6)
    elif by:
        here = {(p.period, p.categories.get(COMPARATOR)) for p in series.points}
        found = tuple(p for p in found if (p.period, p.categories[COMPARATOR]) not in here)
    elif has_comparators_of_its_own(measure):
        found = ()
    else:  # the board's own line says what its published figures say, and of later quarters
        levels = ((point, places.level_of(point.categories[COMPARATOR])) for point in found)
        found = tuple(point for point, level in levels if level is not Level.OWN)
    return replace(series, beside=found, neighbours=each)


def _as_own(cells: Cells, shown: set[Period]) -> set[Period]:
    """The periods of the types that the board's own figures are of, where any of them is shown.

    A board that reports quarters stays quarterly, however many years it is compared with.
    """
    of_own = {key[0] for key, point in cells.items() if not point.categories.get(COMPARATOR)}
    spans = {period.span for period in of_own & shown}
    return {period for period in shown if period.span in spans} if spans else shown


def series_together(
    figures: Figures, measures: tuple[str, ...], by: tuple[str, ...], view: View, any_period: bool
) -> tuple[Series, ...]:
    """The series of measures that one chart shows beside each other: of one scope (rule P19)."""

    def seen(by_whom: View) -> list[Series]:
        return [series_of(figures, each, by, by_whom, any_period) for each in measures]

    if view.by_month and len({each.span for each in seen(view) if not each.is_empty}) > 1:
        view = replace(view, by_month=False)  # months stand beside no quarters: both in quarters
    found = seen(view)
    if not view.agencies or len(found) == 1:
        return tuple(found)
    return together(found, seen(replace(view, agencies=())), _chosen(figures, view))


def _cells(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> Cells:
    """The points of a measure by period and categories, those of the agencies chosen alone."""
    cells = _all_cells(figures, measure, by, view)
    if not view.agencies or not names_agencies(figures, measure):
        return cells
    everyone = _all_cells(figures, measure, by, replace(view, agencies=()))
    why = why_not_for(figures, measure, by, view.agencies)
    return of_the_agencies(cells, everyone, view.agencies, why)


def _has_places(figures: Figures, measure: Measure) -> bool:
    """Whether any comparator has a figure of a measure, or of a count that it is made of."""
    ids = figures.framework.ingredients(measure)
    return any(COMPARATOR in row.shape for each in ids for row in figures.of(each))


def _each_place(figures: Figures, measure: Measure, view: View) -> Cells:
    """The figures of a measure of each comparator, neighbours one by one."""
    cells = _made(figures, measure, (COMPARATOR,), replace(view, agencies=()))
    return {key: point for key, point in cells.items() if point.categories.get(COMPARATOR)}


def _all_cells(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> Cells:
    cells = _made(figures, measure, by, view)
    if COMPARATOR not in by:
        return cells
    return compared(cells, measure, figures.framework.published.places)


def _made(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> Cells:
    if measure.computed is None:
        return counted(figures.framework, figures.of(measure.id), measure, by, view)
    return computed(figures, measure, by, view)


def _chosen(figures: Figures, view: View) -> list[str]:
    """The names of the agencies chosen."""
    return [figures.framework.agency_name(each) for each in view.agencies]


def _of_agencies(figures: Figures, points: Iterable[Point], view: View) -> list[str]:
    """What to know of a choice of agencies: which of the points it does not reach, and why."""
    if not view.agencies:
        return []
    why = dict.fromkeys(point.note for point in points if point.instead)
    whole = any(
        point.value is not None
        and not point.scope.agencies
        and not point.categories.get(COMPARATOR)
        for point in points
    )
    said = [not_available(_chosen(figures, view), each) for each in why]
    return [*said, *([SHOWN_WHOLE] if whole else _of_some(figures, points, view))]


def _of_some(figures: Figures, points: Iterable[Point], view: View) -> list[str]:
    """Which of the agencies chosen never report what is shown of the others."""
    reporting = {agency for point in points for agency in point.scope.agencies}
    silent = [
        figures.framework.agency_name(agency) for agency in view.agencies if agency not in reporting
    ]
    return [never_reported(silent)] if reporting and silent else []


def _targets(
    figures: Figures, measure: Measure, points: Collection[Point], view: View
) -> tuple[Target, ...]:
    """The targets in the periods looked at: of a board's total, or of the one agency shown.

    Parts of it have none, nor have the figures of several agencies chosen.
    """
    if any(point.categories for point in points):
        return ()
    whose = {point.scope.agencies for point in points if point.is_told} or {view.agencies}
    return targets_shown(figures, measure, view, whose.pop() if len(whose) == 1 else None)


def targets_shown(
    figures: Figures, measure: Measure, view: View, agencies: tuple[str, ...] | None
) -> tuple[Target, ...]:
    """The targets of a measure for the figures of these agencies, in time order.

    agencies: none for all of them together; None where the figures are not of the same ones. Of
        several agencies chosen there is no target.
    """
    if agencies is None or len(agencies) > 1:
        return ()
    whose = next(iter(agencies), "")
    found = [each for each in figures.targets_of(measure.id) if each.agency == whose]
    inside = (e for e in in_force(found, measure) if view.touches(e.held_for))
    return tuple(sorted(inside, key=lambda each: each.first))


def _with_or_without_months(cells: Cells, view: View) -> set[Period]:
    """The periods looked at: of months and the quarters that they make only the one sort.

    Months where they are asked for and leave out nothing that the quarters since have, such as an
    agency that sends quarters; or where nothing else is known yet.
    """
    inside = {period for period, _ in cells if view.covers(period)}
    months = {period for period in inside if period.span is Span.MONTH}
    if not months:
        return inside
    told = {key for key, point in cells.items() if not point.is_gap and key[0] in inside}
    by_month = {categories for period, categories in told if period in months}
    others = {key for key in told if key[0] not in months}
    first = min(months).starts
    since = {
        categories
        for period, categories in others
        if period.span is Span.QUARTER and period.starts >= first
    }
    if (view.by_month and by_month and by_month >= since) or not others:
        return months
    return inside - months


def _calendar(shown: set[Period], view: View) -> tuple[Period, ...]:
    """Every period of the one type that is shown, from the first figure on (rule T5)."""
    span = _span_shown(shown, view)
    chosen = sorted(period for period in shown if period.span is span)
    if span is Span.OTHER:
        return tuple(chosen)
    last = chosen[-1]
    if span is view.span is Span.QUARTER and view.last.span is Span.QUARTER:
        last = max(last, view.last)
    if span is Span.MONTH and view.span is Span.QUARTER:
        last = max(last, view.last.its_months()[-1])
    return calendar_of(chosen[0], last)


def _span_shown(shown: set[Period], view: View) -> Span:
    """The one type of period that says most."""
    counts = Counter(period.span for period in shown)
    if counts[view.span] >= ENOUGH_PERIODS:
        return view.span
    return max(counts, key=lambda each: (counts[each], each == view.span, each == Span.YEAR))


def _in_order(
    cells: Cells, measure: Measure, by: tuple[str, ...], periods: tuple[Period, ...]
) -> Iterable[Point]:
    """The points of each period in the order of their categories, gaps where one is missing."""
    inside = set(periods)
    groups = dict.fromkeys(categories for period, categories in cells if period in inside)
    ordered = sorted(groups, key=lambda categories: _rank(measure, categories))
    for period in periods:
        for categories in ordered:
            point = cells.get((period, categories))
            if point is not None:
                yield point
            elif set(by) <= {AGENCY}:
                yield Point(
                    period, dict(categories), None, Status.NOT_AVAILABLE, note="not returned"
                )


def _rank(measure: Measure, categories: Categories) -> tuple[tuple[int, str], ...]:
    ranks = []
    for dimension, category in categories:
        known = measure.categories(dimension)
        ranks.append((known.index(category) if category in known else len(known), category))
    return tuple(ranks)
