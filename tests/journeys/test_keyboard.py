"""Everything that the mouse does, the keyboard does."""

import pytest

from tests.journeys.visitor import Visitor

WALKED = ["/", "/referrals", "/domestic-abuse", "/exploitation", "/training",
          "/all-measures/health?open=csa-medicals"]  # fmt: skip
WITHOUT_CHARTS = ["/returns?board=northbridge", "/returns?board=dudley", "/returns/1"]

# Every control that can be seen, numbered, and where the focus is.
NUMBER_CONTROLS = """() => {
  const all = 'a[href], button, select, summary, input, [tabindex="0"]';
  const seen = [...document.querySelectorAll(all)].filter((each) => each.checkVisibility());
  seen.forEach((each, n) => { each.dataset.walked = n; });
  return seen.length;
}"""
FOCUSED = """() => {
  const focused = document.activeElement;
  const style = getComputedStyle(focused);
  return {
    number: focused.dataset.walked === undefined ? null : Number(focused.dataset.walked),
    seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    name: focused.tagName + ' ' + focused.textContent.slice(0, 40),
    clear: !focused.dataset.walked || (() => {
      const box = focused.getBoundingClientRect();
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return focused === there || focused.contains(there);
    })(),
  };
}"""


def walk(visitor: Visitor, key: str, most: int) -> list[dict]:
    """Press a key until the focus is back where it was first, and say where it has been."""
    places: list[dict] = []
    for _ in range(most):
        visitor.page.keyboard.press(key)
        place = visitor.page.evaluate(FOCUSED)
        if place["number"] is None:  # the document itself: the walk has come round
            if places:
                break
            continue
        places.append(place)
    return places


@pytest.mark.lot(3)
@pytest.mark.parametrize("path", WALKED)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_a_walk_reaches_every_control_and_leaves_every_one(visitor: Visitor, path: str, key: str):
    visitor.opens(f"{path}{'&' if '?' in path else '?'}board=derby")
    visitor.shows_table(visitor.panels[0])
    visitor.page.evaluate("document.body.tabIndex = -1, document.body.focus()")
    count = visitor.page.evaluate(NUMBER_CONTROLS)

    places = walk(visitor, key, count + 10)

    assert {place["number"] for place in places} == set(range(count))
    assert [place["name"] for place in places if not place["seen"]] == []
    assert [place["name"] for place in places if not place["clear"]] == []


@pytest.mark.lot(2)
@pytest.mark.parametrize("address", ["/?board=northbridge", *WITHOUT_CHARTS])
def test_a_walk_of_other_boards_and_of_the_returns_is_as_whole(visitor: Visitor, address: str):
    visitor.opens(address)
    visitor.page.evaluate("document.body.tabIndex = -1, document.body.focus()")
    count = visitor.page.evaluate(NUMBER_CONTROLS)

    places = walk(visitor, "Tab", count + 10)

    assert {place["number"] for place in places} == set(range(count))
    assert [place["name"] for place in places if not place["seen"]] == []
    assert [place["name"] for place in places if not place["clear"]] == []


def test_the_first_stop_leads_past_the_filters_to_the_figures(visitor: Visitor):
    visitor.opens("/?board=derby")

    visitor.page.keyboard.press("Tab")
    assert visitor.page.evaluate("document.activeElement.textContent") == "Skip to the figures"
    visitor.page.keyboard.press("Enter")

    assert visitor.page.evaluate("document.activeElement.id") == "main"


def test_a_category_in_a_table_sets_the_same_highlight_and_keeps_the_focus(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    card = visitor.card("concerns-by-agency")

    card.get_by_role("button", name="Show as table").focus()
    visitor.page.keyboard.press("Enter")
    visitor.settles()
    card.locator("table").get_by_role("button", name="Police").first.focus()
    visitor.page.keyboard.press("Enter")
    visitor.settles()

    assert visitor.view["highlight"] == "agency:police"
    assert "Highlighting: Police ×" in visitor.chips
    assert visitor.page.evaluate("document.activeElement.textContent") == "Police"


def test_a_period_in_a_table_sets_the_same_highlight(visitor: Visitor):
    visitor.opens("/referrals?board=derby")

    table = visitor.shows_table("contacts-to-referrals")
    table.get_by_role("button").first.focus()
    visitor.page.keyboard.press("Space")
    visitor.settles()

    assert visitor.view["highlight"] == "period:2012-13"


def test_a_table_opens_and_closes_and_says_which_it_is(visitor: Visitor):
    visitor.opens("/referrals?board=derby")
    button = visitor.card("contacts-by-source").locator("button[aria-expanded]")

    for expanded, words in [("true", "Hide table"), ("false", "Show as table")]:
        button.focus()
        visitor.page.keyboard.press("Enter")
        visitor.settles()

        assert button.get_attribute("aria-expanded") == expanded
        assert button.inner_text() == words
        assert button.get_attribute("aria-label").startswith(words)


def test_agencies_are_chosen_with_the_keyboard(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    visitor.page.locator("details.agencies summary").focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Space")
    visitor.settles()

    assert "agency" in visitor.view
    assert visitor.page.locator("details.agencies[open]").count() == 1
