"""Charts of many lines on a slide, of four at most."""

from dashboards.charts import trend
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from dashboards.presenting.few_lines import with_few_lines
from data.figures.selection import Highlight
from tests.builders import a_series

LINES = {f"Agency {n}": [n + 1.0, n + 2.0] for n in range(7)}


def kept(sentence: str = "They rose.", highlight: Highlight | None = None) -> set[str]:
    panel = Panel("lines", "Lines", trend.figure, ("contacts",), ("agency",))
    drawing = Drawing(panel, (a_series(LINES),), highlight, sentence, (), "")
    shown, said = with_few_lines(drawing)
    assert said == "3 more lines are in the table (T)."
    return {*shown.series[0].categories("agency")}


def test_the_largest_stay():
    assert kept() == {"Agency 3", "Agency 4", "Agency 5", "Agency 6"}


def test_what_the_title_names_is_drawn():
    assert "Agency 0" in kept("Lowest for Agency 0, 2")


def test_what_is_highlighted_is_drawn():
    assert "Agency 1" in kept(highlight=Highlight("agency", "Agency 1"))
