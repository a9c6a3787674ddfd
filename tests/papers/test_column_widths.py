"""Columns are as wide as their words: short texts stay whole, long ones give way."""

import pytest

from papers.column_widths import SIZES, UNBROKEN, column_widths, largest_size
from papers.slide_text import POINTS
from papers.text_width import ems

INSET = 0.06
SENTENCE = "Three figures are corrected: cases that had been entered twice are taken out. "


def holds(width: float, points: float, text: str, *, is_bold: bool = False) -> bool:
    """Whether a text stands on one line of a column."""
    return ems(text, is_bold=is_bold) * points / POINTS + 2 * INSET <= width


def test_a_quarter_stays_on_one_line_beside_long_texts():
    rows = [["Period", "Why"], ["Q2 2026-27", SENTENCE * 9]]

    period, why = column_widths(rows, 6.0, 12, INSET)

    assert len("Q2 2026-27") <= UNBROKEN
    assert holds(period, 12, "Q2 2026-27", is_bold=True)
    assert why > period


def test_columns_take_the_whole_width_together():
    rows = [["Term", "Meaning"], ["Contacts", "Each contact."]]

    assert abs(sum(column_widths(rows, 12.0, 12, INSET)) - 12.0) < 1e-9


def test_no_word_is_broken():
    rows = [["a", "b", "c"], ["safeguarding-partnership", "x " * 200, "y " * 200]]

    first, *_ = column_widths(rows, 9.0, 12, INSET)

    assert holds(first, 12, "safeguarding", is_bold=True)


def test_headings_are_bold_and_stay_whole():
    rows = [["What", "Established", *"cdefg"], ["x", "1", *([SENTENCE] * 5)]]

    _, second, *_ = column_widths(rows, 7.0, 8, INSET)

    assert holds(second, 8, "Established", is_bold=True)


def test_the_name_of_a_file_takes_no_room_from_a_sentence():
    rows = [["Why", "Return"], [SENTENCE, "2026-27-q1-health-hospital-revised.xlsx"]]

    why, named = column_widths(rows, 4.0, 9, INSET)

    assert why > named


@pytest.mark.parametrize(("width", "size"), [(9.0, SIZES[0]), (2.9, SIZES[1]), (1.0, SIZES[-1])])
def test_text_is_as_large_as_leaves_every_word_whole(width, size):
    rows = [["Indicator", "Variation", "Responsible"], ["safeguarding", "unaccompanied", "a"]]

    assert largest_size(rows, width, INSET) == size
