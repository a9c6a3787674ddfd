import io
import re
import zipfile

import pytest

from data import preflight
from data.errors import UnreadableFileError
from data.preflight import column_number, errors_in
from data.workbook import read_workbook
from tests.data.test_workbook import an_xlsx

SHEET = "xl/worksheets/sheet1.xml"


def rewritten(content: bytes, part: str, change) -> bytes:
    """The same archive with one part changed; None leaves the part out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(packed, "w") as after:
        for name in before.namelist():
            data = change(before.read(name)) if name == part else before.read(name)
            if data is not None:
                after.writestr(name, data)
    return packed.getvalue()


def moved(content: bytes, to: str) -> bytes:
    return rewritten(content, SHEET, lambda xml: xml.replace(b'r="B2"', f'r="{to}"'.encode()))


@pytest.mark.parametrize(
    ("letters", "number"), [("A", 0), ("Z", 25), ("AA", 26), ("ZZ", 701), ("XFD", 16383)]
)
def test_columns_are_numbered_from_nought(letters, number):
    assert column_number(letters) == number


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
        errors_in("a.xlsx", rewritten(content, "xl/workbook.xml", lambda _: None))


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
    monkeypatch.setattr(preflight, "CHUNK", 64)
    content = an_xlsx([["Police", 3], ["Housing", "#REF!"]])

    assert errors_in("a.xlsx", content) == {"Sheet": {(1, 1): "#REF!"}}


def test_errors_are_found_on_the_sheet_that_has_them():
    content = an_xlsx([["fine", 1]], name="Fine")

    assert errors_in("a.xlsx", content) == {"Fine": {}}


def test_a_formula_that_gave_an_error_is_found_too():
    def formula(xml: bytes) -> bytes:
        cell = b'<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        return re.sub(rb'<c r="B1"[^>]*><v>1</v></c>', cell, xml)

    content = rewritten(an_xlsx([["a", 1]]), SHEET, formula)

    assert errors_in("a.xlsx", content) == {"Sheet": {(0, 1): "#DIV/0!"}}


def test_a_file_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(preflight, "MOST_BYTES", 1_000)

    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        read_workbook("a.xlsx", an_xlsx([["a", 1]]))


def test_a_file_of_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(preflight, "MOST_PARTS", 3)

    with pytest.raises(UnreadableFileError, match="unpacks to more"):
        read_workbook("a.xlsx", an_xlsx([["a", 1]]))


def test_a_workbook_without_the_part_of_a_sheet_is_unreadable():
    content = rewritten(an_xlsx([["a", 1]]), SHEET, lambda _: None)

    with pytest.raises(UnreadableFileError, match="could not be opened"):
        read_workbook("a.xlsx", content)


def test_a_workbook_that_does_not_list_its_sheets_has_none():
    content = rewritten(an_xlsx([["a", 1]]), "xl/workbook.xml", lambda _: None)

    assert read_workbook("a.xlsx", content).sheets == ()


def test_entities_in_the_list_of_sheets_are_not_expanded():
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><w>&a;</w>'
    content = rewritten(an_xlsx([["a", 1]]), "xl/workbook.xml", lambda _: bomb)

    assert errors_in("a.xlsx", content) == {}


def test_a_sheet_named_by_an_absolute_path_is_found():
    def absolute(xml: bytes) -> bytes:
        return xml.replace(b'"worksheets/sheet1.xml"', b'"/xl/worksheets/sheet1.xml"')

    content = rewritten(an_xlsx([["#REF!"]]), "xl/_rels/workbook.xml.rels", absolute)

    assert errors_in("a.xlsx", content) == {"Sheet": {(0, 0): "#REF!"}}
