"""Comparators wherever the scorecard and key figures go: csv, papers, slides (rules P7, P10)."""

import csv
from datetime import date
from io import StringIO

import pytest

from dashboards.charts import trend
from dashboards.panels import Panel
from dashboards.presenting.latest import latest_of
from dashboards.presenting.table_slides import HEADINGS, scorecard_slides
from dashboards.scorecard import scorecard_csv
from data.figures.compared import MEDIAN
from data.figures.data_version import DataVersion
from data.figures.scorecard import scorecard_of
from data.figures.selection import Selection
from data.periods import parse
from papers.key_figures import key_chapters
from papers.make import Wanted, make
from papers.tables import scorecard_table
from tests.compared_board import (
    BOARD,
    SHARE,
    VISITS,
    a_compared_board,
    a_compared_store,
    own_figures,
)

YEAR = parse("2024-25")
SAID = (
    "England 70% (2024-25), North 65% (2023-24, older), "
    f"{MEDIAN} 45% (2024-25; median of 2 of 3 neighbours; 1 suppressed)"
)


@pytest.fixture(scope="module")
def board():
    return a_compared_board()


def test_the_csv_of_the_scorecard_has_what_others_have_and_none_beside_a_count(board):
    rows = csv.DictReader(StringIO(scorecard_csv(scorecard_of(board, YEAR))))

    assert [(row["indicator"], row["comparators"]) for row in rows] == [
        ("Visits on time", SAID),
        ("Visits made", ""),
    ]


def test_the_scorecard_of_a_pack_has_a_column_of_comparators_where_any_indicator_has_some(board):
    def table(dataset):
        sections = scorecard_of(dataset, YEAR)
        return scorecard_table(sections, BOARD, DataVersion(1, 0), "Scorecard")

    compared, alone = table(board), table(a_compared_board(*own_figures()))

    assert compared.headings[-1] == "Comparators"
    assert [row[-1].text for row in compared.rows] == [SAID, ""]
    assert alone.headings[-1] == "Lead"
    assert {len(row) for row in alone.rows} == {len(alone.headings)}


def test_key_figures_of_a_year_have_them_too(board):
    tables = [chapter.table for chapter in key_chapters(board, YEAR)]

    told = {row[0].text: row[-1].text for table in tables for row in table.rows}

    assert told["Visits on time"] == SAID
    assert told["Visits made"] == ""


def test_the_slide_of_the_scorecard_has_a_column_of_them(board):
    (slide,) = scorecard_slides(board, Selection(BOARD), rows=10)
    (without,) = scorecard_slides(a_compared_board(*own_figures()), Selection(BOARD), rows=10)

    assert slide.listed.headings == (*HEADINGS, "Comparators")
    assert [row[-1] for row in slide.listed.rows if row[0] == "Visits on time"] == [SAID]
    assert without.listed.headings == HEADINGS


def test_the_large_figure_of_a_slide_has_them_beneath_it_and_a_count_has_none(board):
    def beside(measure):
        panel = Panel("p", "P", trend.figure, (measure,))
        return latest_of(panel, board, Selection(BOARD)).beside

    assert beside(SHARE)[-1] == SAID
    assert not any("England" in said for said in beside(VISITS))


def test_a_pack_says_them_in_its_scorecard():
    pack = make(a_compared_store(), Wanted(BOARD, YEAR, date(2025, 8, 1)))

    assert SAID in {cell.text for row in pack.scorecard.rows for cell in row}
