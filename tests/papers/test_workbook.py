"""The workbook of a pack, held to the Analysis Function's checklist, and to running nothing."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from data.periods import parse
from papers import workbook
from papers.make import Wanted, make, shorthand
from papers.pack import Cell, Definition, Said, Table
from tests.callbacks.stores import a_loaded_store
from tests.papers.small_pack import a_small_pack

RUNS = ("=cmd|' /C calc'!A0", "=1+1", "+1", "-2", "@SUM(A1)", "http://example.org", "1-2", "0012")
LONG = "long " * 8000
NASTY = a_small_pack(
    headlines=tuple(Said(each, each) for each in RUNS),
    actions=Table("=1+1", (RUNS[0], RUNS[0], "", "c1"), ((*map(Cell, (*RUNS[:3], LONG)),),)),
    passages=(Said("=1+1", "=1+1"),),
    definitions=(Definition("=1+1", "=1+1"), *shorthand()),
    missing=(),
)
PACKS = {"small": a_small_pack(definitions=shorthand()), "nasty": NASTY}


@pytest.fixture(scope="module", params=PACKS)
def written(request) -> bytes:
    return workbook.write(PACKS[request.param])


@pytest.fixture(scope="module")
def book(written):
    return load_workbook(BytesIO(written))


def parts(written: bytes, name: str) -> list[str]:
    with ZipFile(BytesIO(written)) as kept:
        return [kept.read(each).decode() for each in kept.namelist() if re.search(name, each)]


def test_every_sheet_but_the_cover_has_one_table_with_a_name_of_its_own(book):
    tables = [[*sheet.tables.values()] for sheet in book]
    names = [table.name for found in tables for table in found]

    assert [len(found) for found in tables] == [0] + [1] * (len(tables) - 1)
    assert len({*names}) == len(names)


def test_cover_contents_and_notes_come_first(book):
    assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"]


def test_the_first_cell_of_every_sheet_is_its_title(book):
    assert all(sheet["A1"].value for sheet in book)


def test_no_cell_is_merged_no_sheet_or_column_hidden_and_no_row_of_a_table_blank(written, book):
    assert not any("mergeCell" in each for each in parts(written, r"sheet\d+\.xml"))
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not any(c.hidden for sheet in book for c in sheet.column_dimensions.values())
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        assert all(any(cell.value not in {None, ""} for cell in row) for row in sheet[table.ref])


def test_no_text_became_a_formula_or_an_address(written, book):
    assert not any("<f>" in each or "<f " in each for each in parts(written, r"sheet\d+\.xml"))
    assert not any("External" in each for each in parts(written, r"worksheets/_rels"))
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {
        "s",
        "n",
        "inlineStr",
    }


def test_a_row_is_as_high_as_its_wrapped_words_and_no_higher_than_a_row_can_be():
    long = a_small_pack(definitions=(Definition("Word", "words " * 30), Definition("Short", "one")))
    notes = load_workbook(BytesIO(workbook.write(long)))["Notes"]
    heights = {notes.cell(row, 1).value: notes.row_dimensions[row].height for row in (5, 6)}
    much = load_workbook(BytesIO(workbook.write(NASTY)))
    tallest = [each.height or 0 for sheet in much for each in sheet.row_dimensions.values()]

    assert heights == {"Word": 45, "Short": None}  # 180 characters, 60 to a line; and as usual
    assert 400 < max(tallest) <= 409  # rounded to whole pixels


def test_a_sheet_is_printed_as_wide_as_its_paper_with_its_headings_on_every_page(book):
    assert {sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in book} == {True}
    assert {(sheet.page_setup.fitToHeight, sheet.page_setup.orientation) for sheet in book} == {
        (0, "landscape")
    }
    assert {sheet.print_title_rows for sheet in book if sheet.title != "Cover"} == {"$4:$4"}


def test_the_contents_lead_to_every_sheet(book):
    sheet = book["Contents"]
    links = {link.location for link in (c.hyperlink for row in sheet for c in row) if link}

    assert links == {f"'{name}'!A1" for name in book.sheetnames[2:]}


def test_every_shorthand_that_is_used_stands_on_the_notes(book):
    used = {
        mark
        for sheet in book
        for row in sheet
        for cell in row
        if isinstance(cell.value, str)
        for mark in re.findall(r"\[[a-z]+\]", cell.value)
    }
    noted = {row[0].value for row in book["Notes"]}

    assert used <= noted


def test_what_was_cut_says_so(book):
    cells = (cell.value for sheet in book for row in sheet for cell in row)

    assert all(len(each) <= 32_767 for each in cells if isinstance(each, str))


def test_a_figure_is_a_number_as_it_is_printed_and_what_is_missing_is_words():
    book = load_workbook(BytesIO(workbook.write(PACKS["small"])))
    rows = [[cell.value for cell in row] for row in book["3 Contacts"]["A4:E8"]]

    assert rows[0] == ["Period", "Contacts", "Source", "Reference", "Shorthand"]
    assert [row[1] for row in rows[1:]] == [7, 3, "[x] (not returned)", 2]
    assert [row[4] or "" for row in rows[1:]] == ["", "", "", "Contacts [r]"]


def test_the_cover_says_whose_it_is_how_marked_and_how_it_came_about():
    sheet = load_workbook(BytesIO(workbook.write(PACKS["small"])))["Cover"]
    said = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=4)}

    assert sheet["A2"].value == "OFFICIAL"
    assert said["Made on"] == "2 May 2013"
    assert said["Made by"] == "A. Manager"


def test_the_same_pack_gives_the_same_bytes():
    wanted = Wanted("derby", parse("2012-13 Q4"), date(2013, 5, 2))

    assert len({workbook.write(make(a_loaded_store(), wanted)) for _ in range(2)}) == 1


def test_another_day_is_written_into_the_file():
    small = PACKS["small"]
    other = replace(small, cover=replace(small.cover, made_on=date(2013, 5, 3)))

    assert workbook.write(small) != workbook.write(other)


@pytest.mark.parametrize("answer", [-1, -2])
def test_what_the_library_refuses_quietly_is_a_fault(answer):
    with pytest.raises(workbook.NotWrittenError):
        workbook._checked(answer)
