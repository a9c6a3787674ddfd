"""The rows that the cards of a page stand in: none has an empty place."""

import pytest

from tests.journeys.visitor import Visitor

# How far from the right edge of all cards each row ends, by the top of the row.
SHORT_OF_THE_EDGE = """() => [...document.querySelectorAll('.cards')].flatMap((all) => {
  const edge = all.getBoundingClientRect().right;
  const ends = {};
  all.querySelectorAll(':scope > .chart-card').forEach((card) => {
    const { top, right } = card.getBoundingClientRect();
    ends[Math.round(top)] = Math.max(ends[Math.round(top)] || 0, right);
  });
  return Object.values(ends).map((right) => Math.round(edge - right));
})"""
CARDS_IN_ROWS = """() => {
  const rows = {};
  document.querySelectorAll('.cards > .chart-card').forEach((card) => {
    const top = Math.round(card.getBoundingClientRect().top);
    rows[top] = (rows[top] || 0) + 1;
  });
  return Object.keys(rows).sort((a, b) => a - b).map((top) => rows[top]);
}"""


# The same of the headline cards, which stand above the others.
HEADLINES_SHORT = SHORT_OF_THE_EDGE.replace(".cards", ".headlines").replace(
    ".chart-card", ".headline"
)


@pytest.mark.lot(1)
@pytest.mark.parametrize("width", [720, 1000, 1440, 1920])
@pytest.mark.parametrize(
    "view", ["?board=northbridge", "?board=dudley", "?board=doncaster", "referrals?board=derby"]
)
def test_every_row_of_headlines_is_full(visitor: Visitor, view: str, width: int):
    visitor.page.set_viewport_size({"width": width, "height": 1000})

    visitor.opens(f"/{view}")

    assert set(visitor.page.evaluate(HEADLINES_SHORT)) == {0}


def test_a_figure_alone_in_its_row_has_its_words_beside_it(visitor: Visitor):
    visitor.page.set_viewport_size({"width": 1440, "height": 900})

    visitor.opens("/stay-safe?board=derby")

    boxes = [each.bounding_box() for each in visitor.page.locator(".chart-card--figure").all()]
    assert len(boxes) == 2
    assert max(box["height"] for box in boxes) < 220


@pytest.mark.lot(2)
@pytest.mark.parametrize(
    "view",
    [
        "referrals?board=northbridge",
        "domestic-abuse?board=northbridge",
        "exploitation?board=northbridge",
        "training?board=northbridge",
        "child-protection?board=northbridge",
        "exploitation?board=northbridge&agency=police",
        "referrals?board=derby",
        "domestic-abuse?board=derby",
        "training?board=derby",
        "child-protection?board=derby",
        "board-resources?board=derby",
        "stay-safe?board=doncaster",
    ],
)
def test_each_section_fits_the_screen_of_a_laptop_beneath_the_filters(visitor: Visitor, view: str):
    visitor.page.set_viewport_size({"width": 1440, "height": 900})

    visitor.opens(f"/{view}")

    assert tallest_beneath_the_filters(visitor) <= 900


def test_each_section_still_fits_once_many_agencies_are_chosen(visitor: Visitor):
    visitor.page.set_viewport_size({"width": 1440, "height": 900})
    visitor.opens("/training?board=northbridge")

    boxes = visitor.page.locator(".agencies__choices input")
    visitor.page.locator("details.agencies summary").click()
    for box in boxes.all()[:6]:
        box.check()
    visitor.page.keyboard.press("Escape")
    visitor.settles()

    assert tallest_beneath_the_filters(visitor) <= 900


def tallest_beneath_the_filters(visitor: Visitor) -> float:
    """How much of a window the tallest section takes, with the filters above it."""
    bar = visitor.page.locator(".filter-bar").bounding_box()
    heights = visitor.page.locator(".section").evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().height)"
    )
    assert bar
    return max(heights) + bar["height"]


@pytest.mark.lot(1, each="width")
@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize(
    "view",
    [
        "exploitation?board=northbridge",
        "domestic-abuse?board=derby",
        "referrals?board=dudley",
        "training?board=doncaster",
        "domestic-abuse?board=northbridge&agency=housing",
        "referrals?board=northbridge&from=2026-27Q2&to=2026-27Q2",
    ],
)
def test_every_row_of_cards_is_full(visitor: Visitor, view: str, width: int):
    visitor.page.set_viewport_size({"width": width, "height": 1000})

    visitor.opens(f"/{view}")

    assert set(visitor.page.evaluate(SHORT_OF_THE_EDGE)) == {0}


@pytest.mark.lot(2)
@pytest.mark.parametrize(
    ("view", "rows"),
    [
        # Of a page in sections each question has rows of its own, and a tall chart has one too.
        ("exploitation?board=northbridge", [2, 1, 2, 1, 1, 2, 1]),
        ("stay-safe?board=derby", [2, 2, 1, 1, 1, 1]),
        ("missing?board=northbridge", [2, 1]),
    ],
)
def test_no_card_is_left_over_by_itself(visitor: Visitor, view: str, rows: list[int]):
    visitor.page.set_viewport_size({"width": 1920, "height": 1000})

    visitor.opens(f"/{view}")

    assert visitor.page.evaluate(CARDS_IN_ROWS) == rows
