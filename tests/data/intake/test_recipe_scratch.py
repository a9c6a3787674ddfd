"""A scratch table beside the form is none of it, and a blank row does not end a table."""

import pytest

from data.findings import Severity
from tests.golden.police_q2 import as_sent, held_before, police_q2, read, values


def write(book, sheet, **cells):
    """The workbook with these cells written on a sheet."""
    for cell, content in cells.items():
        book[sheet][cell] = content
    return book


def beside_our_work(book):
    return write(
        book, "Our work", J5="Agency", K5="Early help assessments completed", J6="Police", K6=99
    )


def beside_without_labels(book):
    return write(book, "Our work", K5="Early help assessments completed", K6=99)


def beside_the_courses(book):
    return write(
        book, "Training places", M5="Course", N5="Booked", M6="Neglect toolkit", N6=3, N16=7
    )


def beside_a_lower_table(book):
    words = {"J5": "Victims by age", "K5": "Female", "J6": "18 to 24", "K6": 99}
    return write(book, "Domestic abuse", **words)


def beside_and_higher(book):
    return write(book, "MARAC", J2="Area", K2="Cases discussed", J3="North", K3=99)


def left_of_the_form(book):
    book["MARAC"].insert_cols(1, 4)
    return write(book, "MARAC", A5="Area", B5="Cases discussed", A6="North", B6=99)


def above_the_form(book):
    book["MARAC"].insert_rows(1, 6)
    return write(book, "MARAC", A2="Area", B2="Cases discussed", A3="North", B3=99)


def beneath_the_form(book):
    return write(book, "MARAC", A14="Area", B14="Cases discussed", A15="North", B15=99)


@pytest.mark.parametrize(
    "scratched",
    [
        beside_our_work,
        beside_without_labels,
        beside_the_courses,
        beside_a_lower_table,
        beside_and_higher,
        left_of_the_form,
        above_the_form,
        beneath_the_form,
    ],
)
def test_the_forms_own_place_wins_over_a_scratch_table_which_is_asked_about(scratched):
    received = read(scratched(police_q2()), history=held_before())

    assert values(received) == as_sent()
    asked = [each for each in received.findings if each.severity is Severity.QUERY]
    assert asked
    assert {each.code for each in asked} <= {"figures-beside", "figures-not-read"}


@pytest.mark.parametrize("place", [0, 1, None], ids=["first", "second", "last"])
def test_a_sheet_with_the_tables_of_a_form_beside_the_form_is_not_read(place):
    book = police_q2()
    book.create_sheet("Working", place)
    for row in book["MARAC"].iter_rows(min_row=4):
        for cell in row:
            number = isinstance(cell.value, int)
            book["Working"][cell.coordinate] = 1000 + cell.value if number else cell.value

    received = read(book, history=held_before())

    assert values(received) == as_sent()
    asked = [each for each in received.findings if each.severity is Severity.QUERY]
    assert [(each.code, each.sheet) for each in asked] == [("sheet-beside-the-form", "Working")]
    assert "“MARAC”" in asked[0].what


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        ("MARAC", (7,)),
        ("MARAC", (7, 9)),
        ("Training places", (9,)),
        ("Training places", (9, 9)),
        ("Training places", (8, 11, 14)),
        ("Domestic abuse", (14, 26)),
    ],
)
def test_a_blank_row_inside_a_table_does_not_end_it_when_its_total_comes_after(sheet, rows):
    book = police_q2()
    for row in rows:
        book[sheet].insert_rows(row)

    received = read(book, history=held_before())

    assert values(received) == as_sent()
    assert not [each for each in received.findings if each.severity is not Severity.NOTE]


def test_rows_beneath_a_tables_total_are_none_of_it():
    book = write(police_q2(), "MARAC", A13="East", B13=99)

    received = read(book, history=held_before())

    assert values(received) == as_sent()
    assert [each.code for each in received.findings] == ["figures-not-read"]


@pytest.mark.parametrize("place", [0, None], ids=["first", "last"])
@pytest.mark.parametrize("name", ["MARAC (2)", "Sheet1", "MARAC old"])
def test_a_copy_of_a_form_with_its_heading_is_not_read_beside_the_form(name, place):
    book = police_q2()
    copy = book.copy_worksheet(book["MARAC"])
    copy.title, copy["B6"] = name, 1
    if place is not None:
        book.move_sheet(copy, -len(book.sheetnames) + 1)

    received = read(book, history=held_before())

    assert values(received) == as_sent()
    assert [(each.code, each.sheet) for each in received.findings] == [
        ("sheet-beside-the-form", name)
    ]


@pytest.mark.parametrize("words", ["subtotal", "(cases)", "of which"])
def test_a_word_in_a_table_over_empty_cells_is_no_area(words):
    book = police_q2()
    book["MARAC"].insert_rows(7, 1)
    book["MARAC"]["A7"] = words

    received = read(book, history=held_before())

    assert values(received) == as_sent()
    assert [(each.code, each.severity) for each in received.findings] == [
        ("row-without-figures", Severity.NOTE)
    ]


def test_a_total_under_the_word_total_is_nothing_to_tell():
    book = police_q2()
    book["MARAC"]["A11"] = "Total"

    assert read(book, history=held_before()).findings == ()
