"""The comparators that stand beside a measure split by agency or area, where they may."""

from dataclasses import replace

from data.figures.assemble import series_of
from data.figures.beside import beside, looking_back
from data.figures.breakdown import AREA
from data.figures.counts import Cells
from data.figures.figures import Figures
from data.figures.quarter_rates import is_of_the_quarter_alone
from data.figures.series import Series
from data.figures.view import View
from data.framework.place import Level
from data.observations import AGENCY, COMPARATOR
from data.periods import SEASONAL


def with_comparators(series: Series, figures: Figures, view: View) -> Series:
    """The series with the comparators of its measure, where each part has their unit and base.

    An area's rate is over its own people, as a nation's is. An agency's share is of its own
    cases; its rate would be over everybody's children (rule P19), and a count says how large a
    place is (P7): beside these stands nothing, nor beside the figures of a choice of agencies.
    """
    if series.beside or series.is_empty or not _may_be_compared(series) or view.agencies:
        return series
    if series.span in SEASONAL and is_of_the_quarter_alone(figures, series.measure):
        return series  # a year's would be wrong by four (rule P6)
    found = beside(
        _of_others(figures, series, view), series.periods, (), figures.framework.published.places
    )
    return replace(series, beside=found)


def _may_be_compared(series: Series) -> bool:
    if series.by == (AGENCY,):
        return series.measure.is_percentage
    return series.by == (AREA,) and not series.measure.is_count


def _of_others(figures: Figures, series: Series, view: View) -> Cells:
    """The figures of nations, regions, the median of neighbours and others; not the board's own."""
    back = replace(looking_back(view), by_month=False)
    split = series_of(figures, series.measure.id, (COMPARATOR,), back, any_period=True)
    named = [(point.categories.get(COMPARATOR, ""), point) for point in split.points]
    named += [(point.categories[COMPARATOR], point) for point in split.beside]
    places = figures.framework.published.places
    return {
        (point.period, ((COMPARATOR, name),)): point
        for name, point in named
        if name and places.level_of(name) is not Level.OWN
    }
