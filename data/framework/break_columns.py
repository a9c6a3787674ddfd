"""The table of what became of measures: renamed, redefined, split, merged, counted no more."""

from data.framework.breaks import Change
from data.framework.table_form import Column, TableForm

BREAKS = TableForm(
    "breaks",
    "A change of what is counted, with its reason: no figure is compared across it.",
    (
        Column(
            "measure",
            "The id of the measure, as it is called from then on.",
            example="contacts",
            needed=True,
        ),
        Column(
            "first period",
            "The first period that is counted in the new way.",
            example="2026-27 Q1",
            needed=True,
        ),
        Column(
            "change",
            "redefined: it counts something else. renamed: the same in other words, and still "
            "compared. split, merged: of the measures under “from”. counted no more: it ends.",
            tuple(Change),
        ),
        Column(
            "from",
            "The ids of the measures that it was before, with ; between; empty where its id is "
            "the same. Figures of one go on as its own, as far as they are from before.",
            example="testbridge-calls",
        ),
        Column(
            "reason",
            "What changed, as a sentence for readers.",
            example="From 2026-27 visits by telephone count too.",
            needed=True,
        ),
    ),
    ("measure", "first period"),
)
