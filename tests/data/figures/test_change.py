from dataclasses import replace

import pytest

from data.figures.change import Comparison, Unit, comparisons, on_previous, on_year_before
from data.figures.series import Point
from data.framework.measures import Kind
from data.observations import Status
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_point

COUNTS = a_measure()
PERCENT = a_percentage()


def points(*pairs):
    return [a_point(value, period) for period, value in pairs]


def test_a_change_of_a_count_is_in_per_cent():
    series = points(("2012-13 Q1", 200), ("2012-13 Q2", 209))

    change = on_previous(series, parse("2012-13 Q2"), COUNTS)

    assert (change.unit, change.amount) == (Unit.PER_CENT, 4.5)
    assert (change.now, change.before) == (209, 200)
    assert change.comparison is Comparison.PREVIOUS


def test_p3_a_change_of_a_percentage_is_in_points():
    series = points(("2011-12", 7.6), ("2012-13", 9.6))

    change = on_previous(series, parse("2012-13"), PERCENT)

    assert (change.unit, change.amount) == (Unit.POINTS, 2.0)


def test_t6_a_change_needs_the_period_just_before():
    series = points(("2012-13 Q1", 200), ("2012-13 Q3", 209))

    change = on_previous(series, parse("2012-13 Q3"), COUNTS)

    assert change.amount is None
    assert not change.is_available
    assert change.reason == "there is no figure for Q2 2012-13"


@pytest.mark.parametrize("status", [Status.NOT_AVAILABLE, Status.SUPPRESSED, Status.NOT_APPLICABLE])
def test_t6_a_gap_on_either_side_leaves_no_change(status):
    series = [a_point(None, "2012-13 Q1", status=status), a_point(30, "2012-13 Q2")]

    after_gap = on_previous(series, parse("2012-13 Q2"), COUNTS)
    into_gap = on_previous(series, parse("2012-13 Q1"), COUNTS)

    assert after_gap.reason == "there is no figure for Q1 2012-13"
    assert into_gap.reason == "there is no figure for Q1 2012-13"


def test_t9_a_quarter_is_compared_with_the_same_quarter_last_year():
    series = points(("2011-12 Q2", 100), ("2012-13 Q1", 500), ("2012-13 Q2", 110))

    change = on_year_before(series, parse("2012-13 Q2"), COUNTS)

    assert change.amount == 10.0
    assert str(change.against) == "2011-12 Q2"
    assert change.comparison is Comparison.YEAR_BEFORE


def test_p4_there_is_no_per_cent_from_zero():
    series = points(("2011-12", 0), ("2012-13", 6))

    change = on_previous(series, parse("2012-13"), COUNTS)

    assert (change.unit, change.amount) == (Unit.AMOUNT, 6.0)


@pytest.mark.parametrize(("before", "now"), [(193, -550), (-213, -550), (-213, 40)])
def test_there_is_no_per_cent_across_nought_or_beneath_it(before, now):
    series = points(("2011-12", before), ("2012-13", now))

    change = on_previous(series, parse("2012-13"), COUNTS)

    assert (change.unit, change.amount) == (Unit.AMOUNT, now - before)


@pytest.mark.parametrize(("before", "unit"), [(9, Unit.AMOUNT), (10, Unit.PER_CENT)])
def test_p4_from_fewer_than_ten_the_change_is_a_count(before, unit):
    series = points(("2011-12", before), ("2012-13", 12))

    change = on_previous(series, parse("2012-13"), COUNTS)

    assert change.unit is unit


def a_share(part: float, whole: float, period: str) -> Point:
    value = 100 * part / whole if whole >= 10 else None
    status = {} if value else {"status": Status.NOT_APPLICABLE}
    return a_point(value, period, numerator=part, denominator=whole, **status)


@pytest.mark.parametrize(
    ("before", "now"), [((4, 8), (8, 20)), ((8, 20), (4, 8)), ((11, 13), (3, 10)), ((1, 2), (3, 4))]
)
def test_p4_shares_of_few_stand_beside_the_counts_of_before_and_no_points(before, now):
    series = [a_share(*before, "2011-12"), a_share(*now, "2012-13")]

    change = on_previous(series, parse("2012-13"), PERCENT)

    assert (change.unit, change.counts, change.amount) == (Unit.COUNTS, before, None)
    assert change.is_available


def test_p4_shares_of_twenty_or_more_change_in_points():
    series = [a_share(5, 20, "2011-12"), a_share(10, 20, "2012-13")]

    change = on_previous(series, parse("2012-13"), PERCENT)

    assert (change.unit, change.amount, change.counts) == (Unit.POINTS, 25.0, None)


def test_p4_a_published_share_without_counts_stands_beside_none_of_few():
    change = on_previous(
        [a_point(50, "2011-12"), a_share(3, 10, "2012-13")], parse("2012-13"), PERCENT
    )

    assert not change.is_available
    assert "the counts of one are not known" in change.reason


def test_p4_how_many_are_few_is_what_the_board_says():
    series = [a_share(11, 13, "2011-12"), a_share(4, 12, "2012-13")]
    bold = replace(PERCENT, counts_first_below=10)

    assert on_previous(series, parse("2012-13"), bold).unit is Unit.POINTS


def test_p4_a_rate_is_as_small_as_the_count_behind_it():
    rate = a_measure("rate-10000", Kind.RATE)
    few = [a_point(12.0, "2011-12", numerator=7), a_point(24.0, "2012-13", numerator=14)]
    many = [a_point(12.0, "2011-12", numerator=70), a_point(24.0, "2012-13", numerator=140)]

    assert on_previous(few, parse("2012-13"), rate).unit is Unit.AMOUNT
    assert on_previous(many, parse("2012-13"), rate).amount == 100.0


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (1.26, 1.44, (Unit.AMOUNT, 0.1)),  # 1.3 and 1.4 are 7.7% apart, and not 14.4%
        (1.36, 1.44, (Unit.AMOUNT, 0.0)),
        (0.04, 0.06, (Unit.AMOUNT, 0.1)),
        (45.04, 49.96, (Unit.PER_CENT, 10.9)),
    ],
)
def test_p14_the_change_of_a_rate_fits_its_two_figures_as_they_are_printed(before, now, told):
    rate = replace(a_measure("rate-10000", Kind.RATE), decimals=1)
    series = [a_point(before, "2011-12", numerator=200), a_point(now, "2012-13", numerator=230)]

    change = on_previous(series, parse("2012-13"), rate)

    assert (change.unit, change.amount) == told


def test_t4_what_runs_through_the_year_is_not_compared_with_the_quarter_before():
    running = a_measure(kind=Kind.CUMULATIVE)
    series = points(("2011-12 Q2", 40), ("2012-13 Q1", 24), ("2012-13 Q2", 50))

    assert not on_previous(series, parse("2012-13 Q2"), running).is_available
    assert on_year_before(series, parse("2012-13 Q2"), running).amount == 25.0


def test_t4_whole_years_of_a_running_total_are_compared():
    series = points(("2011-12", 40), ("2012-13", 50))

    assert on_previous(series, parse("2012-13"), a_measure(kind=Kind.CUMULATIVE)).amount == 25.0


def test_t9_a_quarter_is_compared_with_last_year_and_then_with_the_quarter_before():
    found = comparisons(points(("2012-13 Q2", 50)), parse("2012-13 Q2"), COUNTS)

    assert [each.comparison for each in found] == [Comparison.YEAR_BEFORE, Comparison.PREVIOUS]


def test_t4_a_running_total_is_compared_with_last_year_alone():
    running = a_measure(kind=Kind.CUMULATIVE)

    found = comparisons(points(("2012-13 Q2", 50)), parse("2012-13 Q2"), running)

    assert [each.comparison for each in found] == [Comparison.YEAR_BEFORE]


@pytest.mark.parametrize(
    ("before", "now", "amount"),
    [
        (0.1, 0.35, 0.3),  # 0.25 goes up; in floats the difference is a little less
        (200, 200, 0.0),
        (16.3, 31.9, 15.6),
    ],
)
def test_p14_a_change_is_rounded_half_up_from_what_was_printed(before, now, amount):
    series = points(("2011-12", before), ("2012-13", now))

    change = on_previous(series, parse("2012-13"), PERCENT)

    assert change.amount == amount


def test_a_year_is_never_compared_with_a_quarter():
    series = points(("2011-12 Q4", 100), ("2012-13", 400))

    change = on_previous(series, parse("2012-13"), COUNTS)

    assert change.reason == "there is no figure for 2011-12"


def test_t6_no_change_is_given_across_a_change_of_definition():
    before, after = points(("2012-13 Q1", 200), ("2012-13 Q2", 300))

    change = on_previous([before, replace(after, definition=1)], parse("2012-13 Q2"), COUNTS)

    assert change.amount is None
    assert change.reason == "the definition changed in between"


def test_t9_a_month_is_compared_with_the_same_month_last_year_and_the_month_before():
    series = points(("Apr 2012", 100), ("Mar 2013", 120), ("Apr 2013", 150))

    found = comparisons(series, parse("Apr 2013"), COUNTS)

    assert [(str(each.comparison), each.amount) for each in found] == [
        ("the same period last year", 50.0),
        ("the period before", 25.0),
    ]
