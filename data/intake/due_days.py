"""The days on which returns are due: of one agency, or of all that a board asks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from data.framework.framework import Framework
from data.intake.sheets_due import days_to_send
from data.periods import Period

QUARTERS_AHEAD = 5  # the quarter whose forms are out, and a year of those after it


@dataclass(frozen=True)
class DueDay:
    """A day on which some of an agency's return is due. themes: the ids of its sheets.

    number: 1 for the first day of that return, 2 for the next.
    """

    agency: str
    period: Period
    day: date
    themes: tuple[str, ...]
    number: int = 1


def coming_quarters(first: Period, many: int = QUARTERS_AHEAD) -> tuple[Period, ...]:
    """A quarter and those that follow it."""
    quarters = [first]
    while len(quarters) < many:
        quarters.append(quarters[-1].following())
    return tuple(quarters)


def due_days(
    framework: Framework, agencies: Iterable[str], periods: Iterable[Period]
) -> tuple[DueDay, ...]:
    """Every day on which these agencies owe something for these quarters, the first day first."""
    named = tuple(agencies)
    found = [
        each
        for period in periods
        for agency in named
        for each in _of_return(framework, agency, period)
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def _of_return(framework: Framework, agency: str, period: Period) -> Iterator[DueDay]:
    by_day: dict[int, list[str]] = defaultdict(list)
    for theme, days in days_to_send(framework, agency, period).items():
        by_day[days].append(theme)
    for number, days in enumerate(sorted(by_day), start=1):
        day = period.ends + timedelta(days=days)
        yield DueDay(agency, period, day, tuple(by_day[days]), number)
