import pytest

from dashboards.charts.value_axis import around, from_zero
from tests.builders import a_measure, a_percentage

COUNTS, PERCENT = a_measure(), a_percentage()


@pytest.mark.parametrize("highest", [1, 7, 12, 99, 250, 3912, 20909])
def test_counts_have_a_few_round_gridlines_and_headroom(highest):
    axis = from_zero(COUNTS, [highest])

    bottom, top = axis["range"]
    assert bottom == 0
    assert top > highest
    assert 2 <= top / axis["dtick"] <= 10
    assert float(axis["dtick"]).is_integer()


def test_a_series_of_zeros_has_an_axis():
    assert from_zero(COUNTS, [0, 0])["range"][1] >= 1
    assert from_zero(COUNTS, [])["range"][1] >= 1


def test_percentages_end_at_a_hundred():
    assert around(PERCENT, [97, 100])["range"][1] == 100


def test_percentages_say_so():
    assert around(PERCENT, [20, 30])["ticksuffix"] == "%"


def test_no_gridline_is_labelled_with_a_rounded_number():
    fine = around(PERCENT, [50.1, 50.9])

    assert fine["dtick"] < 1
    assert fine["tickformat"] == ",.1f"


def test_what_falls_near_zero_starts_there():
    assert around(PERCENT, [10, 90])["range"][0] == 0


@pytest.mark.parametrize("values", [[-2836, 100], [-20631, -5], [-1]])
def test_an_axis_holds_what_lies_below_nought_and_nought_itself(values):
    bottom, top = from_zero(a_measure("pounds-left"), values)["range"]

    assert bottom <= min(values)
    assert top >= max([0, *values])
