"""A percentage is read as it is seen: who types 74% into a sheet leaves 0.74 and a format there."""

import io

import pytest
from openpyxl import Workbook

from data.files.workbook import Worksheet, read_workbook
from data.framework.layouts.axes import labels
from data.framework.layouts.sheet import Key, ReturnSheet, Table
from data.intake.extract import extract
from data.periods import parse
from tests.frameworks import NORTHBRIDGE
from tests.hostile.craft import an_ods


def shown(content: object, number_format: str, name: str = "rates.xlsx") -> object:
    """What the reader finds in a cell with that content and format."""
    book = Workbook()
    book.active["A1"], book.active["B1"] = "before", content
    book.active["B1"].number_format = number_format
    file = io.BytesIO()
    book.save(file)
    return read_workbook(name, file.getvalue()).sheets[0].at(0, 1)


@pytest.mark.parametrize(
    ("content", "number_format", "seen"),
    [
        (0.74, "0%", "74%"),
        (0.815, "0.0%", "81.5%"),
        (0.07, "0.00%", "7%"),
        (1, "0%", "100%"),
        (0, "0%", "0%"),
        (-0.125, "+0.0%;-0.0%", "-12.5%"),
        (1 / 3, "0%", "33.3333333333%"),
        (0.74, '0.0" % of cases"', 0.74),
        (74.0, r"0.0\%", 74.0),
        (74.0, "General", 74.0),
        (5521, "#,##0", 5521),
        ("74%", "@", "74%"),
        ("none", "0%", "none"),
    ],
)
def test_a_cell_is_read_as_its_format_shows_it(content, number_format, seen):
    assert shown(content, number_format) == seen


def test_a_cell_of_opendocument_is_read_as_it_is_shown():
    share = '<table:table-cell office:value-type="percentage" office:value="0.74"/>'
    count = '<table:table-cell office:value-type="float" office:value="0.74"/>'
    row = f"<table:table-row>{share}{count}{share}</table:table-row>"

    sheet = read_workbook("rates.ods", an_ods(row)).sheets[0]

    assert [sheet.at(0, column) for column in range(3)] == ["74%", 0.74, "74%"]


def test_repeated_cells_of_opendocument_are_all_read_so():
    cell = (
        '<table:table-cell table:number-columns-repeated="2" '
        'office:value-type="percentage" office:value="0.5"/>'
    )
    row = f'<table:table-row table:number-rows-repeated="2">{cell}</table:table-row>'

    sheet = read_workbook("rates.ods", an_ods(row)).sheets[0]

    assert [sheet.at(row, column) for row in (0, 1) for column in (0, 1)] == ["50%"] * 4


def read_beside(text: str):
    """What is made of a text beside a percentage, and of the same beside a count."""
    keys = {"Attended": Key("training-attendance-rate"), "Places": Key("training-places-booked")}
    table = Table("Measure", (labels({"Now": Key()}),), (labels(keys),))
    rows = (("Measure", "Now"), ("Attended", text), ("Places", text))
    sheet = ReturnSheet("training", "", (table,), ("northbridge",))
    return extract(Worksheet("Training", rows), sheet, NORTHBRIDGE, parse("2026-27 Q2"))


def test_a_percentage_is_no_count():
    found = read_beside("74%")

    assert [(each.key.measure, each.figure.value) for each in found.figures] == [
        ("training-attendance-rate", 74.0)
    ]
    assert [(each.code, each.cells, each.blocks) for each in found.findings] == [
        ("percentage-in-a-count", ("B3",), True)
    ]


def test_a_number_without_a_sign_is_either():
    found = read_beside("74")

    assert [each.figure.value for each in found.figures] == [74.0, 74.0]
    assert not found.findings
