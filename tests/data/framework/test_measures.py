"""What a measure is."""

import pytest

from data.framework.measures import Breakdown
from tests.builders import a_measure


def test_a_percentage_is_no_count():
    measure = a_measure("percent")

    assert measure.is_percentage
    assert not measure.is_count


@pytest.mark.parametrize("unit", ["rate-10000", "children-per-case"])
def test_a_rate_is_neither_a_percentage_nor_a_count(unit):
    measure = a_measure(unit)

    assert not measure.is_percentage
    assert not measure.is_count


@pytest.mark.parametrize(
    ("unit", "units"),
    [("child", "children"), ("percent", "%"), ("rate-10000", "per 10,000 children")],
)
def test_figures_are_called_by_the_plural_or_by_their_sign(unit, units):
    assert a_measure(unit).units == units


def test_without_a_plural_its_unit_is_said():
    assert a_measure("visit", plural="").units == "visit"


def test_a_number_of_things_is_a_count():
    assert a_measure("child").is_count


def test_dimensions_stand_in_the_order_of_the_catalogue():
    measure = a_measure(breakdowns=(Breakdown("risk", ("High", "Low")), Breakdown("area")))

    assert measure.dimensions == ("risk", "area")
    assert measure.categories("risk") == ("High", "Low")


@pytest.mark.parametrize("dimension", ["area", "age"])
def test_categories_as_printed_or_of_no_dimension_are_none(dimension):
    measure = a_measure(breakdowns=(Breakdown("area"),))

    assert measure.categories(dimension) == ()
