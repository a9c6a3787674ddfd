"""The quarters that Northbridge's agencies report, and the day on which each return is sent."""

from datetime import date, timedelta

from data.periods import Period, calendar_of, quarter

QUARTERS = calendar_of(quarter(2022, 1), quarter(2026, 2))
SUMMER = 2  # the quarter with the school holidays
YEAR_END = 4
DAYS_TO_SEND = 20
FRIDAY = 4


def is_summer(period: Period) -> bool:
    """Whether the school holidays fall in it (rule T9)."""
    return period.quarter_number == SUMMER


def is_year_end(period: Period) -> bool:
    """Whether its return also holds the figures of the whole year."""
    return period.quarter_number == YEAR_END


def grown(period: Period, first: float, last: float) -> float:
    """A level that grows evenly from the first quarter to the last."""
    return first + (last - first) * QUARTERS.index(period) / (len(QUARTERS) - 1)


def day_sent(period: Period, days_early: int = 0, weeks_late: int = 0) -> date:
    """The working day on which a return goes: by the twentieth day after the quarter."""
    day = period.ends + timedelta(days=DAYS_TO_SEND - days_early, weeks=weeks_late)
    return day - timedelta(days=max(0, day.weekday() - FRIDAY))
