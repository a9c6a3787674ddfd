"""The key of marks that a sheet prints for itself, and its numbered notes (rule M12)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.files.workbook import Worksheet
from data.guess.when_forms import MONTH
from data.observations import Status
from data.reading import text_of

LONGEST_MEANING = 90  # characters
SENSES: tuple[tuple[str, Status], ...] = (
    (
        r"withheld|suppress|disclos|fewer than|less than \w+ |confidential|small numbers?|too small"
        r"|protect|hidden|below (?:\d|three|five|ten)|under (?:\d|five|ten)|between 1 and|1 to \d",
        Status.SUPPRESSED,
    ),
    (
        r"not applicable|does not apply|not relevant|no (?:such )?cases possible",
        Status.NOT_APPLICABLE,
    ),
    (r"round(?:s|ed)? to|negligible|less than half|not zero|low figure", Status.LOW),
    (
        r"not (?:yet )?(?:available|collected|recorded|known|returned|supplied|submitted|provided"
        r"|held|reported)|not yet|to follow|await|missing|no data|no return|unavailable|unknown"
        r"|data quality|unreliable|no figure",
        Status.NOT_AVAILABLE,
    ),
    (r"\bnil\b|\bnone\b|\bzero\b|no (?:cases|children|referrals|incidents)", Status.NIL),
)
MARK = (
    r"[\[(]?(?!key|not|see|and|the|for)"
    r"(?P<mark>[^\s\w\[\](),;'\"“”=]{1,3}|[a-z]{1,3}|low|nil)[\])]?"
)
QUOTE = r"['\"“”‘’]?"
LINK = r"(?:=|:|-|denotes?|means?|indicates?|is|are|stands? for|represents?|shows?)"
LINE = re.compile(
    rf"(?:^|[;,.]\s+|\s{{2,}}|\b(?:key|symbols?|notes?|where|shorthand)\s*:?\s*)"
    rf"{QUOTE}{MARK}{QUOTE}\s*(?:\s{LINK}\s|[=:]\s*|(?<=[\])'\"”’])\s+)(?P<sense>[^;=]+)",
    re.IGNORECASE,
)
HEADED = re.compile(
    r"(?:key|symbols?|legend|shorthand|conventions|abbreviations)(?: (?:used|to|of|for)\b.*)?\s*:?",
    re.IGNORECASE,
)
IN_A_KEY = re.compile(rf"{QUOTE}{MARK}{QUOTE}\s+(?P<sense>\w.+)", re.IGNORECASE)
ALONE = re.compile(rf"{QUOTE}{MARK}{QUOTE}", re.IGNORECASE)
FOOTNOTE = re.compile(r"[\[(]?(\d{1,2})[\]).:]?\s+(?=[A-Za-z].{8,})")
DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTH}", re.IGNORECASE)  # and no note 31
NUMBER_ALONE = re.compile(r"[\[(]?(\d{1,2})[\]).:]?")
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Signs:
    """What a sheet says of its own marks. rows: those that say so. notes: numbers of its notes."""

    senses: Mapping[str, Status]
    rows: frozenset[int]
    notes: frozenset[str]


def signs_of(worksheet: Worksheet) -> Signs:
    """The marks and the numbered notes of a sheet."""
    senses: dict[str, Status] = {}
    rows: set[int] = set()
    notes: set[str] = set()
    in_key = False
    for number, row in enumerate(worksheet.rows):
        texts = [text for text in map(text_of, row) if text]
        in_key = _is_in_key(texts, in_key)
        if not 1 <= len(texts) <= 2 + FEWEST_WORDS:
            continue
        found = dict(_in_row(texts, in_key=in_key))
        if found:
            senses = found | senses
            rows.add(number)
        elif note := _note(texts):
            notes.add(note)
            rows.add(number)
    return Signs(senses, frozenset(rows), frozenset(notes))


def key_of_book(sheets: Sequence[Worksheet], signs: Sequence[Signs]) -> dict[str, Status]:
    """What marks mean by the sheets that hold a key and no figures, for those that print none.

    A mark for which two such sheets have two senses has none.
    """
    found: dict[str, set[Status]] = {}
    for sheet, said in zip(sheets, signs, strict=True):
        if said.senses and not _has_figures(sheet):
            for mark, status in said.senses.items():
                found.setdefault(mark, set()).add(status)
    return {mark: next(iter(each)) for mark, each in found.items() if len(each) == 1}


def _has_figures(sheet: Worksheet) -> bool:
    """Whether a number stands to the right of something, and so has a name."""
    return any(
        isinstance(content, int | float) and not isinstance(content, bool) and any(row[:at])
        for row in sheet.rows
        for at, content in enumerate(row)
    )


def _is_in_key(texts: list[str], was: bool) -> bool:  # noqa: FBT001
    """Whether a row is one of a key, which begins with its heading and ends at a blank row."""
    return bool(texts) and (was or bool(len(texts) == 1 and HEADED.fullmatch(texts[0])))


def _in_row(texts: list[str], *, in_key: bool) -> Iterable[tuple[str, Status]]:
    if len(texts) == 2 and ALONE.fullmatch(texts[0]) and (status := _sense(texts[1])):
        yield _sign(texts[0]), status
        return
    for text in texts:
        for match in LINE.finditer(text.replace("–", "-").replace("—", "-")):
            if status := _sense(match["sense"]):
                yield match["mark"].lower(), status
    said = IN_A_KEY.fullmatch(texts[0]) if in_key else None
    if said and (status := _sense(said["sense"])):
        yield said["mark"].lower(), status


def _sign(text: str) -> str:
    match = ALONE.fullmatch(text)
    return match["mark"].lower() if match else text.lower()


def _sense(text: str) -> Status | None:
    if len(text) > LONGEST_MEANING:
        return None
    return next((status for words, status in SENSES if re.search(words, text.lower())), None)


def _note(texts: list[str]) -> str:
    """The number of a note beneath a table: "1. Includes contacts of two agencies"."""
    if len(texts) == 1:
        match = None if DAY.match(texts[0]) else FOOTNOTE.match(texts[0])
        return match[1] if match and len(texts[0].split()) > FEWEST_WORDS else ""
    match = NUMBER_ALONE.fullmatch(texts[0]) if len(texts) == 2 else None
    is_sentence = match and len(texts[1].split()) > FEWEST_WORDS and not texts[1][0].isdigit()
    return match[1] if match and is_sentence else ""
