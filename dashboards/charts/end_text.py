"""Words at the ends of horizontal bars, which can be pointed at and clicked like the bars."""

from collections.abc import Sequence
from typing import Literal

from dashboards.charts.canvas import Trace
from dashboards.charts.marks import Mark
from dashboards.theme import SMALL_TEXT, TEXT


def end_text(
    ends: Sequence[float],
    texts: Sequence[str],
    bar: Trace,
    colours: Sequence[str] | str = TEXT,
    *,
    side: Literal["left", "right"] = "right",
) -> Trace:
    """One text to each row, beginning where its bar ends; a gap's text begins at zero.

    bar: the trace whose customdata and hover the words share. side: of what lies at nought or
        above; the text of a bar that goes the other way stands at its end, on its other side.
    """
    return {
        "type": "scatter",
        "meta": Mark.WORDS,
        "mode": "text",
        "x": list(ends),
        "y": list(range(len(ends))),
        "text": [f" {text.replace('<br>', ' <br> ')} " for text in texts],
        "textposition": sides(ends, side),
        "textfont": {"size": SMALL_TEXT, "color": colours},
        "customdata": bar["customdata"],
        "hovertemplate": bar["hovertemplate"],
    }


def sides(ends: Sequence[float], side: str = "right") -> str | list[str]:
    """Where the text of each bar stands, seen from its end: one word where all stand alike."""
    if min(ends, default=0) >= 0:
        return f"middle {side}"
    return ["middle left" if end < 0 else f"middle {side}" for end in ends]
