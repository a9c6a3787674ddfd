"""Axes of time: one slot to each period, whether a figure came or not (rule T5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dashboards.charts.canvas import Annotation, Layout, widest
from dashboards.theme import BAND, MUTED, SMALL_TEXT, TEXT
from data.periods import Period, Span, year_label

TWO_LINES = 52
ONE_LINE = 30
VALUES_WIDTH = 46  # px, of the figures beside the axis of values
QUARTER_TEXT = 13
QUARTER = 21.5  # px that "Q4" takes in text of that size, with a space after it
CHARACTER = 8  # px
FULL_YEAR = 7 * CHARACTER
QUARTERS = 4


@dataclass(frozen=True)
class TimeAxis:
    """An axis of periods. Traces use `keys` as their x; shapes and notes use their position.

    slots: one to each period, as wide as only the browser knows.
    """

    keys: tuple[str, ...]
    layout: Layout
    annotations: list[Annotation]
    margin: Layout
    slots: "Slots"


def time_axis(periods: Sequence[Period], *, right: int = 16) -> TimeAxis:
    """Quarters with their years beneath; years by name; other spans by what they are.

    right: the margin kept free for labels at the ends of lines, in px.
    """
    keys = tuple(period.slug for period in periods)
    quarterly = all(period.span is Span.QUARTER for period in periods)
    room = Slots(len(keys), right)
    labels = _quarter_labels(periods, room) if quarterly else _year_labels(periods, room)
    layout = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": keys,
        "range": [-min(0.6, 0.15 * len(keys)), len(keys) - 1 + min(0.5, 0.025 * len(keys))],
        "labelalias": dict(zip(keys, labels, strict=True)),
        # Left to itself, plotly.js writes every third quarter where there is no room for all.
        "dtick": 1,
        "tickangle": 0,
        "ticklabelstandoff": 3,
        "showline": True,
        "linecolor": MUTED.mark,
    }
    years = _years_beneath(periods, room) if quarterly else []
    deep = quarterly or any("<br>" in label for label in labels)
    return TimeAxis(keys, layout, years, {"b": TWO_LINES if deep else ONE_LINE}, room)


@dataclass(frozen=True)
class Slots:
    """What there is room for, which only the browser knows: a label comes with what it needs."""

    many: int
    right: int

    def where(self, slot: float, text: str, size: int = SMALL_TEXT) -> str:
        """The text, shown where a slot is at least so many px wide; cqw is of the chart's box."""
        needed = ceil(slot * (self.many + 0.2)) + VALUES_WIDTH + self.right
        shown = f"clamp(0px,(100cqw - {needed}px) * 999,{size}px)"
        return f'<span style="font-size:{shown}">{text}</span>'


def _every(distance: int) -> int:
    """Of how many labels one is left where this one is: thinned out by halves, and by halves again.

    distance: in labels, from the one that is always there.
    """
    return distance & -distance


def _quarter_labels(periods: Sequence[Period], room: Slots) -> list[str]:
    """Every quarter where there is room for all; else those that have their year beneath."""
    slot_of = _slots_of_years(periods)
    return [
        room.where(min(slot_of.get(n, QUARTER), QUARTER), f"Q{period.quarter_number}", QUARTER_TEXT)
        for n, period in enumerate(periods)
    ]


def _year_labels(periods: Sequence[Period], room: Slots) -> list[str]:
    """Every year where there is room for all; else the latest, and every second, or fewer."""
    labels = [
        period.short() if period.span is Span.YEAR else period.short().replace(" ", "<br>", 1)
        for period in periods
    ]
    width = widest(labels) * CHARACTER
    back = [len(labels) - 1 - n for n in range(len(labels))]
    return [
        room.where(width / _every(distance) if distance else 0, label)
        for distance, label in zip(back, labels, strict=True)
    ]


def _years_beneath(periods: Sequence[Period], room: Slots) -> list[Annotation]:
    return [
        _year_beneath(position, room.where(slot, year_label(periods[position].financial_year)))
        for position, slot in _slots_of_years(periods).items()
    ]


def _slots_of_years(periods: Sequence[Period]) -> dict[int, float]:
    """Where a year is written, and how wide a slot it needs, in px: at its Q1 while there is room.

    The year that began before the axis needs room before the first Q1.
    """
    starts = [n for n, period in enumerate(periods) if period.quarter_number == 1] or [0]
    begun = {0: FULL_YEAR / starts[0]} if starts[0] else {}
    return begun | {
        start: FULL_YEAR / (QUARTERS * _every(n)) if n else 0 for n, start in enumerate(starts)
    }


def _year_beneath(position: int, year: str) -> Annotation:
    below = {"y": 0, "yref": "paper", "yanchor": "top", "yshift": -25}
    return {"x": position, "text": f"<b>{year}</b>", "font": {"color": TEXT}, **below}


def band(at: int) -> Layout:
    """A light band behind a highlighted period."""
    slot = {"x0": at - 0.5, "x1": at + 0.5, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "rect", "layer": "below", "fillcolor": BAND, "line": {"width": 0}, **slot}
