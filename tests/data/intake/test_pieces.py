"""A piece of a sheet shows the cells of a finding with their neighbours and headings."""

import json

from data.files.workbook import Workbook
from data.intake.pieces import pieces_of, read_back, told
from tests.builders_data import a_finding
from tests.data.framework.layouts.builders import a_worksheet
from tests.golden import police_q2

BLOCK = """
    Heading

    Area | Cases | Last quarter | Repeats | Last quarter | Notes
    North | 4 | 3 | 1 | 2 | Late
    South | 5 | 3 | 2 | 2 |
    East | 6 | 3 | 3 | 2 |
    West | 7 | 3 | 3 | 2 |
    Total | 99 | 12 | 9 | 8 |
"""


def piece(*cells, block=BLOCK):
    finding = a_finding(cells=cells)
    found = pieces_of(Workbook("file.xlsx", (a_worksheet(block),)), [finding])
    return found.get(finding.key)


def texts(found):
    return {number: [cell.text for cell in cells] for number, cells in found.rows}


def test_a_cell_stands_with_its_neighbours_its_label_and_its_heading():
    found = piece("D6")

    assert found.columns == ("A", "B", "C", "D", "E")
    assert texts(found) == {
        3: ["Area", "Cases", "Last quarter", "Repeats", "Last quarter"],
        5: ["South", "5", "3", "2", "2"],
        6: ["East", "6", "3", "3", "2"],
        7: ["West", "7", "3", "3", "2"],
    }


def test_only_the_cells_of_the_finding_are_marked():
    found = piece("B4", "B5")

    marked = [
        (number, cell.text) for number, cells in found.rows for cell in cells if cell.is_meant
    ]
    assert marked == [(4, "4"), (5, "5")]


def test_the_first_cell_of_many_is_always_in_sight():
    found = piece("B8", "B4", "B5", "B6", "B7")

    assert "99" in texts(found)[8]


def test_an_empty_cell_that_is_meant_is_shown():
    found = piece("F6")

    assert found.columns[-1] == "F"
    assert [cell.is_meant for cell in dict(found.rows)[6]][-1] is True


def test_a_finding_on_no_sheet_or_on_an_empty_one_has_no_piece():
    assert piece("B2", block="") is None
    assert pieces_of(Workbook("file.xlsx", ()), [a_finding()]) == {}


def test_a_piece_that_was_kept_is_the_same_when_it_is_read_back():
    found = piece("B6", "D6")

    assert read_back(json.loads(json.dumps(told(found)))) == found


def test_m13_a_number_that_a_format_hides_is_not_shown_in_a_piece():
    book = police_q2.police_q2()
    book["Domestic abuse"]["B28"] = 2
    book["Domestic abuse"]["B28"].number_format = '"<5"'

    received = police_q2.read(book)

    (finding,) = [each for each in received.findings if each.code == "shown-otherwise"]
    cells = [cell for _, row in received.pieces[finding.key].rows for cell in row]
    assert [cell.text for cell in cells if cell.is_meant] == ["<5"]
