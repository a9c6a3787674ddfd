"""Axes of time: one slot to each period, whether a figure came or not (rule T5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dashboards.charts.canvas import Annotation, Layout
from dashboards.theme import BAND, MUTED, SMALL_TEXT, TEXT
from data.periods import Period, Span, year_label

TWO_LINES = 52
ONE_LINE = 30
NARROW_CARD = 340  # px; years are written so that they do not touch even there
VALUES_WIDTH = 50
FULL_YEAR = 56
QUARTERS = 4
SPACED_TEXT = 21  # px, by which plotly decides how many labels there is room for
LIFTED = -4  # px, since it hangs them as low as text of that size


@dataclass(frozen=True)
class TimeAxis:
    """An axis of periods. Traces use `keys` as their x; shapes and notes use their position."""

    keys: tuple[str, ...]
    layout: Layout
    annotations: list[Annotation]
    margin: Layout


def time_axis(periods: Sequence[Period], *, right: int = 16) -> TimeAxis:
    """Quarters with their years beneath; years by name; other spans by what they are.

    right: the margin kept free for labels at the ends of lines, in px.
    """
    keys = tuple(period.slug for period in periods)
    slot = (NARROW_CARD - VALUES_WIDTH - right) / max(len(keys), 1)
    quarterly = all(period.span is Span.QUARTER for period in periods)
    labels = _quarter_labels(periods) if quarterly else _year_labels(periods)
    layout = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": keys,
        "range": [-min(0.6, 0.15 * len(keys)), len(keys) - 1 + min(0.5, 0.025 * len(keys))],
        "labelalias": dict(zip(keys, labels, strict=True)),
        # Upright only where a narrow card leaves no room to write the years side by side.
        **({"tickangle": 0} if quarterly else {"autotickangles": [0, 90]}),
        "ticklabelstandoff": LIFTED if quarterly else 3,
        **({"tickfont": {"size": SPACED_TEXT}} if quarterly else {}),
        "showline": True,
        "linecolor": MUTED.mark,
    }
    years = _years_beneath(periods, slot) if quarterly else []
    deep = quarterly or any("<br>" in label for label in labels)
    return TimeAxis(keys, layout, years, {"b": TWO_LINES if deep else ONE_LINE})


def _quarter_labels(periods: Sequence[Period]) -> list[str]:
    """As large as all text; the axis believes them larger, and so keeps a space between them."""
    size = f"font-size:{SMALL_TEXT}px"
    return [f'<span style="{size}">Q{period.quarter_number}</span>' for period in periods]


def _year_labels(periods: Sequence[Period]) -> list[str]:
    return [
        period.short() if period.span is Span.YEAR else period.short().replace(" ", "<br>", 1)
        for period in periods
    ]


def _years_beneath(periods: Sequence[Period], slot: float) -> list[Annotation]:
    """Every year at its Q1 while there is room; else every second one, or fewer."""
    starts = [n for n, period in enumerate(periods) if period.quarter_number == 1] or [0]
    if starts[0] * slot >= FULL_YEAR:  # room for the year that began before the axis
        starts.insert(0, 0)
    every = ceil(FULL_YEAR / (QUARTERS * slot))
    return [
        _year_beneath(position, year_label(periods[position].financial_year))
        for n, position in enumerate(starts)
        if n % every == 0
    ]


def _year_beneath(position: int, year: str) -> Annotation:
    below = {"y": 0, "yref": "paper", "yanchor": "top", "yshift": -25}
    return {"x": position, "text": f"<b>{year}</b>", "font": {"color": TEXT}, **below}


def band(at: int) -> Layout:
    """A light band behind a highlighted period."""
    slot = {"x0": at - 0.5, "x1": at + 0.5, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "rect", "layer": "below", "fillcolor": BAND, "line": {"width": 0}, **slot}
