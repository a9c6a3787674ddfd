"""Days as RFC 5545 writes them."""

from datetime import date

import pytest

from data.calendar_text import DayEvent, as_calendar

DAY, SAID = date(2027, 1, 30), date(2026, 4, 1)


def written(title: str = "Return due", about: str = "", version: int = 0) -> bytes:
    return as_calendar("Testbridge", [DayEvent("a-1@b", DAY, title, about)], SAID, version)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_an_event_is_a_whole_day_with_an_id_of_its_own_and_when_it_was_said():
    assert unfolded(written(version=3)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Safeguarding performance//Due days//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Testbridge",
        "BEGIN:VEVENT",
        "UID:a-1@b",
        "DTSTAMP:20260401T000000Z",
        "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20270130",
        "SUMMARY:Return due",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Police, fire", "Police\\, fire"),
        ("Due; now", "Due\\; now"),
        ("a\\n is no line", "a\\\\n is no line"),
        ("one\ntwo", "one\\ntwo"),
        ("one\r\ntwo", "one\\ntwo"),
        ("one\rEND:VEVENT", "one\\nEND:VEVENT"),
        ("bell\x07 and \x00", "bell and "),
    ],
)
def test_no_sign_of_a_text_is_taken_for_one_of_the_calendars(said, line):
    assert f"SUMMARY:{line}" in unfolded(written(said))


@pytest.mark.parametrize("letter", ["a", "é", "–", "😀"])
def test_a_long_line_is_folded_at_75_octets_and_never_inside_a_letter(letter):
    content = written(about=letter * 200)

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    assert f"DESCRIPTION:{letter * 200}" in unfolded(content)


def test_every_line_ends_as_the_standard_has_it():
    content = written("one\ntwo")

    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_the_same_days_give_the_same_bytes():
    assert written(about="Training") == written(about="Training")
