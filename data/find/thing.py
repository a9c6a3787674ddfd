"""One thing that a reader may look for: a measure, a page, a return, and what else there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.terms import Terms
from data.periods import Period, Span

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
MOST_KEPT = 4096  # measures


class Kind(StrEnum):
    """What sort of thing it is, in the order in which equally good finds are listed."""

    MEASURE = "measure"
    PAGE = "page"
    PERIOD = "period"
    RETURN = "return"
    ACTION = "action"
    CHALLENGE = "challenge"
    AGENDA = "agenda"
    VIEW = "view"
    AGENCY = "agency"
    BOARD = "board"
    HELP = "help"
    DEFINITION = "definition"


@dataclass(frozen=True)
class Thing:
    """Something that can be opened.

    key: what tells it from others of its kind, as an id, a number or a path. also: its other
    names. words: what else is said of it, by which it is found after those that are called so.
    board: whose it is. about: what a reader is told beside its name.
    """

    kind: Kind
    key: str
    name: str
    also: tuple[str, ...] = ()
    words: str = ""
    board: str = ""
    about: str = ""


def thing_of_measure(
    measure: Measure, framework: Framework, cards: Sequence[str], charts: Sequence[str]
) -> Thing:
    """A measure, by its names of today, of before and of its terms.

    cards: what its cards call it. charts: the titles of its charts.
    """
    called, said = _said_of(measure, framework.terms, framework.theme(measure.theme))
    words = " ".join([said, *charts])
    also = tuple(dict.fromkeys((*called, *cards)))
    return Thing(Kind.MEASURE, measure.id, measure.title, also, words, framework.board.id)


@lru_cache(maxsize=MOST_KEPT)
def _said_of(measure: Measure, terms: Terms, theme: str) -> tuple[tuple[str, ...], str]:
    """The other names of a measure, and what else is said of it; kept, as boards share measures."""
    names = dict.fromkeys(filter(None, [measure.usual_title, *measure.also_called]))
    names |= dict.fromkeys(terms.found_by(" ".join([measure.title, *names])))
    splits = [measure.dimension_name(each) for each in measure.dimensions]
    said = " ".join([theme, *splits, measure.definition])
    called = tuple(each for each in names if each != measure.title)
    return called, " ".join([said, *terms.found_by(said)])


def thing_of_period(period: Period, board: str) -> Thing:
    """A month, a quarter or a year of the filter: by its key, its months and their years."""
    span = {Span.MONTH: "month", Span.QUARTER: "quarter"}.get(period.span, "year")
    first, last = period.starts, period.ends
    years = " ".join(str(year) for year in range(first.year, last.year + 1))
    short = f"{str(period).replace('-', ' ')[2:]}"
    words = f"{span} {months_of(period)} {years} {short}"
    return Thing(Kind.PERIOD, period.slug, period.in_words(), (str(period),), words, board)


def months_of(period: Period) -> str:
    """The months of a period, in full and short."""
    first = period.starts.month - 1
    named = [MONTHS[(first + n) % len(MONTHS)] for n in range(min(period.months, len(MONTHS)))]
    return " ".join([*named, *(name[:3] for name in named)])
