"""The period of a row of a published file, by the year and the word beside it (rule T10)."""

import pytest

from data.framework.place_columns import YearIs
from data.intake.published.when import period_of


@pytest.mark.parametrize(
    ("said", "kind", "year_is", "period"),
    [
        ("202425", "Financial year", None, "2024-25"),
        ("202425", "Tax year", None, "2024-25"),
        ("202425", "Academic year", None, "academic 2024-25"),
        ("202425", "", None, "2024-25"),
        ("202425", "", YearIs.ACADEMIC_ENDS, "academic 2024-25"),
        ("202425", "Financial year Q2", None, "2024-25 Q2"),
        ("2024", "Calendar year", None, "calendar 2024"),
        ("2024", "Calendar year Q1", None, "2023-24 Q4"),
        ("2025", "Financial year", None, "2024-25"),
        ("2025", "Financial year Q4", None, "2024-25 Q4"),
        ("2025", "Reporting year", YearIs.ENDS, "2024-25"),
        ("2024", "Calendar year", YearIs.BEGINS, "2024-25"),
        ("2024", "", YearIs.ACADEMIC_BEGINS, "academic 2024-25"),
        ("2024-06-30", "", YearIs.BEGINS, "2024-25"),
        ("2024-25", "", None, "2024-25"),
        ("2024/25", "Financial year", None, "2024-25"),
    ],
)
def test_a_year_is_what_its_publisher_says(said, kind, year_is, period):
    assert str(period_of(said, kind, year_is)) == period


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("2024", "Reporting year"),
        ("2024", "Academic year"),
        ("202426", "Financial year"),
        ("202425", "Calendar year"),
        ("2024", "Week 12"),
        ("", "Financial year"),
        ("twenty", ""),
    ],
)
def test_a_year_that_may_be_several_is_none(said, kind):
    assert period_of(said, kind, None) is None


def test_a_month_is_a_month():
    assert (found := period_of("2024", "March", None)).months == 1
    assert (found.starts.year, found.starts.month) == (2024, 3)
