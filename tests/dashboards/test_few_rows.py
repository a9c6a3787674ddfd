"""Charts of more rows than a laptop's screen holds."""

from dataclasses import replace

import pytest

from dashboards.charts import bars, hover, pair, shares, stacked
from dashboards.few_rows import TALLEST, with_few_rows
from dashboards.panels import Chart, Panel
from data.figures.selection import Highlight
from data.figures.series import Series
from data.framework.measures import Breakdown
from tests.builders import a_measure, a_percentage, a_series, a_table

SOURCES = [f"Source {n}" for n in range(21)]


def by(dimension: str, names: list[str]) -> Series:
    measure = a_measure(breakdowns=(Breakdown(dimension),))
    values = {name: [n + 1] * 5 for n, name in enumerate(names)}
    return a_series(values, by=dimension, measure=measure)


def few(chart: Chart, *series: Series, highlight: Highlight | None = None):
    panel = Panel("sources", "Contacts by source", chart, ("contacts",), series[0].by)
    return with_few_rows(panel, series, highlight, lambda shown: chart(*shown))


def height(chart: Chart, series: tuple[Series, ...]) -> int:
    return chart(*series).layout.height or 0


def rows(chart: Chart, series: tuple[Series, ...]) -> tuple[str, ...]:
    return chart(*series).layout.yaxis.ticktext


def a_table_by_source(many: int) -> Series:
    names, sexes = SOURCES[:many], ("Girls", "Boys")
    return a_table({(n, sex): 3 for n in names for sex in sexes}, by=("source", "sex"))


@pytest.mark.parametrize("chart", [bars.figure, pair.figure, stacked.figure])
def test_twenty_one_sources_fit_a_screen(chart: Chart):
    one = by("source", SOURCES)
    long = a_table_by_source(21) if chart is stacked.figure else one
    given = (one, one) if chart is pair.figure else (long,)

    shown, _ = few(chart, *given)

    assert height(chart, shown) <= TALLEST


def test_those_without_a_row_of_their_own_are_one_row_together_and_it_is_said():
    shown, said = few(bars.figure, by("source", SOURCES))

    assert rows(bars.figure, shown)[0] == "Source 20"
    assert rows(bars.figure, shown)[-1] == "9 others together"
    assert said == "The 9 smallest are drawn together; the table has each."
    assert bars.figure(*shown).data[0].x[-1] == sum(range(1, 10))


def test_those_that_may_not_be_added_are_said_to_be_in_the_table():
    series = replace(by("source", SOURCES), measure=a_percentage())

    shown, said = few(bars.figure, series)

    assert len(rows(bars.figure, shown)) < len(SOURCES)
    assert said == "The 9 smallest are not drawn; the table has them."


def test_what_is_highlighted_keeps_its_row():
    shown, _ = few(bars.figure, by("source", SOURCES), highlight=Highlight("source", "Source 0"))

    assert "Source 0" in rows(bars.figure, shown)


def test_the_row_of_several_sets_no_highlight():
    assert hover.mark("source", "9 others together", "27")[1] == ""


def test_ages_keep_all_their_rows_without_the_figures_of_before():
    ages = by("age", [str(age) for age in range(19)])

    shown, said = few(bars.figure, ages)

    assert len(rows(bars.figure, shown)) == 19
    assert said == "Earlier figures of so many rows are in the table."
    assert height(bars.figure, shown) <= TALLEST


def test_of_many_periods_the_latest_are_drawn():
    series = a_series({"Girls": [1] * 40, "Boys": [2] * 40}, by="sex")

    shown, said = few(stacked.figure, series)

    assert rows(stacked.figure, shown)[-1] == str(series.periods[-1].short())
    assert said == f"The latest {len(shown[0].periods)} are drawn; the table has all 40."
    assert height(stacked.figure, shown) <= TALLEST


def test_of_many_percentages_the_first_are_drawn():
    one = a_series([50.0], measure=a_percentage(title="Children seen within " + "days " * 12))

    shown, said = few(shares.figure, *[one] * 12)

    assert said == f"The first {len(shown)} are drawn; the table has all 12."
    assert height(shares.figure, shown) <= TALLEST


def test_few_rows_are_drawn_as_they_are():
    series = by("source", SOURCES[:12])

    assert few(bars.figure, series) == ((series,), "")
