"""The charts that a measure has without anybody drawing them."""

from dataclasses import replace

import pytest

from dashboards.charts import bars, comparators, pair, stacked, trend
from dashboards.pages.made_charts import charts_on_list, charts_on_page
from data.framework.measures import Breakdown
from tests.frameworks import NORTHBRIDGE, STANDARD, measure_of


def drawn(panels):
    return [(panel.chart, panel.measures, panel.by) for panel in panels]


def test_a_count_of_several_agencies_is_drawn_over_time_with_its_agencies():
    by_agency, whole = charts_on_page(measure_of("child-abuse-crimes"))

    assert drawn([by_agency, whole]) == [
        (trend.figure, ("child-abuse-crimes",), ("agency",)),
        (trend.figure, ("child-abuse-crimes",), ()),
    ]
    assert whole.instead_of == by_agency.id


def test_a_count_with_categories_is_drawn_by_them_in_the_latest_period():
    over_time, by_setting = charts_on_page(measure_of("missing-episodes"))

    assert over_time.chart is trend.figure
    assert (by_setting.chart, by_setting.by) == (bars.figure, ("setting",))
    assert by_setting.of_one_moment


def test_two_breakdowns_are_drawn_in_one_chart():
    _, divided = charts_on_page(measure_of("cp-plans-by-category"))

    assert (divided.chart, divided.by) == (stacked.figure, ("age", "category"))


def test_a_share_is_drawn_by_its_parts():
    assert drawn(charts_on_page(measure_of("lado-threshold-rate"))) == [
        (trend.figure, ("lado-threshold-rate",), ()),
        (pair.figure, ("lado-referrals", "lado-threshold-met"), ()),
    ]


def test_the_chart_of_the_parts_is_called_after_both():
    parts = charts_on_page(measure_of("child-death-reviews-modifiable-rate"))[1]

    assert parts.title == ("Child death reviews completed, and those that found modifiable factors")


def test_a_rate_is_drawn_beside_its_comparators():
    assert drawn(charts_on_page(measure_of("cp-plan-rate")))[-1] == (
        comparators.figure,
        ("cp-plan-rate",),
        ("comparator",),
    )


def test_c3_a_ratio_of_two_different_things_is_drawn_by_no_parts():
    panels = charts_on_page(measure_of("marac-children-per-case"))

    assert pair.figure not in {panel.chart for panel in panels}


def test_a_share_of_some_of_its_own_figures_is_drawn_by_no_parts():
    panels = charts_on_page(measure_of("cse-high-risk-reduced"))

    assert pair.figure not in {panel.chart for panel in panels}


def test_every_measure_has_a_chart_and_all_of_them_have_ids_of_their_own():
    panels = [
        panel
        for measure in NORTHBRIDGE.measures
        for charts in (charts_on_page, charts_on_list)
        for panel in charts(measure)
    ]

    assert all(charts_on_page(measure) for measure in NORTHBRIDGE.measures)
    assert len({panel.id for panel in panels}) == len(panels)


def test_all_measures_has_the_same_charts_and_the_figures_of_each_agency():
    listed = charts_on_list(measure_of("contacts"))

    assert [panel.id for panel in listed] == [
        "all-contacts",
        "all-contacts-over-time-by-agency",
        "all-contacts-by-agency",
    ]
    assert [panel.lists_all for panel in listed] == [True, False, False]
    assert all(panel.on_list for panel in listed)


def test_c18_what_overlaps_is_drawn_as_bars_and_never_divides_a_whole():
    panels = charts_on_page(measure_of("child-exploitation-assessed"))

    assert [(panel.chart, panel.by) for panel in panels] == [
        (trend.figure, ()),
        (bars.figure, ("exploitation-kind",)),
    ]


def test_c18_two_splits_of_which_one_overlaps_are_two_charts():
    measure = measure_of("child-exploitation-assessed")
    kind = measure.breakdowns[0]
    both = replace(measure, breakdowns=(kind, Breakdown("age")))

    assert [panel.by for panel in charts_on_page(both)[1:]] == [("exploitation-kind",), ("age",)]


def test_a_measure_whose_title_names_its_breakdown_is_not_said_to_be_by_it_twice():
    by_group = Breakdown("ethnicity", name="ethnic group")
    named, bare = (
        replace(measure_of("missing-episodes"), title=title, breakdowns=(by_group,))
        for title in ("Children in need by ethnic group", "Children in need")
    )

    assert [charts_on_page(each)[-1].title for each in (named, bare)] == [
        "Children in need by ethnic group",
        "Children in need, by ethnic group",
    ]


@pytest.mark.parametrize("framework", list(STANDARD), ids=lambda each: each.board.id)
def test_no_title_says_a_split_twice_and_no_two_of_a_measure_are_alike(framework):
    for measure in framework.measures:
        titles = [panel.title for panel in charts_on_list(measure)]
        splits = [f"by {measure.dimension_name(name)}" for name in measure.dimensions]

        assert len(set(titles)) == len(titles)
        assert all(
            title.casefold().count(each.casefold()) < 2 for title in titles for each in splits
        )
