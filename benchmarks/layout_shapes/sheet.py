"""A sheet being written by the script: each cell beside what a reader of it should understand."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from openpyxl.utils import get_column_letter

Content = str | int | float | date
Place = tuple[int, int]  # row and column, from 1
Area = tuple[int, int, int, int]  # first row and column, last row and column

FIGURE, TOTAL, BEFORE, SHARE, CHANGE = "figure", "total", "before", "share", "change"
REPORTED = "reported"


@dataclass(frozen=True)
class Truth:
    """What one figure of a cell is.

    periods, roles: each of them is right, for a share in a row of totals is both; labels: all
    that hold; loose: words that may stand among the labels, such as the caption of the table.
    """

    value: float
    status: str
    periods: frozenset[str]
    roles: frozenset[str]
    labels: frozenset[str]
    loose: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cell:
    """What a cell holds, how it is formatted, and the figures in it.

    free: it may be read or left alone, such as a target or a figure in a hidden column.
    """

    content: Content
    number_format: str = ""
    truths: tuple[Truth, ...] = ()
    free: bool = False


@dataclass
class Sheet:
    """One sheet while it is written; rows and columns are moved only when all is written."""

    name: str
    cells: dict[Place, Cell] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    gaps: list[int] = field(default_factory=list)  # before these rows a blank one changes nothing

    def write(self, row: int, column: int, content: Content, number_format: str = "") -> None:
        """Write a cell that is no figure."""
        if content != "":
            self.cells[row, column] = Cell(content, number_format)

    def merge(self, area: Area) -> None:
        """Merge an area of more than one cell."""
        if area[:2] != area[2:]:
            self.merged.append(area)

    @property
    def bottom(self) -> int:
        """The last row that holds something."""
        return max((row for row, _ in self.cells), default=0)

    def moved(self, down: int, right: int) -> "Sheet":
        """The same sheet further down and to the right."""
        return Sheet(
            self.name,
            {(row + down, column + right): cell for (row, column), cell in self.cells.items()},
            [(a + down, b + right, c + down, d + right) for a, b, c, d in self.merged],
            {column + right for column in self.hidden_columns},
            [row + down for row in self.gaps],
        )

    def with_blank_row(self, at: int) -> "Sheet":
        """The same sheet with a blank row before the row `at`."""
        return replace(
            self,
            cells={(row + (row >= at), column): cell for (row, column), cell in self.cells.items()},
            merged=[(a + (a >= at), b, c + (c >= at), d) for a, b, c, d in self.merged],
            gaps=[],
        )


@dataclass(frozen=True)
class Book:
    """One file: its name with the ending that says its kind, and its sheets."""

    file: str
    sheets: tuple[Sheet, ...]


def address(place: Place) -> str:
    """A cell's address in the way of A1."""
    row, column = place
    return f"{get_column_letter(column)}{row}"


def area_of(places: Iterable[Place]) -> Area:
    """The smallest area that holds the places."""
    rows, columns = zip(*places, strict=True)
    return min(rows), min(columns), max(rows), max(columns)
