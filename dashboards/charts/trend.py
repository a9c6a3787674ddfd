"""A measure over time: one line, or one to each category with the largest four standing out."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboards.charts import end_labels, gaps, hover, value_axis
from dashboards.charts.canvas import Trace, drawn, wrapped
from dashboards.charts.caption import caption
from dashboards.charts.emphasis import highlighted, highlighted_period, tones
from dashboards.charts.emptiness import empty, is_empty
from dashboards.charts.lines import Line, lines_of
from dashboards.charts.targets import target_label, target_line, target_of
from dashboards.charts.time_axis import TimeAxis, time_axis
from dashboards.theme import BAND, FOCUS, MUTED, STRONG, WHITE, Tone
from dashboards.words import axis_unit, category_name, figure_text
from data.observations import Status
from data.selection import PERIOD, Highlight
from data.series import Series

SYMBOLS = ("circle", "square", "diamond", "triangle-up")
NAME_CHARACTERS = 17


def figure(series: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """The series over time, labelled at the ends of its lines; a gap breaks its line."""
    if is_empty(series):
        return empty(series)
    dimension = series.by[0] if series.by else ""
    lines = lines_of(series)
    axis = time_axis(series.periods)
    tone_of = _tones(lines, highlight, dimension)
    at = highlighted_period(highlight, axis.keys)
    values = [value for line in lines for value in line.values if value is not None]
    target = target_of(series.measure)
    values_axis = value_axis.around(series.measure, [*values, *target])
    strongest_last = sorted(lines, key=lambda line: tone_of[line.category] in STRONG)
    labels = end_labels.end_labels(
        [*_labels(strongest_last, tone_of, series), *target_label(series.measure)],
        values_axis["range"],
        len(axis.keys) - 1,
    )
    missing = gaps.gaps(lines, axis, tone_of, series.measure)
    layout = caption(axis_unit(series.measure))
    return drawn(
        [
            *(_trace(line, series, axis, tone_of[line.category], at) for line in strongest_last),
            *missing.traces,
        ],
        {
            **layout,
            "margin": layout["margin"] | axis.margin | labels.margin,
            "xaxis": axis.layout,
            "yaxis": values_axis,
            "yaxis2": gaps.FOOT,
            "shapes": [*_band(at), *target_line(series.measure), *labels.shapes],
            "annotations": [*axis.annotations, *labels.annotations, *missing.annotations],
        },
    )


def _tones(lines: Sequence[Line], highlight: Highlight | None, dimension: str) -> dict[str, Tone]:
    sizes = {line.category: line.latest.value if line.latest else None for line in lines}
    if not dimension:
        return dict.fromkeys(sizes, FOCUS)
    return tones(sizes, highlighted(highlight, dimension, list(sizes)))


def _trace(line: Line, series: Series, axis: TimeAxis, tone: Tone, at: int | None) -> Trace:
    strong = tone in STRONG
    size = 7 if strong else 4
    sizes = [12 if n == at else 5 for n in range(len(line.points))] if at is not None else size
    provisional = any(point.status is Status.PROVISIONAL for point in line.points)
    fills = [WHITE if p.status is Status.PROVISIONAL else tone.mark for p in line.points]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": axis.keys,
        "y": line.values,
        "connectgaps": False,
        "line": {"color": tone.mark, "width": 3 if tone is FOCUS else 2.5 if strong else 1.5},
        "marker": {
            "symbol": _symbol(tone),
            "size": sizes,
            "color": fills if provisional else tone.mark,
            "line": {"color": tone.mark, "width": 1.5 if provisional else 0},
        },
        "customdata": _customdata(line, series, axis),
        "hovertemplate": hover.template(series.measure.title),
    }


def _symbol(tone: Tone) -> str:
    """A shape of its own for each strong line, since print may be grey."""
    return SYMBOLS[STRONG.index(tone)] if tone in STRONG else SYMBOLS[0]


def _customdata(line: Line, series: Series, axis: TimeAxis) -> list[list[str]]:
    name = category_name(series.by[0], line.category) if series.by else ""
    said = [hover.saying(point, series.measure, name=name) for point in line.points]
    if not series.by:
        return [hover.mark(PERIOD, key, words) for key, words in zip(axis.keys, said, strict=True)]
    return [hover.mark(series.by[0], line.category, words) for words in said]


def _labels(lines: Sequence[Line], tone_of: dict[str, Tone], series: Series) -> list[EndLabel]:
    """The strong lines by name and latest figure; of the others, as many as there is room for."""
    drawn = [line for line in lines if line.latest]
    strong = [line for line in drawn if tone_of[line.category] in STRONG]
    labels = [_strong_label(line, tone_of[line.category], series) for line in strong]
    others = [line for line in drawn if tone_of[line.category] not in STRONG]
    return [*labels, *_muted_labels(others, [label.text for label in labels], series)]


def _strong_label(line: Line, tone: Tone, series: Series) -> EndLabel:
    latest = line.points[line.last]
    text = f"<b>{figure_text(latest, series.measure)}</b>"
    if line.last < len(line.points) - 1:
        text = f"{text}<br>in {latest.period.short()}"
    if series.by:
        text = f"{wrapped(category_name(series.by[0], line.category), NAME_CHARACTERS)} {text}"
    return EndLabel(text, latest.value or 0.0, tone.text)


def _muted_labels(lines: Sequence[Line], taken: list[str], series: Series) -> list[EndLabel]:
    ...
