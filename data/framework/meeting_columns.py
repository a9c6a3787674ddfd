"""The table of a framework that says when its board meets, and about which quarter."""

from data.framework.table_form import Column, TableForm

MEETINGS = TableForm(
    "meetings",
    "A meeting of the board or of a sub-group: for which of them a measure will be ready follows.",
    (
        Column("meeting", "What it is called.", example="Board meeting", needed=True),
        Column("date", "The day on which it is held.", example="2026-11-26", needed=True),
        Column(
            "about",
            "The quarter whose figures it looks at, or the year; any that are there if empty.",
            example="2026-27 Q2",
        ),
        Column(
            "papers due",
            "The last day on which figures are in time for its papers; the day before it if empty.",
            example="2026-11-19",
        ),
    ),
    ("meeting", "date"),
    to_the_letter=True,
)
