from dataclasses import replace

from dashboards.charts import bars
from dashboards.theme import FOCUS, MUTED_LIGHT, UNKNOWN
from data.selection import Highlight
from tests.builders import a_series
from tests.dashboards.charts.reading import hovers_of, plain, words_of

SOURCES = a_series(
    {"housing": [9, None], "not-recorded": [70, 80], "police": [40, 50], "education": [30, 20]}
)


def order(drawn):
    return [mark[1] for mark in drawn.data[0].customdata]


def test_the_largest_come_first_and_the_unknown_last():
    assert order(bars.figure(SOURCES)) == ["police", "education", "housing", "not-recorded"]


def test_ages_keep_their_order():
    ages = a_series({"18 to 24": [5], "25 to 34": [90], "Not known": [1]}, by="age")

    assert order(bars.figure(ages)) == ["18 to 24", "25 to 34", "Not known"]


def test_a_missing_category_has_words_and_no_bar():
    drawn = bars.figure(SOURCES)

    assert drawn.data[0].x[2] is None
    assert drawn.data[-1].text[2].strip() == "not available"
    assert drawn.data[-1].x[2] == 0


def test_bars_start_at_zero():
    assert bars.figure(SOURCES).layout.xaxis.range[0] == 0


def test_the_period_before_is_a_tick_and_a_figure():
    drawn = bars.figure(SOURCES)

    ticks = drawn.data[1]
    assert list(ticks.x) == [40, 30, 70]
    assert "50 was 40" in words_of(drawn)
    assert any("was, Q1 2012-13" in text for text in words_of(drawn))


def test_the_tick_tells_of_the_period_before():
    ticks = bars.figure(SOURCES).data[1]

    assert list(ticks.customdata[0][:2]) == ["agency", "police"]
    assert plain(ticks.customdata[0][2]) == "Police Q1 2012-13 (Apr to Jun 2012): 40 contacts"


def test_a_period_outside_the_range_is_not_said_to_be_missing():
    drawn = bars.figure(a_series({"police": [40]}))

    assert hovers_of(drawn)[0] == "Police Q1 2012-13 (Apr to Jun 2012): 40 contacts"


def test_without_a_period_before_there_are_no_ticks():
    drawn = bars.figure(a_series({"police": [40]}))

    assert len(drawn.data) == 2
    assert "was" not in " ".join(words_of(drawn))


def test_a_highlight_dims_the_others():
    drawn = bars.figure(SOURCES, highlight=Highlight("agency", "education"))

    assert list(drawn.data[0].marker.color) == [
        MUTED_LIGHT.mark, FOCUS.mark, MUTED_LIGHT.mark, MUTED_LIGHT.mark,
    ]  # fmt: skip


def test_m1_the_unknown_is_grey():
    assert bars.figure(SOURCES).data[0].marker.color[-1] == UNKNOWN.mark


def test_the_highlighted_quarter_is_the_one_shown():
    drawn = bars.figure(SOURCES, highlight=Highlight("period", "2012-13Q1"))

    assert list(drawn.data[0].x) == [40, 30, 9, 70]


def test_a_last_quarter_without_any_figure_gives_way_to_the_one_before():
    drawn = bars.figure(a_series({"police": [40, None]}))

    assert any("Q1 2012-13" in text for text in words_of(drawn))


def test_an_unsplit_series_has_a_bar_to_each_period():
    drawn = bars.figure(a_series([4, 5]))

    assert drawn.data[0].customdata[0][:2] == ["period", "2012-13Q1"]
    assert "Q2 2012-13" in words_of(drawn)


def test_many_rows_make_the_chart_taller_and_few_do_not():
    courses = {f"A course with a rather long name, number {n}": [n] for n in range(12)}

    assert bars.figure(a_series(courses, by="course")).layout.height > 360
    assert bars.figure(SOURCES).layout.height is None


def test_t6_there_is_no_tick_from_before_a_change_of_definition():
    series = a_series({"police": [40, 50]})
    points = (series.points[0], replace(series.points[1], definition=1))

    assert "50" in words_of(bars.figure(replace(series, points=points)))
