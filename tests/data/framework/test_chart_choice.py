"""Which charts are offered for a measure: all that suit it, and none that does not."""

import pytest

from data.framework.chart_choice import can_be_drawn, can_join, charts_that_suit, fits, joined
from data.framework.chart_kinds import CHART_KINDS, OUTCOMES, SHARES
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
    assert not {kind for kind, _ in found} & {"percentages", "ages and sexes"}


def test_what_has_comparators_is_drawn_beside_them_and_not_by_them():
    assert kinds_for("referral-rate") == {
        ("over time", ()),
        ("beside comparators", ("comparator",)),
        ("among neighbours", ("comparator",)),
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


def test_every_kind_of_chart_is_offered_for_some_measure():
    offered = {
        chart.kind for each in NORTHBRIDGE.measures for chart in charts_that_suit(each, NORTHBRIDGE)
    }

    assert offered == {kind.name for kind in CHART_KINDS}


def test_a_chart_of_several_is_joined_by_what_counts_the_same_and_is_split_alike():
    attended = NORTHBRIDGE.measure("training-places-attended")
    charts = charts_that_suit(attended, NORTHBRIDGE)
    by_agency = next(c for c in charts if c.kind == OUTCOMES.name and c.by == ("agency",))
    wanted = ("training-places-cancelled", "training-places-did-not-attend")

    chart = joined(by_agency, {*wanted, "contacts", attended.id}, NORTHBRIDGE)

    assert chart.measures == (attended.id, *wanted)
    assert fits(chart, NORTHBRIDGE)
    assert not fits(joined(by_agency, (), NORTHBRIDGE), NORTHBRIDGE)  # one makes up no whole


def test_what_is_known_to_be_its_whole_stands_beside_no_part():
    attended = NORTHBRIDGE.measure("training-places-attended")
    charts = charts_that_suit(attended, NORTHBRIDGE)
    outcomes = next(c for c in charts if c.kind == OUTCOMES.name)

    others = {each.id for each in can_join(outcomes, NORTHBRIDGE)}

    assert not others & {"training-places-booked", "training-places-capacity"}
    assert "training-places-did-not-attend" in others


def test_percentages_are_joined_by_percentages_of_their_theme():
    rate = NORTHBRIDGE.measure("training-attendance-rate")
    (shares,) = [c for c in charts_that_suit(rate, NORTHBRIDGE) if c.kind == SHARES.name]

    others = can_join(shares, NORTHBRIDGE)

    assert others
    assert all(each.is_percentage and each.theme == rate.theme for each in others)
    over_time = charts_that_suit(rate, NORTHBRIDGE)[0]
    assert can_join(over_time, NORTHBRIDGE) == ()
    assert joined(over_time, {others[0].id}, NORTHBRIDGE) == over_time
