"""Comparators across rows: a dashed line to each, named above the chart with its year."""

from collections.abc import Sequence

from dashboards.charts import hover
from dashboards.charts.beside_lines import DASHES, SYMBOLS, TONES
from dashboards.charts.canvas import Trace, widest
from dashboards.charts.caption import Said
from dashboards.charts.marks import Mark
from dashboards.theme import COMPARISON, MUTED, SECOND, THIRD
from dashboards.words.beside import when_words
from dashboards.words.figures import figure_text
from data.figures.selection import PERIOD
from data.figures.series import Point, Series
from data.observations import COMPARATOR
from data.periods import Period

SIGNS = {SECOND: "■", MUTED: "✕", THIRD: "▲", COMPARISON: "◆"}  # as at the tops of the lines
MARK, TICK = 7, 17  # px, at the top of a line, and around a dot that is as long
SHORT = {MUTED: "dash"}  # the long dashes of a line over time are as long as a row
HALF_A_ROW = 0.5
NARROW_ROWS = 190  # px: how long the longest bar is in a narrow card
CHARACTER = 7.0


def at(series: Series, period: Period) -> list[Point]:
    """Of each comparator the latest figure that had begun by the end of a period."""
    found: dict[str, Point] = {}
    for point in sorted(series.beside, key=lambda point: point.period):
        if point.value is not None and point.period.starts <= period.ends:
            found[point.categories[COMPARATOR]] = point
    order = dict.fromkeys(point.categories[COMPARATOR] for point in series.beside)
    return [found[name] for name in order if name in found][: len(TONES)]


def said_of(point: Point, series: Series, own: Period) -> str:
    """Its name, its figure and its year: "England 22% in 2024-25, older" (rules P10, P11)."""
    text = figure_text(point, series.measure)
    return f"{point.categories[COMPARATOR]} {text} in {when_words(point, own)}"


def keys(points: Sequence[Point], series: Series, own: Period) -> list[Said]:
    """What each line is, in its colour."""
    return [
        Said(said_of(point, series, own), tone, SIGNS[tone])
        for point, tone in zip(points, TONES, strict=False)
    ]


def lines(points: Sequence[Point], series: Series, own: Period, many: int) -> list[Trace]:
    """A line to each from above the first row to beneath the last.

    many: how many rows there are.
    """
    down = [-HALF_A_ROW, *range(many), many - HALF_A_ROW]
    return [
        {
            "type": "scatter",
            "name": said_of(point, series, own),
            "meta": Mark.BESIDE,
            "mode": "lines+markers",
            "x": [point.value] * len(down),
            "y": down,
            "cliponaxis": False,
            "line": {"color": tone.mark, "width": 2, "dash": SHORT.get(tone, DASHES[tone])},
            "marker": {
                "color": tone.mark,
                "symbol": SYMBOLS[tone],
                "size": [MARK, *[0] * (len(down) - 1)],
                "opacity": 1,
            },
            "customdata": [_words(point, series)] * len(down),
            "hovertemplate": hover.template(series.measure.title, point.categories[COMPARATOR]),
        }
        for point, tone in zip(points, TONES, strict=False)
    ]


def ticks(found: Sequence[tuple[int, Series, Point, int]]) -> list[Trace]:
    """A mark to each comparator in its row.

    found: the number of the row, its series, the comparator, and which of its row it is.
    """
    return [
        {
            "type": "scatter",
            "name": point.categories[COMPARATOR],
            "meta": Mark.BESIDE,
            "mode": "markers",
            "x": [point.value],
            "y": [row],
            "marker": {
                "color": TONES[turn].mark,
                "symbol": f"{SYMBOLS[TONES[turn]]}-open",
                "size": TICK,
                "line": {"width": 2},
            },
            "customdata": [_words(point, series)],
            "hovertemplate": hover.template(series.measure.title, point.categories[COMPARATOR]),
        }
        for row, series, point, turn in found
    ]


def _words(point: Point, series: Series) -> list[str]:
    """What a mark says; a click on it highlights nothing: no other chart has such a category."""
    return hover.mark(PERIOD, "", hover.saying(point, series.measure), of=[point])


def beyond(end: float, text: str, points: Sequence[Point], highest: float) -> float:
    """Where the figure of a bar stands so that no line runs through it. highest: of the axis."""
    long = CHARACTER * (widest([text]) + 2) / NARROW_ROWS * highest
    for value in sorted(point.value or 0.0 for point in points):
        if end <= value <= end + long:
            end = value
    return end
