"""The screen on which a page is arranged, as it is shown: the page, and what is open beside it."""

from dataclasses import dataclass

from data.framework.arrange.arranged_page import ArrangedPage
from data.framework.set_up.draft_faults import Fault


@dataclass(frozen=True)
class AddedChart:
    """The chart that is about to be added. measure: its id; empty while none is chosen.

    chosen: which of the charts that suit it. together: the measures beside the first, of a chart of
    several. section: the number of one, or empty for a new one,
    of which question is the question.
    """

    is_open: bool = False
    measure: str = ""
    chosen: str = ""
    together: frozenset[str] = frozenset()
    title: str = ""
    section: str = "0"
    question: str = ""


@dataclass(frozen=True)
class PageView:
    """What a person sees. past: the page before each of the last steps, the oldest first.

    said: what was done, for who hears it. focus: the place that the keyboard goes on at; empty
    for where it was. who, why: of a change, kept with it. new_section: a question that is typed.
    """

    page: ArrangedPage
    past: tuple[ArrangedPage, ...] = ()
    faults: tuple[Fault, ...] = ()
    added: AddedChart = AddedChart()
    said: str = ""
    focus: str = ""
    who: str = ""
    why: str = ""
    new_section: str = ""

    def fault(self, place: str) -> str:
        """What is wrong at a place; empty where nothing is."""
        return " ".join(each.what for each in self.faults if each.field == place)
