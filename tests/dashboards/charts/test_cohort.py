from dashboards.charts import cohort
from data.figures.selection import Highlight
from data.figures.series import Series
from tests.builders import a_table
from tests.dashboards.charts.reading import trace_of, words_of
from tests.frameworks import measure_of

MEASURE = measure_of("cse-risk-outcome")
BY = ("first-risk", "outcome")


def a_cohort(cells, period="2012-13 Q1"):
    levels = {
        (level, outcome): value
        for level, outcomes in cells.items()
        for outcome, value in outcomes.items()
    }
    return a_table(levels, by=BY, period=period, measure=MEASURE)


def together(*series):
    points = tuple(point for each in series for point in each.points)
    periods = tuple(period for each in series for period in each.periods)
    return Series(MEASURE, BY, points, periods)


HIGH = a_cohort({"High": {"Removed": 6, "Reduced": 14, "Not yet known": 5}})


def test_p17_the_known_outcomes_are_the_whole_of_a_bar():
    drawn = cohort.figure(HIGH)

    assert list(trace_of(drawn, "Removed").x) == [30]
    assert list(trace_of(drawn, "Reduced").x) == [70]


def test_p17_those_not_yet_known_stand_apart_and_are_counted():
    drawn = cohort.figure(HIGH)

    waiting = trace_of(drawn, "Not yet known")
    assert waiting.base > 100
    assert waiting.marker.pattern.shape == "/"
    assert "n = 20 5 not yet known" in words_of(drawn)
    assert "Not yet known, in no share" in " ".join(words_of(drawn))


def test_shares_and_counts_are_printed():
    assert {"30.0% 6", "70.0% 14"} <= set(words_of(cohort.figure(HIGH)))


def test_p4_of_fewer_than_ten_only_counts_are_printed():
    drawn = cohort.figure(a_cohort({"Low": {"Removed": 5, "Reduced": 3}}))

    assert {"5", "3", "n = 8"} <= set(words_of(drawn))
    assert not any("%" in text for text in words_of(drawn))


def test_quarters_are_added_up():
    later = a_cohort({"High": {"Removed": 4, "Reduced": 6, "Not yet known": 0}}, "2012-13 Q2")

    drawn = cohort.figure(together(HIGH, later))

    assert "n = 30 5 not yet known" in words_of(drawn)
    assert any("Q1 2012-13 to Q2 2012-13" in text for text in words_of(drawn))


def test_c1_a_quarter_without_its_outcomes_is_left_out_and_named():
    later = a_cohort({"High": {"Removed": None, "Reduced": 6, "Not yet known": 7}}, "2012-13 Q2")

    words = " ".join(words_of(cohort.figure(together(HIGH, later))))

    assert "n = 20" in words
    assert "12 not yet known" in words
    assert "Left out, not complete: Q2 2012-13" in words


def test_a_level_without_any_outcome_is_not_complete():
    mixed = a_cohort({"High": {"Removed": 12}, "Low": {"Removed": None}})

    words = " ".join(words_of(cohort.figure(mixed)))

    assert "not complete" in words
    assert "Q1 2012-13 (Low)" in words


def test_outcomes_stand_in_the_order_of_the_catalogue():
    drawn = cohort.figure(
        a_cohort({"High": {"Escalated to child protection": 1, "Removed": 6, "Increased": 4}})
    )

    assert [trace.customdata[0][1] for trace in drawn.data[:3]] == [
        "Removed", "Increased", "Escalated to child protection",
    ]  # fmt: skip


def test_a_highlighted_outcome_dims_the_others():
    drawn = cohort.figure(HIGH, highlight=Highlight("outcome", "Reduced"))

    assert trace_of(drawn, "Removed").marker.opacity[0] < 1
    assert trace_of(drawn, "Reduced").marker.opacity[0] == 1
