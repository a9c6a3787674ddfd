"""Horizontal rows of categories: their order, their names, and how tall the chart must be."""

from collections.abc import Mapping, Sequence

from dashboards.charts.canvas import Layout, lines_in, widest, wrapped
from dashboards.charts.emphasis import comes_last

NAME_CHARACTERS = 18
CHARACTER_WIDTH = 7.0
LINE_HEIGHT = 18
ROW_PADDING = 8
AROUND_ROWS = 70
CARD_HEIGHT = 360
ORDERED = frozenset({"age", "risk", "first-risk"})  # dimensions whose order says something


def in_order(dimension: str, sizes: Mapping[str, float | None]) -> list[str]:
    """The largest first, then those without a figure, then "other" and "not known".

    Ages and levels of risk keep the order they came in.
    """
    if dimension in ORDERED:
        return sorted(sizes, key=comes_last)
    return sorted(
        sizes, key=lambda name: (comes_last(name), sizes[name] is None, -(sizes[name] or 0))
    )


def names(texts: Sequence[str]) -> list[str]:
    """The names of the rows, wrapped so that bars keep most of a narrow card."""
    return [wrapped(text, NAME_CHARACTERS) for text in texts]


def row_axis(labels: Sequence[str]) -> Layout:
    """An axis with one row to each label, the first at the top."""
    return {
        "range": [len(labels) - 0.5, -0.5],
        "tickvals": list(range(len(labels))),
        "ticktext": list(labels),
        "showgrid": False,
        "ticklabelstandoff": 6,
    }


def height(labels: Sequence[str], lines: int = 1) -> Layout:
    """A height of its own for a chart whose rows would not fit an ordinary card."""
    tallest = max([lines, *(lines_in(label) for label in labels)])
    needed = AROUND_ROWS + len(labels) * (tallest * LINE_HEIGHT + ROW_PADDING)
    return {"height": needed} if needed > CARD_HEIGHT else {}


def room_for(texts: Sequence[str]) -> int:
    """The right margin, in px, that the longest label at the end of a bar needs."""
    return int(14 + CHARACTER_WIDTH * widest(texts))


def hidden_axis(highest: float) -> Layout:
    """The axis of values when every bar has its value printed: it starts at zero, unseen."""
    return {"range": [0, highest or 1], "visible": False}
