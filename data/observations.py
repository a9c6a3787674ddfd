"""The one table that flows through the product: its columns, its states, its key."""

from enum import StrEnum

import pandas as pd

BOARD = "board"
MEASURE = "measure"
PERIOD = "period"
AGENCY = "agency"
BREAKDOWN = "breakdown"
VALUE = "value"
STATUS = "status"
TEXT = "text"
SUBMISSION = "submission"
FILE = "file"
SHEET = "sheet"
CELL = "cell"
COMPARATOR = "comparator"  # the dimension of those whom a board is compared with

KEY = (BOARD, MEASURE, PERIOD, AGENCY, BREAKDOWN)
COLUMNS = (*KEY, VALUE, STATUS, TEXT, SUBMISSION, FILE, SHEET, CELL)


class Status(StrEnum):
    """What a cell says besides its number; value and status are two columns (rule M3)."""

    REPORTED = "reported"
    NIL = "nil"
    NOT_AVAILABLE = "not available"
    NOT_APPLICABLE = "not applicable"
    SUPPRESSED = "suppressed"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    ESTIMATED = "estimated"
    LOW_RELIABILITY = "low reliability"
    LOW = "low"  # not nought, and nought once rounded: its value is 0

    @property
    def has_value(self) -> bool:
        """Whether a number stands beside it."""
        return self not in WITHOUT_VALUE

    @property
    def is_tentative(self) -> bool:
        """Whether its number is not sure, or not final."""
        return self in TENTATIVE

    @property
    def shorthand(self) -> str:
        """The mark in square brackets that stands for it (rules, section 4.4), or nothing."""
        return SHORTHAND.get(self, "")


WITHOUT_VALUE = frozenset({Status.NOT_AVAILABLE, Status.NOT_APPLICABLE, Status.SUPPRESSED})
SHORTHAND = {
    Status.NOT_AVAILABLE: "[x]",
    Status.NOT_APPLICABLE: "[z]",
    Status.SUPPRESSED: "[c]",
    Status.PROVISIONAL: "[p]",
    Status.REVISED: "[r]",
    Status.ESTIMATED: "[e]",
    Status.LOW_RELIABILITY: "[u]",
    Status.LOW: "[low]",
}
# Figures that may still change, or that are not sure: a hollow mark stands for each.
TENTATIVE = frozenset({Status.PROVISIONAL, Status.ESTIMATED, Status.LOW_RELIABILITY, Status.LOW})


def frame_of(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Observations as a frame with the columns above, in that order.

    value: Float64, missing where the status has none. Periods are their keys, as text.
    """
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    frame[VALUE] = frame[VALUE].astype("Float64")
    return frame


def breakdown_key(categories: dict[str, str]) -> str:
    """Pairs as one text, sorted by dimension: "age=18 to 24; sex=Female"."""
    return "; ".join(f"{name}={categories[name]}" for name in sorted(categories))


def breakdown_parts(key: str) -> dict[str, str]:
    """The pairs that breakdown_key wrote."""
    if not key:
        return {}
    return dict(pair.split("=", 1) for pair in key.split("; "))
