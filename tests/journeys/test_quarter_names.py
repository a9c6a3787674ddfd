"""Which quarters a card names that is too narrow for the names of all of them."""

import pytest
from playwright.sync_api import Page

from tests.journeys.visitor import Visitor

IN_ORDER = "Q1 Q2 Q3 Q4 " * 5
NAMED = """() => [...document.querySelectorAll('.js-plotly-plot')].map((chart) =>
  [...chart.querySelectorAll('.xtick')].map((name) => name.textContent).join(' ')
).filter((names) => names.startsWith('Q'))"""
EVEN = """() => [...document.querySelectorAll('.js-plotly-plot')].every(({ _fullLayout }) => {
  const { dtick, type, visible } = _fullLayout.xaxis;
  return type !== 'category' || !visible || [1, 2, 4].includes(dtick);
})"""


def names(page: Page) -> set[str]:
    page.wait_for_function(EVEN)
    return set(page.evaluate(NAMED))


def test_a_phone_names_every_second_quarter_or_the_first_of_each_year(visitor: Visitor):
    visitor.page.set_viewport_size({"width": 390, "height": 844})

    visitor.opens("/referrals?board=northbridge")

    assert names(visitor.page) == {"Q1 Q1 Q1 Q1 Q1", "Q1 Q3 Q1 Q3 Q1 Q3 Q1 Q3 Q1"}


def test_a_window_made_wide_names_more_of_them_again(visitor: Visitor):
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.opens("/referrals?board=northbridge")
    assert "Q1 Q1 Q1 Q1 Q1" in names(visitor.page)

    visitor.page.set_viewport_size({"width": 1440, "height": 900})

    visitor.page.wait_for_function(f"""() => ({NAMED})().every((each) => each.includes('Q3'))""")
    assert "Q1 Q1 Q1 Q1 Q1" not in names(visitor.page)


@pytest.mark.parametrize("width", [1440, 1920])
def test_a_wide_card_names_every_quarter(visitor: Visitor, width: int):
    visitor.page.set_viewport_size({"width": width, "height": 900})

    visitor.opens("/training?board=northbridge&from=2025-26Q1")

    assert all(IN_ORDER.startswith(each) for each in names(visitor.page))
