"""Every chart starts from one template; text from a return never becomes markup in it."""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from dashboards.theme import TEMPLATE

Trace = dict[str, Any]
Layout = dict[str, Any]
Annotation = dict[str, Any]

SMALL = "small"  # the meta of a chart that does not fill a card: see assets/33-cards.css


def drawn(traces: Sequence[Trace], layout: Layout) -> go.Figure:
    """The traces in the product's style; the layout holds only what is this chart's own.

    Plotly's validation is two thirds of the time that a chart of nine lines takes. The tests
    validate every kind of chart instead, once (tests/dashboards/charts/test_canvas.py).
    """
    content = {"data": list(traces), "layout": {"template": TEMPLATE, **layout}}
    return go.Figure(content, _validate=False)


def safe(text: str) -> str:
    """Text as it stands: plotly reads some HTML, and a course may be called "A & E <intro>"."""
    return escape(text, quote=False)


def wrapped(text: str, characters: int) -> str:
    """The text, made safe, in lines of at most so many characters."""
    return "<br>".join(safe(line) for line in wrap(text, characters, break_long_words=False))


def lines_in(text: str) -> int:
    """How many lines the text takes."""
    return text.count("<br>") + 1


def widest(texts: Sequence[str]) -> int:
    """The most characters that any line of the texts has, markup left out."""
    lines = [line for text in texts for line in text.replace("<b>", "").split("<br>")]
    return max((len(line.replace("</b>", "")) for line in lines), default=0)
