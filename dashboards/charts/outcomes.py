"""Counts that make up another: places attended, cancelled with notice, and not attended."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboards.charts import hover, within
from dashboards.charts.canvas import safe
from dashboards.charts.divided import Row, Segment, divided, taken_apart
from dashboards.charts.emphasis import highlighted, opacity
from dashboards.charts.emptiness import empty
from dashboards.charts.rows import in_order
from dashboards.charts.usual_drawn import across_rows
from dashboards.theme import FOCUS, FOCUS_LIGHT, FOURTH, MUTED
from dashboards.words.figures import (
    count_text,
    figure_text,
    percent_text,
    status_words,
)
from dashboards.words.naming import category_name
from dashboards.words.parts import base_words, short_title
from data.figures.lines import not_returned
from data.figures.moment import dimension_of, points_at, shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.totals import total_of
from data.figures.usual import UsualRange
from data.framework.measures import Measure
from data.periods import Period, parse

TONES = (FOCUS, FOCUS_LIGHT, FOURTH, MUTED)

Rows = Mapping[str, tuple[Point, ...]]  # category to one point for each measure


def figure(
    *series: Series, highlight: Highlight | None = None, usual: UsualRange | None = None
) -> go.Figure:
    """One segment to each measure, the first printed as a share of all of them together.

    Split series show the highlighted period, or the latest that has figures; unsplit ones
    have a bar to each period. usual: the usual range of the first, which begins every bar.
    """
    period = shown_period(*series, highlight=highlight)
    if period is None:
        return empty()
    dimension = dimension_of(series[0])
    found = _rows(series, period, dimension)
    said = [] if dimension == PERIOD else [period.short()]
    segments = [_segment(n, series, found, highlight) for n in range(len(series))]
    heads = [_head(category, series, found) for category in found]
    lit = within.bars(series, (dimension, list(found), period))
    if len(heads) == 1 and not lit:
        named = [
            replace(segment, name=short_title(each.measure))
            for segment, each in zip(segments, series, strict=True)
        ]
        return taken_apart(said, named, heads[0], series[0].measure)
    varies = across_rows(usual, series[0], [parse(name) for name in found] if usual else ())
    return divided(said, segments, heads, lit, within.keys(series[0]), varies)


def _rows(series: Sequence[Series], period: Period, dimension: str) -> Rows:
    by_measure = [points_at(each, period) for each in series]
    names = list(dict.fromkeys(name for points in by_measure for name in points))
    rows = {
        name: tuple(points.get(name) or _gap(period, dimension, name) for points in by_measure)
        for name in names
    }
    if dimension == PERIOD:
        return dict(sorted(rows.items(), key=lambda row: row[1][0].period))
    return {name: rows[name] for name in in_order(dimension, {n: _total(rows[n]) for n in names})}


def _gap(period: Period, dimension: str, name: str) -> Point:
    if dimension == PERIOD:
        return not_returned(parse(name), "", "")
    return not_returned(period, dimension, name)


def _total(points: Sequence[Point]) -> float | None:
    """The sum of the outcomes; None when one of them is missing."""
    if any(point.value is None for point in points):
        return None
    return sum(point.value or 0.0 for point in points)


def _segment(
    position: int, series: Sequence[Series], found: Rows, highlight: Highlight | None
) -> Segment:
    measure, dimension = series[position].measure, dimension_of(series[0])
    total = total_of(series[position], next(iter(found.values()))[position].period)
    points = [row[position] for row in found.values()]
    chosen = highlighted(highlight, dimension, list(found))
    return Segment(
        name=_key(short_title(measure), total),
        tone=TONES[min(position, len(TONES) - 1)],
        lengths=tuple(point.value for point in points),
        texts=tuple("" if p.value is None else figure_text(p, measure) for p in points),
        marks=tuple(
            hover.mark(
                dimension,
                category,
                hover.saying(row[position], measure, name=_who(category, series[0])),
                of=[row[position]],
            )
            for category, row in found.items()
        ),
        title=measure.title,
        opacity=tuple(opacity(category, chosen) for category in found),
    )


def _key(name: str, total: float | None) -> str:
    """The name of a segment, and how many they are in all where the categories are all there."""
    return name if total is None else f"{name} {count_text(total)}"


def _who(category: str, series: Series) -> str:
    dimension = dimension_of(series)
    return "" if dimension == PERIOD else category_name(dimension, category, series.names)


def _head(category: str, series: Sequence[Series], found: Rows) -> Row:
    dimension = dimension_of(series[0])
    words = safe(_end_words(found[category], series))
    name = category_name(dimension, category, series[0].names)
    said = f"{safe(name)}: {words}"
    return Row(name, words, hover.mark(dimension, category, said, of=found[category]))


def _end_words(points: Sequence[Point], series: Sequence[Series]) -> str:
    """The first outcome as a share of them all: "92% of 120 booked"; or what is missing."""
    gaps = [n for n, point in enumerate(points) if point.value is None]
    if len(gaps) == len(points):
        return status_words(points[0])
    total = _total(points)
    if total is None:
        return f"{short_title(series[gaps[0]].measure)}: {status_words(points[gaps[0]])}"
    base = base_words(series[0].measure)
    if total == 0:
        return f"0 {base}"
    return _share_words(points[0].value or 0.0, total, series[0].measure)


def _share_words(part: float, total: float, measure: Measure) -> str:
    """Of few the counts come first, and of too few they come alone (rule P4)."""
    base, counts = base_words(measure), f"{count_text(part)} of {count_text(total)}"
    if not measure.is_enough(total):
        return f"{counts} {base}"
    share = percent_text(part, total)
    if measure.is_few(total):
        return f"{counts} {base} ({share})"
    return f"{share} of {count_text(total)} {base}"
