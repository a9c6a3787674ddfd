"""What stands there when somebody opens the dashboard."""

import pytest

from tests.journeys.visitor import Visitor

PAGES = ("/", "/referrals", "/domestic-abuse", "/exploitation", "/training")


def test_the_first_page_is_the_overview_of_the_first_board_with_four_charts(visitor: Visitor):
    visitor.opens("/")

    assert visitor.page.locator("h1").inner_text() == "Overview"
    assert visitor.page.locator(".header__board").inner_text().startswith("Derby")
    assert len(visitor.panels) == 4
    assert all(visitor.chart(panel).locator("path").count() > 5 for panel in visitor.panels)


def test_the_address_says_which_board_is_shown(visitor: Visitor):
    visitor.opens("/")

    assert visitor.view == {"board": "derby"}


def test_the_header_has_pages_marking_and_the_date_of_the_data(visitor: Visitor):
    visitor.opens("/")

    header = visitor.page.locator("header")
    links = ["Overview (this page)", "Referrals", "Domestic abuse", "Exploitation", "Training"]
    named = [*links, "Scorecard", "All measures", "Returns"]
    assert header.get_by_role("link").all_text_contents() == named
    assert "OFFICIAL" in header.inner_text()
    assert "Data as at" in header.inner_text()


@pytest.mark.lot(3)
@pytest.mark.parametrize("board", ["derby", "northbridge"])
@pytest.mark.parametrize("path", PAGES)
def test_every_dashboard_has_headlines_and_four_charts_that_say_what_where_from_and_means(
    visitor: Visitor, board: str, path: str
):
    visitor.opens(f"{path}?board={board}")

    assert visitor.page.locator(".headline").count() in ({8} if path == "/" else {3, 4})
    assert len(visitor.panels) >= 4
    for panel in visitor.panels:
        card = visitor.card(panel)
        assert card.locator(".chart-card__title").inner_text()
        assert len(card.locator(".chart-card__sentence").inner_text()) > 20
        assert "sheet" in card.locator(".chart-card__source").inner_text()
        assert card.locator("dd").first.text_content()


def test_a_link_in_the_header_leads_to_its_page_with_the_same_view(visitor: Visitor):
    visitor.opens("/?board=northbridge&from=2025-26Q1")

    visitor.page.get_by_role("link", name="Training", exact=True).click()
    visitor.settles()

    assert visitor.page.locator("h1").inner_text() == "Training"
    assert visitor.path == "/training"
    assert visitor.view == {"board": "northbridge", "from": "2025-26Q1"}


def test_another_board_is_one_choice_away(visitor: Visitor):
    visitor.opens("/training?board=derby&from=2011-12")

    visitor.page.get_by_label("Board", exact=True).select_option("northbridge")
    visitor.page.wait_for_url("**board=northbridge")
    visitor.settles()

    assert visitor.path == "/training"
    assert visitor.view == {"board": "northbridge"}
    assert "Northbridge" in visitor.page.locator(".header__board").inner_text()


def test_a_page_that_is_not_there_says_so(visitor: Visitor):
    status = visitor.opens_what_is_not_there("/no-such-page")

    assert status == 404
    assert visitor.page.locator("h1").inner_text() == "There is no such page"
