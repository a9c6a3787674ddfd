"""A workbook that no layout fits, read as far as it explains itself: figures with their labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.files.workbook import Workbook, Worksheet, address
from data.guess.blocks import blocks_of
from data.guess.cells import Cell, Grid, Kind, grid_of
from data.guess.labels import plain
from data.guess.roles import Role, Roles, roles_of
from data.guess.signs import Signs, signs_of
from data.guess.sums import Sum
from data.guess.table import Table, table_of
from data.guess.when import When
from data.guess.when_read import is_past, when
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
LAST_QUARTER = re.compile(r"\b(quarter|month)\b", re.IGNORECASE)
YEAR = re.compile(r"\byear\b", re.IGNORECASE)


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
        found = [
            figure
            for table in tables
            if not _is_about(self._grid, table)
            for figure in _Reading(table, self._signs, covers).figures()
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
    covers: tuple[When, ...]

    @cached_property
    def roles(self) -> Roles:
        return roles_of(self.table)

    def figures(self) -> Iterator[Guessed]:
        for row in self.table.body:
            for column in self.table.figures:
                if self.table.is_figure(row, column) and not self._is_inside(row, column):
                    yield from self._of_cell(self.table.grid.at(row, column))

    def _is_inside(self, row: int, column: int) -> bool:
        area = self.table.grid.merged.get((row, column))
        return area is not None and area[0] != (row, column)

    def _of_cell(self, cell: Cell) -> Iterator[Guessed]:
        place = (cell.row, cell.column)
        role, labels = self.roles.of[place], self._labels(cell)
        period = self._period(cell)
        first = cell.figures[0]
        yield Guessed(
            self.table.grid.name, place, first, role, _moved(period, self._past(cell), role), labels
        )
        if cell.kind is Kind.PAIR:
            second = cell.figures[1]
            is_share = second.is_percentage and not first.is_percentage
            kind = Role.SHARE if is_share else Role.BEFORE
            earlier = period if is_share else _moved(period, self._in_brackets(cell), Role.BEFORE)
            yield Guessed(self.table.grid.name, place, second, kind, earlier, labels)

    def _labels(self, cell: Cell) -> tuple[str, ...]:
        cells = (*self.table.rows[cell.row], *self.table.heads[cell.column])
        texts = (plain(each.text, self.signs.notes) for each in cells)
        return tuple(dict.fromkeys(text for text in texts if text))

    def _past(self, cell: Cell) -> str:
        said = (*self.table.heads[cell.column], *self.table.rows[cell.row])
        return next((each.text for each in said if is_past(each.text)), "")

    def _in_brackets(self, cell: Cell) -> str:
        """The words for what stands in brackets; a year before, where nothing says."""
        rows = (*self.table.above.captions, *self.table.block.below)
        texts = [
            each.text
            for row in rows
            for each in self.table.grid.filled(row, self.table.block.columns)
        ]
        said = [self._past(cell), *texts]
        return next((text for text in said if is_past(text)), "last year")

    def _period(self, cell: Cell) -> Period | None:
        union = self._of_sum(cell)
        return union or self._when(cell).period()

    def _of_sum(self, cell: Cell) -> Period | None:
        """The periods of the parts of a total together, if they join up."""
        column, row = self._sum_beside(cell.column), self.roles.rows.get(cell.row)
        for found, places in (
            (column, [(cell.row, self.table.figures[p]) for p in column.parts] if column else []),
            (row, [(self.table.body[p], cell.column) for p in row.parts] if row else []),
        ):
            if found:
                periods = [self._when(self.table.grid.at(*place)).period() for place in places]
                if joined := _joined(periods):
                    return joined
        return None

    def _sum_beside(self, column: int) -> Sum | None:
        """The sum that a column is, or that one beneath the same head is: "YTD" over both."""
        heads, sums = self.table.heads, self.roles.columns
        beside = (each for each in sums if heads[each][:1] == heads[column][:1] and heads[column])
        return sums.get(column) or next((sums[each] for each in beside), None)

    def _when(self, cell: Cell) -> When:
        """What is said of when, from near to far; near goes first, far completes it."""
        table = self.table
        heads = [head.when for head in reversed(table.heads[cell.column])]
        labels = [self._said(label) for label in reversed(table.rows[cell.row])]
        found = _together(heads)
        found = found.completed(_together(labels)) if not found.is_empty else _together(labels)
        if found.year is None:
            found = found.completed(self._of_total(cell)) if not found.is_empty else found
        for far in (
            *self._corner,
            *self._captions,
            when(table.grid.name),
            *self.covers,
            *self._below,
        ):
            found = found.completed(far) if not found.is_empty else far
        return found

    def _of_total(self, cell: Cell) -> When:
        """What the head of the total says that a column is a part of: the year of its months."""
        across = self.table.figures.index(cell.column)
        sums = self.roles.columns.items()
        heads = (self.table.heads[column] for column, found in sums if across in found.parts)
        said = (head.when for cells in heads for head in cells)
        return next((each for each in said if each.year), When())

    def _said(self, label: Cell) -> When:
        """What a label says of when; a number beneath "Quarter" is one."""
        if label.column not in self.table.periods or not label.text.isdecimal():
            return label.when
        return when(f"{self._over[label.column]} {label.text}")

    @cached_property
    def _over(self) -> dict[int, str]:
        """The nearest head over each column."""
        return {c.number: c.head.split(" / ", maxsplit=1)[0] for c in self.table.columns}

    @cached_property
    def _corner(self) -> list[When]:
        """The heads over the labels."""
        table = self.table
        left = range(table.block.columns.start, min(table.figures, default=0))
        rows = reversed(table.above.heads)
        return [cell.when for row in rows for cell in table.grid.filled(row, left)]

    @cached_property
    def _captions(self) -> list[When]:
        table = self.table
        rows = [*table.above.captions]
        top = [row for row in range(min(table.block.above, default=0)) if row < table.block.body[0]]
        nearest = [
            cell.when for row in rows for cell in table.grid.filled(row, table.block.columns)
        ]
        first_rows = [
            row for row in top if len(table.grid.filled(row, range(table.grid.width))) <= 2
        ]  # noqa: PLR2004
        heading = [
            when(" ".join(cell.text for cell in table.grid.filled(row, range(table.grid.width))))
            for row in first_rows[:6]
        ]
        return [*_joined_lines(table, rows), *nearest, *heading]

    @cached_property
    def _below(self) -> list[When]:
        table = self.table
        rows = table.block.below
        return [cell.when for row in rows for cell in table.grid.filled(row, table.block.columns)]


def _joined_lines(table: Table, rows: Sequence[int]) -> list[When]:
    """Captions in two cells: "Quarter" | "2", read as one line."""
    found = []
    for row in rows:
        cells = table.grid.filled(row, table.block.columns)
        if len(cells) > 1:
            found.append(when(" ".join(cell.text for cell in cells)))
    return found


def _together(said: Sequence[When]) -> When:
    found = When()
    for each in said:
        found = found.completed(each) if not found.is_empty else each
    return found


def _joined(periods: Sequence[Period | None]) -> Period | None:
    known = sorted({period for period in periods if period is not None})
    if len(known) < len(periods) or len(known) < 2:  # noqa: PLR2004
        return None
    meets = all((b.starts - a.ends).days == 1 for a, b in zip(known, known[1:], strict=False))
    return Period(known[0].starts, known[-1].ends) if meets else None


def _moved(period: Period | None, past: str, role: Role) -> Period | None:
    if role is not Role.BEFORE or period is None or not past:
        return period
    is_near = LAST_QUARTER.search(past) and not YEAR.search(past)
    bare = not YEAR.search(past) and not LAST_QUARTER.search(past)
    return period.previous() if is_near or bare else period.a_year_before()
