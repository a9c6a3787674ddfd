"""Every kind of chart, drawn once with everything it may meet, is what plotly accepts."""

import time

import plotly.graph_objects as go
import pytest

from dashboards.charts import (
    bars,
    cohort,
    comparators,
    outcomes,
    pair,
    pyramid,
    shares,
    stacked,
    trend,
)
from dashboards.charts.canvas import safe, widest, wrapped
from dashboards.charts.emptiness import NOTHING
from dashboards.words.sentences import sentence
from data.figures.selection import Highlight
from tests.builders import a_measure, a_percentage, a_series, a_table
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of

AGENCIES = ("police", "education", "housing", "probation", "cafcass", "legal", "anonymous")
QUARTERS = [*range(40, 57), None]
SPLIT = a_series(dict.fromkeys(AGENCIES, QUARTERS))
TOTAL = a_series(QUARTERS)
PYRAMID = a_table(
    {("18 to 24", "Female"): 4, ("18 to 24", "Male"): None, ("25 to 34", "Female"): 1},
    by=("age", "sex"),
)
COHORT = a_table(
    {("High", "Removed"): 8, ("High", "Reduced"): 9, ("High", "Not yet known"): 5},
    by=("first-risk", "outcome"),
    measure=measure_of("cse-risk-outcome"),
)
COMPARED = a_series({"": [5, 6, 7], "England": [6, 6, None]}, by="comparator")
HEARD = a_series([92, 95], measure=a_percentage())
PARTS = [a_series([40, 50, None], measure=a_measure(id=name, title=name)) for name in "abc"]

CHARTS = [
    (trend, (SPLIT,)),
    (trend, (TOTAL,)),
    (bars, (SPLIT,)),
    (pair, (SPLIT, SPLIT)),
    (pair, (TOTAL, TOTAL)),
    (pair, (PARTS[0], PARTS[1])),
    (pyramid, (PYRAMID,)),
    (stacked, (PYRAMID,)),
    (stacked, (SPLIT,)),
    (cohort, (COHORT,)),
    (comparators, (COMPARED,)),
    (comparators, (a_series({"": [5], "England": [6]}, by="comparator"),)),
    (shares, (HEARD, HEARD)),
    (outcomes, tuple(PARTS)),
    (outcomes, (SPLIT, SPLIT)),
]
HIGHLIGHTS = [
    None,
    Highlight("agency", "police"),
    Highlight("period", "2012-13Q2"),
    Highlight("age", "18 to 24"),
    Highlight("comparator", "England"),
    Highlight("outcome", "Reduced"),
]


@pytest.mark.parametrize("highlight", HIGHLIGHTS, ids=str)
@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_every_chart_is_valid_with_every_highlight(chart, series, highlight):
    drawn = chart.figure(*series, highlight=highlight)

    assert go.Figure(drawn.to_dict()).data == go.Figure(drawn).data


@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_every_mark_says_what_a_click_highlights(chart, series):
    drawn = chart.figure(*series)

    for trace in drawn.data:
        for dimension, category, *_ in trace.customdata:
            assert dimension
            assert category
            assert Highlight(dimension, category)


@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_every_mark_can_be_pointed_at(chart, series):
    for trace in chart.figure(*series).data:
        assert "%{customdata[2]}" in trace.hovertemplate
        assert "<extra></extra>" in trace.hovertemplate


@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_no_text_is_smaller_than_fourteen(chart, series):
    drawn = chart.figure(*series).to_dict()

    fonts = (
        [note.get("font", {}).get("size", 14) for note in drawn["layout"]["annotations"]]
        if ("annotations" in drawn["layout"])
        else []
    )
    fonts += [trace["textfont"]["size"] for trace in drawn["data"] if "textfont" in trace]

    assert all(size >= 14 for size in fonts)


@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_no_figure_at_the_end_of_a_bar_or_line_is_cut_at_the_axis(chart, series):
    traces = chart.figure(*series).to_dict()["data"]

    assert not any(trace.get("cliponaxis") for trace in traces)


@pytest.mark.parametrize(("chart", "series"), CHARTS)
def test_a_choice_without_figures_leads_to_its_reason_which_is_said_once(chart, series):
    emptied = [
        a_series([None, None], measure=each.measure, notes=["It is reported for whole years"])
        for each in series
    ]

    drawn = chart.figure(*emptied)

    assert not drawn.data
    assert drawn.layout.xaxis.visible is False
    assert words_of(drawn) == [NOTHING]
    assert sentence(*emptied) == "No figures for this choice. It is reported for whole years."


def test_nine_agencies_over_eighteen_quarters_are_drawn_quickly_and_travel_light():
    times = []
    for _ in range(10):
        started = time.process_time()
        drawn = trend.figure(SPLIT)
        times.append(time.process_time() - started)

    assert min(times) < 0.05  # of the processor, whatever else runs beside the tests
    assert len(drawn.to_json()) < 40_000


def test_text_from_a_return_never_becomes_markup():
    assert safe("A & E <b>") == "A &amp; E &lt;b&gt;"
    assert wrapped("Domestic abuse <basic>", 14) == "Domestic abuse<br>&lt;basic&gt;"


def test_the_width_of_text_leaves_out_its_markup():
    assert widest(["<b>1,283</b> was 9", "ab<br>abc"]) == len("1,283 was 9")
