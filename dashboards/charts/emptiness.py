"""What stands where a chart would be when there is nothing to draw: a sentence that says why."""

import plotly.graph_objects as go

from dashboards.charts.canvas import SMALL, drawn, lines_in, wrapped
from dashboards.words.empty import reason
from dashboards.words.instead import can_be_had
from data.figures.series import Series

LINE_CHARACTERS = 36
TEXT_SIZE, LINE_HEIGHT, AROUND = 16, 21, 36  # px


def is_empty(*series: Series) -> bool:
    """Whether none of them holds a figure."""
    return all(each.is_empty for each in series)


def empty(*series: Series) -> go.Figure:
    """A few words that say why there is no chart."""
    # What can be had instead stands in the sentence of the card.
    is_said = can_be_had(*series) and series[0].notes
    return words_alone(series[0].notes[0] if is_said else reason(*series))


def words_alone(said: str) -> go.Figure:
    """A sentence where a chart would be, in a card no taller than it needs."""
    hidden = {"visible": False}
    text = wrapped(said, LINE_CHARACTERS)
    sentence = {"text": text, "font": {"size": TEXT_SIZE}, "align": "left"}
    at_left = {"x": 0, "xanchor": "left", "y": 0.5, "xref": "paper", "yref": "paper"}
    layout = {
        "xaxis": hidden,
        "yaxis": hidden,
        "annotations": [at_left | sentence],
        "height": AROUND + LINE_HEIGHT * lines_in(text),
        "margin": {"t": 8},
        "meta": SMALL,
    }
    return drawn([], layout)
