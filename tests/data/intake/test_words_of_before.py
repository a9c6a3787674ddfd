"""A return that says what the field said before is read as one that says it today."""

from dataclasses import replace

import pytest

from data.framework.build import framework_of
from data.framework.framework import Frameworks
from data.framework.layouts.axes import labels, periods
from data.framework.layouts.sheet import Key, ReturnSheet, Table
from tests.data.framework.tables_of import own, whole
from tests.data.intake.test_ingest import a_book
from tests.frameworks import read_return

BOARD = framework_of(whole(own()))


def a_form(heading: str, label: str, measure: str) -> ReturnSheet:
    """A sheet of one figure, as the board of today lays it out."""
    table = Table("In the quarter", (periods(),), (labels({label: Key(measure)}),))
    return ReturnSheet("a-form", heading, (table,), name=heading)


def figures_in(sheet: ReturnSheet, title: str, heading: str, label: str, board: str = "Testbridge"):
    """What is read of a return with this sheet: the measure and value of each figure."""
    frameworks = Frameworks((replace(BOARD, sheets=(sheet,)),))
    cover = [["Board", board], ["Agency", "Police"], ["Period", "2026-27 Q1"]]
    rows = [[heading], [], ["In the quarter", "2026-27 Q1"], [label, 12]]
    received = read_return("return.xlsx", a_book(("Cover", cover), (title, rows)), frameworks)
    return list(received.observations[["measure", "value"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("sheet", "title", "heading", "label"),
    [
        (
            a_form("Child exploitation", "Children with a plan", "child-exploitation-open"),
            "CSE",
            "CSE, this quarter",
            "Children with a plan",
        ),
        (
            a_form("Domestic abuse", "Domestic abuse incidents", "domestic-abuse-incidents"),
            "DV",
            "Domestic violence",
            "DV incidents",
        ),
        (
            a_form("Early help assessments", "Early help assessments", "early-help-assessments"),
            "CAF",
            "CAFs in the quarter",
            "CAFs",
        ),
        (
            a_form("Safeguarding partnership training", "Courses", "training-courses-delivered"),
            "LSCB training",
            "LSCB training",
            "Courses",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else each.heading,
)
def test_a_sheet_in_the_words_of_before_is_read(sheet, title, heading, label):
    (measure,) = [each.key.measure for each in sheet.tables[0].rows[0].labels]

    assert figures_in(sheet, title, heading, label) == [(measure, 12)]


def test_a_figure_of_a_part_is_not_read_as_one_of_the_whole():
    sheet = a_form("Child exploitation", "Child exploitation plans", "child-exploitation-open")

    assert figures_in(sheet, "CSE", "CSE", "CSE plans") == []


@pytest.mark.parametrize("board", ["Testbridge LSCB", "Testbridge Safeguarding Children Board"])
def test_a_board_is_known_by_what_boards_were_called_before(board):
    sheet = a_form("Contacts", "Contacts", "contacts")
    named = replace(BOARD.board, name="Testbridge Safeguarding Children Partnership")
    frameworks = Frameworks((replace(BOARD, board=named, sheets=(sheet,)),))

    assert frameworks.called(board) == "testbridge"
    assert frameworks.called("Testbridge Safeguarding Adults Board") == ""
