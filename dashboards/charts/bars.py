"""Bars of one dimension at one moment, the largest first, each with its earlier figure beneath."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import beside_rows, hover, rows, single, within
from dashboards.charts.canvas import Layout, Trace, drawn, safe
from dashboards.charts.caption import LINE_HEIGHT, Said, caption
from dashboards.charts.emphasis import highlighted
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text, sides
from dashboards.charts.heading import how_many_and_when
from dashboards.charts.marks import Mark
from dashboards.theme import (
    FOCUS,
    FOCUS_LIGHT,
    MUTED,
    MUTED_DARK,
    MUTED_LIGHT,
    MUTED_TEXT,
    SMALL_TEXT,
    TEXT,
    UNKNOWN,
)
from dashboards.words.figures import figure_text, status_words
from dashboards.words.naming import category_name
from data.figures.breakdown import is_rest, is_unknown, is_whole
from data.figures.moment import compared_with, dimension_of, points_at, shown_period
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.periods import Period

# Where the two bars of a row begin and how thick they are, in rows: the earlier one is slimmer.
NOW_FROM, NOW_THICK = -0.42, 0.42
BEFORE_FROM, BEFORE_THICK = 0.14, 0.2
WITHIN_NOW = -0.24  # where what is highlighted begins inside the later bar
TWO_LINES = "<br>"  # what a row needs that has two figures


@dataclass(frozen=True)
class _Row:
    category: str
    point: Point
    before: Point | None

    @property
    def value(self) -> float | None:
        return self.point.value

    @property
    def earlier(self) -> float | None:
        """The figure to compare it with, where there is one."""
        return self.before.value if self.before else None

    @property
    def longest(self) -> float:
        return max(self.value or 0.0, self.earlier or 0.0)

    @property
    def lowest(self) -> float:
        return min(self.value or 0.0, self.earlier or 0.0)


def figure(series: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """The categories at the highlighted period, or at the latest that has figures.

    Each figure stands at the end of its own bar. The same quarter last year, or the year before,
    is a slimmer and lighter bar beneath, with its own figure (rule T9). Comparators are lines
    across them, each with its year.
    """
    period = shown_period(series, highlight=highlight)
    if period is None:
        return empty()
    shown = _rows(series, period)
    others = beside_rows.at(series, period)
    if len(shown) == 1:
        return single.figure(series, shown[0].point, shown[0].before, others)
    labels = rows.long_names([_name(row.category, series) for row in shown])
    texts = [_at_its_end(row, series, labels) for row in shown]
    compares = any(row.earlier is not None for row in shown)
    needed = [f"{text}{TWO_LINES}" for text in texts] if compares else texts
    named = beside_rows.keys(others, series, period)
    heading = caption(*_caption(shown, series, period), *within.keys(series), *named)
    axis = rows.hidden_axis(
        max([*(row.longest for row in shown), *(point.value or 0.0 for point in others)]),
        min(row.lowest for row in shown),
    )
    layout = {
        **heading,
        **_taller(rows.sizes(labels, needed), len(named)),
        "margin": heading["margin"]
        | {"r": rows.room_for([*_beside_bars(shown, texts), *_earlier_texts(shown, series)])},
        "barmode": "overlay",
        "shapes": rows.apart([row.category for row in shown]),
        "xaxis": axis,
        "yaxis": rows.row_axis(labels, before=_beside_low_bars(shown, series)),
    }
    traces = [*_now(shown, series, highlight, texts), *_before(shown, series, highlight)]
    traces = [_clear(trace, others, axis) for trace in traces]
    places = (dimension_of(series), [row.category for row in shown], period)
    lit = within.bars([series], places, begin=WITHIN_NOW if compares else within.FROM)
    across = beside_rows.lines(others, series, period, len(shown))
    return drawn([*(_slimmed(traces) if compares else traces), *lit, *across], layout)


def _taller(sizes: Layout, lines: int) -> Layout:
    """The sizes of the rows, with the lines above them in which comparators are named."""
    more = lines * LINE_HEIGHT
    return sizes | {"height": sizes["height"] + more, "meta": sizes["meta"] + more}


def _clear(trace: Trace, others: Sequence[Point], axis: Layout) -> Trace:
    """The trace; of words, each where no comparator's line runs through it.

    Lines lie at nought or above, and words of bars below it go the other way.
    """
    if trace["type"] == "bar" or not others:
        return trace
    ends = zip(trace["x"], trace["text"], strict=True)
    beyond = axis["range"][1]
    moved = [x if x < 0 else beside_rows.beyond(x, text, others, beyond) for x, text in ends]
    return trace | {"x": moved}


def _rows(series: Series, period: Period) -> list[_Row]:
    now = points_at(series, period)
    earlier = compared_with(period)
    # A period outside the range was not missing: nobody asked for it.
    before = points_at(series, earlier) if series.by and earlier in series.periods else {}
    sizes = {name: now[name].value for name in now}
    order = rows.in_order(dimension_of(series), sizes, series.own)
    return [_Row(name, now[name], _alike(now[name], before.get(name))) for name in order]


def _alike(now: Point, before: Point | None) -> Point | None:
    """The figure before, unless it counts something else."""
    return before if before and before.definition == now.definition else None


def _text(row: _Row, series: Series) -> str:
    if row.value is None:
        return safe(status_words(row.point))
    return f"<b>{figure_text(row.point, series.measure)}</b>"


def _at_its_end(row: _Row, series: Series, labels: Sequence[str]) -> str:
    """The figure; or why there is none, in the room that the bar would have had."""
    room = {"shortest_bar": 0} if row.value is None else {}
    return rows.ends([_text(row, series)], labels, **room)[0]


def _beside_bars(shown: Sequence[_Row], texts: Sequence[str]) -> list[str]:
    """The texts that a bar stands before, which need room to the right of the longest one."""
    return [text for row, text in zip(shown, texts, strict=True) if row.value is not None]


def _earlier_texts(shown: Sequence[_Row], series: Series) -> list[str]:
    found = [row.before for row in shown if row.before]
    return [_earlier_text(point, series) for point in found if point.value is not None]


def _beside_low_bars(shown: Sequence[_Row], series: Series) -> list[str]:
    """The texts at the ends of bars below nought, which stand between these and the names."""
    points = [point for row in shown for point in (row.point, row.before) if point]
    return [figure_text(p, series.measure) for p in points if p.value is not None and p.value < 0]


def _says_more(row: _Row) -> bool:
    """What is missing both times is said once."""
    return row.value is not None or row.earlier is not None


def _earlier_text(point: Point, series: Series) -> str:
    if point.value is None:
        return safe(status_words(point))
    return figure_text(point, series.measure)


def _caption(shown: Sequence[_Row], series: Series, period: Period) -> list[Said | str]:
    said = how_many_and_when(series, period)
    if all(row.earlier is None for row in shown):
        return [said]
    return [Said(said, FOCUS), Said(compared_with(period).short(), MUTED)]


def _now(
    shown: Sequence[_Row], series: Series, highlight: Highlight | None, texts: Sequence[str]
) -> list[Trace]:
    """The bars of the period shown, and the figures at their ends."""
    dimension = dimension_of(series)
    words = [
        hover.mark(
            dimension,
            row.category,
            hover.saying(row.point, series.measure, name=_name(row.category, series)),
            _before_words(row, series),
            of=[row.point],
        )
        for row in shown
    ]
    bar = _bar({n: row.value for n, row in enumerate(shown)}, words, series)
    fills = {"marker": {"color": _fills(shown, series, highlight)}}
    inks = [MUTED_TEXT if row.value is None else TEXT for row in shown]
    when = {"name": shown[0].point.period.short()}
    ends = end_text([row.value or 0.0 for row in shown], texts, bar, inks)
    return [{**bar, **fills, **when}, ends]


def _name(category: str, series: Series) -> str:
    return category_name(dimension_of(series), category, series.names)


def _before_words(row: _Row, series: Series) -> str:
    if row.before is None:
        return ""
    return f"{row.before.period.short()}: {hover.amount(row.before, series.measure)}"


def _fills(shown: Sequence[_Row], series: Series, highlight: Highlight | None) -> list[str]:
    chosen = highlighted(highlight, dimension_of(series), [row.category for row in shown])
    if chosen:
        return [FOCUS.mark if row.category in chosen else MUTED_LIGHT.mark for row in shown]
    return [_fill(row.category, series) for row in shown]


def _fill(category: str, series: Series) -> str:
    """One colour for what is compared; the board's own apart from its neighbours, and a whole."""
    if is_unknown(category) or is_rest(category):
        return UNKNOWN.mark
    if is_whole(category):
        return MUTED_DARK.mark
    return FOCUS_LIGHT.mark if series.own and category != series.own else FOCUS.mark


def _before(shown: Sequence[_Row], series: Series, highlight: Highlight | None) -> list[Trace]:
    """The bars of the period before, which tell of that period, and their figures."""
    known = {n: row.before for n, row in enumerate(shown) if row.before}
    if all(point.value is None for point in known.values()):
        return []
    dimension = dimension_of(series)
    words = [
        hover.mark(
            dimension,
            shown[n].category,
            hover.saying(point, series.measure, name=_name(shown[n].category, series)),
            of=[point],
        )
        for n, point in known.items()
    ]
    chosen = highlighted(highlight, dimension, [row.category for row in shown])
    lit = [not chosen or shown[n].category in chosen for n in known]
    bar = _bar({n: point.value for n, point in known.items()}, words, series)
    ends = [point.value or 0.0 for point in known.values()]
    figures = {
        "type": "scatter",
        "meta": Mark.WORDS,
        "mode": "text",
        "x": ends,
        "y": bar["y"],
        "text": [
            f" {_earlier_text(point, series)} " if _says_more(shown[n]) else ""
            for n, point in known.items()
        ],
        "textposition": sides(ends),
        "textfont": {"size": SMALL_TEXT, "color": MUTED_TEXT},
        "customdata": words,
        "hovertemplate": bar["hovertemplate"],
    }
    fills = {"marker": {"color": [MUTED.mark if on else MUTED_LIGHT.mark for on in lit]}}
    when = {"name": next(iter(known.values())).period.short(), "meta": Mark.BEFORE}
    return [{**bar, **fills, **when}, figures]


def _bar(values: Mapping[int, float | None], words: list[list[str]], series: Series) -> Trace:
    """values: by the position of the row."""
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(values.values()),
        "y": list(values),
        "customdata": words,
        "hovertemplate": hover.template(series.measure.title),
    }


def _slimmed(traces: Sequence[Trace]) -> list[Trace]:
    """The two bars of each row one above the other, and each figure at the height of its own."""
    places = [(NOW_FROM, NOW_THICK), (BEFORE_FROM, BEFORE_THICK)]
    made = []
    for n, trace in enumerate(traces):
        start, thickness = places[n // 2]
        if trace["type"] == "bar":
            made.append({**trace, "offset": start, "width": thickness})
        else:
            made.append({**trace, "y": [y + start + thickness / 2 for y in trace["y"]]})
    return made
