"""Which charts are offered for a measure: all that suit it, and none that does not."""

import pytest

from data.framework.chart_choice import can_be_drawn, charts_that_suit
from data.framework.chart_kinds import CHART_KINDS, OUTCOMES
from data.framework.check import check_tables
from data.framework.page_columns import CHARTS, PAGES, SPLIT_BY
from data.framework.pages import ChartOnPage
from data.framework.rows import Row, merged
from data.framework.shipped import shipped, shipped_tables, standard
from tests.frameworks import NORTHBRIDGE


def kinds_for(measure: str) -> set[tuple[str, tuple[str, ...]]]:
    return {
        (chart.kind, chart.by)
        for chart in charts_that_suit(NORTHBRIDGE.measure(measure), NORTHBRIDGE)
        if chart.measures == (measure,)
    }


def row(number: int, chart: ChartOnPage) -> Row:
    return Row(
        {
            "page": "everything",
            "id": f"chart-{number}",
            "title": chart.title,
            "chart": chart.kind,
            "measures": "; ".join(chart.measures),
            SPLIT_BY: "; ".join(chart.by),
        }
    )


@pytest.mark.parametrize("board", shipped().boards)
def test_no_chart_that_is_offered_has_a_finding(board):
    framework, own = shipped().of(board), shipped_tables(board)
    charts = [chart for each in framework.measures for chart in charts_that_suit(each, framework)]
    tables = {
        **own,
        PAGES.name: (Row({"id": "everything", "title": "Everything"}),),
        CHARTS.name: tuple(row(n, chart) for n, chart in enumerate(charts)),
    }

    assert len(charts) > len(framework.measures)
    assert check_tables(merged(standard(), tables), standard()) == []
    assert all(can_be_drawn(chart, framework) for chart in charts)


def test_every_measure_has_a_chart_and_no_two_of_its_charts_are_called_the_same():
    for measure in NORTHBRIDGE.measures:
        charts = charts_that_suit(measure, NORTHBRIDGE)

        assert charts
        assert len({chart.id for chart in charts}) == len(charts)
        assert len({(chart.kind, chart.title) for chart in charts}) == len(charts)


def test_a_count_by_agency_is_drawn_over_time_and_by_agency():
    found = kinds_for("contacts")

    assert {("over time", ()), ("over time", ("agency",)), ("bars", ("agency",))} <= found
    assert not {kind for kind, _ in found} & {"percentages", "ages and sexes", "outcomes"}


def test_what_has_comparators_is_drawn_beside_them_and_not_by_them():
    assert kinds_for("referral-rate") == {
        ("over time", ()),
        ("beside comparators", ("comparator",)),
    }


def test_a_percentage_is_drawn_as_one_and_with_what_it_is_of():
    charts = charts_that_suit(NORTHBRIDGE.measure("training-attendance-rate"), NORTHBRIDGE)

    assert ("percentages", ("training-attendance-rate",)) in {(c.kind, c.measures) for c in charts}
    assert "Attendance of those booked: what it is of" in {chart.title for chart in charts}


def test_a_share_of_its_own_total_is_drawn_only_where_it_is_split():
    of_itself = [each for each in NORTHBRIDGE.measures if each.is_of_itself]

    assert of_itself
    for measure in of_itself:
        assert ("over time", ()) not in kinds_for(measure.id)


def test_a_cohort_has_the_chart_of_what_became_of_it_and_no_other_count_has():
    assert "what became of them" in {kind for kind, _ in kinds_for("cse-risk-outcome")}
    assert "what became of them" not in {kind for kind, _ in kinds_for("domestic-abuse-victims")}


def test_every_kind_of_one_measure_is_offered_for_some():
    offered = {
        chart.kind for each in NORTHBRIDGE.measures for chart in charts_that_suit(each, NORTHBRIDGE)
    }

    assert offered == {kind.name for kind in CHART_KINDS} - {OUTCOMES.name}
