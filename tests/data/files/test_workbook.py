import io

import pytest
from openpyxl import Workbook as Spreadsheet

from data.errors import PersonalRecordsError, UnreadableFileError
from data.files.workbook import (
    LARGEST_FILE,
    Worksheet,
    address,
    read_without_telephones,
    read_workbook,
)


def an_xlsx(rows, *, name="Sheet", starting_at="A1") -> bytes:
    book = Spreadsheet()
    book.active.title = name
    first = book.active[starting_at]
    for down, row in enumerate(rows):
        for across, content in enumerate(row):
            book.active.cell(first.row + down, first.column + across, content)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("row", "column", "shown"),
    [(0, 0, "A1"), (13, 3, "D14"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 701, "ZZ10")],
)
def test_a_cell_has_the_address_that_a_spreadsheet_shows(row, column, shown):
    assert address(row, column) == shown


def test_rows_are_counted_from_a1_however_far_down_the_first_cell_stands():
    workbook = read_workbook("a.xlsx", an_xlsx([["Total", 12]], starting_at="C4"))

    assert workbook.sheets[0].at(3, 2) == "Total"
    assert workbook.sheets[0].at(3, 3) == 12


def test_m2_cells_keep_their_text_so_that_meanings_stay_apart():
    cells = ["N/A", "None", "NULL", "07.06", 10.07, 0, ""]

    workbook = read_workbook("a.xlsx", an_xlsx([cells]))

    assert [*workbook.sheets[0].rows[0]] == ["N/A", "None", "NULL", "07.06", 10.07, 0]


def test_beyond_the_edge_of_a_sheet_everything_is_blank():
    worksheet = Worksheet("Sheet", (("only",),))

    assert worksheet.at(0, 1) == ""
    assert worksheet.at(5, 0) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_is_read_in_the_alphabets_that_spreadsheets_save(encoding):
    content = "Children’s homes,12\n".encode(encoding)

    assert read_workbook("a.csv", content).sheets[0].rows == (("Children’s homes", "12"),)


def test_a_csv_is_one_sheet_called_after_its_file():
    assert read_workbook("derby-cse.csv", b"a,b\n").sheets[0].name == "derby-cse"


def test_a_csv_with_a_cell_larger_than_any_text_is_refused():
    with pytest.raises(UnreadableFileError, match="more than 32,767 characters"):
        read_workbook("a.csv", b"x" * 200_000)


def test_a_csv_in_no_known_alphabet_is_refused():
    with pytest.raises(UnreadableFileError, match="Save it as CSV UTF-8"):
        read_workbook("a.csv", b"\x81\x8d\x8f")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"x", "is a document"),
        ("a", b"x", "is not a spreadsheet"),
        ("a.xlsx", b"", "is empty"),
        ("a.xlsx", b"not a zip", "is plain text with the name of a workbook"),
        ("a.xlsx", b"PK\x03\x04 broken", "ends too soon"),
        ("a.xlsx", b"PK\x05\x06 broken", "nothing that a spreadsheet program has written"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(name, content, reason):
    with pytest.raises(UnreadableFileError, match=reason):
        read_workbook(name, content)


def test_a_file_too_large_is_refused_before_it_is_opened():
    with pytest.raises(UnreadableFileError, match="larger than 25 MB"):
        read_workbook("a.csv", b"," * (LARGEST_FILE + 1))


TELEPHONES = b"Borough,Telephone,Contacts\nAshdown,020 7946 0011,40\nElm,020 7946 0022,20\n"


def test_a_look_of_which_nothing_is_kept_leaves_telephones_out():
    (sheet,) = read_without_telephones("boroughs.csv", TELEPHONES).sheets

    assert sheet.rows[1][:2] == ("Ashdown", "")
    with pytest.raises(PersonalRecordsError):
        read_workbook("boroughs.csv", TELEPHONES)


def test_a_look_at_persons_is_refused_though_nothing_is_kept():
    born = b"Child,Date of birth,Telephone\nAda Bell,12/03/2015,01632 960111\nBo Day,1/4/2016,\n"

    with pytest.raises(PersonalRecordsError):
        read_without_telephones("children.csv", born)
