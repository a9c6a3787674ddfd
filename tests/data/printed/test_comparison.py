"""The tables of a printed report are made again from the store, and compared cell by cell."""

import csv
import io
from collections import Counter

import pytest

from data.errors import PrintedTablesError
from data.printed.comparison import Agreement, compare, comparison_csv
from data.printed.printed_cell import COLUMNS, PrintedCell, Worked, cells_of
from settings import HERE
from tests.builders_data import a_return, a_store, an_observation
from tests.samples import store_of

TYPED = HERE / "samples" / "printed" / "derby-2012-13-tables.csv"
# Tables 11.7, 13.2, 16.4, 31.1 to 31.13 and 32.1 to 32.7 of the report, but for two: 32.2 and
# 32.5 are pictures.
CELLS = {
    "11.7": 26,
    "13.2": 19,
    "16.4": 2,
    "31.1": 104,
    "31.2": 5,
    "31.3": 4,
    "31.4": 72,
    "31.5": 30,
    "31.6": 6,
    "31.7": 28,
    "31.8": 7,
    "31.9": 60,
    "31.10": 48,
    "31.11": 2,
    "31.12": 22,
    "31.13": 62,
    "32.1": 13,
    "32.3": 12,
    "32.4": 46,
    "32.6": 4,
    "32.7": 30,
}
DIFFERENT = {
    ("31.1", "Derby City Council", "11.1%", "11.2%"),
    ("31.1", "Family / Relative / Self / Neighbour / Friend", "12.1%", "12.2%"),
    ("31.2", "a reduction of almost", "- 759", "-1,333"),
    ("31.7", "City Total", "2851", "2,853"),
    ("31.7", "County Total", "6275", "6,280"),
    ("31.7", "County Total", "5475", "5,480"),
}


@pytest.fixture(scope="module")
def report(samples):
    dataset = store_of(samples).dataset("derby")
    known = {each.id for each in dataset.framework.measures}
    cells = cells_of(TYPED.read_text(encoding="utf-8"), known.__contains__)
    return compare(cells, dataset.figures)


def test_every_table_of_the_report_is_made_again(report):
    assert Counter(each.cell.table for each in report) == CELLS


def test_every_printed_cell_is_what_the_store_has_but_for_the_faults_of_the_report(report):
    different = {
        (each.cell.table, each.cell.row, each.cell.printed, each.stored)
        for each in report
        if each.agreement is Agreement.DIFFERS
    }

    assert different == DIFFERENT


def test_what_no_return_holds_is_said_to_be_so(report):
    unknown = Counter(e.cell.table for e in report if e.agreement is Agreement.NOT_KNOWN)

    assert unknown == {"31.8": 7, "32.1": 2, "31.1": 1}


def test_each_difference_has_its_reason_and_nothing_else_has_one(report):
    assert {each.cell for each in report if each.cell.reason} == {
        each.cell for each in report if each.agreement is not Agreement.AGREES
    }
    assert all(each.is_explained for each in report)


# Worked out, one way at a time


def a_dataset():
    figures = [
        an_observation("contacts", 30.0, "2012-13", agency="police"),
        an_observation("contacts", 10.0, "2012-13", agency="education"),
        an_observation("contacts", 50.0, "2012-13"),
        an_observation("contacts", 40.0, "2011-12"),
        an_observation("contacts", 8.0, "2011-12", agency="police"),
        an_observation("contacts", None, "2011-12", agency="education"),
    ]
    return a_store(a_return(*figures)).dataset("derby")


def a_cell(printed, **said):
    row = dict.fromkeys(COLUMNS, "") | {"printed": printed, "period": "2012-13"} | said
    row = {"table": "1", "row": "a", "column": "b", "measure": "contacts"} | {
        name: value for name, value in row.items() if value
    }
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerow(row)
    return cells_of(text.getvalue(), {"contacts"}.__contains__)


def beside(printed, **said):
    (found,) = compare(a_cell(printed, **said), a_dataset().figures)
    return found.stored, found.agreement


@pytest.mark.parametrize(
    ("printed", "said", "stored"),
    [
        ("50", {}, "50"),
        ("1 0", {"breakdown": "agency=education"}, "10"),
        ("40", {"breakdown": "agency=*"}, "40"),
        ("40", {"breakdown": "agency=police|education"}, "40"),
        (
            "75%",
            {
                "breakdown": "agency=police",
                "worked": "percentage",
                "of_measure": "contacts",
                "of_period": "2012-13",
                "of_breakdown": "agency=*",
            },
            "75%",
        ),
        (
            "+ 25.0%",
            {"worked": "change in %", "of_measure": "contacts", "of_period": "2011-12"},
            "25.0%",
        ),
        (
            "+ 10",
            {"worked": "change in number", "of_measure": "contacts", "of_period": "2011-12"},
            "10",
        ),
        (
            "0.6",
            {
                "breakdown": "agency=police",
                "worked": "average",
                "of_measure": "contacts",
                "of_period": "2012-13",
            },
            "0.6",
        ),
        ("90", {"period": "2011-12|2012-13"}, "90"),
    ],
    ids=str,
)
def test_a_figure_is_worked_out_again(printed, said, stored):
    assert beside(printed, **said) == (stored, Agreement.AGREES)


def test_a_figure_is_rounded_as_it_was_printed():
    assert beside("49") == ("50", Agreement.DIFFERS)
    assert beside("50.0") == ("50.0", Agreement.AGREES)


def test_a_sum_of_which_a_part_was_not_sent_is_not_known():
    assert beside("8", breakdown="agency=*", period="2011-12") == ("", Agreement.NOT_KNOWN)


def test_a_sum_of_which_a_named_part_is_missing_is_not_known():
    asked = beside("40", breakdown="agency=police|housing")

    assert asked == ("", Agreement.NOT_KNOWN)


def test_a_blank_agrees_with_what_was_not_sent_and_not_with_a_figure():
    assert beside("", breakdown="agency=education", period="2011-12")[1] is Agreement.AGREES
    assert beside("Figure not available", period="2010-11")[1] is Agreement.AGREES
    assert beside("", breakdown="agency=police") == ("30", Agreement.DIFFERS)


def test_a_difference_without_a_reason_is_not_explained():
    (found,) = compare(a_cell("49"), a_dataset().figures)
    (told,) = compare(a_cell("49", reason="Printed fault."), a_dataset().figures)

    assert not found.is_explained
    assert told.is_explained


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"measure": "contact"}, "Line 2: this board counts no measure “contact”."),
        ({"period": "next"}, "Line 2: “next” is no period."),
        ({"worked": "share"}, "Line 2: “share” is no way to work a figure out."),
    ],
)
def test_a_line_with_a_fault_is_named(said, fault):
    with pytest.raises(PrintedTablesError, match=fault):
        a_cell("1", **said)


def test_a_file_without_a_column_is_refused():
    with pytest.raises(PrintedTablesError, match="no column “table”"):
        cells_of("row,column\n", {"contacts"}.__contains__)


def test_the_comparison_is_a_csv_that_nothing_of_is_run():
    cell = PrintedCell("1", "=cmd", "b", "1", None, Worked.AS_SENT)

    lines = comparison_csv(compare([cell], a_dataset().figures)).splitlines()

    assert lines == [
        "table,row,column,printed,store,agrees,reason",
        "1,'=cmd,b,1,,not in the store,",
    ]
