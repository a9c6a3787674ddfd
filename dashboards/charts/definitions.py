"""Where the definition of a measure changed: an upright line that no line of figures crosses."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.charts.canvas import Annotation, Layout, Trace, safe
from dashboards.charts.time_axis import Slots
from dashboards.theme import MUTED_DARK
from data.figures.lines import Line
from data.figures.registered import slot_of
from data.figures.series import Series

WORDS = "definition changed"
CHARACTER_WIDTH = 7.2  # px


@dataclass(frozen=True)
class Definitions:
    """What changes of definition add to a chart over time."""

    shapes: list[Layout]
    annotations: list[Annotation]


def definitions(lines: Sequence[Line], series: Series, room: Slots) -> Definitions:
    """A dotted line before the first period of each new definition, with words above it.

    series: what is registered of it; a change of one agency is named after that. room: where a
    card is too narrow for the name, the words beneath the chart have it.
    """
    slots = sorted({slot for line in lines for slot in line.breaks})
    return Definitions(
        [_upright(slot) for slot in slots],
        [_words(slot, _whose(slot, series), room) for slot in slots],
    )


def _whose(slot: int, series: Series) -> str:
    """The agencies whose definition changed; empty where it is that of all."""
    at = [e for e in series.changes if e.parts and slot_of(e, series.periods) == slot]
    whose = dict.fromkeys(series.names.get(each.agency, each.agency) for each in at)
    return "" if "" in whose else ", ".join(whose)


def stretches(trace: Trace, line: Line) -> list[Trace]:
    """The trace of a line, in as many pieces as it has runs; one figure alone is no line."""
    runs = line.runs
    pieces = [_stretch(trace, run) for run in runs] if len(runs) > 1 else [trace]
    return [piece if _has_two(piece) else {**piece, "mode": "markers"} for piece in pieces]


def _has_two(trace: Trace) -> bool:
    return sum(value is not None for value in trace["y"]) > 1


def _stretch(trace: Trace, run: slice) -> Trace:
    marker = {
        name: value[run] if isinstance(value, list) else value
        for name, value in trace["marker"].items()
    }
    sliced = {name: trace[name][run] for name in ("x", "y", "customdata")}
    return {**trace, **sliced, "marker": marker}


def _upright(slot: int) -> Layout:
    line = {"color": MUTED_DARK.mark, "width": 1.5, "dash": "dot"}
    at = {"x0": slot - 0.5, "x1": slot - 0.5, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", "layer": "between", "line": line, **at}


def _words(slot: int, whose: str, room: Slots) -> Annotation:
    text = WORDS
    if whose:
        half = CHARACTER_WIDTH * len(f"{WORDS} ({whose})") / 2
        text += room.where(half / slot, f" ({safe(whose)})")
    return {"text": text, "x": slot - 0.5, "y": 1, "yref": "paper", "yanchor": "bottom"}
