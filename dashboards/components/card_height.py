"""How tall the cards of a section stand on a laptop, and whether its screen holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dashboards.charts import single
from dashboards.charts.rows import CARD_HEIGHT
from dashboards.drawing import Drawing

# What a window of 1440 by 900 px leaves of a section beneath the filters, less two lines of words
# that are counted too few.
ROOM = 757 - 40
HEADING, BETWEEN_ROWS = 35, 16  # px
AROUND_CARD, AROUND_CHART, BUTTONS = 30, 8, 39  # px
TITLE_LINE, LINE = 23, 22  # px
LARGER = 0.8  # of the characters of its line that a title has


@dataclass(frozen=True)
class _Place:
    """How wide a card stands: the characters that a line of its words has, and of its source.

    is_beside: whether its words stand beside its chart.
    """

    words: int
    source: int
    is_beside: bool = False


# Of two in a row; of a chart alone, and of a figure alone (assets/33-cards.css).
HALF, WIDE, FIGURE_WIDE = _Place(85, 92), _Place(70, 190, True), _Place(105, 190, True)


def fits_a_screen(drawings: Sequence[Drawing]) -> bool:
    """Whether a laptop's screen holds a section of these: charts in a row, figures in the next."""
    figures = [each for each in drawings if single.is_one(each.figure)]
    charts = [each for each in drawings if not single.is_one(each.figure)]
    rows = [
        max(_height(each, HALF if len(shown) > 1 else alone) for each in shown)
        for shown, alone in ((charts, WIDE), (figures, FIGURE_WIDE))
        if shown
    ]
    return HEADING + sum(rows) + BETWEEN_ROWS * (len(rows) - 1) <= ROOM


def _height(drawing: Drawing, place: _Place) -> int:
    chart = AROUND_CHART + int(drawing.figure.layout.height or CARD_HEIGHT)
    words = (drawing.panel.about, drawing.sentence, " ".join(drawing.unsaid))
    said = TITLE_LINE * _lines(drawing.panel.title, int(LARGER * place.words))
    said += LINE * sum(_lines(text, place.words) for text in words)
    foot = LINE * _lines(drawing.source, place.source) + BUTTONS
    return AROUND_CARD + (max(said, chart) if place.is_beside else said + chart) + foot


def _lines(text: str, characters: int) -> int:
    return ceil(len(text) / characters)
