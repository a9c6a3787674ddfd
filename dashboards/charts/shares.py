"""Published percentages side by side: this period beside an earlier one, never averaged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import beside_rows, hover
from dashboards.charts.canvas import (
    Annotation,
    Layout,
    Trace,
    drawn,
    lines_in,
    safe,
    widest,
    wrapped,
)
from dashboards.charts.caption import Said, caption
from dashboards.charts.emptiness import empty
from dashboards.charts.marks import Mark
from dashboards.charts.targets import target_ticks
from dashboards.theme import (
    FOCUS,
    GRID,
    MUTED_DARK,
    MUTED_TEXT,
    SMALL_TEXT,
    TARGET,
    TEXT,
    WHITE,
)
from dashboards.words.figures import figure_text, status_words
from data.figures.lines import not_returned
from data.figures.moment import compared_with, shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.periods import Period

TITLE_CHARACTERS = 46  # what fits the narrowest card
PRINTED_CHARACTERS = 17
ROW_HEIGHT = 46
LINE_HEIGHT = 18
AROUND_ROWS = 84
CARD_HEIGHT = 360
TALL_ROW, FEWEST_ROWS = 70, 2  # px, beyond which a card of few rows is half white
NOW, BEFORE, DASHED = "\N{BLACK CIRCLE}", "\N{WHITE CIRCLE}", "\N{BROKEN BAR}"
CHARACTER_WIDTH = 7.2
MOST_OTHERS = 3  # comparators of one row; the table has all


@dataclass(frozen=True)
class _Row:
    series: Series
    now: Point
    before: Point | None
    others: tuple[Point, ...] = ()

    @property
    def title(self) -> str:
        return wrapped(self.series.measure.title, TITLE_CHARACTERS)

    @property
    def beneath(self) -> str:
        """What its comparators are, a line to each."""
        return "<br>".join(
            said.text for said in beside_rows.keys(self.others, self.series, self.now.period)
        )


def figure(*series: Series, highlight: Highlight | None = None) -> go.Figure:
    """A row to each measure: a dot for the period shown, and a hollow one for the earlier one.

    Comparators are marks across the track, named beneath it with their years. Where the period is
    held to a target, a short dashed line crosses the row there (rule R2).
    """
    period = shown_period(*series, highlight=highlight)
    if period is None:
        return empty()
    shown = [_row(each, period) for each in series]
    targets = [tick for n, each in enumerate(series) for tick in target_ticks(each, period, n)]
    key = [Said("target", TARGET, DASHED)] if targets else []
    heading = caption(*_caption(shown, period), *key)
    count = len(shown)
    more_lines = max(lines_in(row.title) for row in shown) - 1
    more_lines += max(lines_in(row.beneath) if row.others else 0 for row in shown)
    tall = AROUND_ROWS + count * (ROW_HEIGHT + more_lines * LINE_HEIGHT)
    room = int(28 + CHARACTER_WIDTH * max(widest([_printed(row)]) for row in shown))
    layout = {
        **heading,
        "height": max(tall, min(CARD_HEIGHT, AROUND_ROWS + TALL_ROW * max(count, FEWEST_ROWS))),
        "margin": heading["margin"] | {"l": 14, "r": room, "b": 30},
        "xaxis": {"range": [0, 100], "dtick": 25, "ticksuffix": "%", "tickangle": 0},
        "yaxis": {"range": [count - 0.5, -0.75], "visible": False},
        "shapes": [*(_track(n) for n in range(count)), *targets],
        "annotations": [a for n, row in enumerate(shown) for a in _row_words(n, row)],
    }
    return drawn([*beside_rows.ticks(_others(shown)), *_before(shown), _now(shown)], layout)


def _row(series: Series, period: Period) -> _Row:
    found = {point.period: point for point in series.points}
    before = found.get(compared_with(period))
    now = found.get(period) or not_returned(period, "", "")
    alike = before and before.value is not None and before.definition == now.definition
    others = tuple(beside_rows.at(series, period)[:MOST_OTHERS])
    return _Row(series, now, before if alike else None, others)


def _others(shown: Sequence[_Row]) -> list[tuple[int, Series, Point, int]]:
    """Each comparator: in which row, of which measure, and in which turn it comes there."""
    return [
        (n, row.series, point, turn)
        for n, row in enumerate(shown)
        for turn, point in enumerate(row.others)
    ]


def _caption(shown: Sequence[_Row], period: Period) -> list[Said]:
    said = [Said(period.short(), FOCUS, NOW)]
    if any(row.before for row in shown):
        said.append(Said(compared_with(period).short(), MUTED_DARK, BEFORE))
    return said


def _track(position: int) -> Layout:
    line = {"color": GRID, "width": 4}
    at = {"x0": 0, "x1": 100, "y0": position, "y1": position}
    return {"type": "line", "layer": "below", "line": line, **at}


def _row_words(position: int, row: _Row) -> list[Annotation]:
    """The measure above its track, and its figures beside it."""
    printed = _printed(row)
    # Two lines hang beneath the track's level, clear of a title that runs on above.
    hang = {"yanchor": "top", "yshift": 10} if lines_in(printed) > 1 else {}
    beside = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 12, "y": position, **hang}
    above = {"x": 0, "xanchor": "left", "y": position, "yanchor": "bottom", "yshift": 8}
    ink = {"font": {"color": TEXT}, "align": "left"}
    said = [{"text": row.title, **above, **ink}, {"text": printed, **beside, **ink}]
    beneath = {"x": 0, "xanchor": "left", "y": position, "yanchor": "top", "yshift": -8}
    small = {"font": {"color": MUTED_TEXT, "size": SMALL_TEXT}, "align": "left"}
    return [*said, {"text": row.beneath, **beneath, **small}] if row.others else said


def _printed(row: _Row) -> str:
    """The figure, and the one before: "92%, was 88%"; on two lines when that is long."""
    measure = row.series.measure
    now = f"<b>{figure_text(row.now, measure)}</b>"
    if row.now.value is None:
        now = safe(status_words(row.now))
    if row.before is None:
        return now
    before = f"was {figure_text(row.before, measure)}"
    long = widest([f"{now}, {before}"]) > PRINTED_CHARACTERS
    return f"{now},{'<br>' if long else ' '}{before}"


def _now(shown: Sequence[_Row]) -> Trace:
    dots = {"size": 14, "color": FOCUS.mark}
    when = {"name": shown[0].now.period.short()}
    return _dots(dict(enumerate(row.now for row in shown)), shown, dots) | when


def _before(shown: Sequence[_Row]) -> list[Trace]:
    points = {n: row.before for n, row in enumerate(shown) if row.before}
    line = {"color": MUTED_DARK.mark, "width": 2}
    dots = {"size": 12, "color": WHITE, "line": line}
    if not points:
        return []
    when = {"name": next(iter(points.values())).period.short(), "meta": Mark.BEFORE}
    return [_dots(points, shown, dots) | when]


def _dots(points: Mapping[int, Point], shown: Sequence[_Row], dots: Layout) -> Trace:
    """A dot to each point, which tells of its own period. points: by the position of the row."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.value for point in points.values()],
        "y": list(points),
        "marker": dots,
        "customdata": [
            hover.mark(
                PERIOD,
                point.period.slug,
                f"<b>{shown[n].title}</b>",
                hover.saying(point, shown[n].series.measure),
                of=[point],
            )
            for n, point in points.items()
        ],
        "hovertemplate": hover.BARE,
    }
