"""Back undoes the last change of the view, one at a time, and Forward does it again."""

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

QUARTERS = "/exploitation?board=northbridge"
PANEL = "concerns-over-time"

# Three choices in one list, one after the other, as a key held down makes them.
HELD_DOWN = """(options) => {
  const list = document.getElementById('first');
  options.forEach((option) => {
    list.value = option;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}"""


def shown(visitor: Visitor) -> tuple[object, ...]:
    lists = [visitor.page.get_by_label(name, exact=True).input_value() for name in ("From", "To")]
    return (visitor.chips, visitor.headlines, visitor.traces(PANEL), visitor.view, *lists)


def goes(visitor: Visitor, steps: int) -> None:
    """Back or Forward, as far as an address that differs from the one before."""
    address = visitor.page.url
    # Not at once: a step to another document would take this answer with it.
    visitor.page.evaluate("(steps) => { setTimeout(() => history.go(steps)); }", steps)
    visitor.page.wait_for_function("(before) => location.href !== before", arg=address)
    visitor.settles()


def test_back_undoes_each_change_of_the_view_and_forward_does_it_again(visitor: Visitor):
    visitor.opens(f"{QUARTERS}&agency=housing")
    views = [shown(visitor)]
    visitor.clicks("Last 4")
    views.append(shown(visitor))
    visitor.chooses_agencies("Police")
    views.append(shown(visitor))
    visitor.clicks_mark("concerns-by-agency", "agency", "police")
    views.append(shown(visitor))

    for before in reversed(views[:-1]):
        goes(visitor, -1)
        assert shown(visitor) == before
    for after in views[1:]:
        goes(visitor, 1)
        assert shown(visitor) == after


def test_back_changes_the_charts_in_place(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.clicks("Last 4")
    visitor.chart(PANEL).locator(".main-svg").first.evaluate("(svg) => { svg.isTheSame = true }")

    goes(visitor, -1)

    assert visitor.chart(PANEL).locator(".main-svg").first.evaluate("(svg) => svg.isTheSame")


def test_a_key_held_down_in_a_list_is_one_change(visitor: Visitor):
    visitor.opens(QUARTERS)
    before = shown(visitor)
    visitor.page.evaluate(HELD_DOWN, ["2023-24Q1", "2024-25Q1", "2025-26Q1"])
    visitor.settles()
    expect(visitor.page.get_by_label("From", exact=True)).to_have_value("2025-26Q1")

    goes(visitor, -1)

    assert shown(visitor) == before


def test_a_change_after_back_takes_the_place_of_what_was_undone(visitor: Visitor):
    visitor.opens(QUARTERS)
    first = shown(visitor)
    visitor.clicks("Last 4")
    goes(visitor, -1)

    visitor.clicks("Last 8")
    goes(visitor, -1)

    assert shown(visitor) == first


@pytest.mark.lot(1)
@pytest.mark.parametrize("before", ["/training?board=northbridge", "/referrals?board=derby"])
def test_back_over_another_page_or_board_shows_it_as_it_was(visitor: Visitor, before: str):
    visitor.opens(before)
    title, chips = visitor.page.title(), visitor.chips
    visitor.opens(QUARTERS)
    visitor.clicks("Last 4")

    goes(visitor, -1)
    goes(visitor, -1)

    assert (visitor.page.title(), visitor.chips) == (title, chips)


def test_back_from_another_board_gives_the_view_of_the_one_before(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.clicks("Last 4")
    before = shown(visitor)
    visitor.chooses("Board", "derby")
    assert visitor.view["board"] == "derby"

    goes(visitor, -1)
    assert shown(visitor) == before

    goes(visitor, -1)
    assert visitor.chips == "Q1 2022-23 to Q2 2026-27"


def test_back_to_an_opened_measure_keeps_it_open(visitor: Visitor):
    visitor.opens("/all-measures?board=northbridge&open=contacts")
    visitor.clicks("Last 4")

    goes(visitor, -1)

    assert len(visitor.traces("all-contacts")[0]["x"]) == 18
    assert visitor.view["open"] == "contacts"
