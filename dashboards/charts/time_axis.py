"""Axes of time: one slot to each period, whether a figure came or not (rule T5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dashboards.charts.canvas import Annotation, Layout
from data.periods import Period, Span, year_label

TWO_LINES = 50
ONE_LINE = 28
FULL_YEARS = 4  # with more, only the first is written out: "2022-23", then "23-24"
SLOTS_TO_A_YEAR_LABEL = 24  # with more, some years go unlabelled


@dataclass(frozen=True)
class TimeAxis:
    """An axis of periods. Traces use `keys` as their x; shapes and notes use their position."""

    keys: tuple[str, ...]
    layout: Layout
    annotations: list[Annotation]
    margin: Layout


def time_axis(periods: Sequence[Period]) -> TimeAxis:
    """Quarters with their years beneath; years by name; other spans by what they are."""
    keys = tuple(period.slug for period in periods)
    quarterly = all(period.span is Span.QUARTER for period in periods)
    labels = _quarter_labels(periods) if quarterly else _year_labels(periods)
    layout = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": keys,
        "range": [-0.6, len(keys) - 0.4],
        "labelalias": dict(zip(keys, labels, strict=True)),
    }
    years = _years_beneath(periods) if quarterly else []
    deep = quarterly or any("<br>" in label for label in labels)
    return TimeAxis(keys, layout, years, {"b": TWO_LINES if deep else ONE_LINE})


def _quarter_labels(periods: Sequence[Period]) -> list[str]:
    return [f"Q{period.quarter_number}" for period in periods]


def _year_labels(periods: Sequence[Period]) -> list[str]:
    if any(period.span is not Span.YEAR for period in periods):
        return [period.short().replace(" ", "<br>", 1) for period in periods]
    shortens = len(periods) > FULL_YEARS
    return [
        _year(period, shortened=shortens and position > 0)
        for position, period in enumerate(periods)
    ]


def _years_beneath(periods: Sequence[Period]) -> list[Annotation]:
    starts = [n for n, period in enumerate(periods) if period.quarter_number == 1] or [0]
    if starts[0] * 6 >= max(len(periods), 6):  # room for the year that began before the axis
        starts.insert(0, 0)
    every = ceil(len(periods) / SLOTS_TO_A_YEAR_LABEL)
    shortens = len(starts) > FULL_YEARS
    return [
        {
            "x": position,
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -23,
            "text": f"<b>{_year(periods[position], shortened=shortens and n > 0)}</b>",
        }
        for n, position in enumerate(starts)
        if n % every == 0
    ]


def _year(period: Period, *, shortened: bool) -> str:
    label = year_label(period.financial_year)
    return label[2:] if shortened else label
