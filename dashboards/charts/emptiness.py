"""What stands where a chart would be when there is nothing to draw."""

import plotly.graph_objects as go

from dashboards.charts.canvas import SMALL, drawn, lines_in, wrapped
from data.figures.series import Series

LINE_CHARACTERS = 36
TEXT_SIZE, LINE_HEIGHT, AROUND = 16, 21, 36  # px
DASH, DASH_SIZE = "\N{EN DASH}", 36


def is_empty(*series: Series) -> bool:
    """Whether none of them holds a figure."""
    return all(each.is_empty for each in series)


def empty() -> go.Figure:
    """A dash, as a headline has it that has no figure: why stands in the sentence of the card.

    Said in both places it would be read twice.
    """
    return _printed(f"<b>{DASH}</b>", DASH_SIZE, AROUND + DASH_SIZE)


def words_alone(said: str) -> go.Figure:
    """A sentence where a chart would be, in a card no taller than it needs."""
    text = wrapped(said, LINE_CHARACTERS)
    return _printed(text, TEXT_SIZE, AROUND + LINE_HEIGHT * lines_in(text))


def _printed(text: str, size: int, height: int) -> go.Figure:
    hidden = {"visible": False}
    words = {"text": text, "font": {"size": size}, "align": "left"}
    at_left = {
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "top",
        "xref": "paper",
        "yref": "paper",
    }
    layout = {
        "xaxis": hidden,
        "yaxis": hidden,
        "annotations": [at_left | words],
        "height": height,
        "margin": {"t": 8},
        "meta": SMALL,
    }
    return drawn([], layout)
