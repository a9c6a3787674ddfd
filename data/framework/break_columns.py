"""The table of what became of measures, and of what else has to be known of their figures."""

from data.framework.breaks import Change
from data.framework.table_form import Column, TableForm

BREAKS = TableForm(
    "breaks",
    "A change of what is counted, with its reason: no figure is compared across it. Or a note of "
    "what else changed, which is told beside the figures.",
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
            "agency",
            "The id of the agency whose figures changed; empty for those of all.",
            example="police",
        ),
        Column(
            "change",
            "redefined: it counts something else. renamed: the same in other words, and still "
            "compared. split, merged: of the measures under “from”. counted no more: it ends. "
            "noted: it counts the same, and this is to be known; figures are still compared.",
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
        Column(
            "why it matters",
            "What a reader is to make of it, as a sentence.",
            example="Do not read the rise as more need.",
        ),
    ),
    ("measure", "agency", "first period", "change"),
)
