"""Four made-up charts of five agencies over eighteen quarters, until the product has its own."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

Figure = dict[str, Any]

AGENCIES = ("Social care", "Police", "Health", "Schools", "Housing")
QUARTERS = tuple(f"{2021 + number // 4} Q{number % 4 + 1}" for number in range(18))
QUARTERS_AFTER = 8  # the narrower range that the filter chooses
SEED = 2024


def sample_figures() -> dict[str, list[Figure]]:
    """The charts of all eighteen quarters ("before") and of the last eight ("after")."""
    chance = random.Random(SEED)
    counts = {agency: [chance.randint(20, 120) for _ in QUARTERS] for agency in AGENCIES}
    return {"before": charts_of(counts, QUARTERS), "after": charts_of(*latest(counts))}


def latest(counts: Mapping[str, Sequence[int]]) -> tuple[dict[str, list[int]], Sequence[str]]:
    """The counts by agency and the names of the quarters in the narrower range."""
    narrower = {agency: list(values[-QUARTERS_AFTER:]) for agency, values in counts.items()}
    return narrower, QUARTERS[-QUARTERS_AFTER:]


def charts_of(counts: Mapping[str, Sequence[int]], quarters: Sequence[str]) -> list[Figure]:
    """Lines by agency, bars by agency, stacked bars, and one line with markers."""
    return [
        lines_by_agency(counts, quarters),
        bars_by_agency(counts),
        stacked_bars(counts, quarters),
        line_of_all(counts, quarters),
    ]


def lines_by_agency(counts: Mapping[str, Sequence[int]], quarters: Sequence[str]) -> Figure:
    """One line for each agency, in quarter order."""
    traces = [
        {"type": "scatter", "mode": "lines+markers", "name": agency, "x": quarters, "y": values}
        for agency, values in counts.items()
    ]
    return {"data": traces, "layout": {"title": {"text": "Concerns by agency"}}}


def bars_by_agency(counts: Mapping[str, Sequence[int]]) -> Figure:
    """One bar for each agency: its total over the quarters."""
    totals = [sum(values) for values in counts.values()]
    trace = {"type": "bar", "orientation": "h", "x": totals, "y": list(counts)}
    return {"data": [trace], "layout": {"title": {"text": "All concerns"}}}


def stacked_bars(counts: Mapping[str, Sequence[int]], quarters: Sequence[str]) -> Figure:
    """One bar for each quarter, divided by agency."""
    traces = [
        {"type": "bar", "name": agency, "x": quarters, "y": values}
        for agency, values in counts.items()
    ]
    layout = {"title": {"text": "Where concerns came from"}, "barmode": "stack"}
    return {"data": traces, "layout": layout}


def line_of_all(counts: Mapping[str, Sequence[int]], quarters: Sequence[str]) -> Figure:
    """One line with markers: the total of all agencies in each quarter."""
    totals = [sum(quarter) for quarter in zip(*counts.values(), strict=True)]
    trace = {"type": "scatter", "mode": "lines+markers", "x": quarters, "y": totals}
    return {"data": [trace], "layout": {"title": {"text": "Concerns in each quarter"}}}
