"""Rates by the measure's own base and year, and what one of a quarter is (rules P5 to P8)."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from dashboards.charts import trend
from dashboards.words.rates import rate_of_quarters
from data.figures.assemble import series_of
from data.figures.figures import Figures
from data.framework.build import framework_of
from data.framework.measures import RateOfQuarter
from data.observations import frame_of
from tests.builders_data import a_view, an_observation
from tests.data.framework.tables_of import own, whole

MEASURES = (
    *("id", "theme", "title", "unit", "plural", "kind"),
    *("counts", "out of", "times", "of a quarter"),
)
MARAC = ("testbridge-marac-rate", "domestic-abuse", "MARAC cases per 10,000 women")
YOUTH = ("testbridge-entrant-rate", "stay-safe", "Entrants per 100,000 aged 10 to 17")
PLANS = ("testbridge-plan-rate", "child-protection", "Plans per 10,000 children")
BOARD = framework_of(
    whole(
        own(
            measures=(
                MEASURES,
                (
                    *("testbridge-entrants", "stay-safe", "First-time entrants", "child"),
                    *("children", "flow", "", "", "", ""),
                ),
                (
                    *(*MARAC, "rate-10000-women", "", "rate", "marac-cases"),
                    *("population-women-16-and-over", "10000", "annualised"),
                ),
                (
                    *(*YOUTH, "rate-100000-aged-10-17", "", "rate", "testbridge-entrants"),
                    *("population-10-17", "100000", "as counted"),
                ),
                (
                    *(*PLANS, "rate-10000", "", "rate", "cp-plans"),
                    *("population-0-17", "10000", "annualised"),
                ),
            )
        )
    )
)


def figures(*observations) -> Figures:
    def fetch(measures: Iterable[str]):
        return frame_of([each for each in observations if each["measure"] in measures])

    return Figures(BOARD, fetch)


def quarterly(measure: str, *counts: float):
    return [
        an_observation(measure, count, f"2024-25 Q{number}")
        for number, count in enumerate(counts, start=1)
    ]


def rates(measure: str, *observations, **view) -> dict[str, tuple[float | None, str]]:
    found = series_of(figures(*observations), measure, (), a_view(**view))
    return {str(p.period): (p.value and round(p.value, 4), p.note) for p in found.points}


def test_p7_a_marac_rate_is_of_women_and_p6_an_annualised_quarter_says_so():
    women = an_observation("population-women-16-and-over", 100_000, "2024-25")

    found = rates("testbridge-marac-rate", *quarterly("marac-cases", 10, 20, 30), women)

    note = "annualised: four times the quarter's"
    assert found == {
        "2024-25 Q1": (4.0, note),
        "2024-25 Q2": (8.0, note),
        "2024-25 Q3": (12.0, note),
    }


def test_p7_a_rate_of_10_to_17s_is_per_100_000_and_p6_says_that_it_is_of_the_quarter():
    young = an_observation("population-10-17", 20_000, "2024-25")

    found = rates("testbridge-entrant-rate", *quarterly("testbridge-entrants", 5, 4, 3), young)

    assert found["2024-25 Q1"] == (25.0, "in the quarter, not annualised")


def test_p6_a_stock_is_never_annualised():
    children = an_observation("population-0-17", 50_000, "2024-25")

    found = rates("testbridge-plan-rate", *quarterly("cp-plans", 200, 210, 220), children)

    assert found["2024-25 Q1"] == (40.0, "at the quarter's end")


def test_p5_the_population_is_that_of_the_quarter_s_year_and_of_no_other():
    women = [
        an_observation("population-women-16-and-over", 100_000, "2024-25"),
        an_observation("population-women-16-and-over", 50_000, "2023-24"),
    ]

    found = rates(
        "testbridge-marac-rate",
        *quarterly("marac-cases", 10, 20, 30),
        *women,
        first="2024-25 Q1",
        last="2024-25 Q3",
    )

    assert found["2024-25 Q1"][0] == 4.0


def test_p8_what_was_not_returned_has_no_rate_and_leaves_the_year_none():
    women = an_observation("population-women-16-and-over", 100_000, "2024-25")
    series = series_of(
        figures(*quarterly("marac-cases", 10, 20, None, 30), women),
        "testbridge-marac-rate",
        (),
        a_view(),
        any_period=True,
    )

    found = {str(point.period): point.value for point in series.points}
    assert found["2024-25 Q4"] == 12.0
    assert found.get("2024-25 Q3") is None
    assert found["2024-25"] is None


def test_p5_a_year_is_the_sum_of_its_quarters_over_the_one_population():
    women = an_observation("population-women-16-and-over", 100_000, "2024-25")
    series = series_of(
        figures(*quarterly("marac-cases", 10, 20, 30, 40), women),
        "testbridge-marac-rate",
        (),
        a_view(),
        any_period=True,
    )

    assert {str(p.period): p.value for p in series.points}["2024-25"] == 10.0


def test_p6_no_year_stands_beside_the_rate_of_a_quarter_that_is_not_annualised():
    young = an_observation("population-10-17", 20_000, "2024-25")
    nation = an_observation("testbridge-entrant-rate", 110.0, "2024-25", comparator="England")
    women = an_observation("population-women-16-and-over", 100_000, "2024-25")
    other = an_observation("testbridge-marac-rate", 40.0, "2024-25", comparator="England")
    entrants = quarterly("testbridge-entrants", 5, 4, 3)
    cases = quarterly("marac-cases", 10, 20, 30)

    alone = series_of(figures(*entrants, young, nation), "testbridge-entrant-rate", (), a_view())
    beside = series_of(figures(*cases, women, other), "testbridge-marac-rate", (), a_view())

    assert alone.beside == ()
    assert [point.value for point in beside.beside] == [40.0]


def test_a_rate_that_says_nothing_of_quarters_is_of_whole_years_alone():
    measure = replace(BOARD.measure("testbridge-marac-rate"), of_quarter=RateOfQuarter.NONE)
    quiet = replace(
        BOARD,
        measures=tuple(measure if each.id == measure.id else each for each in BOARD.measures),
    )
    women = an_observation("population-women-16-and-over", 100_000, "2024-25")
    held = figures(*quarterly("marac-cases", 10, 20, 30, 40), women)
    held.framework = quiet

    series = series_of(held, measure.id, (), a_view())

    assert [(str(p.period), p.value) for p in series.points] == [("2024-25", 10.0)]


@pytest.mark.parametrize(
    ("measure", "count", "people", "said"),
    [
        ("testbridge-marac-rate", "marac-cases", "population-women-16-and-over", "annualised: "),
        ("testbridge-entrant-rate", "testbridge-entrants", "population-10-17", "not annualised"),
    ],
)
def test_p6_the_axis_says_what_rates_of_quarters_are(measure, count, people, said):
    population = an_observation(people, 20_000, "2024-25")
    series = series_of(figures(*quarterly(count, 15, 14, 13), population), measure, (), a_view())

    assert said in rate_of_quarters(series)
    assert said in str(trend.figure(series).layout.title)
