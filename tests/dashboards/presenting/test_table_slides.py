"""Slides that list: as many rows to a screen as it has room for."""

import pytest

from dashboards.presenting.table_slides import scorecard_slides
from data.figures.selection import Selection
from tests.samples import store_of

ROWS = 5  # of two lines each
LETTERS = 42  # of the name of an indicator, beyond which it takes a second line on any screen


@pytest.mark.parametrize("board", ["derby", "northbridge"])
def test_a_screen_of_the_scorecard_is_as_full_as_its_rows_let_it_be(samples, board):
    dataset = store_of(samples).dataset(board)

    slides = scorecard_slides(dataset, Selection(board), ROWS)

    many = [len(slide.listed.rows) for slide in slides]
    assert max(many) > ROWS
    assert min(many) >= ROWS  # none of them, nor the last, is left half empty
    long = [sum(len(name) > LETTERS for name, *_ in slide.listed.rows) for slide in slides]
    assert all(rows + more <= 2 * ROWS for rows, more in zip(many, long, strict=True))


def test_what_an_agenda_says_with_the_scorecard_takes_room_from_its_first_screen(samples):
    dataset, said = store_of(samples).dataset("northbridge"), "Those that miss it first. " * 12

    alone = scorecard_slides(dataset, Selection("northbridge"), ROWS)
    below = scorecard_slides(dataset, Selection("northbridge"), ROWS, said)

    rows = [[row for slide in slides for row in slide.listed.rows] for slides in (alone, below)]
    assert rows[0] == rows[1]
    assert len(below[0].listed.rows) < len(alone[0].listed.rows)
