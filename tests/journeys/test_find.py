"""Finding one's way by keyboard: to a chart, to what a word means, and back to where one was."""

from playwright.sync_api import Browser, Page, expect

from tests.journeys.visitor import Visitor

OPEN = "dialog[open]"


def chosen(page: Page) -> str:
    """What a screen reader is told is chosen: by the id that the field names."""
    name = page.locator("#find-typed").get_attribute("aria-activedescendant")
    return page.locator(f"[id='{name}']").inner_text() if name else ""


def test_a_measure_is_found_by_its_old_name_and_opened_where_its_chart_stands(visitor: Visitor):
    page = visitor.page
    visitor.opens("/training?board=northbridge&from=2024-25Q3")
    page.keyboard.press("Control+k")
    expect(page.locator("#find-typed")).to_be_focused()

    page.keyboard.type("caf")
    expect(page.locator("#find-said")).to_contain_text("found for Northbridge")
    expect(page.locator(".find__hit[aria-selected='true']")).to_contain_text("formerly CAF")
    assert chosen(page).startswith("Early help assessments (formerly CAF)")
    page.keyboard.press("ArrowDown")
    assert "formerly CAF" not in chosen(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    expect(page.locator(OPEN)).to_have_count(0)
    expect(page.get_by_role("heading", level=1, name="Referrals")).to_be_visible()
    expect(page.locator("#heading-early-help")).to_be_focused()
    visitor.settles()
    expect(page.locator("#heading-early-help")).to_be_in_viewport()
    assert "from=2024-25Q3" in page.url
    assert "caf" not in page.url
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Training")).to_be_visible()


def test_keys_are_left_to_who_types_and_the_keyboard_comes_back(visitor: Visitor):
    page = visitor.page
    visitor.opens("/definitions?board=northbridge#term-front-door")
    expect(page.locator("#term-front-door")).to_be_focused()
    field = page.get_by_label("Find a definition")
    field.focus()
    page.keyboard.type("s/47 ?")
    expect(field).to_have_value("s/47 ?")
    expect(page.locator(OPEN)).to_have_count(0)
    field.fill("mash")
    shown = page.locator(".definition:visible")
    expect(shown).to_have_count(2)
    expect(page.locator("#found-definitions")).to_contain_text("2 of")

    button = page.get_by_role("button", name="Find", exact=True)
    button.focus()
    page.keyboard.press("/")
    expect(page.locator("#find-typed")).to_be_focused()
    page.keyboard.type("qwzxv")
    expect(page.locator("#find-said")).to_contain_text("Nothing found for “qwzxv”. Looked through")
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(button).to_be_focused()

    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Help: Definitions")).to_be_visible()
    page.get_by_role("button", name="Switch off the keys without Ctrl").press("Enter")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.keyboard.press("?")
    page.keyboard.press("/")
    expect(page.locator(OPEN)).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.locator("#find-typed")).to_be_focused()


def test_help_is_one_screen_of_a_telephone(browser: Browser, base_url: str):
    telephone = {"width": 390, "height": 844}
    context = browser.new_context(viewport=telephone, has_touch=True, is_mobile=True)
    visitor = Visitor(context.new_page(), base_url)
    visitor.opens("/referrals?board=northbridge")

    visitor.page.get_by_role("button", name="Help", exact=True).click()
    help_ = visitor.page.locator("dialog#help[open]")

    expect(help_.get_by_role("heading", name="Whom to ask")).to_be_visible()
    assert help_.evaluate("(each) => each.scrollHeight - each.clientHeight") <= 1
    assert help_.bounding_box()["height"] <= telephone["height"]
    context.close()
    assert visitor.complaints == []
