"""How many there are in all that a chart divides: said above it, where the parts are known."""

from data.figures import combine
from data.figures.breakdown import is_whole
from data.figures.series import Series
from data.periods import Period


def total_of(series: Series, period: Period) -> float | None:
    """The sum of all categories of a period; None where they are not known to be the whole.

    Percentages have no sum, areas and what overlaps are never added up, and one gap leaves it
    unknown.
    """
    if not series.by or not combine.may_add_over(series.measure, series.by):
        return None
    points = [p for p in series.at(period) if not any(map(is_whole, p.categories.values()))]
    present = {tuple(p.categories.values()) for p in points}
    expected = {tuple(p.categories.values()) for p in series.points}
    lacking = {key for key in expected - present if not any(map(is_whole, key))}
    if (lacking and len(series.by) == 1) or any(point.is_gap for point in points):
        return None
    values = [point.value for point in points if point.value is not None]
    return sum(values) if values else None
