import pytest

from data.months import month_in, parts_of
from data.periods import financial_year, from_months, quarter


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Apr 2026", "April 2026"),
        ("april 2026", "April 2026"),
        ("Sep-26", "September 2026"),
        ("Sept 26", "September 2026"),
        ("Jan", "January 2027"),
        ("Apr", "April 2026"),
        ("Marble", None),
        ("Total", None),
        ("2026", None),
    ],
)
def test_a_month_is_read_from_a_heading(text, month):
    found = month_in(text, quarter(2026, 1))

    assert (found.in_words() if found else None) == month


def test_a_period_is_made_up_of_parts_that_fit():
    year = financial_year(2026)

    assert parts_of(year, 3) == year.quarters()
    assert len(parts_of(year, 1)) == 12
    assert parts_of(quarter(2026, 1), 3) == ()
    assert parts_of(from_months(2026 * 12 + 4, 2026 * 12 + 9), 3) == ()
