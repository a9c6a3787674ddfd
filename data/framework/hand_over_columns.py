"""The tables of what two agencies count of one thing, and of the way of a child through them."""

from data.framework.hand_overs import Wrong
from data.framework.table_form import Column, TableForm

WHERE = (
    "Which of its figures: a condition such as agency=police, or risk=High; agency=* adds up what "
    "each agency counts itself. Empty: the figure that is not split."
)

HAND_OVERS = TableForm(
    "hand-overs",
    "What one side hands over and the other takes in: two figures that are shown side by side, "
    "each with its source.",
    (
        Column("id", "What links and commands call it.", example="notifications", needed=True),
        Column("title", "What readers see.", example="Notifications and contacts", needed=True),
        Column(
            "given",
            "The id of the measure that counts what is handed over.",
            example="domestic-abuse-notifications",
            needed=True,
        ),
        Column("given where", WHERE, example="agency=police"),
        Column(
            "received",
            "The id of the measure that counts what is taken in.",
            example="contacts",
            needed=True,
        ),
        Column("received where", WHERE, example="agency=police"),
        Column(
            "cannot be",
            "When the two cannot both be right, which is asked about as soon as a return comes: "
            "different, more received, more given. Empty: they may differ as they like.",
            tuple(Wrong),
        ),
        Column(
            "note",
            "What a reader is to know of the two, as a sentence.",
            example="One notification may be of several children.",
        ),
    ),
    ("id",),
)

WAYS = TableForm(
    "ways",
    "A step on the way of a child through what is counted, in order. A step has a share of the "
    "one before where each of it is one of that too; else that is said, and none is shown.",
    (
        Column("way", "What readers see.", example="From contact to plan", needed=True),
        Column("measure", "The id of what is counted.", example="contacts", needed=True),
        Column("where", WHERE, example="agency=police"),
    ),
    ("way", "measure", "where"),
)
