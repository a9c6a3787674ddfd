"""The due days of a board's returns and its meetings, as what a calendar says of each."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from dashboards.words.labels import date_words
from dashboards.words.owed import in_a_row
from data.calendar_text import DayEvent, as_calendar
from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.intake.due_days import DueDay, coming_quarters, due_days
from data.periods import Period

FILL_IN = "The workbook to fill in stands on the page Returns of the dashboard."


def calendar_of_agency(framework: Framework, agency: str, first: Period, said_on: date) -> bytes:
    """When an agency's returns are due: from a quarter on, for a year ahead."""
    board, name = framework.board, framework.agency_name(agency)
    days = due_days(framework, (agency,), coming_quarters(first))
    events = [_of_return(each, framework) for each in days]
    return as_calendar(f"{board.short_name}: returns of {name}", events, said_on, framework.version)


def calendar_of_board(framework: Framework, first: Period, said_on: date) -> bytes:
    """When all returns are due, when papers are, and when the board meets."""
    days = due_days(framework, framework.senders, coming_quarters(first))
    events = [*_of_all(days, framework), *_meetings(framework, first)]
    ordered = sorted(events, key=lambda each: (each.day, each.id))
    title = f"{framework.board.short_name}: returns and meetings"
    return as_calendar(title, ordered, said_on, framework.version)


def _of_return(due: DueDay, framework: Framework) -> DayEvent:
    board = framework.board
    sheets = in_a_row([framework.theme(each) for each in due.themes])
    return DayEvent(
        f"{board.id}-{due.agency}-{due.period.slug}-{due.number}@returns.safeguarding",
        due.day,
        f"Return for {due.period.short()} due: {board.short_name}",
        f"{board.name} asks {framework.agency_name(due.agency)} for the figures of "
        f"{due.period.in_words()}: {sheets}.\n{FILL_IN}",
    )


def _of_all(days: Iterable[DueDay], framework: Framework) -> Iterator[DayEvent]:
    """One event for each day of each quarter, with whose returns are due."""
    seen: dict[Period, int] = {}
    for (day, period), group in groupby(days, key=lambda each: (each.day, each.period)):
        seen[period] = seen.get(period, 0) + 1
        names = in_a_row([framework.agency_name(each.agency) for each in group])
        yield DayEvent(
            f"{framework.board.id}-{period.slug}-{seen[period]}@returns.safeguarding",
            day,
            f"Returns for {period.short()} due",
            f"Figures of {period.in_words()} are due from {names}.",
        )


def _meetings(framework: Framework, first: Period) -> Iterator[DayEvent]:
    """The meetings since the first of these quarters began, and when figures have to be there."""
    board = framework.board.id
    seen: dict[tuple[str, str], int] = {}
    for meeting in (each for each in framework.meetings if each.day >= first.starts):
        about = (meeting.name, meeting.about.slug if meeting.about else str(meeting.day.year))
        seen[about] = seen.get(about, 0) + 1
        name = "-".join([*about, str(seen[about])]).replace(" ", "-").lower()
        yield DayEvent(
            f"{board}-{name}@meetings.safeguarding", meeting.day, meeting.name, _looks_at(meeting)
        )
        yield DayEvent(
            f"{board}-{name}@papers.safeguarding",
            meeting.papers_due,
            f"Figures due for papers: {meeting.name}",
            f"The meeting is on {date_words(meeting.day)}. {_looks_at(meeting)}".strip(),
        )


def _looks_at(meeting: Meeting) -> str:
    return f"It looks at {meeting.about.in_words()}." if meeting.about else ""
