"""Horizontal rows of categories: their order, their names, and how tall the chart must be."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import plotly.graph_objects as go

from dashboards.charts.canvas import Layout, lines_in, widest, wrapped
from dashboards.theme import MUTED
from data.figures.breakdown import comes_last, is_rest, is_unknown, is_whole
from data.figures.selection import PERIOD

NAME_CHARACTERS, WIDER_NAMES = 20, 26
MOST_LINES = 2  # of a name before names are given more room, where the bars can spare it
NARROW_CARD, SHORTEST_BARS = 340, 68  # px
LABEL_STANDOFF = 6  # px between a name and the bars
STANDOFF, AFTER_BAR = 14, 14  # px between name, bar and words
CHARACTER_WIDTH = 7.0
LINE_HEIGHT = 17
ROW_PADDING, PADDING_OF_LINES = 5, 8  # px, the latter between names of several lines
AROUND_ROWS = 66
CARD_HEIGHT = 360
THICKNESS, THINNEST = 0.68, 0.5  # of a row
FEWEST_ROWS = 3  # that share the height of a chart: one or two do not fill it
TALL_ROW = 60  # px, beyond which a row of few leaves its card half empty
ROWS_AT_FULL_THICKNESS = 6  # fewer rows are taller, and their bars thinner in proportion
ORDERED = frozenset({PERIOD, "age", "risk", "first-risk"})  # dimensions whose order says something


def in_order(dimension: str, sizes: Mapping[str, float | None], own: str = "") -> list[str]:
    """The largest first, then those without a figure, then "other" and "not known".

    Ages and levels of risk keep the order they came in. own: the board's own area, which comes
    before its neighbours. What is the whole of others comes after them all.
    """
    if dimension in ORDERED:
        return sorted(sizes, key=_standing)
    return sorted(
        sizes,
        key=lambda name: (name != own, _standing(name), sizes[name] is None, -(sizes[name] or 0)),
    )


def _standing(category: str) -> tuple[bool, bool, bool, bool]:
    """What says something, then "other", "not known", what is in none; then what is the whole."""
    rest = is_rest(category)
    return is_whole(category), comes_last(category), is_unknown(category) or rest, rest


def apart(categories: Sequence[str]) -> list[Layout]:
    """A line before the first row that is the whole of others, which stand above it (P20)."""
    at = next((n for n, name in enumerate(categories) if is_whole(name)), 0)
    line = {"color": MUTED.mark, "width": 1}
    across = {"x0": 0, "x1": 1, "xref": "paper", "y0": at - 0.5, "y1": at - 0.5}
    return [{"type": "line", "line": line, **across}] if at else []


def names(texts: Sequence[str]) -> list[str]:
    """The names of the rows, wrapped so that bars keep most of a narrow card."""
    return [wrapped(text, NAME_CHARACTERS) for text in texts]


def long_names(texts: Sequence[str]) -> list[str]:
    """The same where little stands at the ends of the bars: a long one makes no row as tall."""
    found = names(texts)
    if all(lines_in(name) <= MOST_LINES for name in found):
        return found
    return [wrapped(text, WIDER_NAMES) for text in texts]


def row_axis(labels: Sequence[str], *, before: Sequence[str] = ()) -> Layout:
    """An axis with one row to each label, the first at the top.

    before: the texts between the names and bars that go towards them, which need their room.
    """
    spare = max(0.0, (FEWEST_ROWS - len(labels)) / 2)
    return {
        "range": [len(labels) - 0.5 + spare, -0.5 - spare],
        "tickvals": list(range(len(labels))),
        "ticktext": list(labels),
        "showgrid": False,
        "ticklabelstandoff": LABEL_STANDOFF + (room_for(before) if before else 0),
    }


def ends(
    texts: Sequence[str], labels: Sequence[str], *, shortest_bar: float = SHORTEST_BARS
) -> list[str]:
    """The words at the ends of the bars, already safe, wrapped so that bars keep their room.

    shortest_bar: the room that the bars keep in a narrow card, in px; 0 of rows that have none.
    """
    names_width = STANDOFF + CHARACTER_WIDTH * widest(labels)
    room = (NARROW_CARD - shortest_bar - names_width - AFTER_BAR) / CHARACTER_WIDTH
    return [
        "<br>".join(part for line in text.split("<br>") for part in _wrapped(line, int(room)))
        for text in texts
    ]


def sizes(labels: Sequence[str], texts: Sequence[str]) -> Layout:
    """How thick the bars are, and the height of a chart whose rows do not fit a card or fill it.

    One beside a taller chart grows with its card all the same. What the rows need is told in any
    case: a slide has less room than a card.
    """
    both = zip(labels, texts, strict=True)
    lines = [max(lines_in(label), lines_in(text)) for label, text in both]
    tallest = max((sum(pair) / 2 for pair in pairwise(lines)), default=1.0)
    padding = PADDING_OF_LINES if tallest > 1 else ROW_PADDING
    needed = int(AROUND_ROWS + len(lines) * (tallest * LINE_HEIGHT + padding))
    thickness = THICKNESS * min(1.0, len(lines) / ROWS_AT_FULL_THICKNESS)
    told = {"bargap": round(1 - max(thickness, THINNEST), 2), "meta": needed}
    enough = AROUND_ROWS + TALL_ROW * max(len(lines), FEWEST_ROWS)
    return told | {"height": max(needed, min(enough, CARD_HEIGHT))}


def needed_by(chart: go.Figure) -> int:
    """The height that the rows of a chart need, in px; 0 of one that fits any height."""
    told = chart.layout.meta
    return told if isinstance(told, int) else int(chart.layout.height or 0)


def room_for(texts: Sequence[str]) -> int:
    """The right margin, in px, that the longest label at the end of a bar needs."""
    return int(AFTER_BAR + CHARACTER_WIDTH * widest(texts))


def hidden_axis(highest: float, lowest: float = 0.0) -> Layout:
    """The axis of values when every bar has its value printed: unseen, and zero is on it."""
    low, high = min(0.0, lowest), max(0.0, highest)
    return {"range": [low, high if high > low else low + 1], "visible": False}


def _wrapped(text: str, characters: int) -> list[str]:
    """Lines of so many characters, of which the tags of a bold figure are none."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and widest([joined]) <= characters:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
