"""What has changed since a day: chosen on the Returns page, and told on a page of that day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from data.storage.store import Store
from tests.journeys.test_accessibility import WIDTHS, fits, violations
from tests.journeys.visitor import Visitor

DAY = "2026-08-15"  # between the two versions of Hospital health's return of the samples
THEN = f"board=northbridge&as-at={DAY}"
LIST = f"/returns?board=northbridge&since={DAY}"
THREE = "Since 15 August 2026: 3 figures changed"
FIELD = "Changed since the end of"


def heading(page: Page):
    return page.locator(".changes h2")


@pytest.mark.lot(1)
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_day_is_chosen_in_the_form_and_stays_in_the_address(visitor: Visitor, way: str):
    page = visitor.page
    visitor.opens("/returns?board=northbridge")

    page.get_by_label(FIELD, exact=True).fill(DAY)
    if way == "mouse":
        page.get_by_role("button", name="Show", exact=True).click()
    else:
        page.get_by_label(FIELD, exact=True).press("Enter")
    page.wait_for_url("**since=*")
    visitor.settles()

    expect(heading(page)).to_have_text(THREE)
    assert (visitor.path, visitor.view) == ("/returns", {"board": "northbridge", "since": DAY})
    expect(page.get_by_label(FIELD, exact=True)).to_have_value(DAY)


def test_a_day_to_come_cannot_be_chosen(visitor: Visitor):
    visitor.opens("/returns?board=northbridge")
    field = visitor.page.get_by_label(FIELD, exact=True)
    assert field.get_attribute("max") == date.today().isoformat()

    field.fill((date.today() + timedelta(days=1)).isoformat())
    visitor.page.get_by_role("button", name="Show", exact=True).click()
    visitor.settles()

    assert visitor.view == {"board": "northbridge"}
    assert not field.evaluate("(each) => each.validity.valid")


def test_the_address_gives_the_list_again_after_a_return_was_looked_at(visitor: Visitor):
    page = visitor.page
    visitor.opens(LIST)
    assert page.locator(".changes tbody tr").count() == 3
    row = page.locator(".changes tbody tr", has_text="Early help assessments")
    expect(row).to_contain_text("Hospital health")

    row.get_by_role("link").click()
    visitor.settles()
    expect(page.get_by_text("16 to 13 (-3")).to_be_visible()
    page.go_back()
    visitor.settles()

    expect(heading(page)).to_have_text(THREE)
    assert visitor.view == {"board": "northbridge", "since": DAY}


@pytest.mark.lot(1)
@pytest.mark.parametrize("day", ["yesterday", "2099-01-01"])
def test_a_day_that_nobody_can_answer_is_left_out_of_the_address_with_a_word(
    visitor: Visitor, day: str
):
    visitor.opens(f"/returns?board=northbridge&since={day}")

    said = visitor.page.get_by_role("alert").filter(has_text="left out")
    assert f"since={day}" in said.inner_text()
    assert visitor.view == {"board": "northbridge"}
    expect(heading(visitor.page)).to_contain_text("changed")


def test_a_page_as_at_a_day_has_the_older_figures_and_leads_to_what_changed(visitor: Visitor):
    page = visitor.page
    visitor.opens("/domestic-abuse?board=northbridge")
    today = visitor.headlines
    expect(page.locator(".changes-line")).to_have_count(0)

    visitor.opens(f"/domestic-abuse?board=northbridge&as-at={DAY}")

    assert "As at 15 August 2026 ×" in visitor.chips
    assert "Q2 2026-27" in today
    assert "Q2 2026-27" not in visitor.headlines
    assert "Q1 2026-27" in visitor.headlines
    page.get_by_role("link", name="3 figures have changed since 15 August 2026.").click()
    page.wait_for_url("**/returns?**")
    visitor.settles()
    expect(heading(page)).to_have_text(THREE)
    assert (visitor.path, visitor.view) == ("/returns", {"board": "northbridge", "since": DAY})


def test_the_returns_as_at_a_day_are_those_that_had_come_and_lead_back_to_today(visitor: Visitor):
    page = visitor.page
    visitor.opens(LIST)
    page.get_by_role("link", name="The dashboards as at 15 August 2026").click()
    page.wait_for_url("**as-at=*")
    visitor.settles()

    page.get_by_role("link", name="Returns", exact=True).first.click()
    page.wait_for_url("**/returns?**")
    visitor.settles()

    assert visitor.view == {"board": "northbridge", "as-at": DAY}
    newest = page.locator(".ledger thead th").nth(1)
    expect(newest).to_contain_text("Q1 2026-27")
    expect(page.get_by_role("button", name="Choose files")).to_have_count(0)
    page.get_by_role("link", name="As at 15 August 2026").click()
    visitor.settles()
    expect(newest).to_contain_text("Q2 2026-27")
    assert visitor.view == {"board": "northbridge"}


def test_the_list_has_as_many_rows_as_the_store_knows_changes(visitor: Visitor, store: Store):
    changes = store.changes("northbridge", date.fromisoformat(DAY))

    visitor.opens(LIST)

    assert visitor.page.locator(".changes tbody tr").count() == len(changes) > 0


def test_the_day_goes_to_no_other_page(visitor: Visitor):
    visitor.opens(LIST)

    visitor.page.get_by_role("link", name="Training", exact=True).click()
    visitor.page.wait_for_url("**/training?**")
    visitor.settles()

    assert visitor.view == {"board": "northbridge"}
    expect(visitor.page.get_by_role("alert").filter(has_text="left out")).to_have_count(0)


@pytest.mark.lot(1, each="width")
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", [LIST, f"/training?{THEN}", f"/returns?{THEN}"])
def test_the_list_and_the_line_are_accessible_and_fit_their_screen(
    come: Callable[..., Visitor], address: str, width: int
):
    visitor = come(width, WIDTHS[width])
    visitor.opens(address)

    assert violations(visitor) == []
    assert fits(visitor)
