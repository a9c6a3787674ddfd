"""The board's own line among its comparators': each with a colour, a dash and a shape."""

from collections.abc import Collection, Sequence

import plotly.graph_objects as go

from dashboards.charts import beside_lines, hover, value_axis
from dashboards.charts.canvas import Trace, drawn
from dashboards.charts.caption import caption
from dashboards.charts.clearings import Room
from dashboards.charts.definitions import definitions, stretches
from dashboards.charts.emphasis import highlighted, highlighted_periods, opacity
from dashboards.charts.end_labels import end_labels
from dashboards.charts.gaps import end_gap, gaps
from dashboards.charts.line_labels import labels_of
from dashboards.charts.revisions import revisions
from dashboards.charts.time_axis import TimeAxis, band, ends_of, time_axis
from dashboards.charts.usual_drawn import on_axis, usual_drawn
from dashboards.theme import COMPARISON, FOCUS, MUTED, SECOND, THIRD, Tone
from dashboards.words.naming import category_name
from dashboards.words.sentences import OWN, axis_unit
from data.figures.lines import Line
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.usual import UsualRange

TONES = (SECOND, COMPARISON, THIRD)
DASHES = {SECOND: "dot", COMPARISON: "dash", THIRD: "dashdot", MUTED: "dot"}
SYMBOLS = {SECOND: "square", COMPARISON: "diamond", THIRD: "triangle-up", MUTED: "circle"}


def figure(
    series: Series, lines: Sequence[Line], highlight: Highlight | None, usual: UsualRange | None
) -> go.Figure:
    """The lines over the series' periods; the first is the board's own, with its usual range."""
    tone_of = _tones(lines)
    values = [value for line in lines for value in line.values if value is not None]
    values += beside_lines.values_of(series)
    varies = usual_drawn(usual, series)
    values_axis = value_axis.around(series.measure, [*values, *varies.values])
    own = [line for line in lines if line.category == OWN and line.latest]
    room = Room(lines, values_axis["range"])
    labels = end_labels(
        labels_of(
            lines,
            tone_of,
            series,
            [*end_gap(own, tone_of, series, room.foot), *beside_lines.end_labels_of(series)],
        ),
        values_axis["range"],
        len(series.periods) - 1,
        ends_of(len(series.periods)),
    )
    axis = time_axis(series.periods, right=labels.margin["r"])
    missing = gaps(own, axis, tone_of, series, room)
    chosen = highlighted(highlight, series.by[0], list(tone_of))
    changed = definitions(lines, series, axis.slots)
    begins = value_axis.begins(values_axis)
    heading = caption(", ".join(filter(None, [axis_unit(series.measure), begins])), *varies.key)
    layout = {
        **heading,
        "margin": heading["margin"] | axis.margin | labels.margin,
        "xaxis": axis.layout,
        "yaxis": values_axis,
        "shapes": [
            *map(band, highlighted_periods(highlight, axis.keys)),
            *varies.shapes,
            *changed.shapes,
            *labels.shapes,
            *missing.shapes,
        ],
        "annotations": [
            *axis.annotations,
            *labels.annotations,
            *missing.annotations,
            *changed.annotations,
            *(a for line in lines for a in revisions(line, tone_of[line.category], {line.last})),
        ],
    }
    traces = [
        trace
        for line in lines[::-1]
        for trace in stretches(_trace(line, series, axis, tone_of[line.category], chosen), line)
    ]
    traces += beside_lines.lines(series, axis)
    return drawn([*traces, *on_axis(varies, axis), *missing.traces], layout)


def mark(line: Line, point: Point, series: Series, words: str) -> list[str]:
    """The customdata of a figure: the board's own stands for its period, not for a comparator."""
    if line.category == OWN:
        return hover.mark(PERIOD, point.period.slug, words, of=[point])
    return hover.mark(series.by[0], line.category, words, of=[point])


def _tones(lines: Sequence[Line]) -> dict[str, Tone]:
    others = [line.category for line in lines if line.category != OWN]
    return dict.fromkeys(others, MUTED) | dict(zip(others, TONES, strict=False)) | {OWN: FOCUS}


def _trace(
    line: Line, series: Series, axis: TimeAxis, tone: Tone, chosen: Collection[str]
) -> Trace:
    own = line.category == OWN
    name = category_name(series.by[0], line.category, series.names)
    return {
        "type": "scatter",
        "name": name,
        "mode": "lines+markers",
        "x": axis.keys,
        "y": line.values,
        "connectgaps": False,
        "opacity": 1.0 if own else opacity(line.category, chosen),
        "line": {"color": tone.mark, "width": 3 if own else 2, "dash": DASHES.get(tone, "solid")},
        "marker": {
            "color": tone.mark,
            "size": 8 if own else 7,
            "symbol": SYMBOLS.get(tone, "circle"),
        },
        "customdata": [
            mark(line, point, series, hover.saying(point, series.measure)) for point in line.points
        ],
        "hovertemplate": hover.template(series.measure.title, name),
    }
