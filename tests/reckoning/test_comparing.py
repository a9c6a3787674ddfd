"""Medians, rates of quarters and intervals, held to a second reckoning over drawn figures."""

import random
from decimal import ROUND_HALF_UP, Decimal

import pytest

from dashboards.charts import bars
from dashboards.charts.marks import Mark
from data.figures.assemble import series_of
from data.figures.beside_parts import with_comparators
from data.figures.compared import MEDIAN
from data.figures.intervals import wilson
from data.observations import Status
from tests.builders_data import a_view, an_observation
from tests.data.figures.test_compared import NEIGHBOURS, figures, of
from tests.data.figures.test_quarter_rates import figures as of_rates
from tests.reckoning.comparing import HIDDEN, across, interval, of_neighbours, rate

ROUNDS = 60


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_median_and_its_words_are_what_a_second_reckoning_gives(seed):
    chance = random.Random(seed)
    told = chance.sample(NEIGHBOURS, chance.randint(1, len(NEIGHBOURS)))
    said = {each: chance.choice([HIDDEN, chance.randint(0, 1000) / 10]) for each in told}
    rows = [
        of(each, None, status=Status.SUPPRESSED) if value == HIDDEN else of(each, value)
        for each, value in said.items()
    ]
    own = an_observation("re-referrals", 5, "2024-25"), an_observation("referrals", 20, "2024-25")

    (found,) = series_of(figures(*own, *rows), "re-referral-rate", (), a_view()).beside

    value, words = of_neighbours(said, len(NEIGHBOURS))
    assert found.categories["comparator"] == MEDIAN
    assert (found.value, found.note) == (pytest.approx(value) if value is not None else None, words)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_an_annualised_rate_and_a_year_s_are_what_a_second_reckoning_gives(seed):
    chance = random.Random(seed)
    cases, women = [chance.randint(0, 500) for _ in range(4)], chance.randint(20_000, 200_000)
    rows = [
        an_observation("marac-cases", count, f"2024-25 Q{number}")
        for number, count in enumerate(cases, start=1)
    ]
    people = an_observation("population-women-16-and-over", women, "2024-25")

    series = series_of(
        of_rates(*rows, people), "testbridge-marac-rate", (), a_view(), any_period=True
    )

    found = {str(point.period): point.value for point in series.points}
    wanted = {
        f"2024-25 Q{number}": rate(count, women, 10_000, quarters=1)
        for number, count in enumerate(cases, start=1)
    } | {"2024-25": rate(sum(cases), women, 10_000)}
    assert found == pytest.approx(wanted)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_an_interval_is_what_a_second_reckoning_gives(seed):
    chance = random.Random(seed)
    whole = chance.randint(10, 5000)
    part = chance.randint(0, whole)

    assert wilson(part, whole) == pytest.approx(interval(part, whole), abs=1e-6)


YEARS = ("2021-22", "2022-23", "2023-24", "2024-25")


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("by", ["agency", "area"])
def test_the_lines_across_bars_are_what_a_second_reckoning_gives(seed, by):
    chance = random.Random(seed)
    told = {
        place: {
            year: chance.choice([HIDDEN, chance.randint(1, 999) / 10])
            for year in chance.sample(YEARS, chance.randint(1, len(YEARS)))
        }
        for place in ("England", "North", "Farport", *NEIGHBOURS)
        if chance.random() < 0.8
    }
    parts = {"agency": ("police", "health"), "area": ("East", "West")}[by]
    shown = chance.choice(YEARS)
    rows = [
        an_observation(measure, count, shown, **{by: part})
        for part in parts
        for measure, count in (("re-referrals", chance.randint(1, 50)), ("referrals", 90))
    ]
    rows += [
        of(place, None, year, status=Status.SUPPRESSED)
        if value == HIDDEN
        else of(place, value, year)
        for place, by_year in told.items()
        for year, value in by_year.items()
    ]
    held, view = figures(*rows), a_view(first=f"{shown} Q1", last=f"{shown} Q4")

    series = with_comparators(series_of(held, "re-referral-rate", (by,), view), held, view)

    drawn = [trace for trace in bars.figure(series).data if trace.meta == Mark.BESIDE]
    right = across(told, shown, len(NEIGHBOURS))
    older = {place: ", older" if year < shown else "" for place, (year, _) in right.items()}
    assert {trace.name: trace.x[0] for trace in drawn} == pytest.approx(
        {
            f"{place} {figure_text(value)} in {year}{older[place]}": value
            for place, (year, value) in right.items()
        }
    )


def figure_text(value: float) -> str:
    """A published percentage, in tenths as all of them are here, its half rounded up (P14)."""
    return f"{Decimal(str(value)).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
