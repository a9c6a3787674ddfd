"""What is asked by month, from a framework's row to the chart, its filter and its download."""

from pathlib import Path

import openpyxl
from playwright.sync_api import Browser, expect

from commands.main import main
from data.periods import Period, calendar_of, parse
from settings import Settings
from tests.journeys.serving import served
from tests.journeys.visitor import Visitor

BOARD = """id,name,short name,marking,first quarter,due after
testbridge,Testbridge Safeguarding Partnership,Testbridge,OFFICIAL,2023-24 Q1,30
"""
RETURNS = """agency,reports,how often
police,domestic-abuse-incidents,month
police,all-crime,quarter
"""
SHEET, CARD = "Domestic abuse", "all-domestic-abuse-incidents"
USUAL = (100, 120, 110, 130, 120, 140, 90, 110, 120, 100, 130, 120)
MONTHS = (*USUAL, 115, 300, 118)
PAGE = "/all-measures/domestic-abuse?board=testbridge&open=domestic-abuse-incidents"


def test_a_measure_by_month_goes_from_the_framework_to_the_download(
    tmp_path: Path, browser: Browser
):
    settings = Settings(tmp_path / "run")
    settings.folder.mkdir()
    framework = tmp_path / "framework"
    framework.mkdir()
    (framework / "board.csv").write_text(BOARD)
    (framework / "returns.csv").write_text(RETURNS)
    assert main(["framework", "load", str(framework)], settings) == 0
    returned = [
        filled_in(settings, tmp_path, quarter, MONTHS[3 * n : 3 * n + 3])
        for n, quarter in enumerate(calendar_of(parse("2023-24 Q1"), parse("2024-25 Q1")))
    ]
    main(["load", *map(str, returned)], settings)

    with served(settings.folder) as address:
        visitor = Visitor(browser.new_page(), address)
        looks_at_quarters_and_months(visitor)
        chooses_months(visitor)
        visitor.page.close()

    assert (visitor.requests_elsewhere, visitor.complaints) == ([], [])


def filled_in(settings: Settings, folder: Path, quarter: Period, values: tuple[int, ...]) -> Path:
    """The form of the police for a quarter, with the figures of its three months."""
    path = folder / f"police-{quarter.slug}.xlsx"
    asked = ["--board", "testbridge", "--agency", "police", "--quarter", str(quarter)]
    assert main(["template", *asked, "-o", str(path)], settings) == 0
    book = openpyxl.load_workbook(path)
    page = book[SHEET]
    at = {cell.value: cell.column for cell in page[5]}
    rows = {page.cell(row, 1).value: row for row in range(6, 9)}
    for month, value in zip(quarter.its_months(), values, strict=True):
        page.cell(rows["Domestic abuse incidents recorded by police"], at[month.short()], value)
    page.cell(rows["All recorded crime"], at["This quarter"], 900)
    book.save(path)
    return path


def looks_at_quarters_and_months(visitor: Visitor) -> None:
    """The page opens in quarters, which the months make; a switch shows the months."""
    page = visitor.page
    visitor.opens(PAGE)
    said = visitor.card(CARD).locator(".chart-card__caveats")
    expect(visitor.card(CARD)).to_contain_text("533 in Q1 2024-25")
    expect(said).to_contain_text("Judged by month: 300 in May 2024, above its usual range")

    page.get_by_role("button", name="Show by month").press("Enter")
    expect(page.get_by_role("button", name="Show by quarter")).to_be_visible()
    visitor.settles()

    assert visitor.view["by"] == "month"
    assert visitor.traces(CARD)[0]["x"][-3:] == ["Apr2024", "May2024", "Jun2024"]
    assert "Usual range: " in said.inner_text()
    assert "Special cause: above its usual range, in May 2024" in said.inner_text()
    table = visitor.shows_table(CARD)
    expect(table).to_contain_text("May 2024")


def chooses_months(visitor: Visitor) -> None:
    """Months stand in the filter, a quarter shows its three, and the download names their cells."""
    page = visitor.page
    visitor.chooses("From", "Q1 2024-25 (Apr to Jun 2024)")
    visitor.settles()
    assert visitor.traces(CARD)[0]["x"] == ["Apr2024", "May2024", "Jun2024"]

    visitor.chooses("From", "May 2024")
    visitor.settles()
    assert visitor.view["from"] == "May2024"
    assert visitor.traces(CARD)[0]["x"] == ["May2024", "Jun2024"]

    with page.expect_download() as download:
        visitor.card(CARD).get_by_role("link", name="Download csv").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert "May 2024,Police,,300," in text
    assert f"police-2024-25Q1.xlsx, {SHEET}, F6" in text
