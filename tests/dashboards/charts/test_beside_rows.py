"""Comparators across bars of agencies and areas, where unit and base are the same."""

import pytest

from dashboards.charts import bars, beside_rows
from dashboards.charts.marks import Mark
from dashboards.drawing import Drawing, draw
from dashboards.panels import Panel
from dashboards.tabulate import tabulate
from data.figures.compared import MEDIAN
from data.figures.selection import Highlight, Selection
from tests.builders import a_point
from tests.compared_board import (
    BOARD,
    RATE,
    SHARE,
    VISITS,
    a_compared_board,
    of,
    others,
    own_figures,
)

LINES = [
    "England 70% in 2024-25",
    "North 65% in 2023-24, older",
    f"{MEDIAN} 45% in 2024-25",
]


@pytest.fixture(scope="module")
def board():
    return a_compared_board()


def drawn(dataset, measure: str, by: str, **chosen) -> Drawing:
    panel = Panel("p", "P", bars.figure, (measure,), (by,), of_one_moment=True)
    return draw(panel, dataset, Selection(BOARD, **chosen))


def lines(drawing: Drawing) -> list[str]:
    return [trace.name for trace in drawing.figure.data if trace.meta == Mark.BESIDE]


@pytest.mark.parametrize("by", ["agency", "area"])
def test_shares_of_agencies_and_areas_have_each_comparator_as_a_line_with_its_year(board, by):
    drawing = drawn(board, SHARE, by)

    assert lines(drawing) == LINES
    assert all(line in drawing.figure.layout.title.text for line in LINES[:2])


def test_a_line_runs_across_every_row_at_the_value_of_its_comparator(board):
    england = next(t for t in drawn(board, SHARE, "agency").figure.data if t.meta == Mark.BESIDE)

    assert set(england.x) == {70}
    assert (min(england.y), max(england.y)) == (-0.5, 1.5)
    assert "England" in england.hovertemplate


def test_p10_the_median_says_of_how_many_neighbours_it_is_and_how_many_were_suppressed(board):
    said = "Median of 2 of 3 neighbours; 1 suppressed in 2024-25."

    assert said in drawn(board, SHARE, "agency").caveats


def test_p19_a_rate_of_an_agency_over_everybody_has_no_comparator_and_of_an_area_has(board):
    assert lines(drawn(board, RATE, "agency")) == []
    assert lines(drawn(board, RATE, "area"))[0] == "England 70.0 in 2024-25"


@pytest.mark.parametrize("by", ["agency", "area"])
def test_p7_counts_have_none(board, by):
    assert lines(drawn(board, VISITS, by)) == []


def test_p19_none_stands_beside_a_choice_of_agencies(board):
    assert lines(drawn(board, SHARE, "agency", agencies=("police",))) == []


def test_the_axis_holds_a_comparator_that_is_longer_than_every_bar():
    board = a_compared_board(*own_figures(), of(SHARE, 95, "2024-25", comparator="England"))

    assert drawn(board, SHARE, "agency").figure.layout.xaxis.range[1] == 95


def test_what_had_not_begun_by_the_period_shown_is_not_drawn():
    board = a_compared_board(*own_figures(), *own_figures("2025-26"), *others())
    early = drawn(board, SHARE, "agency", highlight=Highlight("period", "2023-24"))
    later = a_compared_board(*own_figures(), of(SHARE, 70, "2025-26", comparator="England"))

    assert lines(early)[0] == "England 70% in 2024-25, older"
    assert lines(drawn(later, SHARE, "agency")) == []


def test_the_table_lists_them_as_rows_that_highlight_nothing(board):
    rows = [
        row for row in tabulate(drawn(board, SHARE, "agency"), board).rows if "70" in row[2].text
    ]

    assert [(row[1].text, row[1].highlight) for row in rows] == [("England", None)]


def test_a_board_of_one_agency_prints_them_beside_its_figure():
    board = a_compared_board(
        *[each for each in own_figures() if each["agency"] in {"", "police"}], *others()
    )

    title = drawn(board, SHARE, "agency").figure.data[0].name

    assert title.endswith("; England 70% in 2024-25; North 65% in 2023-24, older; "
                          f"{MEDIAN} 45% in 2024-25")  # fmt: skip


def test_no_line_runs_through_a_figure_at_the_end_of_a_bar():
    point = of_value(70)

    assert beside_rows.beyond(60, "<b>60%</b>", [point], 100) == 70
    assert beside_rows.beyond(20, "<b>20%</b>", [point], 100) == 20
    assert beside_rows.beyond(80, "<b>80%</b>", [point], 100) == 80


def of_value(value):
    return a_point(value, "2024-25", categories={"comparator": "England"})
