"""The filters in windows of every size, in the reader's own colours, and for the keyboard."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

ADDRESS = "/exploitation?board=northbridge&agency=police"
SIZES = [(1920, 1080), (1440, 900), (1366, 768), (1100, 700), (720, 450), (390, 844)]

INSIDE = """(list) => {
  const box = list.getBoundingClientRect();
  return 0 <= box.left && box.right <= document.documentElement.clientWidth;
}"""

# How much of the window lies under what stays in sight once the page has been scrolled.
COVERED = """() => {
  let low = 0;
  for (let y = 0; y < window.innerHeight; y += 4) {
    const there = document.elementFromPoint(window.innerWidth / 2, y);
    if (there && there.closest('.filter-bar')) low = y + 4;
  }
  return low / window.innerHeight;
}"""


@pytest.mark.lot(1)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_list_of_agencies_opens_inside_the_window(
    come: Callable[..., Visitor], size: tuple[int, int]
):
    visitor = come(*size)
    visitor.opens(ADDRESS)

    visitor.page.locator("details.agencies summary").click()

    choices = visitor.page.locator(".agencies__choices")
    expect(choices).to_be_visible()
    visitor.page.wait_for_function(INSIDE, arg=choices.element_handle())


@pytest.mark.lot(1)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_list_of_more_pages_opens_inside_the_window_and_closes_when_it_is_left(
    come: Callable[..., Visitor], size: tuple[int, int]
):
    visitor = come(*size)
    visitor.opens(ADDRESS)
    more = visitor.page.locator(".header__more")

    more.locator("summary").focus()
    visitor.page.keyboard.press("Enter")

    pages = more.get_by_role("list")
    expect(pages).to_be_visible()
    visitor.page.wait_for_function(INSIDE, arg=pages.element_handle())
    more.get_by_role("link").last.focus()
    visitor.page.keyboard.press("Tab")
    expect(pages).to_be_hidden()


@pytest.mark.lot(1)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_stays_in_sight_leaves_the_window_to_the_figures(
    come: Callable[..., Visitor], size: tuple[int, int]
):
    visitor = come(*size)
    visitor.opens(f"{ADDRESS}&highlight=agency:police")

    visitor.page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")

    assert 0 < visitor.page.evaluate(COVERED) < 0.25
    assert "Agency: Police" in visitor.chips


@pytest.mark.lot(1)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_list_of_sections_stays_in_sight(come: Callable[..., Visitor], size: tuple[int, int]):
    visitor = come(*size)
    visitor.opens("/referrals?board=northbridge&agency=police")
    links = visitor.page.get_by_role("navigation", name="On this page").get_by_role("link")

    visitor.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")

    expect(links.first).to_be_in_viewport(ratio=1)
    links.last.focus()
    expect(links.last).to_be_in_viewport(ratio=1)


@pytest.mark.lot(1)
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=str)
def test_a_link_of_the_list_leads_to_its_section_clear_of_what_stays_in_sight(
    come: Callable[..., Visitor], size: tuple[int, int]
):
    visitor = come(*size)
    visitor.opens("/referrals?board=northbridge&agency=police&highlight=agency:police")
    links = visitor.page.get_by_role("navigation", name="On this page").get_by_role("link")

    links.nth(1).click()

    title = visitor.page.get_by_role("heading", name=links.nth(1).inner_text()).first
    expect(title).to_be_in_viewport(ratio=1)
    top = title.evaluate("(each) => each.getBoundingClientRect().top")
    assert top >= links.nth(1).evaluate("(each) => each.getBoundingClientRect().bottom")


def test_names_and_ways_keep_to_their_lines_on_a_laptop(come: Callable[..., Visitor]):
    visitor = come(1440, 900)
    visitor.opens("/child-protection?board=northbridge")

    name = visitor.page.locator(".header__board")
    height = name.evaluate("(each) => each.getBoundingClientRect().height")
    line = name.evaluate("(each) => parseFloat(getComputedStyle(each).lineHeight)")
    assert round(height / line) <= 2
    rows = visitor.page.locator(".chart-card__footer > div").evaluate_all(
        "(all) => all.map((foot) => new Set([...foot.children].map((way) => "
        "Math.round(way.getBoundingClientRect().top / 10))).size)"
    )
    assert set(rows) == {1}


def test_what_is_chosen_looks_chosen_in_the_readers_own_colours(visitor: Visitor):
    visitor.page.emulate_media(forced_colors="active")
    visitor.opens(f"{ADDRESS}&from=2026-27Q2")

    grounds = visitor.page.locator(".preset").evaluate_all(
        "(all) => all.map((each) => [each.className, getComputedStyle(each).backgroundColor])"
    )
    (chosen,) = {ground for name, ground in grounds if "preset--on" in name}
    assert chosen not in {ground for name, ground in grounds if "preset--on" not in name}


def test_only_the_page_that_is_shown_is_underlined_in_the_readers_own_colours(visitor: Visitor):
    visitor.page.emulate_media(forced_colors="active", color_scheme="dark")
    visitor.opens("/?board=northbridge")

    edges = visitor.page.locator(".header__pages > ul > li > a").evaluate_all(
        "(all) => all.map((each) => [each.textContent, getComputedStyle(each).borderBottomColor])"
    )
    ground = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert [name for name, edge in edges if edge != ground] == ["Overview (this page)"]


def test_lists_have_an_arrow_in_the_readers_own_colours(visitor: Visitor):
    visitor.page.emulate_media(forced_colors="active", color_scheme="dark")
    visitor.opens("/?board=northbridge")

    drawn = visitor.page.locator("select").first.evaluate(
        "(each) => [getComputedStyle(each).appearance, getComputedStyle(each).backgroundImage]"
    )
    assert drawn == ["auto", "none"]


def test_pictures_keep_their_ground_in_the_readers_own_colours(visitor: Visitor):
    visitor.page.emulate_media(forced_colors="active", color_scheme="dark")
    visitor.opens("/?board=northbridge")

    for picture in (".headline__line", ".chart-card__chart"):
        ground = visitor.page.locator(picture).first.evaluate(
            "(each) => getComputedStyle(each).backgroundColor"
        )
        assert ground == "rgb(255, 255, 255)"


def test_a_button_has_an_edge_in_the_readers_own_colours(visitor: Visitor):
    visitor.page.emulate_media(forced_colors="active")
    visitor.opens("/returns?board=northbridge")

    button = visitor.page.get_by_role("button", name="Choose files")

    assert button.evaluate("(each) => getComputedStyle(each).borderTopWidth") == "1px"


@pytest.mark.lot(1)
@pytest.mark.parametrize("label", ["Board", "From", "To"])
def test_a_list_shows_that_it_has_the_focus(visitor: Visitor, label: str):
    visitor.opens("/?board=northbridge")
    control = visitor.page.get_by_label(label, exact=True)

    control.focus()

    assert control.evaluate("(each) => getComputedStyle(each).outlineStyle") == "solid"


def test_all_that_a_page_says_lies_in_a_landmark(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    found = Axe().run(visitor.page, options={"runOnly": ["region", "landmark-unique"]})

    assert found.response["violations"] == []


def test_a_link_leads_past_each_card(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    address = visitor.page.url
    first, second, *_ = visitor.panels
    past = visitor.card(first).get_by_role("link", name="Skip past")

    past.focus()
    expect(past).to_be_in_viewport()
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")

    expect(visitor.card(second).get_by_role("link", name="Skip past")).to_be_focused()
    assert visitor.page.url == address


def test_a_change_of_board_takes_the_view_along_and_says_what_it_let_go(visitor: Visitor):
    visitor.opens(
        "/referrals?board=northbridge&from=2024-25Q1&agency=police,housing&highlight=agency:police"
    )

    visitor.chooses("Board", "derby")

    assert visitor.view == {"board": "derby", "agency": "police", "highlight": "agency:police"}
    said = visitor.page.get_by_role("alert").filter(has_text="left out")
    expect(said).to_have_text(
        "Derby has no figures for this, so it was left out: agency Housing; from Q1 2024-25."
    )
