"""A board that nobody has heard of sets itself up, sends its forms and has its own charts."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Browser, Page, expect

from data.framework.framework import Framework
from data.periods import at_snapshot
from data.storage.store import Store
from tests.journeys.serving import served
from tests.journeys.test_accessibility import fits, violations
from tests.journeys.test_returns import sends
from tests.journeys.visitor import Visitor

NOT_OURS = ("youth-justice", "probation", "voluntary-other")
VISITS, DUE = "Home visits to under twos", "Home visits due"
BY_AREA = {"North": 12, "South": 8}
DEFINITIONS = "Definitions"
NO_LAST_TIME = "–"  # in the grey cell of a first return


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


def test_testbridge_sets_itself_up_and_has_a_chart_of_its_own(
    newcomer: Visitor, store: Store, tmp_path: Path
):
    page = newcomer.page
    newcomer.opens("/")
    says_who_it_is(page)
    chooses_its_agencies(page)
    adds_its_measures(page)
    assert violations(newcomer) == []
    page.get_by_role("button", name="Store").click()
    expect(page.get_by_role("heading", name="Testbridge Safeguarding Partnership")).to_be_focused()
    framework = store.frameworks().of("testbridge")
    assert len(framework.senders) == 7

    forms = downloads_all_forms(page)

    assert len(forms) == 7
    for name, content in forms.items():
        assert asked_on(content) == asked_of(framework, name), name

    returned = tmp_path / "primary.xlsx"
    fills_in(form_of("health-primary-community", forms), returned)
    page.get_by_role("link", name="Returns").last.click()
    newcomer.settles()
    sends(page, returned)
    page.get_by_role("button", name="Accept this return").click()
    expect(page.locator(".receipt")).to_contain_text("Reference TESTBRIDGE-00001")

    newcomer.opens("/all-measures?board=testbridge&open=testbridge-home-visits-to-under-twos")
    newcomer.settles()
    panel = next(each for each in newcomer.panels if each.endswith("-by-area"))
    assert newcomer.chart(panel).is_visible()
    newcomer.card(panel).get_by_text("Show as table").click()
    for area, visits in BY_AREA.items():
        row = newcomer.card(panel).locator("tbody tr", has_text=area)
        expect(row.locator(".data-table__number")).to_have_text(str(visits))


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
    expect(page.get_by_label("Episodes of children missing")).to_be_visible()
    expect(cell).to_be_focused()
    assert violations(newcomer) == []
    page.keyboard.press("Escape")
    expect(page.get_by_label("Episodes of children missing")).to_be_hidden()

    page.get_by_role("button", name="Back").focus()
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


def heading(page: Page, words: str):
    return page.locator(".set-up h2", has_text=words)


def is_one_screen(page: Page) -> bool:
    return page.evaluate(
        "document.scrollingElement.scrollHeight <= document.scrollingElement.clientHeight"
    )


def says_who_it_is(page: Page) -> None:
    page.locator("#set-up-board-name").fill("Testbridge Safeguarding Partnership")
    page.locator("#set-up-board-short").fill("Testbridge")
    page.locator("#set-up-board-first").select_option(str(at_snapshot(date.today()).previous()))
    page.get_by_role("button", name="Next").click()
    expect(heading(page, "Step 2")).to_be_focused()


def chooses_its_agencies(page: Page) -> None:
    for agency in NOT_OURS:
        page.locator(f"#set-up-sends-{agency}").uncheck()
    page.get_by_role("button", name="Next").click()
    expect(heading(page, "Step 3")).to_be_focused()


def adds_its_measures(page: Page) -> None:
    for title, areas in ((VISITS, "\n".join(BY_AREA)), (DUE, "")):
        page.get_by_text("Add a measure of your own").click()
        page.locator("#set-up-measure-title").fill(title)
        page.locator("#set-up-measure-theme").select_option("Health")
        page.locator("#set-up-measure-unit").fill("visit")
        if areas:
            page.locator("#set-up-measure-split-1").fill("area")
            page.locator("#set-up-measure-categories-1").fill(areas)
        page.locator(".set-up__ticks").get_by_label("Primary and community health").check()
        page.get_by_role("button", name="Add it").click()
        expect(page.locator(".set-up__own")).to_contain_text(title)


def downloads_all_forms(page: Page) -> dict[str, bytes]:
    """The workbooks of all agencies, by the names of their files."""
    with page.expect_download() as download:
        page.get_by_role("link", name="All forms (zip)").click()
    packed = zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes()))
    return {name: packed.read(name) for name in packed.namelist()}


def form_of(agency: str, forms: dict[str, bytes]) -> bytes:
    return next(content for name, content in forms.items() if f"-{agency}-" in name)


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


def fills_in(content: bytes, path: Path) -> None:
    """Write the visits of each area into a form, and 0 into its other cells."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for page in book.worksheets:
        for left, right in pairs_of_cells(page):
            if right.value == NO_LAST_TIME:
                left.value = 0
    page, row = next(
        (sheet, cell.row)
        for sheet in book.worksheets
        for (cell,) in sheet.iter_rows(max_col=1)
        if str(cell.value).startswith(f"{VISITS}, by area") and sheet.title != DEFINITIONS
    )
    for area, visits in (*BY_AREA.items(), ("Total", sum(BY_AREA.values()))):
        page.cell(row_of(page, area, after=row), 2, visits)
    book.save(path)


def pairs_of_cells(page: Worksheet) -> Iterator[tuple[Cell, Cell]]:
    """Each cell to fill in, and the grey one beside it, with last quarter's figure."""
    for row in page.iter_rows():
        yield from pairwise(row)


def row_of(page: Worksheet, label: str, after: int) -> int:
    return next(n for n in range(after + 1, page.max_row + 1) if page.cell(n, 1).value == label)
