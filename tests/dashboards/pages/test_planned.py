"""The pages that a framework describes, as values to be drawn."""

import pytest

from dashboards.charts import bars, comparators, trend
from dashboards.pages.contents import headline_of, page_at, panel_of
from dashboards.pages.planned import planned_pages
from data.framework.build import framework_of
from data.framework.framework import Framework
from tests.data.framework.tables_of import own, whole
from tests.frameworks import NORTHBRIDGE, STANDARD

CHARTS = ("page", "id", "chart", "measures", "split by")
OWN_PAGE = {
    "pages": (("id", "title"), ("visits", "Visits")),
    "cards": (("page", "measure", "title"), ("visits", "testbridge-visits", "Visits")),
    "charts": (
        CHARTS,
        ("visits", "visits-made", "over time", "testbridge-visits", ""),
        ("visits", "visits-by-area", "bars", "testbridge-visits", "area"),
    ),
}


def framework(**tables):
    return framework_of(whole(own(**tables)))


def test_a_page_of_the_boards_own_has_an_address_of_its_own():
    found = page_at("/visits", framework(**OWN_PAGE))

    assert found.title == "Visits"
    assert [(panel.id, panel.chart) for panel in found.panels] == [
        ("visits-made", trend.figure),
        ("visits-by-area", bars.figure),
    ]
    assert page_at("/visits", NORTHBRIDGE) is None


def test_the_kind_of_chart_says_whether_it_draws_one_period():
    over_time, by_area = page_at("/visits", framework(**OWN_PAGE)).panels

    assert (over_time.of_one_moment, by_area.of_one_moment) == (False, True)


def test_the_overview_stands_at_the_root_and_under_no_other_address():
    assert page_at("/", NORTHBRIDGE).title == "Overview"
    assert page_at("/overview", NORTHBRIDGE) is None


def test_a_chart_is_found_by_its_id():
    assert panel_of("visits-made", framework(**OWN_PAGE)).measures == ("testbridge-visits",)
    assert panel_of("visits-made", NORTHBRIDGE) is None


def test_the_pages_of_a_framework_are_made_once():
    assert planned_pages(NORTHBRIDGE) is planned_pages(NORTHBRIDGE)


def test_a_card_has_the_name_that_its_page_gives_it():
    titles = [
        headline_of(page, "domestic-abuse-incidents", NORTHBRIDGE).title
        for page in ("", "domestic-abuse")
    ]

    assert titles == ["Domestic abuse incidents", "Incidents"]


def test_no_whole_and_part_are_drawn_of_a_board_that_counts_them_in_two_units():
    counted_otherwise = framework(
        measures=(
            ("id", "unit", "plural", "each is one"),
            ("referrals", "child", "children", "–"),
        )
    )

    assert panel_of("contacts-to-referrals", counted_otherwise) is None
    assert panel_of("contacts-to-referrals", NORTHBRIDGE) is not None


def test_a_page_makes_no_chart_of_a_measure_that_it_leaves_out():
    made = [panel.made_for for panel in page_at("/referrals", framework()).panels]
    without = framework(pages=(("id", "leaves out"), ("referrals", "testbridge-visits")))
    left = [panel.made_for for panel in page_at("/referrals", without).panels]

    assert "testbridge-visits" in made
    assert {*made} - {*left} == {"testbridge-visits"}


@pytest.mark.parametrize("board", tuple(STANDARD), ids=lambda each: each.board.id)
def test_no_page_has_charts_of_two_measures_under_one_title(board: Framework):
    for page in planned_pages(board):
        titles: dict[str, tuple[str, ...]] = {}
        for panel in page.panels:
            assert titles.setdefault(panel.title, panel.measures) == panel.measures


def test_a_share_that_is_called_like_a_drawn_chart_says_that_it_runs_over_time():
    page = page_at("child-protection", NORTHBRIDGE)
    titles = {panel.id: panel.title for panel in page.panels}

    assert titles["made-cp-plans-second-rate"] == (
        "Plans that are second or subsequent: share over time"
    )


def test_shares_that_are_made_beside_comparators_have_one_axis():
    board = STANDARD.of("doncaster")
    beside = [
        panel for panel in page_at("stay-safe", board).panels if panel.chart is comparators.figure
    ]
    shares = {each.made_for for each in beside if board.measure(each.made_for).is_percentage}

    assert len(shares) > 1
    for panel in beside:
        others = shares - {panel.made_for} if panel.made_for in shares else set()
        assert {*panel.alongside} == others
