"""Sheets as agencies keep them, taught in the browser, and known again."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from data.storage.store import Store
from tests.journeys.serving import served
from tests.journeys.test_accessibility import fits, violations
from tests.journeys.test_returns import sends
from tests.journeys.visitor import Visitor

QUARTER_1 = (
    ("Children's social care", None, None),
    ("Quarter 1 2026-27", None, None),
    ("Measure", "This quarter", "Last quarter"),
    ("Contacts to childrens social care", 1246, 1200),
    ("Referrals", 412, 400),
    ("Re-referrals within 12 months", 80, 71),
    ("Sec 47 enquiries", 30, 28),
)
PLANS = (
    (None, None, None),
    ("Children with a plan", None, None),
    ("Measure", "Number", "Same quarter last year"),
    ("Children with a child protection plan", 190, 181),
)
QUARTER_2 = (
    ("Made by the team", None, None),
    *QUARTER_1[:1],
    ("Quarter 2 2026-27", None, None),
    *QUARTER_1[2:6],
    ("Assessments completed", 301, 290),
)


LONG = """Period,Measure,Area,Value
2026-27 Q1,MARAC cases discussed,Harbour,10
2026-27 Q1,MARAC cases discussed,Hillside,12
2026-27 Q2,MARAC cases discussed,Harbour,11
2026-27 Q2,MARAC cases discussed,Hillside,14
"""


@pytest.fixture
def teaching(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A server of each test's own, since what was taught is known from then on: address, folder."""
    folder = Path(shutil.copytree(samples, tmp_path_factory.mktemp("taught") / "samples"))
    with served(folder) as address:
        yield address, folder


@pytest.fixture
def teacher(browser: Browser, teaching: tuple[str, Path]) -> Iterator[Callable[[], Visitor]]:
    contexts: list[BrowserContext] = []
    visitors: list[Visitor] = []

    def come() -> Visitor:
        context = browser.new_context(
            reduced_motion="reduce", viewport={"width": 1440, "height": 900}
        )
        contexts.append(context)
        visitors.append(Visitor(context.new_page(), teaching[0]))
        visitors[-1].opens("/returns?board=northbridge")
        return visitors[-1]

    yield come
    for context in contexts:
        context.close()
    assert [each.requests_elsewhere for each in visitors] == [[] for _ in visitors]
    assert [each.complaints for each in visitors] == [[] for _ in visitors]


def a_workbook(folder: Path, name: str, *sheets: tuple[tuple[object, ...], ...]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    book.save(folder / name)
    return folder / name


def cell(page: Page, address: str) -> Locator:
    column, row = ord(address[0]) - ord("A"), int(address[1:]) - 1
    return page.locator(f'.teach-grid td[data-row="{row}"][data-column="{column}"]')


def is_asked(page: Page, file: Path) -> None:
    """A file that no layout fits leads to its page by itself."""
    sends(page, file)
    expect(page.get_by_role("heading", name="How is this sheet laid out?")).to_be_visible()
    expect(page.locator(".teach-grid td[data-part]").first).to_be_visible()


def presses(button: Locator) -> None:
    """As somebody does who has no mouse."""
    button.press("Enter")


def answers_what_is_likely(page: Page, do: Callable[[Locator], None] = Locator.click) -> None:
    """Takes the answer that is put first, question after question, and sets aside what is left."""
    expect(page.locator(".teach__choices").first).to_be_visible()
    for which in (".teach__choices [data-teach=answer]", ".teach__unused .preset"):
        while (button := page.locator(which)).count():
            answers = page.locator(".teach__side ol > li").count()
            do(button.first)
            expect(page.locator(".teach__side ol > li")).to_have_count(answers + 1)
            expect(page.locator(".teach[data-asking]")).to_have_count(0)


def stores_it(page: Page, do: Callable[[Locator], None] = Locator.click) -> None:
    store = page.get_by_role("button", name="Store this layout and check the return")
    expect(store).to_be_enabled()
    page.get_by_label("Who says so").fill("Data officer")
    do(store)
    expect(page.locator(".staged h3")).to_be_visible()


def test_two_tables_are_taught_by_mouse_and_the_next_quarter_is_recognised_with_what_changed(
    teacher: Callable[[], Visitor], teaching: tuple[str, Path], tmp_path: Path
):
    visitor = teacher()
    page = visitor.page
    notes = (("Notes",), ("None this time",))
    is_asked(page, a_workbook(tmp_path, "own.xlsx", (*QUARTER_1, *PLANS), notes))
    assert violations(visitor) == []

    page.get_by_role("columnheader", name="C").click()
    page.get_by_label("is or are").select_option("aside")
    page.get_by_role("button", name="Say so").click()
    expect(cell(page, "C4")).to_have_attribute("data-part", "X")
    taken_back = page.get_by_role("button", name="Take back")  # one of each table's column
    taken_back.first.click()
    expect(cell(page, "C4")).to_have_attribute("data-part", "B")
    taken_back.click()
    expect(taken_back).to_have_count(0)

    cell(page, "A4").hover()
    page.mouse.down()
    cell(page, "B5").hover()
    page.mouse.up()
    expect(page.locator("#teach-marked")).to_have_text("Cells A4 to B5")
    page.reload()
    answers_what_is_likely(page)
    stores_it(page)
    expect(page.locator(".staged")).to_contain_text("Children's social care to Northbridge")
    store = Store(f"sqlite:///{teaching[1] / 'safeguarding.db'}", teaching[1])
    taught = store.frameworks().of("northbridge").taught
    assert [each.agency for each in taught].count("childrens-social-care") == 1

    visitor.opens("/returns?board=northbridge")
    is_asked(page, a_workbook(tmp_path, "next.xlsx", (*QUARTER_2, *PLANS)))
    changed = page.locator(".teach__side section", has_text="Since the last file of this kind")
    expect(changed).to_contain_text("Gone: row “Sec 47 enquiries”")
    expect(changed).to_contain_text("New, or left open: row “Assessments completed”")
    page.set_viewport_size({"width": 390, "height": 844})
    assert violations(visitor) == []
    assert fits(visitor)


def test_a_long_file_is_taught_with_the_keyboard_alone(
    teacher: Callable[[], Visitor], tmp_path: Path
):
    page = teacher().page
    file = tmp_path / "marac.csv"
    file.write_text(LONG, encoding="utf-8")
    is_asked(page, file)

    page.locator('.teach-grid [tabindex="0"]').focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Control+Space"):
        page.keyboard.press(key)
    expect(page.locator("#teach-marked")).to_have_text("Column C")
    page.keyboard.press("Delete")
    expect(cell(page, "C2")).to_have_attribute("data-part", "X")
    expect(cell(page, "C2")).to_be_focused()
    page.keyboard.press("Shift+Space")
    expect(page.locator("#teach-marked")).to_have_text("Row 2")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#teach-marked")).to_have_text("Cells C1 to D1")
    page.keyboard.press("Enter")
    expect(page.get_by_label("is or are")).to_be_focused()

    page.get_by_role("button", name="Take back").press("Enter")
    expect(cell(page, "C2")).to_have_attribute("data-part", "L")

    page.get_by_label("Sent by").select_option(label="Police")
    presses(page.get_by_role("button", name="Use it").first)
    answers_what_is_likely(page, presses)
    stores_it(page, presses)
    expect(page.locator(".staged")).to_contain_text("Police to Northbridge")


def test_of_two_who_teach_one_file_the_second_is_told_and_a_hostile_file_is_shown_as_text(
    teacher: Callable[[], Visitor], tmp_path: Path
):
    first, second = teacher().page, teacher().page
    rows = (("Housing",), *QUARTER_1[1:3], *QUARTER_1[5:])
    for page in (first, second):
        is_asked(page, a_workbook(tmp_path, "housing.xlsx", rows))
        page.get_by_label("Sent by").select_option(label="Housing")
        page.get_by_role("button", name="Use it").first.click()
        expect(page.locator(".teach__side")).to_contain_text("Sent by Housing (as you chose)")
        expect(page.get_by_label("Sent by")).to_have_value("housing")
        answers_what_is_likely(page)
    stores_it(first)
    second.get_by_label("Who says so").fill("Analyst")
    second.get_by_role("button", name="Store this layout and check the return").click()
    expect(second.locator("#teach-heard")).to_contain_text("Somebody else changed")
    expect(second.locator(".teach__side ol > li").first).to_be_visible()
    stores_it(second)

    hostile = tmp_path / "hostile.csv"
    wide = ",".join("x" * 3000)
    shown = "<img src=x onerror=alert(1)>"
    hostile.write_text(
        f"Area,{shown},\u202eevil\nNorth,12,13\nSouth,4,5\n{wide}\n", encoding="utf-8"
    )
    visitor = teacher()
    alone = visitor.page
    is_asked(alone, hostile)
    expect(cell(alone, "B1")).to_contain_text(shown)
    expect(alone.locator(".teach img")).to_have_count(0)
    expect(alone.locator(".teach__sheet")).to_contain_text("40 of 3,000 columns")
    assert violations(visitor) == []
    alone.get_by_role("button", name="Put aside").click()
    expect(alone.get_by_role("heading", name="Returns", exact=True)).to_be_visible()
    alone.go_back()
    expect(alone.get_by_text("The file is no longer here.")).to_be_visible()
    expect(alone.locator(".teach")).to_be_hidden()
