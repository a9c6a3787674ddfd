"""Days as a calendar that other programs take in (.ics): the same days, the same bytes.

Source: RFC 5545, "Internet Calendaring and Scheduling": 3.1 lines and folding, 3.3.11 text,
3.6.1 events, 3.8.2.4 days without a time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

LINE = 75  # octets of a line, without its end
ENDS = "\r\n"
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
CONTROLS = dict.fromkeys([*range(9), *range(11, 32), 127])


@dataclass(frozen=True)
class DayEvent:
    """Something that is on a day. id: stays its own when the day moves, so that calendars move it.

    about: what a calendar shows beneath the title, in lines.
    """

    id: str
    day: date
    title: str
    about: str = ""


def as_calendar(name: str, events: Iterable[DayEvent], said_on: date, version: int = 0) -> bytes:
    """The events as one calendar. name: what it is called where it is taken in.

    said_on: when what it says was decided. version: higher where the same events are said anew.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Safeguarding performance//Due days//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for each in events for line in _event(each, said_on, version)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}{ENDS}" for line in lines for folded in _folded(line)).encode()


def _event(event: DayEvent, said_on: date, version: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.id)}"
    yield f"DTSTAMP:{said_on:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{version}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.about:
        yield f"DESCRIPTION:{_text(event.about)}"
    yield "TRANSP:TRANSPARENT"  # nobody is busy because figures are due
    yield "END:VEVENT"


def _text(said: str) -> str:
    """A text as a calendar holds it: no sign of it is taken for one of the calendar's own."""
    whole = said.replace(ENDS, "\n").replace("\r", "\n").translate(CONTROLS)
    return whole.translate(ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """A line in lines that are short enough, none of which breaks off inside a letter."""
    part, taken = "", 0
    for letter in line:
        size = len(letter.encode())
        if taken + size > LINE:
            yield part
            part, taken = " ", 1
        part, taken = part + letter, taken + size
    yield part
