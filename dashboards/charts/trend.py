"""A measure over time: one line, or one to each category with the largest four standing out."""

from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from dashboards.charts import beside_lines, hover, single, value_axis, within
from dashboards.charts.canvas import Annotation, Layout, Trace, drawn
from dashboards.charts.caption import caption
from dashboards.charts.clearings import CLEAR, Room
from dashboards.charts.definitions import definitions, stretches
from dashboards.charts.earlier_targets import earlier_targets
from dashboards.charts.emphasis import highlighted, highlighted_periods, tones
from dashboards.charts.emptiness import empty, is_empty, words_alone
from dashboards.charts.end_labels import end_labels, tall_enough
from dashboards.charts.gaps import end_gap, gaps
from dashboards.charts.line_labels import labels_of
from dashboards.charts.registered_notes import registered_notes
from dashboards.charts.revisions import revisions
from dashboards.charts.targets import levels_of, target_labels, target_lines, values_of
from dashboards.charts.time_axis import TimeAxis, band, ends_of, time_axis
from dashboards.charts.usual_drawn import COUNT_HEIGHT, as_dots, is_of_dots, on_axis, usual_drawn
from dashboards.charts.value_axis import from_zero
from dashboards.theme import FOCUS, STRONG, WHITE, Tone
from dashboards.words.figures import figure_text
from dashboards.words.naming import category_name
from dashboards.words.rates import rate_of_quarters
from dashboards.words.sentences import axis_unit
from data.figures.lines import Line, lines_of, runs_up
from data.figures.pairs import chosen_by, in_pairs, lit_pairs
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Series
from data.figures.usual import UsualRange

ENOUGH_TO_COME_CLOSE = 6  # periods; a cut axis makes much of the step between two
ROOM_BENEATH = 0.1  # of the height: what a figure beneath its mark takes
NO_COURSE = "One period alone has no course over time. Choose a longer range to see one."
SYMBOLS = ("circle", "square", "diamond", "triangle-up")


def figure(
    series: Series,
    *,
    highlight: Highlight | None = None,
    alongside: Sequence[Series] = (),
    usual: UsualRange | None = None,
    usual_alongside: Sequence[UsualRange | None] = (),
) -> go.Figure:
    """The series over time, labelled at the ends of its lines; a gap breaks its line.

    One figure is printed. Of one period of a split series it is said that it has no course that
    lines could show: the bars of it stand in the chart beside it. alongside: what is drawn beside
    it on the same axis. usual: the usual range of its line, or why it has none; usual_alongside:
    those of what is drawn beside it, in its order.
    """
    if is_empty(series):
        return empty()
    if not has_course(series):
        return _of_one_period(series, highlight)
    if len(series.by) > 1:
        return _of_pairs(series, highlight, usual)
    measure = series.measure
    lines, tone_of = _toned(series, highlight)
    fitted = value_axis.around if len(series.periods) >= ENOUGH_TO_COME_CLOSE else from_zero
    aims = levels_of(series)
    shared = [value for each in (series, *alongside) for value in _values_of(each)]
    beside_it = zip(usual_alongside, alongside, strict=False)
    shared += [value for each, of in beside_it for value in usual_drawn(each, of).values]
    varies = usual_drawn(usual, series)
    values_axis = fitted(measure, [*shared, *varies.values])
    counts = COUNT_HEIGHT if is_of_dots(usual) else 0
    lit = within.values_of(series)
    room = Room(lines, values_axis["range"], inside=lit, clear=CLEAR + counts)
    gap = end_gap(lines, tone_of, series, room.foot)
    beside = [
        *target_labels(aims, series),
        *gap,
        *within.end_labels_of(series),
        *beside_lines.end_labels_of(series),
    ]
    slots = len(series.periods)
    labels = end_labels(
        labels_of(lines, tone_of, series, beside), values_axis["range"], slots - 1, ends_of(slots)
    )
    axis = time_axis(series.periods, right=labels.margin["r"])
    missing = gaps(lines, axis, tone_of, series, room)
    at = highlighted_periods(highlight, axis.keys)
    changed = definitions(lines, series, axis.slots)
    heading = caption(*_caption(series, values_axis), *varies.key, *within.keys(series))
    layout = {
        **heading,
        **tall_enough(heading),
        "margin": heading["margin"] | axis.margin | labels.margin,
        "xaxis": axis.layout,
        "yaxis": values_axis,
        "shapes": [
            *map(band, at),
            *varies.shapes,
            *target_lines(aims, series),
            *changed.shapes,
            *labels.shapes,
            *missing.shapes,
        ],
        "annotations": [
            *axis.annotations,
            *labels.annotations,
            *earlier_targets(aims, series, room),
            *missing.annotations,
            *changed.annotations,
            *registered_notes(series),
            *_highlighted_figures(lines, at, series, values_axis["range"]),
            *_revisions(lines, tone_of, () if series.by else at, counts),
        ],
    }
    symbols = _symbols(lines, tone_of)
    traces = [
        trace | {"marker": trace["marker"] | {"symbol": symbols[line.category]}}
        for line in lines
        for trace in stretches(_trace(line, series, axis, tone_of[line.category], at), line)
    ]
    if is_of_dots(usual):
        traces = [as_dots(trace) for trace in traces]
    marks = [*within.lines(series, axis), *on_axis(varies, axis), *missing.traces]
    return drawn([*traces, *beside_lines.lines(series, axis), *marks], layout)


def _values_of(series: Series) -> list[float]:
    """All that the axis of a series has to hold: its figures, targets, parts and comparators."""
    points = [*series.points, *(point for each in series.within for point in each.points)]
    told = [point.value for point in points if point.value is not None]
    return [*told, *values_of(levels_of(series)), *beside_lines.values_of(series)]


def _of_pairs(series: Series, highlight: Highlight | None, usual: UsualRange | None) -> go.Figure:
    """A line to each pair of categories; a click on one highlights what the second split has."""
    chart = figure(in_pairs(series), highlight=lit_pairs(series, highlight), usual=usual)
    choices = chosen_by(series)
    for trace in chart.data:
        trace.customdata = [
            [*choices.get(mark[1], mark[:2]), *mark[2:]] for mark in trace.customdata
        ]
    return chart


def has_course(series: Series) -> bool:
    """Whether there are figures for two periods at least, which alone a line can join."""
    return len({point.period for point in series.points if point.value is not None}) > 1


def _of_one_period(series: Series, highlight: Highlight | None) -> go.Figure:
    if series.by:
        return words_alone(NO_COURSE)
    told = [point for point in series.points if point.is_told]
    asked = [p for p in told if highlight and highlight.names(PERIOD, p.period.slug)]
    return single.figure(series, (asked or told)[-1])


def _caption(series: Series, axis: Layout) -> list[str]:
    """The unit, and what may not be taken for granted of the line."""
    said = [axis_unit(series.measure), value_axis.begins(axis)]
    said += filter(None, [rate_of_quarters(series)])
    running = ["running total from April"] if runs_up(series) else []
    return [", ".join(part for part in [*said, *running] if part)]


def _toned(series: Series, highlight: Highlight | None) -> tuple[list[Line], dict[str, Tone]]:
    """The lines, those that stand out last and so on top, and the tone of each."""
    lines = lines_of(series)
    sizes = {line.category: line.latest.value if line.latest else None for line in lines}
    if not series.by:
        return list(lines), dict.fromkeys(sizes, FOCUS)
    tone_of = tones(sizes, highlighted(highlight, series.by[0], list(sizes)))
    return sorted(lines, key=lambda line: tone_of[line.category] in STRONG), tone_of


def _trace(line: Line, series: Series, axis: TimeAxis, tone: Tone, at: Sequence[int]) -> Trace:
    strong = tone in STRONG
    size = 7 if strong else 4
    sizes = [12 if n in at else 5 for n in range(len(line.points))] if at else size
    tentative = any(point.status.is_tentative for point in line.points)
    fills = [WHITE if point.status.is_tentative else tone.mark for point in line.points]
    return {
        "type": "scatter",
        "name": _name(line, series) or series.measure.title,
        "mode": "lines+markers",
        "x": axis.keys,
        "y": line.values,
        "connectgaps": False,
        "line": {"color": tone.mark, "width": 3 if tone is FOCUS else 2.5 if strong else 1.5},
        "marker": {
            "size": sizes,
            "opacity": 1,
            "color": fills if tentative else tone.mark,
            "line": {"color": tone.mark, "width": 1.5 if tentative else 0},
        },
        "customdata": _customdata(line, series, axis),
        "hovertemplate": hover.template(series.measure.title, _name(line, series)),
    }


def _revisions(
    lines: Sequence[Line], tone_of: dict[str, Tone], at: Sequence[int], above: int
) -> list[Annotation]:
    """The marks of revised figures. at: the positions of those printed beside their marks.

    above: the height of the counts above the figures, in px, where they stand there.
    """
    strong = [line for line in lines if tone_of[line.category] in STRONG]
    pale = [line for line in lines if tone_of[line.category] not in STRONG]
    return [
        *(
            a
            for line in strong
            for a in revisions(line, tone_of[line.category], {line.last, *at}, above)
        ),
        *_topmost(
            a for line in pale for a in revisions(line, tone_of[line.category], set(at), above)
        ),
    ]


def _topmost(marks: Iterable[Annotation]) -> list[Annotation]:
    """One mark a period: many pale lines run close together, and hovering tells which are meant."""
    highest: dict[int, Annotation] = {}
    for mark in marks:
        other = highest.setdefault(mark["x"], mark)
        if mark["y"] > other["y"]:
            highest[mark["x"]] = mark
    return list(highest.values())


def _name(line: Line, series: Series) -> str:
    return category_name(series.by[0], line.category, series.names) if series.by else ""


def _symbols(lines: Sequence[Line], tone_of: dict[str, Tone]) -> dict[str, str]:
    """A shape of its own for each strong line, since print may be grey; of few lines for each."""
    tones = {line.category: tone_of[line.category] for line in lines}
    strong = {name: SYMBOLS[STRONG.index(tone)] for name, tone in tones.items() if tone in STRONG}
    pale = [name for name in tones if name not in strong]
    left = [symbol for symbol in SYMBOLS if symbol not in strong.values()]
    if len(pale) > len(left):
        return {**dict.fromkeys(pale, SYMBOLS[0]), **strong}
    return {**dict(zip(pale, left, strict=False)), **strong}


def _customdata(line: Line, series: Series, axis: TimeAxis) -> list[list[str]]:
    marks = []
    for key, point in zip(axis.keys, line.points, strict=True):
        chosen = (series.by[0], line.category) if series.by else (PERIOD, key)
        marks.append(hover.mark(*chosen, hover.saying(point, series.measure), of=[point]))
    return marks


def _highlighted_figures(
    lines: Sequence[Line], at: Sequence[int], series: Series, bounds: Sequence[float]
) -> list[Annotation]:
    """The figures of the highlighted periods of a single line, where its end says none of them."""
    if series.by:
        return []
    line = lines[0]
    told = [n for n in at if n != line.last and line.points[n].value is not None]
    return [
        {
            "text": f"<b>{figure_text(line.points[n], series.measure)}</b>",
            "font": {"color": FOCUS.text},
            "x": n,
            "y": line.points[n].value,
            **_clear_side(line.values, n, bounds),
        }
        for n in told
    ]


def _clear_side(values: Sequence[float | None], at: int, bounds: Sequence[float]) -> Layout:
    """On which side of its mark a figure is clear of the line, and of the labels of the axes."""
    here = values[at] or 0.0
    from_above = at > 0 and (values[at - 1] or 0.0) > here
    to_above = at + 1 < len(values) and (values[at + 1] or 0.0) > here
    beneath = here - bounds[0] > ROOM_BENEATH * (bounds[1] - bounds[0])
    after_axis = {"xanchor": "left", "xshift": -4} if at == 0 else {}
    if to_above and beneath and (from_above or at == 0):
        return {"yanchor": "top", "yshift": -9, **after_axis}
    if to_above and at > 0:
        return {"yanchor": "bottom", "yshift": 4, "xanchor": "right", "xshift": -4}
    if from_above:
        return {"yanchor": "bottom", "yshift": 4, "xanchor": "left", "xshift": 4}
    return {"yanchor": "bottom", "yshift": 9, **after_axis}
