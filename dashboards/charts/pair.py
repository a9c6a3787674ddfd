"""A count and the part of it that became or was something else, one bar inside the other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import bars, hover, pair_columns, rows, single, trend, within
from dashboards.charts.canvas import Trace, drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.emphasis import highlighted
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text
from dashboards.charts.pair_words import end_words, hover_lines, keys, row_words
from dashboards.charts.usual_drawn import across_rows, beyond, clear_of_marks
from dashboards.theme import FOCUS, FOCUS_LIGHT, MUTED_DARK, MUTED_LIGHT, SMALL_TEXT, WHITE
from dashboards.words.figures import figure_text
from dashboards.words.naming import category_name, period_words
from data.figures.lines import not_returned
from data.figures.moment import dimension_of, points_at, shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.totals import total_of
from data.figures.usual import UsualRange
from data.framework.measures import Measure
from data.periods import Period, parse

MOST_ROWS = 6  # periods; more of them stand in columns


def has_columns(first: Series, second: Series) -> bool:
    """Whether the two stand in columns over time."""
    return not (first.by or first.is_empty or second.is_empty) and len(first.periods) > MOST_ROWS


@dataclass(frozen=True)
class _Row:
    category: str
    whole: Point
    part: Point

    @property
    def longest(self) -> float:
        return max(self.whole.value or 0.0, self.part.value or 0.0)

    @property
    def is_share(self) -> bool:
        """Whether both are known, and the part is some of the whole."""
        known = self.whole.value is not None and self.part.value is not None
        return known and (self.part.value or 0.0) <= (self.whole.value or 0.0)


def figure(
    first: Series,
    second: Series,
    *,
    highlight: Highlight | None = None,
    usual: UsualRange | None = None,
) -> go.Figure:
    """The first measure, and inside it the second, with the share that it makes up.

    Split series have a row to each category, at the highlighted period or the latest with
    figures; unsplit ones have a row or column to each period. Where one measure has no
    figures at all, the other is drawn alone. usual: the usual range of the first, drawn
    over columns and behind a line or rows.
    """
    period = shown_period(first, second, highlight=highlight)
    if period is None:
        return empty()
    if first.is_empty or second.is_empty:
        alone = second if first.is_empty else first
        if alone.by:
            return bars.figure(alone, highlight=highlight)
        return trend.figure(alone, highlight=highlight, usual=usual if alone is first else None)
    if has_columns(first, second):
        return pair_columns.figure(first, second, highlight=highlight, usual=usual)
    measures, dimension = (first.measure, second.measure), dimension_of(first)
    found = _rows(first, second, period)
    if len(found) == 1 and found[0].is_share:
        return _printed(found[0], first, second)
    labels = rows.names([category_name(dimension, row.category, first.names) for row in found])
    said = [safe(row_words(row.whole, row.part, measures)) for row in found]
    longest = [row.longest for row in found]
    periods = [parse(row.category) for row in found] if usual else ()
    varies = across_rows(usual, first, periods)
    words_at = beyond(varies, longest)
    words = clear_of_marks(varies, rows.ends(said, labels), words_at)
    when = [] if dimension == PERIOD else [period.short()]
    totals = total_of(first, period), total_of(second, period)
    heading = caption(*when, *keys(*measures, totals), *varies.key, *within.keys(first))
    layout = {
        **heading,
        **rows.sizes(labels, words),
        "margin": heading["margin"] | {"r": rows.room_for(words)},
        "barmode": "overlay",
        "shapes": [*rows.apart([row.category for row in found]), *varies.shapes],
        "uniformtext": {"minsize": SMALL_TEXT, "mode": "hide"},
        "xaxis": rows.hidden_axis(max([*longest, *varies.values])),
        "yaxis": rows.row_axis(labels),
    }
    marks = [
        hover.mark(
            dimension,
            row.category,
            *_said(row, first),
            *hover_lines(row.whole, row.part, measures),
            of=[row.whole, row.part],
        )
        for row in found
    ]
    chosen = highlighted(highlight, dimension, [row.category for row in found])
    outer, inner = _bars(found, marks, measures, chosen)
    places = (dimension, [row.category for row in found], period)
    lit = within.bars([first, second], places, [first])
    ends = end_text(words_at, words, outer)
    return drawn([outer, inner, *lit, *varies.traces, ends], layout)


def _printed(row: _Row, first: Series, second: Series) -> go.Figure:
    """The two counts as one figure, since one bar compares nothing: "3,452 of 6,014"."""
    measures = (first.measure, second.measure)
    text = f"{figure_text(row.part, measures[1])} of {figure_text(row.whole, measures[0])}"
    of_whom = _said(row, first)
    mark = hover.mark(
        dimension_of(first),
        row.category,
        *of_whom,
        *hover_lines(row.whole, row.part, measures),
        of=[row.whole, row.part],
    )
    share = f"{measures[0].title}: {end_words(row.whole, row.part, measures)}"
    said = [share, *of_whom[:-1], row.whole.period.short()]
    return single.printed(", ".join(said), text, row.part.value or 0.0, mark)


def _rows(first: Series, second: Series, period: Period) -> list[_Row]:
    wholes, parts = points_at(first, period), points_at(second, period)
    dimension = dimension_of(first)
    names = list(dict.fromkeys([*wholes, *parts]))
    if dimension == PERIOD:
        names.sort(key=parse)
    else:
        names = rows.in_order(
            dimension,
            {n: wholes[n].value if n in wholes else None for n in names},
            first.own,
        )
    return [
        _Row(
            name,
            wholes.get(name) or _gap(period, dimension, name),
            parts.get(name) or _gap(period, dimension, name),
        )
        for name in names
    ]


def _gap(period: Period, dimension: str, name: str) -> Point:
    if dimension == PERIOD:
        return not_returned(parse(name), "", "")
    return not_returned(period, dimension, name)


def _said(row: _Row, series: Series) -> list[str]:
    dimension, when = dimension_of(series), period_words(row.whole.period)
    if dimension == PERIOD:
        return [when]
    return [safe(category_name(dimension, row.category, series.names)), when]


def _bars(
    found: Sequence[_Row],
    marks: list[list[str]],
    measures: tuple[Measure, Measure],
    chosen: Collection[str],
) -> tuple[Trace, Trace]:
    """The bars of the whole, and those of the part inside them."""
    lit = [not chosen or row.category in chosen for row in found]
    outer = {
        **_bar([row.whole for row in found], marks),
        "name": measures[0].title,
        "marker": {"color": [FOCUS_LIGHT.mark if on else MUTED_LIGHT.mark for on in lit]},
    }
    inner = {
        **_bar([row.part for row in found], marks),
        "name": measures[1].title,
        "text": [_figure(row.part, measures[1]) for row in found],
        "insidetextanchor": "middle",
        "textfont": {"size": SMALL_TEXT, "color": WHITE},
        "marker": {"color": [FOCUS.mark if on else MUTED_DARK.mark for on in lit]},
    }
    return outer, inner


def _figure(point: Point, measure: Measure) -> str:
    return "" if point.value is None else figure_text(point, measure)


def _bar(points: Sequence[Point], marks: list[list[str]]) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [point.value for point in points],
        "y": list(range(len(points))),
        "textposition": "inside",
        "textangle": 0,
        "customdata": marks,
        "hovertemplate": hover.BARE,
    }
