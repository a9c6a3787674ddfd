"""A highlight is cleared in four ways, and a view without figures says why."""

import pytest

from tests.journeys.visitor import Visitor

BARS, PAIRS = "concerns-by-agency", "meeting-attendance"
CHARTS = [BARS, PAIRS, "made-cse-meeting-attendance-rate-over-time-by-agency"]


@pytest.fixture
def highlighted(visitor: Visitor) -> Visitor:
    visitor.opens("/exploitation?board=northbridge&highlight=agency:police")
    assert "Highlighting: Police" in visitor.chips
    return visitor


def assert_cleared(visitor: Visitor) -> None:
    assert "Highlighting" not in visitor.chips
    assert visitor.view == {"board": "northbridge"}
    assert all(visitor.chart(panel).locator(".point").count() for panel in CHARTS)


def presses_escape(visitor: Visitor) -> None:
    visitor.page.keyboard.press("Escape")
    visitor.settles()


def presses_its_chip(visitor: Visitor) -> None:
    visitor.page.locator("#shown-highlight").click()
    visitor.settles()


WAYS = {
    "escape": presses_escape,
    "its chip": presses_its_chip,
    "the same mark": lambda visitor: visitor.clicks_mark(BARS, "agency", "police"),
    "another chart": lambda visitor: visitor.clicks_mark(PAIRS, "agency", "police"),
    **{
        f"the empty plot of {panel}": lambda visitor, panel=panel: visitor.clicks_the_empty_plot(
            panel
        )
        for panel in CHARTS
    },
}


@pytest.mark.lot(3)
@pytest.mark.parametrize("way", WAYS)
def test_each_way_clears(highlighted: Visitor, way: str):
    WAYS[way](highlighted)

    assert_cleared(highlighted)


def test_reset_clears_and_shows_everything(highlighted: Visitor):
    highlighted.clicks("Last 4")
    highlighted.chooses_agencies("Police")

    highlighted.clicks("Reset all")

    assert_cleared(highlighted)
    assert highlighted.page.get_by_label("From", exact=True).input_value() == "2022-23Q1"


def test_a_mark_can_be_highlighted_again_after_it_was_cleared(highlighted: Visitor):
    presses_escape(highlighted)

    highlighted.clicks_mark(BARS, "agency", "police")

    assert "Highlighting: Police" in highlighted.chips


def test_another_mark_takes_the_place_of_the_first(highlighted: Visitor):
    highlighted.clicks_mark(BARS, "agency", "education")

    assert highlighted.view["highlight"] == "agency:education"


def test_escape_closes_the_list_of_agencies_before_it_clears(highlighted: Visitor):
    highlighted.page.locator("details.agencies summary").click()

    highlighted.page.keyboard.press("Escape")
    highlighted.settles()

    assert highlighted.page.locator("details.agencies[open]").count() == 0
    assert "Highlighting: Police" in highlighted.chips


@pytest.mark.lot(2)
@pytest.mark.parametrize(
    "address",
    [
        "/referrals?board=derby&from=2005-06&to=2005-06",
        "/training?board=northbridge&from=2025-26Q2&to=2025-26Q2",
        "/domestic-abuse?board=northbridge&agency=probation",
        "/domestic-abuse?board=derby&agency=education",
        "/exploitation?board=northbridge&from=2026-27Q2&to=2026-27Q2",
        "/all-measures/child-protection?board=derby&from=2007-08&to=2007-08"
        "&open=cp-plans,cp-plans-started,conference-sessions,cp-registration-rate",
    ],
)
def test_no_chart_is_empty_without_a_word_of_why(visitor: Visitor, address: str):
    visitor.opens(address)

    for panel in visitor.panels:
        if not any(is_drawn(trace) for trace in visitor.traces(panel)):
            said = visitor.words_in_plot(panel)
            assert len(said) > 15, f"{panel} is empty and says “{said}”"
    drawn = [any(is_drawn(trace) for trace in visitor.traces(panel)) for panel in visitor.panels]
    assert not all(drawn), "Choose a view in which some chart is empty."


def is_drawn(trace: dict) -> bool:
    lengths = trace["x"] if trace.get("orientation") == "h" else trace["y"]
    return trace.get("mode") != "text" and any(value is not None for value in lengths)
