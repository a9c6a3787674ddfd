import pytest

from data.framework.layouts.axes import as_printed
from data.intake.checks import rows
from data.intake.checks.reads import each_once
from tests.data.framework.layouts.builders import (
    CONTACTS_BY_AGENCY,
    a_table,
    an_extract,
    said,
    settled,
)


def test_a_figure_with_two_values_is_asked_about_and_the_first_is_used():
    found = an_extract("Table | 2012-13 | 2012/13\nRow | 225 | 228", a_table("cp-plans"))

    (finding,) = rows.printed_twice(found)

    assert finding.cells == ("B2", "C2")
    assert "is given more than once, as 225 and 228." in finding.what
    assert [read.figure.value for read in each_once(found.figures).values()] == [225]


@pytest.mark.parametrize("again", ["225", "225.0", "[x]", ""])
def test_a_figure_printed_twice_alike_is_not_asked_about(again):
    found = an_extract(f"Table | 2012-13 | 2012/13\nRow | 225 | {again}", a_table("cp-plans"))
    settled(found)

    assert list(rows.printed_twice(found)) == []


def test_m1_of_a_gap_and_a_number_for_the_same_thing_the_number_is_used():
    found = an_extract("Table | 2012-13 | 2012/13\nRow | [x] | 225", a_table("cp-plans"))

    assert [read.figure.value for read in each_once(found.figures).values()] == [225]


@pytest.mark.parametrize(("measure", "cell"), [("contacts", "-4"), ("referral-share", "101%")])
def test_a_count_below_nought_and_a_share_above_the_whole_block(measure, cell):
    (finding,) = rows.out_of_range(an_extract(f"Table | 2012-13\nRow | {cell}", a_table(measure)))

    assert finding.blocks
    assert finding.cells == ("B2",)


@pytest.mark.parametrize(
    ("measure", "cell"),
    [("contacts", "101"), ("referral-share", "100%"), ("referral-rate", "436.8"), ("contacts", "")],
)
def test_a_count_or_a_rate_may_be_above_a_hundred(measure, cell):
    found = an_extract(f"Table | 2012-13\nRow | {cell}", a_table(measure))
    settled(found)

    assert list(rows.out_of_range(found)) == []


def test_the_same_fault_in_many_cells_is_one_finding():
    found = an_extract("Table | 2011-12 | 2012-13\nRow | -4 | -4", a_table("contacts"))

    assert said(rows.out_of_range(found)) == [("error", "out-of-range", "B2, C2")]


def test_a_row_that_stands_there_twice_is_asked_about_and_counts_once():
    found = an_extract(
        """
        | Contacts 2011-12 | Contacts 2012-13
        Police | 3 | 4
        Housing | 5 | 6
        Police | 3 | 4
        """,
        CONTACTS_BY_AGENCY,
    )

    (finding,) = rows.duplicate_rows(found)

    assert finding.cells == ("B4", "C4")
    assert finding.what == "This row is the same as the one at B2; it was counted once."


def test_a_row_that_stands_there_twice_with_other_values_is_printed_twice_instead():
    found = an_extract(
        """
        | Contacts 2011-12 | Contacts 2012-13
        Police | 3 | 4
        Police | 3 | 5
        """,
        CONTACTS_BY_AGENCY,
    )

    assert list(rows.duplicate_rows(found)) == []
    assert said(rows.printed_twice(found)) == [("query", "printed-twice", "C2, C3")]


def test_rows_alike_in_two_tables_are_not_duplicates():
    found = an_extract(
        "Table | 2012-13\nRow | 4\n\nAgain | 2012-13\nRow | 4",
        a_table("contacts"),
        a_table("contacts", anchor="Again"),
    )

    assert list(rows.duplicate_rows(found)) == []


def training(areas: str):
    header = f"Table | {areas}\nRow | 4 | 5"
    return an_extract(header, a_table("training-places-booked", columns=(as_printed("area"),)))


def test_a_category_that_is_not_in_the_list_is_asked_about():
    (finding,) = rows.categories_not_listed(training("Derby | Dublin"))

    assert finding.cells == ("C2",)
    assert finding.what == "“Dublin” is not one of the categories: Derby, Derbyshire."


def test_a_category_of_a_dimension_without_a_list_may_be_anything():
    found = an_extract(
        "Table | Alfreton | Atlantis\nRow | 4 | 5",
        a_table("marac-cases", columns=(as_printed("area"),)),
    )

    assert list(rows.categories_not_listed(found)) == []


def test_what_is_left_of_a_budget_may_be_below_nought():
    table = a_table("board-spending-variance")
    found = an_extract("Table | 2012-13\nRow | -20631", table)

    assert list(rows.out_of_range(found)) == []
