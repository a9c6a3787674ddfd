from dashboards.charts import stacked
from dashboards.theme import STRONG
from data.figures.selection import Highlight
from tests.builders import a_series, a_table
from tests.dashboards.charts.reading import trace_of, words_of

DASH = a_table(
    {
        ("High", "Yes"): 60,
        ("High", "No"): 30,
        ("High", "Not known"): 10,
        ("Standard", "Yes"): 5,
        ("Standard", "No"): None,
        ("Standard", "Not known"): None,
    },
    by=("risk", "children-in-household"),
)


def test_there_is_a_bar_to_each_category_and_a_segment_to_each_answer():
    drawn = stacked.figure(DASH)

    assert list(drawn.layout.yaxis.ticktext) == ["High", "Standard"]
    assert list(trace_of(drawn, "Yes").x) == [60, 5]


def test_m1_the_unknown_is_hatched_last_and_its_share_is_printed():
    drawn = stacked.figure(DASH)

    assert drawn.data[-2].customdata[0][1] == "Not known"
    assert drawn.data[-2].marker.pattern.shape == "/"
    assert "100 , 10.0%" in words_of(drawn)
    assert "at the ends: all, % not known" in words_of(drawn)[0]


def test_where_all_are_known_nothing_is_said_of_the_ends_of_bars():
    answers = {("High", "Yes"): 6, ("High", "No"): 3, ("Standard", "Yes"): 5, ("Standard", "No"): 1}
    known = a_table(answers, by=("risk", "children-in-household"))

    assert "at the ends" not in words_of(stacked.figure(known))[0]


def test_a_bar_with_a_gap_has_no_total():
    words = words_of(stacked.figure(DASH))

    assert "No: not available" in words
    assert "5" in words  # the segment that came


def test_a_bar_of_which_nothing_came_says_so():
    drawn = stacked.figure(a_series({"Yes": [4, None], "No": [5, None]}, by="answer"))

    assert "not available" in words_of(drawn)


def test_a_series_of_one_dimension_has_a_bar_to_each_period():
    drawn = stacked.figure(a_series({"Yes": [4, 6], "No": [5, 7]}, by="answer"))

    assert list(drawn.layout.yaxis.ticktext) == ["Q1 2012-13", "Q2 2012-13"]
    assert drawn.data[-1].customdata[0][:2] == ["period", "2012-13Q1"]


def test_the_segments_are_named_above_in_their_colours():
    title = stacked.figure(DASH).layout.title.text

    assert "Yes" in title
    assert trace_of(stacked.figure(DASH), "Yes").marker.color in title


def test_of_five_segments_the_smallest_is_grey():
    kinds = {name: [size] for name, size in zip("abcde", (9, 8, 1, 7, 6), strict=True)}
    drawn = stacked.figure(a_series(kinds, by="kind"))

    strong = {tone.mark for tone in STRONG}
    assert [trace_of(drawn, name).marker.color in strong for name in "abcde"] == [
        True, True, False, True, True,
    ]  # fmt: skip


def test_a_highlighted_segment_dims_the_others():
    drawn = stacked.figure(DASH, highlight=Highlight("children-in-household", "Yes"))

    assert set(trace_of(drawn, "Yes").marker.opacity) == {1}
    assert max(trace_of(drawn, "No").marker.opacity) < 1


def test_a_highlighted_bar_dims_the_others():
    drawn = stacked.figure(DASH, highlight=Highlight("risk", "High"))

    high, standard = trace_of(drawn, "Yes").marker.opacity
    assert standard < high


def test_a_single_period_is_taken_apart_with_what_is_not_known_hatched():
    answers = a_series({"Yes": [60], "No": [30], "Not known": [10]}, by="children-in-household")

    drawn = stacked.figure(answers)

    bars = [trace for trace in drawn.data if trace.type == "bar"]
    assert [(trace.x[0], trace.y[0]) for trace in bars] == [(60, 0), (30, 1), (10, 2)]
    assert bars[-1].marker.pattern.shape == "/"
    assert "60 , 60.0%" in words_of(drawn)
    assert "Q1 2012-13" in words_of(drawn)[0]


def test_two_ways_of_not_being_known_are_told_apart_in_grey():
    parts = {(area, part): 4 for area in ("North", "South") for part in ("Not known", "Blank")}

    chart = stacked.figure(a_table(parts, by=("area", "risk")))

    patterns = [each.marker.pattern.shape for each in chart.data if each.type == "bar"]
    assert len(set(patterns)) == 2
