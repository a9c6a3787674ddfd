"""A board manager makes a page of the board's own, by mouse and by keyboard, and it is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from callbacks.clock import now
from data.storage.store import Store
from tests.builders_data import a_return, an_observation, in_quarters
from tests.journeys.serving import served
from tests.journeys.test_accessibility import fits, violations
from tests.journeys.visitor import Visitor

BOARD = "northbridge"
CONTACTS, MISSING = "Contacts to children's social care", "Episodes of children missing"
OF_AGENCIES = [
    an_observation("contacts", value, f"2026-27 Q{quarter}", board=BOARD, agency=agency)
    for quarter, values in ((1, (12.0, 7.0)), (2, (15.0, 9.0)))
    for agency, value in zip(("police", "education"), values, strict=True)
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with a few figures of one board, which has no framework of its own in it yet."""
    found = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    missing = in_quarters("missing-episodes", 4, 6, board=BOARD)
    found.accept(a_return(*OF_AGENCIES, *missing, board=BOARD), now())
    return found


@pytest.fixture
def manager(store: Store, tmp_path: Path, browser: Browser) -> Iterator[Visitor]:
    """The board manager at a laptop."""
    with served(tmp_path) as address:
        context = browser.new_context(
            reduced_motion="reduce", viewport={"width": 1440, "height": 900}
        )
        visitor = Visitor(context.new_page(), address)
        yield visitor
        context.close()
    assert visitor.requests_elsewhere == []
    assert visitor.complaints == []


def test_a_page_of_the_boards_own_is_made_arranged_and_opened(manager: Visitor, store: Store):
    page = manager.page
    manager.opens(f"/referrals?board={BOARD}")
    page.get_by_role("link", name="Arrange this page").click()
    expect(page.get_by_role("heading", name="Arrange Referrals")).to_be_visible()
    page.get_by_role("link", name="Make a page of your own").click()
    expect(page.get_by_role("heading", name="Make a page of your own")).to_be_visible()
    page.locator("#set-up-page-title").fill("Neglect sub-group")

    adds_by_keyboard(page, "contacts social", CONTACTS, "over time, by agency")
    expect(page.locator(".arrange__preview .js-plotly-plot .main-svg").first).to_be_visible()
    assert violations(manager) == []
    presses(page, "Add it to the page")
    expect(title_of(page, 0)).to_be_focused()
    adds_by_mouse(page, MISSING, "over time, as a whole")
    assert titles(page) == [f"{CONTACTS} over time, by agency", MISSING]

    handle(page, 1).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#arrange-said")).to_have_text(f"“{MISSING}” is 1 of 2.")
    expect(handle(page, 0)).to_be_focused()
    assert titles(page)[0] == MISSING
    drags(page, 0, 1)
    expect(title_of(page, 1)).to_have_value(MISSING)
    title_of(page, 1).fill("Children who go missing")
    page.keyboard.press("Enter")
    expect(page.locator(".set-up__stored")).to_contain_text(
        "“Neglect sub-group” is a new page at /neglect-sub-group, after Board resources, "
        "with 2 charts."
    )
    expect(title_of(page, 1)).to_be_focused()
    assert violations(manager) == []
    assert store.kept_frameworks.boards() == ()

    page.get_by_role("button", name="Store", exact=True).click()

    expect(page.get_by_role("heading", name="Neglect sub-group", level=1)).to_be_visible()
    manager.settles()
    assert manager.path == "/neglect-sub-group"
    shown = page.locator(".chart-card__title").all_inner_texts()
    assert shown == [f"{CONTACTS} over time, by agency", "Children who go missing"]
    assert manager.panels_without_marks == []
    expect(page.get_by_role("link", name="Neglect sub-group")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Arrange this page")).to_be_hidden()


def test_who_presses_before_the_answer_has_come_gets_what_was_meant(manager: Visitor):
    page = manager.page
    arranges(manager, "missing")
    page.get_by_role("button", name="Add a chart", exact=True).click()
    page.get_by_role("button", name=CONTACTS, exact=True).click()
    chosen = page.get_by_role("button", name="bars, by agency", exact=True)
    expect(chosen).to_be_visible()

    page.evaluate("(all) => all.forEach((name) => document.querySelector(name).click())", [
        '[aria-label="bars, by agency"]', '[data-set-up="add-chart"]'])  # fmt: skip

    expect(page.locator(".arrange__add")).to_have_count(0)
    assert "bars, by agency" in page.locator(".arrange__row").last.inner_text()


def test_who_comes_second_is_told_and_loses_nothing(manager: Visitor, store: Store):
    page = manager.page
    arranges(manager, "missing")
    other = page.context.new_page()
    second = Visitor(other, manager.base_url)
    arranges(second, "missing")
    page.locator("#set-up-page-title").fill("Missing and found")
    other.get_by_label("Question 1 of 1").fill("How many go missing?")
    page.get_by_role("button", name="Store", exact=True).click()
    expect(page.get_by_role("heading", name="Missing and found")).to_be_visible()

    other.get_by_role("button", name="Store", exact=True).click()

    expect(other.locator(".set-up__fault")).to_contain_text("has stored a change of this board")
    expect(other.get_by_label("Question 1 of 1")).to_have_value("How many go missing?")
    expect(other.locator("#set-up-page-title")).to_have_value("Missing and found")
    other.get_by_role("button", name="Store", exact=True).click()
    expect(other.get_by_role("heading", name="Missing and found")).to_be_visible()
    assert len(store.kept_frameworks.versions(BOARD)) == 2
    other.close()
    manager.settles()


def test_it_is_all_done_by_keyboard_and_fits_a_phone(manager: Visitor, store: Store):
    page = manager.page
    page.set_viewport_size({"width": 390, "height": 844})
    arranges(manager, "missing")
    assert fits(manager)
    assert violations(manager) == []
    presses(page, "Take out", of=MISSING)
    expect(page.locator(".set-up__stored")).to_contain_text("1 chart leaves Missing")
    expect(title_of(page, 0)).to_be_focused()
    presses(page, "Undo")
    expect(page.locator(".set-up__stored")).to_contain_text("Nothing is changed yet.")
    adds_by_keyboard(page, "contacts social", CONTACTS, "bars, by agency")
    assert fits(manager)
    presses(page, "Not now")
    expect(page.locator(".arrange__preview")).to_have_count(0)

    page.get_by_label("Another question").fill("Who?")
    presses(page, "Add this question")
    expect(page.get_by_label("Question 2 of 2")).to_be_focused()
    page.get_by_label(f"Section of {MISSING}", exact=True).select_option("Who?")
    expect(page.locator("[aria-label='Section 2: Who?'] .arrange__row")).to_have_count(1)
    presses(page, "Store")

    expect(page.get_by_role("heading", name="Missing", exact=True, level=1)).to_be_visible()
    manager.settles()
    missing = next(p for p in store.frameworks().of(BOARD).pages if p.id == "missing")
    assert missing.charts[-1].title == MISSING


def arranges(visitor: Visitor, page: str) -> None:
    visitor.opens(f"/arrange?board={BOARD}&page={page}")
    expect(visitor.page.locator(".arrange__screen")).to_be_visible()


def presses(page: Page, words: str, of: str = "") -> None:
    """Press a button with the keyboard."""
    name = f"{words} {of}".strip()
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def adds_by_keyboard(page: Page, words: str, measure: str, chart: str) -> None:
    """Find a measure, choose it with Enter, then one of the charts that suit it."""
    presses(page, "Add a chart")
    expect(page.get_by_label("Find a measure, then choose it")).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(".arrange__found")).to_contain_text("measure")
    page.keyboard.press("Enter")
    expect(page.locator(".arrange__add strong").first).to_have_text(measure)
    expect(page.get_by_role("heading", name="The charts that suit it")).to_be_focused()
    presses(page, chart)
    expect(page.get_by_role("button", name=chart, exact=True)).to_be_focused()
    expect(page.locator("[aria-pressed='true']")).to_have_attribute("aria-label", chart)


def adds_by_mouse(page: Page, measure: str, chart: str) -> None:
    page.get_by_role("button", name="Add a chart", exact=True).click()
    page.get_by_role("button", name=measure, exact=True).click()
    page.get_by_role("button", name=chart, exact=True).click()
    page.get_by_role("button", name="Add it to the page").click()
    expect(page.locator(".arrange__add")).to_have_count(0)


def drags(page: Page, chart: int, behind: int) -> None:
    """Take a chart by its handle and let it go below another."""
    row = page.locator(".arrange__row").nth(behind)
    box = row.bounding_box()
    assert box
    handle(page, chart).drag_to(row, target_position={"x": 200, "y": box["height"] - 4})


def handle(page: Page, number: int) -> Locator:
    return page.locator(".arrange__handle").nth(number)


def title_of(page: Page, number: int) -> Locator:
    return page.locator(".arrange__row input").nth(number)


def titles(page: Page) -> list[str]:
    return [each.input_value() for each in page.locator(".arrange__row input").all()]
