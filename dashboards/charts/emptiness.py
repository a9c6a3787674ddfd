"""What stands where a chart would be when there is nothing to draw."""

import plotly.graph_objects as go

from dashboards.charts.canvas import SMALL, drawn, lines_in, wrapped
from data.figures.series import Series

LINE_CHARACTERS = 36
TEXT_SIZE, LINE_HEIGHT, AROUND = 16, 21, 36  # px
# In a wide card that sentence stands at the left, in others above.
NOTHING = "Nothing to draw: the words beside it say why."


def is_empty(*series: Series) -> bool:
    """Whether none of them holds a figure."""
    return all(each.is_empty for each in series)


def empty() -> go.Figure:
    """A few words that lead to the sentence of the card, which says why.

    Said in both places it would be read twice.
    """
    return words_alone(NOTHING)


def words_alone(said: str) -> go.Figure:
    """A sentence where a chart would be, in a card no taller than it needs."""
    text = wrapped(said, LINE_CHARACTERS)
    hidden = {"visible": False}
    words = {"text": text, "font": {"size": TEXT_SIZE}, "align": "left"}
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
        "height": AROUND + LINE_HEIGHT * lines_in(text),
        "margin": {"t": 8},
        "meta": SMALL,
    }
    return drawn([], layout)
