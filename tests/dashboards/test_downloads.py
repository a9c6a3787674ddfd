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


def test_a_number_is_rounded_as_the_page_shows_it_with_the_exact_one_beside():
    found = rows(a_sheet(a_figure(17.0125091979), a_figure(16.25)))

    assert found == [
        ("Period", "Contacts", "Contacts, exact"),
        ("Q1 2012-13", 17, 17.0125091979),
        ("Q1 2012-13", 16.3, 16.25),
    ]


def test_a_count_is_a_whole_number_and_has_nothing_more_exact_beside_it():
    found = rows(a_sheet(a_figure(4618.0), Entry("[x]", is_number=True)))

    assert found == [("Period", "Contacts"), ("Q1 2012-13", 4618), ("Q1 2012-13", "[x]")]
    assert isinstance(found[1][1], int)


def test_a_gap_beside_exact_numbers_has_none():
    found = rows(a_sheet(a_figure(1.25), Entry("[c]", is_number=True)))

    assert found[2] == ("Q1 2012-13", "[c]", None)


def test_a_table_without_rows_keeps_its_headings():
    assert rows(a_sheet()) == [("Period", "Contacts")]


def test_a_gap_says_what_it_is_in_its_own_cell():
    found = rows(a_sheet(Entry("[x]", is_number=True)))

    assert found[1] == ("Q1 2012-13", "[x]")
