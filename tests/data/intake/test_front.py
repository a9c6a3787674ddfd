import pytest

from data.files.workbook import Workbook, Worksheet
from data.intake.front import front_of
from tests.data.framework.layouts.builders import a_worksheet
from tests.frameworks import DERBY


def test_the_lines_of_a_cover_are_found_with_their_cells():
    cover = a_worksheet(
        "A return |\nBoard | Derby\nAgency: | Police\nQuarter | 2012-13\nDate sent |\n"
    )

    found = front_of(Workbook("a.xlsx", (cover,)), DERBY.board)

    assert found.sheet == "Sheet"
    assert [found.cell(line) for line in ("board", "agency", "period", "sent")] == [
        *("B2", "B3", "B4"),
        "A1",
    ]


@pytest.mark.parametrize("sheets", [(), (Worksheet("Sheet", (("",),)),)])
def test_a_workbook_without_a_cover_has_its_lines_nowhere(sheets):
    assert front_of(Workbook("a.xlsx", sheets), DERBY.board).cell("period") == "A1"


def test_a_cover_that_stands_behind_a_letter_is_found():
    letter = Worksheet("Letter", (("Dear board",),))
    cover = a_worksheet(" | Board | Derby\n | Period | | 2012-13", "Cover")

    found = front_of(Workbook("a.xlsx", (letter, cover)), DERBY.board)

    assert (found.sheet, found.cell("board"), found.cell("period")) == ("Cover", "C1", "D2")
