"""The many ways in which a sender writes a quarter or a year on the cover of a return."""

import re
from dataclasses import dataclass
from datetime import date

from data.periods import MONTHS, Period, Span, at_snapshot, is_period, parse, year_label

CENTURY = 2000
NUMBERS = {
    **dict.fromkeys(("1st", "first", "one", "i"), "1"),
    **dict.fromkeys(("2nd", "second", "two", "ii"), "2"),
    **dict.fromkeys(("3rd", "third", "three", "iii"), "3"),
    **dict.fromkeys(("4th", "fourth", "four", "final", "last", "iv"), "4"),
}
# Words that say how far a figure may be relied on, and nothing of its period.
STATES = r"provisional|prov|draft|revised|final|unaudited|unvalidated|validated|interim|p|r"
_STATE = re.compile(rf"[\s,;–-]*[(\[]?\s*\b({STATES})\b\.?\s*(?:data|figures|return)?\s*[)\]]?$")
_PROVISIONAL = re.compile(r"provisional|prov|draft|unaudited|unvalidated|interim|p")
_QUARTER = re.compile(
    rf"\b(?:({'|'.join(NUMBERS)})\s+(?:quarter|qtr|q)"
    rf"|(?:quarter|qtr|qu|q)[.:]?\s*(?:no\.?\s*)?([1-4]|{'|'.join(NUMBERS)})(?!\d))(?:\b|(?=[^\w]))"
)
_YEAR = re.compile(
    r"(?<!\d)(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{1,2})(?!\d)|(?<!\d)(\d{6}|\d{4})(?!\d)"
)
# A financial year by the year in which it ends, as accounts name it: FY27 is 2026-27.
_FINANCIAL = re.compile(r"(?<![a-z])f\.?\s?y\.?\s*(?:20)?(\d{2})(?![\d/-])(?!\s*[-/]\s*\d)")
_LABEL = re.compile(r"^(?:reporting |return )?period\s*:\s*")
_YEAR_NAMES = re.compile(r"\b(?:f\.?\s?y|financial year|fiscal year|year)\b\.?")
_GLUED = re.compile(r"\b(fy)(?=\d)|(?<=\d)(?=q(?:u|tr)?[1-4]\b)|(?<=\bq[1-4])(?=fy)")
_MONTHS = "|".join(month.lower() for month in MONTHS)
_MONTH = rf"({_MONTHS})[a-z]*"
_ENDING = re.compile(
    rf"(?:quarter |qtr |period |3 months |three months )?"
    rf"(?:q\.?e\.?|ending|ended|to|to end of|end of|end|at)?\s*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}[\s'’.,-]*(\d{{4}}|\d{{2}})"
)
_DAY = re.compile(
    r"(?:quarter |qtr |period )?(?:q\.?e\.?|ending|ended|to|at)?\s*"
    r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})"
)
_MONTH_IN_FIGURES = re.compile(r"(\d{1,2})/(\d{4})|(\d{4})-(\d{2})")
_FROM_TO = re.compile(
    rf"1(?:st)?\s+{_MONTH}\s*(\d{{4}}|\d{{2}})?\s*(?:-|to|until)\s*(\d{{2}})(?:st|th)?\s+{_MONTH}"
    rf"\s*(\d{{4}}|\d{{2}})"
)
_ISO = re.compile(r"(\d{4})-(\d{2})-\d{2}(?: 00:00:00)?")
_OF_MONTHS = re.compile(
    rf"{_MONTH}\.?\s*(\d{{4}}|\d{{2}})?\s*(?:-|/|,|to|and)\s*(?:(?:{_MONTHS})[a-z]*\s*(?:-|/|,|to|and)\s*)?"
    rf"{_MONTH}\.?\s*[,'’]?\s*(\d{{4}}|\d{{2}})"
)
_BRACKETED = re.compile(r"[()\[\]]")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")


@dataclass(frozen=True)
class NamedPeriod:
    """What a cover says of when.

    is_provisional: whether it says that its figures may change. is_from_a_day: whether it names
    a day, which a spreadsheet program may have made of something else. is_by_its_end: whether it
    names a financial year by one year alone, which some senders mean as its first.
    """

    period: Period | None
    is_provisional: bool = False
    is_from_a_day: bool = False
    is_by_its_end: bool = False


def named_period(said: str) -> NamedPeriod:
    """The period that a line of a cover names, in whatever way; None where it names none.

    A day is taken for its quarter: who types Sep-26 leaves the first day of September 2026.
    """
    text = _plain(said)
    provisional = False
    while match := _STATE.search(text):
        provisional = provisional or bool(_PROVISIONAL.fullmatch(match[1]))
        text = text[: match.start()]
    is_from_a_day, is_by_its_end = _ISO.fullmatch(text), _FINANCIAL.search(said.lower())
    return NamedPeriod(_period(text), provisional, bool(is_from_a_day), bool(is_by_its_end))


def _period(text: str) -> Period | None:
    """Text as its parts say it; what stands in brackets, such as the months, may not differ."""
    if is_period(text):
        named = parse(text)
        return at_snapshot(named.ends) if named.span is Span.MONTH else named
    for reader in (_quarter_of_a_year, _quarter_and_months, _of_months, _ending, _year_alone):
        if found := reader(text):
            return found
    inside = [_BRACKETED.sub("", each) for each in _BRACKETS.findall(text)]
    if not inside:
        return None
    outside = _period(_BRACKETS.sub(" ", text).strip())
    others = {_period(each) for each in inside} - {None}
    return outside if others <= {outside} else None


def _plain(text: str) -> str:
    text = re.sub(r"[‐-―−]", "-", text.lower())
    text = " ".join(text.replace("_", " ").split()).strip(" .,;:")
    text = _FINANCIAL.sub(
        lambda match: f" {year_label(CENTURY + int(match[1]) - 1)}", _LABEL.sub("", text)
    )
    return _GLUED.sub(lambda match: f"{match[1] or ''} ", text)


def _quarter_of_a_year(text: str) -> Period | None:
    quarters = [match[1] or match[2] for match in _QUARTER.finditer(text)]
    rest = _YEAR_NAMES.sub(" ", _QUARTER.sub(" ", text))
    year = _year_in(rest)
    if len(quarters) != 1 or year is None or _words_left(rest):
        return None
    return parse(f"{year_label(year)} Q{NUMBERS.get(quarters[0], quarters[0])}")


def _quarter_and_months(text: str) -> Period | None:
    """A quarter with its months for a year: "q2 (jul-sep 2026)"; None where the two differ."""
    quarters = [match[1] or match[2] for match in _QUARTER.finditer(text)]
    months = " ".join(_BRACKETED.sub(" ", _QUARTER.sub(" ", text)).split()).strip(" ,-:")
    if len(quarters) != 1 or not months:
        return None
    found = parse(months) if is_period(months) else _of_months(months)
    number = NUMBERS.get(quarters[0], quarters[0])
    return found if found and str(found).endswith(f"Q{number}") else None


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
    return bool(re.search(r"[a-z]{2,}", re.sub(r"\b(?:of|for|the|in)\b", "", _YEAR.sub("", text))))


def _ending(text: str) -> Period | None:
    """The quarter of a month or day: "Sep-26", "quarter ending 30 September 2026"."""
    if match := _ENDING.fullmatch(text):
        return _quarter_with(_index(match[1]) + 1, match[2])
    if match := _ISO.fullmatch(text):
        return _quarter_with(int(match[2]), match[1])
    if match := _DAY.fullmatch(text):
        return _quarter_with(int(match[2]), match[3])
    if match := _MONTH_IN_FIGURES.fullmatch(text):
        return _quarter_with(int(match[1] or match[4]), match[2] or match[3])
    return None


def _of_months(text: str) -> Period | None:
    """A quarter by its months: "July - Sept 2026", "Jul, Aug and Sep 2026"."""
    if match := _FROM_TO.fullmatch(text):
        text = f"{match[1]} - {match[4]} {match[5]}"
    if match := _OF_MONTHS.fullmatch(text):
        first, last = _index(match[1]) + 1, _index(match[3]) + 1
        found = _quarter_with(last, match[4])
        if found and (found.starts.month, found.ends.month) == (first, last):
            return found
    return None


def _quarter_with(month: int, year: str) -> Period | None:
    full = int(year) if len(year) > 2 else CENTURY + int(year)
    return at_snapshot(date(full, month, 1)) if 1 <= month <= len(MONTHS) else None


def _index(month: str) -> int:
    return [each.lower() for each in MONTHS].index(month[:3])
