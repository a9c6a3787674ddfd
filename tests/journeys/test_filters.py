"""The filters redraw the charts, and chips say in words what is shown."""

import pytest

from tests.journeys.visitor import Visitor


def periods_drawn(visitor: Visitor, panel: str) -> list[str]:
    return visitor.traces(panel)[0]["x"]


def test_from_and_to_say_the_months_of_a_quarter(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    options = (
        visitor.page.get_by_label("From", exact=True)
        .locator("option:not([hidden])")
        .all_text_contents()
    )

    assert options[0] == "Q1 2022-23 (Apr to Jun 2022)"
    assert options[-1] == "Q2 2026-27 (Jul to Sep 2026)"


def test_choosing_from_and_to_redraws_the_charts_and_says_so(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    visitor.chooses("From", "2024-25Q1")
    visitor.chooses("To", "2024-25Q4")

    quarters = ["2024-25Q1", "2024-25Q2", "2024-25Q3", "2024-25Q4"]
    assert periods_drawn(visitor, "concerns-over-time") == quarters
    assert visitor.chips == "Q1 2024-25 to Q4 2024-25"
    assert visitor.view == {"board": "northbridge", "from": "2024-25Q1", "to": "2024-25Q4"}
    assert "Q4 2024-25" in visitor.headlines


def test_the_other_end_gives_way_when_the_range_would_be_turned_round(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge&from=2022-23Q1&to=2023-24Q1")

    visitor.chooses("From", "2025-26Q1")

    assert visitor.page.get_by_label("To", exact=True).input_value() == "2025-26Q1"


@pytest.mark.lot(1)
@pytest.mark.parametrize(
    ("preset", "count", "chip"),
    [
        ("Latest", 1, "Q2 2026-27"),
        ("Last 4", 4, "Q3 2025-26 to Q2 2026-27"),
        ("Last 8", 8, "Q3 2024-25 to Q2 2026-27"),
        ("This year", 2, "Q1 2026-27 to Q2 2026-27"),
    ],
)
def test_a_quick_range_redraws_the_charts(visitor: Visitor, preset: str, count: int, chip: str):
    visitor.opens("/exploitation?board=northbridge")

    visitor.clicks(preset)

    assert len(periods_drawn(visitor, "concerns-over-time")) == count
    assert visitor.chips == chip
    assert visitor.page.locator(".preset--on").inner_text() == preset
    assert visitor.page.locator("[aria-pressed='true']").all_inner_texts() == [preset]


def test_all_shows_every_quarter_again(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge&from=2025-26Q1")

    visitor.clicks("All")

    assert len(periods_drawn(visitor, "concerns-over-time")) == 18
    assert visitor.view == {"board": "northbridge"}


def test_several_agencies_at_once_redraw_the_charts_and_say_so(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    visitor.chooses_agencies("Police", "Housing")

    categories = {mark[1] for mark in visitor.traces("concerns-by-agency")[0]["customdata"]}
    assert categories == {"police", "housing"}
    assert "Agency: Housing, Police" in visitor.chips
    assert visitor.view["agency"] == "housing,police"


def test_the_chip_of_the_agencies_takes_them_away(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge&agency=police")

    visitor.page.locator("#shown-agencies").click()
    visitor.settles()

    assert "agency" not in visitor.view
    assert len(visitor.traces("concerns-by-agency")[0]["y"]) > 5


def test_a_change_is_announced_to_those_who_do_not_see_it(visitor: Visitor):
    visitor.opens("/?board=northbridge")

    visitor.clicks("Last 4")

    announced = visitor.page.get_by_role("status").text_content()
    assert announced == "Showing Q3 2025-26 to Q2 2026-27"


@pytest.mark.lot(1)
@pytest.mark.parametrize("board", ["derby", "doncaster", "dudley"])
def test_a_board_with_yearly_figures_shows_years_and_says_so(visitor: Visitor, board: str):
    visitor.opens(f"/?board={board}")

    said = visitor.page.locator(".chips").inner_text()
    options = (
        visitor.page.get_by_label("From", exact=True)
        .locator("option:not([hidden])")
        .all_text_contents()
    )
    assert "by year, so the range is in years" in said
    assert all(len(option.split(" ")[0]) == len("2012-13") for option in options)
