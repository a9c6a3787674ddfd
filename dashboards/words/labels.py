"""How the heads of columns, days and highlights are written on a page."""

from datetime import date

from data.figures.selection import PERIOD, Highlight
from data.periods import FULL_MONTHS

_NAMES = {
    "agency": "agency",
    "children-in-household": "children in the household",
    "first-risk": "first risk level",
    "outcome": "level three months later",
    "risk": "risk level",
    "comparator": "comparator",
    PERIOD: "period",
}


def heading(name: str) -> str:
    """A name at the head of a column: "Risk level"."""
    return name[0].upper() + name[1:]


def moment_words(moment: str) -> str:
    """A day and, where it is known, the time: "3 November 2026, 14:05"."""
    day, _, time = moment.partition("T")
    return f"{date_words(day)}{f', {time[:5]}' if time else ''}"


def date_words(day: str | date) -> str:
    """A date without leading zeros: "3 November 2026". day: a date, or one as ISO text."""
    found = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{found.day} {FULL_MONTHS[found.month - 1]} {found.year}"


def mark(highlight: Highlight) -> str:
    """A highlight as a button carries it."""
    return str(highlight)
