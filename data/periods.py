"""How periods are read, as returns, cells, links and commands write them."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from data.period import (
    ACADEMIC_YEAR_STARTS,
    CENTURY,
    FINANCIAL_YEAR_STARTS,
    FULL_MONTHS,
    HALF_MONTHS,
    MONTHS,
    QUARTER_MONTHS,
    SEASONAL,
    YEAR_MONTHS,
    Period,
    Span,
    academic_year,
    at_snapshot,
    calendar_of,
    calendar_year,
    financial_year,
    from_months,
    half_year,
    month_of,
    quarter,
    year_label,
)

__all__ = [
    "ACADEMIC_YEAR_STARTS",
    "CENTURY",
    "FINANCIAL_YEAR_STARTS",
    "FULL_MONTHS",
    "HALF_MONTHS",
    "MONTHS",
    "QUARTER_MONTHS",
    "SEASONAL",
    "YEAR_MONTHS",
    "Period",
    "Span",
    "academic_year",
    "at_snapshot",
    "calendar_of",
    "calendar_year",
    "financial_year",
    "from_months",
    "half_year",
    "is_period",
    "month_named",
    "month_of",
    "parse",
    "quarter",
    "read_month_years",
    "year_label",
]

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_QUARTER = re.compile(r"q(?:u|tr|uarter)?\.?\s?([1-4])(?!\d)")
_HALF = re.compile(
    r"(?<![a-z])(?:h(?:alf)?(?: year)?\s?([12])(?!\d)"
    r"|(first|second|1st|2nd) half(?: of)?(?: year)?)"
)
_SECOND = {"second", "2nd", "2"}
_TWO_YEARS = re.compile(r"\W*(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})\W*|\W*(\d{4})(\d{2})\W*")
_MONTH_NAMED = re.compile(r"([a-z]{3,9})\.?[\s,.'’-]*(\d{4}|\d{2})")
_MONTH_BEHIND = re.compile(r"(\d{4})[\s-]*([a-z]{3,9})\.?")
_MONTH_IN_DIGITS = re.compile(r"(\d{4})[-/](0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[/.](\d{4})")
_AT_A_DAY = re.compile(r"(?:as )?at (?:the )?(?:end (?:of )?)?")
_ENDING = re.compile(
    r"(?:the )?(financial year|year|12 months|twelve months|half year|6 months|six months|quarter"
    r"|3 months|three months|month) (?:ending|ended|to)(?: the)?(?: end)?(?: of)? "
)
_MONTHS_OF = {
    **dict.fromkeys(("financial year", "year", "12 months", "twelve months"), YEAR_MONTHS),
    **dict.fromkeys(("half year", "6 months", "six months"), HALF_MONTHS),
    **dict.fromkeys(("quarter", "3 months", "three months"), QUARTER_MONTHS),
    "month": 1,
}


@lru_cache(maxsize=4096)
def parse(text: str) -> Period:
    """Read a period as returns, links and commands write it.

    A day that a stock is of ("as at 31 March 2025") is the quarter it belongs to (rule T8).
    Raises ValueError when the text names no period that this file knows.
    """
    plain = re.sub(r"\s+", " ", re.sub("[‐-―−]", "-", text)).strip().lower()
    for reader in _READERS:
        found = reader(plain)
        if found is not None and found.starts < found.ends:
            return found
    raise ValueError(
        f"{text!r} is not a period. Write it as 2012-13 Q3, 2012-13, Apr 2012, calendar 2012, "
        "or April 2010 to September 2012."
    )


def is_period(text: str) -> bool:
    """Whether the text names a period."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def month_named(name: str) -> int:
    """Which month a name or the beginning of one stands for, from 1; 0 where it is none.

    "sept" is September, "marble" is no month.
    """
    found = (n for n, full in enumerate(FULL_MONTHS, start=1) if full.lower().startswith(name))
    return next(found, 0) if len(name) >= len(MONTHS[0]) else 0


def read_month_years(text: str) -> tuple[Period, ...]:
    """Months typed MM.YY: "07.06" is July 2006; "04.07 05.08" is two of them (rule T7).

    A spreadsheet may hand over the number 10.07 for the same thing: pass its text.
    Raises ValueError when a part is no month of a year.
    """
    return tuple(_month_year(part) for part in text.split())


def _month_year(text: str) -> Period:
    match = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", text)
    if match is None or not 1 <= int(match[1]) <= YEAR_MONTHS:
        raise ValueError(f"{text!r} is not a month typed MM.YY, such as 07.06 for July 2006.")
    # A number cell loses the zero of "04.10": "4.1" can only be the year 2010.
    return month_of(CENTURY + int(match[2].ljust(2, "0")), int(match[1]))


def _joined_quarters(text: str) -> Period | None:
    numbers = [int(n) for n in _QUARTER.findall(text)]
    year = _year_pair(_QUARTER.sub(" ", text))
    follow_on = numbers and numbers == list(range(numbers[0], numbers[-1] + 1))
    if not follow_on or year is None:
        return None
    return Period(quarter(year, numbers[0]).starts, quarter(year, numbers[-1]).ends)


def _half_of_a_year(text: str) -> Period | None:
    """Half of a financial year: "h1 2024/25", "2024-25 h2", "first half of 2024-25"."""
    named = _HALF.findall(text)
    year = _year_pair(_HALF.sub(" ", text))
    if len(named) != 1 or year is None:
        return None
    return half_year(year, 2 if set(named[0]) & _SECOND else 1)


def _named_year(text: str) -> Period | None:
    if match := re.fullmatch(r"(?:calendar ?(?:year ?)?)?((?:19|20)\d{2})", text):
        return calendar_year(int(match[1]))
    academic = text.startswith("academic")
    first = _year_pair(text.removeprefix("academic").removeprefix(" year"))
    if first is None:
        return None
    return academic_year(first) if academic else financial_year(first)


def _year_pair(text: str) -> int | None:
    """The first of two years that follow one another: 2012 of "2012-13", "12/13", "201213"."""
    match = _TWO_YEARS.fullmatch(text.strip())
    if match is None:
        return None
    first = _four_digits(match[1] or match[3])
    return first if str(first + 1).endswith(match[2] or match[4]) else None


def _four_digits(text: str) -> int:
    return int(text) if len(text) > 2 else CENTURY + int(text)


def _date_range(text: str) -> Period | None:
    day = r"(\d{1,2})/(\d{1,2})/(\d{2,4})"
    if re.fullmatch(rf"{day}\s*(?:to|-)\s*{day}", text) is None:
        return None
    try:
        first, last = (date(_four_digits(y), int(m), int(d)) for d, m, y in re.findall(day, text))
    except ValueError:
        return None
    found = _months_of(first, last)
    return found if found == Period(first, last) else None


def _month_range(text: str) -> Period | None:
    month = r"([a-z]+)\.?\s*(\d{4}|\d{2})?"
    match = re.fullmatch(rf"{month}\s*(?:to|-)\s*{month}", text)
    if match is None or match[4] is None:
        return None
    first, last = month_named(match[1]), month_named(match[3])
    if not first or not last:
        return None
    last_year = _four_digits(match[4])
    first_year = _four_digits(match[2]) if match[2] else last_year - (first > last)
    return _months_of(date(first_year, first, 1), date(last_year, last, 1))


def _month(text: str) -> Period | None:
    """A month with its year: "january 2024", "jan-24", "2024-01"; "2010-11" is two years."""
    if match := _MONTH_IN_DIGITS.fullmatch(text):
        return month_of(int(match[1] or match[4]), int(match[2] or match[3]))
    if match := _MONTH_NAMED.fullmatch(text):
        name, year = match[1], match[2]
    elif match := _MONTH_BEHIND.fullmatch(text):
        year, name = match[1], match[2]
    else:
        return None
    month = month_named(name)
    return month_of(_four_digits(year), month) if month else None


def _snapshot(text: str) -> Period | None:
    """The quarter that a day belongs to: "as at 31 march 2025" (rule T8)."""
    said = _AT_A_DAY.match(text)
    day = _day_in(text[said.end() :]) if said else None
    return at_snapshot(day) if day else None


def _ending(text: str) -> Period | None:
    """The months up to one: "year ending 31 march 2025", "quarter to june 2025"."""
    said = _ENDING.match(text)
    day = _day_in(text[said.end() :]) if said else None
    if said is None or day is None:
        return None
    last = month_of(day.year, day.month)
    first = last
    for _ in range(_MONTHS_OF[said[1]] - 1):
        first = first.previous()
    return Period(first.starts, last.ends)


def _day_in(text: str) -> date | None:
    """A day: "31 march 2025", "31/03/2025", "2025-03-31"; of a month alone, its first."""
    if match := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})", text):
        return _as_day(_four_digits(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text):
        return _as_day(int(match[1]), int(match[2]), int(match[3]))
    match = re.fullmatch(rf"(?:({_DAY})[\s-]+)?(.+)", text)
    month = _month(match[2]) if match else None
    if match is None or month is None:
        return None
    day = int(re.sub(r"\D", "", match[1])) if match[1] else 1
    return _as_day(month.starts.year, month.starts.month, day)


def _as_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_of(first: date, last: date) -> Period:
    starts, ends = (each.year * YEAR_MONTHS + each.month - 1 for each in (first, last))
    return from_months(starts, ends)


_READERS: tuple[Callable[[str], Period | None], ...] = (
    _joined_quarters,
    _half_of_a_year,
    _named_year,
    _date_range,
    _month_range,
    _month,
    _snapshot,
    _ending,
)
