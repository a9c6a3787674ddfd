"""The comparators that stand beside a single figure, as on a card: of each the latest by then."""

from dataclasses import replace

from data.figures.assemble import series_of
from data.figures.beside import ORDER, has_comparators_of_its_own, looking_back
from data.figures.figures import Figures
from data.figures.quarter_rates import is_of_the_quarter_alone
from data.figures.series import Point, Series
from data.figures.view import View
from data.framework.place import Level
from data.observations import COMPARATOR
from data.periods import SEASONAL, Span


def beside_one(figures: Figures, series: Series, view: View, own: Point) -> tuple[Point, ...]:
    """Of each comparator the latest figure that had begun when the board's own ended.

    series, view: those that the figure is of. None stands beside a count (rule P7), a rate of a
    quarter alone (P6), a figure of some agencies, or of one category (P19).
    """
    measure = series.measure
    if series.by or measure.is_count or own.value is None or view.agencies or own.scope.agencies:
        return ()
    span = own.period.span
    if span in SEASONAL and is_of_the_quarter_alone(figures, measure):
        return ()
    alike = {span, Span.YEAR} if span in SEASONAL else {span}
    latest: dict[str, Point] = {}
    for point in _every(figures, series, view):
        is_then = point.period.span in alike and point.period.starts <= own.period.ends
        if is_then and point.value is not None:
            latest[point.categories[COMPARATOR]] = point
    return tuple(latest.values())


def _every(figures: Figures, series: Series, view: View) -> list[Point]:
    """The figures of comparators, nations first, each in time order."""
    points, measure = series.beside, series.measure
    if has_comparators_of_its_own(measure):
        back = replace(looking_back(view), by_month=False)
        split = series_of(figures, measure.id, (COMPARATOR,), back, any_period=True)
        points = (*split.points, *split.beside)
    places = figures.framework.published.places
    named = [(name, point) for point in points if (name := point.categories.get(COMPARATOR))]
    levels = [(ORDER.index(places.level_of(name)), name, point) for name, point in named]
    others = (each for each in levels if ORDER[each[0]] is not Level.OWN)
    return [each[-1] for each in sorted(others, key=lambda each: (*each[:2], each[-1].period))]
