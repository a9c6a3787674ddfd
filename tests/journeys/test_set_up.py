"""A board that nobody has heard of sets itself up, sends its forms and has its own charts."""

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from data.framework.framework import Framework
from data.storage.store import Store
from tests.journeys.person import Person
from tests.journeys.serving import served
from tests.journeys.test_accessibility import fits, violations
from tests.journeys.testbridge import (
    AGENCIES,
    DEFINITIONS,
    Desk,
    Doing,
    adds_its_measures,
    goes_through,
    heading,
    keeps_a_receipt,
    reads_the_ledger,
    takes_all_forms,
)
from tests.journeys.visitor import Visitor

TEN_MINUTES = 600  # seconds of a person
MOST_STEPS = 12  # of the keyboard, from the head of a screen to its buttons


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store without anything in it."""
    return Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)


@pytest.fixture
def newcomer(store: Store, tmp_path: Path, browser: Browser) -> Iterator[Visitor]:
    """Someone who comes to it first."""
    with served(tmp_path) as address:
        context = browser.new_context(
            reduced_motion="reduce", viewport={"width": 1440, "height": 900}
        )
        visitor = Visitor(context.new_page(), address)
        yield visitor
        context.close()
    assert visitor.requests_elsewhere == []
    assert visitor.complaints == []


def test_testbridge_goes_from_an_empty_store_to_a_page_of_its_own(
    newcomer: Visitor, store: Store, tmp_path: Path
):
    person, desk = Person(newcomer), Desk(tmp_path)
    newcomer.opens("/")

    def after(step: Doing) -> None:
        if step in {adds_its_measures, reads_the_ledger, keeps_a_receipt}:
            assert violations(newcomer) == []
        if step is takes_all_forms:
            framework = store.frameworks().of("testbridge")
            assert len(framework.senders) == len(desk.forms) == AGENCIES
            for name, content in desk.forms.items():
                assert asked_on(content) == asked_of(framework, name), name

    goes_through(person, desk, after)

    assert newcomer.path == "/early-visits"
    assert newcomer.panels_without_marks == []
    submissions = store.submissions("testbridge")
    assert {each.agency for each in submissions} == set(store.frameworks().of("testbridge").senders)
    assert sum(step.by_hand for step in person.steps) < TEN_MINUTES


def test_the_three_screens_are_done_with_the_keyboard_alone_and_fit(newcomer: Visitor):
    page = newcomer.page
    newcomer.opens("/")
    page.locator("#set-up-board-name").focus()
    page.keyboard.type("Testbridge Safeguarding Partnership")
    page.keyboard.press("Enter")
    expect(page.locator("#set-up-board-short")).to_be_focused()  # what is wrong first
    assert violations(newcomer) == []

    page.keyboard.type("Testbridge")
    page.keyboard.press("Enter")
    expect(heading(page, "Step 2")).to_be_focused()
    assert violations(newcomer) == []
    assert is_one_screen(page)
    page.locator("#set-up-sends-housing").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(heading(page, "Step 3")).to_be_focused()
    expect(page.locator(".set-up__grid tbody tr", has_text="Housing")).to_have_count(0)
    assert is_one_screen(page)
    cell = page.locator('details[data-cell="police missing"] summary')
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Episodes of children missing")).to_be_visible()
    expect(cell).to_be_focused()
    assert violations(newcomer) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("checkbox", name="Episodes of children missing")).to_be_hidden()

    heading(page, "Step 3").focus()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.locator(".set-up__past").evaluate("(link) => link === document.activeElement"):
            page.keyboard.press("Enter")
        if page.get_by_role("button", name="Back").evaluate("(b) => b === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(heading(page, "Step 2")).to_be_focused()
    expect(page.locator("#set-up-sends-housing")).not_to_be_checked()
    page.set_viewport_size({"width": 390, "height": 844})
    assert fits(newcomer)


def test_the_board_list_ends_with_a_board_of_ones_own(visitor: Visitor):
    visitor.opens("/?board=derby")

    visitor.page.get_by_label("Board", exact=True).select_option("Set up your own board")

    expect(visitor.page.get_by_role("heading", name="Set up your board")).to_be_visible()
    visitor.settles()


def is_one_screen(page: Page) -> bool:
    return page.evaluate(
        "document.scrollingElement.scrollHeight <= document.scrollingElement.clientHeight"
    )


def asked_on(content: bytes) -> set[str]:
    """The measures that a form asks for, by its sheet of definitions."""
    page = openpyxl.load_workbook(io.BytesIO(content))[DEFINITIONS]
    rows = list(page.iter_rows(max_col=2, values_only=True))
    first = rows.index(("Sheet", "Measure")) + 1
    last = next(n for n in range(first, len(rows)) if not rows[n][1])
    return {str(measure) for _, measure in rows[first:last]}


def asked_of(framework: Framework, name: str) -> set[str]:
    """The titles of what an agency is asked for in the first quarter, which has ended."""
    period = framework.board.first_quarter
    agency = next(each for each in framework.senders if f"-{each}-" in name)
    return {each.title for each in framework.asked_of(agency, period)}
