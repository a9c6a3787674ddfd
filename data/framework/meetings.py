"""When a board meets: the days, which quarter each meeting is about, and when papers are due."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.framework.meeting_columns import MEETINGS
from data.framework.rows import Row, Tables
from data.periods import Period, parse

# As people write a day where a table asks for one; the month is never the first of two numbers.
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")

MIDNIGHT = " 00:00:00"  # of a cell that a spreadsheet program made a date and time


@dataclass(frozen=True)
class Meeting:
    """One meeting. about: the quarter or year that it looks at; None of whatever is there.

    papers_due: the last day on which figures are in time for its papers.
    """

    name: str
    day: date
    papers_due: date
    about: Period | None = None

    def is_about(self, period: Period) -> bool:
        """Whether it was called for the figures of a period; one about a year, for its last."""
        about = self.about
        return about is not None and about.covers(period) and about.ends == period.ends

    def may_see(self, period: Period) -> bool:
        """Whether it looks that far: a meeting about an earlier quarter does not."""
        return self.about is None or self.about.ends >= period.ends


def meetings_in(tables: Tables) -> tuple[Meeting, ...]:
    """The meetings of a framework by day. Raises ValueError where check_meetings has an error."""
    found = map(meeting_of, tables[MEETINGS.name])
    return tuple(sorted(found, key=lambda each: (each.day, each.name)))


def meeting_of(row: Row) -> Meeting:
    """The meeting that a row describes. Raises ValueError where it has an error."""
    day, papers = day_in(row["date"]), row["papers due"]
    return Meeting(
        row["meeting"],
        day,
        day_in(papers) if papers else day - timedelta(days=1),
        parse(row["about"]) if row["about"] else None,
    )


def day_in(text: str) -> date:
    """The day that a text names: 2026-11-26, 26/11/2026, 26 November 2026.

    Raises ValueError when it names none.
    """
    day = text.removesuffix(MIDNIGHT)
    for form in DAYS:
        with suppress(ValueError):
            return datetime.strptime(day, form).date()  # noqa: DTZ007 - a day has no time zone
    raise ValueError(f"“{text}” is no day.")
