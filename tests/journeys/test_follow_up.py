"""What follows from figures: an action that moves on, a challenge, what lies behind a figure."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.test_accessibility import fits, violations
from tests.journeys.visitor import Visitor

TARGET = "Increase approved foster carers by 10"
CARD = "allegations-over-time"


def sends(visitor: Visitor, button: str, **typed: str) -> None:
    """Fill in a form by its labels and send it by keyboard alone."""
    for label, text in typed.items():
        field = visitor.page.get_by_label(label.replace("_", " "))
        field.and_(visitor.page.locator("input, select, textarea")).first.fill(text)
    visitor.page.get_by_role("button", name=button, exact=True).press("Enter")


def test_a_lead_finds_an_action_says_that_it_moved_on_and_sees_what_was(
    come: Callable[..., Visitor],
):
    visitor = come(390, 844)
    page = visitor.page
    visitor.opens("/actions?board=derby")
    assert (violations(visitor), fits(visitor)) == ([], True)

    page.get_by_label("Lead person").select_option("Rod Jones")
    page.get_by_label("Plan of").select_option("2007-08")
    page.get_by_role("button", name="Show these").press("Enter")
    expect(page.get_by_role("status").filter(has_text="5 actions of 84")).to_be_visible()
    visitor.settles()
    page.get_by_role("link", name=TARGET).press("Enter")
    expect(page.get_by_role("heading", name=TARGET)).to_be_visible()
    visitor.settles()
    page.get_by_text("Say what is so now").click()
    assert (violations(visitor), fits(visitor)) == ([], True)
    page.get_by_label("Status of the plan").select_option("on target")
    sends(visitor, "Keep the change", Who_writes_this="Ann Lee", Why="Seven were approved by May")

    expect(page.get_by_text("Status of the plan: “on target”.")).to_be_visible()
    expect(page.get_by_role("cell", name="Seven were approved by May")).to_be_visible()
    visitor.opens("/actions?board=derby&status=on-target")
    expect(page.get_by_role("row", name=TARGET)).to_contain_text("Action plan on target")


def test_a_challenge_goes_from_its_chart_to_its_outcome(visitor: Visitor):
    page = visitor.page
    visitor.opens("/allegations?board=doncaster")
    visitor.card(CARD).get_by_role("link", name="Raise a challenge").press("Enter")
    expect(page.get_by_role("heading", name="Raise a challenge")).to_be_visible()
    expect(page.get_by_role("definition").filter(has_text="up 16.2%")).to_be_visible()
    visitor.settles()
    assert violations(visitor) == []

    sends(
        visitor,
        "Raise the challenge",
        Question="Why are there more?",
        To_whom="LADO",
        Answer_by="2027-01-31",
        Who_writes_this="Ann Lee",
    )
    expect(page.get_by_role("link", name="The view as it was shown")).to_be_visible()
    visitor.settles()
    assert violations(visitor) == []
    page.get_by_role("link", name="The chart as it is now").press("Enter")
    waits = visitor.card(CARD).get_by_text("Challenge to LADO, by 31 January 2027, open")
    expect(waits).to_be_visible()
    visitor.settles()
    assert violations(visitor) == []

    visitor.card(CARD).get_by_role("link", name="Why are there more?").press("Enter")
    page.get_by_text("Say what was answered or decided").click()
    sends(
        visitor,
        "Keep it",
        Outcome="Awareness has grown",
        Minute_reference="May 2027, 4",
        Who_writes_this="Bo Day",
        Why="The board heard it",
    )
    expect(page.get_by_role("heading", name="closed")).to_be_visible()
    visitor.opens("/allegations?board=doncaster")
    expect(visitor.card(CARD).get_by_text("Why are there more?")).to_have_count(0)


def test_a_figure_that_does_not_hold_is_pointed_out_as_it_is_typed(come: Callable[..., Visitor]):
    visitor = come(390, 844)
    page = visitor.page
    visitor.opens("/allegations?board=doncaster")
    visitor.card(CARD).get_by_text("More", exact=True).press("Enter")
    visitor.card(CARD).get_by_role("link", name="Comment").press("Enter")
    found = page.get_by_role("textbox", name="What was found")
    expect(found).to_be_visible()
    visitor.settles()
    assert (violations(visitor), fits(visitor)) == ([], True)

    found.fill("LADO referrals increased by 50% on the year before.")
    told = page.get_by_role("status").filter(has_text="“50%”")
    expect(told).to_contain_text("16.2%")
    found.fill("LADO referrals increased by 16.2% on the year before.")
    expect(told).to_have_count(0)
    sends(visitor, "Keep it", Who_writes_this="Ann Lee, LADO")

    expect(page.get_by_role("heading", name="Written so far")).to_be_visible()
    visitor.settles()
    page.get_by_role("link", name="Back to the chart").press("Enter")
    expect(visitor.card(CARD)).to_contain_text("increased by 16.2%")
    expect(visitor.card(CARD)).to_contain_text("Ann Lee, LADO")
