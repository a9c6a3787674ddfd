"""The comparators that stand beside a board's own figures, each with its own period."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from data.figures.counts import Cells
from data.figures.series import Point
from data.figures.view import View
from data.framework.measures import Measure
from data.framework.place import Level, Places
from data.observations import COMPARATOR
from data.periods import SEASONAL, Period, Span

# None are what is made of places, and what returns print of others.
ORDER = (Level.NATION, Level.REGION, None, Level.NEIGHBOUR, Level.OTHER, Level.OWN)
YEARS_BACK = 10  # from which a comparator may be the latest that there is


def looking_back(view: View) -> View:
    """The view from so far back that the latest comparator before it is seen."""
    first = view.first
    for _ in range(YEARS_BACK):
        first = first.a_year_before()
    return replace(view, first=first)


def has_comparators_of_its_own(measure: Measure) -> bool:
    """Whether a chart of it beside comparators is drawn anyway."""
    return COMPARATOR in measure.dimensions


def beside(
    cells: Cells, periods: Sequence[Period], points: Sequence[Point], places: Places
) -> tuple[Point, ...]:
    """Of each comparator the figures of these periods, or the latest from before them.

    Nations come first, then regions, the median of neighbours, and others.
    cells: the comparators. periods, points: of the board's own figures. A year stands beside
    quarters as the year that it is; nothing stands beside a rate of a quarter (rule P6), nor
    beside the figures of some agencies (P19).
    """
    if not periods or any(point.scope.agencies for point in points):
        return ()
    span = periods[0].span
    alike = {span, Span.YEAR} if span in SEASONAL else {span}
    found: dict[str, list[Point]] = defaultdict(list)
    for (period, _), point in cells.items():
        name = point.categories.get(COMPARATOR, "")
        if name and period.span in alike and period.starts <= periods[-1].ends:
            found[name].append(point)
    ordered = sorted(found, key=lambda name: ORDER.index(places.level_of(name)))
    return tuple(point for name in ordered for point in _shown(found[name], periods[0]))


def is_older(point: Point, own: Period) -> bool:
    """Whether a comparator is of a time that ended before that of the figure beside it began."""
    return point.period.ends < own.starts


def _shown(points: list[Point], first: Period) -> list[Point]:
    """Those of the time shown; where there is none, the last one before it."""
    ordered = sorted(points, key=lambda point: point.period)
    inside = [point for point in ordered if point.period.ends >= first.starts]
    if any(point.value is not None for point in inside):
        return inside
    known = [point for point in ordered if point.value is not None]
    return known[-1:] or inside[-1:]
