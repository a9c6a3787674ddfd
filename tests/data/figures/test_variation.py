"""XmR charts, by the vectors of section 4.5 and by laws that hold for any series."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.figures.variation import (
    FEWEST,
    Flag,
    Limits,
    Signal,
    Why,
    flags,
    limits_of,
    variation_of,
)

NAI = (34, 55, 31, 39, 56, 54, 48)
ONE_TEN = (1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
ONE_HIGH = (10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12)
AROUND_TEN = Limits(mean=10, lower=4, upper=16, points=20)  # two thirds: 6 and 14
SERIES = st.lists(st.integers(0, 500) | st.none(), min_size=0, max_size=40)


def signals(*values: float | None, limits: Limits = AROUND_TEN) -> list[str]:
    return [f"{flag.signal} {'high' if flag.is_high else 'low'}" if flag else ""
            for flag in flags(values, limits)]  # fmt: skip


@pytest.mark.parametrize(
    ("values", "screened", "mean", "lower", "upper"),
    [
        (NAI, False, 45.286, 10.706, 79.866),
        (NAI, True, 45.286, 10.706, 79.866),
        (ONE_TEN, False, 1.944, -3.063, 6.952),
        (ONE_TEN, True, 1.944, -0.716, 4.604),
        (ONE_HIGH, False, 12.467, 2.967, 21.967),
        (ONE_HIGH, True, 12.467, 7.368, 17.565),
    ],
)
def test_limits_are_those_of_the_vectors(values, screened, mean, lower, upper):
    found = limits_of(values, screened=screened)

    assert (found.mean, found.lower, found.upper) == pytest.approx((mean, lower, upper), abs=5e-4)
    assert found.points == len(values)


def test_one_far_point_is_outside_limits_that_it_did_not_widen():
    found = variation_of(ONE_HIGH).flags

    assert [n for n, flag in enumerate(found) if flag] == [12]
    assert found[12] == Flag(Signal.OUTSIDE, is_high=True)


def test_four_points_have_no_limits_and_a_median():
    found = variation_of((217, 208, 229, 225))

    assert (found.mean, found.median, found.points) == (219.75, 221, 4)
    assert (found.limits, found.why, set(found.flags)) == (None, Why.FEW, {None})


@pytest.mark.parametrize(("count", "why"), [(FEWEST - 1, Why.FEW), (FEWEST, None)])
def test_limits_begin_at_thirteen_points(count, why):
    found = variation_of([n % 3 for n in range(count)])

    assert (found.limits is None, found.why) == (why is not None, why)


@pytest.mark.parametrize(("count", "is_trial"), [(19, True), (20, False)])
def test_limits_are_a_trial_up_to_nineteen_points(count, is_trial):
    assert variation_of([n % 3 for n in range(count)]).limits.is_trial is is_trial


def test_a_constant_series_has_no_limits_and_no_shift():
    found = variation_of([5] * FEWEST)

    assert (found.limits, found.why, set(found.flags)) == (None, Why.CONSTANT, {None})


def test_a_series_that_varies_once_is_not_judged_by_the_rest_that_does_not():
    values = [5.0] * 14 + [9.0] + [5.0] * 5

    found = variation_of(values)

    assert found.limits.upper == pytest.approx(5.2 + 2.66 * 8 / 19)
    assert found.flags[14] == Flag(Signal.OUTSIDE, is_high=True)
    assert {flag.signal for flag in found.flags if flag and not flag.is_high} == {Signal.SHIFT}


def test_a_point_on_a_limit_is_not_outside():
    assert signals(16, 10, 4) == ["", "", ""]
    assert signals(16.01, 10, 3.99) == ["outside high", "", "outside low"]


def test_seven_that_rise_are_a_trend_and_six_are_none():
    assert signals(7, 8, 9, 10, 11, 12, 13) == ["trend high"] * 7
    assert signals(8, 9, 10, 11, 12, 13) == [""] * 6


def test_a_tie_breaks_a_trend():
    assert signals(7, 8, 9, 9, 10, 11, 12, 13) == [""] * 8


def test_of_two_trends_a_point_belongs_to_the_later():
    rising, falling = [7, 8, 9, 10, 11, 12, 13], [12, 11, 10, 9, 8, 7]

    found = signals(*rising, *falling)

    assert found == ["trend high"] * 6 + ["trend low"] * 7


def test_two_of_three_beyond_two_thirds_of_the_way_are_flagged_and_the_third_is_not():
    assert signals(10, 15, 11, 14.5, 10) == [
        "", "two-of-three high", "", "two-of-three high", "",
    ]  # fmt: skip


def test_a_point_on_the_line_of_two_thirds_is_not_beyond_it():
    assert signals(10, 14, 11, 14.5, 10) == [""] * 5


def test_three_on_two_sides_are_no_two_of_three():
    assert signals(15, 9, 15) == [""] * 3


def test_a_point_beyond_a_limit_counts_as_one_of_the_two_and_keeps_its_own_signal():
    assert signals(17, 11, 15) == ["outside high", "", "two-of-three high"]


def test_seven_on_one_side_of_the_mean_are_a_shift():
    assert signals(11, 12, 11, 12, 11, 12, 11) == ["shift high"] * 7
    assert signals(9, 8, 9, 8, 9, 8) == [""] * 6


def test_a_point_on_the_mean_breaks_a_shift():
    assert signals(11, 12, 11, 10, 11, 12, 11, 12, 11, 12) == [""] * 10


def test_a_trend_goes_before_two_of_three_and_that_before_a_shift():
    assert signals(11, 11, 11, 11, 15, 11, 15) == [
        *["shift high"] * 4, "two-of-three high", "shift high", "two-of-three high",
    ]  # fmt: skip
    assert signals(9, 10, 11, 12, 13, 14.5, 15) == ["trend high"] * 7


@pytest.mark.parametrize("gap", range(7))
def test_nothing_runs_over_a_gap(gap):
    rising = [7, 8, 9, 10, 11, 12, 13]

    assert signals(*rising[:gap], None, *rising[gap:]) == (
        ["", *["trend high"] * 7] if gap == 0 else [""] * 8
    )


def test_no_moving_range_runs_over_a_gap():
    assert limits_of((1, 2, None, 101, 102)).upper == pytest.approx(51.5 + 2.66)
    assert limits_of((1, None, 3, None, 5)) is None


def test_no_value_is_no_series():
    assert variation_of(()).why is Why.FEW
    assert variation_of((None, None)).flags == (None, None)


@given(SERIES, st.integers(-1000, 1000))
def test_shifting_a_series_shifts_its_limits_and_nothing_else(values, by):
    moved, here = variation_of([v if v is None else v + by for v in values]), variation_of(values)

    assert moved.flags == here.flags
    if here.limits:
        assert moved.limits.lower == pytest.approx(here.limits.lower + by)
        assert moved.limits.upper == pytest.approx(here.limits.upper + by)


@given(SERIES, st.sampled_from([0.1, 0.25, 3, 7.5, 1000]))
def test_scaling_a_series_scales_its_limits_and_nothing_else(values, by):
    scaled, here = variation_of([v if v is None else v * by for v in values]), variation_of(values)

    assert scaled.flags == here.flags
    if here.limits:
        assert scaled.limits.upper == pytest.approx(here.limits.upper * by)


@given(SERIES)
def test_reversing_time_keeps_the_limits(values):
    back, here = variation_of(values[::-1]), variation_of(values)

    assert (back.limits is None) == (here.limits is None)
    if here.limits:
        assert (back.limits.lower, back.limits.upper) == pytest.approx(
            (here.limits.lower, here.limits.upper)
        )


@given(SERIES)
def test_turning_a_series_upside_down_turns_its_signals_over(values):
    turned, here = variation_of([v if v is None else -v for v in values]), variation_of(values)

    assert [f and (f.signal, not f.is_high) for f in turned.flags] == [
        f and (f.signal, f.is_high) for f in here.flags
    ]


@given(SERIES)
def test_a_gap_has_no_signal_and_every_signal_is_what_its_rule_says(values):
    found = variation_of(values)

    for at, flag in enumerate(found.flags):
        if flag is None:
            continue
        assert values[at] is not None
        if flag.signal is Signal.OUTSIDE:
            assert not found.limits.lower <= values[at] <= found.limits.upper
        if flag.signal is Signal.SHIFT:
            assert (values[at] > found.mean) is flag.is_high


def test_quiet_series_seldom_leave_their_limits():
    chance = random.Random(13)  # noqa: S311 - no secret
    outside = 0
    for _ in range(300):
        found = variation_of([chance.gauss(100, 10) for _ in range(20)])
        outside += sum(bool(flag and flag.signal is Signal.OUTSIDE) for flag in found.flags)

    assert outside / (300 * 20) < 0.02


def test_a_shift_of_two_sigma_is_found_within_eight_quarters_by_most():
    chance = random.Random(13)  # noqa: S311 - no secret
    found = 0
    for _ in range(300):
        quiet = [chance.gauss(100, 10) for _ in range(20)]
        later = [chance.gauss(120, 10) for _ in range(8)]
        found += any(
            variation_of([*quiet, *later[: n + 1]]).flags[-1] is not None for n in range(8)
        )

    assert 0.8 < found / 300 < 0.97
