"""What categories, periods and gaps are called."""

from collections.abc import Mapping

from dashboards.words.figures import status_words
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point
from data.observations import AGENCY
from data.periods import Period, Span, parse

THIS_BOARD = "This board"
PLAIN_GAPS = frozenset({"not returned", "not available", "not complete", "suppressed"})


def category_name(dimension: str, category: str, names: Mapping[str, str]) -> str:
    """What a reader sees for a category: agencies by their name, the board itself as such.

    names: those of the agencies, by their id; one that is not among them is its own name.
    """
    if not category:
        return THIS_BOARD
    if dimension == AGENCY:
        return names.get(category, category)
    return parse(category).short() if dimension == PERIOD else category


def period_words(period: Period) -> str:
    """A period in words: "Q2 2026-27 (Jul to Sep 2026)"; a financial year by its name alone."""
    return period.short() if period.span is Span.YEAR else period.in_words()


def who(point: Point, names: Mapping[str, str]) -> str:
    """The names of its categories: "25 to 34, Female"."""
    return ", ".join(category_name(name, each, names) for name, each in point.categories.items())


def is_asked(point: Point, highlight: Highlight | None) -> bool:
    """Whether one of the point's categories is highlighted."""
    return highlight is not None and any(
        highlight.names(*each) for each in point.categories.items()
    )


def was_missing(who: str, gap: Point) -> str:
    """That a figure is missing: "Housing was not returned"."""
    words = status_words(gap)
    return f"{who} was {words}" if words in PLAIN_GAPS else f"{who}: {words}"
