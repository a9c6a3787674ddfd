"""What stands beside one figure: of each comparator the latest by then, never beside a count."""

from data.figures.assemble import series_of
from data.figures.beside_one import beside_one
from data.figures.compared import MEDIAN
from data.figures.series import Point
from tests.builders_data import a_view, an_observation
from tests.data.figures.test_compared import ENGLAND, NEIGHBOURS, NORTH, RATE, figures, of, quarters

OWN_RATE = "referral-rate"  # which returns print with comparators


def stands_beside(
    *observations, measure: str = RATE, at: str = "2024-25 Q4", **view
) -> list[Point]:
    held, seen = figures(*observations), a_view(**view)
    series = series_of(held, measure, (), seen)
    own = next(point for point in series.points if str(point.period) == at)
    return list(beside_one(held, series, seen, own))


def told(points: list[Point]) -> list[tuple[str, str, float | None]]:
    return [(p.categories["comparator"], str(p.period), p.value) for p in points]


def test_the_latest_year_of_each_is_told_nations_first():
    others = [of(NORTH, 24, "2023-24"), of(ENGLAND, 22), of(ENGLAND, 21, "2023-24")]

    found = stands_beside(*quarters(), *others)

    assert told(found) == [(ENGLAND, "2024-25", 22), (NORTH, "2023-24", 24)]


def test_a_year_that_had_not_begun_is_not_told_of_an_earlier_figure():
    others = [of(ENGLAND, 22, "2025-26"), of(ENGLAND, 21, "2024-25")]

    found = stands_beside(*quarters(), *quarters("2025-26"), *others, at="2024-25 Q4")

    assert told(found) == [(ENGLAND, "2024-25", 21)]


def test_p10_neighbours_are_one_median_that_says_of_how_many():
    (found,) = stands_beside(*quarters(), *(of(each, 20 + n) for n, each in enumerate(NEIGHBOURS)))

    assert (found.categories["comparator"], found.note) == (MEDIAN, "median of 3 of 3 neighbours")


def test_what_a_return_prints_of_others_is_told_of_a_measure_that_is_printed_so():
    rows = [
        an_observation(OWN_RATE, 560, "2023-24"),
        of(ENGLAND, 541.6, "2022-23", OWN_RATE),
        of(ENGLAND, 536.2, "2023-24", OWN_RATE),
        of("Comparator authorities", 555.1, "2022-23", OWN_RATE),
    ]

    found = stands_beside(*rows, measure=OWN_RATE, at="2023-24")

    assert told(found) == [
        (ENGLAND, "2023-24", 536.2),
        ("Comparator authorities", "2022-23", 555.1),
    ]


def test_p7_a_count_of_a_nation_stands_beside_no_count_of_a_town():
    rows = [
        an_observation("referrals", 300, "2024-25 Q4"),
        of(ENGLAND, 632830, measure="referrals"),
    ]

    assert stands_beside(*rows, measure="referrals") == []


def test_p19_nothing_stands_beside_the_figure_of_some_agencies():
    rows = [*quarters(), of(ENGLAND, 22)]
    chosen = stands_beside(*rows, agencies=("childrens-social-care",))

    assert stands_beside(*rows)
    assert chosen == []
