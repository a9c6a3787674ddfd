"""Bars divided into segments: one to each category at one moment, or one to each period."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from dashboards.charts import hover, within
from dashboards.charts.canvas import safe
from dashboards.charts.divided import Row, Segment, divided, segment_tones, taken_apart
from dashboards.charts.emphasis import highlighted, opacity
from dashboards.charts.emptiness import empty
from dashboards.charts.heading import how_many_and_when
from dashboards.charts.usual_drawn import across_rows
from dashboards.theme import UNKNOWN, Tone
from dashboards.words.figures import count_text, figure_text, share_text, status_words
from dashboards.words.naming import category_name
from dashboards.words.sentences import axis_unit
from data.figures.breakdown import comes_last, is_unknown
from data.figures.lines import not_returned
from data.figures.moment import shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.usual import UsualRange
from data.framework.measures import Measure
from data.periods import Period

# Said above the bars once: at the end of each it would take the room of the bars on a telephone.
NOT_KNOWN, AT_ENDS = " not known", "at the ends: all, % not known"


@dataclass(frozen=True)
class _Bar:
    """One bar: its points by segment."""

    category: str
    points: dict[str, Point]

    def total(self, names: Sequence[str]) -> float | None:
        """The sum of these segments; None when one of them is missing."""
        values = [self.points[name].value for name in names]
        return None if None in values else sum(value or 0.0 for value in values)


def figure(
    series: Series, *, highlight: Highlight | None = None, usual: UsualRange | None = None
) -> go.Figure:
    """Segments of the series' last dimension, in bars of the one before it or of its periods.

    usual: the usual range of the whole bars, or of one category: that one is drawn first, since
    only what begins at nought in every row can be held against one range.
    """
    period = shown_period(series, highlight=highlight)
    if period is None:
        return empty()
    names = sorted(series.categories(series.by[-1]), key=comes_last)
    bars = _bars(series, period, names)
    sizes = {name: sum(bar.points[name].value or 0.0 for bar in bars) for name in names}
    tones = segment_tones(sizes)
    unit = axis_unit(series.measure)
    said = unit if _down(series) == PERIOD else how_many_and_when(series, period)
    judged = usual.category if usual else ""
    segments = [
        _segment(name, tones[name], bars, series, highlight)
        for name in sorted(names, key=lambda name: name != judged)
    ]
    heads = [_row(bar, names, series) for bar in bars]
    lit = within.bars([series], (_down(series), [bar.category for bar in bars], period))
    if len(bars) == 1 and not lit:
        return taken_apart([said], segments, heads[0], series.measure)
    short = [replace(head, end=head.end.removesuffix(NOT_KNOWN)) for head in heads]
    at_ends = [AT_ENDS] if short != heads else []
    varies = across_rows(usual, series, series.periods if usual else ())
    return divided([said, *at_ends], segments, short, lit, within.keys(series), varies)


def _down(series: Series) -> str:
    return series.by[0] if len(series.by) > 1 else PERIOD


def _bars(series: Series, period: Period, names: Sequence[str]) -> list[_Bar]:
    across, down = series.by[-1], _down(series)
    if down == PERIOD:
        found = {(p.period.slug, p.categories[across]): p for p in series.points}
        places = [(each.slug, each) for each in series.periods]
    else:
        found = {(p.categories[down], p.categories[across]): p for p in series.at(period)}
        places = [(c, period) for c in sorted(series.categories(down), key=comes_last)]
    return [
        _Bar(
            category,
            {
                name: found.get((category, name)) or not_returned(when, across, name)
                for name in names
            },
        )
        for category, when in places
    ]


def _segment(
    name: str, tone: Tone, bars: Sequence[_Bar], series: Series, highlight: Highlight | None
) -> Segment:
    across, down = series.by[-1], _down(series)
    said = category_name(across, name, series.names)
    chosen = highlighted(highlight, across, series.categories(across))
    row = highlighted(highlight, down, [bar.category for bar in bars])
    points = [bar.points[name] for bar in bars]
    return Segment(
        name=said,
        tone=tone,
        lengths=tuple(point.value for point in points),
        texts=tuple(_text(point, series) if tone is not UNKNOWN else "" for point in points),
        marks=tuple(
            hover.mark(
                across,
                name,
                hover.saying(bar.points[name], series.measure, name=_who(bar, said, series)),
                of=[bar.points[name]],
            )
            for bar in bars
        ),
        title=series.measure.title,
        opacity=tuple(min(opacity(name, chosen), opacity(bar.category, row)) for bar in bars),
    )


def _text(point: Point, series: Series) -> str:
    return "" if point.value is None else figure_text(point, series.measure)


def _who(bar: _Bar, segment: str, series: Series) -> str:
    return segment if _down(series) == PERIOD else f"{_name(bar, series)}: {segment}"


def _name(bar: _Bar, series: Series) -> str:
    return category_name(_down(series), bar.category, series.names)


def _row(bar: _Bar, names: Sequence[str], series: Series) -> Row:
    down = _down(series)
    name = _name(bar, series)
    words = _end_words(bar, names, series.measure)
    said = f"{safe(name)}: {words}"
    return Row(name, words, hover.mark(down, bar.category, said, of=bar.points.values()))


def _end_words(bar: _Bar, names: Sequence[str], measure: Measure) -> str:
    """The total, and the share of it that is not known; or what is missing."""
    total = bar.total(names)
    gaps = [name for name in names if bar.points[name].value is None]
    if gaps and len(gaps) == len(names):
        return safe(status_words(bar.points[names[0]]))
    if total is None:
        return safe(f"{gaps[0]}: {status_words(bar.points[gaps[0]])}")
    unknown = sum(bar.points[name].value or 0.0 for name in names if is_unknown(name))
    share = f", {share_text(unknown, total, measure)}{NOT_KNOWN}" if unknown else ""
    return f"<b>{count_text(total)}</b>{share}"
