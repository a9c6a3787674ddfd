"""The kinds of chart that a framework may name, and the functions that draw them."""

from dashboards.charts.kinds import DRAWN_BY
from data.framework.chart_kinds import CHART_KINDS


def test_every_kind_that_a_framework_may_name_is_drawn():
    assert [kind.name for kind in CHART_KINDS] == list(DRAWN_BY)


def test_no_two_kinds_are_drawn_alike():
    assert len(set(DRAWN_BY.values())) == len(DRAWN_BY)
