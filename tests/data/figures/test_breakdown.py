from dataclasses import replace

import pytest

from data.figures.breakdown import is_rest, is_whole, rest_name, with_own, with_rest
from data.figures.scope import Scope
from data.figures.series import Source
from data.framework.measures import Kind
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_series

SETTINGS = {"Foster care": [20, 19], "Residential": [12, 11], "Hospital": [9, 8]}


def by_setting(values=None, **fields):
    return a_series(values or SETTINGS, by="setting", **fields)


def rest_of(*parts, totals):
    return [
        [p for p in series.points if is_rest("".join(p.categories.values()))]
        for series in with_rest(parts, totals)
    ]


def test_p20_what_is_in_no_category_is_a_category_of_its_own():
    ((before, now),) = rest_of(by_setting(), totals=[a_series([188, 124])])

    assert now.categories == {"setting": "In no setting"}
    assert (before.value, now.value) == (147, 86)
    assert now.note == "124 in all less 38 in the others"


def test_p20_what_is_left_out_says_from_which_cells_it_was_made():
    total = a_series([50, 124])
    whole = replace(total.points[1], sources=(Source("sent.xlsx", "Missing", "B7"),))

    ((_, now),) = rest_of(by_setting(), totals=[replace(total, points=(total.points[0], whole))])

    assert Source("sent.xlsx", "Missing", "B7") in now.sources


def test_p20_categories_that_are_all_there_is_leave_nothing_out():
    assert rest_of(by_setting(), totals=[a_series([41, 38])]) == [[]]


def test_p20_what_is_left_out_is_nought_where_another_period_leaves_some_out():
    ((before, now),) = rest_of(by_setting(), totals=[a_series([41, 124])])

    assert (before.value, now.value) == (0, 86)


def test_p20_categories_that_are_more_than_the_total_are_no_partition():
    assert rest_of(by_setting(), totals=[a_series([188, 30])]) == [[]]


@pytest.mark.parametrize("measure", [a_percentage(), a_measure(kind=Kind.CUMULATIVE)])
def test_p20_what_is_never_added_leaves_nothing_out(measure):
    parts = by_setting(measure=measure)

    assert rest_of(parts, totals=[a_series([188, 124], measure=measure)]) == [[]]


def test_p20_where_a_category_is_missing_nobody_knows_what_is_left_out():
    parts = by_setting(SETTINGS | {"Hospital": [9, None]})

    ((before, now),) = rest_of(parts, totals=[a_series([188, 124])])

    assert before.value == 147
    assert (now.value, now.status) == (None, Status.NOT_APPLICABLE)


def test_p19_a_total_of_another_scope_leaves_nothing_out():
    total = a_series([188, 124])
    city = tuple(replace(point, scope=Scope(area="City")) for point in total.points)

    assert rest_of(by_setting(), totals=[replace(total, points=city)]) == [[]]


def test_p20_measures_beside_each_other_are_extended_together():
    booked, attended = by_setting(), by_setting()

    found = rest_of(booked, attended, totals=[a_series([188, 124]), a_series([41, 38])])

    assert [[p.value for p in points] for points in found] == [[147, 86], [0, 0]]


def test_p20_the_whole_of_some_is_not_counted_with_them():
    areas = {"Alfreton": [10], "Buxton": [7], "County Total": [17]}

    ((rest,),) = rest_of(a_series(areas, by="district"), totals=[a_series([20])])

    assert rest.value == 3


@pytest.mark.parametrize(
    ("name", "whole"), [("County Total", True), ("All areas", True), ("Totley", False)]
)
def test_a_whole_is_known_by_its_name(name, whole):
    assert is_whole(name) is whole


def test_what_is_left_out_is_named_after_what_splits():
    assert rest_name("area") == "In no area"
    assert rest_name("referral-source") == "With no referral source given"
    assert is_rest(rest_name("offence"))
    assert not is_rest("Not known")


def test_the_boards_own_area_is_named_among_its_neighbours():
    areas = a_series({"Alfreton": [10], "Derby City": [7]}, by="area")

    assert with_own(areas, ("City", "Derby City")).own == "Derby City"
    assert with_own(areas, ("North",)).own == ""
    assert with_own(a_series({"Derby City": [7]}, by="area"), ("Derby City",)).own == ""
