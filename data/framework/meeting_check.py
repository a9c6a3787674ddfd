"""What is wrong with the meetings of a framework: one check, one short function."""

from collections.abc import Iterator
from datetime import date

from data.findings import Finding
from data.framework import findings as say
from data.framework.goal_findings import details_of_persons
from data.framework.meeting_columns import MEETINGS
from data.framework.meeting_findings import before_its_quarter_ends, papers_after_the_meeting
from data.framework.meetings import day_in, meeting_of
from data.framework.rows import Row, Tables
from data.periods import is_period
from data.persons.texts import persons_in

DAYS = ("date", "papers due")


def check_meetings(tables: Tables) -> Iterator[Finding]:
    """Everything that is wrong with the meetings, by cell."""
    seen: set[tuple[str, date]] = set()
    for row in tables[MEETINGS.name]:
        unreadable = [*_days(row), *_about(row)]
        yield from unreadable
        if not unreadable:
            yield from _in_order(row)
            yield from _twice(row, seen)
            yield from _persons(row)


def _days(row: Row) -> Iterator[Finding]:
    for column in DAYS:
        if row[column] and not _is_day(row[column]):
            yield say.not_a_day(MEETINGS.name, row.place(column), row[column])


def _is_day(text: str) -> bool:
    try:
        return bool(day_in(text))
    except ValueError:
        return False


def _about(row: Row) -> Iterator[Finding]:
    if row["about"] and not is_period(row["about"]):
        yield say.not_a_period(MEETINGS.name, row.place("about"), row["about"])


def _in_order(row: Row) -> Iterator[Finding]:
    """First its quarter ends, then papers are due, then it is held."""
    meeting = meeting_of(row)
    if meeting.papers_due > meeting.day:
        place = row.place("papers due")
        yield papers_after_the_meeting(place, meeting.papers_due, meeting.day)
    if meeting.about and meeting.about.ends >= meeting.day:
        yield before_its_quarter_ends(row.place("about"), meeting.about, meeting.day)


def _twice(row: Row, seen: set[tuple[str, date]]) -> Iterator[Finding]:
    """One meeting on one day, however its day is written."""
    key = (row["meeting"].casefold(), day_in(row["date"]))
    if key in seen:
        said = f"“{row['meeting']}” on {key[1]}"
        yield say.twice(MEETINGS.name, row.place("date"), said)
    seen.add(key)


def _persons(row: Row) -> Iterator[Finding]:
    if found := persons_in(row["meeting"], day_in(row["date"]).year):
        place = row.place("meeting")
        yield details_of_persons(MEETINGS.name, place, "meeting", found)
