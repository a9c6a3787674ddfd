"""How far a reader looks."""

import pytest

from data.figures.selection import Selection
from data.figures.view import Coverage, coverage_of
from data.periods import Span, parse, quarter
from tests.builders import periods_from
from tests.builders_data import a_view

QUARTERLY = Coverage(Span.QUARTER, periods_from("2011-12 Q3", 6))  # to 2012-13 Q4
YEARLY = Coverage(Span.YEAR, periods_from("2010-11", 3))


def asked(first: str = "", last: str = "") -> Selection:
    """A range as an address gives it."""
    return Selection("derby", parse(first) if first else None, parse(last) if last else None)


def ends(view) -> tuple[str, str]:
    """The two ends of a view."""
    return str(view.first), str(view.last)


def test_a_board_that_mostly_reports_quarters_is_looked_at_in_quarters():
    coverage = coverage_of({"2012-13 Q3": 5, "2012-13 Q1": 5, "2012-13": 9, "calendar 2012": 0})

    assert coverage.span is Span.QUARTER
    assert not coverage.is_yearly
    assert [str(period) for period in coverage.periods] == [
        "2012-13 Q1",
        "2012-13 Q2",
        "2012-13 Q3",
    ]


def test_a_board_that_mostly_reports_years_is_looked_at_in_years():
    coverage = coverage_of({"2012-13 Q3": 5, "2010-11": 9})

    assert coverage.is_yearly
    assert [str(period) for period in coverage.periods] == ["2010-11", "2012-13"]


def test_the_years_of_a_board_reach_over_the_whole_of_its_odd_spans():
    coverage = coverage_of(
        {"calendar 2012": 1, "April 2010 to September 2010": 1, "May 2014 to May 2014": 1}
    )

    assert [str(period) for period in coverage.periods] == [
        "2010-11",
        "2011-12",
        "2012-13",
        "2014-15",
    ]


def test_a_board_without_figures_has_no_reach():
    with pytest.raises(ValueError, match="without figures has no periods"):
        coverage_of({})


def test_an_open_range_is_as_far_as_the_figures_go():
    assert ends(QUARTERLY.view(asked())) == ("2011-12 Q3", "2012-13 Q4")


def test_a_range_inside_the_figures_is_kept():
    view = QUARTERLY.view(asked("2012-13 Q1", "2012-13 Q2"))

    assert ends(view) == ("2012-13 Q1", "2012-13 Q2")
    assert view.span is Span.QUARTER


def test_a_year_asked_of_a_quarterly_board_is_all_of_its_quarters():
    assert ends(QUARTERLY.view(asked("2012-13", "2012-13"))) == ("2012-13 Q1", "2012-13 Q4")


def test_a_quarter_asked_of_a_yearly_board_is_the_year_it_lies_in():
    assert ends(YEARLY.view(asked("2011-12 Q2", "2011-12 Q3"))) == ("2011-12", "2011-12")


def test_a_range_beyond_the_figures_is_replaced_by_their_own_ends():
    assert ends(QUARTERLY.view(asked("1999-00 Q1", "2030-31 Q1"))) == ("2011-12 Q3", "2012-13 Q4")


def test_a_view_never_ends_before_it_begins():
    assert ends(QUARTERLY.view(asked("2012-13 Q4", "2012-13 Q1"))) == ("2012-13 Q4", "2012-13 Q4")


@pytest.mark.parametrize(
    ("period", "contained"),
    [("2012-13 Q1", True), ("2012-13", True), ("2030-31", False), ("calendar 2014", False)],
)
def test_a_filter_can_be_set_to_what_the_board_reaches(period, contained):
    assert QUARTERLY.contains(parse(period)) is contained


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("latest", "2012-13 Q4"),
        ("last-4", "2012-13 Q1"),
        ("last-8", "2011-12 Q3"),
        ("this-year", "2012-13 Q1"),
    ],
)
def test_a_preset_ends_with_the_latest_period(name: str, first: str):
    latest = quarter(2012, 4)

    assert QUARTERLY.preset(name, latest) == (parse(first), latest)


@pytest.mark.parametrize(
    ("name", "first"),
    [("latest", "2012-13 Q1"), ("last-4", "2011-12 Q3"), ("this-year", "2012-13 Q1")],
)
def test_a_preset_ends_where_a_page_has_its_last_figures(name: str, first: str):
    latest = quarter(2012, 1)

    assert QUARTERLY.preset(name, latest) == (parse(first), latest)


def test_a_view_covers_what_lies_wholly_inside_it():
    view = a_view("2012-13 Q1", "2012-13 Q4")

    assert view.covers(parse("2012-13 Q4"))
    assert view.covers(parse("2012-13"))
    assert not view.covers(parse("calendar 2012"))
