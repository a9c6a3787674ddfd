"""Comparators beside a line: a year in its quarters, with its year said, and nothing joined."""

from dataclasses import replace

from dashboards.charts import trend
from dashboards.charts.marks import Mark
from dashboards.words.beside import beside_words, comparators_said
from dashboards.words.sentences import sentence
from data.figures.compared import MEDIAN
from tests.builders import a_point, a_series
from tests.frameworks import measure_of

RATE = measure_of("re-referral-rate")
OWN = [20.0, 21.0, 22.0, 23.0, 24.0]


def compared(*points, values=OWN):
    series = a_series(values, first="2023-24 Q3", measure=RATE)
    return replace(series, beside=points)


def england(value, period, **fields):
    return a_point(value, period, categories={"comparator": "England"}, **fields)


def lines(series):
    return [t for t in trend.figure(series).data if t.meta == Mark.BESIDE]


def test_a_year_stands_in_every_quarter_of_it_and_no_two_are_joined():
    found = lines(compared(england(18, "2023-24"), england(19, "2024-25")))

    assert [list(trace.y) for trace in found] == [
        [18, 18, None, None, None],
        [None, None, 19, 19, 19],
    ]
    assert {trace.name for trace in found} == {"England"}
    assert not any(trace.connectgaps for trace in found)


def test_a_year_before_the_axis_is_one_hollow_mark_with_its_year():
    (found,) = lines(compared(england(18, "2022-23")))

    assert list(found.y) == [None, None, None, None, 18]
    assert found.mode == "markers"
    assert found.name == "England, 2022-23"


def test_p10_every_comparator_says_its_year_and_an_older_one_says_so():
    series = compared(england(18, "2023-24"))

    labels = [each.text for each in trend.figure(series).layout.annotations]

    assert "England <b>18%</b><br>in 2023-24, older" in labels


def test_a_year_that_holds_the_quarter_beside_it_is_not_older():
    assert beside_words(compared(england(18, "2024-25"))) == "England 18% (2024-25)"
    assert beside_words(compared(england(18, "2023-24"))) == "England 18% (2023-24, older)"


def test_the_axis_holds_what_stands_beside():
    chart = trend.figure(compared(england(60, "2024-25")))

    lowest, highest = chart.layout.yaxis.range
    assert lowest < 20
    assert highest > 60


def test_the_sentence_tells_the_latest_of_each():
    said = sentence(compared(england(17, "2023-24"), england(18, "2024-25")), over_time=True)

    assert said.endswith("; beside England 18% (2024-25).")


def test_p10_the_words_say_of_how_many_a_median_is():
    note = "median of 8 of 10 neighbours; 2 suppressed"
    median = a_point(18, "2024-25", categories={"comparator": MEDIAN}, note=note)

    assert list(comparators_said(compared(median))) == [
        "Median of 8 of 10 neighbours; 2 suppressed in 2024-25.",
        "Comparators are of whole years, the board's own figures of quarters.",
    ]


def test_every_comparator_has_its_own_colour_dash_and_shape():
    names = ("England", "North", MEDIAN, "Farport")
    points = [
        a_point(15.0 + n, "2024-25", categories={"comparator": name})
        for n, name in enumerate(names)
    ]

    found = lines(compared(*points))

    assert len(found) == len(names)
    assert len({trace.line.dash for trace in found}) == len(names)
    assert len({trace.marker.symbol for trace in found}) == len(names)
    assert len({trace.line.color for trace in found}) == len(names)


def test_a_mark_says_the_year_that_it_is_of_and_where_it_is_from():
    (trace,) = lines(compared(england(18, "2024-25")))

    said = trace.customdata[3][2]

    assert "2024-25: 18%" in said
