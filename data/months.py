"""Months: the parts that quarters and years are made of, and how headings name them."""

import re
from collections.abc import Callable

from data.periods import (
    CENTURY,
    FINANCIAL_YEAR_STARTS,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    academic_year,
    calendar_year,
    financial_year,
    from_months,
    month_named,
    month_of,
)

_NAMED = re.compile(r"([a-z]{3,9})\.?(?:[\s,'’-]*(\d{4}|\d{2}))?")

_YEARS: tuple[tuple[re.Pattern[str], Callable[[int], Period]], ...] = (
    (re.compile(r"\b(?:academic|school)\b", re.IGNORECASE), academic_year),
    (re.compile(r"\bcalendar\b", re.IGNORECASE), calendar_year),
    (
        re.compile(r"\b(?:ending|ended|to)\b.*\bmar(?:ch)?\b", re.IGNORECASE),
        lambda year: financial_year(year - 1),
    ),
    (re.compile(r"\b(?:financial|fiscal|fy)\b", re.IGNORECASE), financial_year),
)
_FIRST_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-01(?: 00:00:00)?")


def parts_of(period: Period, months: int) -> tuple[Period, ...]:
    """The parts of so many months that make up a period; none where they do not fit.

    Parts of three months are quarters, so they begin where one does.
    """
    first = period.starts.year * YEAR_MONTHS + period.starts.month - 1
    fits = months < period.months and not period.months % months
    if not fits or (months == QUARTER_MONTHS and first % months):
        return ()
    starts = range(first, first + period.months, months)
    return tuple(from_months(each, each + months - 1) for each in starts)


def month_in(text: str) -> Period | None:
    """The month that a heading names with its year: "April 2026", "Apr-26".

    Who types that into a spreadsheet program leaves the first day of the month.
    """
    if day := _FIRST_DAY.fullmatch(text.strip()):
        return month_of(int(day[1]), int(day[2]))
    match = _NAMED.fullmatch(text.strip().lower())
    month = month_named(match[1]) if match else 0
    if match is None or not month or not match[2]:
        return None
    return month_of(int(match[2]) + (CENTURY if len(match[2]) == 2 else 0), month)  # noqa: PLR2004


def year_by_its_word(text: str, word: str) -> Period | None:
    """The year that a bare year is by a layout's word for it (rule T10).

    Such as 2025 after "Year ending March", which began in April 2024; None where the text is no
    bare year, or nothing says what it is.
    """
    bare = re.fullmatch(r"\s*((?:19|20)\d{2})\s*", text)
    said = next((year for words, year in _YEARS if words.search(word)), None) if bare else None
    return said(int(bare[1])) if bare and said else None


def month_alone(text: str) -> int:
    """The month, from 1, that a heading names without a year: "Apr"; 0 where it names none."""
    match = _NAMED.fullmatch(text.strip().lower())
    return month_named(match[1]) if match and not match[2] else 0


def month_of_financial_year(year: int, month: int) -> Period:
    """The month, counted from 1, of the financial year that begins in the year given."""
    return month_of(year + (month < FINANCIAL_YEAR_STARTS), month)
