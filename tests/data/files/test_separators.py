"""Text tables are read whatever parts their cells, and a decimal comma is never a thousand."""

import pytest

from data.errors import UnreadableFileError
from data.files.kinds import BY_ENDING
from data.files.workbook import read_workbook

ROWS = (("Board", "Derby", ""), ("", "Q1, in all", "Q2"), ("Police", "12", "1"))


def written(separator: str, first: str = "") -> bytes:
    lines = [separator.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in ROWS]
    return (first + "\r\n".join(lines) + "\r\n").encode()


@pytest.mark.parametrize("name", ["return.csv", "return.tsv"])
@pytest.mark.parametrize("first", ["", "sep={}\r\n", '"SEP={}"\r\n'], ids=["", "sep", "quoted"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_cells_are_parted_by_what_parts_them(separator, first, name):
    content = written(separator, first.format(separator))

    assert read_workbook(name, content).sheets[0].rows == ROWS


def cell_of(text: str, beside: str = "12,5") -> object:
    content = f"Board;Derby\n{beside};{text}\n".encode()
    return read_workbook("return.csv", content).sheets[0].at(1, 1)


@pytest.mark.parametrize(
    ("text", "figure"),
    [("12,5", "12.5"), ("0,25%", "0.25%"), ("1.234,5", "1234.5"), ("1 234,56", "1234.56")],
)
def test_a_decimal_comma_becomes_a_point(text, figure):
    assert cell_of(text) == figure


@pytest.mark.parametrize("text", ["1,234", "1.234"])
def test_a_number_that_may_be_either_is_asked_about(text):
    assert cell_of(text) == f"{text} (1234 or 1.234?)"


@pytest.mark.parametrize("text", ["1,234", "North, South", "12"])
def test_without_a_decimal_comma_a_table_is_left_as_it_is(text):
    assert cell_of(text, beside="12") == text


def test_thousands_between_commas_are_no_decimals():
    content = b'Board,Derby\nPolice,"5,521"\n'

    assert read_workbook("return.csv", content).sheets[0].at(1, 1) == "5,521"


@pytest.mark.parametrize(("ending", "code"), BY_ENDING.items(), ids=BY_ENDING)
def test_each_ending_that_is_no_workbook_has_its_own_sentence(ending, code):
    with pytest.raises(UnreadableFileError) as refused:
        read_workbook(f"return{ending.upper()}", b"anything")

    assert refused.value.code == code
    assert str(refused.value).startswith(f"return{ending.upper()} is ")
