"""How a chart over time shows that a figure is not what it was: [r] above its mark."""

from collections.abc import Collection

from dashboards.charts.canvas import Annotation
from dashboards.theme import SMALL_TEXT, Tone
from data.figures.lines import Line
from data.observations import Status

ABOVE = 5  # px


def revisions(
    line: Line, tone: Tone, printed: Collection[int | None] = (), above: int = 0
) -> list[Annotation]:
    """A mark above each revised figure of a line.

    printed: the positions of the figures that stand in the chart as words, which say it too.
    above: the height of what stands above each figure already, in px.
    """
    return [
        {
            "text": point.status.shorthand,
            "x": slot,
            "y": point.value,
            "yanchor": "bottom",
            "yshift": ABOVE + above,
            "font": {"color": tone.text, "size": SMALL_TEXT},
        }
        for slot, point in enumerate(line.points)
        if point.status is Status.REVISED and point.value is not None and slot not in printed
    ]
