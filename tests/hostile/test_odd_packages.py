"""Whole workbooks that are packed or written in ways that few programs use are read as they are."""

import pytest

from data.errors import UnreadableFileError
from data.files.package import in_usual_names
from data.files.workbook import read_workbook
from tests.hostile.odd_packages import HEAD, MAIN, ODD, ROWS, VALUES, parts
from tests.hostile.packing import packed


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_an_odd_workbook_that_is_whole_is_read_with_its_values(make):
    rows = read_workbook("return.xlsx", make()).sheets[0].rows

    assert tuple(row for row in rows if any(cell != "" for cell in row)) == VALUES


def test_there_are_many_odd_kinds():
    assert len(ODD) >= 25


def test_a_usual_workbook_is_left_as_it_is():
    usual = packed(parts())

    assert in_usual_names(usual) is usual


def test_a_cell_with_something_in_it_far_away_is_still_refused():
    far = ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

    with pytest.raises(UnreadableFileError) as refused:
        read_workbook("return.xlsx", packed(parts(far)))

    assert refused.value.code == "far-cell"


def test_a_cell_far_away_is_found_in_a_part_under_another_name_too():
    far = ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    moved = {
        name.replace("xl/", "book/"): text.replace("xl/", "book/")
        for name, text in parts(far).items()
    }

    with pytest.raises(UnreadableFileError) as refused:
        read_workbook("return.xlsx", packed(moved))

    assert refused.value.code == "far-cell"


def test_definitions_in_two_bytes_a_letter_are_refused():
    bomb = f'{HEAD}<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="{MAIN}"/>'
    made = {**parts(), "xl/worksheets/sheet1.xml": bomb.replace("UTF-8", "UTF-16").encode("utf-16")}

    with pytest.raises(UnreadableFileError) as refused:
        read_workbook("return.xlsx", packed(made))

    assert refused.value.code == "definitions-inside"


def test_a_letter_is_not_taken_for_a_workbook():
    made = {
        "_rels/.rels": parts()["_rels/.rels"].replace("xl/workbook", "word/document"),
        "word/document.xml": f'{HEAD}<w:document xmlns:w="w"/>',
    }

    with pytest.raises(UnreadableFileError) as refused:
        read_workbook("return.xlsx", packed(made))

    assert "a Word document" in str(refused.value)
