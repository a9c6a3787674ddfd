"""Columns are as wide as their words: short texts stay whole, long ones give way."""

from papers.column_widths import UNBROKEN, column_widths
from papers.slide_text import CHARACTER, POINTS

INSET = 0.06


def characters(width: float, points: float) -> float:
    """How many stand beside each other in a column."""
    return (width - 2 * INSET) / (points * CHARACTER / POINTS)


def test_a_quarter_stays_on_one_line_beside_long_texts():
    rows = [["Period", "Why"], ["Q2 2026-27", "Three figures are corrected. " * 9]]

    period, why = column_widths(rows, 6.0, 12, INSET)

    assert len("Q2 2026-27") <= UNBROKEN
    assert characters(period, 12) >= len("Q2 2026-27")
    assert why > period


def test_columns_take_the_whole_width_together():
    rows = [["Term", "Meaning"], ["Contacts", "Each contact."]]

    assert abs(sum(column_widths(rows, 12.0, 12, INSET)) - 12.0) < 1e-9


def test_no_word_is_broken():
    rows = [["a", "b", "c"], ["safeguarding-partnership", "x " * 200, "y " * 200]]

    first, *_ = column_widths(rows, 9.0, 12, INSET)

    assert characters(first, 12) >= len("safeguarding-partnership")
