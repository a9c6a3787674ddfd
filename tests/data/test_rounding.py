"""Rule P14: half up, as published statistics round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rounding import half_up


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        (2.5, 0, 3),
        (0.125, 2, 0.13),
        (3.5, 0, 4),
        (53.879, 1, 53.9),
        (-2.5, 0, -3),
        (0.05, 1, 0.1),
        (1e22, 0, 1e22),
    ],
)
def test_p14_a_half_is_rounded_up_and_not_to_even(value, places, rounded):
    assert half_up(value, places) == rounded


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_p14_rounding_moves_a_value_by_half_a_step_at_most(value, places):
    moved = abs(half_up(value, places) - value)

    assert moved <= 0.5 * 10**-places * (1 + 1e-6) + 1e-6 * (places > 0)


@given(st.floats(-1e9, 1e9), st.integers(0, 4))
def test_p14_rounding_twice_is_rounding_once(value, places):
    once = half_up(value, places)

    assert half_up(once, places) == once
