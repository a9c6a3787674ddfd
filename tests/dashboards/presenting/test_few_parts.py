"""Divided bars on a slide, of four parts at most."""

from dashboards.charts import bars, stacked
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from dashboards.presenting.few_parts import with_few_parts
from data.figures.selection import Highlight
from tests.builders import a_table

PARTS = ("Removed", "Reduced", "Unchanged", "Increased", "Escalated")


def a_drawing(parts=PARTS, highlight=None, chart=stacked.figure) -> Drawing:
    cells = {(area, part): n + 1 for area in ("North", "South") for n, part in enumerate(parts)}
    panel = Panel("outcomes", "Outcomes", chart, ("outcomes",), ("area", "outcome"))
    series = a_table(cells, by=("area", "outcome"))
    return Drawing(panel, (series,), highlight, "They rose.", (), "")


def parts_of(drawing: Drawing) -> dict[str, float]:
    drawn = [each for each in drawing.figure.data if each.type == "bar"]
    return {trace.name: trace.x[0] for trace in drawn}


def test_the_smallest_of_five_parts_are_one_and_the_bar_stays_as_long():
    shown, said = with_few_parts(a_drawing())

    assert parts_of(shown) == {
        "Unchanged": 3,
        "Increased": 4,
        "Escalated": 5,
        "2 others together": 3,
    }
    assert said == "2 parts are drawn together; the table (T) has each."


def test_what_is_highlighted_stays_apart():
    shown, _ = with_few_parts(a_drawing(highlight=Highlight("outcome", "Removed")))

    assert "Removed" in parts_of(shown)


def test_four_parts_and_other_charts_stay_as_they_are():
    four, other = a_drawing(PARTS[:4]), a_drawing(chart=bars.figure)

    assert with_few_parts(four) == (four, "")
    assert with_few_parts(other) == (other, "")
