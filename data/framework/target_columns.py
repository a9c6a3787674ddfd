"""The table of a framework that says what the board aims at."""

from data.framework.table_form import Column, TableForm
from data.framework.targets import TargetKind

TARGETS = TableForm(
    "targets",
    "What the board aims at in a measure: for one period, or from one on.",
    (
        Column("measure", "The id of the measure.", example="re-referral-rate", needed=True),
        Column(
            "agency",
            "The id of the agency whose figures it is for; all of them together if empty.",
            example="police",
        ),
        Column("period", "The one period that it is for.", example="2026-27"),
        Column(
            "first period",
            "Or from when on it holds, until the next target of the same measure begins.",
            example="2026-27 Q1",
        ),
        Column("last period", "Until when, where it ends by itself.", example="2027-28 Q4"),
        Column(
            "kind",
            "number or percentage: one value. band: two, between which it should lie. profile by "
            "quarter: four, for April to June and so on. The others have none.",
            tuple(TargetKind),
            needed=True,
        ),
        Column("value", "Its value or values, with ; between.", example="18%; 22%"),
        Column(
            "tolerance",
            "How far a figure may lie from it and still be near it; 0 if empty. Where either side "
            "is a deviation, how far it may lie from it at all.",
            example="2%",
        ),
        Column(
            "text",
            "As it is worded, where its value does not say all.",
            example="At least 85% in every team",
        ),
        Column("lead", "The role of whoever leads on it: no name.", example="Head of safeguarding"),
        Column("source", "Where it was decided.", example="Business plan 2026-27, page 4"),
    ),
    ("measure", "agency", "kind", "period", "first period"),
    to_the_letter=True,
)
