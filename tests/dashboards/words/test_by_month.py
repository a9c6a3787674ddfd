"""What is said beside a quarter whose months are judged in its place."""

from dashboards.words.by_month import judged_by_month_said, not_beside
from data.figures.judged_month import judged_month
from data.periods import parse
from tests.builders import a_series
from tests.builders_data import a_view, figures_of, in_months
from tests.frameworks import measure_of

CONTACTS = measure_of("contacts")
USUAL = (100, 120, 110, 130, 120, 140, 90, 110, 120, 100, 130, 120)


def said(*values: float) -> str:
    figures = figures_of(*in_months("contacts", *values))
    view = a_view("2012-13 Q1", "2013-14 Q4")
    month = judged_month(figures, CONTACTS, view, parse("2013-14 Q1"))
    return judged_by_month_said(month, CONTACTS)


def test_an_unusual_month_is_named_with_its_figure_and_its_usual_range():
    assert said(*USUAL, 115, 118, 300) == (
        "Judged by month: 300 in Jun 2013, above its usual range (usually 82 to 174). "
        "Show by month to see each."
    )


def test_months_that_are_too_few_say_how_many_they_are():
    figures = figures_of(*in_months("contacts", *USUAL[:3]))
    month = judged_month(figures, CONTACTS, a_view("2012-13 Q1", "2012-13 Q1"), parse("2012-13 Q1"))

    assert judged_by_month_said(month, CONTACTS) == (
        "Variation is judged by month. No usual range yet: 3 figures, and it takes 13."
    )


def test_what_is_counted_by_the_half_year_is_named_where_it_is_not_drawn():
    quarters, halves = a_series([1, 2, 3]), a_series([1, 2], first="H1 2012-13")

    assert not_beside([quarters, halves]) == [
        "“Counted: contact” is counted by the half year, and so is not drawn here: "
        "see All measures."
    ]
    assert not_beside([quarters, quarters]) == []
