"""A count and the part of it that became or was something else, one bar inside the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import hover, pair_columns, rows
from dashboards.charts.canvas import Trace, drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.emphasis import highlighted
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text
from dashboards.charts.moment import dimension_of, points_at, shown_period
from dashboards.charts.pair_columns import keys, share_words
from dashboards.theme import FOCUS, FOCUS_LIGHT, MUTED_DARK, MUTED_LIGHT, SMALL_TEXT, TEXT
from dashboards.words import category_name, figure_text, period_words, plural, status_words
from data.periods import Period
from data.selection import PERIOD, Highlight
from data.series import Point, Series

MOST_ROWS = 6  # periods; more of them stand in columns
OUTER_IS_CLEAR = 0.6  # of the outer bar: beyond it, the inner one would cover its figure


@dataclass(frozen=True)
class _Row:
    category: str
    whole: Point | None
    part: Point | None


def figure(first: Series, second: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """The first measure, and inside it the second, with the share that it makes up.

    Split series have a row to each category, at the highlighted period or the latest with
    figures; unsplit ones have a row or column to each period.
    """
    period = shown_period(first, second, highlight=highlight)
    if period is None:
        return empty(first, second)
    if not first.by and len(first.periods) > MOST_ROWS:
        return pair_columns.figure(first, second, highlight=highlight)
    dimension = dimension_of(first)
    found = _rows(first, second, period)
    labels = rows.names([category_name(dimension, row.category) for row in found])
    words = [_end_words(row, first, second) for row in found]
    outer, inner = _bars(found, first, second, highlight)
    heading = caption(*_when(dimension, period), *keys(first.measure, second.measure))
    longest = [max(_value(row.whole), _value(row.part)) for row in found]
    layout = {
        **heading,
        **rows.height(labels),
        "margin": heading["margin"] | {"r": rows.room_for(words)},
        "barmode": "overlay",
        "uniformtext": {"minsize": SMALL_TEXT, "mode": "hide"},
        "xaxis": rows.hidden_axis(max(longest)),
        "yaxis": rows.row_axis(labels),
    }
    return drawn([outer, inner, end_text(longest, words, outer)], layout)


def _when(dimension: str, period: Period) -> list[str]:
    return [] if dimension == PERIOD else [period_words(period)]


def _rows(first: Series, second: Series, period: Period) -> list[_Row]:
    wholes, parts = points_at(first, period), points_at(second, period)
    names = list(dict.fromkeys([*wholes, *parts]))
    found = [_Row(name, wholes.get(name), parts.get(name)) for name in names]
    if not first.by:
        return sorted(found, key=lambda row: (row.whole or row.part).period)
    sizes = {row.category: row.whole.value if row.whole else None for row in found}
    order = rows.in_order(dimension_of(first), sizes)
    return sorted(found, key=lambda row: order.index(row.category))


def _value(point: Point | None) -> float:
    return (point.value or 0.0) if point else 0.0


def _known(point: Point | None) -> float | None:
    return point.value if point else None


def _end_words(row: _Row, first: Series, second: Series) -> str:
    """The share: "18% became referrals"; or which of the two did not come."""
    whole, part = _known(row.whole), _known(row.part)
    if whole is not None and part is not None:
        return safe(share_words(whole, part, first.measure, second.measure))
    if whole is None and part is None:
        return safe(_gap_words(row.whole or row.part))
    missing, series = (row.whole, first) if whole is None else (row.part, second)
    return safe(f"{plural(series.measure.unit)} {_gap_words(missing)}")


def _gap_words(point: Point | None) -> str:
    return status_words(point) if point else "not returned"


def _bars(
    found: Sequence[_Row], first: Series, second: Series, highlight: Highlight | None
) -> tuple[Trace, Trace]:
    dimension = dimension_of(first)
    chosen = highlighted(highlight, dimension, [row.category for row in found])
    lit = [chosen in {None, row.category} for row in found]
    marks = [
        hover.mark(dimension, row.category, *_said(row, first, second, dimension)) for row in found
    ]
    outer = _bar([row.whole for row in found], marks, first)
    inner = _bar([row.part for row in found], marks, second)
    outer["text"] = [_outer_text(row, first) for row in found]
    outer["insidetextanchor"] = "end"
    outer["textfont"] = {"size": SMALL_TEXT, "color": TEXT}
    outer["marker"] = {"color": [FOCUS_LIGHT.mark if on else MUTED_LIGHT.mark for on in lit]}
    inner["marker"] = {"color": [FOCUS.mark if on else MUTED_DARK.mark for on in lit]}
    return outer, inner
