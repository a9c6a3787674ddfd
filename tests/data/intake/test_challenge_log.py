"""A log of challenges that a board kept in a spreadsheet, under its own headings."""

import pytest

from data.errors import UnknownReturnError
from data.files.workbook import Workbook
from data.follow_up.written import Kind
from data.intake.challenge_log import logs_in
from tests.data.framework.layouts.builders import a_worksheet


def read(block: str, name: str = "Log"):
    return logs_in(Workbook("log.xlsx", (a_worksheet(block, name),)))


def test_a_log_has_its_title_above_its_headings_and_its_own_words_for_them():
    (log,) = read("""
        Challenge log of the board

        Date | Challenge | Challenge to | By when | Response | Impact
        May 2026 | Why so few? | Health | 30/06/2026 | A campaign | More came
    """)

    assert log.kind is Kind.CHALLENGE
    assert log.findings == ()
    assert log.rows == (
        (
            "B4",
            {
                "question": "Why so few?",
                "whom": "Health",
                "due": "2026-06-30",
                "raised": "May 2026",
                "answer": "A campaign",
                "outcome": "More came",
            },
        ),
    )


def test_a_list_of_reports_is_told_apart():
    (log,) = read("Report | From | Received\nMASH | Police | May 2026")

    assert log.kind is Kind.REPORT
    assert log.rows == (("A2", {"title": "MASH", "whom": "Police", "received": "May 2026"}),)


def test_a_timescale_that_names_no_day_is_not_lost():
    (log,) = read("Question | To whom | Answer by\nWhy? | Health | next meeting")

    ((_, said),) = log.rows
    assert (said["whom"], said["due"]) == ("Health; next meeting", "")


def test_what_is_not_read_is_said_with_its_cell():
    (log,) = read("""
        Question | To whom | Colour
        Why? | Health | red
         | Police |

        How? | Police |
    """)

    assert [said["question"] for _, said in log.rows] == ["Why?", "How?"]
    assert [(each.code, each.cells) for each in log.findings] == [
        ("log-column-not-read", ("C1",)),
        ("log-row-not-read", ("A3",)),
    ]


def test_each_sheet_may_hold_a_log_of_its_own():
    sheets = (
        a_worksheet("Question | To whom\nWhy? | Health"),
        a_worksheet("Report | From\nMASH | Police"),
        a_worksheet("Some notes"),
    )

    assert [log.kind for log in logs_in(Workbook("log.xlsx", sheets))] == [
        Kind.CHALLENGE,
        Kind.REPORT,
    ]


def test_a_file_without_a_log_says_how_one_looks():
    with pytest.raises(UnknownReturnError, match="Give a row of headings with “Question”"):
        read("Contacts | 4")
