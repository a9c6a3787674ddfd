"""Rules T1 to T9: time as boards count it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import (
    Period,
    Span,
    academic_year,
    at_snapshot,
    calendar_of,
    calendar_year,
    financial_year,
    from_months,
    half_year,
    is_period,
    parse,
    quarter,
    read_month_years,
    year_label,
)

MONTHS = st.integers(min_value=1950 * 12, max_value=2090 * 12)
PERIODS = st.builds(
    lambda first, months: from_months(first, first + months), MONTHS, st.integers(0, 40)
)
QUARTERS = st.builds(quarter, st.integers(1950, 2090), st.integers(1, 4))


@pytest.mark.parametrize(
    ("number", "starts", "ends"),
    [
        (1, date(2012, 4, 1), date(2012, 6, 30)),
        (2, date(2012, 7, 1), date(2012, 9, 30)),
        (3, date(2012, 10, 1), date(2012, 12, 31)),
        (4, date(2013, 1, 1), date(2013, 3, 31)),
    ],
)
def test_t1_the_fourth_quarter_of_a_financial_year_is_in_the_next_calendar_year(
    number, starts, ends
):
    found = quarter(2012, number)

    assert (found.starts, found.ends) == (starts, ends)
    assert (found.financial_year, found.quarter_number) == (2012, number)
    assert str(found) == f"2012-13 Q{number}"


def test_t1_a_financial_year_has_no_fifth_quarter():
    with pytest.raises(ValueError, match="quarters 1 to 4, not 5"):
        quarter(2012, 5)


@pytest.mark.parametrize(
    ("first_year", "label"),
    [(2012, "2012-13"), (1998, "1998-99"), (1999, "1999-00"), (2009, "2009-10")],
)
def test_t1_a_year_is_labelled_as_boards_write_it(first_year, label):
    assert year_label(first_year) == label
    assert parse(label) == financial_year(first_year)


@given(QUARTERS, QUARTERS)
def test_t1_quarters_sort_as_their_dates_do(one, other):
    assert (one < other) == (one.starts < other.starts)


def test_t1_periods_are_never_sorted_by_their_text():
    found = sorted([parse("2000-01 Q1"), parse("1999-00 Q4"), parse("calendar 1999")])

    assert [str(period) for period in found] == ["calendar 1999", "1999-00 Q4", "2000-01 Q1"]


@pytest.mark.parametrize(
    ("period", "span"),
    [
        (quarter(2012, 3), Span.QUARTER),
        (financial_year(2012), Span.YEAR),
        (calendar_year(2012), Span.CALENDAR),
        (academic_year(2012), Span.ACADEMIC),
        (parse("October 2011 to September 2012"), Span.OTHER),
        (parse("May 2012 to July 2012"), Span.OTHER),
        (parse("2011-12 Q3+Q4"), Span.HALF),
        (parse("2011-12 Q2+Q3"), Span.OTHER),
        (parse("April 2012 to April 2012"), Span.MONTH),
    ],
)
def test_t2_the_type_of_a_period_comes_from_its_dates(period, span):
    assert period.span is span


@pytest.mark.parametrize(
    ("text", "starts", "ends", "key"),
    [
        ("2012-13 Q3", date(2012, 10, 1), date(2012, 12, 31), "2012-13 Q3"),
        ("Q1 12-13", date(2012, 4, 1), date(2012, 6, 30), "2012-13 Q1"),
        ("Qu 3  12/13", date(2012, 10, 1), date(2012, 12, 31), "2012-13 Q3"),
        ("11/12 Q3+Q4", date(2011, 10, 1), date(2012, 3, 31), "2011-12 Q3+Q4"),
        ("2011 – 2012", date(2011, 4, 1), date(2012, 3, 31), "2011-12"),
        ("2012/13", date(2012, 4, 1), date(2013, 3, 31), "2012-13"),
        ("calendar year 2012", date(2012, 1, 1), date(2012, 12, 31), "calendar 2012"),
        ("2012", date(2012, 1, 1), date(2012, 12, 31), "calendar 2012"),
        ("academic year 2005-06", date(2005, 9, 1), date(2006, 8, 31), "academic 2005-06"),
        ("01/04/12 - 31/03/13", date(2012, 4, 1), date(2013, 3, 31), "2012-13"),
        ("April to June 2012", date(2012, 4, 1), date(2012, 6, 30), "2012-13 Q1"),
        ("Oct to Mar 2012", date(2011, 10, 1), date(2012, 3, 31), "2011-12 Q3+Q4"),
        (
            "April 2010 to September 2012",
            date(2010, 4, 1),
            date(2012, 9, 30),
            "April 2010 to September 2012",
        ),
    ],
)
def test_a_period_is_read_as_returns_write_it(text, starts, ends, key):
    found = parse(text)

    assert (found.starts, found.ends) == (starts, ends)
    assert str(found) == key


@pytest.mark.parametrize(
    "text",
    [
        *("January 2024", "Jan-24", "2024-01", "Jan 2024", "jan'24", "January, 2024", "2024 Jan"),
        *("01/2024", "2024/01", "Jan2024", "January 2024 to January 2024", "month ending 31/01/24"),
    ],
)
def test_a_month_is_read_as_people_write_it(text):
    found = parse(text)

    assert found == Period(date(2024, 1, 1), date(2024, 1, 31))
    assert (found.short(), found.in_words(), found.slug) == ("Jan 2024", "Jan 2024", "Jan2024")
    assert str(found) == "January 2024 to January 2024"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("202425", "2024-25"),
        ("202425 Q3", "2024-25 Q3"),
        ("2010-11", "2010-11"),
        ("201011", "2010-11"),
        ("H1 2024/25", "2024-25 Q1+Q2"),
        ("2024-25 H2", "2024-25 Q3+Q4"),
        ("H2 202425", "2024-25 Q3+Q4"),
        ("first half of 2024-25", "2024-25 Q1+Q2"),
        ("2nd half 24/25", "2024-25 Q3+Q4"),
        ("as at 31 March 2025", "2024-25 Q4"),
        ("At 31/03/2025", "2024-25 Q4"),
        ("as at the end of June 2025", "2025-26 Q1"),
        ("as at 2025-06-30", "2025-26 Q1"),
        ("year ending 31 March 2025", "2024-25"),
        ("12 months to June 2025", "July 2024 to June 2025"),
        ("quarter ended 30th June 2025", "2025-26 Q1"),
        ("six months to Sept 2025", "2025-26 Q1+Q2"),
    ],
)
def test_halves_days_and_years_in_six_digits_are_read_as_people_write_them(text, key):
    assert str(parse(text)) == key


def test_a_quarter_has_three_months_and_a_half_year_six():
    assert [each.short() for each in quarter(2025, 4).its_months()] == [
        "Jan 2026",
        "Feb 2026",
        "Mar 2026",
    ]
    assert len(half_year(2025, 2).its_months()) == 6


@pytest.mark.parametrize(
    "text",
    [
        *("202426", "202401", "H3 2024-25", "H1 2025", "H1 H2 2024-25", "Marble 2024", "May"),
        *("as at 31 April 2025", "as at noon", "as at 31/13/2025", "2024-13", "13/2024"),
        "",
        "yesterday",
        "2012-13 Q5",
        "2012-14",
        "2012-13 Q4+Q1",
        "2012-13 Q1+Q3",
        "calendar 9999",
        "04/30/2012 to 06/30/2012",
        "01/04/2013 - 31/03/2012",
        "15/04/2012 - 14/07/2012",
        "June 2012 to April 2012",
        "April to June",
        "Apple to June 2012",
    ],
)
def test_what_is_no_period_is_refused_with_an_example(text):
    assert not is_period(text)
    with pytest.raises(ValueError, match="is not a period. Write it as 2012-13 Q3"):
        parse(text)


@given(PERIODS)
def test_every_period_is_read_back_from_its_key_and_from_its_address(period):
    assert parse(str(period)) == period
    assert parse(period.slug) == period
    assert " " not in period.slug


def test_t3_joined_quarters_are_one_period_with_its_real_start_and_end():
    found = parse("2011-12 Q3+Q4")

    assert (found.starts, found.ends) == (date(2011, 10, 1), date(2012, 3, 31))
    assert found.quarters() == (quarter(2011, 3), quarter(2011, 4))
    assert found.span is not Span.QUARTER


def test_t3_quarters_joined_across_years_are_named_by_their_months():
    found = from_months(2012 * 12 + 0, 2012 * 12 + 5)

    assert str(found) == "January 2012 to June 2012"


def test_t5_a_calendar_leaves_no_quarter_out():
    found = calendar_of(quarter(2011, 3), quarter(2012, 2))

    assert [str(period) for period in found] == [
        "2011-12 Q3",
        "2011-12 Q4",
        "2012-13 Q1",
        "2012-13 Q2",
    ]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("07.06", ["July 2006"]),
        ("04.07 05.08", ["April 2007", "May 2008"]),
        ("10.07", ["October 2007"]),
        ("4.1", ["April 2010"]),
        ("", []),
    ],
)
def test_t7_months_typed_with_a_point_are_months(text, months):
    found = read_month_years(text)

    assert [str(month) for month in found] == [f"{month} to {month}" for month in months]


@pytest.mark.parametrize("text", ["13.06", "00.06", "7", "7.06 soon"])
def test_t7_what_is_no_month_of_a_year_is_refused(text):
    with pytest.raises(ValueError, match="is not a month typed MM.YY"):
        read_month_years(text)


def test_t8_a_snapshot_at_31_march_belongs_to_the_fourth_quarter():
    assert at_snapshot(date(2013, 3, 31)) == quarter(2012, 4)


def test_t9_the_same_quarter_of_the_year_before():
    assert quarter(2012, 4).a_year_before() == quarter(2011, 4)
    assert financial_year(2012).a_year_before() == financial_year(2011)


@given(PERIODS)
def test_the_period_after_the_one_before_is_itself(period):
    assert period.previous().following() == period
    assert period.previous().ends < period.starts


def test_a_year_covers_its_quarters_and_no_other():
    year = financial_year(2012)

    assert year.quarters() == tuple(quarter(2012, number) for number in (1, 2, 3, 4))
    assert all(year.covers(each) for each in year.quarters())
    assert not year.covers(quarter(2013, 1))
    assert quarter(2012, 4).year() == year


def test_months_that_are_no_whole_quarter_have_none():
    assert parse("May 2012 to July 2012").quarters() == ()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2025-26 Q1", "Q1 2025-26 (Apr to Jun 2025)"),
        ("2025-26 Q4", "Q4 2025-26 (Jan to Mar 2026)"),
        ("2011-12 Q3+Q4", "Q3+Q4 2011-12 (Oct 2011 to Mar 2012)"),
        ("2012-13", "2012-13 (Apr 2012 to Mar 2013)"),
        ("calendar 2012", "calendar 2012 (Jan to Dec 2012)"),
        ("April 2010 to September 2012", "April 2010 to September 2012"),
        ("April 2025 to April 2025", "Apr 2025"),
    ],
)
def test_a_reader_sees_the_months_that_a_period_covers(key, words):
    assert parse(key).in_words() == words


def test_a_period_is_a_value():
    assert quarter(2012, 1) == Period(date(2012, 4, 1), date(2012, 6, 30))
    assert quarter(2012, 1).months == 3
