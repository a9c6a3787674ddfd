"""The pages' contents, held to the rules of what may stand in one chart."""

from dataclasses import replace

import pytest

from dashboards.charts import outcomes, pair
from dashboards.pages.contents import page_at, pages_of, panel_of
from dashboards.panels import Page
from data.framework.framework import Framework
from tests.frameworks import NORTHBRIDGE, measure_of

RELATED = [
    panel
    for page in pages_of(NORTHBRIDGE)
    for panel in page.panels
    if panel.chart in (pair.figure, outcomes.figure)
]


@pytest.mark.parametrize("panel", RELATED, ids=lambda panel: panel.id)
def test_c3_no_chart_of_a_whole_and_its_parts_joins_two_units(panel):
    whole, *parts = map(measure_of, panel.measures)

    assert all(part.is_part_of(whole) for part in parts)


def without(measure: str) -> Framework:
    """A framework that does without one of the standard measures."""
    left = tuple(each for each in NORTHBRIDGE.measures if each.id != measure)
    return replace(NORTHBRIDGE, measures=left)


def test_a_page_has_no_chart_and_no_card_of_what_the_board_does_not_count():
    page = page_at("referrals", without("section-47-enquiries"))

    assert page_at("referrals", NORTHBRIDGE).title == page.title
    assert "section-47-enquiries" in shown_on(page_at("referrals", NORTHBRIDGE))
    assert "section-47-enquiries" not in shown_on(page)
    assert shown_on(page)


def test_a_chart_of_what_the_board_does_not_count_is_nowhere():
    assert panel_of("all-section-47-enquiries", NORTHBRIDGE)
    assert panel_of("all-section-47-enquiries", without("section-47-enquiries")) is None


def shown_on(page: Page) -> set[str]:
    cards = {card.measure for card in page.headlines}
    return cards | {name for panel in page.panels for name in (*panel.measures, *panel.alongside)}
