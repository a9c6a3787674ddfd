"""No cell of a csv is run by a spreadsheet program, or made a date of."""

import csv
import io

import pytest

from data.csv_text import as_csv, harmless, is_taken_for_a_number


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "|cmd", "%1", "\uff1d1", "\uff0b1", "  =1"),
        *(
            "1-5",
            "5/10",
            "1.5.2026",
            "2010-11",
            "2010/11",
            "Mar-26",
            "March 2026",
            "1-May",
            "1 May",
        ),
        *("Sep-26", "10:30", "1E5", "007", " 1-5"),
    ],
)
def test_a_text_that_would_be_run_or_changed_begins_with_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        *("2012-13", "2012-13 Q3", "Q2 2026-27", "age=10-15", "South", "5 to 10", "2026-10-16"),
        *("South-26", "B5", "Our work", "", "calendar 2012", "16 to 17", "Ward 5", "5 places"),
    ],
)
def test_any_other_text_is_left_as_it_is(text):
    assert harmless(text) == text
    assert not is_taken_for_a_number(text)


def test_headings_and_lines_above_are_made_harmless_too():
    written = as_csv((("=title", "1-5"),), (("=heading",), ("=cell",)))

    rows = [row for row in csv.reader(io.StringIO(written)) if row]
    assert rows == [["'=title", "'1-5"], ["'=heading"], ["'=cell"]]


@pytest.mark.parametrize("number", [5521, -3, 17.0, -0.5])
def test_a_number_stays_a_number(number):
    assert harmless(number) == number
