"""A yearly figure in a range too short to hold a year: the last is shown, and says so."""

from data.figures.assemble import series_of
from data.periods import parse
from tests.builders_data import a_view, an_observation, figures_of, in_quarters

YEARS = [an_observation("children-in-need-rate", n, f"20{n}-{n + 1}") for n in (10, 11, 12)]
SAID = "No whole year lies in this range: the last before its end is shown, 2012-13."


def seen(first: str, last: str, *loaded, measure: str = "children-in-need-rate"):
    return series_of(figures_of(*(loaded or YEARS)), measure, (), a_view(first, last))


def test_a_year_that_ended_just_before_one_quarter_is_shown_and_says_so():
    series = seen("2013-14 Q2", "2013-14 Q2")

    assert [(str(point.period), point.value) for point in series.points] == [("2012-13", 12)]
    assert SAID in series.notes


def test_a_year_that_ended_in_four_quarters_that_hold_none_is_shown():
    series = seen("2012-13 Q3", "2013-14 Q2")

    assert [point.value for point in series.points] == [12]
    assert SAID in series.notes


def test_a_year_inside_the_range_is_shown_without_a_word():
    series = seen("2012-13 Q1", "2013-14 Q2")

    assert [point.value for point in series.points] == [12]
    assert series.notes == ()


def test_a_year_that_the_range_could_hold_and_has_no_figure_is_not_made_up_for():
    assert seen("2013-14 Q1", "2013-14 Q4").is_empty
    assert seen("2013-14", "2013-14").is_empty


def test_a_year_long_past_is_not_shown():
    assert seen("2016-17 Q2", "2016-17 Q2").is_empty


def test_a_year_that_ends_after_the_range_is_not_shown():
    series = seen("2011-12 Q2", "2011-12 Q3")

    assert [str(point.period) for point in series.points] == ["2010-11"]


def test_a_quarter_that_did_not_come_is_not_made_up_for():
    assert seen("2013-14 Q1", "2013-14 Q1", *in_quarters("contacts", 1, 2, 3, 4),
                measure="contacts").is_empty  # fmt: skip


def test_a_comparator_stands_beside_the_same_year():
    own = an_observation("children-in-need-rate", 352.1, "2012-13")
    england = an_observation("children-in-need-rate", 338.2, "2012-13", comparator="England")

    series = series_of(
        figures_of(own, england),
        "children-in-need-rate",
        ("comparator",),
        a_view("2013-14 Q1", "2013-14 Q1"),
    )

    assert {point.value for point in series.points} == {352.1, 338.2}
    assert {point.period for point in series.points} == {parse("2012-13")}
