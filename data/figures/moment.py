"""Which period a chart of one moment shows: the one highlighted, or the latest with figures."""

from collections.abc import Mapping

from data.figures.lines import not_returned
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.observations import Status
from data.periods import SEASONAL, Period


def shown_period(*series: Series, highlight: Highlight | None = None) -> Period | None:
    """The latest highlighted period that any series has a figure for, else the latest with one.

    Counts that are too few for a percentage are a figure too: what is asked for is shown, and
    never an older period in its place.

    None when there is no figure at all.
    """
    with_figures = {p.period for each in series for p in each.points if p.is_told}
    asked = {p for p in with_figures if highlight and highlight.names(PERIOD, p.slug)}
    return max(asked or with_figures, default=None, key=lambda period: (period.ends, period.starts))


def compared_with(period: Period) -> Period:
    """The earlier period that a figure stands beside, in every chart the same (rule T9).

    A quarter or month stands beside the same one last year, since much that is counted follows
    the seasons; any other period beside the one before it.
    """
    return period.a_year_before() if period.span in SEASONAL else period.previous()


def dimension_of(series: Series) -> str:
    """The dimension whose categories stand side by side; the period, when it is not split."""
    return series.by[-1] if series.by else PERIOD


def points_at(series: Series, period: Period) -> Mapping[str, Point]:
    """The points of one period by category of the last dimension, gaps where nothing came.

    An unsplit series has its periods for categories, by slug. What does not apply is left out,
    unless its counts are known.
    """
    if not series.by:
        found = {point.period.slug: point for point in series.points}
    else:
        dimension = dimension_of(series)
        missing = {c: not_returned(period, dimension, c) for c in series.categories(dimension)}
        found = missing | {p.categories[dimension]: p for p in series.at(period)}
    return {name: point for name, point in found.items() if _applies(point)}


def _applies(point: Point) -> bool:
    return point.status is not Status.NOT_APPLICABLE or point.numerator is not None
