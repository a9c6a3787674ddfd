"""Pages on paper: two cards a sheet, what each sheet is of, and nothing held back or cut off."""

import re
from io import BytesIO
from itertools import pairwise
from math import ceil

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.journeys.visitor import Visitor

REFERRALS = "/referrals?board=northbridge&agency=police&from=2024-25Q3"
SHEET = (688, 1001)  # px of A4 inside its margins
BY_SOURCE = ".chart-card[aria-labelledby='heading-contacts-by-source']"
PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")

# How far the first figure of each row stands above or beneath its name.
BESIDE_NAME = """(rows) => rows.map((row) => {
  const middle = (each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  return middle(row.querySelector("td a")) - middle(row.querySelector("th"));
})"""

RUNNING_HEADS = (
    "() => [...document.adoptedStyleSheets[0].cssRules].map((rule) => rule.cssText).join()"
)


def printing(visitor: Visitor) -> Page:
    """The page as it is while a browser prints it."""
    visitor.page.set_viewport_size({"width": SHEET[0], "height": SHEET[1]})
    visitor.page.emulate_media(media="print")
    visitor.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    return visitor.page


def sheets(visitor: Visitor, paper: str = "A4") -> int:
    """How many sheets a page takes. paper: which is chosen, where the page leaves the choice."""
    return len(PAGE_OF_PDF.findall(visitor.page.pdf(format=paper, prefer_css_page_size=True)))


def sheet_of_headings(visitor: Visitor) -> list[tuple[str, int]]:
    """Each heading on paper in its order, and the sheet on which it stands."""
    written = visitor.page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    with pikepdf.open(BytesIO(written)) as paper, paper.open_outline() as outline:
        waiting, found = list(outline.root), []
        while waiting:
            item = waiting.pop(0)
            waiting[:0] = item.children
            sheet = pikepdf.Page(item.destination[0]).index
            found.append((item.title, sheet))
    return found


def boxes(page: Page, selector: str) -> list[dict]:
    return page.locator(selector).evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().toJSON())"
    )


def sizes(visitor: Visitor) -> list[float]:
    return visitor.page.locator(".js-plotly-plot").evaluate_all(
        "(all) => all.flatMap(({ _fullLayout: { width, height } }) => [width, height])"
    )


@pytest.mark.lot(1)
@pytest.mark.parametrize("path", ["referrals", "domestic-abuse", "exploitation", "training"])
def test_two_cards_fit_a_sheet(visitor: Visitor, path: str):
    visitor.opens(f"/{path}?board=northbridge")
    cards = len(visitor.panels)

    # The first has the headlines and a card; the findings stand beneath the last.
    assert sheets(visitor) <= 1 + ceil((cards - 1) / 2)


def test_rows_of_a_tall_chart_stay_apart_on_paper(visitor: Visitor):
    visitor.opens("/referrals?board=northbridge")

    names = boxes(printing(visitor), f"{BY_SOURCE} .ytick text")

    ends = sorted((box["top"], box["bottom"]) for box in names)
    assert len(ends) >= 13
    assert all(after[0] >= before[1] - 2 for before, after in pairwise(ends))


def test_charts_are_laid_out_anew_to_the_width_of_the_sheet(visitor: Visitor):
    visitor.page.set_viewport_size({"width": 1920, "height": 1080})
    visitor.opens(REFERRALS)

    page = printing(visitor)

    assert all(box["right"] <= SHEET[0] for box in boxes(page, ".js-plotly-plot .main-svg"))
    assert all(box["height"] <= SHEET[1] * 0.7 for box in boxes(page, ".chart-card"))


def test_after_printing_the_charts_fill_their_cards_again(visitor: Visitor):
    visitor.opens(REFERRALS)
    before = sizes(visitor)

    visitor.page.pdf()
    visitor.settles()

    assert sizes(visitor) == pytest.approx(before, abs=1)  # px, which plotly.js rounds


def test_every_sheet_says_what_it_is_of_how_it_is_marked_and_what_is_shown(visitor: Visitor):
    visitor.opens(REFERRALS)

    said = printing(visitor).evaluate(RUNNING_HEADS)

    assert "Northbridge Safeguarding Partnership: Referrals" in said
    assert "OFFICIAL · illustrative data" in said
    assert "Showing Q3 2024-25 to Q2 2026-27; Agency: Police" in said


def test_the_findings_are_open_on_paper_and_as_they_were_after_it(visitor: Visitor):
    visitor.opens("/domestic-abuse?board=northbridge")
    closed = visitor.page.locator("details.findings:not([open])")
    many = closed.count()
    assert many >= 1

    assert printing(visitor).locator("details.findings[open]").count() == many

    visitor.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert closed.count() == many


def test_a_line_beneath_the_cards_is_no_sheet_of_its_own(visitor: Visitor):
    visitor.opens("/child-protection?board=derby")
    expect(visitor.page.get_by_text("Not reported by Derby")).to_be_visible()
    last = "[...document.querySelectorAll('.chart-card')].at(-1).style.breakBefore"
    noted = f"() => addEventListener('beforeprint', () => {{ window.noted = {last} }})"
    visitor.page.evaluate(noted)

    sheets(visitor)

    assert visitor.page.evaluate("() => window.noted") == "page"  # to the sheet of those words
    assert visitor.page.evaluate(f"() => {last}") == ""


def test_both_sides_of_a_hand_over_and_their_difference_stand_on_one_sheet(visitor: Visitor):
    visitor.opens("/hand-overs?board=northbridge")

    headings = sheet_of_headings(visitor)

    differences = [n for n, (title, _) in enumerate(headings) if title == "Difference"]
    assert len(differences) == visitor.page.locator(".hand-over__sides").count() > 1
    for n in differences:  # after the title of its card, what was given and what was received
        assert len({sheet for _, sheet in headings[n - 3 : n + 1]}) == 1


def test_the_grid_of_returns_goes_on_beneath_with_its_headings(visitor: Visitor):
    visitor.opens("/returns?board=northbridge")
    periods = visitor.page.locator(".ledger__frame thead th").all_text_contents()[1:]
    agencies = visitor.page.locator(".ledger__frame tbody th").all_text_contents()

    page = printing(visitor)

    parts = page.locator(".ledger-parts table")
    assert parts.count() == 3
    for part in parts.all():
        assert part.locator("tbody th").all_text_contents() == agencies
    found = page.locator(".ledger-parts thead th:not(:first-child)").all_text_contents()
    assert found == periods
    assert all(box["right"] <= SHEET[0] for box in boxes(page, ".ledger-parts table"))


@pytest.mark.parametrize("receipt", ["/returns/3/receipt", "/returns/146/receipt"])
def test_a_receipt_is_one_sheet_without_the_ways_to_other_pages(visitor: Visitor, receipt: str):
    visitor.opens(receipt)

    assert sheets(visitor) == 1
    page = printing(visitor)
    assert page.locator(".header__pages").is_hidden()
    assert page.locator(".slip__ways").is_hidden()
    assert page.locator(".slip__made").is_visible()


def test_of_a_long_table_three_sheets_are_printed_unless_all_is_asked_for(visitor: Visitor):
    visitor.opens("/all-measures?board=northbridge&open=contacts")
    table = visitor.shows_table("all-contacts")
    many = table.locator("tbody tr").count()
    assert many > 75

    in_part = sheets(visitor)
    visitor.page.get_by_label("Print all").check()

    assert sheets(visitor) > in_part + 3
    printing(visitor)
    assert table.locator("tbody tr:visible").count() == many


def test_what_is_there_to_send_a_return_is_not_on_paper(visitor: Visitor):
    visitor.opens("/returns?board=northbridge")
    forms = visitor.page.locator(".send")
    assert forms.first.is_visible()

    printing(visitor)

    assert not any(each.is_visible() for each in forms.all())
    assert visitor.page.locator(".header__ways").is_hidden()


def test_each_target_of_an_action_says_of_which_on_paper_so_that_rows_part_anywhere(
    visitor: Visitor,
):
    visitor.opens("/actions?board=derby")
    rows = visitor.page.locator(".plan__table tbody tr:not(:has(.plan__priority))")
    shared = visitor.page.locator(".plan__table td[rowspan]")
    spans = shared.evaluate_all("(all) => all.map((each) => each.rowSpan)")
    assert max(spans) > 1

    page = printing(visitor)

    cells = rows.evaluate_all("(all) => all.map((row) => row.cells.length)")
    assert len(set(cells)) == 1
    assert page.locator(".plan__again").count() == sum(spans) - len(spans)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".plan__again").count() == 0
    assert shared.evaluate_all("(all) => all.map((each) => each.rowSpan)") == spans


@pytest.mark.lot(1)
@pytest.mark.parametrize(
    "view", ["northbridge", "derby", "derby&to=2006-07", "derby&to=2007-08", "doncaster", "dudley"]
)
def test_the_scorecard_is_one_sheet_of_a3_or_two_of_a4(visitor: Visitor, view: str):
    visitor.opens(f"/scorecard?board={view}")

    assert sheets(visitor, "A3") == 1
    assert sheets(visitor, "A4") <= 2

    rows = printing(visitor).locator(".scorecard__table tr:has(td a)").evaluate_all(BESIDE_NAME)
    assert all(abs(apart) <= 3 for apart in rows)  # px


def test_a_checked_text_is_on_paper_with_its_figures_and_without_the_form(visitor: Visitor):
    visitor.opens("/check-text?board=northbridge")
    text = "In Q2 2026-27 there were 119 MARAC cases, of which 43 were repeats. "
    field = visitor.page.get_by_role("textbox")
    field.fill(text * 9)
    visitor.page.get_by_role("button", name="Check").first.click()
    visitor.settles()
    expect(visitor.page.get_by_role("table").first).to_be_visible()

    assert sheets(visitor) <= 2

    page = printing(visitor)
    expect(field).to_be_hidden()
    expect(page.get_by_role("row")).to_have_count(1 + 2 * 9)
    expect(page.get_by_text("of which", exact=False).last).to_be_visible()
