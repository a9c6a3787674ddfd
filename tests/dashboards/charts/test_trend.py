from dataclasses import replace

import pytest

from dashboards.charts import single, trend
from dashboards.theme import FOCUS, MUTED, STRONG
from data.figures.judged import stretches_of
from data.figures.selection import Highlight
from data.figures.usual import UsualRange
from data.framework.measures import Kind
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_point, a_series
from tests.dashboards.charts.reading import hovers_of, trace_of, words_of

SIX = {
    agency: [10 * n, 10 * n]
    for n, agency in enumerate(
        ("cafcass", "legal", "housing", "probation", "education", "police"), start=1
    )
}


def test_a_quarter_not_returned_breaks_the_line():
    line = trend.figure(a_series([4, None, 6])).data[0]

    assert list(line.y) == [4, None, 6]
    assert line.connectgaps is False


def test_a_gap_keeps_its_slot_and_says_why():
    series = a_series([4, None, 6])
    gap = replace(series.points[1], note="not returned")
    series = replace(series, points=(series.points[0], gap, series.points[2]))

    drawn = trend.figure(series)

    assert list(drawn.data[1].x) == ["2012-13Q2"]
    assert "not returned" in words_of(drawn)
    assert list(drawn.layout.xaxis.categoryarray) == ["2012-13Q1", "2012-13Q2", "2012-13Q3"]


def test_a_period_without_any_point_is_a_gap_too():
    series = a_series([4, 5, 6])
    series = replace(series, points=(series.points[0], series.points[2]))

    drawn = trend.figure(series)

    assert list(drawn.data[0].y) == [4, None, 6]
    assert "not returned" in words_of(drawn)


def test_a_suppressed_figure_is_a_hollow_mark():
    series = a_series([4, None, 6])
    hidden = replace(series.points[1], status=Status.SUPPRESSED)
    series = replace(series, points=(series.points[0], hidden, series.points[2]))

    drawn = trend.figure(series)

    assert list(drawn.data[1].marker.symbol) == ["circle-open"]
    assert "suppressed" in words_of(drawn)


def test_what_does_not_apply_leaves_no_mark():
    series = a_series([4, 5, 6])
    other = replace(series.points[1], value=None, status=Status.NOT_APPLICABLE)
    series = replace(series, points=(series.points[0], other, series.points[2]))

    drawn = trend.figure(series)

    assert len(drawn.data) == 1
    assert "not applicable" not in words_of(drawn)


def test_counts_start_at_zero():
    assert trend.figure(a_series([900, 950] * 4)).layout.yaxis.range[0] == 0


def test_a_long_line_of_percentages_may_come_close():
    near = a_series([90, 91, 92, 91, 90, 92], measure=a_percentage())
    short = a_series([90, 91], measure=a_percentage())

    assert trend.figure(near).layout.yaxis.range[0] > 80
    assert trend.figure(short).layout.yaxis.range[0] == 0


def test_the_latest_figure_is_printed_at_its_line():
    assert "3,912" in words_of(trend.figure(a_series([3757, 3912])))


def test_a_latest_figure_that_is_not_of_the_last_quarter_says_so():
    assert "12 in Q2 2012-13" in words_of(trend.figure(a_series([11, 12, None])))


def test_the_four_largest_stand_out_and_the_rest_are_muted():
    drawn = trend.figure(a_series(SIX))

    strong = {tone.mark for tone in STRONG}
    assert {a for a in SIX if trace_of(drawn, a).line.color in strong} == {
        "police", "education", "probation", "housing",
    }  # fmt: skip
    assert trace_of(drawn, "legal").line.color == MUTED.mark


def test_what_is_not_known_never_stands_out_before_what_is():
    drawn = trend.figure(a_series(SIX | {"not-recorded": [900, 900]}))

    assert trace_of(drawn, "not-recorded").line.color == MUTED.mark


def test_a_highlighted_agency_alone_stands_out():
    drawn = trend.figure(a_series(SIX), highlight=Highlight("agency", "legal"))

    assert trace_of(drawn, "legal").line.color == FOCUS.mark
    assert {trace_of(drawn, a).line.color for a in SIX if a != "legal"} == {MUTED.mark}


def test_a_highlight_the_chart_does_not_have_changes_nothing():
    plain = trend.figure(a_series(SIX))

    assert trend.figure(a_series(SIX), highlight=Highlight("age", "18 to 24")) == plain


def test_a_highlighted_quarter_is_larger_banded_and_printed():
    drawn = trend.figure(a_series([4, 5, 6]), highlight=Highlight("period", "2012-13Q2"))

    small, large, _ = drawn.data[0].marker.size
    assert large > small
    assert [(shape.x0, shape.x1) for shape in drawn.layout.shapes] == [(0.5, 1.5)]
    assert "5" in words_of(drawn)


def test_lines_have_shapes_of_their_own_for_grey_print():
    drawn = trend.figure(a_series(SIX))

    symbols = {trace.marker.symbol for trace in drawn.data if trace.line.width > 2}
    assert len(symbols) == 4


def test_an_agency_is_named_and_its_marks_set_it():
    drawn = trend.figure(a_series({"police": [1, 2]}))

    assert list(drawn.data[0].customdata[0][:2]) == ["agency", "police"]
    assert "Police 2" in words_of(drawn)


def test_a_single_line_sets_its_quarters():
    drawn = trend.figure(a_series([1, 2]))

    assert [mark[:2] for mark in drawn.data[0].customdata] == [
        ["period", "2012-13Q1"],
        ["period", "2012-13Q2"],
    ]


def test_a_hover_says_period_value_and_counts_in_words():
    point = a_point(17.1, "2026-27 Q2", numerator=669, denominator=3912, note="recounted")
    series = replace(a_series([1], first="2026-27 Q2", measure=a_percentage()), points=(point,))

    assert hovers_of(trend.figure(series)) == [
        "Q2 2026-27 (Jul to Sep 2026): 17.1% (669 of 3,912) recounted"
    ]


def test_a_provisional_figure_is_hollow():
    series = a_series([4, 5])
    last = replace(series.points[1], status=Status.PROVISIONAL)

    drawn = trend.figure(replace(series, points=(series.points[0], last)))

    first_fill, last_fill = drawn.data[0].marker.color
    assert first_fill != last_fill
    assert "5 [p]" in words_of(drawn)


def test_t6_no_line_crosses_a_change_of_definition():
    series = a_series([4, 5, 9, 8])
    points = (*series.points[:2], *(replace(point, definition=1) for point in series.points[2:]))

    drawn = trend.figure(replace(series, points=points))

    assert [list(trace.y) for trace in drawn.data] == [[4, 5], [9, 8]]
    assert [shape.x0 for shape in drawn.layout.shapes] == [1.5]
    assert "definition changed" in words_of(drawn)


def test_t6_a_highlighted_quarter_keeps_its_size_beside_a_change_of_definition():
    series = a_series([4, 5, 9, 8])
    points = (*series.points[:2], *(replace(point, definition=1) for point in series.points[2:]))

    drawn = trend.figure(replace(series, points=points), highlight=Highlight("period", "2012-13Q3"))

    assert drawn.data[1].marker.size[0] > drawn.data[1].marker.size[1]


@pytest.mark.parametrize(
    ("values", "side"),
    [
        ([9, 5, 9, 9], ("top", None)),
        ([1, 5, 1, 9], ("bottom", None)),
        ([1, 5, 9, 9], ("bottom", "right")),
        ([9, 5, 1, 9], ("bottom", "left")),
        ([9, 0, 9, 9], ("bottom", "right")),
    ],
    ids=["valley", "peak", "rising", "falling", "valley at the foot"],
)
def test_the_highlighted_figure_stands_on_the_side_that_its_line_leaves_free(values, side):
    drawn = trend.figure(a_series(values), highlight=Highlight("period", "2012-13Q2"))

    (note,) = [n for n in drawn.layout.annotations if n.text == f"<b>{values[1]}</b>"]
    assert (note.yanchor, note.xanchor) == side


def test_the_figure_of_the_first_quarter_stays_clear_of_the_axis():
    drawn = trend.figure(a_series([5, 9]), highlight=Highlight("period", "2012-13Q1"))

    (note,) = [n for n in drawn.layout.annotations if n.text == "<b>5</b>"]
    assert note.xanchor == "left"


def test_one_figure_is_printed_and_no_line():
    drawn = trend.figure(a_series([None, 12]))

    assert single.is_one(drawn)
    assert [trace.mode for trace in drawn.data] == ["text"]
    assert "12" in words_of(drawn)


def test_one_period_of_a_split_series_has_words_and_not_the_bars_of_its_neighbour():
    drawn = trend.figure(a_series({"police": [12], "housing": [4]}))

    assert single.is_one(drawn)
    assert not drawn.data
    assert "no course over time" in " ".join(words_of(drawn)).replace("<br>", " ")


def test_a_category_with_one_figure_has_a_mark_and_no_line():
    drawn = trend.figure(a_series({"police": [12, 13], "housing": [None, 4]}))

    assert trace_of(drawn, "police").mode == "lines+markers"
    assert trace_of(drawn, "housing").mode == "markers"


RUNNING = a_series([2.4, 4, 5, 7.9, 1.8, 3], measure=a_measure("percent", Kind.CUMULATIVE))


def test_t4_what_runs_up_through_the_year_is_never_joined_over_april():
    lines = [trace for trace in trend.figure(RUNNING).data if trace.mode == "lines+markers"]

    assert [list(line.y) for line in lines] == [[2.4, 4, 5, 7.9], [1.8, 3]]


def test_t4_the_chart_says_that_it_is_a_running_total():
    assert any("running total from April" in text for text in words_of(trend.figure(RUNNING)))


def test_t4_whole_years_are_joined():
    years = a_series([7.9, 8.8, 9], first="2004-05", measure=RUNNING.measure)

    drawn = trend.figure(years)

    assert [trace.mode for trace in drawn.data] == ["lines+markers"]
    assert not any("running total" in text for text in words_of(drawn))


def test_an_axis_that_does_not_begin_at_zero_says_where_it_does():
    near = trend.figure(a_series([90, 91, 92, 91, 90, 92], measure=a_percentage()))
    far = trend.figure(a_series([90, 91], measure=a_percentage()))

    lowest = near.layout.yaxis.range[0]
    assert any(f"axis begins at {lowest:g}%" in text for text in words_of(near))
    assert not any("axis begins" in text for text in words_of(far))


def test_an_axis_with_nought_on_it_is_not_said_to_begin_below_it():
    left = a_series([300, -200, -2717, 40, 10, -90], measure=a_measure(below_nought=True))

    assert not any("axis begins" in text for text in words_of(trend.figure(left)))


def test_siblings_share_an_axis():
    high = a_series([90, 91, 92, 91, 90, 92], measure=a_percentage())
    low = a_series([70, 75, 72, 71, 74, 70], measure=a_percentage())

    first = trend.figure(high, alongside=(low,))
    second = trend.figure(low, alongside=(high,))

    assert first.layout.yaxis.range == second.layout.yaxis.range
    assert first.layout.yaxis.range[0] < 70


def test_siblings_share_an_axis_with_their_usual_ranges_and_targets():
    high = a_series([88, 92] * 8, measure=a_percentage())
    low = a_series([60, 90] * 8, measure=a_percentage())
    ranges = [UsualRange("", stretches_of(each)) for each in (high, low)]

    first = trend.figure(high, alongside=(low,), usual=ranges[0], usual_alongside=(ranges[1],))
    second = trend.figure(low, alongside=(high,), usual=ranges[1], usual_alongside=(ranges[0],))

    assert first.layout.yaxis.range == second.layout.yaxis.range
    alone = trend.figure(high, alongside=(low,), usual=ranges[0])
    assert alone.layout.yaxis.range[0] > first.layout.yaxis.range[0]


def test_p4_counts_of_too_few_are_told_at_the_end_of_their_line():
    series = a_series([80, 90, 85], measure=a_percentage())
    few = replace(
        series.points[2], value=None, status=Status.NOT_APPLICABLE, numerator=3, denominator=8
    )

    drawn = trend.figure(replace(series, points=(*series.points[:2], few)))

    assert "3 of 8" in words_of(drawn)
    assert drawn.data[-1].marker.symbol[0] == "diamond-open"
    assert not any("90" in note.text for note in drawn.layout.annotations)


def test_p4_counts_of_too_few_alone_are_printed():
    few = a_point(None, status=Status.NOT_APPLICABLE, numerator=3, denominator=8)
    series = replace(a_series([50], measure=a_percentage()), points=(few,))

    drawn = trend.figure(series)

    assert single.is_one(drawn)
    assert "3 of 8" in words_of(drawn)


def test_a_single_figure_has_room_beneath_however_many_lines_say_what_it_is():
    title = "Domestic abuse incidents that were recorded by the police of every area of the county"
    pair_of = trend.figure(a_series([5521], measure=a_measure(title, title=title)))

    assert pair_of.layout.title.text.count("<br>") >= 2
    assert pair_of.layout.height - pair_of.layout.margin.t >= 56


def test_of_four_lines_those_that_a_highlight_leaves_pale_have_shapes_too():
    lines = {name: [1, 2, 3] for name in ("police", "health", "housing", "education")}

    chart = trend.figure(a_series(lines), highlight=Highlight("agency", "police"))

    assert len({trace.marker.symbol for trace in chart.data if trace.mode != "text"}) == 4
