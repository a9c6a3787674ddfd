import pytest

from data.months import (
    month_alone,
    month_in,
    month_of_financial_year,
    parts_of,
    year_by_its_word,
)
from data.periods import financial_year, from_months, quarter


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Apr 2026", "Apr 2026"),
        ("april 2026", "Apr 2026"),
        ("Sep-26", "Sep 2026"),
        ("Sept 26", "Sep 2026"),
        ("2026-04-01", "Apr 2026"),
        ("2027-01-01 00:00:00", "Jan 2027"),
        ("2026-04-02", None),
        ("Jan", None),
        ("Marble", None),
        ("Total", None),
        ("2026", None),
    ],
)
def test_a_month_is_read_from_a_heading(text, month):
    found = month_in(text)

    assert (found.in_words() if found else None) == month


@pytest.mark.parametrize(
    ("text", "month"), [("Apr", 4), ("sept.", 9), ("January", 1), ("Apr 2026", 0), ("Marble", 0)]
)
def test_a_month_without_its_year_is_known_by_its_number(text, month):
    assert month_alone(text) == month


def test_the_last_three_months_of_a_financial_year_lie_in_the_next():
    named = [month_of_financial_year(2026, month).in_words() for month in (3, 4, 12)]

    assert named == ["Mar 2027", "Apr 2026", "Dec 2026"]


def test_a_period_is_made_up_of_parts_that_fit():
    year = financial_year(2026)

    assert parts_of(year, 3) == year.quarters()
    assert len(parts_of(year, 1)) == 12
    assert parts_of(quarter(2026, 1), 3) == ()
    assert parts_of(from_months(2026 * 12 + 4, 2026 * 12 + 9), 3) == ()


@pytest.mark.parametrize(
    ("text", "word", "year"),
    [
        ("2025", "Year ending March", "2024-25"),
        ("2025", "year to 31 March", "2024-25"),
        ("2025", "Financial year", "2025-26"),
        ("2025", "Academic year", "academic 2025-26"),
        ("2025", "Calendar year", "calendar 2025"),
        ("2025", "Referrals", None),
        ("2024-25", "Financial year", None),
    ],
)
def test_t10_a_bare_year_is_what_the_layouts_word_says(text, word, year):
    found = year_by_its_word(text, word)

    assert (str(found) if found else None) == year
