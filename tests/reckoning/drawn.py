"""The numbers that a chart draws, each with what its mark claims to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from data.periods import is_period

PERIOD = "period"


@dataclass(frozen=True)
class Mark:
    """One mark. value: its length, whichever way it points; None where it draws none.

    dimension, category: what a click on it highlights. period: of the axis of time it stands on.
    words: what it says when pointed at.
    """

    dimension: str
    category: str
    value: float | None
    period: str
    words: str


def marks_of(figure: go.Figure) -> Iterator[Mark]:
    """Every mark of a chart; marks of gaps and words at the ends of bars draw no number."""
    for trace in figure.to_plotly_json()["data"]:
        about = trace.get("customdata")
        if about is None:
            continue
        draws = trace.get("mode") != "text" and not _marks_gaps(trace) and not trace.get("base")
        for x, y, mark in zip(trace["x"], trace["y"], about, strict=True):
            on_time = isinstance(x, str) and is_period(x)
            value = y if on_time else x
            yield Mark(
                mark[0],
                mark[1],
                None if value is None or not draws else abs(float(value)),
                x if on_time else "",
                mark[2].replace("<br>", " "),
            )


def words_in(figure: go.Figure) -> list[str]:
    """What is printed in a chart: its annotations, and the words in and at the ends of bars."""
    drawn = figure.to_plotly_json()
    notes = [note.get("text", "") for note in drawn["layout"].get("annotations", ())]
    return [*notes, *(text for trace in drawn["data"] for text in _texts(trace.get("text")))]


def _texts(text: str | Sequence[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def _marks_gaps(trace: dict) -> bool:
    """Marks of gaps stand at the foot of the chart, whatever is missing, each with its symbol."""
    return isinstance((trace.get("marker") or {}).get("symbol"), list)
