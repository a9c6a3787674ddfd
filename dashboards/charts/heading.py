"""What stands above a chart of one moment: how many there are in all, and when."""

from dashboards.charts.totals import total_of
from dashboards.figure_words import counted
from dashboards.naming import period_words
from dashboards.words import unit_and_period
from data.periods import Period
from data.series import Series


def how_many_and_when(series: Series, period: Period) -> str:
    """Such as "3,636 contacts, Q2 2026-27"; the unit alone where the total is not known."""
    total = total_of(series, period)
    if total is None:
        return unit_and_period(series.measure, period)
    return f"{counted(total, series.measure)}, {period_words(period)}"
