"""From the tables of pages to what a board's pages show."""

from data.framework.build import framework_of
from tests.data.framework.tables_of import own, whole

CHARTS = ("page", "id", "chart", "measures", "split by", "title", "section")


def framework(**tables):
    return framework_of(whole(own(**tables)))


def page(found, page_id):
    return next(each for each in found.pages if each.id == page_id)


def test_a_board_has_the_pages_that_all_boards_share():
    assert [each.id for each in framework().pages][:2] == ["overview", "referrals"]


def test_a_page_of_the_boards_own_stands_where_its_number_says():
    found = framework(
        pages=(("id", "title", "order"), ("visits", "Visits", "15")),
        charts=(CHARTS, ("visits", "v", "over time", "testbridge-visits", "")),
    )

    assert [each.id for each in found.pages][:3] == ["overview", "visits", "referrals"]


def test_a_page_without_a_number_comes_last():
    found = framework(
        pages=(("id", "title"), ("visits", "Visits")),
        charts=(CHARTS, ("visits", "v", "over time", "testbridge-visits", "")),
    )

    assert found.pages[-1].id == "visits"


def test_the_charts_of_a_board_take_the_place_of_the_usual_ones_of_that_page():
    found = framework(
        charts=(CHARTS, ("referrals", "v", "Over time", "testbridge-visits", "area", "", "Who?")),
    )

    (chart,) = page(found, "referrals").charts
    assert (chart.id, chart.kind, chart.by, chart.section) == ("v", "over time", ("area",), "Who?")
    assert page(found, "training").charts


def test_a_chart_without_a_title_is_called_by_what_it_shows():
    found = framework(
        charts=(
            CHARTS,
            ("referrals", "v", "over time", "testbridge-visits", ""),
            ("referrals", "w", "bars", "testbridge-visits", "area"),
        ),
    )

    titles = [each.title for each in page(found, "referrals").charts]
    assert titles == ["Visits made", "Visits made, by area"]


def test_a_page_can_be_renamed_and_keeps_its_charts():
    found = framework(pages=(("id", "title"), ("referrals", "Front door")))

    assert page(found, "referrals").title == "Front door"
    assert page(found, "referrals").charts == page(framework(), "referrals").charts


def test_a_board_can_do_without_a_page():
    found = framework(pages=(("id", "used"), ("training", "no")))

    assert "training" not in {each.id for each in found.pages}


def test_what_shows_a_measure_that_the_board_does_without_is_left_out():
    found = framework(measures=(("id", "used"), ("contacts", "no")))

    shown = page(found, "referrals")
    assert "contacts" not in {card.measure for card in shown.cards}
    assert not [chart for chart in shown.charts if "contacts" in chart.measures]
    assert shown.charts
