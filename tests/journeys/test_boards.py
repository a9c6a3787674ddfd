"""From ten boards on, the list of them is searched, by keyboard as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data.framework.grids import tables_in
from data.storage.store import Store
from tests.journeys.serving import served
from tests.journeys.test_accessibility import fits, violations
from tests.journeys.visitor import Visitor

NAMES = ("Ashford", "Brookvale", "Coldwater", "Dunmere", "Eastholm", "Fernley")
MORE = ("Granby", "Harrow Vale", "Ingleby", "Juniper Cross", "Kestrel Bay", "Lower Vale")
BOARDS = (*NAMES, *MORE)
HEADINGS = ("id", "name", "short name", "first quarter")


@pytest.fixture(scope="module")
def boards(tmp_path_factory) -> Iterator[str]:
    """Twelve boards that have set themselves up; gives the address."""
    folder: Path = tmp_path_factory.mktemp("boards")
    store = Store(f"sqlite:///{folder / 'safeguarding.db'}", folder)
    for name in BOARDS:
        board = name.lower().replace(" ", "-")
        row = (board, f"{name} Safeguarding Partnership", name, "2026-27 Q1")
        own, _ = tables_in({"board": (HEADINGS, row)})
        store.kept_frameworks.load(own, "2026-04-01T09:00:00+01:00", "The manager")
    with served(folder) as address:
        yield address


@pytest.fixture
def reader(boards: str, browser: Browser) -> Iterator[Visitor]:
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    found = Visitor(context.new_page(), boards)
    yield found
    context.close()
    assert found.complaints == []


def test_a_board_is_found_by_part_of_its_name_with_the_keyboard_alone(reader: Visitor):
    page = reader.page
    reader.opens("/returns?board=ashford")
    expect(page.locator(".boards li")).to_have_count(12)

    page.locator(".boards summary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Search 12 boards")).to_be_focused()
    page.keyboard.type("vale")

    expect(page.locator(".boards li:visible")).to_have_text(
        ["Brookvale", "Harrow Vale", "Lower Vale"]
    )
    expect(page.locator("#found-boards")).to_have_text("3 of 12 boards")
    assert violations(reader) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="Harrow Vale")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(".header__board")).to_have_text("Harrow Vale Safeguarding Partnership")
    reader.settles()
    assert "board=harrow-vale" in page.url


def test_enter_in_the_search_leads_to_the_first_that_fits_and_to_none_where_none_does(
    reader: Visitor,
):
    page = reader.page
    reader.opens("/?board=ashford")
    page.locator(".boards summary").click()
    search = page.get_by_label("Search 12 boards")

    search.fill("nowhere")
    search.press("Enter")
    expect(page.locator("#found-boards")).to_have_text("None of 12 boards")
    expect(page.locator(".header__board")).to_have_text("Ashford Safeguarding Partnership")

    search.fill("KESTREL partnership")
    search.press("Enter")
    expect(page.locator(".header__board")).to_have_text("Kestrel Bay Safeguarding Partnership")
    reader.settles()


def test_the_open_list_fits_a_narrow_window_and_escape_closes_it(reader: Visitor):
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 844})
    reader.opens("/returns?board=ashford")
    page.locator(".boards summary").click()

    expect(page.get_by_label("Search 12 boards")).to_be_visible()
    assert fits(reader)
    page.keyboard.press("Escape")
    expect(page.get_by_label("Search 12 boards")).to_be_hidden()
    expect(page.locator(".boards summary")).to_be_focused()


def test_the_list_ends_with_a_board_of_ones_own(reader: Visitor):
    reader.opens("/returns?board=ashford")
    reader.page.locator(".boards summary").click()

    reader.page.get_by_role("link", name="Set up your own board").click()

    expect(reader.page.get_by_role("heading", name="Set up your board")).to_be_visible()
    reader.settles()
