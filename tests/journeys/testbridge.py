"""A board that nobody has heard of: all that its manager does from nothing to a page of its own.

Each step is a function of a person and of the desk; a test goes through them, and so does the
benchmark, which counts what the hands do.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

import openpyxl
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Locator, Page, expect

from data.periods import at_snapshot
from tests.journeys.person import Person

NOT_OURS = ("youth-justice", "probation", "voluntary-other")
AGENCIES = 7
VISITS, DUE = "Home visits to under twos", "Home visits due"
BY_AREA = {"North": 12, "South": 8}
REPORTS_VISITS = "Primary and community health"
DEFINITIONS = "Definitions"
NO_LAST_TIME = "–"  # in the grey cell of a first return
SHARE = "(%)"  # at the head of a column
OWN_PAGE, BARS = "Early visits", "bars, by area"


@dataclass
class Desk:
    """What lies on the desk. forms: the workbooks as they were issued, by the names of files."""

    folder: Path
    forms: dict[str, bytes] = field(default_factory=dict)
    returned: list[Path] = field(default_factory=list)


Doing = Callable[[Person, Desk], None]


def says_who_it_is(person: Person, _desk: Desk) -> None:
    page = person.page
    person.types(page.locator("#set-up-board-name"), "Testbridge Safeguarding Partnership")
    person.types(page.locator("#set-up-board-short"), "Testbridge")
    first = str(at_snapshot(date.today()).previous())
    person.chooses(page.locator("#set-up-board-first"), first)
    person.presses(page.get_by_role("button", name="Next"))
    expect(heading(page, "Step 2")).to_be_focused()


def chooses_its_agencies(person: Person, _desk: Desk) -> None:
    page = person.page
    for agency in NOT_OURS:
        person.presses(page.locator(f"#set-up-sends-{agency}"))
    person.presses(page.get_by_role("button", name="Next"))
    expect(heading(page, "Step 3")).to_be_focused()


def adds_its_measures(person: Person, _desk: Desk) -> None:
    page = person.page
    for title, areas in ((VISITS, "\n".join(BY_AREA)), (DUE, "")):
        person.presses(page.get_by_text("Add a measure of your own"))
        person.types(page.locator("#set-up-measure-title"), title)
        person.chooses(page.locator("#set-up-measure-theme"), "Health")
        person.types(page.locator("#set-up-measure-unit"), "visit")
        if areas:
            person.types(page.locator("#set-up-measure-split-1"), "area")
            person.types(page.locator("#set-up-measure-categories-1"), areas)
        person.presses(page.locator(".set-up__ticks").get_by_label(REPORTS_VISITS))
        person.presses(page.get_by_role("button", name="Add it"))
        expect(page.locator(".set-up__own")).to_contain_text(title)


def stores_it(person: Person, _desk: Desk) -> None:
    page = person.page
    person.presses(page.get_by_role("button", name="Store"))
    expect(page.get_by_role("heading", name="Testbridge Safeguarding Partnership")).to_be_focused()


def takes_all_forms(person: Person, desk: Desk) -> None:
    link = person.page.get_by_role("link", name="All forms (zip)")
    desk.forms = person.downloads(link, unpacked)


def sends_what_came_back(person: Person, desk: Desk) -> None:
    """The agencies have filled their workbooks in; that takes none of the manager's time."""
    page = person.page
    person.presses(page.get_by_role("link", name="Returns").last)
    person.visitor.settles()
    person.chooses_files(page.get_by_role("button", name="Choose files"), *desk.returned)
    accept = page.get_by_role("button", name="Accept this return")
    expect(accept).to_have_count(len(desk.returned))
    for number in range(1, len(desk.returned) + 1):
        person.presses(accept.first)
        expect(page.locator(".receipt")).to_have_count(number)
        expect(accept).to_have_count(len(desk.returned) - number)
    expect(page.locator(".staged")).to_have_count(0)


def reads_the_ledger(person: Person, _desk: Desk) -> None:
    page = person.page
    expect(page.locator("#ledger")).to_contain_text(f"{AGENCIES} of {AGENCIES} agencies returned")
    person.presses(page.locator(".ledger__sheets summary").first)
    expect(page.locator(".ledger__sheets[open]")).to_contain_text("received")
    not_whole = page.locator(".ledger td:is(.ledger__entry--missing, .ledger__entry--in-part)")
    expect(not_whole).to_have_count(0)


def keeps_a_receipt(person: Person, _desk: Desk) -> None:
    page = person.page
    receipt = page.locator(".receipt", has_text="Reference TESTBRIDGE-00001")
    expect(receipt).to_contain_text("Still owed: Nothing.")
    link = receipt.get_by_role("link", name="Receipt as a text file")
    text = person.downloads(link, lambda path: path.read_text(encoding="utf-8-sig"))
    assert "TESTBRIDGE-00001" in text
    person.presses(receipt.get_by_role("link", name="Receipt", exact=True))
    expect(page.locator(".slip")).to_contain_text("What was read")
    person.visitor.settles()


def looks_at_its_own_measure(person: Person, _desk: Desk) -> None:
    page = person.page
    person.presses(page.get_by_role("link", name="All measures").first)
    person.visitor.settles()
    person.types(page.locator("#find-measure"), "under twos")
    person.presses(page.get_by_role("button", name=VISITS))
    person.visitor.settles()
    card = own_card(person)
    expect(card.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    person.presses(card.get_by_text("Show as table"))
    for area, visits in BY_AREA.items():
        row = card.locator("tbody tr", has_text=area)
        expect(row.locator(".data-table__number")).to_have_text(str(visits))


def downloads_its_own_measure(person: Person, _desk: Desk) -> None:
    link = own_card(person).locator("a[href*='.csv']")
    text = person.downloads(link, lambda path: path.read_text(encoding="utf-8-sig"))
    said = [row for row in csv.reader(io.StringIO(text)) if row]
    for area, visits in BY_AREA.items():
        assert any(area in row and str(visits) in row for row in said), (area, text)


def makes_a_page_of_its_own(person: Person, _desk: Desk) -> None:
    page = person.page
    person.presses(page.get_by_role("link", name="Overview").first)
    person.visitor.settles()
    person.presses(page.get_by_role("link", name="Arrange this page"))
    person.presses(page.get_by_role("link", name="Make a page of your own"))
    expect(page.get_by_role("heading", name="Make a page of your own")).to_be_visible()
    person.types(page.locator("#set-up-page-title"), OWN_PAGE)
    person.presses(page.get_by_role("button", name="Add a chart", exact=True))
    person.types(page.get_by_label("Find a measure, then choose it"), "under twos")
    person.presses(page.get_by_role("button", name=VISITS, exact=True))
    person.presses(page.get_by_role("button", name=BARS, exact=True))
    expect(page.locator("[aria-pressed='true']")).to_have_attribute("aria-label", BARS)
    person.presses(page.get_by_role("button", name="Add it to the page"))
    expect(page.locator(".arrange__add")).to_have_count(0)
    person.presses(page.get_by_role("button", name="Store", exact=True))
    expect(page.get_by_role("heading", name=OWN_PAGE, level=1)).to_be_visible()
    person.visitor.settles()
    expect(page.locator(".chart-card__title")).to_contain_text(VISITS)
    assert person.visitor.panels_without_marks == []


STEPS: dict[str, Doing] = {
    "who it is": says_who_it_is,
    "its agencies": chooses_its_agencies,
    "two measures of its own, one by area": adds_its_measures,
    "stored": stores_it,
    "all forms, in one file": takes_all_forms,
    "seven workbooks sent in and accepted": sends_what_came_back,
    "the ledger, sheet by sheet": reads_the_ledger,
    "a receipt, kept and read": keeps_a_receipt,
    "the chart and table of its own measure": looks_at_its_own_measure,
    "its figures as a file": downloads_its_own_measure,
    "a page of its own": makes_a_page_of_its_own,
}


def goes_through(person: Person, desk: Desk, after: Callable[[Doing], None]) -> None:
    """Every step in its turn. after: what is done once each of them is."""
    for name, step in STEPS.items():
        with person.does(name):
            step(person, desk)
        if step is takes_all_forms:
            desk.returned = list(filled_in(desk))
        after(step)


def heading(page: Page, words: str) -> Locator:
    return page.locator(".set-up h2", has_text=words)


def own_card(person: Person) -> Locator:
    panel = next(each for each in person.visitor.panels if each.endswith("-by-area"))
    return person.visitor.card(panel)


def unpacked(path: Path) -> dict[str, bytes]:
    """The workbooks of all agencies, by the names of their files."""
    packed = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    return {name: packed.read(name) for name in packed.namelist()}


def filled_in(desk: Desk) -> Iterator[Path]:
    """Each form as its agency sends it back."""
    for name, content in desk.forms.items():
        fills_in(content, desk.folder / name)
        yield desk.folder / name


def fills_in(content: bytes, path: Path) -> None:
    """Write the visits of each area into a form that asks for them, and 0 into its other cells.

    Rows that the agency would have to name first stay empty, and so do shares of nothing.
    """
    book = openpyxl.load_workbook(io.BytesIO(content))
    for page in book.worksheets:
        for left, right in pairs_of_cells(page):
            is_named = page.cell(left.row, 1).value is not None
            if right.value == NO_LAST_TIME and is_named and SHARE not in heading_of(page, left):
                left.value = 0
    visits = [
        (page, cell.row)
        for page in book.worksheets
        for (cell,) in page.iter_rows(max_col=1)
        if str(cell.value).startswith(f"{VISITS}, by area") and page.title != DEFINITIONS
    ]
    for page, row in visits:
        for area, many in (*BY_AREA.items(), ("Total", sum(BY_AREA.values()))):
            page.cell(row_of(page, area, after=row), 2, many)
    book.save(path)


def heading_of(page: Worksheet, cell: Cell) -> str:
    """What stands above a cell at the head of its column."""
    above = (page.cell(row, cell.column).value for row in range(cell.row - 1, 0, -1))
    return next((each for each in above if isinstance(each, str)), "")


def pairs_of_cells(page: Worksheet) -> Iterator[tuple[Cell, Cell]]:
    """Each cell to fill in, and the grey one beside it, with last quarter's figure."""
    for row in page.iter_rows():
        yield from pairwise(row)


def row_of(page: Worksheet, label: str, after: int) -> int:
    return next(n for n in range(after + 1, page.max_row + 1) if page.cell(n, 1).value == label)
