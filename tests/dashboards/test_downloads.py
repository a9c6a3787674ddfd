"""A downloaded table says of a number what the table on the page says of it."""

from dashboards.downloads import rows
from dashboards.tabulate import Entry, Sheet

PERIOD = Entry("Q1 2012-13")


def a_sheet(*figures: Entry) -> Sheet:
    return Sheet("Contacts", ("Period", "Contacts"), tuple((PERIOD, each) for each in figures))


def a_figure(value: float, mark: str = "") -> Entry:
    return Entry(f"{value:g} {mark}".strip(), is_number=True, value=value, mark=mark)


def test_a_number_stays_a_number_and_its_mark_stands_at_the_end_of_its_row():
    found = rows(a_sheet(a_figure(162.0, "[r]"), a_figure(170.0)))

    assert found == [
        ("Period", "Contacts", "Shorthand"),
        ("Q1 2012-13", 162.0, "Contacts [r]"),
        ("Q1 2012-13", 170.0, ""),
    ]


def test_a_table_without_marks_has_no_column_for_them():
    assert rows(a_sheet(a_figure(170.0)))[0] == ("Period", "Contacts")


def test_a_gap_says_what_it_is_in_its_own_cell():
    found = rows(a_sheet(Entry("[x]", is_number=True)))

    assert found[1] == ("Q1 2012-13", "[x]")
