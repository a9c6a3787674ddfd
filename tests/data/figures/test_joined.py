"""The categories that a chart has no room for."""

from dataclasses import replace

from data.figures.joined import joined, largest
from data.figures.selection import Highlight
from data.figures.series import Series
from data.framework.measures import Breakdown
from data.observations import Status
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_series

WHEN = parse("2012-13 Q2")
SOURCES = {"Aunt": [1, 9], "Bus": [2, 8], "Cafe": [3, 2], "Dance": [4, 1], "Not known": [0, 0]}


def by_source(**fields) -> Series:
    measure = a_measure(breakdowns=(Breakdown("source"),), **fields)
    return a_series(SOURCES, by="source", measure=measure)


def values(series: Series, name: str) -> list[float | None]:
    return [point.value for point in series.of(source=name)]


def test_the_largest_of_the_period_stay_and_what_is_not_known_whatever_its_size():
    assert largest([by_source()], "source", WHEN, 3, None) == {"Aunt", "Bus", "Not known"}


def test_what_is_highlighted_stays_too():
    kept = largest([by_source()], "source", WHEN, 3, Highlight("source", "Dance"))

    assert kept == {"Aunt", "Dance", "Not known"}


def test_the_others_are_one_category_and_the_sum_of_each_period():
    (found,) = joined([by_source()], "source", WHEN, {"Aunt", "Bus"})

    assert found.categories("source") == ("Aunt", "Bus", "3 others together")
    assert values(found, "3 others together") == [7, 3]


def test_categories_that_overlap_are_never_added_up():
    series = by_source()
    measure = replace(series.measure, breakdowns=(Breakdown("source", overlaps=True),))

    (found,) = joined([replace(series, measure=measure)], "source", WHEN, {"Aunt", "Bus"})

    assert found.categories("source") == ("Aunt", "Bus")


def test_percentages_are_never_added_up():
    series = replace(by_source(), measure=a_percentage(breakdowns=(Breakdown("source"),)))

    (found,) = joined([series], "source", WHEN, {"Aunt"})

    assert found.categories("source") == ("Aunt",)


def test_one_that_was_not_returned_leaves_the_others_without_a_sum():
    series = by_source()
    gap = {"value": None, "status": Status.NOT_AVAILABLE}
    points = tuple(
        replace(p, **gap) if p.period == WHEN and p.categories["source"] == "Cafe" else p
        for p in series.points
    )

    (found,) = joined([replace(series, points=points)], "source", WHEN, {"Aunt", "Bus"})

    assert found.categories("source") == ("Aunt", "Bus")


def test_of_two_measures_side_by_side_both_have_the_sum_or_neither():
    alike = joined([by_source(), by_source()], "source", WHEN, {"Aunt"})
    apart = joined(
        [by_source(), replace(by_source(), measure=a_percentage())], "source", WHEN, {"Aunt"}
    )

    assert [len(each.categories("source")) for each in alike] == [2, 2]
    assert [len(each.categories("source")) for each in apart] == [1, 1]
