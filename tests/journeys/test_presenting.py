"""A meeting from the keyboard: an agenda is put together, presented, and its minutes are taken."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from data.follow_up.agenda import agendas_of
from data.follow_up.written import Kind
from data.storage.store import Store
from tests.builders_data import a_return, in_quarters
from tests.journeys.test_accessibility import RULES
from tests.journeys.visitor import NOTICED, PLACES, Visitor

BOARD = "dudley"
# Every text of the slide that is smaller than 24 px, and whatever lies outside the window.
TOO_SMALL = """() => [...document.querySelectorAll(
    '.slide--shown :is(h1, p, th, td, text, tspan), .present__foot span')]
  .filter((each) => each.textContent.trim() && each.checkVisibility())
  .filter((each) => { const size = parseFloat(getComputedStyle(each).fontSize);
                      return size > 0 && size < 24; })
  .map((each) => each.textContent)"""
# What of the shown slide is cut, unless a word says that it goes on beneath.
CUT = """() => [...document.querySelectorAll('.slide--shown :is(.slide__beside, .slide__head)')]
  .filter((each) => each.scrollHeight > each.clientHeight + 2)
  .concat([...document.querySelectorAll('.slide--shown :is(.slide__frame, .slide__words)')]
    .filter((each) => (each.scrollHeight > each.clientHeight + 1)
      === each.parentElement.querySelector('.slide__more').hidden))
  .map((each) => each.className)"""
FIGURE = (
    "parseFloat(getComputedStyle(document.querySelector('.slide--shown .slide__figure')).fontSize)"
)


def shown(page: Page):
    return page.locator(".slide--shown")


def turns_to(page: Page, key: str, place: str) -> None:
    page.keyboard.press(key)
    expect(page.locator(".present__place")).to_have_text(re.compile(f"^{place} of"))


def begins(visitor: Visitor, address: str) -> Page:
    visitor.opens(address)
    visitor.page.keyboard.press("p")
    expect(shown(visitor.page)).to_be_visible()
    return visitor.page


def test_a_page_is_walked_through_with_a_clicker_and_left_as_it_was(visitor: Visitor):
    page = begins(visitor, "/exploitation?board=northbridge&agency=police")
    many = int(page.locator(".present__place").inner_text().split(" of ")[1])

    assert page.evaluate(TOO_SMALL) == []
    foot = page.locator(".present__foot").inner_text()
    for said in ("Northbridge", "Police", "Q1 2022-23 to Q2 2026-27", "OFFICIAL", "data as at"):
        assert said in foot
    for key, place in (
        ("PageDown", 2),
        ("ArrowRight", 3),
        ("PageUp", 2),
        ("End", many),
        ("Home", 1),
    ):
        turns_to(page, key, str(place))
        assert page.evaluate(TOO_SMALL) == []
        assert page.evaluate(CUT) == []
    turns_to(page, "3", "3")
    _chooses_a_mark(visitor)
    page.keyboard.press("0")  # is the slide of no number
    turns_to(page, "4", "4")
    assert page.evaluate(FIGURE) >= 64

    page.keyboard.press("b")
    expect(page.locator(".present__blank")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator(".present__blank")).to_be_hidden()
    page.keyboard.press("t")
    expect(shown(page).locator("table")).to_be_visible()
    shown(page).get_by_role("button", name="Q2 2026-27").first.click()
    expect(page.locator(".present__shown")).to_contain_text("highlighting Q2 2026-27")
    assert "highlight=period:2026-27Q2" in page.url
    page.keyboard.press("v")
    expect(shown(page).locator(".slide__beside")).to_be_hidden()
    words = shown(page).locator(".annotation-text").first  # a line that crosses them is cut
    expect(words).to_have_css("paint-order", "stroke")
    page.keyboard.press("d")
    expect(page.locator(".present")).to_have_attribute("data-theme", "dark")
    for theme in ("dark", "light"):
        expect(shown(page).locator(".main-svg").first).to_be_visible()
        found = Axe().run(page, context=".present", options=RULES).response["violations"]
        assert [each["id"] for each in found] == [], theme
        page.keyboard.press("d")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+ArrowRight")  # means something to the browser alone
    turns_to(page, "ArrowRight", "5")

    page.keyboard.press("Escape")
    expect(page.locator(".present")).to_have_count(0)
    assert visitor.view == {"board": "northbridge", "agency": "police"}
    visitor.opens(f"{visitor.path}?board=northbridge&present=1&slide=3")
    expect(page.locator(".present__place")).to_have_text(f"3 of {many}")


def test_where_agencies_meet_is_presented_pair_by_pair(visitor: Visitor):
    page = begins(visitor, "/hand-overs?board=northbridge")

    expect(shown(page)).to_contain_text("notifications given")
    expect(shown(page).locator(".main-svg").first).to_be_visible()
    turns_to(page, "ArrowRight", "2")
    page.keyboard.press("t")
    expect(shown(page).locator("table")).to_contain_text("Difference")
    assert page.evaluate(TOO_SMALL) == []


def test_an_agenda_is_put_in_order_presented_and_minuted_by_keyboard(
    visitor: Visitor, store: Store
):
    page = visitor.page
    _puts_together(visitor)
    (agenda,) = agendas_of(store.follow_up.of(BOARD, Kind.AGENDA))
    assert [each.title for each in agenda.items] == ["Welcome", "Scorecard", "What is missing"]

    page = begins(visitor, f"/agendas/{agenda.item}?board={BOARD}")
    expect(shown(page)).to_contain_text("Apologies")
    turns_to(page, "ArrowRight", "2")
    expect(page.locator(".present__clock")).to_have_text("0 of 5 min")
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    expect(opened.value.locator("#notes-place")).to_contain_text("2 of")
    opened.value.close()

    page.bring_to_front()
    page.keyboard.press("c")
    asked = page.locator(".present__dialog")
    asked.get_by_label("Question").fill("Why so few? Bvtn")  # of which no letter is a key now
    asked.get_by_label("Who writes this").fill("Chair")
    page.keyboard.press("Enter")
    expect(page.locator(".present__news")).to_contain_text("Taken down. Question: Why so few? Bvtn")
    turns_to(page, "a", "2")
    asked.get_by_label("What is to be done").fill("Audit twenty cases")
    page.get_by_role("button", name="Write the action down").click()
    expect(page.locator(".present__news")).to_contain_text("Audit twenty cases")
    page.keyboard.press("End")
    expect(shown(page)).to_contain_text("1 question and 1 action")

    before = page.locator(".present__dated").inner_text()
    late = in_quarters("contacts", 4711, year="2013-14", board=BOARD)
    came = store.accept(a_return(*late, board=BOARD, file="late.xlsx"), "2026-11-01T10:00:00")
    try:
        expect(page.locator(".present__news")).to_contain_text("arrived meanwhile", timeout=60_000)
        assert page.locator(".present__dated").inner_text() == before
        page.keyboard.press("Escape")
    finally:  # the store is shared: to other journeys this board has years alone
        store.withdraw(came.submission, "Ann Lee", "It was a trial", "2026-11-01T11:00:00")


def _chooses_a_mark(visitor: Visitor) -> None:
    """A mark of the slide's own chart highlights as it does on the page, and again clears."""
    page = visitor.page
    chart = shown(page).locator(".js-plotly-plot")
    mark = chart.evaluate("(chart) => chart.data[0].customdata[0].slice(0, 2)")
    for said in ("highlighting", ""):
        x, y, _ = chart.evaluate(PLACES, mark)[0]
        page.mouse.move(x - 20, y - 3)
        page.mouse.move(x, y, steps=3)
        page.wait_for_function(NOTICED, arg=[chart.element_handle(), *mark])
        page.mouse.click(x, y)
        if said:
            expect(page.locator(".present__shown")).to_contain_text(said)
        else:
            expect(page.locator(".present__shown")).not_to_contain_text("highlighting")
        expect(chart.locator(".point").first).to_be_visible()


def _puts_together(visitor: Visitor) -> None:
    """An agenda of three items, of which the last is moved to the front: by keys, then by mouse."""
    page = visitor.page
    for what, agenda in (("scorecard", "Board meeting"), ("missing", "")):
        visitor.opens(f"/agendas/add/{what}?board={BOARD}")
        page.get_by_label("Name of a new agenda").fill(agenda)
        page.get_by_label("Minutes").fill("5")
        page.get_by_label("Who writes this").fill("Board manager")
        page.keyboard.press("Enter")
        expect(page.locator(".agenda__form")).to_be_visible()
    visitor.settles()
    page.get_by_label("Heading").fill("Welcome")
    page.locator("[name=new-text]").fill("Apologies\nThe last minutes")
    page.get_by_label("Who writes this").fill("Board manager")
    page.keyboard.press("Enter")
    expect(page.locator(".agenda__row")).to_have_count(3)
    visitor.settles()
    page.locator(".agenda__handle").last.focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".agenda__said")).to_have_text("Welcome is now 2 of 3")
    rows = page.locator(".agenda__row")
    rows.nth(1).locator(".agenda__handle").drag_to(rows.first, target_position={"x": 20, "y": 2})
    expect(page.locator(".agenda__said")).to_have_text("Welcome is now 1 of 3")
    page.get_by_label("Who writes this").fill("Board manager")
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).press("Enter")
    visitor.settles()
