"""The times that running text names: "2012/13", "Q3", "31st March 2013", "the previous year"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.periods import (
    MONTHS,
    Period,
    academic_year,
    at_snapshot,
    calendar_year,
    financial_year,
    from_months,
    quarter,
)


class Relative(StrEnum):
    """A time that is named by another one."""

    THIS_YEAR = "this year"
    THIS_QUARTER = "this quarter"
    YEAR_BEFORE = "the year before"
    QUARTER_BEFORE = "the quarter before"


class Grain(StrEnum):
    """How a time is named, which says what it may mean."""

    PERIOD = "period"  # a year, a quarter, or a stretch of months
    DAY = "day"  # a snapshot: what was so on that day, or at the end of that month
    CALENDAR = "calendar"  # one year by itself: the calendar year, or either financial year
    QUARTER = "quarter"  # one quarter, of a year that is named elsewhere
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class NamedTime:
    """One time that a text names, and where. quarter: 1 to 4, of one without its year."""

    start: int
    end: int
    grain: Grain
    period: Period | None = None
    quarter: int = 0
    relative: Relative | None = None


_M = "|".join(month.lower() for month in MONTHS)
_MONTH = rf"((?:{_M})[a-z]*)\.?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
_Y4 = r"((?:19|20)\d\d)"
_PAIR = r"(?<![\d/.,-])((?:19|20)?\d\d)\s?[-–/]\s?((?:19|20)?\d\d)(?![\d/]|[-–/.,]\d|\s?%)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2}
_ORDINALS |= {"3rd": 3, "4th": 4}
_Q = rf"(?:q(?:u|tr|uarter)?\.?\s?([1-4])(?!\d)|({'|'.join(_ORDINALS)})\s+quarter)"
_OF = r"[\s,(]{1,3}(?:of\s+)?(?:the\s+)?(?:financial\s+year\s+)?"
_SAID_YEAR = re.compile(
    r"(?:\b(?:in|of|for|since|during|by|year|from|to|until|till|than|before|after|calendar|and|or|"
    rf"early|late|mid|spring|summer|autumn|winter|{_M}|[a-z]*ember|[a-z]*uary|"
    r"april|march|june|july|august|october)\s+|\()$",
    re.I,
)


def times_in(text: str) -> tuple[NamedTime, ...]:
    """The times that a text names, in the order in which they stand; none overlaps another."""
    found: list[NamedTime] = []
    lower = text.lower().replace("’", "'")
    for pattern, reader in _READERS:
        for match in pattern.finditer(lower):
            if any(each.start < match.end() and match.start() < each.end for each in found):
                continue
            time = reader(match)
            if time is not None:
                found.append(time)
    return tuple(sorted(found, key=lambda each: each.start))


def _time(
    match: re.Match[str], period: Period | None, grain: Grain = Grain.PERIOD
) -> NamedTime | None:
    return NamedTime(match.start(), match.end(), grain, period) if period else None


def _four(year: str) -> int:
    return int(year) if len(year) > 2 else 2000 + int(year)


def _first_of(first: str, second: str) -> int | None:
    """The first year of a financial year that is written as two; None of two that are none."""
    year = _four(first)
    return year if str(year + 1).endswith(second) else None


def _number(digit: str | None, word: str | None) -> int:
    return int(digit) if digit else _ORDINALS[word or "first"]


def _quarter_first(match: re.Match[str]) -> NamedTime | None:
    digit, word, first, second = match.groups()
    year = _first_of(first, second)
    return _time(match, None if year is None else quarter(year, _number(digit, word)))


def _year_first(match: re.Match[str]) -> NamedTime | None:
    first, second, digit, word = match.groups()
    year = _first_of(first, second)
    return _time(match, None if year is None else quarter(year, _number(digit, word)))


def _pair(match: re.Match[str]) -> NamedTime | None:
    year = _first_of(match[1], match[2])
    return _time(match, None if year is None else financial_year(year))


def _academic(match: re.Match[str]) -> NamedTime | None:
    year = _first_of(match[1], match[2])
    return _time(match, None if year is None else academic_year(year))


def _month_number(name: str, year: int) -> int | None:
    starts = [each.lower() for each in MONTHS]
    whole = any(name == full or len(name) <= 4 for full in _FULL if full.startswith(name))
    return year * 12 + starts.index(name[:3]) if whole and name[:3] in starts else None


_FULL = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


def _months(match: re.Match[str]) -> NamedTime | None:
    first, first_year, last, last_year = match.groups()
    end_year = _four(last_year)
    end = _month_number(last, end_year)
    begin = _month_number(first, _four(first_year) if first_year else end_year)
    if begin is None or end is None:
        return None
    if begin > end and not first_year:
        begin -= 12
    return _time(match, from_months(begin, end)) if begin < end else None


def _april_pair(match: re.Match[str]) -> NamedTime | None:
    """The year that "April 2013-2014" names: from April of the one to March of the other."""
    year = _first_of(match[2], match[3])
    return _time(match, None if year is None else financial_year(year))


def _dates(match: re.Match[str]) -> NamedTime | None:
    _, m1, y1, _, m2, y2 = match.groups()
    begin, end = _four(y1) * 12 + int(m1) - 1, _four(y2) * 12 + int(m2) - 1
    good = 1 <= int(m1) <= 12 and 1 <= int(m2) <= 12 and begin < end
    return _time(match, from_months(begin, end) if good else None)


def _day(match: re.Match[str]) -> NamedTime | None:
    return _snapshot(match, match[1], match[2])


def _month_day(match: re.Match[str]) -> NamedTime | None:
    return _snapshot(match, match[1], match[2])


def _slashed(match: re.Match[str]) -> NamedTime | None:
    month, year = int(match[2]), _four(match[3])
    if not 1 <= month <= 12:
        return None
    return _time(match, at_snapshot(date(year, month, 1)), Grain.DAY)


def _snapshot(match: re.Match[str], name: str, year: str) -> NamedTime | None:
    month = _month_number(name, _four(year))
    if month is None:
        return None
    return _time(match, at_snapshot(date(month // 12, month % 12 + 1, 1)), Grain.DAY)


def _year(match: re.Match[str]) -> NamedTime | None:
    before = match.string[max(0, match.start() - 14) : match.start()]
    if not _SAID_YEAR.search(before):
        return None
    return _time(match, calendar_year(int(match[1])), Grain.CALENDAR)


def _bare_quarter(match: re.Match[str]) -> NamedTime | None:
    number = _number(match[1], match[2])
    return NamedTime(match.start(), match.end(), Grain.QUARTER, quarter=number)


def _relative(relative: Relative) -> Callable[[re.Match[str]], NamedTime]:
    return lambda match: NamedTime(match.start(), match.end(), Grain.RELATIVE, relative=relative)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], NamedTime | None]], ...] = (
    (re.compile(rf"\b(?:academic|school) year,?\s+(?:of\s+)?{_PAIR}"), _academic),
    (re.compile(rf"\b{_Q}{_OF}{_PAIR}"), _quarter_first),
    (re.compile(rf"{_PAIR}[\s,(]{{1,3}}{_Q}"), _year_first),
    (
        re.compile(
            r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\s?(?:-|–|to|until)\s?"
            r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)"
        ),
        _dates,
    ),
    (re.compile(rf"\b{_MONTH}\s{_Y4}\s?[-–/]\s?((?:19|20)?\d\d)(?!\d)"), _april_pair),
    (
        re.compile(
            rf"\b{_DAY}{_MONTH}\s?(?:(\d{{4}}|\d{{2}})\s)?\s?(?:to|-|–|until|and)\s?{_DAY}{_MONTH}\s"
            rf"?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?{_Y4}"
        ),
        _months,
    ),
    (re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_Y4}"), _day),
    (re.compile(rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_Y4}"), _month_day),
    (re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])"), _slashed),
    (re.compile(_PAIR), _pair),
    (re.compile(rf"\b{_MONTH},?\s+{_Y4}"), _day),
    (re.compile(rf"\b{_Q}\b"), _bare_quarter),
    (
        re.compile(
            r"\b(?:the\s+)?same (?:quarter|period|time|months) (?:of |in )?(?:the )?"
            r"(?:last year|previous year|year before|a year (?:ago|earlier|before))"
        ),
        _relative(Relative.YEAR_BEFORE),
    ),
    (
        re.compile(
            r"\b(?:(?:the )?(?:last|previous|preceding|prior) (?:financial )?year(?:'s)?"
            r"|the year (?:before|prior)|a year (?:ago|earlier|before)|year[- ]on[- ]year)\b"
        ),
        _relative(Relative.YEAR_BEFORE),
    ),
    (
        re.compile(
            r"\b(?:(?:the )?(?:last|previous|preceding|prior) (?:quarter|period)(?:'s)?"
            r"|the (?:quarter|period) before|quarter[- ]on[- ]quarter"
            r"|(?:the )?(?:last|previous|preceding) three months"
            r"|three months (?:ago|earlier|before))\b"
        ),
        _relative(Relative.QUARTER_BEFORE),
    ),
    (re.compile(r"\b(?:this|the|during the) year\b"), _relative(Relative.THIS_YEAR)),
    (re.compile(r"\b(?:this|the|during the) quarter\b"), _relative(Relative.THIS_QUARTER)),
    (re.compile(rf"(?<![\w.,/-]){_Y4}(?![\w%]|[.,]\d|/\d)"), _year),
)


def spans_of(times: tuple[NamedTime, ...]) -> Iterator[tuple[int, int]]:
    """Where the times stand: the numbers in them are no figures."""
    return ((each.start, each.end) for each in times)
