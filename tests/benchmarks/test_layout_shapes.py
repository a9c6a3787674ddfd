"""The sheets that a script makes to measure the reader, and the truth beside them."""

import csv
import io
from random import Random

import pytest

from benchmarks.layout_scores import truths_of
from benchmarks.layout_shapes import SHAPES, Shape
from benchmarks.layout_shapes.hand import Hand, months_from, quarters_from
from benchmarks.layout_shapes.noise import disturbed
from benchmarks.layout_shapes.sheet import Sheet, address
from benchmarks.layout_shapes.table import Line, Loose, Section, Table, When, draw
from benchmarks.layout_shapes.write import written
from data.files.workbook import read_workbook
from data.periods import is_period


def a_sheet(**changes: object) -> Sheet:
    """A sheet with a table of two groups of two columns, areas and their parts at the side."""
    hand = Hand(Random("plain"))
    hand.merges = hand.spaces = hand.breaks = hand.gap_under_heads = hand.side_note = False
    hand.prose, hand.footnotes, hand.as_text, hand.thousands = False, "", False, "plain"
    sheet = Sheet("Sheet")
    columns = [Line((group, kind)) for group in ("Girls", "Boys") for kind in ("New", "Open")]
    rows = [Line(("North", "Police")), Line(("North", "Health")), Line(("South", "Police"))]
    given = {"columns": columns, "rows": rows, "shown": lambda r, c: hand.count(10 * r + c)}
    draw(hand, sheet, Table(**{**given, **changes}))  # type: ignore[arg-type]
    return sheet


def test_there_are_enough_shapes_and_about_a_quarter_is_held_back():
    held_back = sum(each.held_back for each in SHAPES)

    assert len(SHAPES) >= 12
    assert sum(len(book.sheets) for each in SHAPES for book in each.books()) >= 40
    assert 0.2 <= held_back / len(SHAPES) <= 0.35
    assert len({each.name for each in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.name)
def test_a_shape_is_the_same_each_time_and_has_figures(shape: Shape):
    (first,), (again,) = shape.books(1), shape.books(1)

    assert truths_of(first) == truths_of(again)
    assert len(truths_of(first)) > 5


@pytest.mark.lot(8)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda each: each.name)
def test_the_file_holds_at_each_place_what_the_script_wrote(shape: Shape):
    (book,) = shape.books(1)

    workbook = read_workbook(book.file, written(book))

    for sheet, held in zip(book.sheets, workbook.sheets, strict=True):
        assert held.name in {sheet.name, book.file.removesuffix(".csv")}
        for (row, column), cell in sheet.cells.items():
            if cell.truths and not cell.number_format:
                content = held.at(row - 1, column - 1)
                assert str(content).removesuffix(".0") == str(cell.content).removesuffix(".0")


def test_every_period_of_the_truth_is_one_that_the_store_writes():
    periods = {
        period
        for shape in SHAPES
        for book in shape.books(1)
        for truths in truths_of(book).values()
        for truth in truths
        for period in truth.periods
    }

    assert all(is_period(each) for each in periods - {""})


def test_a_label_given_once_holds_for_the_rows_beneath():
    sheet = a_sheet()

    assert (4, 1) not in sheet.cells
    assert sheet.cells[4, 3].truths[0].labels == {"North", "Health", "Girls", "New"}


def test_a_head_written_once_is_merged_by_a_hand_that_merges():
    hand = Hand(Random("merging"))
    hand.merges = True
    sheet = Sheet("Sheet")
    columns = [Line(("Girls", "New")), Line(("Girls", "Open"))]

    draw(hand, sheet, Table(columns, [Line(("North",))], lambda _r, _c: hand.count(1)))

    assert (1, 2, 1, 3) in sheet.merged


def test_a_section_is_a_label_of_the_rows_beneath_it_alone():
    rows = [Line(("All",)), Section("By area"), Line(("North",))]
    sheet = a_sheet(rows=rows)

    assert sheet.cells[3, 2].truths[0].labels == {"All", "Girls", "New"}
    assert sheet.cells[5, 2].truths[0].labels == {"By area", "North", "Girls", "New"}


def test_codes_and_times_may_stand_among_the_labels_and_need_not():
    sheet = a_sheet(rows=[Line((Loose("E08"), "North"))], columns=[Line((When("Q1"),))])

    truth = sheet.cells[2, 3].truths[0]

    assert truth.labels == {"North"}
    assert truth.loose == {"E08", "Q1"}


def test_a_share_in_a_row_of_totals_may_be_either():
    columns = [Line(("Number",)), Line(("%",), role="share")]
    sheet = a_sheet(columns=columns, rows=[Line(("Total",), role="total")])

    assert sheet.cells[2, 2].truths[0].roles == {"total"}
    assert sheet.cells[2, 3].truths[0].roles == {"total", "share"}


def test_what_moves_takes_its_truth_with_it():
    sheet = a_sheet()

    moved = sheet.with_blank_row(4).moved(2, 1)

    assert moved.cells[7, 4] == sheet.cells[4, 3]
    assert (6, 4) not in moved.cells
    assert address((7, 4)) == "D7"


def test_noise_loses_no_figure():
    sheet = a_sheet()

    noisy = [disturbed(Hand(Random(seed)), sheet) for seed in range(20)]

    figures = sorted(str(cell) for cell in sheet.cells.values() if cell.truths)
    assert all(
        sorted(str(cell) for cell in each.cells.values() if cell.truths) == figures
        for each in noisy
    )


def test_a_percentage_in_a_csv_is_written_as_it_is_shown():
    hand = Hand(Random("percent"))
    hand.percents = "format"
    shown = hand.percent(74)

    assert (shown.content, shown.number_format, shown.says[0].value) == (0.74, "0.0%", 74)


def test_a_csv_says_in_its_cells_what_the_truth_says():
    (book,) = next(each for each in SHAPES if each.name == "long, a row a figure").books(1)

    rows = list(csv.reader(io.StringIO(written(book).decode("utf-8-sig"))))

    reported = {
        at: truth.value
        for (_, at), truths in truths_of(book).items()
        for truth in truths
        if truth.status == "reported"
    }
    assert reported == {
        f"H{number}": float(row[7]) for number, row in enumerate(rows, 1) if row[7].isdigit()
    }


def test_months_and_quarters_follow_one_another_over_the_end_of_a_year():
    assert [str(each) for each in months_from(2024, 12, 2)] == [
        "December 2024 to December 2024",
        "January 2025 to January 2025",
    ]
    assert [str(each) for each in quarters_from(2024, 4, 2)] == ["2024-25 Q4", "2025-26 Q1"]
