"""What a label, a heading or a caption says of when, in parts that others complete (rule T1)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from data.periods import (
    ACADEMIC_YEAR_STARTS,
    FINANCIAL_YEAR_STARTS,
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    academic_year,
    at_snapshot,
    calendar_year,
    financial_year,
    from_months,
    quarter,
)

CENTURY = 2000
LATEST = 2099
EARLIEST = 1950
HALF_MONTHS = 6


class Year(StrEnum):
    """Which twelve months a year is, as far as it is said."""

    BARE = "bare"  # 2024: nobody can tell
    PAIR = "pair"  # 2024-25: the financial year, unless a word says that it is the academic one
    FINANCIAL = "financial"
    CALENDAR = "calendar"
    ACADEMIC = "academic"
    ENDING = "ending"  # named by the March in which it ends


TWO_YEARS = {Year.PAIR, Year.FINANCIAL, Year.ACADEMIC, Year.ENDING}


@dataclass(frozen=True)
class When:
    """The parts of a period that one text names.

    year: the first of two, or the only one. months: first and last, 1 to 12. since: the year of
    the first of them, where it is another. day: it is as at a
    day, so that it belongs to the quarter that ends then. to_date: from April on. short: of a
    week or of one day of several, which is no period that figures are kept by.
    """

    year: int | None = None
    year_kind: Year | None = None
    quarter: int | None = None
    months: tuple[int, int] | None = None
    half: int | None = None
    since: int | None = None
    day: bool = False
    to_date: bool = False
    short: bool = False

    @cached_property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self == When()

    @property
    def shape(self) -> tuple[bool, ...]:
        """Which of its parts it says: 2023 and 2024 are of one shape, 2024 and Q1 are not."""
        length = None if self.months is None else (self.months[1] - self.months[0]) % YEAR_MONTHS
        parts = (self.year, self.quarter, self.half, self.months)
        return (*(part is not None for part in parts), bool(length), self.to_date)

    @property
    def length(self) -> int:
        """How many months it names; 0 where it names none."""
        if self.months:
            return (self.months[1] - self.months[0]) % YEAR_MONTHS + 1
        if self.quarter:
            return QUARTER_MONTHS
        if self.half:
            return HALF_MONTHS
        return 0 if self.year is None else YEAR_MONTHS

    @property
    def _has_part(self) -> bool:
        return bool(self.quarter or self.months or self.half)

    def completed(self, far: "When") -> "When":
        """With what a text further away says, where this one lacks it (near goes before far)."""
        return _completed(self, far)

    def _with(self, far: "When") -> "When":
        found = self
        if found.year is None and far.year is not None:
            found = replace(found, year=far.year, year_kind=found.year_kind or far.year_kind)
        elif found.year_kind is Year.PAIR and far.year_kind is Year.ACADEMIC:
            found = replace(found, year_kind=Year.ACADEMIC)
        elif found.year_kind in {None, Year.BARE} and far.year_kind and not found.months:
            kind = far.year_kind if far.year is None or found.year_kind is None else None
            found = replace(found, year_kind=kind or found.year_kind)
        if not found._has_part and (far.year is None or self.year is None):
            parts = {"quarter": far.quarter, "months": far.months, "half": far.half}
            found = replace(found, since=far.since, **parts)  # type: ignore[arg-type]
            found = replace(found, day=found.day or far.day)
        if found.months and not self.year and far.months and far.months[0] > far.months[1]:
            found = found._within(far.months)
        stands_alone = self.year is None and not self._has_part
        return replace(found, to_date=found.to_date or (far.to_date and stands_alone))

    def _within(self, months: tuple[int, int]) -> "When":
        """A month of a span that is named by the year in which it ends: October of Oct to Mar."""
        if self.year is None or self.months is None or self.months == months:
            return self
        return replace(self, year=self.year - (self.months[0] >= months[0]))

    def period(self) -> Period | None:
        """The period that the parts make; None where they do not make one."""
        return self._period

    @cached_property
    def _period(self) -> Period | None:
        if self.year is None or self.short:
            return None
        if self.months:
            return self._of_months(self.year, *self.months)
        first = self._first_year(self.year)
        if self.quarter and self.year_kind is not Year.CALENDAR:
            return self._to_date(quarter(first, self.quarter))
        if self.quarter:
            return self._part_of_year(first, self.quarter, QUARTER_MONTHS)
        if self.half:
            return self._part_of_year(first, self.half, HALF_MONTHS)
        return None if self.to_date else self._whole_year(self.year)

    def _part_of_year(self, year: int, number: int, months: int) -> Period:
        """The first, second ... so many months of the year, which begins in January or April."""
        is_calendar = self.year_kind is Year.CALENDAR
        begins = year * YEAR_MONTHS + (0 if is_calendar else FINANCIAL_YEAR_STARTS - 1)
        start = begins + months * (number - 1)
        return from_months(start, start + months - 1)

    def _of_months(self, year: int, first: int, last: int) -> Period:
        year = self._first_year(year)
        starts = year + (first < self._year_starts) if self._is_two_years else year
        ends = starts + (last < first)
        if not self._is_two_years and last < first:
            starts, ends = year - 1, year  # "Dec to Feb 2025" names the year in which it ends
        if self.day:
            return at_snapshot(date(ends, last, 1))
        if self.since is not None:
            starts, ends = self.since, year
        found = from_months(starts * YEAR_MONTHS + first - 1, ends * YEAR_MONTHS + last - 1)
        return self._to_date(found)

    def _to_date(self, found: Period) -> Period:
        return Period(found.year().starts, found.ends) if self.to_date else found

    @property
    def _is_two_years(self) -> bool:
        return self.year_kind in TWO_YEARS

    @property
    def _year_starts(self) -> int:
        is_academic = self.year_kind is Year.ACADEMIC
        return ACADEMIC_YEAR_STARTS if is_academic else FINANCIAL_YEAR_STARTS

    def _first_year(self, year: int) -> int:
        return year - 1 if self.year_kind is Year.ENDING else year

    def _whole_year(self, year: int) -> Period | None:
        if self.year_kind is Year.CALENDAR:
            return calendar_year(year)
        if self.year_kind is Year.ACADEMIC:
            return academic_year(year)
        if self.year_kind in TWO_YEARS:
            return financial_year(self._first_year(year))
        return None


@lru_cache(maxsize=16_384)  # a long file has few texts, many times
def _completed(near: When, far: When) -> When:
    return near._with(far)  # noqa: SLF001
