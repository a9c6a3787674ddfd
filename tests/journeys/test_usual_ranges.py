"""Usual ranges are hidden and shown, and what changed is noted beside a chart and drawn on it."""

from playwright.sync_api import expect

from tests.journeys.test_accessibility import fits, violations
from tests.journeys.test_follow_up import sends
from tests.journeys.visitor import Visitor

CARD = "concerns-over-time"


def test_usual_ranges_are_hidden_by_keyboard_and_the_address_keeps_it(visitor: Visitor):
    page = visitor.page
    visitor.opens("/exploitation?board=northbridge")
    said = visitor.card(CARD).locator(".chart-card__caveats")
    expect(said).to_contain_text("Usual range: ")
    with_range = visitor.words_in_plot(CARD)

    page.get_by_role("button", name="Hide usual ranges").press("Enter")
    expect(page.get_by_role("button", name="Show usual ranges")).to_be_visible()
    visitor.settles()

    expect(said).not_to_contain_text("Usual range: ")
    assert visitor.view["usual"] == "hidden"
    assert "usual range" in with_range
    assert "usual range" not in visitor.words_in_plot(CARD)
    page.reload()
    visitor.settles()
    assert "usual range" not in visitor.words_in_plot(CARD)
    page.go_back()
    expect(said).to_contain_text("Usual range: ")


def test_what_changed_is_noted_from_a_chart_and_stands_on_it(visitor: Visitor):
    """The first board keeps its place in the list of boards, now that it was changed here."""
    page = visitor.page
    visitor.opens("/missing?board=derby")
    panel = visitor.panels[0]
    visitor.card(panel).locator(".chart-card__write summary").press("Enter")
    visitor.card(panel).get_by_role("link", name="Note what changed here").press("Enter")
    expect(page.get_by_role("heading", name="What changed here")).to_be_visible()
    visitor.settles()
    assert (violations(visitor), fits(visitor)) == ([], True)

    sends(
        visitor,
        "Register it",
        What_changed="Police moved to a new case system",
        Why_it_matters="Expect late returns",
        Who_writes_this="Ann Lee",
    )

    told = visitor.card(panel).locator(".chart-card__caveats")
    expect(told).to_contain_text("Police moved to a new case system. Expect late returns.")
    visitor.settles()
    assert violations(visitor) == []
