"""Numbers and marks as people type them, brought to the forms that are read everywhere."""

import re

from data.cell_words import state_of
from data.observations import Status

CURRENCY = re.compile(
    r"(?:[£$€]|\b(?:GBP|EUR|USD)\b)\s?(?=[\d.(-])|(?<=\d)\s?(?:[£€]|\b(?:GBP|EUR|USD)\b)",
    re.IGNORECASE,
)
GLUED = re.compile(r"(?<=[\d%)])\s*[*†‡^#¹²³⁰-⁹]+$")
# What leads to a note, behind a mark: "n/a*", "<5 [1]"; a mark of stars alone has none behind it.
BEHIND_A_MARK = re.compile(
    r"(?<=[\w\])])\s*(?:[*†‡^¹²³⁰-⁹]+|\[(?:note )?\d{1,2}\])$", re.IGNORECASE
)
# A comma for the point, where full stops, spaces or apostrophes part the thousands.
WITH_A_COMMA = re.compile(r"-?\d{1,3}(?:[.\s'’]\d{3})+,\d{1,2}(?=\s?%?$)")
WITH_APOSTROPHES = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")
A_NUMBER = r"-?\d[\d,]*(?:\.\d+)?%?"
HOW_SURE = re.compile(  # "3.1 (2.1 to 4.1)", "3.1 [95% CI 2.1, 4.1]", "3.1 ± 0.4"
    rf"(?<=[\d%])\s*(?:[(\[]\s*(?:(?:95|99)\s?%\s*)?(?:CI:?\s*)?"
    rf"{A_NUMBER}\s*(?:to|-|–|,|;)\s*{A_NUMBER}\s*[)\]]|[(\[]?\s*(?:±|\+/-)\s*{A_NUMBER}[)\]]?)$",
    re.IGNORECASE,
)
NIL_IN_WORDS = re.compile(
    r"nil returns?|none (?:reported|recorded|received|identified|this \w+)", re.IGNORECASE
)


def number_as_typed(text: str) -> str:
    """A number's text without currency, marks of notes and how sure it is: "3.1 (2 to 4)*" is 3.1.

    "€ 1.250,00" is 1250.00.
    """
    plain = GLUED.sub("", CURRENCY.sub("", text)).strip()
    plain = HOW_SURE.sub("", plain)
    if match := WITH_A_COMMA.match(plain):
        whole, _, places = match[0].rpartition(",")
        return f"{re.sub(r'[^0-9-]', '', whole)}.{places}{plain[match.end() :]}"
    return WITH_APOSTROPHES.sub("", plain)


def mark_as_typed(text: str) -> str:
    """A mark's text without what leads to a note: "n/a*" is "n/a", "£-" is "-"."""
    return BEHIND_A_MARK.sub("", CURRENCY.sub("", text)) or text


def state_as_typed(text: str) -> Status | None:
    """The usual sense of a mark; a capital letter alone is a name (of a team, of a code)."""
    text = mark_as_typed(text)
    if len(text) == 1 and text.isalpha() and text.isupper():
        return None
    if text.lower().strip("[]()") == "u":
        return Status.NOT_AVAILABLE
    if text == ".":  # of official tables (StatsWales): it does not apply
        return Status.NOT_APPLICABLE
    return Status.NIL if NIL_IN_WORDS.fullmatch(text) else state_of(text)
