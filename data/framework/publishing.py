"""What a board and a measure say of small counts in what is published (rules M5, M10)."""

from enum import StrEnum

from data.framework.table_form import YES_OR_NO, Column

BASE = 5  # what is rounded is a multiple of it


class SmallCounts(StrEnum):
    """What becomes of a small count: it is hidden, or every count of its tables is rounded."""

    HIDDEN = "hidden"
    ROUNDED = "rounded to 5"


class Insiders(StrEnum):
    """Who must learn nothing besides a reader: agencies, each of which knows its own counts."""

    AGENCIES = "agencies"
    NONE = "none"


PUBLISHING = ("small below", "small counts", "noughts hidden", "insiders")
AS_ITS_BOARD = "If empty, as its board says."


def publishing_columns(empty: dict[str, str]) -> tuple[Column, ...]:
    """How its counts are protected, as columns. empty: what each is if nothing is said."""
    return (
        Column(
            "small below",
            "In public, counts of 1 to one less are hidden, and as many more as that takes. "
            + empty["small below"],
            example="5",
        ),
        Column(
            "small counts",
            "How small counts are protected in public. hidden: they are [c], and so are others "
            "beside them. rounded to 5: nothing is hidden, and every count is a multiple of 5, "
            "less than 5 from the true one; totals still add up. " + empty["small counts"],
            tuple(SmallCounts),
        ),
        Column(
            "noughts hidden",
            "yes, where a nought may be hidden in public too, to protect the counts beside it. "
            + empty["noughts hidden"],
            YES_OR_NO,
        ),
        Column(
            "insiders",
            "Who must work nothing out of what is published, besides readers. agencies: each "
            "agency, which knows its own counts; it takes more hidden numbers. none. "
            + empty["insiders"],
            tuple(Insiders),
        ),
    )
