import pytest

from dashboards.charts import pair, single
from dashboards.charts.pair_words import end_words
from dashboards.theme import FOCUS, FOCUS_LIGHT, MUTED_LIGHT
from data.figures.selection import Highlight
from data.observations import Status
from tests.builders import a_point, a_series
from tests.dashboards.charts.reading import hovers_of, words_of
from tests.frameworks import measure_of

CONTACTS, REFERRALS = measure_of("contacts"), measure_of("referrals")


def drawn(contacts, referrals, highlight=None):
    return pair.figure(
        a_series(contacts, measure=CONTACTS),
        a_series(referrals, measure=REFERRALS),
        highlight=highlight,
    )


BY_AGENCY = (
    {"police": [100], "housing": [None], "education": [7]},
    {"police": [18], "education": [3]},
)


def test_the_part_is_drawn_inside_the_whole_from_zero():
    chart = drawn(*BY_AGENCY)

    outer, inner, _ = chart.data
    assert chart.layout.barmode == "overlay"
    assert chart.layout.xaxis.range[0] == 0
    assert (outer.x[0], inner.x[0]) == (100, 18)


def test_the_share_is_printed_with_what_it_is_of():
    chart = drawn(*BY_AGENCY)

    assert "18.0% of 100" in words_of(chart)
    assert "of which became referrals" in " ".join(words_of(chart))


def test_p14_the_share_goes_half_up():
    assert "12.5% of 10,000" in words_of(
        drawn({"police": [10_000], "legal": [9]}, {"police": [1245], "legal": [1]})
    )


def test_p4_a_share_of_fewer_than_ten_is_two_counts():
    assert "3 of 7" in words_of(drawn(*BY_AGENCY))


def test_a_share_needs_both_counts():
    words = words_of(drawn({"police": [100], "housing": [50]}, {"police": [18], "housing": [None]}))

    assert "Referrals not available" in words
    assert "% of 50" not in " ".join(words)


def test_a_category_of_which_neither_came_says_so():
    assert "not available" in words_of(drawn(*BY_AGENCY))


def test_a_part_larger_than_its_whole_is_only_counted():
    assert "12 referrals" in words_of(drawn({"police": [10]}, {"police": [12]}))


def test_a_whole_of_nothing_has_no_share():
    assert "0 contacts" in words_of(drawn({"police": [0], "housing": [4]}, {"police": [0]}))


def test_a_highlight_keeps_its_colours_and_the_others_turn_grey():
    chart = drawn(*BY_AGENCY, highlight=Highlight("agency", "police"))

    assert list(chart.data[0].marker.color[:2]) == [FOCUS_LIGHT.mark, MUTED_LIGHT.mark]
    assert chart.data[1].marker.color[0] == FOCUS.mark


def test_a_hover_says_both_figures_and_the_share():
    assert hovers_of(drawn(*BY_AGENCY))[0] == (
        "Police Q1 2012-13 (Apr to Jun 2012) Contacts to children's social care: 100 contacts "
        "Referrals to children's social care: 18 referrals 18.0% became referrals"
    )


def test_a_few_periods_are_rows():
    chart = drawn([100, 120], [18, 30])

    assert list(chart.layout.yaxis.ticktext) == ["Q1 2012-13", "Q2 2012-13"]
    assert "25.0% of 120" in words_of(chart)


@pytest.mark.parametrize(
    ("contacts", "referrals"), [({"police": [4]}, {"police": [None]}), ([4, 5], [None, None])]
)
def test_a_measure_without_its_pair_is_drawn_alone(contacts, referrals):
    chart = drawn(contacts, referrals)

    assert "of which" not in " ".join(words_of(chart))
    assert len(chart.data) >= 1


def test_a_period_that_only_one_measure_has_is_a_gap_of_the_other():
    assert "Referrals not returned" in words_of(drawn([100, 120], [18]))


def test_the_words_beside_a_lone_bar_name_the_count_that_did_not_come():
    whole, part = measure_of("lado-referrals"), measure_of("lado-threshold-met")
    missing = a_point(None, "2012-13", status=Status.NOT_AVAILABLE)

    said = end_words(missing, a_point(103, "2012-13"), (whole, part))

    assert said.startswith(whole.title)


def test_a_whole_that_did_not_come_leaves_its_parts_bar_the_room_of_a_narrow_card():
    words = words_of(drawn({"police": [None], "housing": [50]}, {"police": [18], "housing": [9]}))

    (said,) = [each for each in words if "of how many" in each]
    assert said == "of how many: not available"


def test_one_pair_is_printed_and_not_drawn_as_one_bar():
    chart = drawn([6014], [3452])

    assert single.is_one(chart)
    assert "3,452 of 6,014" in words_of(chart)
    assert any("57.4% became referrals" in text for text in words_of(chart))
