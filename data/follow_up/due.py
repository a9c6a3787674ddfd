"""When something is due: a timescale as a board writes it, and the days that it means (rule T7)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from data.periods import FULL_MONTHS, MONTHS, YEAR_MONTHS, from_months, is_period, parse
from data.periods import read_month_years as months_typed

# Words for a timescale without a day: it goes on, or nobody has set it yet.
WITHOUT_A_DAY = re.compile(
    r"(?:on[- ]?going|continuous(?:ly)?|rolling|as (?:required|needed)|monthly|quarterly|annually"
    r"|each (?:month|quarter|year)|every (?:month|quarter|year)|tbc|tba|to be (?:confirmed|agreed)"
    r"|not (?:set|yet set)|n/?a|not applicable|none|-|–)(?: thereafter)?\.?",
    re.IGNORECASE,
)
CENTURY = 2000
_BEFORE = re.compile(
    r"(?:(?:by|before|due|until|in|from|the|no later than|end|of)\b:?\s*)+", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:;|,|&|\+|\band\b|\bthen\b|\n)\s*", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?")
_MONTH = re.compile(r"(\d{1,2})[./-](\d{2}|\d{4})")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?[\s/-]*[’']?(\d{4}|\d{2})", re.IGNORECASE
)


@dataclass(frozen=True)
class Timescale:
    """A timescale as printed, and the days that it ends on, in their order.

    is_understood: whether it is known what it says; "ongoing" is, and names no day.
    """

    text: str
    days: tuple[date, ...] = ()
    is_understood: bool = True

    @property
    def last(self) -> date | None:
        """The day by which all of it is due; None where it names none."""
        return max(self.days, default=None)


def read_timescale(text: str) -> Timescale:
    """What a timescale says; a month or a year is due on its last day.

    "07.06" is July 2006; "04.07 05.08" are two months. Also: March 2007, by 31 March 2007,
    31/03/2007, 2007-03-31, Q4 2006-07, 2006-07.
    """
    said = " ".join(text.split())
    if not said or WITHOUT_A_DAY.fullmatch(said):
        return Timescale(said)
    days = _days_of(said)
    if days is None:
        parts = [_days_of(part) for part in _PARTS.split(said) if part]
        days = None if None in parts else [day for part in parts if part for day in part]
    return Timescale(said, tuple(sorted(days or ())), is_understood=bool(days))


def _days_of(text: str) -> list[date] | None:
    """The days that one text names in one way, none of "ongoing"; None where it says neither."""
    if WITHOUT_A_DAY.fullmatch(text):
        return []
    before = _BEFORE.match(text)
    plain = text[before.end() :] if before else text
    for reader in _READERS:
        try:
            found = reader(plain)
        except ValueError:  # it looks like a day and there is no such day: 31.02.07
            continue
        if found:
            return found
    return None


def _months_typed(text: str) -> list[date]:
    return [month.ends for month in months_typed(text)]


def _month_in_figures(text: str) -> list[date]:
    match = _MONTH.fullmatch(text)
    return [_end_of(int(match[1]), match[2])] if match else []


def _day_in_figures(text: str) -> list[date]:
    match = _DAY.fullmatch(text)
    return [date(_year(match[3]), int(match[2]), int(match[1]))] if match else []


def _iso_day(text: str) -> list[date]:
    match = _ISO.fullmatch(text)
    return [date(int(match[1]), int(match[2]), int(match[3]))] if match else []


def _named_month(text: str) -> list[date]:
    match = _NAMED.fullmatch(text)
    month = _month_called(match[2]) if match else 0
    if not match or not month:
        return []
    if match[1]:
        return [date(_year(match[3]), month, int(match[1]))]
    return [_end_of(month, match[3])]


def _period(text: str) -> list[date]:
    return [parse(text).ends] if is_period(text) else []


# A month typed MM.YY comes first: to a board "12.07" is no day of a month.
_READERS: tuple[Callable[[str], list[date]], ...] = (
    _months_typed,
    _iso_day,
    _day_in_figures,
    _month_in_figures,
    _named_month,
    _period,
)


def _month_called(name: str) -> int:
    """1 to 12; 0 for what is no name of a month."""
    called = name.lower()
    names = (*FULL_MONTHS, *MONTHS, "Sept")
    numbers = (*range(1, YEAR_MONTHS + 1), *range(1, YEAR_MONTHS + 1), 9)
    known: dict[str, int] = {
        each.lower(): number for each, number in zip(names, numbers, strict=True)
    }
    return known.get(called, 0)


def _end_of(month: int, year: str) -> date:
    if not 1 <= month <= YEAR_MONTHS:
        raise ValueError(f"There is no month {month}.")
    number = _year(year) * YEAR_MONTHS + month - 1
    return from_months(number, number).ends


def _year(text: str) -> int:
    return int(text) if len(text) > 2 else CENTURY + int(text)
