"""Intervals of shares and rates, held to published worked examples."""

import pytest

from data.figures.intervals import byar, interval_of, wilson
from tests.builders import a_point
from tests.frameworks import measure_of

RATE, SHARE = measure_of("referral-rate"), measure_of("re-referral-rate")


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(65, 100, 55.25, 73.64), (0, 20, 0.0, 16.11), (20, 20, 83.89, 100.0), (81, 263, 25.53, 36.62)],
)
def test_a_share_has_the_interval_of_wilson(part, whole, low, high):
    assert wilson(part, whole) == pytest.approx((low, high), abs=0.01)


@pytest.mark.parametrize(
    ("count", "low", "high"), [(10, 4.79, 18.39), (27, 17.79, 39.28), (100, 81.36, 121.63)]
)
def test_a_count_has_the_interval_of_byar(count, low, high):
    assert byar(count) == pytest.approx((low, high), abs=0.01)


def test_a_rate_has_the_interval_of_its_count_over_its_population():
    point = a_point(50.0, "2024-25", numerator=100, denominator=20_000)

    assert interval_of(point, RATE) == pytest.approx((40.68, 60.81), abs=0.01)


def test_a_figure_without_counts_has_no_interval():
    assert interval_of(a_point(22.0, "2024-25"), SHARE) is None


def test_a_rate_of_fewer_than_ten_has_no_interval():
    point = a_point(4.5, "2024-25", numerator=9, denominator=20_000)

    assert interval_of(point, RATE) is None


def test_p4_a_percentage_of_too_few_has_no_interval():
    point = a_point(22.0, "2024-25", numerator=2, denominator=9)

    assert interval_of(point, SHARE) is None
