"""When a row of a published file is of: its period, by what it says and what kind that is."""

import re
from datetime import date
from functools import lru_cache

from data.framework.place_columns import YearIs
from data.intake.period_words import named_period
from data.periods import (
    FULL_MONTHS,
    Period,
    academic_year,
    at_snapshot,
    calendar_year,
    financial_year,
    from_months,
    quarter,
)

SIX = re.compile(r"(\d{4})(\d{2})")
FOUR = re.compile(r"\d{4}")
DAY = re.compile(r"(\d{4})-\d{2}-\d{2}")
QUARTER = re.compile(r"(.*\byear) q([1-4])")
TAX = "tax year"  # that of a business begins with the financial year
YEARS_OF = {
    "calendar year": YearIs.CALENDAR,
    # A bare year is the one in which a financial year of the Department ends (rule T10).
    "financial year": YearIs.ENDS,
}
OF = {
    YearIs.CALENDAR: calendar_year,
    YearIs.ENDS: lambda year: financial_year(year - 1),
    YearIs.BEGINS: financial_year,
    YearIs.ACADEMIC_ENDS: lambda year: academic_year(year - 1),
    YearIs.ACADEMIC_BEGINS: academic_year,
}
MONTHS = {name.lower(): number for number, name in enumerate(FULL_MONTHS)}


@lru_cache(maxsize=4096)  # a long file says the same few times in every row
def period_of(said: str, kind: str, year_is: YearIs | None) -> Period | None:
    """The period of a row; None where it names none, or not for certain.

    said: such as 202425 or 2024. kind: such as “Financial year”; empty where the file has no
    column for it. year_is: what a year in one number is in such a file, whatever the kind.
    """
    text, kind = " ".join(said.split()).lower(), " ".join(kind.split()).lower()
    if six := SIX.fullmatch(text):
        return _of_two_years(int(six[1]), six[2], kind, year_is)
    if FOUR.fullmatch(text):
        return _of_one_year(int(text), kind, year_is)
    if (day := DAY.fullmatch(text)) and year_is:
        return OF[year_is](int(day[1]))
    return named_period(said).period


def is_bare_year(said: str) -> bool:
    """Whether a text is a year in one number, which may be of several kinds."""
    return FOUR.fullmatch(said.strip()) is not None


def _of_two_years(first: int, second: str, kind: str, year_is: YearIs | None) -> Period | None:
    if f"{(first + 1) % 100:02d}" != second:
        return None
    if found := QUARTER.fullmatch(kind):
        return quarter(first, int(found[2])) if _is_financial(found[1]) else None
    if kind.startswith("academic"):
        return academic_year(first)
    if _is_financial(kind):
        return financial_year(first)
    if kind or year_is is None:
        return None if kind else financial_year(first)
    is_academic = year_is in {YearIs.ACADEMIC_BEGINS, YearIs.ACADEMIC_ENDS}
    return academic_year(first) if is_academic else financial_year(first)


def _of_one_year(year: int, kind: str, year_is: YearIs | None) -> Period | None:
    if kind in MONTHS:
        month = date(year, MONTHS[kind] + 1, 1)
        return from_months(number := month.year * 12 + month.month - 1, number)
    if found := QUARTER.fullmatch(kind):
        return _quarter_of(year, found[1], int(found[2]))
    meant = year_is or YEARS_OF.get(kind)
    return OF[meant](year) if meant else None


def _quarter_of(year: int, kind: str, number: int) -> Period | None:
    if kind == "calendar year":
        return at_snapshot(date(year, 3 * number, 1))
    return quarter(year - 1, number) if _is_financial(kind) else None


def _is_financial(kind: str) -> bool:
    return kind in {"financial year", TAX}
