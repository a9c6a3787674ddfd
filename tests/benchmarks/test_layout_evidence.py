"""How often evidence was right is counted by file, not by cell."""

import pytest

from benchmarks.layout_evidence import counted
from benchmarks.layout_shapes.sheet import Book, Cell, Sheet, Truth
from data.guess.parts import Part
from data.guess.sheet_read import Axis
from data.guess.sureness import Evidence

COLUMN = (Axis.COLUMN, Part.FIGURE, Evidence.KIND)
LABELS = (Axis.COLUMN, Part.LABEL, Evidence.KIND)


def a_book(role: str = "figure", label: str = "North") -> Book:
    """A table of two figures, of which the truth may be another."""
    cells = {(1, 1): Cell("Area"), (1, 2): Cell("2024-25"), (2, 1): Cell("North")}
    cells |= {(3, 1): Cell("South")}
    for row, name, value in ((2, label, 4), (3, "South", 7)):
        truth = Truth(
            value,
            "reported",
            frozenset({"2024-25"}),
            frozenset({role}),
            frozenset({name, "2024-25"}),
        )
        cells[row, 2] = Cell(value, "", (truth,))
    return Book("areas.xlsx", (Sheet("Areas", cells),))


def test_a_file_counts_once_and_is_right_where_all_its_lines_are():
    found = counted([a_book(), a_book()])

    assert found[COLUMN] == found[LABELS] == (2, 2)


@pytest.mark.parametrize(
    ("book", "kind", "other"),
    [(a_book(role="total"), COLUMN, LABELS), (a_book(label="West"), LABELS, COLUMN)],
)
def test_a_fault_counts_against_the_lines_that_decided_it(book, kind, other):
    found = counted([book])

    assert (found[kind], found[other]) == ((0, 1), (1, 1))
