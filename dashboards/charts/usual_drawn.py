"""The usual range behind figures over time: a quiet band with its mean, or a median of few."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboards.charts import hover
from dashboards.charts.canvas import Layout, Trace
from dashboards.charts.caption import Said
from dashboards.charts.marks import Level, Mark
from dashboards.charts.time_axis import TimeAxis
from dashboards.theme import (
    CONCERN,
    FOCUS,
    FOCUS_LIGHT,
    IMPROVED,
    MUTED_DARK,
    SMALL_TEXT,
    UNUSUAL,
    WHITE,
    Tone,
)
from dashboards.words.figures import count_text
from dashboards.words.usual import FEWEST_FOR_MEDIAN, drawn_limits, range_name
from dashboards.words.variation import Sort, signal_words, sort_of
from data.figures.judged import NotJudged, Stretch
from data.figures.selection import PERIOD
from data.figures.series import Point, Series
from data.figures.usual import UsualRange
from data.figures.variation import Signal, Why
from data.framework.measures import Measure
from data.periods import Period

HALF_A_SLOT = 0.5
MEAN = {"color": MUTED_DARK.mark, "width": 1.5, "dash": "dot"}
EDGE = {"color": FOCUS_LIGHT.mark, "width": 1}
BAND = {"fillcolor": FOCUS_LIGHT.mark, "opacity": 0.2, "line": {"width": 0}}
COUNT_HEIGHT = 18  # px that the count above a dot takes
MOST_COUNTS = 24  # dots that have room for their counts in a card of ordinary width
BESIDE_MARK = "\N{EN SPACE}"  # before words that begin where half a mark ends
NEAR = 0.03  # of the longest bar: as far as half a mark reaches
# px: a mark outside the range, how much smaller one unusual by another rule is, and the least.
SIZE, LESS, LEAST = 15, 4, 6
DIAMOND = 1.3  # of its size: how far plotly draws that shape
# px between the marks of neighbours: on a telephone by how many there are, in rows always.
LINE_ROOM, COLUMNS_ROOM, ROW_ROOM = 240, 170, 17
# By shape before colour: printed in grey a concern is still no improvement (rule R6).
SHAPES: dict[Sort, tuple[str, Tone]] = {
    Sort.IMPROVEMENT: ("star", IMPROVED),
    Sort.CONCERN: ("triangle-up", CONCERN),
    Sort.UNUSUAL: ("diamond", UNUSUAL),
}
DASH = "\N{EM DASH}"
DOTS = "\N{MIDDLE DOT}\N{MIDDLE DOT}\N{MIDDLE DOT}"


@dataclass(frozen=True)
class UsualDrawn:
    """What the range adds to a chart. values: what its axis has to hold. key: its names above."""

    shapes: list[Layout]
    traces: list[Trace]
    values: list[float]
    key: list[Said]


NOTHING = UsualDrawn([], [], [], [])


def is_of_dots(usual: UsualRange | None) -> bool:
    """Whether figures are so small that each stands as a dot with its count, and none is joined."""
    return usual is not None and usual.latest.reason is NotJudged.RARE


def as_dots(trace: Trace) -> Trace:
    """A line of small counts as dots, each with its count above it: a rare thing has no course.

    The latest has its count at its side, as every line has.
    """
    texts = ["" if value is None else count_text(value) for value in trace["y"]]
    told = [n for n, text in enumerate(texts) if text]
    many = len(told) > MOST_COUNTS
    if told:
        texts[told[-1]] = ""
    return trace | {
        "mode": "markers" if many else "markers+text",
        "text": texts,
        "textposition": "top center",
        "textfont": {"size": SMALL_TEXT, "color": FOCUS.text},
        "marker": trace["marker"] | {"size": 9},
    }


def usual_drawn(
    usual: UsualRange | None, series: Series, *, apart: float | None = None
) -> UsualDrawn:
    """The band and the mean of each stretch that is shown, and the marks of what is unusual.

    apart: how many px lie between neighbours; None of a line as long as a telephone is wide.
    """
    if usual is None:
        return NOTHING
    shown = [each for each in usual.stretches if _slots(each, series.periods)]
    return UsualDrawn(
        [shape for each in shown for shape in _shapes(each, series)],
        list(_marks(usual, series, LINE_ROOM / len(series.periods) if apart is None else apart)),
        [value for each in shown for value in _values(each, series)],
        _key(shown, series.measure),
    )


def over_columns(usual: UsualRange | None, series: Series) -> UsualDrawn:
    """The same over columns, which would hide a band: its limits and its mean as lines."""
    drawn = usual_drawn(usual, series, apart=COLUMNS_ROOM / max(len(series.periods), 1))
    line = {"color": MUTED_DARK.mark, "width": 1.5}
    lines = [
        shape | {"layer": "above", "line": line | shape["line"] | {"color": MUTED_DARK.mark}}
        for shape in drawn.shapes
        if shape["type"] == "line"
    ]
    key = [replace(said, tone=MUTED_DARK, swatch=DASH) for said in drawn.key[:1]]
    return replace(drawn, shapes=lines, key=[*key, *drawn.key[1:]])


def across_rows(usual: UsualRange | None, series: Series, rows: Sequence[Period]) -> UsualDrawn:
    """The same behind bars that lie in rows, a period to each: the band stands upright.

    It is seen between the bars, so that no line crosses the figures inside them.
    """
    drawn = usual_drawn(usual, replace(series, periods=tuple(rows)), apart=ROW_ROOM)
    last = len(rows) - 1
    shapes = [
        shape
        | {"x0": shape["y0"], "x1": shape["y1"], "y0": shape["x0"]}
        | {"y1": shape["x1"] + HALF_A_SLOT if shape["x1"] == last else shape["x1"]}
        for shape in drawn.shapes
    ]
    traces = [trace | {"x": trace["y"], "y": trace["x"]} for trace in drawn.traces]
    return replace(drawn, shapes=shapes, traces=traces)


def clear_of_marks(drawn: UsualDrawn, texts: Sequence[str], lengths: Sequence[float]) -> list[str]:
    """The words at the ends of rows; those that a mark stands before begin further right."""
    marked = {
        row
        for trace in drawn.traces
        for row, x in zip(trace["y"], trace["x"], strict=True)
        if x > lengths[row] - NEAR * max(lengths)
    }
    return [f"{BESIDE_MARK}{text}" if n in marked else text for n, text in enumerate(texts)]


def beyond(drawn: UsualDrawn, lengths: Sequence[float]) -> list[float]:
    """Where the words at the ends of rows begin: clear of the range, where it ends beyond a bar.

    A bar that ends before its edge, or before a median, would have them written over that line.
    """
    return [
        max([length, *(each["x1"] for each in drawn.shapes if each["y0"] < row < each["y1"])])
        for row, length in enumerate(lengths)
    ]


def on_axis(drawn: UsualDrawn, axis: TimeAxis) -> list[Trace]:
    """The marks of what is unusual over the slots of a chart's axis."""
    return [trace | {"x": [axis.keys[slot] for slot in trace["x"]]} for trace in drawn.traces]


def _slots(stretch: Stretch, periods: Sequence[Period]) -> list[int]:
    inside = {point.period for point in stretch.points}
    return [n for n, period in enumerate(periods) if period in inside]


def _has_median(stretch: Stretch) -> bool:
    return stretch.reason is Why.FEW and stretch.variation.points >= FEWEST_FOR_MEDIAN


def _values(stretch: Stretch, series: Series) -> list[float]:
    limits = stretch.variation.limits
    return list(drawn_limits(limits, series.measure)) if limits else []


def _shapes(stretch: Stretch, series: Series) -> Iterator[Layout]:
    slots = _slots(stretch, series.periods)
    across = {"x0": slots[0] - HALF_A_SLOT, "x1": slots[-1] + HALF_A_SLOT}
    if slots[-1] == len(series.periods) - 1:
        across["x1"] = slots[-1]  # the labels of the lines begin there
    limits = stretch.variation.limits
    if limits is not None:
        lower, upper = drawn_limits(limits, series.measure)
        yield {"type": "rect", "layer": "below", **BAND, **across, "y0": lower, "y1": upper}
        yield _line(Level.USUAL_FROM, lower, EDGE, across)
        yield _line(Level.USUAL_TO, upper, EDGE, across)
        yield _line(Level.MEAN, limits.mean, MEAN, across)
    elif _has_median(stretch) and stretch.variation.median is not None:
        yield _line(Level.MEDIAN, stretch.variation.median, MEAN, across)


def _line(level: Level, value: float, line: Layout, across: Layout) -> Layout:
    drawn = {"type": "line", "name": level, "layer": "below", "line": line}
    return {**drawn, **across, "y0": value, "y1": value}


def _key(shown: Sequence[Stretch], measure: Measure) -> list[Said]:
    ranges = [each.variation.limits for each in shown if each.variation.limits]
    said = []
    if ranges:
        said = [
            Said(range_name(ranges[-1], measure), FOCUS_LIGHT),
            Said("its mean", MUTED_DARK, DOTS),
        ]
    if any(map(_has_median, shown)):
        said.append(Said("median", MUTED_DARK, DOTS))
    return said


def _marks(usual: UsualRange, series: Series, apart: float) -> Iterator[Trace]:
    """A trace to each sort of what is unusual, over the marks of the line; x: its slots.

    apart: how many px lie between neighbours, which are no wider than that.
    """
    flags, slots = usual.flags(), {period: n for n, period in enumerate(series.periods)}
    unusual = [
        (slots[point.period], point)
        for stretch in usual.stretches
        for point in stretch.points
        if point.period in slots and point.period in flags
    ]
    for (sort, is_outside), (symbol, look) in _looks(apart).items():
        alike = [
            (slot, point)
            for slot, point in unusual
            if sort_of(flags[point.period], series.measure) is sort
            and (flags[point.period].signal is Signal.OUTSIDE) is is_outside
        ]
        if alike:
            yield {
                "type": "scatter",
                "name": f"{sort}, {'outside' if is_outside else 'inside'} its usual range",
                "meta": Mark.UNUSUAL,
                "mode": "markers",
                "x": [slot for slot, _ in alike],
                "y": [point.value for _, point in alike],
                "marker": {"symbol": symbol, "opacity": 1, **look},
                "customdata": [_customdata(point, usual, series) for _, point in alike],
                "hovertemplate": hover.template(series.measure.title),
            }


def _looks(apart: float) -> Mapping[tuple[Sort, bool], tuple[str, Layout]]:
    """The shape of each sort: filled and large outside the range, else hollow and smaller."""
    size = min(SIZE, max(LEAST + 1, int(apart / DIAMOND)))
    smaller = max(LEAST, size - LESS)
    looks: dict[tuple[Sort, bool], tuple[str, Layout]] = {}
    for sort, (symbol, tone) in SHAPES.items():
        hollow = {"size": smaller, "color": WHITE, "line": {"color": tone.mark, "width": 2}}
        filled = {"size": size, "color": tone.mark, "line": {"color": WHITE, "width": 1.5}}
        looks |= {(sort, False): (symbol, hollow), (sort, True): (symbol, filled)}
    return looks


def _customdata(point: Point, usual: UsualRange, series: Series) -> list[str]:
    words = str(signal_words(usual.flags()[point.period], series.measure))
    said = [hover.saying(point, series.measure), f"{words[0].upper()}{words[1:]}"]
    if series.by and usual.category:
        return hover.mark(series.by[0], usual.category, *said, of=[point])
    return hover.mark(PERIOD, point.period.slug, *said, of=[point])
