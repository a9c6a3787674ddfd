"""Between a choice and its charts: quick choices, slow answers, none, and a page left meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Route, expect

from tests.journeys.visitor import Visitor

ASKED = "**/redraw?*"
GRAPHS = "**/async-graph.js*"
QUARTERS = "/exploitation?board=northbridge"
PANEL = "concerns-over-time"
BY_AGENCY = "concerns-by-agency"
OTHERS = "/exploitation?board=derby"


@contextmanager
def held(visitor: Visitor, address: str = ASKED) -> Iterator[list[Route]]:
    """Keep back what is asked for at an address until the block has ended."""
    kept: list[Route] = []
    is_over = False

    def keep(route: Route) -> None:
        if is_over:
            route.continue_()
        else:
            kept.append(route)

    visitor.page.route(address, keep)
    yield kept
    is_over = True
    assert kept
    for route in kept:
        route.continue_()
    visitor.settles()


def chosen_at_once(visitor: Visitor, label: str, option: str) -> None:
    """Choose and do not wait for what comes of it."""
    visitor.page.get_by_label(label, exact=True).select_option(option)


def test_charts_change_in_place(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.chart(PANEL).locator(".main-svg").first.evaluate("(svg) => { svg.isTheSame = true }")

    visitor.clicks("Last 8")

    assert visitor.chart(PANEL).locator(".main-svg").first.evaluate("(svg) => svg.isTheSame")


def test_pointing_and_a_window_of_another_size_leave_the_charts_that_were_chosen(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.clicks("Last 4")
    chosen = visitor.traces(PANEL)

    visitor.chart(PANEL).hover()
    visitor.page.set_viewport_size({"width": 900, "height": 700})
    visitor.settles()
    visitor.chart(PANEL).hover(position={"x": 200, "y": 100})
    visitor.settles()

    assert visitor.traces(PANEL) == chosen


def test_two_quick_choices_both_count(visitor: Visitor):
    visitor.opens(QUARTERS)

    with held(visitor):
        with visitor.page.expect_request(ASKED):
            chosen_at_once(visitor, "From", "2023-24Q1")
        chosen_at_once(visitor, "To", "2024-25Q4")

    assert (visitor.view["from"], visitor.view["to"]) == ("2023-24Q1", "2024-25Q4")
    expect(visitor.page.get_by_label("From", exact=True)).to_have_value("2023-24Q1")
    expect(visitor.page.get_by_label("To", exact=True)).to_have_value("2024-25Q4")


def test_of_many_quick_choices_in_one_list_the_last_is_drawn(visitor: Visitor):
    visitor.opens(QUARTERS)

    with held(visitor):
        with visitor.page.expect_request(ASKED):
            chosen_at_once(visitor, "From", "2023-24Q1")
        for quarter in ("2023-24Q2", "2023-24Q3", "2023-24Q4"):
            chosen_at_once(visitor, "From", quarter)

    assert visitor.view["from"] == "2023-24Q4"
    assert len([url for url in visitor.requests if "/redraw?" in url]) == 2


def test_a_mark_chosen_three_times_quickly_is_set_cleared_and_set(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.shows_table(BY_AGENCY)
    button = visitor.card(BY_AGENCY).get_by_role("button", name="Police").first

    with held(visitor):
        with visitor.page.expect_request(ASKED):
            button.click()
        button.click()
        button.click()

    assert visitor.view["highlight"] == "agency:police"
    assert len([url for url in visitor.requests if "/redraw?" in url]) == 3


def test_agencies_ticked_quickly_all_stay_ticked(visitor: Visitor):
    visitor.opens(QUARTERS)
    visitor.page.locator("details.agencies summary").click()

    first, second = (
        visitor.page.get_by_role("checkbox", name=name, exact=True)
        for name in ("Police", "Probation")
    )

    with held(visitor) as asked:
        with visitor.page.expect_request(ASKED):
            first.check()
        second.check()
        with visitor.page.expect_request(ASKED):
            asked.pop().continue_()
        expect(first).to_be_checked()
        expect(second).to_be_checked()

    assert visitor.view["agency"] == "police,probation"
    expect(first).to_be_checked()
    expect(second).to_be_checked()


def test_an_answer_to_a_page_left_meanwhile_is_not_drawn_on_the_next(visitor: Visitor):
    visitor.opens(OTHERS)
    expected = visitor.traces(PANEL)
    visitor.opens(QUARTERS)

    with held(visitor):
        with visitor.page.expect_request(ASKED):
            chosen_at_once(visitor, "From", "2025-26Q1")
        chosen_at_once(visitor, "Board", "derby")
        expect(visitor.page.locator(".header__board")).to_contain_text("Derby")

    assert visitor.view["board"] == "derby"
    assert "from" not in visitor.view
    assert visitor.traces(PANEL) == expected


def test_an_answer_to_a_page_left_meanwhile_leaves_the_controls_of_the_next(visitor: Visitor):
    visitor.opens("/?board=northbridge")
    visitor.page.get_by_role("link", name="Exploitation").click()
    visitor.settles()
    visitor.chooses("From", "2024-25Q1")

    with held(visitor):
        with visitor.page.expect_request(ASKED):
            chosen_at_once(visitor, "From", "2025-26Q1")
        visitor.page.evaluate("history.go(-2)")
        expect(visitor.page.locator("h1")).to_have_text("Overview")

    assert "from" not in visitor.view
    expect(visitor.page.get_by_label("From", exact=True)).to_have_value("2022-23Q1")


def test_a_choice_before_the_first_drawing_counts(visitor: Visitor):
    visitor.opens(f"{QUARTERS}&from=2025-26Q1&to=2026-27Q2")
    expected = visitor.traces(PANEL)

    with held(visitor, GRAPHS):
        visitor.page.goto(visitor.base_url + QUARTERS, wait_until="commit")
        with visitor.page.expect_response(ASKED):
            chosen_at_once(visitor, "From", "2025-26Q1")

    assert visitor.traces(PANEL) == expected


def test_a_dashboard_that_does_not_answer_says_so_and_goes_on_when_it_does(visitor: Visitor):
    visitor.opens(QUARTERS)
    before = visitor.traces(PANEL)
    visitor.page.mouse.wheel(0, 600)

    visitor.page.route(ASKED, lambda route: route.abort())
    visitor.chooses("From", "2025-26Q3")

    problem = visitor.page.get_by_role("alert")
    expect(problem).to_contain_text("The dashboard does not answer.")
    expect(problem).to_be_in_viewport()
    expect(visitor.page.get_by_label("From", exact=True)).to_have_value("2022-23Q1")
    assert visitor.traces(PANEL) == before
    assert "from" not in visitor.view
    assert all("ERR_FAILED" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()

    visitor.page.unroute(ASKED)
    visitor.chooses("From", "2025-26Q3")

    expect(problem).to_be_hidden()
    assert visitor.view["from"] == "2025-26Q3"


def test_a_fault_of_the_server_is_told_in_its_words(visitor: Visitor):
    visitor.opens(QUARTERS)
    said = "This could not be shown. The figures are safe. Reference: 0."

    visitor.page.route(ASKED, lambda route: route.fulfill(status=500, body=said))
    visitor.clicks("Last 4")

    expect(visitor.page.get_by_role("alert")).to_have_text(said)
    assert all("500" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()


FILLS = """() => [...document.querySelectorAll(".chart-card__chart")].every((box) => {
  const drawn = box.querySelector(".main-svg").getBoundingClientRect().height;
  return Math.abs(drawn - box.getBoundingClientRect().height) < 2;
})"""


def test_charts_fill_their_cards_after_a_range_that_left_single_figures(visitor: Visitor):
    visitor.opens("/training?board=northbridge")

    visitor.clicks("Latest")
    visitor.page.wait_for_function(FILLS)
    expect(visitor.page.locator(".chart-card--figure")).not_to_have_count(0)

    visitor.clicks("All")
    visitor.page.wait_for_function(FILLS)
    expect(visitor.page.locator(".chart-card--figure")).to_have_count(0)
