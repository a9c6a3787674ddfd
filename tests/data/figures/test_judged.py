"""Which points of a series are held against its usual range: rules T5, T6 and section 4.5."""

from dataclasses import replace

import pytest

from data.figures.judged import NotJudged, stretches_of
from data.figures.series import Series
from data.figures.variation import Signal, Why
from data.framework.measures import Kind
from data.framework.signal_rule import SignalRule
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_point, a_series

QUIET = [100 + n % 3 for n in range(14)]
ONE_HIGH = (10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12)


def broken(series: Series, at: int) -> Series:
    """The series, under a new definition from one point on."""
    points = tuple(replace(p, definition=int(n >= at)) for n, p in enumerate(series.points))
    return replace(series, points=points)


def test_a_series_of_enough_points_has_one_range_over_all_of_them():
    (found,) = stretches_of(a_series(QUIET))

    assert found.reason is None
    assert found.variation.limits.points == len(QUIET)
    assert [point.value for point, _ in found.each()] == QUIET


def test_a_point_far_off_is_told_with_its_period():
    (found,) = stretches_of(a_series(ONE_HIGH))

    assert {str(point.period): flag.signal for point, flag in found.each() if flag} == {
        "2015-16 Q1": Signal.OUTSIDE
    }


def test_s9_a_measure_of_a_board_that_chose_cusum_is_told_by_it_and_by_nothing_else():
    later = [100 + n for n in range(3, 9)]

    (found,) = stretches_of(
        a_series([*QUIET, *later], measure=a_measure(signal_rule=SignalRule.CUSUM))
    )

    assert {flag.signal for _, flag in found.each() if flag} == {Signal.CUSUM}
    assert found.variation.limits.points == 13


def test_figures_below_nought_are_no_single_figures():
    below, single = ([-value for value in QUIET], [-(n % 3) for n in range(14)])

    assert [stretches_of(a_series(each))[0].reason for each in (below, single)] == [
        None,
        NotJudged.RARE,
    ]


def test_t6_no_range_runs_over_a_change_of_definition():
    before, after = stretches_of(broken(a_series([*QUIET, *(v + 500 for v in QUIET)]), len(QUIET)))

    assert before.variation.mean == pytest.approx(after.variation.mean - 500)
    assert {flag for stretch in (before, after) for _, flag in stretch.each()} == {None}


def test_both_sides_of_a_break_need_enough_points():
    before, after = stretches_of(broken(a_series([*QUIET, 17, 18]), len(QUIET)))

    assert (before.reason, after.reason) == (None, Why.FEW)


def test_t5_a_period_that_did_not_come_is_a_gap_in_the_series():
    series = a_series([*QUIET[:7], None, *QUIET[7:]])
    without = replace(series, points=tuple(p for p in series.points if p.value is not None))

    (found,) = stretches_of(without)

    assert [point.value for point, _ in found.each()] == [*QUIET[:7], None, *QUIET[7:]]
    assert found.variation.limits.points == len(QUIET)


def test_single_figures_have_no_range():
    (found,) = stretches_of(a_series([n % 4 for n in range(20)]))

    assert (found.reason, found.variation.limits) == (NotJudged.RARE, None)
    assert {flag for _, flag in found.each()} == {None}


def test_small_percentages_are_no_single_figures():
    (found,) = stretches_of(a_series([3 + n % 3 for n in range(20)], measure=a_percentage()))

    assert found.reason is None


def test_a_running_total_is_not_judged():
    measure = a_measure(kind=Kind.CUMULATIVE)

    (found,) = stretches_of(a_series([100 * (1 + n % 4) for n in range(16)], measure=measure))

    assert (found.reason, found.variation.limits) == (NotJudged.RUNNING, None)


def test_periods_of_several_lengths_are_not_judged():
    series = a_series([100, 110, 120])
    year = a_point(330, "2013-14")
    mixed = replace(
        series, points=(*series.points, year), periods=(*series.periods, parse("2013-14"))
    )

    (found,) = stretches_of(mixed)

    assert found.reason is NotJudged.SPANS


def test_a_series_that_is_split_is_not_judged_as_one():
    assert stretches_of(a_series({"police": QUIET, "health": QUIET})) == ()
