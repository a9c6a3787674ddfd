"""Comparators beside a board's own line: each with its dash and shape, a year as long as it is."""

from collections.abc import Mapping, Sequence

from dashboards.charts import hover
from dashboards.charts.canvas import Trace, wrapped
from dashboards.charts.end_labels import EndLabel
from dashboards.charts.marks import Mark
from dashboards.charts.time_axis import TimeAxis
from dashboards.theme import COMPARISON, MUTED, SECOND, THIRD, WHITE, Tone
from dashboards.words.beside import when_words
from dashboards.words.figures import figure_text
from data.figures.selection import PERIOD
from data.figures.series import Point, Series
from data.observations import COMPARATOR
from data.periods import Period, parse

TONES = (SECOND, MUTED, THIRD, COMPARISON)  # of those that are drawn; the table has all
DASHES = {SECOND: "dot", COMPARISON: "dash", THIRD: "dashdot", MUTED: "longdash"}
SYMBOLS = {SECOND: "square", COMPARISON: "diamond", THIRD: "triangle-up", MUTED: "x"}
NAME_CHARACTERS = 18
MARK = 7
WEIGHT = 4.0


def by_comparator(series: Series) -> Mapping[str, list[Point]]:
    """The figures of each comparator, in time order."""
    found: dict[str, list[Point]] = {}
    for point in sorted(series.beside, key=lambda point: point.period):
        found.setdefault(point.categories[COMPARATOR], []).append(point)
    return found


def values_of(series: Series) -> list[float]:
    """The values that the axis has to hold."""
    return [point.value for point in series.beside if point.value is not None]


def lines(series: Series, axis: TimeAxis) -> list[Trace]:
    """A line to each comparator. Of a time before the axis, one hollow mark at its end."""
    return [
        _line(name, points, turn, axis, tone)
        | {
            "customdata": _marks(turn, series, axis),
            "hovertemplate": hover.template(series.measure.title, name),
        }
        for (name, points), tone in _toned(by_comparator(series))
        if any(point.value is not None for point in points)
        for turn in _turns(points, series.periods)
    ]


def end_labels_of(series: Series) -> list[EndLabel]:
    """The name of each comparator with its latest figure, and the year that it is of (P10)."""
    own = _own_period(series)
    return [
        _label(name, known[-1], series, tone, own)
        for (name, points), tone in _toned(by_comparator(series))
        if (known := [point for point in points if point.value is not None])
    ]


def _toned(
    found: Mapping[str, list[Point]],
) -> list[tuple[tuple[str, list[Point]], Tone]]:
    return list(zip(found.items(), TONES, strict=False))


def _own_period(series: Series) -> Period:
    """Of when the figure is that they stand beside."""
    told = [point.period for point in series.points if point.is_told]
    return told[-1] if told else series.periods[-1]


def _label(name: str, point: Point, series: Series, tone: Tone, own: Period) -> EndLabel:
    said = wrapped(name, NAME_CHARACTERS)
    value = f"<b>{figure_text(point, series.measure)}</b>"
    when = wrapped(f"in {when_words(point, own)}", NAME_CHARACTERS)
    return EndLabel(f"{said} {value}<br>{when}", point.value or 0.0, tone.text, WEIGHT)


def _turns(points: Sequence[Point], periods: Sequence[Period]) -> list[dict[int, Point]]:
    """Which figure stands in each slot, so that no two years are joined: every other one at a time.

    A figure of before the axis stands at its end. Figures of single slots are one line.
    """
    at = {
        n: point
        for point in points
        for n, period in enumerate(periods)
        if point.period.covers(period)
    }
    if not at:
        return [{len(periods) - 1: points[-1]}]
    if all(point.period.span is periods[0].span for point in points):
        return [at]
    order = {id(point): number for number, point in enumerate(points)}
    found = ({n: p for n, p in at.items() if order[id(p)] % 2 == turn} for turn in (0, 1))
    return [each for each in found if each]


def _line(
    name: str, points: Sequence[Point], at: dict[int, Point], axis: TimeAxis, tone: Tone
) -> Trace:
    """One trace. at: which figure stands in each slot."""
    slots = range(len(axis.keys))
    is_before = not any(point.period.covers(parse(axis.keys[n])) for n, point in at.items())
    ends = {n for n, point in at.items() if at.get(n + 1) is not point}
    return {
        "type": "scatter",
        "name": f"{name}, {points[-1].period.short()}" if is_before else name,
        "meta": Mark.BESIDE,
        "mode": "markers" if is_before else "lines+markers",
        "x": axis.keys,
        "y": [at[n].value if n in at else None for n in slots],
        "connectgaps": False,
        "line": {"color": tone.mark, "width": 2, "dash": DASHES[tone]},
        "marker": {
            "color": WHITE if is_before else tone.mark,
            "symbol": SYMBOLS[tone],
            "size": [MARK if n in ends else 0 for n in slots],
            "opacity": 1,
            "line": {"color": tone.mark, "width": 2 if is_before else 0},
        },
    }


def _marks(at: dict[int, Point], series: Series, axis: TimeAxis) -> list[list[str]]:
    """What is said of each slot; it highlights the board's own period, as its own line does."""
    return [
        hover.mark(
            PERIOD,
            key,
            hover.saying(at[n], series.measure) if n in at else "",
            of=[at[n]] if n in at else [],
        )
        for n, key in enumerate(axis.keys)
    ]
