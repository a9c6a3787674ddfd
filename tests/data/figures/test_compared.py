"""What stands beside a board's figures: like with like, of its year, by the median (P5 to P10)."""

from collections.abc import Iterable

import pytest

from data.figures.assemble import series_of
from data.figures.compared import MEDIAN
from data.figures.figures import Figures
from data.framework.framework import Framework
from data.observations import Status, frame_of
from tests.builders_data import a_view, an_observation
from tests.data.intake.published.files import a_board

BOARD = a_board()
RATE = "re-referral-rate"
ENGLAND, NORTH = "England", "North"
NEIGHBOURS = ("Alton", "Belford", "Carby")


def figures(*observations, framework: Framework = BOARD) -> Figures:
    def fetch(measures: Iterable[str]):
        return frame_of([each for each in observations if each["measure"] in measures])

    return Figures(framework, fetch)


def of(place: str, value: float | None, period: str = "2024-25", measure: str = RATE, **fields):
    return an_observation(measure, value, period, comparator=place, **fields)


def quarters(year: str = "2024-25", counts=((5, 20), (6, 20), (7, 20), (8, 20))):
    for number, (part, whole) in enumerate(counts, start=1):
        yield an_observation("re-referrals", part, f"{year} Q{number}")
        yield an_observation("referrals", whole, f"{year} Q{number}")


def beside(*observations, measure: str = RATE, by=(), **view):
    return series_of(figures(*observations), measure, by, a_view(**view)).beside


def test_years_of_comparators_stand_beside_quarters_which_stay_quarters():
    many = [of(ENGLAND, 20 + n, f"{2010 + n}-{11 + n}") for n in range(15)]

    series = series_of(figures(*quarters(counts=[(5, 20)]), *many), RATE, (), a_view())

    assert [str(period) for period in series.periods] == ["2024-25 Q1"]
    assert [(str(p.period), p.value) for p in series.beside] == [("2024-25", 34)]


def test_a_chart_of_comparators_keeps_the_board_s_own_quarters_however_few():
    many = [of(ENGLAND, 20 + n, f"{2010 + n}-{11 + n}") for n in range(15)]

    series = series_of(figures(*quarters(counts=[(5, 20)]), *many), RATE, ("comparator",), a_view())

    assert [str(period) for period in series.periods] == ["2024-25 Q1"]
    assert [point.value for point in series.points] == [25.0]


def test_p10_neighbours_are_told_by_their_median_of_so_many():
    found = beside(*quarters(), *(of(n, v) for n, v in zip(NEIGHBOURS, (10, 30, 26), strict=True)))

    assert [(p.categories["comparator"], p.value, p.note) for p in found] == [
        (MEDIAN, 26, "median of 3 of 3 neighbours")
    ]


def test_p10_a_median_of_two_lies_between_them_and_says_what_was_suppressed():
    hidden = of("Carby", None, status=Status.SUPPRESSED)

    (found,) = beside(*quarters(), of("Alton", 10), of("Belford", 21), hidden)

    assert found.value == 15.5
    assert found.note == "median of 2 of 3 neighbours; 1 suppressed"
    assert len(found.sources) == 3


def test_neighbours_that_are_all_suppressed_have_no_median():
    (found,) = beside(*quarters(), *(of(n, None, status=Status.SUPPRESSED) for n in NEIGHBOURS))

    assert (found.value, found.status) == (None, Status.SUPPRESSED)


def test_a_nation_comes_before_a_region_and_that_before_neighbours():
    found = beside(*quarters(), of("Farport", 1), of("Alton", 2), of(NORTH, 3), of(ENGLAND, 4))

    assert [p.categories["comparator"] for p in found] == [ENGLAND, NORTH, MEDIAN, "Farport"]


def test_p7_counts_of_places_stand_beside_no_count():
    rows = [of(place, 9, measure="referrals") for place in (ENGLAND, NORTH, "Alton", "Farport")]
    own = an_observation("referrals", 5, "2024-25")

    alone = series_of(figures(own, *rows), "referrals", (), a_view())
    compared = series_of(figures(own, *rows), "referrals", ("comparator",), a_view())

    assert alone.beside == ()
    assert [point.value for point in compared.points] == [5]


def test_a_count_that_a_return_prints_of_others_is_shown_as_it_was():
    own = an_observation("referrals", 5, "2024-25")
    printed = of("Comparator authorities", 9, measure="referrals")

    series = series_of(figures(own, printed), "referrals", ("comparator",), a_view())

    assert [point.value for point in series.points] == [5, 9]


def test_p5_a_rate_of_a_place_follows_from_its_count_and_its_population_of_the_year():
    own = [
        an_observation("referrals", 300, "2024-25"),
        an_observation("population-0-17", 6000, "2024-25"),
    ]
    places = [
        of(ENGLAND, 600_000, measure="referrals"),
        of(ENGLAND, 12_000_000, measure="population-0-17"),
        of("Farport", 400, measure="referrals"),
        of("Farport", 10_000, "2023-24", measure="population-0-17"),
    ]

    series = series_of(figures(*own, *places), "referral-rate", ("comparator",), a_view())

    found = {p.categories["comparator"]: p.value for p in series.points if p.value is not None}
    assert found == {"": 500.0, ENGLAND: 500.0}


def test_a_published_rate_goes_before_one_of_rounded_counts():
    places = [
        of(ENGLAND, 545.6, measure="referral-rate"),
        of(ENGLAND, 600_000, measure="referrals"),
        of(ENGLAND, 12_000_000, measure="population-0-17"),
    ]

    series = series_of(figures(*places), "referral-rate", ("comparator",), a_view())

    assert [point.value for point in series.points] == [545.6]


def test_own_figures_by_agency_are_not_lost_beside_others_that_are_whole():
    own = [
        an_observation("referrals", 300, "2024-25", agency="police"),
        an_observation("referrals", 100, "2024-25", agency="health"),
        an_observation("population-0-17", 8000, "2024-25"),
    ]

    series = series_of(
        figures(*own, of(ENGLAND, 545.6, measure="referral-rate")),
        "referral-rate",
        ("comparator",),
        a_view(),
    )

    assert {p.categories["comparator"]: p.value for p in series.points} == {"": 500, ENGLAND: 545.6}


def test_the_latest_year_before_the_range_is_shown_with_its_year():
    rows = [*quarters("2025-26"), of(ENGLAND, 22, "2023-24"), of(ENGLAND, 21, "2022-23")]

    found = beside(*rows, first="2025-26 Q1", last="2025-26 Q4")

    assert [(str(p.period), p.value) for p in found] == [("2023-24", 22)]


def test_what_is_of_a_later_year_than_the_range_is_not_shown():
    rows = [*quarters("2023-24"), of(ENGLAND, 22, "2025-26")]

    assert beside(*rows, first="2023-24 Q1", last="2023-24 Q4") == ()


def test_p19_nothing_stands_beside_the_figures_of_some_agencies():
    own = [
        an_observation(measure, value, "2024-25 Q1", agency=agency)
        for agency in ("police", "health")
        for measure, value in (("re-referrals", 5), ("referrals", 20))
    ]

    assert beside(*own, of(ENGLAND, 22)) != ()
    assert beside(*own, of(ENGLAND, 22), agencies=("police",)) == ()


@pytest.mark.parametrize("kind", ["calendar 2024", "academic 2024-25"])
def test_t2_years_of_another_kind_are_not_drawn_beside_quarters(kind):
    assert beside(*quarters(), of(ENGLAND, 22, kind)) == ()


def test_the_neighbours_are_there_one_by_one():
    rows = [*quarters(), *(of(n, v) for n, v in zip(NEIGHBOURS, (10, 30, 26), strict=True))]

    series = series_of(figures(*rows), RATE, (), a_view())

    assert sorted(p.value for p in series.neighbours) == [10, 26, 30]


def rate_of(place: str, count: float | None, people: float, **count_told):
    """A place's count and population of a year; None where it sent no count."""
    yield of(place, count, measure="referrals", **count_told)
    yield of(place, people, measure="population-0-17")


def test_p8_who_did_not_return_is_in_neither_the_counts_nor_the_population():
    own = [
        an_observation("referrals", 300, "2024-25"),
        an_observation("population-0-17", 6000, "2024-25"),
    ]
    places = [
        *rate_of("Alton", 400, 10_000),
        *rate_of("Belford", 200, 10_000),
        *rate_of("Carby", None, 1_000_000),
    ]

    series = series_of(figures(*own, *places), "referral-rate", ("comparator",), a_view())

    found = {point.categories["comparator"]: point for point in series.points}
    assert found[MEDIAN].value == 300.0
    assert found[MEDIAN].note.startswith("median of 2 of 3 neighbours")


def test_p8_a_stand_in_for_a_quarter_marks_the_rate_of_its_year_as_estimated():
    quarters_told = [an_observation("referrals", 75, f"2024-25 Q{number}") for number in (1, 2, 3)]
    stand_in = an_observation("referrals", 75, "2024-25 Q4", status=Status.ESTIMATED)
    people = an_observation("population-0-17", 6000, "2024-25")

    def rate(*rows):
        points = series_of(figures(*rows, people), "referral-rate", (), a_view()).points
        return [(point.value, point.status) for point in points]

    assert rate(*quarters_told, stand_in) == [(500.0, Status.ESTIMATED)]
    assert all(value is None for value, _ in rate(*quarters_told))
