"""Time as boards count it: months, financial quarters and years, and the odd spans of sources."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
QUARTER_MONTHS = 3
HALF_MONTHS = 6
YEAR_MONTHS = 12
FINANCIAL_YEAR_STARTS = 4
ACADEMIC_YEAR_STARTS = 9
CENTURY = 2000


class Span(StrEnum):
    """The type of a period; two types never share an axis without a word (rule T2)."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half year"
    YEAR = "year"
    CALENDAR = "calendar year"
    ACADEMIC = "academic year"
    OTHER = "other span"


HALVES = (FINANCIAL_YEAR_STARTS, FINANCIAL_YEAR_STARTS + HALF_MONTHS)  # the months they begin in
SEASONAL = frozenset({Span.MONTH, Span.QUARTER})  # compared with the same a year before (rule T9)
YEARS = {FINANCIAL_YEAR_STARTS: Span.YEAR, 1: Span.CALENDAR, ACADEMIC_YEAR_STARTS: Span.ACADEMIC}


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of whole months; sorts by time, never by its text (rule T1)."""

    starts: date
    ends: date

    @property
    def months(self) -> int:
        """How many months it covers."""
        return _month_number(self.ends) - _month_number(self.starts) + 1

    @cached_property
    def span(self) -> Span:
        """Which type of period its dates make it."""
        if self.months == 1:
            return Span.MONTH
        if self.months == HALF_MONTHS and self.starts.month in HALVES:
            return Span.HALF
        if self.months == QUARTER_MONTHS and self.starts.month % QUARTER_MONTHS == 1:
            return Span.QUARTER
        if self.months == YEAR_MONTHS:
            return YEARS.get(self.starts.month, Span.OTHER)
        return Span.OTHER

    @property
    def financial_year(self) -> int:
        """The calendar year in which the financial year of its first day began."""
        return self.starts.year - (self.starts.month < FINANCIAL_YEAR_STARTS)

    @property
    def quarter_number(self) -> int:
        """1 to 4: the financial quarter of its first day; Q1 is April to June."""
        return (self.starts.month - FINANCIAL_YEAR_STARTS) % YEAR_MONTHS // QUARTER_MONTHS + 1

    def __str__(self) -> str:
        """The key that the command line, the store and the exports use."""
        year = year_label(self.financial_year)
        if self.span is Span.QUARTER:
            return f"{year} Q{self.quarter_number}"
        if self.span is Span.YEAR:
            return year
        if self.span is Span.CALENDAR:
            return f"calendar {self.starts.year}"
        if self.span is Span.ACADEMIC:
            return f"academic {year_label(self.starts.year)}"
        if self._is_joined_quarters:
            return f"{year} {'+'.join(f'Q{each.quarter_number}' for each in self.quarters())}"
        months = (f"{FULL_MONTHS[day.month - 1]} {day.year}" for day in (self.starts, self.ends))
        return " to ".join(months)

    @property
    def _is_joined_quarters(self) -> bool:
        whole = self.months == QUARTER_MONTHS * len(self.quarters())
        return whole and self.year().covers(self)

    @property
    def slug(self) -> str:
        """Its key as it stands in an address: no spaces, "2012-13Q3"; of a month its name."""
        return (self.in_months() if self.span is Span.MONTH else str(self)).replace(" ", "")

    def in_words(self) -> str:
        """What a reader sees: "Q1 2025-26 (Apr to Jun 2025)", "Apr 2025"."""
        if self.span is Span.MONTH:
            return self.in_months()
        if self.span is Span.OTHER and not self._is_joined_quarters:
            return str(self)
        return f"{self.short()} ({self.in_months()})"

    def short(self) -> str:
        """Its name without the months: "Q1 2025-26", "2012-13", "calendar 2012"; "Apr 2025"."""
        if self.span is Span.MONTH:
            return self.in_months()
        key = str(self)
        if " Q" not in key:
            return key
        year, quarters = key.split(" ")
        return f"{quarters} {year}"

    def in_months(self) -> str:
        """The months covered, with the year once where one will do: "Apr to Jun 2025"."""
        first, last = MONTHS[self.starts.month - 1], MONTHS[self.ends.month - 1]
        if self.months == 1:
            return f"{first} {self.starts.year}"
        if self.starts.year == self.ends.year:
            return f"{first} to {last} {self.ends.year}"
        return f"{first} {self.starts.year} to {last} {self.ends.year}"

    def previous(self) -> "Period":
        """The period of the same length that ended just before this one began."""
        return self._moved(-self.months)

    def following(self) -> "Period":
        """The period of the same length that begins when this one ends."""
        return self._moved(self.months)

    def a_year_before(self) -> "Period":
        """The same months of the year before (rule T9)."""
        return self._moved(-YEAR_MONTHS)

    def covers(self, other: "Period") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.starts <= other.starts and other.ends <= self.ends

    def year(self) -> "Period":
        """The financial year in which it begins."""
        return financial_year(self.financial_year)

    def quarters(self) -> tuple["Period", ...]:
        """The financial quarters inside it, in order."""
        touched = calendar_of(at_snapshot(self.starts), at_snapshot(self.ends))
        return tuple(each for each in touched if self.covers(each))

    def in_its_year(self) -> str:
        """What a month or quarter is called where its year is said beside it: "Apr", "Q1"."""
        if self.span is Span.MONTH:
            return MONTHS[self.starts.month - 1]
        return f"Q{self.quarter_number}"

    def its_months(self) -> tuple["Period", ...]:
        """The months inside it, in order."""
        first, last = _month_number(self.starts), _month_number(self.ends)
        return tuple(from_months(each, each) for each in range(first, last + 1))

    def _moved(self, months: int) -> "Period":
        return from_months(_month_number(self.starts) + months, _month_number(self.ends) + months)


def quarter(first_year: int, number: int) -> Period:
    """A financial quarter: number 4 of 2012 is January to March 2013 (rule T1)."""
    if number not in {1, 2, 3, 4}:
        raise ValueError(f"A financial year has quarters 1 to 4, not {number}.")
    start = first_year * YEAR_MONTHS + FINANCIAL_YEAR_STARTS - 1 + (number - 1) * QUARTER_MONTHS
    return from_months(start, start + QUARTER_MONTHS - 1)


def financial_year(first_year: int) -> Period:
    """April of first_year to the March after it."""
    start = first_year * YEAR_MONTHS + FINANCIAL_YEAR_STARTS - 1
    return from_months(start, start + YEAR_MONTHS - 1)


def calendar_year(year: int) -> Period:
    """January to December."""
    return from_months(year * YEAR_MONTHS, year * YEAR_MONTHS + YEAR_MONTHS - 1)


def academic_year(first_year: int) -> Period:
    """September of first_year to the August after it (rule T2)."""
    start = first_year * YEAR_MONTHS + ACADEMIC_YEAR_STARTS - 1
    return from_months(start, start + YEAR_MONTHS - 1)


def at_snapshot(day: date) -> Period:
    """The quarter that a snapshot belongs to: 31 March 2013 is 2012-13 Q4 (rule T8)."""
    first = day.year * YEAR_MONTHS + (day.month - 1) // QUARTER_MONTHS * QUARTER_MONTHS
    return from_months(first, first + QUARTER_MONTHS - 1)


def month_of(year: int, month: int) -> Period:
    """The month of a calendar year, counted from 1."""
    number = year * YEAR_MONTHS + month - 1
    return from_months(number, number)


def half_year(first_year: int, number: int) -> Period:
    """A half of a financial year: the first is April to September."""
    start = first_year * YEAR_MONTHS + HALVES[0] - 1 + (number - 1) * HALF_MONTHS
    return from_months(start, start + HALF_MONTHS - 1)


def from_months(first: int, last: int) -> Period:
    """A period from two month numbers (year * 12 + month - 1), both inclusive."""
    starts = date(first // YEAR_MONTHS, first % YEAR_MONTHS + 1, 1)
    after = last + 1
    ends = date(after // YEAR_MONTHS, after % YEAR_MONTHS + 1, 1) - timedelta(days=1)
    return Period(starts, ends)


def calendar_of(first: Period, last: Period) -> tuple[Period, ...]:
    """Every period from first to last, none left out (rule T5); both of the same type."""
    found = [first]
    while found[-1] < last:
        found.append(found[-1].following())
    return tuple(found)


def year_label(first_year: int) -> str:
    """Name a financial year as boards write it: 2012 gives "2012-13"."""
    return f"{first_year}-{(first_year + 1) % 100:02d}"


def _month_number(day: date) -> int:
    return day.year * YEAR_MONTHS + day.month - 1
