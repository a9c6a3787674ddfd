"""The usual range in a chart: a quiet band, its mean, and shapes for what is unusual."""

import re
from dataclasses import replace

import pytest

from dashboards.charts import trend
from dashboards.charts.usual_drawn import (
    across_rows,
    beyond,
    clear_of_marks,
    over_columns,
    usual_drawn,
)
from data.figures.judged import stretches_of
from data.figures.series import Series
from data.figures.usual import UsualRange
from data.framework.breaks import Break, Change
from data.framework.measures import Polarity
from data.periods import parse
from tests.builders import a_measure, a_series
from tests.dashboards.charts.reading import plain

NOISY = [80, 120] * 7
QUIET = [100, 102, 101, 99, 103, 100, 98, 101, 102, 100, 99, 101, 100, 101]


def drawn(series: Series):
    return trend.figure(series, usual=UsualRange("", stretches_of(series))).to_plotly_json()


def shapes(chart, kind: str):
    found = chart["layout"]["shapes"]
    return [e for e in found if e["type"] == kind and e.get("yref") != "paper"]


def test_limits_are_a_band_beneath_the_line_with_its_mean():
    series = a_series(QUIET)
    limits = stretches_of(series)[0].variation.limits

    chart = drawn(series)

    (band,) = shapes(chart, "rect")
    assert (band["y0"], band["y1"], band["layer"]) == (limits.lower, limits.upper, "below")
    levels = [e["y0"] for e in shapes(chart, "line")]
    assert levels == [limits.lower, limits.upper, limits.mean]
    assert "usual range (trial)" in chart["layout"]["title"]["text"]


def test_a_band_is_cut_off_at_nought():
    (band,) = shapes(drawn(a_series([12, 30, 5, 22, 14, 33, 9, 21, 17, 28, 6, 19, 25, 11])), "rect")

    assert band["y0"] == 0


def test_below_thirteen_there_is_a_median_alone():
    chart = drawn(a_series([217, 208, 229, 225]))

    assert shapes(chart, "rect") == []
    assert [e["y0"] for e in shapes(chart, "line")] == [221]
    assert "median" in chart["layout"]["title"]["text"]


@pytest.mark.parametrize(
    ("polarity", "symbol"),
    [
        (Polarity.HIGHER, "star"),
        (Polarity.LOWER, "triangle-up"),
        (Polarity.NEUTRAL, "diamond"),
    ],
)
def test_what_is_outside_has_a_shape_of_its_own_and_says_why_when_pointed_at(polarity, symbol):
    chart = drawn(a_series([*NOISY, 300], measure=a_measure(polarity=polarity)))

    mark = chart["data"][-1]
    assert (mark["marker"]["symbol"], mark["y"]) == (symbol, [300])
    assert "above its usual range" in mark["customdata"][0][2]
    assert mark["customdata"][0][:2] == ["period", "2015-16Q3"]


def test_what_is_unusual_by_another_rule_is_hollow_and_smaller():
    rising = [*QUIET, 97, 98, 99, 100, 101, 102, 103]

    outside = drawn(a_series([*NOISY, 300]))["data"][-1]["marker"]
    trend_marks = drawn(a_series(rising))["data"][-1]["marker"]

    assert trend_marks["size"] < outside["size"]
    assert trend_marks["color"] != outside["color"]


def test_single_figures_are_dots_with_their_counts_once_and_no_line():
    chart = drawn(a_series([1, 0, 3, None, 2, 1]))

    dots = chart["data"][0]
    assert dots["mode"] == "markers+text"
    assert list(dots["text"]) == ["1", "0", "3", "", "2", ""]
    assert [note["text"] for note in chart["layout"]["annotations"]].count("<b>1</b>") == 1
    assert shapes(chart, "line") == []


def test_each_definition_has_its_own_band():
    series = a_series([*QUIET, *(value + 500 for value in QUIET)])
    points = (replace(p, definition=int(n >= len(QUIET))) for n, p in enumerate(series.points))

    bands = shapes(drawn(replace(series, points=tuple(points))), "rect")

    assert [(e["x0"], e["x1"]) for e in bands] == [(-0.5, 13.5), (13.5, 27)]


def test_without_a_usual_range_nothing_is_added():
    assert shapes(trend.figure(a_series(QUIET)).to_plotly_json(), "rect") == []


def registered(change: Change, agency: str = "") -> Series:
    series = a_series([10, 20, 30, 40])
    when = parse("2012-13 Q3")
    what = Break("derby", "contact-measure", when, "A <new> system.", change, (), agency)
    return replace(series, changes=(what,))


def test_a_note_is_a_word_at_its_period_that_tells_what_was_noted():
    chart = trend.figure(registered(Change.NOTED, "police")).to_plotly_json()

    (note,) = [e for e in chart["layout"]["annotations"] if "note" in e.get("text", "")]
    assert note["x"] == 2
    assert note["hovertext"] == "Police: A &lt;new&gt; system."


def test_the_agency_whose_definition_changed_is_named_at_the_line():
    series = registered(Change.REDEFINED, "police")
    points = (replace(p, definition=int(n >= 2)) for n, p in enumerate(series.points))

    chart = trend.figure(replace(series, points=tuple(points))).to_plotly_json()

    (said,) = [
        e["text"] for e in chart["layout"]["annotations"] if "definition changed" in e["text"]
    ]
    assert plain(said) == "definition changed (Police)"
    # Where a card is too narrow for the name, what stands beneath the chart has it.
    assert re.fullmatch(r"definition changed<span style=\"[^>]*cqw[^>]*> \(Police\)</span>", said)


def test_words_at_the_ends_of_rows_stand_clear_of_a_range_and_of_a_median():
    values = [217, 208, 229, 225]
    series = a_series(values)
    drawn = across_rows(UsualRange("", stretches_of(series)), series, series.periods)

    assert beyond(drawn, values) == [221, 221, 229, 225]


def test_words_beside_a_mark_begin_after_it():
    series = a_series([*NOISY, 300], measure=a_measure(polarity=Polarity.LOWER))
    drawn = across_rows(UsualRange("", stretches_of(series)), series, series.periods)
    lengths = beyond(drawn, [*NOISY, 300])

    words = clear_of_marks(drawn, ["80"] * 14 + ["300"], lengths)

    assert [len(each) for each in words] == [2] * 14 + [4]


@pytest.mark.parametrize("periods", [18, 30])
def test_marks_of_neighbours_touch_neither_over_a_line_nor_over_columns_on_a_telephone(periods):
    values = [80, 120] * (periods // 2 - 1) + [300, 310]
    series = a_series(values)
    usual = UsualRange("", stretches_of(series))

    for shown, room in ((usual_drawn(usual, series), 240), (over_columns(usual, series), 170)):
        for trace in shown.traces:
            marker = trace["marker"]
            assert marker["size"] * 1.3 <= max(room / periods, 7 * 1.3)


def test_marks_with_room_between_them_are_large_enough_to_be_seen_across_a_room():
    series = a_series([*NOISY, 300])
    last = replace(series, periods=series.periods[-8:])

    (mark,) = usual_drawn(UsualRange("", stretches_of(series)), last).traces

    assert mark["marker"]["size"] == 15
