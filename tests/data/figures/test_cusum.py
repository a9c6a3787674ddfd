"""Small lasting changes, by the sums of differences from the first thirteen figures (rule S9)."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.signals import cumulated, found, signals
from data.figures.cusum import variation_by_cusum
from data.figures.variation import FEWEST, Flag, Signal, Why

# Of these thirteen the mean is 10 and the mean moving range 2: a deviation is 2.66 * 2 / 3.
FIRST = (9, 11) * 6 + (10,)
DEVIATION = 2.66 * (23 / 12) / 3
SERIES = st.lists(st.integers(0, 500), min_size=FEWEST, max_size=30)


def told(*later: float | None, first=FIRST) -> list[Flag | None]:
    return list(variation_by_cusum((*first, *later)).flags[len(first) :])


def off(deviations: float) -> float:
    return 10 + deviations * DEVIATION


def test_differences_less_half_a_deviation_each_are_told_once_they_exceed_five():
    assert told(*[off(2)] * 3) == [None] * 3
    assert told(*[off(2)] * 4) == [None] * 3 + [Flag(Signal.CUSUM, is_high=True)]
    assert told(*[off(-2)] * 4)[-1] == Flag(Signal.CUSUM, is_high=False)


def test_half_a_deviation_off_is_never_told():
    assert not any(told(*[off(0.49)] * 60))


def test_one_figure_back_at_the_mean_takes_half_a_deviation_off_the_sum():
    assert told(off(3), 10, off(3))[-1] is None  # 2.5 - 0.5 + 2.5
    assert told(off(3), off(1), off(3))[-1] is not None


def test_a_lasting_change_does_not_move_what_it_is_held_against():
    found = variation_by_cusum((*FIRST, *[off(3)] * 20))

    assert (found.mean, found.limits.mean, found.limits.points) == (10, 10, FEWEST)
    assert found.limits.upper == pytest.approx(off(3))


def test_the_first_thirteen_are_never_told_whatever_they_are():
    assert not any(variation_by_cusum((*FIRST[:-1], 99)).flags)


def test_a_gap_is_none_of_the_first_thirteen_and_the_sums_begin_anew_after_one():
    with_a_gap = variation_by_cusum((9, None, *FIRST[1:], *[off(2)] * 4))

    assert with_a_gap.limits.points == FEWEST
    assert with_a_gap.flags[-1] is not None
    assert not any(told(*[off(2)] * 3, None, *[off(2)] * 3))


@pytest.mark.parametrize(
    ("values", "why", "points"),
    [((), Why.FEW, 0), (FIRST[:12], Why.FEW, 12), ([5] * 20, Why.CONSTANT, 20)],
)
def test_few_figures_and_those_that_do_not_vary_have_no_limits(values, why, points):
    found = variation_by_cusum(values)

    assert (found.limits, found.why, found.points) == (None, why, points)
    assert set(found.flags) <= {None}


def test_where_the_first_thirteen_do_not_vary_the_limits_are_those_of_all():
    found = variation_by_cusum([5] * 14 + [6, 5, 6])

    assert found.limits.points == 17


@given(SERIES, st.integers(-100, 100))
def test_shifting_a_series_shifts_its_limits_and_keeps_what_is_told(values, by):
    one, other = variation_by_cusum(values), variation_by_cusum([each + by for each in values])

    assert one.why == other.why
    assert one.flags == other.flags
    if one.limits:
        assert other.limits.mean == pytest.approx(one.limits.mean + by)
        assert other.limits.upper == pytest.approx(one.limits.upper + by)


@given(SERIES, st.sampled_from([0.5, 2, 8]))
def test_scaling_a_series_scales_its_limits_and_keeps_what_is_told(values, by):
    one, other = variation_by_cusum(values), variation_by_cusum([each * by for each in values])

    assert one.flags == other.flags
    if one.limits:
        assert other.limits.upper - other.limits.mean == pytest.approx(
            by * (one.limits.upper - one.limits.mean)
        )


def test_it_finds_more_lasting_changes_after_thirteen_quiet_figures_than_the_four_rules():
    """As the cost that boards are told says: 96 of 100, and 80."""
    chance = random.Random(1)

    assert found(cumulated, FEWEST, chance, series=150) > 0.9
    assert 0.7 < found(signals, FEWEST, chance, series=150) < 0.9
