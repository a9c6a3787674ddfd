"""The board's own figure beside England's and its neighbours', each with its own period."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboards.charts import beside_lines, comparator_lines, hover, rows, single
from dashboards.charts.canvas import drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.emphasis import highlighted
from dashboards.charts.emptiness import empty, is_empty
from dashboards.charts.end_text import end_text
from dashboards.theme import FOCUS, MUTED, MUTED_LIGHT
from dashboards.words.figures import figure_text, status_words
from dashboards.words.naming import category_name
from dashboards.words.sentences import OWN, axis_unit
from data.figures.lines import Line, lines_of
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.figures.usual import UsualRange

ENOUGH_FOR_LINES = 3


def figure(
    series: Series,
    *,
    highlight: Highlight | None = None,
    alongside: Sequence[Series] = (),
    usual: UsualRange | None = None,
) -> go.Figure:
    """Lines when there are three periods or more with figures; else a bar to each; one is printed.

    alongside: what is drawn beside it, of which a bar as long means as much.
    usual: the usual range of the board's own line.
    """
    if is_empty(series):
        return empty()
    lines = sorted(lines_of(series), key=lambda line: line.category != OWN)
    with_figures = {point.period for point in series.points if point.value is not None}
    if len(with_figures) >= ENOUGH_FOR_LINES:
        return comparator_lines.figure(series, lines, highlight, usual)
    lines = _with_older(lines, series)
    if len(lines) == 1 and (alone := lines[0].shown(highlight)):
        return single.figure(series, alone)
    return _bars(series, lines, highlight, alongside)


def _with_older(lines: Sequence[Line], series: Series) -> list[Line]:
    """With what stands beside them from before the range, as the sentence of the card tells it."""
    older = {
        name: Line(name, tuple(points))
        for name, points in beside_lines.by_comparator(series).items()
        if any(point.value is not None for point in points)
    }
    shown = [line if line.latest else older.pop(line.category, line) for line in lines]
    drawn_already = {line.category for line in shown}
    return [*shown, *(line for name, line in older.items() if name not in drawn_already)]


def _bars(
    series: Series,
    lines: Sequence[Line],
    highlight: Highlight | None,
    alongside: Sequence[Series],
) -> go.Figure:
    points = [_shown(line, lines[0], highlight) for line in lines]
    labels = rows.names(
        [category_name(series.by[0], line.category, series.names) for line in lines]
    )
    words = rows.ends([_end_words(point, series) for point in points], labels)
    ends = [point.value or 0.0 for point in points]
    together = (series, *alongside) if alongside else ()
    shared = [point.value or 0.0 for each in together for point in each.points]
    heading = caption(axis_unit(series.measure))
    bars = {
        "type": "bar",
        "name": series.measure.title,
        "orientation": "h",
        "x": [point.value for point in points],
        "y": list(range(len(lines))),
        "marker": {"color": _fills(series, lines, highlight)},
        "customdata": [_mark(line, p, series) for line, p in zip(lines, points, strict=True)],
        "hovertemplate": hover.template(series.measure.title),
    }
    layout = {
        **heading,
        **rows.sizes(labels, words),
        "margin": heading["margin"] | {"r": rows.room_for(words)},
        "xaxis": rows.hidden_axis(max([*ends, *shared])),
        "yaxis": rows.row_axis(labels),
    }
    return drawn([bars, end_text(ends, words, bars)], layout)


def _shown(line: Line, own: Line, highlight: Highlight | None) -> Point:
    """The figure for the period of the board's own, or the latest: sources lag behind boards."""
    of_own = own.shown(highlight)
    like = of_own.period if of_own else None
    same = next((p for p in line.points if p.period == like and p.value is not None), None)
    return same or line.latest or line.points[-1]


def _end_words(point: Point, series: Series) -> str:
    """Always with its period, since comparators may be for an earlier one (rule P10)."""
    if point.value is None:
        return safe(status_words(point))
    return f"<b>{figure_text(point, series.measure)}</b> in {point.period.short()}"


def _mark(line: Line, point: Point, series: Series) -> list[str]:
    name = category_name(series.by[0], line.category, series.names)
    words = hover.saying(point, series.measure, name=name)
    return comparator_lines.mark(line, point, series, words)


def _fills(series: Series, lines: Sequence[Line], highlight: Highlight | None) -> list[str]:
    chosen = highlighted(highlight, series.by[0], [line.category for line in lines])
    if chosen:
        return [FOCUS.mark if line.category in chosen else MUTED_LIGHT.mark for line in lines]
    return [FOCUS.mark if line.category == OWN else MUTED.mark for line in lines]
