"""What became of a cohort: each first level of risk as one whole, the outcomes as its shares."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboards.charts import hover
from dashboards.charts.divided import Row, Segment, divided
from dashboards.charts.emphasis import highlighted, opacity
from dashboards.charts.emptiness import empty, is_empty
from dashboards.theme import FOCUS, FOCUS_MIDDLE, FOURTH, MUTED_LIGHT, THIRD, UNKNOWN, Tone
from dashboards.words.figures import count_text, counted, percent_text
from dashboards.words.sentences import axis_unit
from data.figures.breakdown import is_unknown
from data.figures.followed import Level, level_of
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.framework.measures import Measure
from data.periods import Period

TONES = (FOCUS, FOCUS_MIDDLE, MUTED_LIGHT, FOURTH, THIRD)  # from removed to escalated
WHOLE = 100.0
APART = 104.0  # where the box of those not yet known begins; its size is no count
BOX = 9.0


def figure(series: Series, *, highlight: Highlight | None = None) -> go.Figure:
    """The series' periods together: those whose outcome is known are the whole of each bar.

    Those not yet known stand apart, hatched, and are no part of the percentages.
    """
    if is_empty(series):
        return empty()
    down, across = series.by
    known = [name for name in series.categories(across) if not is_unknown(name)]
    levels = [level_of(series, name) for name in series.categories(down)]
    segments = [
        _segment(outcome, TONES[n] if n < len(TONES) else MUTED_LIGHT, levels, series, highlight)
        for n, outcome in enumerate(known)
    ]
    if any(level.not_yet for level in levels):
        segments.append(_not_yet(levels, series))
    return divided(_caption(levels, series), segments, [_head(each, down) for each in levels])


def _segment(
    outcome: str, tone: Tone, levels: Sequence[Level], series: Series, highlight: Highlight | None
) -> Segment:
    down, across = series.by
    row = highlighted(highlight, down, [level.name for level in levels])
    chosen = highlighted(highlight, across, series.categories(across))
    return Segment(
        name=outcome,
        tone=tone,
        lengths=tuple(
            WHOLE * level.known[outcome] / level.followed if level.followed else None
            for level in levels
        ),
        texts=tuple(_text(level, outcome, series.measure) for level in levels),
        marks=tuple(
            hover.mark(
                across,
                outcome,
                f"{level.name}: {outcome}",
                _said(level, outcome, series),
                of=_points(level, across, outcome),
            )
            for level in levels
        ),
        title=series.measure.title,
        opacity=tuple(min(opacity(level.name, row), opacity(outcome, chosen)) for level in levels),
    )


def _text(level: Level, outcome: str, measure: Measure) -> str:
    """Share and count; of few the count first, and of too few the count alone (rule P4)."""
    count = level.known[outcome]
    if not measure.is_enough(level.followed):
        return f"<b>{count_text(count)}</b>"
    share = percent_text(count, level.followed)
    if measure.is_few(level.followed):
        return f"<b>{count_text(count)}</b><br>{share}"
    return f"<b>{share}</b><br>{count_text(count)}"


def _said(level: Level, outcome: str, series: Series) -> str:
    count, measure = level.known[outcome], series.measure
    of_known = f"of {count_text(level.followed)} whose outcome is known"
    enough = measure.is_enough(level.followed)
    share = percent_text(count, level.followed) if enough else ""
    return " ".join(
        part for part in (counted(count, measure), of_known, share and f"({share})") if part
    )


def _not_yet(levels: Sequence[Level], series: Series) -> Segment:
    across = series.by[-1]
    name = next(each for each in series.categories(across) if is_unknown(each))
    words = [f"{level.name}: {count_text(level.not_yet)} {name.lower()}" for level in levels]
    return Segment(
        name=f"{name}, in no share",
        tone=UNKNOWN,
        lengths=tuple(BOX if level.not_yet else None for level in levels),
        texts=tuple("" for _ in levels),
        marks=tuple(
            hover.mark(across, name, said, of=_points(level, across, name))
            for level, said in zip(levels, words, strict=True)
        ),
        title=series.measure.title,
        base=APART,
    )


def _head(level: Level, down: str) -> Row:
    known = f"n = {count_text(level.followed)}"
    if level.left_out and not level.followed:
        known = "not complete"
    not_yet = f"{count_text(level.not_yet)} not yet known" if level.not_yet else ""
    words = "<br>".join(part for part in (known, not_yet) if part)
    said = f"{level.name}: {words}"
    return Row(level.name, words, hover.mark(down, level.name, said, of=level.points))


def _points(level: Level, across: str, outcome: str) -> list[Point]:
    return [point for point in level.points if point.categories[across] == outcome]


def _caption(levels: Sequence[Level], series: Series) -> list[str]:
    first, last = series.periods[0].short(), series.periods[-1].short()
    when = first if first == last else f"{first} to {last}"
    return [f"{axis_unit(series.measure)}, {when}", *_left_out(levels)]


def _left_out(levels: Sequence[Level]) -> list[str]:
    """Which periods are in no bar, since an outcome is missing; and of which level, if not all."""
    levels_of: dict[Period, list[str]] = {}
    for level in levels:
        for period in level.left_out:
            levels_of.setdefault(period, []).append(level.name)
    said = [
        period.short() if len(names) == len(levels) else f"{period.short()} ({', '.join(names)})"
        for period, names in sorted(levels_of.items())
    ]
    return [f"Left out, not complete: {', '.join(said)}"] if said else []
