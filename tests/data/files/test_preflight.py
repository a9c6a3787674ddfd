import re

import pytest

from data.errors import UnreadableFileError
from data.files import parts, preflight
from data.files.preflight import marks_of, survey, unpacked_safely
from data.files.refusals import Refused
from data.files.workbook import read_workbook
from tests.data.files.test_workbook import an_xlsx
from tests.hostile.packing import rewritten

SHEET = "xl/worksheets/sheet1.xml"


def errors_in(content: bytes) -> dict:
    """The cells of each sheet that show an error."""
    return {sheet: marks.errors for sheet, marks in marks_of(content, survey(content)).items()}


def moved(content: bytes, to: str) -> bytes:
    return rewritten(content, SHEET, lambda xml: xml.replace(b'r="B2"', f'r="{to}"'.encode()))


@pytest.mark.parametrize("far", ["XFD1048576", "ZZ200000", "A4294967295", "ZZZZZZ2"])
def test_a_cell_in_the_furthest_corner_is_refused_before_it_is_laid_out(far):
    content = moved(an_xlsx([["a", 1], ["b", 2]]), far)

    with pytest.raises(UnreadableFileError, match="far away from its table"):
        read_workbook("a.xlsx", content)


def test_a_place_of_five_thousand_digits_is_unreadable():
    content = moved(an_xlsx([["a", 1], ["b", 2]]), "B" + "9" * 5_000)

    with pytest.raises(UnreadableFileError):
        read_workbook("a.xlsx", content)


@pytest.mark.parametrize("written", ["r='XFD1048576'", 'r = "XFD1048576"', 'r="xfd1048576"'])
def test_a_far_cell_is_found_however_its_place_is_written(written):
    content = rewritten(
        an_xlsx([["a", 1], ["b", 2]]), SHEET, lambda xml: xml.replace(b'r="B2"', written.encode())
    )

    with pytest.raises(UnreadableFileError, match="far away"):
        read_workbook("a.xlsx", content)


def test_a_far_cell_is_found_on_a_sheet_that_is_not_listed():
    content = moved(an_xlsx([["a", 1], ["b", 2]]), "XFD1048576")

    with pytest.raises(UnreadableFileError, match="far away"):
        read_workbook("a.xlsx", rewritten(content, "xl/workbook.xml", lambda _: None))


def test_a_sheet_as_long_as_can_be_is_let_through_when_it_is_narrow():
    content = moved(an_xlsx([["a", 1, 2, 3], ["b", 2, 3, 4]]), "B1048576")

    assert read_workbook("a.xlsx", content).sheets[0].at(1_048_575, 1) == 2


def test_a_long_sheet_is_refused_when_its_columns_are_not_named_as_usual():
    content = moved(an_xlsx([["a", 1], ["b", 2]]), "Z1048576")
    spaced = rewritten(content, SHEET, lambda xml: xml.replace(b'<c r="A1"', b'<c  r="a1"'))

    assert why_refused(spaced) == "far-cell"


def test_what_people_typed_is_not_taken_for_a_place():
    content = an_xlsx([['r="XFD1048576"', 1]])

    assert read_workbook("a.xlsx", content).sheets[0].at(0, 1) == 1


def test_a_long_and_a_wide_sheet_are_let_through():
    long_sheet = moved(an_xlsx([["a", 1], ["b", 2]]), "B150000")
    wide_sheet = moved(an_xlsx([["a", 1], ["b", 2]]), "ZZ2")

    assert read_workbook("a.xlsx", long_sheet).sheets[0].at(149_999, 1) == 2
    assert read_workbook("a.xlsx", wide_sheet).sheets[0].at(1, 701) == 2


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_m2_a_cell_in_error_is_never_read_as_empty(error):
    content = an_xlsx([["Police", error, 4]])

    assert read_workbook("a.xlsx", content).sheets[0].rows == (("Police", error, 4),)


def test_m2_a_cell_in_error_beyond_every_other_cell_is_kept():
    sheet = read_workbook("a.xlsx", an_xlsx([["Police", 4], ["", "", "#REF!"]])).sheets[0]

    assert sheet.at(1, 2) == "#REF!"


def test_an_error_on_the_edge_of_a_megabyte_is_found(monkeypatch):
    monkeypatch.setattr(parts, "CHUNK", 64)
    content = an_xlsx([["Police", 3], ["Housing", "#REF!"]])

    assert errors_in(content) == {"Sheet": {(1, 1): "#REF!"}}


def test_errors_are_found_on_the_sheet_that_has_them():
    content = an_xlsx([["fine", 1]], name="Fine")

    assert errors_in(content) == {"Fine": {}}


def test_a_formula_that_gave_an_error_is_found_too():
    def formula(xml: bytes) -> bytes:
        cell = b'<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        return re.sub(rb'<c r="B1"[^>]*><v>1</v></c>', cell, xml)

    content = rewritten(an_xlsx([["a", 1]]), SHEET, formula)

    assert errors_in(content) == {"Sheet": {(0, 1): "#DIV/0!"}}


def why_refused(content: bytes) -> str:
    """The cause for which a workbook is not opened."""
    with pytest.raises(Refused) as refused:
        survey(unpacked_safely(content))
    return refused.value.code


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ("MOST_BYTES", "unpacks-too-large"),
        ("LARGEST_LIST", "unpacks-too-large"),
        ("MOST_PARTS", "too-many-parts"),
        ("LARGEST_DIRECTORY", "too-many-parts"),
    ],
)
def test_a_file_beyond_a_limit_is_refused(monkeypatch, limit, code):
    monkeypatch.setattr(preflight, limit, 3)

    assert why_refused(an_xlsx([["a", 1]])) == code


def test_a_directory_that_counts_fewer_parts_than_it_lists_is_counted(monkeypatch):
    content = bytearray(an_xlsx([["a", 1]]))
    content[content.rfind(b"PK\x05\x06") + 10] = 1
    monkeypatch.setattr(preflight, "MOST_PARTS", 3)

    assert why_refused(bytes(content)) == "too-many-parts"


def test_a_part_that_is_locked_or_packed_in_an_unknown_way_is_told_apart():
    content = an_xlsx([["a", 1]])
    at = content.find(b"PK\x01\x02")
    locked = bytearray(content)
    locked[at + 8] |= 1
    unknown = bytearray(content)
    unknown[at + 10] = unknown[8] = 99

    assert why_refused(bytes(locked)) == "encrypted"
    assert why_refused(bytes(unknown)) == "not-a-workbook"


def test_a_workbook_without_the_part_of_a_sheet_names_the_sheet():
    content = rewritten(an_xlsx([["a", 1]], name="Police"), SHEET, lambda _: None)

    with pytest.raises(UnreadableFileError, match="lost one of its sheets, “Police”"):
        read_workbook("a.xlsx", content)


def test_a_workbook_that_does_not_list_its_sheets_is_damaged():
    assert why_refused(rewritten(an_xlsx([[1]]), "xl/workbook.xml", lambda _: None)) == "damaged"


def test_entities_in_the_list_of_sheets_are_refused():
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><w>&a;</w>'

    assert why_refused(rewritten(an_xlsx([["a", 1]]), "xl/workbook.xml", lambda _: bomb)) == (
        "definitions-inside"
    )


def test_a_sheet_named_by_an_absolute_path_is_found():
    def absolute(xml: bytes) -> bytes:
        return xml.replace(b'"worksheets/sheet1.xml"', b'"/xl/worksheets/sheet1.xml"')

    content = rewritten(an_xlsx([["#REF!"]]), "xl/_rels/workbook.xml.rels", absolute)

    assert errors_in(content) == {"Sheet": {(0, 0): "#REF!"}}
