"""What has months is judged on them, and the quarter is shown with it."""

import pytest

from data.figures.assemble import series_of
from data.figures.judged_month import is_judged_by_month, judged_month, judged_view
from data.figures.scorecard import indicators_of
from data.figures.signals import News, changes_in
from data.figures.usual import usual_range
from data.figures.variation import Signal
from data.figures.variation_csv import variation_csv
from data.periods import parse
from tests.builders_data import a_return, a_store, a_view, figures_of, in_months, in_quarters
from tests.frameworks import measure_of

USUAL = (100, 120, 110, 130, 120, 140, 90, 110, 120, 100, 130, 120)
CONTACTS = measure_of("contacts")
Q1 = parse("2013-14 Q1")
TWO_YEARS = a_view("2012-13 Q1", "2013-14 Q4")


def judged(*observations, measure=CONTACTS):
    """The month that speaks for the first quarter of the second year."""
    return judged_month(figures_of(*observations), measure, TWO_YEARS, Q1)


def test_thirteen_months_have_a_usual_range_where_four_quarters_have_none():
    month = judged(*in_months("contacts", *USUAL, 115))

    assert month.stretch.variation.limits.points == 13
    assert (month.point.period.short(), month.point.value, month.flag) == ("Apr 2013", 115, None)


def test_the_last_unusual_month_speaks_for_its_quarter():
    month = judged(*in_months("contacts", *USUAL, 115, 300, 118))

    assert (month.point.period.short(), month.flag.signal) == ("May 2013", Signal.OUTSIDE)


def test_what_has_no_months_is_judged_on_its_quarters():
    assert judged(*in_quarters("contacts", *USUAL[:4])) is None


def quarters_of(years: int) -> list:
    return [
        row
        for year in range(years)
        for row in in_quarters("contacts", *USUAL[:4], year=f"{2008 + year}-{9 + year:02d}")
    ]


@pytest.mark.parametrize(
    ("years", "months", "by_month"),
    [(4, 12, False), (4, 13, True), (3, 2, True), (3, 3, False), (2, 6, True)],
)
def test_months_take_the_place_of_quarters_once_they_say_more(years, months, by_month):
    """years: of four quarters, of which thirteen have limits."""
    figures = figures_of(*quarters_of(years), *in_months("contacts", *[*USUAL, 115][:months]))

    assert is_judged_by_month(figures, CONTACTS, a_view()) is by_month


def test_the_csv_of_variation_has_a_row_to_each_month_that_is_judged():
    figures = figures_of(*in_months("contacts", *USUAL, 115))

    series = series_of(figures, "contacts", (), judged_view(figures, CONTACTS, TWO_YEARS))
    rows = variation_csv(series).splitlines()

    assert [row.split(",")[0] for row in rows[1:3]] == [
        "April 2012 to April 2012",
        "May 2012 to May 2012",
    ]
    assert [row.split(",")[5] for row in rows[1:14]] == ["13"] * 13


def test_a_chart_of_quarters_has_no_range_where_months_are_judged():
    figures = figures_of(*in_months("contacts", *USUAL, 115))
    by_month = a_view("2012-13 Q1", "2013-14 Q1", by_month=True)
    first = parse("2012-13 Q1")

    quarters = series_of(figures, "contacts", (), TWO_YEARS)
    months = series_of(figures, "contacts", (), by_month)

    assert usual_range(figures, quarters, TWO_YEARS, first, None) is None
    assert usual_range(figures, months, by_month, first, None).latest.variation.points == 13


def changes(*values: float) -> list[tuple[str, str, News, int]]:
    """What changed as at the first quarter of the second year."""
    dataset = a_store(a_return(*in_months("contacts", *USUAL, *values))).dataset("derby")
    return [
        (each.measure.id, each.point.period.short(), each.news, each.quarter and each.quarter.value)
        for each in changes_in(dataset, Q1)
    ]


def test_an_unusual_month_is_told_with_the_figure_of_its_quarter():
    assert changes(115, 300, 118) == [("contacts", "May 2013", News.NEW, 533)]


def test_an_unusual_month_of_a_quarter_that_is_not_whole_is_told_without_one():
    assert changes(115, 300) == [("contacts", "May 2013", News.NEW, None)]


def test_months_that_are_as_usual_again_have_ended_what_was_unusual_before_the_quarter():
    dataset = a_store(a_return(*in_months("contacts", *USUAL[:11], 300, 115, 118, 116))).dataset(
        "derby"
    )

    (change,) = changes_in(dataset, Q1)

    assert (change.news, change.point.period.short()) == (News.ENDED, "Jun 2013")


def test_a_scorecard_shows_the_quarter_and_judges_its_months():
    figures = [*in_months("cp-plans", *USUAL, 115, 300, 118)]
    dataset = a_store(a_return(*figures)).dataset("derby")

    (indicator,) = [e for e in indicators_of(dataset, Q1) if e.measure.id == "cp-plans"]

    assert (indicator.point.value, indicator.month.value) == (118, 300)
    assert indicator.flag.signal is Signal.OUTSIDE
    assert indicator.assurance is None


def test_a_scorecard_of_a_month_has_the_figure_of_that_month():
    dataset = a_store(a_return(*in_months("cp-plans", *USUAL, 115))).dataset("derby")

    (indicator,) = [
        e for e in indicators_of(dataset, parse("Mar 2013")) if e.measure.id == "cp-plans"
    ]

    assert (indicator.point.period.short(), indicator.point.value) == ("Mar 2013", 120)
