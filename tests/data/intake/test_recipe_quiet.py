"""What earlier returns had and this one has not is asked about; held figures never go unsaid."""

from datetime import date

import pytest

from data.findings import Severity
from data.intake.past_findings import (
    FIGURES_LOST,
    GONE_QUIET,
    LITTLE_READ,
    NOTHING_READ,
    WHY_SENT_AGAIN,
)
from tests.frameworks import read_return
from tests.golden.filling import opened, saved
from tests.golden.police_q2 import FILE, TODAY, held_before, held_with, police_q2, read


def found(received, *codes):
    """The findings with these codes."""
    return [finding for finding in received.findings if finding.code in codes]


def without_row(book, sheet, row):
    """The workbook without one row, and with its total put right."""
    page = book[sheet]
    total = page.max_row
    for column in range(3, page.max_column + 1):
        number, whole = page.cell(row, column).value, page.cell(total, column).value
        if isinstance(number, int) and isinstance(whole, int):
            page.cell(total, column).value = whole - number
    page.delete_rows(row)
    return book


def test_v8_a_sheet_that_every_earlier_return_had_is_asked_about():
    book = police_q2()
    del book["Domestic abuse"]

    (finding,) = found(read(book, history=held_before()), *GONE_QUIET)

    assert finding.severity is Severity.QUERY
    assert finding.what.startswith("The sheet “Domestic abuse” is not in this return; the last 4")


def test_v8_several_sheets_are_several_questions():
    book = police_q2()
    del book["Domestic abuse"]
    del book["MARAC"]

    asked = found(read(book, history=held_before()), *GONE_QUIET)

    assert len({finding.key for finding in asked}) == 2


def test_v8_a_table_that_every_earlier_return_had_is_asked_about():
    book = police_q2()
    book["Domestic abuse"].delete_rows(21, 10)

    (finding,) = found(read(book, history=held_before()), *GONE_QUIET)

    assert finding.sheet == "Domestic abuse"
    assert "“Suspects of domestic abuse”" in finding.what


@pytest.mark.parametrize(
    ("sheet", "row", "name"),
    [("Training places", 9, "Neglect toolkit"), ("MARAC", 7, "South")],
)
def test_v8_a_row_that_every_earlier_return_had_is_asked_about(sheet, row, name):
    book = without_row(police_q2(), sheet, row)

    (finding,) = found(read(book, history=held_before()), *GONE_QUIET)

    assert (finding.severity, finding.sheet) == (Severity.QUERY, sheet)
    assert finding.what == (
        f"There is no row or column of figures for “{name}”; the last 4 returns had one."
    )


def test_v8_a_row_with_empty_cells_has_come():
    book = police_q2()
    for column in (3, 5, 7, 9):
        book["Training places"].cell(9, column).value = None

    assert found(read(book, history=held_before()), *GONE_QUIET) == []


def test_v8_a_table_of_which_no_cell_can_be_read_has_come():
    book = police_q2()
    book["Our work"]["D6"] = "about a dozen"

    received = read(book, history=held_before())

    assert received.blocks
    assert found(received, *GONE_QUIET) == []


def test_v8_a_whole_return_has_lost_nothing():
    codes = (*GONE_QUIET, FIGURES_LOST, LITTLE_READ, WHY_SENT_AGAIN)

    assert found(read(police_q2(), history=held_before()), *codes) == []
    assert found(read(police_q2(), history=held_with()), *codes) == []
    assert found(read(police_q2()), *codes) == []


def test_v10_held_figures_that_would_go_are_listed_and_a_reason_is_asked_for():
    book = police_q2()
    del book["MARAC"]

    (finding,) = found(read(book, history=held_with()), FIGURES_LOST)

    assert finding.severity is Severity.QUERY
    assert "12 of 130 figures that are held for Q2 2026-27: " in finding.what
    assert "South " in finding.what


def test_v10_a_few_cells_left_empty_are_listed_too():
    book = police_q2()
    book["MARAC"]["B7"] = None

    (finding,) = found(read(book, history=held_with()), FIGURES_LOST)

    assert "1 of 130" in finding.what


def test_v10_a_mark_in_the_place_of_a_held_figure_is_only_noted():
    book = police_q2()
    book["MARAC"]["D8"] = "[c]"

    (finding,) = found(read(book, history=held_with()), "figures-marked", FIGURES_LOST)

    assert finding.severity is Severity.NOTE


EMPTY = (
    b"Board,Northbridge\nAgency,Police\nPeriod,2026-27 Q2\nReturn,Quarterly return\n"
    b"Date sent,2026-10-20\n\nWork of the agency\n\nAgency,Arrests\nPolice,12\nTotal,13\n"
)


@pytest.mark.parametrize("history", [held_before, held_with])
def test_v10_a_file_of_which_nothing_is_read_is_an_error(history):
    received = read_return("police.csv", EMPTY, history=history(), today=TODAY)

    assert received.blocks
    assert {each.severity for each in found(received, LITTLE_READ, NOTHING_READ)} == {
        Severity.ERROR
    }


def test_v10_a_file_of_which_little_is_read_is_an_error_where_a_full_return_is_held():
    book = police_q2()
    for name in ("Training places", "Domestic abuse", "MARAC"):
        del book[name]

    received = read(book, history=held_with())
    (finding,) = found(received, LITTLE_READ)

    assert finding.severity is Severity.ERROR
    assert found(read(book, history=held_before()), LITTLE_READ) == []


def test_v10_an_older_version_takes_nothing_away():
    book = police_q2()
    del book["MARAC"]
    book["Cover"]["B11"] = date(2026, 10, 1)

    assert found(read(book, history=held_with()), FIGURES_LOST, LITTLE_READ) == []


def test_v9_changed_figures_without_a_word_are_asked_about():
    book = police_q2()
    book["MARAC"]["B6"].value += 1
    book["MARAC"]["B11"].value += 1

    (finding,) = found(read(book, history=held_with()), WHY_SENT_AGAIN)

    assert (finding.severity, finding.sheet) == (Severity.QUERY, "Cover")
    assert " → " in finding.what


def test_v9_with_a_reason_on_the_cover_nothing_is_asked():
    book = police_q2()
    book["MARAC"]["B6"].value += 1
    book["MARAC"]["B11"].value += 1
    book["Cover"]["B12"] = "A case was counted late"

    assert found(read(book, history=held_with()), WHY_SENT_AGAIN) == []


def test_an_empty_form_is_no_return():
    book = opened(saved(police_q2()))
    for page in book.worksheets[1:-1]:
        for row in page.iter_rows(min_row=6):
            for cell in row:
                if not cell.protection.locked and isinstance(cell.value, int):
                    cell.value = None

    received = read_return(FILE, saved(book), history=held_before(), today=TODAY)

    assert [each.severity for each in found(received, NOTHING_READ)] == [Severity.ERROR]
