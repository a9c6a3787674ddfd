"""What stands where a chart would be when there is nothing to draw: a sentence that says why."""

import plotly.graph_objects as go

from dashboards.charts.canvas import drawn, wrapped
from dashboards.figure_words import status_words
from dashboards.instead_words import can_be_had
from data.series import Series

LINE_CHARACTERS = 40


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
    """A figure without axes that says why it is empty."""
    hidden = {"visible": False}
    sentence = {"text": wrapped(reason(*series), LINE_CHARACTERS), "font": {"size": 16}}
    centred = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper"}
    return drawn([], {"xaxis": hidden, "yaxis": hidden, "annotations": [centred | sentence]})
