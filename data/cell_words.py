"""What stands in a cell instead of a number, or beside one: the words and marks that senders use.

Sources: the shorthand of StatsWales and of the Analysis Function, and rules M12 and P15.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.observations import Status

NOT_AVAILABLE = {
    *("not available", "figure not available", "figures not available", "data not available"),
    *("not yet available", "no data available", "no data", "unavailable", "not supplied"),
    *("not returned", "not collected", "not recorded", "not reported", "not provided"),
    *("not submitted", "not known", "not yet known", "not held", "not counted", "unknown"),
    *("nc", "n/c", "nk", "n/k", "nr", "n/r", "n/av", "missing", "no return"),
    *("awaiting data", "awaiting figures", "awaiting figure", "awaiting", "awaited", "pending"),
    *("data awaited", "data to follow", "figures to follow", "figure to follow", "to follow"),
    *("dk", "d/k", "unk", "not known yet", "not yet known", "not asked", "null", "no figure"),
    *("to be confirmed", "tbc", "tba", "outstanding", "x", "..", "...", "…", ":"),
}
NOT_APPLICABLE = {"n/a", "na", "n.a", "not applicable", "z"}
SUPPRESSED = {
    *("c", "*", "**", "#", "~", "s", "suppressed", "confidential", "disclosive", "withheld"),
    *("supp", "suppr", "conf", "redacted", "too small", "too small to show", "small number"),
    *("small numbers", "low numbers", "hidden"),
}
LOW = {"low", "k", "low figure", "negligible", "rounds to zero", "rounds to nought"}
NIL = {"nil", "none", "zero"}
DASHES = {"-", "–", "—", "--", "---", "−"}
STATES: dict[str, Status] = {
    **dict.fromkeys(NOT_AVAILABLE, Status.NOT_AVAILABLE),
    **dict.fromkeys(NOT_APPLICABLE, Status.NOT_APPLICABLE),
    **dict.fromkeys(SUPPRESSED, Status.SUPPRESSED),
    **dict.fromkeys(LOW, Status.LOW),
    **dict.fromkeys(NIL, Status.NIL),
    **dict.fromkeys(DASHES, Status.NOT_AVAILABLE),
}
# Signs that tables use in more than one sense; without a key on the sheet its sender is asked.
DOUBTFUL = {*DASHES, "~", "#", "**", "s", "low numbers"}

BESIDE: dict[str, Status] = {
    **dict.fromkeys(("p", "prov", "provisional"), Status.PROVISIONAL),
    **dict.fromkeys(("r", "rev", "revised"), Status.REVISED),
    **dict.fromkeys(("e", "est", "estimate", "estimated", "anticipated"), Status.ESTIMATED),
    **dict.fromkeys(("approx", "approximate", "approximately", "proxy"), Status.ESTIMATED),
    **dict.fromkeys(("u", "low reliability", "unreliable"), Status.LOW_RELIABILITY),
    **dict.fromkeys(("k", "low"), Status.LOW),
}
# Of several marks beside one number, the one that a reader must know of first.
FIRST = (
    *(Status.LOW_RELIABILITY, Status.ESTIMATED, Status.LOW),
    *(Status.PROVISIONAL, Status.REVISED),
)
_WORDS = "|".join(sorted(BESIDE, key=len, reverse=True))
_BARE = "|".join(sorted({*BESIDE} - {"k"}, key=len, reverse=True))  # "5.5k" is in thousands
_AFTER = re.compile(
    rf"(?:\s*\[\s*(?P<square>{_WORDS})\.?\s*\]|\s*\(\s*(?P<round>{_WORDS})\.?\s*\)"
    rf"|(?<=[\d%)\]])\s*,?\s*(?P<bare>{_BARE})\.?)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?P<roughly>c\.|c|ca\.?|circa|approx\.?|approximately|about|around|roughly|est\.?|estimated"
    r"|~|≈)\s*(?=[\d.])"
    rf"|^[\[(](?P<mark>{_WORDS})[\])]\s*(?=[\d.])",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\s*\[\s*(?:b|(?:note|notes)\s*[\w, ]{1,9}|\d{1,2})\s*\]$", re.IGNORECASE)
_RAISED = re.compile(r"(?<=[\d%)\]])\s*(?:[¹²³⁰-⁹]+|[†‡§]+)$")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]|\(([^()]*)\)")
# "..00%": a state in the form of a percentage.
_OF_A_FORMAT = re.compile(r"(\.+|:|x)0*(?:\.0+)?\s*%")

NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST_HIDDEN = 10  # what is written as "fewer than" more than this hides nobody
_COUNT = rf"(\d+|{'|'.join(NUMERALS)})"
_FEWER = re.compile(
    rf"(?:(?:<|≤|<=|=<|fewer than|less than|under|below|up to|no more than)\s*{_COUNT}"
    rf"|{_COUNT} or (?:fewer|less|under|below))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:between )?{_COUNT}\s*(?:-|–|—|−|to|and)\s*{_COUNT}(?: inclusive)?", re.IGNORECASE
)


_HIDDEN_BESIDE = re.compile(
    r"^(?:suppressed|hidden|\[c\]|\(c\))\s*[:,]?\s*(?=[(\[<\d])|(?<=\S)\s*(?:\[c\]|\(c\)|\(suppressed\))$",
    re.IGNORECASE,
)
_ANY_NUMBER = r"[\d,. ]*\d%?"


class Doubt(StrEnum):
    """What its sender is told of how a cell was read, or why it was not."""

    SMALL = "small"  # "<5": read as hidden
    SIGN = "sign"  # a sign with several senses
    REFERENCE = "reference"  # a mark that points to a note
    DATE = "date"
    RANGE = "range"
    BRACKETS = "brackets"
    TWO_FIGURES = "two figures"
    STAR = "star"
    AT_LEAST = "at least"
    COMMA = "comma"
    LETTER = "letter"
    HIDDEN_NUMBER = "hidden number"
    MARK_ALONE = "mark alone"
    MARK_FOR_NONE = "mark for none"
    FORMULA = "formula"
    ELSEWHERE = "elsewhere"
    NONE_IN_WORDS = "none in words"
    IN_THOUSANDS = "in thousands"
    WORDS = "words"


@dataclass(frozen=True)
class Marked:
    """A cell's text without the marks beside its number, and what they mean."""

    text: str
    status: Status = Status.REPORTED
    refers: bool = False


def state_of(text: str, key: Mapping[str, Status] | None = None) -> Status | None:
    """The state that stands in the place of a number: "[x]", "n/k", "low"; None if it is none.

    key: what the sheet itself says of the signs it uses; it goes before all others.
    """
    said = _in_short(text)
    return (key or {}).get(said) or STATES.get(said)


def is_doubtful(text: str, key: Mapping[str, Status] | None = None) -> bool:
    """Whether a sign for a state has more than one sense, and no key says which."""
    said = _in_short(text)
    return said in DOUBTFUL and said not in (key or {})


def is_small(text: str) -> bool:
    """Whether a text hides a small number: "<5", "1-4", "suppressed (<5)" (rule M12)."""
    text = _HIDDEN_BESIDE.sub("", text).strip(" ()[]")
    if match := _FEWER.fullmatch(text):
        return _number(match[1] or match[2]) <= MOST_HIDDEN
    match = _RANGE.fullmatch(text)
    return bool(match) and _number(match[1]) < _number(match[2]) <= MOST_HIDDEN  # type: ignore[index]


def without_marks(text: str) -> Marked:
    """The text without the marks beside its number: "1298" and revised of "1298[r]"."""
    statuses: list[Status] = []
    refers = False
    while True:
        if match := _AFTER.search(text):
            word = match["square"] or match["round"] or match["bare"]
            statuses.append(BESIDE[word.lower()])
            text = text[: match.start()]
        elif match := _BEFORE.match(text):
            statuses.append(BESIDE[match["mark"].lower()] if match["mark"] else Status.ESTIMATED)
            text = text[match.end() :]
        elif match := _REFERENCE.search(text) or _RAISED.search(text):
            refers, text = True, text[: match.start()]
        else:
            break
    status = next((each for each in FIRST if each in statuses), Status.REPORTED)
    return Marked(text.strip(), status, refers)


def doubt_of(text: str) -> Doubt | None:
    """Which slip a cell that is no figure holds, as far as it can be told."""
    for doubt, form in _SLIPS.items():
        if form.fullmatch(text):
            return doubt
    return None


_SLIPS: dict[Doubt, re.Pattern[str]] = {
    Doubt.HIDDEN_NUMBER: re.compile(
        rf"{_ANY_NUMBER}\s*[(\[]\s*(?:c|suppressed)\s*[)\]]|[(\[]\s*c\s*[)\]]\s*{_ANY_NUMBER}",
        re.IGNORECASE,
    ),
    Doubt.MARK_FOR_NONE: re.compile(rf"{_ANY_NUMBER}\s*[(\[]\s*[xz]\s*[)\]]", re.IGNORECASE),
    Doubt.MARK_ALONE: re.compile(r"[(\[]\s*[prebuwf]\s*[)\]]", re.IGNORECASE),
    Doubt.FORMULA: re.compile(
        r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3}"
    ),
    Doubt.ELSEWHERE: re.compile(
        r"see (?:above|below|notes?|comments?|left|right|tab|sheet|attached|email|e-mail).*"
        r"|as above|ditto|[\"”]+|\[note \w{1,2}\]",
        re.IGNORECASE,
    ),
    Doubt.NONE_IN_WORDS: re.compile(
        r"0\s*(?:\(none\)|\(nil\)|- ?none|- ?nil)|(?:no|none|nil|zero) [a-z ]+", re.IGNORECASE
    ),
    Doubt.IN_THOUSANDS: re.compile(r"£?[\d,.]+ ?(?:k|m|thousand|million)", re.IGNORECASE),
    Doubt.DATE: re.compile(
        r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
        r"|\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?([- ]\d{2,4})?",
        re.IGNORECASE,
    ),
    Doubt.RANGE: _RANGE,
    Doubt.BRACKETS: re.compile(r"[(\[]\s*[\d,. ]+%?\s*[)\]]"),
    Doubt.TWO_FIGURES: re.compile(
        r"[\d,. ]+%?\s*(?:\(\s*[\d,. ]+%?\s*\)|/|of|out of|and|;)\s*[\d,. ]*%?"
    ),
    Doubt.STAR: re.compile(r"\*+\s*[\d,. ]+%?|[\d,. ]+%?\s*\*+"),
    Doubt.AT_LEAST: re.compile(
        r"[\d,. ]+%?\s*(?:\+|\?+|or more|plus)|(?:>|≥|>=|at least|over|more than)\s*[\d,. ]+%?"
        rf"|{_FEWER.pattern}",
        re.IGNORECASE,
    ),
    Doubt.COMMA: re.compile(
        r"\d+(?:\.\d{3})*,\d{1,2}\s?%?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:['’]\d{3})+"
    ),
    Doubt.LETTER: re.compile(r"(?=.*\d)[\dOolI]+|[Ool]"),
    # The last: a number that anything else stands beside.
    Doubt.WORDS: re.compile(r"(?=.*\d).*[A-Za-z£$^#~=±;].*", re.DOTALL),
}


def _in_short(text: str) -> str:
    """A state without its brackets, its full stop and the form of a percentage."""
    said = text.strip().lower()
    if bracketed := _BRACKETS.fullmatch(said):
        said = (bracketed[1] or bracketed[2] or "").strip()
    if formatted := _OF_A_FORMAT.fullmatch(said):
        said = formatted[1]
    return said if said.strip(".") == "" else said.rstrip(".")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else NUMERALS.index(text.lower()) + 1
