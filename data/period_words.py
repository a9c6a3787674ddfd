"""The many ways in which a sender writes a quarter or a year on the cover of a return."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from data.periods import MONTHS, Period, at_snapshot, is_period, parse, year_label

CENTURY = 2000
NUMBERS = {
    **dict.fromkeys(("1st", "first", "one"), "1"),
    **dict.fromkeys(("2nd", "second", "two"), "2"),
    **dict.fromkeys(("3rd", "third", "three"), "3"),
    **dict.fromkeys(("4th", "fourth", "four", "final", "last"), "4"),
}
# Words that say how far a figure may be relied on, and nothing of its period.
STATES = r"provisional|prov|draft|revised|final|unaudited|unvalidated|validated|interim|p|r"
_STATE = re.compile(rf"[\s,;–-]*[(\[]?\s*\b({STATES})\b\.?\s*(?:data|figures|return)?\s*[)\]]?$")
_PROVISIONAL = re.compile(r"provisional|prov|draft|unaudited|unvalidated|interim|p")
_QUARTER = re.compile(
    rf"\b(?:({'|'.join(NUMBERS)})\s+(?:quarter|qtr|q)"
    rf"|(?:quarter|qtr|qu|q)\.?\s*(?:no\.?\s*)?([1-4]|{'|'.join(NUMBERS)})(?!\d))(?:\b|(?=[^\w]))"
)
_YEAR = re.compile(r"(?<!\d)(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{6}|\d{4})(?!\d)")
_YEAR_NAMES = re.compile(r"\b(?:f\.?\s?y|financial year|fiscal year|year)\b\.?")
_GLUED = re.compile(r"\b(fy)(?=\d)|(?<=\d)(?=q(?:u|tr)?[1-4]\b)|(?<=\bq[1-4])(?=fy)")
_MONTHS = "|".join(month.lower() for month in MONTHS)
_MONTH = rf"({_MONTHS})[a-z]*"
_ENDING = re.compile(
    rf"(?:quarter |period |3 months |three months )?(?:ending|ended|to|to end of|end of|at)?\s*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}[\s'’.,-]*(\d{{4}}|\d{{2}})"
)
_DAY = re.compile(
    r"(?:quarter |period )?(?:ending|ended|to|at)?\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})"
)
_OF_MONTHS = re.compile(
    rf"{_MONTH}\.?\s*(\d{{4}}|\d{{2}})?\s*(?:-|/|to|and)\s*(?:(?:{_MONTHS})[a-z]*\s*(?:-|/|to)\s*)?"
    rf"{_MONTH}\.?\s*[,'’]?\s*(\d{{4}}|\d{{2}})"
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")


@dataclass(frozen=True)
class NamedPeriod:
    """What a cover says of when. is_provisional: whether it says that its figures may change."""

    period: Period | None
    is_provisional: bool = False


def named_period(content: object) -> NamedPeriod:
    """The period that a cell of a cover names, in whatever way; None where it names none.

    A day is taken for its quarter: who types Sep-26 leaves the first day of September 2026.
    """
    if isinstance(content, datetime | date):
        day = content.date() if isinstance(content, datetime) else content
        return NamedPeriod(at_snapshot(day))
    text = _plain(str(content))
    provisional = False
    while match := _STATE.search(text):
        provisional = provisional or bool(_PROVISIONAL.fullmatch(match[1]))
        text = text[: match.start()]
    return NamedPeriod(_period(text), provisional)


def _period(text: str) -> Period | None:
    """Text as its parts say it; then without what stands in brackets, such as the months."""
    for each in dict.fromkeys((text, _BRACKETS.sub(" ", text).strip())):
        if is_period(each):
            return parse(each)
        for reader in (_quarter_of_a_year, _of_months, _ending, _year_alone):
            if found := reader(each):
                return found
    return None


def _plain(text: str) -> str:
    text = re.sub(r"[‐-―−]", "-", text.lower())
    text = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip(" .,;:")
    return _GLUED.sub(lambda match: f"{match[1] or ''} ", text)


def _quarter_of_a_year(text: str) -> Period | None:
    quarters = [match[1] or match[2] for match in _QUARTER.finditer(text)]
    rest = _YEAR_NAMES.sub(" ", _QUARTER.sub(" ", text))
    year = _year_in(rest)
    if len(quarters) != 1 or year is None or _words_left(rest):
        return None
    return parse(f"{year_label(year)} Q{NUMBERS.get(quarters[0], quarters[0])}")


def _year_alone(text: str) -> Period | None:
    rest = _YEAR_NAMES.sub(" ", text)
    year = _year_in(rest)
    return None if rest == text or year is None or _words_left(rest) else parse(year_label(year))


def _year_in(text: str) -> int | None:
    """The first of the two years that one year is named by: 2026 of 26/27 and of 202627."""
    found = list(_YEAR.finditer(text))
    if len(found) != 1:
        return None
    match = found[0]
    digits = match[3] or ""
    half = 4 if len(digits) == 6 else 2
    first, second = (match[1], match[2]) if match[1] else (digits[:half], digits[half:])
    year = int(first) if len(first) > 2 else CENTURY + int(first)
    return year if str(year + 1).endswith(second) else None


def _words_left(text: str) -> bool:
    """Whether more is said than a year, so that it may be another thing."""
    return bool(re.search(r"[a-z]{2,}", re.sub(r"\b(?:of|for|the|in|and)\b", "", _YEAR.sub("", text))))


def _ending(text: str) -> Period | None:
    """The quarter of a month or day: "Sep-26", "quarter ending 30 September 2026"."""
    if match := _ENDING.fullmatch(text):
        return _quarter_with(_index(match[1]) + 1, match[2])
    if match := _DAY.fullmatch(text):
        return _quarter_with(int(match[2]), match[3])
    return None


def _of_months(text: str) -> Period | None:
    """A quarter by its months: "July - Sept 2026", "Jul, Aug and Sep 2026"."""
    if match := _OF_MONTHS.fullmatch(text):
        last = _quarter_with(_index(match[3]) + 1, match[4])
        if last and last.starts.month - 1 == _index(match[1]) and last.ends.month - 1 == _index(match[3]):
            return last
    return None


def _quarter_with(month: int, year: str) -> Period | None:
    full = int(year) if len(year) > 2 else CENTURY + int(year)
    return at_snapshot(date(full, month, 1)) if 1 <= month <= len(MONTHS) else None


def _index(month: str) -> int:
    return [each.lower() for each in MONTHS].index(month[:3])
