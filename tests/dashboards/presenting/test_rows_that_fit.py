"""Charts of many rows on slides: as many rows as the screen holds, and nothing lost unsaid."""

from dataclasses import replace

import pytest

from dashboards.charts import bars, outcomes
from dashboards.charts.rows import needed_by
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from dashboards.presenting.enlarged import height_of
from dashboards.presenting.rows_that_fit import OF_THE_CHART, with_rows_that_fit
from dashboards.presenting.screen import Screen
from data.figures.series import Series
from data.framework.measures import Breakdown
from tests.builders import a_measure, a_percentage, a_series

ON_THE_PAGE = "The 9 smallest are drawn together; the table has each."
SOURCES = {f"Source {n}": [n + 1.0] for n in range(16)}


def by_source(measure=None) -> Series:
    measure = measure or a_measure(breakdowns=(Breakdown("source"),))
    return a_series(SOURCES, by="source", measure=measure)


def a_drawing(*series: Series, chart=bars.figure, **more) -> Drawing:
    names = tuple(each.measure.id for each in series)
    return Drawing(Panel("rows", "Rows", chart, names), series, None, "They rose.", (), "", **more)


def labels(drawing: Drawing) -> tuple[str, ...]:
    return drawing.figure.layout.yaxis.ticktext


@pytest.mark.parametrize("room", [635, 800])
def test_sixteen_sources_fit_the_screen_with_the_smallest_as_one(room):
    shown, said = with_rows_that_fit(a_drawing(by_source()), Screen(room))

    assert height_of(shown.figure) <= room * OF_THE_CHART
    assert labels(shown)[0] == "Source 15"
    assert "together" in labels(shown)[-1]
    assert said.endswith("smallest are drawn together; the table has each.")


def test_a_taller_screen_holds_more_rows():
    low, high = (with_rows_that_fit(a_drawing(by_source()), Screen(room))[0] for room in (635, 900))

    assert len(labels(low)) < len(labels(high)) < len(SOURCES)


def test_of_many_quarters_the_latest_stay():
    parts = [
        a_series(list(range(10, 28)), first="2010-11 Q1", measure=a_measure(id=name))
        for name in ("attended", "cancelled")
    ]

    shown, said = with_rows_that_fit(a_drawing(*parts, chart=outcomes.figure), Screen())

    assert labels(shown)[-1] == "Q2 2014-15"
    assert said == f"The latest {len(labels(shown))} are drawn; the table has all 18."
    assert len(labels(shown)) < 18


def test_percentages_of_many_sources_are_all_there_and_the_slide_goes_on_beneath():
    drawing = a_drawing(by_source(a_percentage(breakdowns=(Breakdown("source"),))))

    assert with_rows_that_fit(drawing, Screen()) == (drawing, "")
    assert height_of(drawing.figure) > Screen().room * OF_THE_CHART


def test_what_the_page_says_of_its_own_fewer_rows_is_not_said_as_well():
    series = by_source()
    on_page = a_drawing(series, fewer=(replace(series, points=series.points[:5]),))
    told = replace(on_page, caveats=(ON_THE_PAGE, "Gaps: none."))

    shown, _ = with_rows_that_fit(told, Screen())

    assert shown.caveats == ("Gaps: none.",)


def test_rows_that_fit_stay_as_they_are():
    drawing = a_drawing(a_series({"One": [1.0], "Two": [2.0]}, by="source"))

    assert with_rows_that_fit(drawing, Screen()) == (drawing, "")
    assert needed_by(drawing.figure) > 0
