"""A workbook that no layout fits, read as far as it explains itself: figures with their labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from data.files.workbook import Workbook, Worksheet, address
from data.guess.blocks import blocks_of
from data.guess.cells import Cell, Grid, grid_of
from data.guess.labels import plain
from data.guess.roles import Role, Roles, roles_of
from data.guess.signs import Signs, signs_of
from data.guess.table import Table, table_of
from data.guess.times import Times, heading_of
from data.guess.when import When
from data.guess.when_read import when
from data.observations import Status
from data.periods import Period
from data.reading import Figure

ABOUT = re.compile(
    r"\b(contents|index|guide|guidance|instructions?|read ?me|cover|notes|contacts?|timetable"
    r"|definitions|metadata|information|how to)\b",
    re.IGNORECASE,
)
COVER_ROWS = 30
MOST_ABOUT = 2  # columns of figures that a page of contents or instructions may seem to have


@dataclass(frozen=True)
class Guessed:
    """One figure as it would be read. labels: of its row, then of its column, merged ones too."""

    sheet: str
    place: tuple[int, int]
    figure: Figure
    role: Role
    period: Period | None
    labels: tuple[str, ...]

    @property
    def cell(self) -> str:
        """Its address, as "B4"."""
        return address(*self.place)

    @property
    def status(self) -> Status:
        """Whether there is a number, or why there is none."""
        status = self.figure.status
        return (
            status
            if self.figure.value is None or status in {Status.NIL, Status.LOW}
            else Status.REPORTED
        )


def guessed(workbook: Workbook) -> Iterator[Guessed]:
    """The figures of a workbook, sheet by sheet, each row from the left."""
    sheets = [_Sheet(sheet) for sheet in workbook.sheets]
    for sheet in sheets:
        covers = tuple(said for other in sheets if other is not sheet for said in other.cover)
        yield from sheet.figures(covers)


class _Sheet:
    """One sheet, its marks and its tables."""

    def __init__(self, sheet: Worksheet) -> None:
        self._signs = signs_of(sheet)
        self._grid = grid_of(sheet, self._signs.senses)
        self._blocks = blocks_of(self._grid, self._signs.rows)

    @cached_property
    def cover(self) -> tuple[When, ...]:
        """What the first lines of a sheet without a table say of when."""
        if self._blocks:
            return ()
        rows = self._grid.rows[:COVER_ROWS]
        lines = (" ".join(cell.text for cell in row if not cell.is_blank) for row in rows)
        return tuple(said for line in lines if not (said := when(line)).is_empty)

    def figures(self, covers: tuple[When, ...]) -> list[Guessed]:
        """Its figures, row by row. covers: what the others say of when."""
        tables = [table_of(self._grid, block) for block in self._blocks]
        first = min((block.body[0] for block in self._blocks), default=0)
        heading = heading_of(self._grid, first)
        found = [
            figure
            for table in tables
            if not _is_about(self._grid, table)
            for figure in _Reading(table, self._signs, heading, covers).figures()
        ]
        return sorted(found, key=lambda each: each.place)


def _is_about(grid: Grid, table: Table) -> bool:
    """Whether a sheet of contents, guidance or the like only seems to hold a table."""
    first = next((cell.text for row in grid.rows for cell in row if not cell.is_blank), "")
    named = ABOUT.search(grid.name) or (ABOUT.search(first) and len(first.split()) <= 4)  # noqa: PLR2004
    return bool(named) and len(table.figures) < MOST_ABOUT


@dataclass(frozen=True)
class _Reading:
    """The figures of one table."""

    table: Table
    signs: Signs
    heading: tuple[When, ...]
    covers: tuple[When, ...]

    @cached_property
    def _roles(self) -> Roles:
        return roles_of(self.table)

    @cached_property
    def _times(self) -> Times:
        return Times(self.table, self._roles, self.heading, self.covers)

    def figures(self) -> Iterator[Guessed]:
        for row in self.table.body:
            for column in self.table.figures:
                if self.table.is_figure(row, column) and not self._is_inside(row, column):
                    yield from self._of_cell(self.table.grid.at(row, column))

    def _is_inside(self, row: int, column: int) -> bool:
        area = self.table.grid.merged.get((row, column))
        return area is not None and area[0] != (row, column)

    def _of_cell(self, cell: Cell) -> Iterator[Guessed]:
        place, sheet = (cell.row, cell.column), self.table.grid.name
        labels, period = self._labels(cell), self._times.of(cell)
        first, *others = cell.figures
        yield Guessed(sheet, place, first, self._roles.of[place], period, labels)
        for second in others:
            if second.is_percentage and not first.is_percentage:
                yield Guessed(sheet, place, second, Role.SHARE, period, labels)
            else:
                earlier = self._times.of_brackets(cell)
                yield Guessed(sheet, place, second, Role.BEFORE, earlier, labels)

    def _labels(self, cell: Cell) -> tuple[str, ...]:
        cells = (*self.table.rows[cell.row], *self.table.heads[cell.column])
        texts = (plain(each.text, self.signs.notes) for each in cells)
        return tuple(dict.fromkeys(text for text in texts if text))
