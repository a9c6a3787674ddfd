"""The address bar always holds the view, and an address always gives its view again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor


def all_that_is_shown(visitor: Visitor) -> dict[str, object]:
    traces = {panel: visitor.traces(panel) for panel in visitor.panels}
    return {"chips": visitor.chips, "headlines": visitor.headlines, "charts": traces}


def with_a_view_of_their_own(visitor: Visitor) -> Visitor:
    visitor.opens("/exploitation?board=northbridge")
    visitor.chooses("From", "2024-25Q1")
    visitor.chooses_agencies("Police", "Schools and education")
    visitor.clicks_mark("concerns-by-agency", "agency", "police")
    return visitor


def test_the_address_gives_the_same_view_again_and_to_somebody_else(come: Callable[..., Visitor]):
    first = with_a_view_of_their_own(come())
    before, address = all_that_is_shown(first), first.page.url

    first.page.reload()
    first.settles()

    assert first.page.url == address
    assert all_that_is_shown(first) == before

    second = come()
    second.page.goto(address)
    second.settles()

    assert second.view == first.view
    assert all_that_is_shown(second) == before


def test_an_address_can_be_read_and_written_by_hand(visitor: Visitor):
    visitor.opens("/domestic-abuse?board=derby&from=2011-12&to=2012-13&agency=police")

    assert visitor.page.locator("h1").inner_text() == "Domestic abuse"
    assert visitor.chips == "2011-12 to 2012-13 Agency: Police ×"
    assert visitor.traces("share-of-crime")[0]["x"] == ["2011-12", "2012-13"]
    assert visitor.view == {
        "board": "derby",
        "from": "2011-12",
        "to": "2012-13",
        "agency": "police",
    }


def test_back_goes_to_the_page_before_with_its_view(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    visitor.clicks("Last 4")
    visitor.clicks_mark("concerns-by-agency", "agency", "police")
    before, address = all_that_is_shown(visitor), visitor.page.url
    visitor.page.get_by_role("link", name="Training", exact=True).click()
    visitor.page.wait_for_url("**/training?**")
    visitor.settles()
    visitor.clicks("All")

    visitor.page.evaluate("history.go(-2)")
    visitor.page.wait_for_url("**/exploitation?**")
    visitor.settles()

    assert visitor.page.url == address
    assert all_that_is_shown(visitor) == before


def test_one_step_back_from_the_first_page_opened_leaves_it(visitor: Visitor):
    visitor.page.goto("about:blank")
    visitor.opens("/")

    visitor.page.go_back()

    assert visitor.page.url == "about:blank"


def test_forward_returns_to_the_page_that_back_left(visitor: Visitor):
    visitor.opens("/?board=northbridge")
    visitor.page.get_by_role("link", name="Exploitation", exact=True).click()
    visitor.page.wait_for_url("**/exploitation?**")
    visitor.settles()
    visitor.clicks("Last 8")
    address = visitor.page.url
    visitor.page.evaluate("history.go(-2)")
    expect(visitor.page.locator("h1")).to_have_text("Overview")
    visitor.settles()

    visitor.page.evaluate("history.go(2)")
    visitor.page.wait_for_url("**/exploitation?**")
    visitor.settles()

    assert visitor.page.url == address
    assert visitor.chips == "Q3 2024-25 to Q2 2026-27"


@pytest.mark.lot(2)
@pytest.mark.parametrize(
    ("unknown", "words"),
    [
        ("agency=police,nobody", "agency=nobody"),
        ("from=yesterday", "from=yesterday"),
        ("from=1999-00", "from 1999-00"),
        ("highlight=agency:nobody", "highlight=agency:nobody"),
        ("colour=blue", "colour=blue"),
        ("board=atlantis", "board=atlantis"),
    ],
)
def test_what_is_unknown_in_an_address_is_dropped_with_a_visible_word(
    visitor: Visitor, unknown: str, words: str
):
    visitor.opens(f"/exploitation?board=northbridge&{unknown}")

    said = visitor.page.get_by_role("alert").filter(has_text="left out")
    assert words in said.inner_text()
    assert unknown.rpartition(",")[2] not in visitor.page.url
    assert visitor.panels


def test_what_an_address_says_never_becomes_markup(visitor: Visitor):
    visitor.opens("/?board=derby&agency=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")

    assert visitor.page.locator("main img[src='x']").count() == 0
    assert "<img" in visitor.page.get_by_role("alert").filter(has_text="left out").inner_text()


def test_the_title_of_the_window_is_that_of_the_page(visitor: Visitor):
    visitor.opens("/training?board=derby")

    assert visitor.page.title() == "Training – Safeguarding performance"
