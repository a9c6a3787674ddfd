"""A chart of many rows with as many as a laptop's screen holds, and what is said of the others."""

from collections.abc import Callable
from dataclasses import replace

import plotly.graph_objects as go

from dashboards.charts import bars, cohort, outcomes, pair, rows, shares, stacked
from dashboards.panels import Panel
from data.figures.breakdown import is_joined
from data.figures.joined import joined, largest
from data.figures.moment import compared_with, shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Series

TALLEST = 616  # px, beneath the filters of a window of 900 px, with heading, source and buttons
TALLEST_ROW = 68  # px: one of three lines
OF_ROWS = frozenset({bars.figure, pair.figure, stacked.figure, outcomes.figure, cohort.figure})

Drawn = tuple[Series, ...]


def with_few_rows(
    panel: Panel,
    series: Drawn,
    highlight: Highlight | None,
    drawn: Callable[[Drawn], go.Figure],
    tallest: int = TALLEST,
) -> tuple[Drawn, str]:
    """What is drawn of the series so that it fits, and what is said of that; empty where all is.

    The largest categories stay, and the others are one row where they may be added; of an order
    that says something each row stays, without the period before; of periods the latest stay.
    drawn: makes the chart. tallest: how tall that may be, in px.
    """
    down = _down(panel, series)
    many = _rows_of(panel, series, down)
    room = tallest - rows.AROUND_ROWS
    if TALLEST_ROW * many <= room:
        return series, ""
    height = rows.needed_by(drawn(series))
    if height <= tallest:
        return series, ""
    most = max(1, int(room * many / (height - rows.AROUND_ROWS)))
    if panel.chart is shares.figure:
        return series[:most], f"The first {most} are drawn; the table has all {many}."
    if down == PERIOD:
        return _latest(series, most), f"The latest {most} are drawn; the table has all {many}."
    if down in rows.ORDERED:
        return _of_one_period(
            series, highlight
        ), "Earlier figures of so many rows are in the table."
    return _joined(series, down, most, highlight)


def _down(panel: Panel, series: Drawn) -> str:
    """What the rows of the chart are."""
    is_divided_by_one = panel.chart is stacked.figure and len(series[0].by) == 1
    return PERIOD if is_divided_by_one or not series[0].by else series[0].by[0]


def _rows_of(panel: Panel, series: Drawn, down: str) -> int:
    if panel.chart is shares.figure:
        return len(series)
    if panel.chart not in OF_ROWS or (panel.chart is pair.figure and pair.has_columns(*series)):
        return 0
    if down == PERIOD:
        return len({period for each in series for period in each.periods})
    return len({name for each in series for name in each.categories(down)})


def _latest(series: Drawn, most: int) -> Drawn:
    return tuple(
        replace(
            each,
            periods=each.periods[-most:],
            points=tuple(p for p in each.points if p.period in each.periods[-most:]),
        )
        for each in series
    )


def _of_one_period(series: Drawn, highlight: Highlight | None) -> Drawn:
    period = shown_period(*series, highlight=highlight)
    before = compared_with(period) if period else None
    return tuple(
        replace(each, periods=tuple(p for p in each.periods if p != before)) for each in series
    )


def _joined(series: Drawn, down: str, most: int, highlight: Highlight | None) -> tuple[Drawn, str]:
    period = shown_period(*series, highlight=highlight)
    if period is None:
        return series, ""
    kept = largest(series, down, period, most - 1, highlight)
    found = joined(series, down, period, kept)
    many = len({name for each in series for name in each.categories(down)}) - len(kept)
    if any(map(is_joined, found[0].categories(down))):
        return found, f"The {many} smallest are drawn together; the table has each."
    return found, f"The {many} smallest are not drawn; the table has them."
