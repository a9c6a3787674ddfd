"""The table that says who a board is, and its settings: one row."""

from data.framework.measures import COUNTS_FIRST_BELOW, SMALL_BELOW, SMALLEST_DENOMINATOR
from data.framework.publishing import publishing_columns
from data.framework.signal_rule import COST, SignalRule
from data.framework.table_form import YES_OR_NO, Column, TableForm

BOARD = TableForm(
    "board",
    "Who the board is: one row.",
    (
        Column(
            "id",
            "A short name for addresses and commands: small letters and dashes.",
            example="testbridge",
            needed=True,
        ),
        Column(
            "name",
            "Its full name, as it stands on forms and pages.",
            example="Testbridge Safeguarding Partnership",
            needed=True,
        ),
        Column("short name", "What it is called in lists.", example="Testbridge", needed=True),
        Column("marking", "What stands on every page; OFFICIAL if empty.", example="OFFICIAL"),
        Column("illustrative", "yes, where its figures are made up.", YES_OR_NO),
        Column(
            "own areas",
            "What returns call the board's own area, where its neighbours stand beside it, with ; "
            "between.",
            example="Testbridge; Testbridge City",
        ),
        Column("first quarter", "From when on returns are expected.", example="2026-27 Q1"),
        Column("due after", "Days from a quarter's end to the day it is due; 30 if empty."),
        Column(
            "smallest denominator",
            "Of fewer than these there is no percentage: the two counts are told. "
            f"{SMALLEST_DENOMINATOR} if empty.",
            example="10",
        ),
        Column(
            "counts first below",
            "Of fewer than these a percentage stands after its counts, and how it changed is told "
            f"in counts. {COUNTS_FIRST_BELOW} if empty.",
            example="20",
        ),
        *publishing_columns(
            {
                "small below": f"{SMALL_BELOW} if empty.",
                "small counts": "hidden if empty.",
                "noughts hidden": "no if empty.",
                "insiders": "agencies if empty.",
            }
        ),
        Column(
            "signals by",
            "By which rule it is told that a figure varies by more than usual. four rules: those "
            "of XmR charts. cusum: differences from the first 13 figures, added up. "
            f"{COST} four rules if empty.",
            tuple(SignalRule),
        ),
    ),
    ("id",),
)
