from dataclasses import replace

from data.figures.moment import dimension_of, points_at, shown_period
from data.figures.selection import Highlight
from data.observations import Status
from data.periods import parse
from tests.builders import a_series

SPLIT = a_series({"police": [4, 5], "housing": [6, None]})


def test_the_latest_period_with_a_figure_is_shown():
    assert str(shown_period(a_series([4, 5, None]))) == "2012-13 Q2"


def test_the_highlighted_period_is_shown_if_it_has_a_figure():
    series = a_series([4, 5, None])

    assert str(shown_period(series, highlight=Highlight("period", "2012-13Q1"))) == "2012-13 Q1"
    assert str(shown_period(series, highlight=Highlight("period", "2012-13Q3"))) == "2012-13 Q2"


def test_without_figures_there_is_no_period():
    assert shown_period(a_series([None])) is None


def test_the_points_of_a_period_stand_under_their_categories():
    found = points_at(SPLIT, parse("2012-13 Q2"))

    assert {name: point.value for name, point in found.items()} == {"police": 5, "housing": None}


def test_a_category_without_a_point_is_a_gap():
    series = replace(SPLIT, points=SPLIT.points[:-1])

    assert points_at(series, parse("2012-13 Q2"))["housing"].note == "not returned"


def test_what_does_not_apply_is_left_out_unless_it_is_too_few_for_a_share():
    first, *_ = SPLIT.points
    never = replace(first, value=None, status=Status.NOT_APPLICABLE)
    few = replace(never, numerator=3, denominator=7)

    assert "police" not in points_at(replace(SPLIT, points=(never,)), first.period)
    assert "police" in points_at(replace(SPLIT, points=(few,)), first.period)


def test_an_unsplit_series_has_its_periods_for_categories():
    assert dimension_of(a_series([4])) == "period"
    assert list(points_at(a_series([4, 5]), parse("2012-13 Q1"))) == ["2012-13Q1", "2012-13Q2"]
