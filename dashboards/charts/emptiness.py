"""What stands where a chart would be when there is nothing to draw: a sentence that says why."""

import plotly.graph_objects as go

from dashboards.charts.canvas import SMALL, drawn, lines_in, wrapped
from dashboards.figure_words import status_words
from dashboards.instead_words import can_be_had
from data.series import Series

LINE_CHARACTERS = 36
TEXT_SIZE, LINE_HEIGHT, AROUND = 16, 21, 36  # px


def is_empty(*series: Series) -> bool:
    """Whether none of them holds a figure."""
    return all(each.is_empty for each in series)


def reason(*series: Series) -> str:
    """Why there is nothing to show, as a sentence."""
    note = next((note for each in series for note in each.notes if note), "")
    instead = can_be_had(*series)
    if instead:
        return f"{note} {instead}"
    why = note.rstrip(".") or _of_the_latest(*series)
    return f"No figures for this choice: {why}." if why else "No figures for this choice."


def _of_the_latest(*series: Series) -> str:
    """Why the latest period has none, where one reason is given: "not returned in Q2 2012-13"."""
    latest = max((point.period for each in series for point in each.points), default=None)
    reasons = {status_words(p) for each in series for p in each.points if p.period == latest}
    return f"{reasons.pop()} in {latest.short()}" if latest and len(reasons) == 1 else ""


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
