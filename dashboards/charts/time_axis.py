"""Axes of time: one slot to each period, whether a figure came or not (rule T5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dashboards.charts.canvas import Annotation, Layout, widest
from dashboards.theme import BAND, MUTED, SMALL_TEXT, TEXT
from data.periods import (
    FINANCIAL_YEAR_STARTS,
    HALF_MONTHS,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    Span,
    year_label,
)

TWO_LINES = 52
ONE_LINE = 30
VALUES_WIDTH = 46  # px, of the figures beside the axis of values
QUARTER_TEXT = 13
QUARTER = 21.5  # px that "Q4" takes in text of that size, with a space after it
CHARACTER = 8  # px
FULL_YEAR = 7 * CHARACTER
MONTH = 30  # px that "Sep" takes likewise
IN_A_YEAR = {Span.QUARTER: 4, Span.MONTH: 12}  # periods that have their year beneath


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
    """Months or quarters with their years beneath; years by name; other spans by what they are.

    right: the margin kept free for labels at the ends of lines, in px.
    """
    keys = tuple(period.slug for period in periods)
    spans = {period.span for period in periods}
    within_years = len(spans) == 1 and spans <= IN_A_YEAR.keys()
    room = Slots(len(keys), right)
    labels = _labels_within_years(periods, room) if within_years else _year_labels(periods, room)
    layout = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": keys,
        "range": ends_of(len(keys)),
        "labelalias": dict(zip(keys, labels, strict=True)),
        # Left to itself, plotly.js writes every third quarter where there is no room for all.
        "dtick": 1,
        "tickangle": 0,
        "ticklabelstandoff": 3,
        "showline": True,
        "linecolor": MUTED.mark,
    }
    years = _years_beneath(periods, room) if within_years else []
    deep = within_years or any("<br>" in label for label in labels)
    return TimeAxis(keys, layout, years, {"b": TWO_LINES if deep else ONE_LINE}, room)


def ends_of(slots: int) -> list[float]:
    """Where an axis of so many slots begins and ends."""
    return [-min(0.6, 0.15 * slots), slots - 1 + min(0.5, 0.025 * slots)]


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


def _labels_within_years(periods: Sequence[Period], room: Slots) -> list[str]:
    """Every month or quarter where there is room for all; else those with their year beneath."""
    slot_of = _slots_of_years(periods)
    slots = map(_slot_of_month if periods[0].span is Span.MONTH else _slot_of_quarter, periods)
    return [
        room.where(min(slot_of.get(n, slot), slot), period.in_its_year(), QUARTER_TEXT)
        for n, (period, slot) in enumerate(zip(periods, slots, strict=True))
    ]


def _slot_of_quarter(_period: Period) -> float:
    return QUARTER


def _slot_of_month(period: Period) -> float:
    """What a slot needs for its month to be named: those that begin quarters and halves stay."""
    since_april = (period.starts.month - FINANCIAL_YEAR_STARTS) % YEAR_MONTHS
    if since_april % HALF_MONTHS == 0:
        return MONTH / HALF_MONTHS
    return MONTH / QUARTER_MONTHS if since_april % QUARTER_MONTHS == 0 else MONTH


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
    """Where a year is written, and how wide a slot it needs, in px: where it begins, with room.

    The year that began before the axis needs room before the first that begins on it.
    """
    starts = [n for n, p in enumerate(periods) if p.starts.month == FINANCIAL_YEAR_STARTS] or [0]
    in_a_year = IN_A_YEAR[periods[0].span]
    begun = {0: FULL_YEAR / starts[0]} if starts[0] else {}
    return begun | {
        start: FULL_YEAR / (in_a_year * _every(n)) if n else 0 for n, start in enumerate(starts)
    }


def _year_beneath(position: int, year: str) -> Annotation:
    below = {"y": 0, "yref": "paper", "yanchor": "top", "yshift": -25}
    return {"x": position, "text": f"<b>{year}</b>", "font": {"color": TEXT}, **below}


def band(at: int) -> Layout:
    """A light band behind a highlighted period."""
    slot = {"x0": at - 0.5, "x1": at + 0.5, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "rect", "layer": "below", "fillcolor": BAND, "line": {"width": 0}, **slot}
