"""Words keep clear of one another in the charts, and a year stays on one line."""

import pytest

from tests.journeys.visitor import Visitor

SIZES = [(390, 844), (1366, 768), (1440, 900), (1920, 1080)]
ADDRESSES = [
    "/?board=northbridge&from=2024-25Q3",
    "/referrals?board=northbridge&highlight=period:2022-23Q1",
    "/domestic-abuse?board=northbridge",
    "/exploitation?board=northbridge",
    "/training?board=northbridge&from=2024-25Q3",
    "/all-measures/training?board=northbridge&open=training-places-booked,training-attendance-rate,training-sessions",
    "/domestic-abuse?board=derby",
    "/?board=dudley",
    "/?board=doncaster",
]

# Every two words of a chart whose letters meet, and words beside columns that meet them.
COLLISIONS = """() => {
  const found = [];
  const meets = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;  // less is air above the letters
  document.querySelectorAll(".chart-card .js-plotly-plot").forEach((chart) => {
    const words = [...chart.querySelectorAll("svg text")]
      .filter((text) => text.textContent.trim() && getComputedStyle(text).opacity !== "0")
      .flatMap((text) => {
        const lines = [...text.querySelectorAll("tspan.line")];
        const note = text.closest(".annotation") !== null;
        return (lines.length ? lines : [text]).map((line) => ({
          text, note, said: line.textContent, box: line.getBoundingClientRect() }));
      })
      .filter((word) => word.box.width > 0);
    words.forEach((one, n) => words.slice(n + 1).forEach((other) => {
      if (one.text !== other.text && meets(one.box, other.box)) {
        found.push(one.said + " | " + other.said);
      }
    }));
    const columns = [...chart.querySelectorAll(".bars .point path")]
      .map((path) => path.getBoundingClientRect());
    words.filter((word) => word.note).forEach((word) => {
      if (columns.some((column) => meets(word.box, column))) {
        found.push(word.said + " | a column");
      }
    });
  });
  return found;
}"""

FITTED = """() => [...document.querySelectorAll(".js-plotly-plot")].every((chart) => {
  const drawn = chart.querySelector(".main-svg").getBoundingClientRect().width;
  return Math.abs(drawn - chart.getBoundingClientRect().width) < 2;
})"""

# The years in the words of the cards that take more than one line.
BROKEN_YEARS = r"""() => {
  const places = ".headline, .chart-card__sentence, .chart-card__caveats, " +
    ".findings, .chase, .page__about, .set-up__stored";
  return [...document.querySelectorAll(places)].flatMap((place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (walker.nextNode()) {
      for (const year of walker.currentNode.data.matchAll(/(?<![\w-])\d{4}-\d{2}(?![\w-])/g)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, year.index);
        range.setEnd(walker.currentNode, year.index + year[0].length);
        const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (tops.size > 1) broken.push(walker.currentNode.data);
      }
    }
    return broken;
  });
}"""


@pytest.mark.lot(2)
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_words_of_a_chart_cover_other_words_or_a_column(visitor: Visitor, address: str):
    visitor.opens(address)

    for width, height in SIZES:
        visitor.page.set_viewport_size({"width": width, "height": height})
        visitor.page.wait_for_function(FITTED)
        assert visitor.page.evaluate(COLLISIONS) == [], width


# What is chosen, where its words are cut though the row has room.
CUT_CHIPS = """() => [...document.querySelectorAll(".chip__said")]
  .filter((said) => said.scrollWidth > said.clientWidth)
  .map((said) => said.textContent)"""


def test_the_agency_chosen_is_named_in_full_where_there_is_room(visitor: Visitor):
    visitor.opens("/referrals?board=derby&agency=police")

    for width, height in SIZES:
        visitor.page.set_viewport_size({"width": width, "height": height})
        assert visitor.page.evaluate(CUT_CHIPS) == [], width


@pytest.mark.lot(1)
@pytest.mark.parametrize("path", ["/", "/referrals", "/exploitation", "/training", "/returns"])
def test_no_year_is_broken_across_two_lines(visitor: Visitor, path: str):
    visitor.opens(f"{path}?board=northbridge")

    for width in range(1280, 1940, 20):
        visitor.page.set_viewport_size({"width": width, "height": 900})
        assert visitor.page.evaluate(BROKEN_YEARS) == [], width
