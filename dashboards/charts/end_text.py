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

    bar: the trace whose customdata and hover the words share.
    """
    return {
        "type": "scatter",
        "meta": Mark.WORDS,
        "mode": "text",
        "x": list(ends),
        "y": list(range(len(ends))),
        "text": [f" {text.replace('<br>', ' <br> ')} " for text in texts],
        "textposition": f"middle {side}",
        "textfont": {"size": SMALL_TEXT, "color": colours},
        "customdata": bar["customdata"],
        "hovertemplate": bar["hovertemplate"],
    }
