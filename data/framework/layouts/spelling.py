"""The many ways to write one label: footnotes glued to it, short forms, signs for words."""

import re
from functools import lru_cache

from data.reading import text_of

# As in: Police², Contacts [note 1], Contacts (2), Contacts1, Total †.
FOOTNOTE = re.compile(
    r"(?:[¹²³⁰-⁹*†‡§]|\s*\[(?:note )?\w{1,2}\]|\s*\((?:note )?\d\)|\s*\^\d{1,2}"
    r"|\s*\(see (?:foot)?notes?(?: \w{1,2})?(?: (?:below|above|beneath))?\)"
    r"|(?<=[a-z)%\]])\d{1,2}(?:, ?\d{1,2})*)+$",
    re.IGNORECASE,
)
MARK = re.compile(r"(?:[¹²³⁰-⁹†‡§]|\s*\[note \w{1,2}\])+$", re.IGNORECASE)  # never part of a name
# As in: (all areas1), (per cent2); a number that names a quarter or a tier is none.
IN_BRACKETS = re.compile(
    r"(?<=[a-z%])(?<!\bq)(?<!\bqu)(?<!qtr)(?<![(\[]quarter)(?<!tier)(?<!level)(?<!stage)(?<!\bs)"
    r"(?:\d{1,2}|[¹²³⁰-⁹*†‡§]+)(?=\s*[)\]])",
    re.IGNORECASE,
)
RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
SPACING = re.compile(r"[\s*:]+")
OR_MORE = re.compile(r"(?<=\d)\s*\+")
APOSTROPHE = re.compile(r"[‘’'`]")
SIGNS = re.compile(r"[^a-z0-9]+")
LEADING = re.compile(r"^(?:total )?(?:number|no) of (?:the )?")
SHORT_FORMS = {
    "dna": "did not attend",
    "qtr": "quarter",
    "wk": "working",
    "pct": "percent",
    "per cent": "percent",
    "percentage": "percent",
    "or over": "and over",
    "or older": "and over",
    "and older": "and over",
    "or under": "and under",
    "or younger": "and under",
    "unknown": "not known",
}
WHOLE = frozenset(
    {"total", "totals", "grand total", "overall total", "all", "sum", "total for quarter"}
)
SHORT = re.compile(rf"\b(?:{'|'.join(sorted(SHORT_FORMS, key=len, reverse=True))})\b")


def plain(text: str) -> str:
    """A label without what does not matter: case, spacing, dashes, footnote marks."""
    return SPACING.sub(" ", RANGE.sub(" to ", text)).strip().lower()


def without_mark(text: str) -> str:
    """A label without what can only refer to a note: "Police" of "Police²", not of "Police 2"."""
    return MARK.sub("", text)


def without_footnote(text: str) -> str:
    """A label without the marks or digits that refer to a note: "Contacts" of "Contacts1"."""
    return FOOTNOTE.sub("", text_of(text)).strip()


@lru_cache(maxsize=1024)  # each label is asked about several times in turn
def loose(text: str) -> str:
    """A label with short forms written out, and without signs: two spellings of one are equal.

    What the field calls a thing otherwise is known to a framework (data.framework.terms).
    """
    named = IN_BRACKETS.sub("", without_footnote(text))
    label = plain(named).replace("&", " and ").replace("%", " percent ")
    label = APOSTROPHE.sub("", OR_MORE.sub(" and over", label))
    label = SIGNS.sub(" ", label).strip()
    return LEADING.sub("", SHORT.sub(lambda found: SHORT_FORMS[found[0]], label))


def is_whole(text: str) -> bool:
    """Whether a label is one of the words for a total over everything."""
    return loose(text) in WHOLE
