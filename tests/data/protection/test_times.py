"""Months, quarters and years of one count are published together: none gives another away."""

import pytest

from data.periods import parse
from data.protection.publish import Made, release_of
from data.protection.tables import Counts, published_of
from tests.builders_data import an_observation, figures_of, in_months, in_quarters
from tests.data.protection.test_publish import SETTINGS


def published(*rows):
    figures = figures_of(*rows)
    measure = figures.framework.measure("contacts")
    return published_of([Counts(measure, figures.of("contacts"))])


def sums(found) -> set[tuple[str, frozenset[str]]]:
    """Of which periods each is the sum; what is left beside them is called "left"."""

    def named(place: int) -> str:
        key = found.numbers[place].key
        return "left" if key.left else str(key.period)

    told = set()
    for relation in found.relations:
        whole = next(named(place) for place, factor in relation.factors.items() if factor < 0)
        parts = (named(place) for place, factor in relation.factors.items() if factor > 0)
        told.add((whole, frozenset(parts)))
    return told


APRIL, MAY, JUNE = (f"{each} 2012 to {each} 2012" for each in ("April", "May", "June"))


def test_a_quarter_is_the_sum_of_its_months_whether_or_not_it_was_returned():
    of_it = ("2012-13 Q1", frozenset({APRIL, MAY, JUNE}))

    assert of_it in sums(published(*in_months("contacts", 2, 9, 10)))
    assert of_it in sums(published(*in_months("contacts", 2, 9, 10), *in_quarters("contacts", 21)))


def test_a_year_is_the_sum_of_quarters_that_are_made_of_months():
    found = sums(published(*in_months("contacts", *range(1, 13))))

    assert ("2012-13", frozenset(f"2012-13 Q{n}" for n in (1, 2, 3, 4))) in found


def test_what_is_left_of_a_year_of_which_a_quarter_did_not_come_is_known():
    year = an_observation("contacts", 40, "2012-13")

    found = sums(published(*in_quarters("contacts", 12, 13, 12), year))

    assert ("2012-13", frozenset({*(f"2012-13 Q{n}" for n in (1, 2, 3)), "left"})) in found


def test_nothing_is_added_up_over_part_of_a_quarter():
    assert sums(published(*in_months("contacts", 4, 5))) == set()


@pytest.mark.parametrize("others", [(9, 10), (9, 30), (2, 3)])
def test_a_small_month_cannot_be_worked_out_from_its_quarter(others):
    figures = figures_of(*in_months("contacts", 2, *others))
    made = Made("derby", "2014-05-01", "one")

    release = release_of(made, figures.framework, figures.of, [], SETTINGS)

    shown = {str(key.period) for key in release.shown}
    months = {APRIL, MAY, JUNE}
    assert APRIL not in shown
    assert "2012-13 Q1" not in shown or len(months - shown) > 1


def test_a_count_below_nought_is_not_published():
    figures = figures_of(*in_quarters("contacts", -3, 50))
    made = Made("derby", "2014-05-01", "one")

    release = release_of(made, figures.framework, figures.of, [], SETTINGS)

    assert {str(key.period) for key in release.shown} == {"2012-13 Q2"}
    assert parse("2012-13 Q1") not in {key.period for key in release.shown}
