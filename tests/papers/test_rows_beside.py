"""Comparators on paper: marks by name and year, after the board's own rows."""

from dashboards.charts import bars, shares
from dashboards.drawing import draw
from dashboards.panels import Panel
from data.figures.compared import MEDIAN
from data.figures.selection import Selection
from papers.read_chart import shown_in
from papers.shown import Form, Role, Shown
from papers.svg import svg
from tests.compared_board import BOARD, SHARE, a_compared_board

NAMES = ("England, 2024-25", "North, 2023-24, older", f"{MEDIAN}, 2024-25")


def shown(chart, by=("agency",)) -> Shown:
    panel = Panel("p", "P", chart, (SHARE,), by, of_one_moment=True)
    return shown_in(draw(panel, a_compared_board(), Selection(BOARD)))


def test_beside_bars_each_comparator_is_a_bar_after_the_board_s_own():
    found = shown(bars.figure)

    assert found.form is Form.BARS
    assert found.categories[2:] == NAMES
    assert found.rows[0].values == (80, 60, 70, 65, 45)
    assert found.rows[0].words[2:] == ("70%", "65%", "45%")
    assert len(set(found.rows[0].colours[2:]) - set(found.rows[0].colours[:2])) == 1


def test_in_rows_of_percentages_each_is_a_dot_with_its_year_in_its_name():
    found = shown(shares.figure, ())

    assert [(row.name, row.values) for row in found.of(Role.BEFORE)] == [
        (name, (value,)) for name, value in zip(NAMES, (70, 65, 45), strict=True)
    ]


def test_a_drawing_of_them_names_each():
    drawn = svg(shown(bars.figure), "bars")

    assert "North, 2023-24," in drawn
