"""The scorecard follows the filters, and leads from a figure to its chart."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

REFERRALS = "Referrals to children's social care"


def row(visitor: Visitor, indicator: str) -> list[str]:
    named = visitor.page.get_by_role("row", name=indicator)
    return named.first.locator("th, td").all_text_contents()


def test_the_last_period_of_the_range_is_the_one_that_is_told(visitor: Visitor):
    visitor.opens("/scorecard?board=northbridge")
    latest = row(visitor, REFERRALS)
    visitor.clicks("Variation")
    first = visitor.page.locator(".scorecard__table tbody tr").first
    expect(first).to_contain_text("◆")

    visitor.chooses("To", "2025-26Q3")
    visitor.clicks("Variation")  # the order is kept, so that this one turns it round
    expect(visitor.page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    visitor.clicks("Variation")
    expect(visitor.page.locator("th[aria-sort]")).to_have_count(0)

    earlier = row(visitor, REFERRALS)
    assert (latest[2:4], latest[6]) == (["663", "600"], "◆ special cause: below its usual range")
    assert (earlier[2:5], earlier[7]) == (["829", "761", "831"], "– common cause: as usual")


def test_a_figure_leads_to_its_chart(visitor: Visitor):
    visitor.opens("/scorecard?board=northbridge")

    visitor.page.get_by_role("link", name=REFERRALS).click()
    visitor.settles()

    assert visitor.page.url.split("?")[0].endswith("/all-measures/referrals")
    assert visitor.panels


def test_on_a_telephone_the_names_stay_beside_the_figures_and_cover_none(
    come: Callable[..., Visitor],
):
    visitor = come(390, 844)
    visitor.opens("/scorecard?board=northbridge")
    row = visitor.page.locator(".scorecard__table tbody tr:has(td a)").first
    name, figure = row.locator("th"), row.locator("td a").last
    name.scroll_into_view_if_needed()

    visitor.page.locator(".scorecard .data-table__frame").evaluate(
        "(frame) => { frame.scrollLeft = frame.scrollWidth; }"
    )
    expect(name).to_be_in_viewport(ratio=1)

    figure.focus()
    visitor.page.keyboard.press("Shift+Tab")
    visitor.page.keyboard.press("Tab")
    expect(figure).to_be_focused()
    covered = figure.evaluate(
        "(each, name) => each.getBoundingClientRect().left < name.getBoundingClientRect().right",
        name.element_handle(),
    )
    assert not covered


@pytest.mark.lot(1)
@pytest.mark.parametrize("view", ["northbridge", "northbridge&to=2025-26Q3", "derby", "doncaster"])
def test_what_to_look_at_first_stands_on_one_screen_of_a_laptop(
    come: Callable[..., Visitor], view: str
):
    visitor = come(1440, 900)
    visitor.opens(f"/?board={view}")
    last = visitor.page.locator(".look-at__part").last
    expect(last).to_be_visible()

    ends = visitor.page.locator(".look-at").evaluate("(e) => e.getBoundingClientRect().bottom")
    assert ends <= 900
