"""WCAG 2.2 AA by axe-core, and no scrolling sideways on a narrow screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from data.storage.store import Store
from tests.journeys.visitor import Visitor

PATHS = (
    *("/", "/referrals", "/domestic-abuse", "/exploitation", "/training"),
    *("/all-measures/health", "/all-measures?open=csa-medicals,training-places-booked", "/returns"),
    *(
        "/scorecard",
        "/returns/names",
        "/check-text",
        "/actions",
        "/challenges",
        "/actions/new",
        "/definitions",
        "/hand-overs",
    ),
)
WIDTHS = {1280: 800, 390: 844}
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    "resultTypes": ["violations"],
}
OPEN = "(all) => all.forEach((each) => { each.open = true; })"


def violations(visitor: Visitor) -> list[str]:
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for each in found
        for node in each["nodes"][:3]
    ]


def fits(visitor: Visitor) -> bool:
    return visitor.page.evaluate(
        "document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"
    )


@pytest.mark.lot(7)
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("board", ["derby", "northbridge"])
def test_every_page_is_accessible_and_fits_its_screen(
    come: Callable[..., Visitor], board: str, width: int, path: str
):
    visitor = come(width, WIDTHS[width])

    visitor.opens(f"{path}{'&' if '?' in path else '?'}board={board}")

    assert violations(visitor) == []
    assert fits(visitor)


@pytest.mark.lot(1)
@pytest.mark.parametrize("width", WIDTHS)
def test_open_tables_lists_and_highlights_are_accessible(come: Callable[..., Visitor], width: int):
    visitor = come(width, WIDTHS[width])
    visitor.opens("/referrals?board=northbridge&agency=police,education&highlight=agency:police")
    visitor.shows_every_table()
    # A menu of the header lies over what is beneath it: it is opened where little is.
    visitor.page.locator("details:not(.menu)").evaluate_all(OPEN)

    assert violations(visitor) == []
    assert fits(visitor)


def test_a_word_of_what_was_dropped_and_a_missing_page_are_accessible(visitor: Visitor):
    visitor.opens("/?board=derby&colour=blue")
    assert violations(visitor) == []

    visitor.opens("/check-text?board=derby")
    visitor.page.locator("details.menu").evaluate_all(OPEN)
    assert violations(visitor) == []

    visitor.opens_what_is_not_there("/no-such-page")
    assert violations(visitor) == []


@pytest.mark.lot(1)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_of_a_return_is_accessible_with_its_form_open(
    come: Callable[..., Visitor], store: Store, width: int
):
    visitor = come(width, WIDTHS[width])
    with_findings = next(s for s, _ in store.findings("northbridge"))
    visitor.opens(f"/returns/{with_findings.id}?board=northbridge")
    visitor.page.locator("details").evaluate_all("(all) => all.forEach((e) => { e.open = true; })")

    assert visitor.page.get_by_role("link", name="findings marked").count() == 1
    assert violations(visitor) == []
    assert fits(visitor)


def test_a_refusal_is_accessible_and_leads_back(visitor: Visitor):
    visitor.page.goto(f"{visitor.base_url}/returns/99999/findings.xlsx")

    assert violations(visitor) == []
    visitor.page.get_by_role("link", name="Go back").click()
    visitor.settles()
    assert visitor.path == "/returns"
    visitor.complaints.clear()  # the browser says of itself that the answer was 404


def test_targets_are_large_enough_to_hit(visitor: Visitor):
    visitor.opens("/referrals?board=derby")
    visitor.shows_table("contacts-by-source")

    # A link inside a sentence is as high as its words (WCAG 2.5.8 lets it be).
    ways = "a[href]:not(.term):visible, button:visible, summary:visible"
    small = visitor.page.locator(ways).evaluate_all(
        """(all) => all.filter((each) => {
          const box = each.getBoundingClientRect();
          return box.width < 24 || box.height < 24;
        }).map((each) => each.textContent)"""
    )

    assert [name for name in small if name != "Skip to the figures"] == []


def test_a_page_on_paper_has_its_cards_and_no_controls(visitor: Visitor):
    visitor.opens("/?board=derby")

    visitor.page.emulate_media(media="print")

    assert visitor.page.locator(".chart-card:visible").count() == 4
    assert visitor.page.locator("select:visible").count() == 0
    assert visitor.page.get_by_role("button", name="Show as table").count() == 0
    assert "2005-06 to 2013-14" in visitor.page.locator(".chips").inner_text()
