"""data.intake.taught.values: the size of figures in words, and whether it jumps."""

import pytest

from data.intake.taught.values import ADDS_UP, jumped, values_in_words


def test_the_smallest_and_the_largest_are_said():
    assert values_in_words([12, None, 0.5, 350]) == "0.5 to 350"
    assert values_in_words([None]) == ""


@pytest.mark.parametrize("now", [[7400], [0.7, 0.74]])
def test_figures_a_hundred_times_as_large_or_as_small_jump(now):
    assert "are now" in jumped("5 to 74", now)


@pytest.mark.parametrize("now", [[7300], [0.8], [0], [None], []])
def test_others_do_not_jump(now):
    assert jumped("5 to 74", now) == ""


def test_a_size_that_nobody_wrote_or_that_only_proves_a_sum_says_nothing_by_itself():
    assert jumped("", [5]) == ""
    assert jumped(f"5 to 74{ADDS_UP}", [60]) == ""
