"""A count and its part through many periods: a column inside a column, the latest labelled."""

from collections.abc import Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboards.charts import hover, value_axis, within
from dashboards.charts.canvas import Annotation, Trace, drawn, wrapped
from dashboards.charts.caption import caption
from dashboards.charts.clearings import Room
from dashboards.charts.definitions import definitions
from dashboards.charts.emphasis import highlighted_periods
from dashboards.charts.end_labels import EndLabel, end_labels
from dashboards.charts.gaps import end_gap, gaps
from dashboards.charts.pair_words import end_words, hover_lines, keys
from dashboards.charts.registered_notes import registered_notes
from dashboards.charts.revisions import revisions
from dashboards.charts.time_axis import TimeAxis, time_axis
from dashboards.charts.usual_drawn import on_axis, over_columns
from dashboards.theme import FOCUS, FOCUS_LIGHT, MUTED_DARK, MUTED_LIGHT, WHITE, Tone
from dashboards.words.figures import figure_text
from dashboards.words.naming import period_words
from data.figures.lines import Line, lines_of, not_returned
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.usual import UsualRange
from data.framework.measures import Measure
from data.observations import Status

LABEL_CHARACTERS = 14
COLUMN = 0.75  # of a slot

Pair = tuple[Line, Line]


def figure(
    first: Series,
    second: Series,
    *,
    highlight: Highlight | None = None,
    usual: UsualRange | None = None,
) -> go.Figure:
    """The first measure's columns, and inside them the second's. usual: of the first."""
    measures = (first.measure, second.measure)
    pair = _pair(first, second)
    whole, part = pair
    values = [value for line in pair for value in line.values if value is not None]
    varies = over_columns(usual, first)
    heights = value_axis.from_zero(first.measure, [*values, *varies.values])
    # A period lacks its pair when either count is missing: the gap says which.
    incomplete = (Line("", tuple(map(_first_gap, whole.points, part.points))),)
    room = Room((whole,), heights["range"], filled=True, inside=within.values_of(first))
    gap = end_gap(incomplete, {"": FOCUS}, first, room.foot)
    across = [-0.6, len(first.periods) - 0.4]
    labels = end_labels(
        [*_labels(pair, measures), *within.end_labels_of(first), *gap],
        heights["range"],
        # Beside the last column, which is the wider the fewer there are.
        len(first.periods) - 1 + COLUMN / 2,
        across,
    )
    axis = time_axis(first.periods, right=labels.margin["r"])
    at = highlighted_periods(highlight, axis.keys)
    missing = gaps(incomplete, axis, {"": FOCUS}, first, room)
    changed = definitions(pair, first, axis.slots)
    heading = caption(*keys(*measures), *varies.key, *within.keys(first))
    layout = {
        **heading,
        "margin": heading["margin"] | axis.margin | labels.margin,
        "barmode": "overlay",
        "bargap": 1 - COLUMN,
        "xaxis": axis.layout | {"range": across},
        "yaxis": heights,
        "shapes": [*varies.shapes, *changed.shapes, *labels.shapes, *missing.shapes],
        "annotations": [
            *axis.annotations,
            *labels.annotations,
            *(each | {"bgcolor": WHITE} for each in missing.annotations),  # over the usual range
            *changed.annotations,
            *registered_notes(first),
            *_revisions(pair),
        ],
    }
    marks = _marks(pair, axis, measures)
    outer = {
        **_columns(whole, axis, _fills(whole, at, FOCUS_LIGHT, MUTED_LIGHT), marks),
        "name": first.measure.title,
    }
    inner = {
        **_columns(part, axis, _fills(part, at, FOCUS, MUTED_DARK), marks),
        "name": second.measure.title,
    }
    lit = within.columns(first, second, axis)
    return drawn([outer, inner, *lit, *on_axis(varies, axis), *missing.traces], layout)


def _pair(first: Series, second: Series) -> Pair:
    """Both as lines over the first's calendar."""
    (whole,) = lines_of(first)
    found = {point.period: point for point in second.points}
    parts = tuple(found.get(p) or not_returned(p, "", "") for p in first.periods)
    return whole, Line("", parts)


def _first_gap(whole: Point, part: Point) -> Point:
    return part if part.is_gap and not whole.is_gap else whole


def _labels(pair: Pair, measures: tuple[Measure, Measure]) -> list[EndLabel]:
    """At the latest period with both: the whole's figure, and the part's with its share."""
    for whole, part in zip(reversed(pair[0].points), reversed(pair[1].points), strict=True):
        if whole.value is not None and part.value is not None:
            late = whole.period == pair[0].points[-1].period
            when = "" if late else f"<br>in {whole.period.short()}"
            share = wrapped(end_words(whole, part, measures), LABEL_CHARACTERS)
            outer = f"<b>{figure_text(whole, measures[0])}</b>{when}"
            inner = f"<b>{figure_text(part, measures[1])}</b><br>{share}"
            return [
                EndLabel(outer, whole.value, FOCUS_LIGHT.text),
                EndLabel(inner, part.value, FOCUS.text),
            ]
    return []


def _revisions(pair: Pair) -> list[Annotation]:
    """A mark above each column of which either figure was revised."""
    whole, part = pair
    either = [
        replace(w, status=Status.REVISED) if p.status is Status.REVISED else w
        for w, p in zip(whole.points, part.points, strict=True)
    ]
    return revisions(Line("", tuple(either)), FOCUS_LIGHT)


def _marks(pair: Pair, axis: TimeAxis, measures: tuple[Measure, Measure]) -> list[list[str]]:
    return [
        hover.mark(
            PERIOD,
            key,
            period_words(whole.period),
            *hover_lines(whole, part, measures),
            of=[whole, part],
        )
        for key, whole, part in zip(axis.keys, pair[0].points, pair[1].points, strict=True)
    ]


def _fills(line: Line, at: Sequence[int], lit: Tone, dimmed: Tone) -> str | list[str]:
    if not at:
        return lit.mark
    return [lit.mark if n in at else dimmed.mark for n in range(len(line.points))]


def _columns(
    line: Line, axis: TimeAxis, fills: str | Sequence[str], marks: list[list[str]]
) -> Trace:
    return {
        "type": "bar",
        "x": axis.keys,
        "y": line.values,
        "marker": {"color": fills},
        "customdata": marks,
        "hovertemplate": hover.BARE,
    }
