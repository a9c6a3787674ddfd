"""Months: the parts that quarters and years are made of, and how headings name them."""

import re

from data.periods import (
    CENTURY,
    FINANCIAL_YEAR_STARTS,
    FULL_MONTHS,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    from_months,
)

_NAMED = re.compile(r"([a-z]{3,9})\.?(?:[\s,'’-]*(\d{4}|\d{2}))?")


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


def month_in(text: str, year: Period | None = None) -> Period | None:
    """The month that a heading names: "April 2026", "Apr-26", and "Apr" of a financial year."""
    match = _NAMED.fullmatch(text.strip().lower())
    index = _index(match[1]) if match else None
    if match is None or index is None:
        return None
    if match[2]:
        number = int(match[2]) + (CENTURY if len(match[2]) == 2 else 0)  # noqa: PLR2004
    elif year:
        number = year.financial_year + (index < FINANCIAL_YEAR_STARTS - 1)
    else:
        return None
    return from_months(number * YEAR_MONTHS + index, number * YEAR_MONTHS + index)


def _index(name: str) -> int | None:
    """Which month a name or the beginning of one stands for, from 0; "sept" is September."""
    found = (n for n, full in enumerate(FULL_MONTHS) if full.lower().startswith(name))
    return next(found, None)
