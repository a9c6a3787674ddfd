"""What the pages of a board show: an ordered, named list of charts each, as plain values."""

from dataclasses import dataclass

OVERVIEW = "overview"  # the page at the root of the addresses
MOST_UNPARTED = 6  # charts on a page without sections
# How the ids of charts begin that nobody wrote down: under All measures, and on other pages.
ON_LIST, MADE = "all-", "made-"
# What else stands at an address of the product, which no page can have.
TAKEN = frozenset(
    {
        "account",
        "actions",
        "agendas",
        "all-measures",
        "arrange",
        "assets",
        "audit",
        "challenges",
        "check-text",
        "commentary",
        "definitions",
        "download",
        "find",
        "forward-plan",
        "healthz",
        "metrics",
        "present",
        "readyz",
        "redraw",
        "returns",
        "scorecard",
        "session",
        "set-up",
        "sign-in",
        "sign-out",
        "styles",
        "template",
        "upload",
        "users",
        "views",
        "what-changed",
    }
)


@dataclass(frozen=True)
class ChartOnPage:
    """A chart of one or several measures. kind: the name of one of the kinds of chart.

    section: the question that it answers together with others. by: what the chart splits by.
    any_period: bars for whatever spans came. alongside: measures whose chart shares its axis.
    """

    id: str
    title: str
    kind: str
    measures: tuple[str, ...]
    by: tuple[str, ...] = ()
    about: str = ""
    section: str = ""
    any_period: bool = False
    alongside: tuple[str, ...] = ()


@dataclass(frozen=True)
class CardOnPage:
    """A card with the latest figure of a measure, under a short name."""

    measure: str
    title: str


@dataclass(frozen=True)
class PageOfBoard:
    """A page, under its id in the addresses.

    themes: those whose findings it shows. cards: candidates in order of interest.
    most_charts: where it is not 0, the charts are candidates too, and so many are shown.
    most_cards: how many cards are shown; 0 is the usual number.
    left_out: the measures of its themes that it makes no chart of by itself.
    """

    id: str
    title: str
    about: str = ""
    themes: tuple[str, ...] = ()
    cards: tuple[CardOnPage, ...] = ()
    charts: tuple[ChartOnPage, ...] = ()
    most_charts: int = 0
    most_cards: int = 0
    left_out: tuple[str, ...] = ()
