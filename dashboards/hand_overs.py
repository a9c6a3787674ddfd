"""Where agencies meet as tables: what the page says by quarter, and csv of fixed columns."""

from collections.abc import Iterable

from dashboards.origin import files_text
from dashboards.tabulate import Entry, Sheet
from dashboards.words.figures import count_text
from dashboards.words.hand_overs import (
    difference_words,
    held_words,
    quiet_columns,
    quiet_words,
    side_words,
    usual_words,
    wrong_words,
)
from data.csv_text import Cell, as_csv, plain_number
from data.figures.handed_over import AtQuarter, Held, Meeting
from data.figures.went_quiet import Quiet
from data.framework.framework import Framework

COLUMNS = (
    *("hand-over", "title", "period", "given", "given unit", "given value", "given source"),
    *("received", "received unit", "received value", "received source", "difference"),
    *("lower", "upper", "signal", "says"),
)
MOST_ROWS = 8  # quarters of the table
QUIET_COLUMNS = (
    *("period", "level", "agency", "sheet", "measure", "breakdown", "figures"),
    *("last period", "says"),
)


def hand_overs_csv(meetings: Iterable[Meeting], framework: Framework) -> str:
    """The last quarter of each hand-over as csv with these columns.

    difference: received less given, empty of two units. lower, upper: of its usual range, as
    computed; signal: what is unusual about it.
    """
    return as_csv((), [COLUMNS, *(_row(each, framework) for each in meetings)])


def quiet_csv(found: Iterable[Quiet], period: str, framework: Framework) -> str:
    """What went quiet at a quarter as csv with these columns, the largest whole first."""
    rows = [
        (
            *(period, str(each.level), each.agency, each.sheet, each.measure),
            *(quiet_columns(each), each.many, str(each.last), quiet_words(each, framework)),
        )
        for each in found
    ]
    return as_csv((), [QUIET_COLUMNS, *rows])


def quarters_before(meeting: Meeting, framework: Framework) -> Sheet:
    """Both sides of the last quarters in numbers, the newest first; a difference of one unit."""
    headings = ["Quarter", *names_of(meeting, framework)]
    if meeting.is_of_one_unit:
        headings.append("Difference")
    rows = tuple(_quarter(each, meeting) for each in list(reversed(meeting.quarters))[:MOST_ROWS])
    return Sheet(f"{meeting.hand_over.title}, by quarter", tuple(headings), rows)


def names_of(meeting: Meeting, framework: Framework) -> tuple[str, str]:
    """Which figure is given, and which received."""
    pair = meeting.hand_over
    return (
        side_words(pair.given, meeting.given, framework),
        side_words(pair.received, meeting.received, framework),
    )


def signed_text(value: float) -> str:
    """A difference with its sign: "+12", "-3", "0"."""
    return f"{'+' if value > 0 else ''}{count_text(value)}"


def _quarter(at: AtQuarter, meeting: Meeting) -> tuple[Entry, ...]:
    sides = ((at.given, meeting.given), (at.received, meeting.received))
    entries = [Entry(at.period.short())]
    entries += [Entry(held_words(held, measure), is_number=True) for held, measure in sides]
    if meeting.is_of_one_unit:
        text = "" if at.difference is None else signed_text(at.difference)
        entries.append(Entry(text, is_number=True))
    return tuple(entries)


def says(meeting: Meeting) -> str:
    """What is said of the last quarter of a hand-over, in sentences."""
    at = meeting.latest
    said = (difference_words(meeting, at), wrong_words(at), usual_words(meeting))
    return " ".join(filter(None, said))


def _row(meeting: Meeting, framework: Framework) -> tuple[Cell, ...]:
    at, pair = meeting.latest, meeting.hand_over
    limits = meeting.usual.limits if meeting.usual else None
    return (
        *(pair.id, pair.title, str(at.period)),
        *(side_words(pair.given, meeting.given, framework), meeting.given.unit),
        *(_value(at.given), files_text(at.given.sources)),
        *(side_words(pair.received, meeting.received, framework), meeting.received.unit),
        *(_value(at.received), files_text(at.received.sources)),
        _number(at.difference),
        *(_number(limits.lower if limits else None), _number(limits.upper if limits else None)),
        str(meeting.flag.signal) if meeting.flag else "",
        says(meeting),
    )


def _value(held: Held) -> Cell:
    return _number(held.value) if held.value is not None else "[x]"


def _number(value: float | None) -> Cell:
    return None if value is None else plain_number(value)
