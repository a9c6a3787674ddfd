"""A timescale as boards write it, and the day that it means."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.follow_up.due import read_timescale


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("07.06", date(2006, 7, 31)),
        ("12.05", date(2005, 12, 31)),
        ("3.1", date(2010, 3, 31)),  # a number cell that lost the zero of 3.10
        ("02/08", date(2008, 2, 29)),
        ("03.2027", date(2027, 3, 31)),
        ("March 2027", date(2027, 3, 31)),
        ("Sept '26", date(2026, 9, 30)),
        ("Mar-27", date(2027, 3, 31)),
        ("end of March 2027", date(2027, 3, 31)),
        ("By 15 March 2027", date(2027, 3, 15)),
        ("15th Mar 27", date(2027, 3, 15)),
        ("15/03/2027", date(2027, 3, 15)),
        ("15.03.27", date(2027, 3, 15)),
        ("2027-03-15", date(2027, 3, 15)),
        ("2027-03-15 00:00:00", date(2027, 3, 15)),
        ("Q3 2026-27", date(2026, 12, 31)),
        ("2026-27", date(2027, 3, 31)),
        ("April 2027 then ongoing", date(2027, 4, 30)),
    ],
)
def test_a_timescale_is_due_on_its_last_day(text, day):
    found = read_timescale(text)

    assert (found.days, found.last, found.text) == ((day,), day, text)


@pytest.mark.parametrize("text", ["04.07 05.08", "04/07 and 05/08", "April 2007, May 2008"])
def test_all_of_it_is_due_by_the_last_of_several(text):
    found = read_timescale(text)

    assert found.days == (date(2007, 4, 30), date(2008, 5, 31))
    assert found.last == date(2008, 5, 31)


@pytest.mark.parametrize("text", ["", "Ongoing", "on-going", "TBC", "to be confirmed", "quarterly"])
def test_what_goes_on_or_is_not_set_names_no_day_and_is_understood(text):
    found = read_timescale(text)

    assert (found.last, found.is_understood) == (None, True)


@pytest.mark.parametrize("text", ["soon", "Spring", "13.07", "31.02.07", "March", "12", "x 03.07"])
def test_what_names_no_day_is_never_guessed(text):
    found = read_timescale(text)

    assert (found.last, found.is_understood, found.text) == (None, False, text)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_any_day_is_read_however_it_is_written(day):
    written = (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}", f"{day:%d-%m-%y}")

    assert {read_timescale(text).last for text in written} == {day}


@given(st.text(max_size=40))
def test_any_text_is_kept_as_printed(text):
    assert read_timescale(text).text == " ".join(text.split())
