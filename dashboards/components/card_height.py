"""How tall a card stands beside another on a laptop, and whether a screen holds it."""

from math import ceil

from dashboards.charts.rows import CARD_HEIGHT
from dashboards.drawing import Drawing

# What a window of 1440 by 900 px leaves of a section beneath the filters and its heading.
ROOM = 720
TITLE_AND_BUTTONS = 120
LINE, CHARACTERS_IN_LINE = 22, 85  # px; of a card of half the width


def outgrows_a_row(drawing: Drawing) -> bool:
    """Whether the chart is too tall for a screen once its words stand above it."""
    asked = drawing.figure.layout.height or CARD_HEIGHT
    words = (drawing.panel.about, drawing.sentence, " ".join(drawing.caveats), drawing.source)
    return TITLE_AND_BUTTONS + asked + LINE * sum(map(_lines, words)) > ROOM


def _lines(text: str) -> int:
    return ceil(len(text) / CHARACTERS_IN_LINE)
