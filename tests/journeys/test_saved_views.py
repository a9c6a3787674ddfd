"""A view is linked to, kept under a name, and found again; reminders wait to be copied."""

from playwright.sync_api import expect

from tests.journeys.test_accessibility import fits, violations
from tests.journeys.test_follow_up import sends
from tests.journeys.visitor import Visitor

NAME = "Exploitation, for the executive"


def test_a_view_is_linked_to_and_kept_and_found_again_by_keyboard(visitor: Visitor):
    page = visitor.page
    visitor.opens("/exploitation?board=northbridge&q=latest-4")
    expect(page.locator("#shown-periods")).to_contain_text("always the latest 4 quarters")

    menu = page.locator(".view-links")
    menu.locator("summary").press("Enter")
    menu.get_by_role("button", name="Copy link: These quarters", exact=True).press("Enter")
    expect(menu.get_by_role("status").nth(1)).to_have_text("Copied")
    assert (violations(visitor), fits(visitor)) == ([], True)

    page.get_by_role("button", name="Last 8").press("Enter")
    visitor.settles()
    expect(menu).to_contain_text("the latest 8 quarters")
    menu.locator("summary").press("Enter")  # choosing a range has closed it
    menu.get_by_role("link", name="Save this view under a name").press("Enter")
    expect(page.get_by_role("heading", name="Save this view")).to_be_visible()
    visitor.settles()
    assert violations(visitor) == []
    sends(visitor, "Save this view", Its_name=NAME, Who_writes_this="Ann Lee, board manager")

    row = page.get_by_role("row").filter(has_text=NAME)
    expect(row).to_contain_text("the latest 8 quarters")
    visitor.settles()
    assert (violations(visitor), fits(visitor)) == ([], True)
    page.emulate_media(media="print")  # nothing is renamed on paper
    expect(row.locator("details").first).to_be_hidden()
    page.emulate_media(media="screen")
    row.get_by_role("link", name=NAME).press("Enter")
    expect(page.locator("#shown-periods")).to_contain_text("always the latest 8 quarters")
    assert visitor.view["q"] == "latest-8"


def test_the_forward_plan_says_who_is_late_and_what_they_are_written(visitor: Visitor):
    page = visitor.page
    visitor.opens("/forward-plan?board=northbridge&quarter=2025-26Q2")
    expect(page.get_by_role("heading", name="Reminders for Q2 2025-26")).to_be_visible()
    assert (violations(visitor), fits(visitor)) == ([], True)

    housing = page.get_by_role("listitem").filter(has_text="Workbook to attach: Housing")
    housing.get_by_text("Read the message").press("Enter")
    message = housing.get_by_role("textbox", name="Reminder to Housing")
    expect(message).to_be_visible()
    assert "- Training: was due on 30 October 2025" in message.input_value()
    housing.get_by_role("button", name="Copy the text").press("Enter")
    expect(housing.get_by_role("status")).to_have_text("Copied")
