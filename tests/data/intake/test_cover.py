import pytest

from data.errors import UnknownReturnError
from data.files.workbook import Workbook, Worksheet
from data.intake.cover import is_cover, read_cover
from tests.frameworks import STANDARD


def a_cover(**lines):
    said = {"Board": "Dudley", "Agency": "Police", "Period": "2013-14", **lines}
    return Workbook("return.csv", (Worksheet("return", tuple(said.items())),))


@pytest.mark.parametrize(
    "written",
    [
        *("2013-07-12", "12/07/2013", "12.07.2013", "12 July 2013", "12.7.13", "12-07-13"),
        *("12th July 2013", "Friday 12 July 2013", "Fri 12 Jul 13", "12-Jul-2013", "12-Jul-13"),
        *("July 12, 2013", "12th of July, 2013", "2013-07-12 09:30:00"),
    ],
)
def test_a_date_is_read_as_people_write_it(written):
    cover, findings = read_cover(a_cover(**{"Date sent": written}), STANDARD)

    assert cover.sent == "2013-07-12"
    assert not findings


def test_a_date_that_is_none_is_a_finding_and_the_return_counts_as_undated():
    cover, findings = read_cover(a_cover(**{"Date sent": "last Tuesday"}), STANDARD)

    assert cover.sent == ""
    assert [finding.code for finding in findings] == ["date-not-read"]
    assert "last Tuesday" in findings[0].what


def test_a_cover_may_stand_behind_a_letter_and_one_column_further():
    letter = Worksheet("Letter", (("Dear board",),))
    lines = (("", "Safeguarding board:", "", "Dudley"), ("", "Quarter", "2013-14 Q1"))

    cover, _ = read_cover(Workbook("a.xlsx", (letter, Worksheet("Front", lines))), STANDARD)

    assert (cover.board, str(cover.period)) == ("dudley", "2013-14 Q1")


def test_without_any_cover_the_board_is_not_known():
    with pytest.raises(UnknownReturnError, match="which board"):
        read_cover(Workbook("a.xlsx", (Worksheet("Letter", (("Dear board",),)),)), STANDARD)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Board", "Dudley"),), True),
        ((("", "Partnership²", "Dudley"),), True),
        ((("Definitions",), ("What is counted",)), True),
        ((("Minutes",), ("Definitions",)), False),
    ],
)
def test_a_sheet_without_figures_is_a_cover_or_definitions(rows, expected):
    assert is_cover(rows) is expected


@pytest.mark.parametrize("label", ["Revision", "Reason for revision:", "Why it is sent again"])
def test_a_cover_may_say_why_it_is_sent_again(label):
    cover, _ = read_cover(a_cover(**{label: "Two cases were entered twice."}), STANDARD)

    assert cover.revision == "Two cases were entered twice."


@pytest.mark.parametrize("label", ["Sent by", "Sent by (role)", "Completed by"])
def test_a_cover_may_say_who_sends_it(label):
    assert read_cover(a_cover(**{label: "Data officer"}), STANDARD)[0].sent_by == "Data officer"


def test_an_endless_reason_is_cut():
    cover, _ = read_cover(a_cover(Revision="so " * 1_000), STANDARD)

    assert len(cover.revision) == 1_000
