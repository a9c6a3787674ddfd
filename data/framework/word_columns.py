"""The table of terms: what the field says today, and what it said before."""

from data.framework.table_form import Column, TableForm

SAME, PART = "the same", "a part"
TERMS = TableForm(
    "terms",
    "A word of today, one other name for it, and the day from which the word of today holds.",
    (
        Column("term", "What is said today.", example="Domestic abuse", needed=True),
        Column("other name", "A short form, or what was said before.", example="DV", needed=True),
        Column(
            "first day",
            "From when on the word of today holds; empty of a short form, which is used beside it.",
            example="2021-10-01",
        ),
        Column(
            "old meaning",
            "the same: other words for one thing. a part: the other name means less, or something "
            "else, so that no figure under it is one of the term; the same if empty.",
            (SAME, PART),
        ),
        Column("about", "What the term means, in a sentence.", example="Abuse between adults."),
        Column("source", "The law or guidance.", example="Domestic Abuse Act 2021, section 1"),
    ),
    ("other name",),
)
