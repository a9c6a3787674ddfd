"""Which period a chart of one moment shows: the one highlighted, or the latest with figures."""

from data.periods import Period
from data.selection import PERIOD, Highlight
from data.series import Point, Series


def shown_period(*series: Series, highlight: Highlight | None = None) -> Period | None:
    """The highlighted period if any series has a figure for it, else the latest with one.

    None when there is no figure at all.
    """
    with_figures = {p.period for each in series for p in each.points if p.value is not None}
    if highlight and highlight.dimension == PERIOD:
        asked = next((p for p in with_figures if p.slug == highlight.category), None)
        if asked:
            return asked
    return max(with_figures, default=None, key=_by_its_end)


def points_at(series: Series, period: Period) -> dict[str, Point]:
    """The points of one period, by category of the series' last dimension ("" when unsplit)."""
    dimension = series.by[-1] if series.by else ""
    return {point.categories.get(dimension, ""): point for point in series.at(period)}


def _by_its_end(period: Period) -> tuple[object, object]:
    return period.ends, period.starts
