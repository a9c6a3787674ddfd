"""Figures as files: what a spreadsheet program must read as text, and what as numbers."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from data.csv_text import as_csv
from data.figures.export import (
    FIGURE_COLUMNS,
    Asked,
    Worksheet,
    as_xlsx,
    figures,
    plain_value,
    sheet_name,
)
from data.observations import Status, frame_of
from data.periods import parse
from tests.builders_data import an_observation, in_quarters
from tests.frameworks import STANDARD

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\tplain",
    "\r=1",
    "  =1",
    "|cmd",
    "%1",
    "＝1",
    "－1",
]
ABOUT = (("Title", "Contacts"), ("Board", "Derby"))
TABLE = (("Agency", "Q1 2012-13"), ("Police", 12.0), ("Housing", "[x]"))


def printed(*observations, **asked) -> list[dict[str, str]]:
    """What the command line prints, read back."""
    text = figures(frame_of(list(observations)), STANDARD, Asked(**asked))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def sheets_of(about, table) -> openpyxl.Workbook:
    """The workbook, opened again."""
    worksheets = [Worksheet("About", about), Worksheet("Figures", table=table)]
    return opened(worksheets, "Contacts")


def opened(worksheets, title: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(as_xlsx(worksheets, title, date(2026, 10, 20))))


def rows_of(text: str) -> list[list[str]]:
    """The lines of a csv."""
    return list(csv.reader(io.StringIO(text, newline="")))


def as_text(text: str) -> str:
    """How a formula stands in a csv: as text, its line break as csv has it."""
    return "'" + text.replace("\r", "\n")


def test_figures_have_the_columns_of_the_contract():
    (row,) = printed(an_observation(value=12, agency="police", age="18 to 24", sex="Female"))

    assert list(row.values()) == [
        *("derby", "contacts", "2012-13 Q1", "police", "age=18 to 24; sex=Female"),
        *("12", "12", "reported", "return.xlsx", "Sheet", "B2"),
    ]
    assert tuple(row) == FIGURE_COLUMNS


def test_of_no_figures_the_columns_are_printed_all_the_same():
    assert figures(frame_of([]), STANDARD) == ",".join(FIGURE_COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ({}, ["1", "2", "3", "4", "5"]),
        ({"board": "dudley"}, ["5"]),
        ({"measure": "referrals"}, ["5"]),
        ({"agency": "police"}, ["5"]),
        ({"first": parse("2012-13 Q3")}, ["3", "4"]),
        ({"last": parse("2012-13 Q2")}, ["1", "2", "5"]),
        ({"first": parse("2012-13 Q2"), "last": parse("2012-13 Q3")}, ["2", "3"]),
        ({"first": parse("2012-13"), "last": parse("2012-13")}, ["1", "2", "3", "4", "5"]),
        ({"board": "northbridge"}, []),
    ],
    ids=str,
)
def test_figures_are_restricted_as_asked(asked, values):
    other = an_observation("referrals", 5, board="dudley", agency="police")

    found = printed(*in_quarters("contacts", 1, 2, 3, 4), other, **asked)

    assert [row["value"] for row in found] == values


@pytest.mark.parametrize(
    ("value", "status", "text"),
    [
        (3546.0, Status.REPORTED, "3546"),
        (77.5, Status.REPORTED, "77.5"),
        (0.1 + 0.2, Status.REPORTED, "0.3"),
        (-3.0, Status.REPORTED, "-3"),
        (0.0, Status.NIL, "0"),
        (6.0, Status.REVISED, "6"),
        (None, Status.NOT_AVAILABLE, "[x]"),
        (None, Status.NOT_APPLICABLE, "[z]"),
        (None, Status.SUPPRESSED, "[c]"),
        (4.0, Status.SUPPRESSED, "[c]"),
        (None, Status.REPORTED, "[x]"),
    ],
)
def test_m3_a_value_is_a_plain_number_or_the_mark_that_stands_for_it(value, status, text):
    assert str(plain_value(value, status)) == text


def test_c20_a_percentage_is_printed_as_the_page_rounds_it_with_the_exact_one_beside():
    (row,) = printed(an_observation("marac-repeat-rate", 17.0125091979))

    assert (row["value"], row["exact"]) == ("17", "17.0125091979")


def test_what_is_hidden_has_no_exact_number_either():
    (row,) = printed(an_observation(value=4, status=Status.SUPPRESSED))

    assert (row["value"], row["exact"]) == ("[c]", "")


def test_a_low_figure_is_printed_as_its_mark():
    (row,) = printed(an_observation(value=0, status=Status.LOW))

    assert row["value"] == "[low]"


def test_a_year_that_a_program_takes_for_a_month_is_kept_a_text():
    (row,) = printed(an_observation(period="2010-11"))

    assert row["period"] == "'2010-11"


def test_a_negative_figure_is_still_a_number():
    (row,) = printed(an_observation(value=-3))

    assert row["value"] == "-3"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_printed_figure_can_be_run_as_a_formula(text):
    (row,) = printed({**an_observation(), "sheet": text, "file": text})

    assert {row["sheet"], row["file"]} == {as_text(text)}


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_can_be_run_as_a_formula(text):
    rows = rows_of(as_csv(((text, "Title"),), ((text, text), (text, 1))))

    assert rows == [[as_text(text), "Title"], [], [as_text(text)] * 2, [as_text(text), "1"]]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_a_line_break_inside_a_cell_never_begins_a_row(end):
    rows = rows_of(as_csv((), ((f"Course{end}=1+1", "Title"),)))

    assert rows == [["Course\n=1+1", "Title"]]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula(text):
    book = sheets_of(((text, text),), ((text,), (text,)))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if not text.startswith(" "))


@pytest.mark.parametrize("number", [-3, -0.5, 12, 0])
def test_numbers_stay_numbers_in_a_csv_and_in_a_workbook(number):
    table = (("Change",), (number,))

    assert rows_of(as_csv((), table)) == [["Change"], [str(number)]]
    assert sheets_of((), table)["Figures"]["A2"].value == number


def test_a_csv_says_what_it_is_above_an_empty_line():
    assert rows_of(as_csv(ABOUT, TABLE)) == [
        *map(list, ABOUT),
        [],
        *(list(map(str, r)) for r in TABLE),
    ]


def test_a_workbook_has_a_cover_and_one_table_with_one_header_row():
    book = sheets_of(ABOUT, TABLE)

    assert book.sheetnames == ["About", "Figures"]
    assert list(book["Figures"].values) == list(TABLE)
    assert list(book["About"].values) == list(ABOUT)
    assert book.properties.title == "Contacts"


def test_a_workbook_has_no_merged_cells_and_no_frozen_panes():
    for sheet in sheets_of(ABOUT, TABLE):
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


def test_only_the_headings_of_a_workbook_are_bold():
    book = sheets_of(ABOUT, TABLE)

    assert [cell.value for row in book["Figures"] for cell in row if cell.font.bold] == list(
        TABLE[0]
    )
    assert [cell.value for row in book["About"] for cell in row if cell.font.bold] == [
        "Title",
        "Board",
    ]


def test_a_column_of_a_workbook_is_as_wide_as_its_text_up_to_a_limit():
    sheet = sheets_of((), (("Short", "x" * 500), ("A longer text",)))["Figures"]

    assert [sheet.column_dimensions[column].width for column in "AB"] == [15, 60]


def test_control_characters_that_no_workbook_can_hold_are_left_out():
    sheet = sheets_of((), (("Course",), ("First\x00 aid\x0b",)))["Figures"]

    assert sheet["A2"].value == "First aid"


def test_a_sheet_says_what_its_table_is_above_it():
    (sheet,) = opened([Worksheet("1 Contacts", ABOUT, TABLE)], "Contacts")

    assert list(sheet.values)[: len(ABOUT)] == [(*pair,) for pair in ABOUT]
    assert list(sheet.values)[len(ABOUT)] == (None, None)
    assert list(sheet.values)[len(ABOUT) + 1 :] == list(TABLE)
    assert [cell.value for row in sheet for cell in row if cell.font.bold] == [
        *("Title", "Board"),
        *TABLE[0],
    ]


def test_contents_lead_to_their_sheets():
    name = sheet_name(1, "Children's contacts")
    contents = Worksheet("Contents", (), (("Sheet",), (name,)), is_contents=True)

    book = opened([contents, Worksheet(name, ABOUT, TABLE)], "Contacts")

    assert book["Contents"]["A1"].hyperlink is None
    assert book["Contents"]["A2"].hyperlink.location == "'1 Children''s contacts'!A1"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Referrals", "12 Referrals"),
        ("Rates: per 10,000 [a/b]?", "12 Rates  per 10,000  a b"),
        ("x" * 40, "12 " + "x" * 28),
        ("Ends in '", "12 Ends in"),
    ],
)
def test_a_sheet_has_a_name_that_a_workbook_allows(title: str, name: str):
    assert sheet_name(12, title) == name
