"""The labels beneath a chart over time: all quarters where they fit, else Q1s with their years."""

import pytest

from tests.journeys.visitor import Visitor

PHONE, LAPTOP = (390, 844), (1440, 900)
EVERY = {"Q1", "Q2", "Q3", "Q4"}
PANEL = "concerns-over-time"

# The words beneath the axis that can be seen, from left to right.
SHOWN = """(chart) => [...chart.querySelectorAll(".xtick text, .annotation text")]
  .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
  .filter(({ said, box }) => box.width > 1 && /^(Q[1-4]|20\\d\\d-\\d\\d)$/.test(said))
  .sort((a, b) => a.box.left - b.box.left)
  .map(({ said, box }) => [said, box.left, box.right])"""


def shown(visitor: Visitor, kind: str) -> list[list]:
    """What is written beneath the chart, with its ends in px: quarters ("Q") or years ("20")."""
    return [each for each in visitor.chart(PANEL).evaluate(SHOWN) if each[0].startswith(kind)]


def are_apart(labels: list[list]) -> bool:
    return all(after[1] - before[2] >= 3 for before, after in zip(labels, labels[1:], strict=False))


def test_on_a_phone_only_first_quarters_remain_each_with_its_year(visitor: Visitor):
    visitor.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    visitor.opens("/exploitation?board=northbridge")

    quarters, years = shown(visitor, "Q"), shown(visitor, "20")

    assert {said for said, *_ in quarters} == {"Q1"}
    assert [said for said, *_ in years] == ["2022-23", "2024-25", "2026-27"]
    assert len(quarters) == len(years)
    assert are_apart(years)


@pytest.mark.lot(1)
@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_labels_are_chosen_anew_after_a_filter_change(visitor: Visitor, width: int):
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.opens("/exploitation?board=northbridge")

    visitor.clicks("Last 4")
    assert [said for said, *_ in shown(visitor, "Q")] == ["Q3", "Q4", "Q1", "Q2"]

    visitor.clicks("All")
    quarters = shown(visitor, "Q")
    assert {said for said, *_ in quarters} == ({"Q1"} if width == 390 else EVERY)
    assert are_apart(quarters)
    assert are_apart(shown(visitor, "20"))


def test_labels_follow_a_window_that_is_made_wider(visitor: Visitor):
    visitor.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    visitor.opens("/exploitation?board=northbridge")

    visitor.page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    visitor.settles()

    assert len(shown(visitor, "Q")) == 18
    assert len(shown(visitor, "20")) == 5
