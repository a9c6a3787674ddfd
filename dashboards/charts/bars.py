"""Bars of one dimension at one moment, the largest first, with the period before as a tick."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import hover, rows
from dashboards.charts.canvas import Layout, Trace, drawn, safe
from dashboards.charts.caption import Said, caption
from dashboards.charts.emphasis import highlighted, is_unknown
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text
from dashboards.charts.moment import dimension_of, points_at, shown_period
from dashboards.figure_words import figure_text, status_words
from dashboards.naming import category_name
from dashboards.theme import COMPARISON, FOCUS, MUTED_LIGHT, MUTED_TEXT, TEXT, UNKNOWN, WHITE
from dashboards.words import unit_and_period
from data.periods import Period
from data.selection import Highlight
from data.series import Point, Series

TICK = "\N{BOX DRAWINGS HEAVY VERTICAL}"


@dataclass(frozen=True)
class _Row:
    category: str
    point: Point
    before: Point | None

    @property
    def value(self) -> float | None:
        return self.point.value

    @property
    def tick(self) -> float | None:
        """The figure before, where there is one to compare."""
        return self.before.value if self.before and self.value is not None else None

    @property
    def end(self) -> float:
        """Where its words begin: beyond the bar, and beyond the tick if that is further."""
        return max(self.value or 0.0, self.tick or 0.0)


def figure(series: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """The categories at the highlighted period, or at the latest that has figures."""
    period = shown_period(series, highlight=highlight)
    if period is None:
        return empty(series)
    shown = _rows(series, period)
    labels = rows.names([category_name(dimension_of(series), row.category) for row in shown])
    words = _customdata(shown, series)
    texts = rows.ends([_text(row, series) for row in shown], labels)
    highest = max([row.end for row in shown])
    heading = caption(*_caption(shown, series, period))
    layout = {
        **heading,
        **rows.sizes(labels, texts),
        "margin": heading["margin"] | {"r": rows.room_for(texts)},
        "xaxis": rows.hidden_axis(highest),
        "yaxis": rows.row_axis(labels),
    }
    template = hover.template(series.measure.title)
    bars = _bars(shown, _fills(shown, series, highlight), words, template)
    ends = end_text([row.end for row in shown], texts, bars, _ink(shown))
    return drawn([bars, *_ticks(shown, series, template), ends], layout)


def _rows(series: Series, period: Period) -> list[_Row]:
    now = points_at(series, period)
    earlier = period.previous()
    # A period outside the range was not missing: nobody asked for it.
    before = points_at(series, earlier) if series.by and earlier in series.periods else {}
    order = rows.in_order(dimension_of(series), {name: now[name].value for name in now})
    return [_Row(name, now[name], _alike(now[name], before.get(name))) for name in order]


def _alike(now: Point, before: Point | None) -> Point | None:
    """The figure before, unless it counts something else."""
    return before if before and before.definition == now.definition else None


def _text(row: _Row, series: Series) -> str:
    if row.value is None:
        return safe(status_words(row.point))
    now = f"<b>{figure_text(row.point, series.measure)}</b>"
    if row.before is None or row.tick is None:
        return now
    return f"{now} was {figure_text(row.before, series.measure)}"


def _ink(shown: Sequence[_Row]) -> list[str]:
    return [MUTED_TEXT if row.value is None else TEXT for row in shown]


def _fills(shown: Sequence[_Row], series: Series, highlight: Highlight | None) -> list[str]:
    chosen = highlighted(highlight, dimension_of(series), [row.category for row in shown])
    if chosen:
        return [FOCUS.mark if row.category in chosen else MUTED_LIGHT.mark for row in shown]
    return [UNKNOWN.mark if is_unknown(row.category) else FOCUS.mark for row in shown]


def _customdata(shown: Sequence[_Row], series: Series) -> list[list[str]]:
    dimension = dimension_of(series)
    return [
        hover.mark(
            dimension,
            row.category,
            hover.saying(row.point, series.measure, name=category_name(dimension, row.category)),
            _before_words(row, series),
            of=[row.point],
        )
        for row in shown
    ]


def _before_words(row: _Row, series: Series) -> str:
    if row.before is None:
        return ""
    return f"{row.before.period.short()}: {hover.amount(row.before, series.measure)}"


def _caption(shown: Sequence[_Row], series: Series, period: Period) -> list[Said | str]:
    said: list[Said | str] = [unit_and_period(series.measure, period)]
    if any(row.tick is not None for row in shown):
        said.append(Said(f"was, {period.previous().short()}", COMPARISON, TICK))
    return said


def _bars(
    shown: Sequence[_Row], fills: Sequence[str], words: list[list[str]], template: str
) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.value for row in shown],
        "y": list(range(len(shown))),
        "marker": {"color": fills},
        "customdata": words,
        "hovertemplate": template,
    }


def _ticks(shown: Sequence[_Row], series: Series, template: str) -> list[Layout]:
    """The figures of the period before, which tell of that period."""
    known = {n: row.before for n, row in enumerate(shown) if row.before and row.tick is not None}
    if not known:
        return []
    places = {"x": [point.value for point in known.values()], "y": list(known)}
    dimension = dimension_of(series)
    names = {n: category_name(dimension, shown[n].category) for n in known}
    words = [
        hover.mark(
            dimension,
            shown[n].category,
            hover.saying(point, series.measure, name=names[n]),
            of=[point],
        )
        for n, point in known.items()
    ]
    marks = {"customdata": words, "hovertemplate": template}
    return [
        {"type": "scatter", "mode": "markers", "marker": tick, **places, **marks}
        # White about it, or a dark tick on a dark bar could not be seen.
        for tick in (_tick(WHITE, 6), _tick(COMPARISON.mark, 2))
    ]


def _tick(colour: str, width: int) -> Layout:
    return {"symbol": "line-ns", "size": 20, "line": {"color": colour, "width": width}}
