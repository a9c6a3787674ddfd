"""One measure's figures, chosen and put in order."""

from data.figures.series import Series
from data.framework.measures import Breakdown
from data.observations import Status
from data.periods import Span, calendar_year, quarter
from tests.builders import a_measure, a_point, a_series, a_table


def test_a_series_without_a_number_is_empty():
    assert a_series([None, None]).is_empty
    assert Series(a_measure()).is_empty
    assert not a_series([None, 0]).is_empty


def test_m1_a_gap_is_something_that_should_be_here_and_is_not():
    assert a_point(None).is_gap
    assert a_point(None, status=Status.SUPPRESSED).is_gap
    assert not a_point(None, status=Status.NOT_APPLICABLE).is_gap
    assert not a_point(0).is_gap


def test_t2_a_series_has_one_type_of_period_or_says_that_it_has_none():
    both = (quarter(2012, 1), calendar_year(2012))

    assert a_series([1, 2]).span is Span.QUARTER
    assert Series(a_measure(), periods=both).span is None
    assert Series(a_measure()).span is None


def test_the_latest_period_is_the_last_of_the_calendar_even_without_a_figure():
    assert a_series([1, None]).latest == quarter(2012, 2)
    assert Series(a_measure()).latest is None


def test_categories_stand_in_the_catalogue_s_order_then_as_they_came():
    measure = a_measure(breakdowns=(Breakdown("risk", ("High", "Medium", "Low")),))

    series = a_series({"Other": [1], "Low": [2], "High": [3]}, by="risk", measure=measure)

    assert series.categories("risk") == ("High", "Low", "Other")
    assert series.categories("age") == ()


def test_the_agencies_of_a_series_are_named_by_id():
    assert a_series({"police": [1], "education": [2]}).agencies == ("police", "education")


def test_points_are_found_by_their_period():
    series = a_series({"police": [1, 3], "education": [2, 4]})

    assert [point.value for point in series.at(quarter(2012, 2))] == [3, 4]


def test_points_are_found_by_their_categories():
    series = a_table({("High", "Removed"): 6, ("Low", "Removed"): 2}, by=("first-risk", "outcome"))

    assert [point.value for point in series.of(first_risk="High")] == [6]
    assert [point.value for point in series.of(outcome="Removed")] == [6, 2]
    assert series.of(first_risk="High", outcome="Unchanged") == ()
