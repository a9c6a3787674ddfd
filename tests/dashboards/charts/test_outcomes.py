from dashboards.charts import outcomes, single
from data.figures.selection import Highlight
from tests.builders import a_series
from tests.dashboards.charts.reading import plain, words_of
from tests.frameworks import measure_of

MEASURES = [
    measure_of(f"training-places-{name}") for name in ("attended", "cancelled", "did-not-attend")
]


def drawn(*rows, highlight=None):
    series = [a_series(row, measure=m) for row, m in zip(rows, MEASURES, strict=True)]
    return outcomes.figure(*series, highlight=highlight)


BY_AGENCY = (
    {"police": [110], "housing": [7], "education": [30], "probation": [None]},
    {"police": [4], "housing": [0], "education": [2], "probation": [None]},
    {"police": [6], "housing": [1], "education": [None], "probation": [None]},
)


def test_each_measure_is_a_segment_named_above():
    chart = drawn(*BY_AGENCY)

    assert [trace.x[0] for trace in chart.data[:3]] == [110, 4, 6]
    title = chart.layout.title.text
    assert all(name in title for name in ("Attended", "Cancelled with notice", "did not attend"))


def test_p18_the_share_attended_says_of_what():
    assert "91.7% of 120 booked" in words_of(drawn(*BY_AGENCY))


def test_p4_of_fewer_than_ten_the_counts_are_printed():
    assert "7 of 8 booked" in words_of(drawn(*BY_AGENCY))


def test_a_missing_outcome_leaves_no_share():
    words = words_of(drawn(*BY_AGENCY))

    assert "Booked but did not attend: not available" in words
    assert "% of 32" not in " ".join(words)


def test_a_category_of_which_nothing_came_says_so():
    assert "not available" in words_of(drawn(*BY_AGENCY))


def test_a_category_that_one_measure_lacks_is_a_gap():
    words = words_of(drawn({"police": [5]}, {"police": [1], "housing": [3]}, {"police": [4]}))

    assert "Attended: not returned" in words


def test_a_category_that_booked_nothing_has_no_share():
    words = " ".join(words_of(drawn({"police": [0]}, {"police": [0]}, {"police": [0]})))

    assert "0 booked" in words
    assert "%" not in words


def test_a_single_bar_is_taken_apart_into_one_for_each_outcome():
    chart = drawn([110], [4], [6])

    assert [plain(name) for name in chart.layout.yaxis.ticktext] == [
        "Attended", "Cancelled with notice", "Booked but did not attend",
    ]  # fmt: skip
    bars = [trace for trace in chart.data if trace.type == "bar"]
    assert [(trace.x[0], trace.y[0]) for trace in bars] == [(110, 0), (4, 1), (6, 2)]
    assert {"110, 91.7%", "4, 3.3%", "6, 5.0%"} <= {
        plain(t).replace(" ,", ",") for t in words_of(chart)
    }
    assert "Q1 2012-13" in chart.layout.title.text
    assert single.is_one(chart)


def test_p4_of_a_single_bar_of_few_the_parts_have_no_share():
    words = words_of(drawn({"police": [5]}, {"police": [0]}, {"police": [1]}))

    assert {"5", "0", "1"} <= set(words)
    assert "%" not in " ".join(words)


def test_a_single_bar_of_which_one_part_is_missing_says_so_and_has_no_share():
    words = " ".join(words_of(drawn({"police": [90]}, {"police": [5]}, {"police": [None]})))

    assert "Booked but did not attend: not available" in words
    assert "%" not in words


def test_unsplit_outcomes_have_a_bar_to_each_period():
    chart = drawn([110, 90], [4, 5], [6, 5])

    assert list(chart.layout.yaxis.ticktext) == ["Q1 2012-13", "Q2 2012-13"]
    assert {"91.7% of 120 booked", "90.0% of 100 booked"} <= set(words_of(chart))


def test_a_period_that_one_measure_lacks_is_a_gap():
    chart = drawn([110, 90], [4, 5], [6])

    assert "Booked but did not attend: not returned" in words_of(chart)


def test_a_highlighted_agency_dims_the_others():
    chart = drawn(*BY_AGENCY, highlight=Highlight("agency", "police"))

    police, *others = chart.data[0].marker.opacity
    assert police == 1
    assert max(others) < 1


def test_one_bar_does_not_take_a_whole_card():
    one, two = drawn([110], [4], [6]), drawn([110, 90], [4, 5], [6, 5])

    assert (single.is_one(one), single.is_one(two)) == (True, False)
    assert one.layout.height < 200
