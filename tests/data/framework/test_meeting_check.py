"""Every fault of a meeting is found at its cell; a sound one has none."""

from datetime import date, datetime

import pytest

from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.grids import tables_in
from data.framework.meetings import Meeting, day_in
from data.framework.shipped import standard
from data.periods import parse
from tests.data.framework.tables_of import own, whole

HEADINGS = ("meeting", "date", "about", "papers due")


def faults(*rows: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    found = check_tables(whole(own(meetings=(HEADINGS, *rows))), standard())
    assert {each.sheet for each in found} <= {"meetings"}
    return [(each.code.removeprefix("framework-"), each.cells) for each in found]


@pytest.mark.parametrize(
    "rows",
    [
        [("Board meeting", "2026-11-26", "2026-27 Q2", "2026-11-19")],
        [("Board meeting", "26/11/2026", "", "")],
        [("Board meeting", "2026-11-26", "", "2026-11-26")],
        [("Annual review", "26 November 2026", "2025-26", "19 Nov 2026")],
        [("Board meeting", "2026-11-26", "", ""), ("Board meeting", "2027-02-25", "", "")],
        [("Board meeting", "2026-11-26", "", ""), ("Executive", "2026-11-26", "", "")],
        [("Board meeting", "2026-10-01", "2026-27 Q2", "")],
    ],
)
def test_a_sound_meeting_has_no_fault(rows):
    assert faults(*rows) == []


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ([("", "2026-11-26", "", "")], "needed", "A2"),
        ([("Board meeting", "", "2026-27 Q2", "")], "needed", "B2"),
        ([("Board meeting", "2026-11-31", "", "")], "not-a-day", "B2"),
        ([("Board meeting", "11/26/2026", "", "")], "not-a-day", "B2"),
        ([("Board meeting", "2026-11-26", "", "a week before")], "not-a-day", "D2"),
        ([("Board meeting", "2026-11-26", "second quarter", "")], "not-a-period", "C2"),
        ([("Board meeting", "2026-11-26", "", "2026-11-27")], "papers-after-the-meeting", "D2"),
        ([("Board meeting", "2026-09-30", "2026-27 Q2", "")], "before-its-quarter-ends", "C2"),
        ([("Board meeting", "2026-11-26", "2026-27", "")], "before-its-quarter-ends", "C2"),
        (
            [("Board meeting", "2026-11-26", "", ""), ("board Meeting", "26/11/2026", "", "")],
            "twice",
            "B3",
        ),
        ([("Review of NHS 943 476 5919", "2026-11-26", "", "")], "details-of-persons", "A2"),
    ],
)
def test_a_fault_of_a_meeting_is_found_at_its_cell(rows, code, cell):
    assert faults(*rows) == [(code, (cell,))]


def test_the_meetings_of_a_framework_stand_by_day_with_what_each_looks_at():
    rows = (
        HEADINGS,
        ("Board meeting", "2026-11-26", "2026-27 Q2", "2026-11-19"),
        ("Executive", "1/10/2026", "", ""),
    )

    framework = framework_of(whole(own(meetings=rows)))

    assert framework.meetings == (
        Meeting("Executive", date(2026, 10, 1), date(2026, 9, 30)),
        Meeting("Board meeting", date(2026, 11, 26), date(2026, 11, 19), parse("2026-27 Q2")),
    )


def test_a_meeting_about_a_year_is_about_its_last_quarter():
    review = Meeting("Annual review", date(2027, 7, 8), date(2027, 6, 29), parse("2026-27"))

    assert review.is_about(parse("2026-27 Q4"))
    assert review.is_about(parse("2026-27"))
    assert not review.is_about(parse("2026-27 Q3"))
    assert review.may_see(parse("2026-27 Q1"))
    assert not review.may_see(parse("2027-28 Q1"))


def test_a_day_of_two_numbers_is_read_as_it_is_written_here():
    assert day_in("03/12/2026") == date(2026, 12, 3)


def test_a_day_that_a_spreadsheet_program_made_a_date_is_read_too():
    tables, _ = tables_in({"meetings": (HEADINGS, ("Board", datetime(2026, 11, 26), None, None))})

    assert day_in(tables["meetings"][0]["date"]) == date(2026, 11, 26)
