"""What stands above a chart of one moment: how many there are in all, and when.

The months of a quarter are said in the sentence of the card, just above.
"""

from dashboards.words.figures import counted
from dashboards.words.sentences import unit_and_period
from data.figures.series import Series
from data.figures.totals import total_of
from data.periods import Period


def how_many_and_when(series: Series, period: Period) -> str:
    """Such as "3,636 contacts, Q2 2026-27"; the unit alone where the total is not known."""
    total = total_of(series, period)
    if total is None:
        return unit_and_period(series.measure, period)
    return f"{counted(total, series.measure)}, {period.short()}"
