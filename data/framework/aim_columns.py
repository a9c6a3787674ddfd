"""The table of a framework that says under which aims the scorecard lists what."""

from data.framework.table_form import Column, TableForm

AIMS = TableForm(
    "aims",
    "An aim, and what the scorecard lists under it, in order. Where none holds, what has a target "
    "or a card stands under its theme.",
    (
        Column(
            "aim", "What readers see.", example="Children get the right help early", needed=True
        ),
        Column(
            "indicators",
            "The ids of measures, in order, with ; between; none where none is established.",
            example="contacts-to-referral; re-referral-rate",
        ),
        Column("lead", "The role of whoever leads on it: no name.", example="Head of early help"),
        Column("first period", "From when on it holds; always if empty.", example="2026-27"),
        Column("last period", "Until when, where it has ended.", example="2027-28"),
        Column("source", "Where it was decided.", example="Business plan 2026-27, page 4"),
    ),
    ("aim", "first period"),
    to_the_letter=True,
)
