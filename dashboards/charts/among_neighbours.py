"""The board among its neighbours: a dot to each on one scale, with intervals, and no ranking."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboards.charts import hover, rows, value_axis
from dashboards.charts.canvas import Annotation, Layout, Trace, drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.emptiness import empty, words_alone
from dashboards.theme import COMPARISON, FOCUS, MUTED, MUTED_DARK, SECOND, TEXT, THIRD, Tone
from dashboards.words.among import interval_words, row_names
from dashboards.words.figures import figure_text, status_words
from dashboards.words.sentences import axis_unit
from data.figures.among import Among, among
from data.figures.intervals import interval_of
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series

TOO_FEW = (
    "Fewer than three neighbours have a figure for one year, so that there is no place among them."
)
TONES = (SECOND, THIRD, COMPARISON, MUTED_DARK)
SYMBOLS = ("square", "diamond", "triangle-up", "x")
HALF_A_ROW = 0.28
AXIS = 34  # px beneath the rows


def figure(series: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """A row to the board, to each nation or region, and one row with a dot to each neighbour."""
    del highlight  # each place has its own mark already
    if series.is_empty and not series.neighbours:
        return empty()
    found = among(series)
    if found is None:
        return words_alone(TOO_FEW)
    singles = [found.own, *found.others]
    labels = rows.names(row_names(found, series))
    words = rows.ends([*(_end(each, series) for each in singles), _median(found, series)], labels)
    bounds = _bounds(found, series)
    said = [axis_unit(series.measure), found.year.short(), value_axis.begins(bounds)]
    heading = caption(", ".join(filter(None, said)))
    layout = {
        **heading,
        **rows.sizes(labels, words),
        "margin": heading["margin"] | {"r": rows.room_for(words), "b": AXIS},
        "xaxis": bounds,
        "yaxis": rows.row_axis(labels),
        "shapes": [*_intervals(singles, series), _median_line(found, len(singles))],
        "annotations": [_word(n, text) for n, text in enumerate(words)],
    }
    marks = [_dot(n, each, series) for n, each in enumerate(singles) if each.value is not None]
    return drawn([_neighbours(found, len(singles), series), *marks], layout)


def _bounds(found: Among, series: Series) -> Layout:
    values = [point.value for point in found.points if point.value is not None]
    ends = [interval_of(point, series.measure) for point in (found.own, *found.others)]
    every = [*values, *(end for each in ends if each for end in each)]
    axis = value_axis.around(series.measure, every)
    return {**axis, "dtick": 2 * axis["dtick"], "tickangle": 0}  # numbers have to fit a phone


def _tone(row: int) -> Tone:
    return FOCUS if row == 0 else TONES[(row - 1) % len(TONES)]


def _dot(row: int, point: Point, series: Series) -> Trace:
    tone = _tone(row)
    symbol = "circle" if row == 0 else SYMBOLS[(row - 1) % len(SYMBOLS)]
    return {
        "type": "scatter",
        "name": row_names_of(point),
        "mode": "markers",
        "x": [point.value],
        "y": [row],
        "marker": {"size": 15 if row == 0 else 12, "color": tone.mark, "symbol": symbol},
        "customdata": [_mark(point, series)],
        "hovertemplate": hover.template(series.measure.title),
    }


def row_names_of(point: Point) -> str:
    """What the place of a figure is called in the traces that are read off the chart."""
    return next(iter(point.categories.values()), "") or "This board"


def _neighbours(found: Among, row: int, series: Series) -> Trace:
    known = [point for point in found.neighbours if point.value is not None]
    return {
        "type": "scatter",
        "name": "Neighbours",
        "mode": "markers",
        "x": [point.value for point in known],
        "y": [row] * len(known),
        "marker": {
            "size": 12,
            "color": MUTED.mark,
            "opacity": 0.75,
            "line": {"color": MUTED_DARK.mark, "width": 1},
        },
        "customdata": [_mark(point, series) for point in known],
        "hovertemplate": hover.template(series.measure.title),
    }


def _mark(point: Point, series: Series) -> list[str]:
    said = hover.saying(point, series.measure, name=row_names_of(point))
    return hover.mark(PERIOD, "", said, interval_words(point, series.measure), of=[point])


def _intervals(points: Sequence[Point], series: Series) -> list[Layout]:
    """A line over the values between which each figure may lie, where its counts are known."""
    found = [(n, interval_of(point, series.measure)) for n, point in enumerate(points)]
    return [
        {
            "type": "line",
            "layer": "below",
            "x0": interval[0],
            "x1": interval[1],
            "y0": row,
            "y1": row,
            "line": {"color": _tone(row).mark, "width": 4},
            "opacity": 0.45,
        }
        for row, interval in found
        if interval is not None
    ]


def _median_line(found: Among, row: int) -> Layout:
    at = {"x0": found.median.value, "x1": found.median.value}
    across = {"y0": row - HALF_A_ROW, "y1": row + HALF_A_ROW}
    return {"type": "line", **at, **across, "line": {"color": TEXT, "width": 2, "dash": "dot"}}


def _end(point: Point, series: Series) -> str:
    if point.value is None:
        return safe(status_words(point))
    return f"<b>{figure_text(point, series.measure)}</b>"


def _median(found: Among, series: Series) -> str:
    return f"median <b>{figure_text(found.median, series.measure)}</b>"


def _word(row: int, text: str) -> Annotation:
    beside = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 10, "y": row}
    return {**beside, "text": text, "align": "left", "font": {"color": TEXT}}
