from data.intake.timescales import timescales
from tests.data.framework.layouts.builders import a_worksheet, said


def test_t7_timescales_are_months_whether_typed_as_text_or_as_numbers():
    worksheet = a_worksheet("""
        Actions | T/scale | LP
        Launch | 10.07 | SR
        Review | 07.06 | SR
    """)

    (note,) = timescales(worksheet, [0])

    assert note.cells == ("B2", "B3")
    assert "July 2006 to October 2007" in note.what


def test_t7_two_months_in_one_cell_are_two_months():
    worksheet = a_worksheet("""
        Actions | T/Scale
        Brief schools | 04.07 05.08
    """)

    assert "April 2007 to May 2008" in timescales(worksheet, [0])[0].what


def test_one_month_is_named_once():
    worksheet = a_worksheet("""
        Actions | T/Scale
        Launch | 03.07
    """)

    assert "of March 2007." in timescales(worksheet, [0])[0].what


def test_a_timescale_that_is_no_month_is_asked_about():
    worksheet = a_worksheet("""
        Actions | T/Scale
        Launch | Spring
        Review | 13.07
    """)

    assert said(timescales(worksheet, [0])) == [
        ("query", "timescale-not-read", "B2"),
        ("query", "timescale-not-read", "B3"),
    ]


def test_each_table_of_actions_ends_at_an_empty_row_or_the_next_table():
    worksheet = a_worksheet("""
        Actions | T/scale
        Launch | 03.07

        A note | that is no timescale
        Actions | T/scale
        Review | 04.07
        Actions | T/scale
        Report | 05.07
    """)

    (note,) = timescales(worksheet, [0, 4, 6])

    assert note.cells == ("B2", "B6", "B8")


def test_a_table_without_timescales_has_nothing_to_say():
    worksheet = a_worksheet("""
        Actions | Who
        Launch | SR
    """)

    assert timescales(worksheet, [0]) == []


def test_actions_without_a_timescale_are_passed_over():
    worksheet = a_worksheet("""
        Actions | T/scale | LP
        Deliver 38 places | | KE
    """)

    assert timescales(worksheet, [0]) == []
