"""One button that was pressed where a page is arranged, with all that stood on the screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.pages import ChartOnPage
from data.framework.set_up.steps import Typed

EARLIER, LATER, TO_SECTION, MOVE = "earlier", "later", "to-section", "move"
REMOVE, UNDO, STORE, STAY = "remove", "undo", "store", "stay"
ADD_SECTION, DROP_SECTION = "add-section", "drop-section"
SECTION_EARLIER, SECTION_LATER = "section-earlier", "section-later"
OPEN_ADD, CLOSE_ADD = "open-add", "close-add"
CHOOSE_MEASURE, CHOOSE_CHART, ADD_CHART = "choose-measure", "choose-chart", "add-chart"
TAKE_IN, LEAVE_OUT, SHOW_AGAIN = "take-in", "leave-out", "show-again"
STANDARD, DELETE = "standard", "delete"
MOST_DIGITS = 3


@dataclass(frozen=True)
class PageMove:
    """What was asked for. what: which chart, section or measure.

    page, past: as the screen held them. made: the charts that the page makes by itself, by their
    measure.
    """

    do: str
    what: str
    typed: Typed
    page: ArrangedPage
    past: tuple[ArrangedPage, ...]
    standing: Standing
    made: Mapping[str, tuple[ChartOnPage, ...]]
    today: date


def is_number(text: str) -> bool:
    """Whether a text is a number as the screen sends them, such as that of a section."""
    return text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
