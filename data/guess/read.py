"""A workbook that no layout fits, read as far as it explains itself: figures with their labels."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.files.workbook import Workbook, Worksheet
from data.guess.answers import Answer
from data.guess.blocks import blocks_of
from data.guess.cells import Cell, Grid, Kind, grid_of
from data.guess.cells_said import told, without_tables
from data.guess.facts import Facts
from data.guess.labels import plain
from data.guess.parts import Part, Role
from data.guess.roles import Roles, roles_of
from data.guess.said import column_facts, facts_of, of_sheet, senses_said, unmet
from data.guess.sheet_read import Guessed
from data.guess.signs import Signs, key_of_book, signs_of
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


def guessed(workbook: Workbook) -> Iterator[Guessed]:
    """The figures of a workbook, sheet by sheet, each row from the left."""
    for sheet in sheets_of(workbook):
        yield from sheet.figures


def sheets_of(workbook: Workbook, answers: Sequence[Answer] = ()) -> tuple["SheetReading", ...]:
    """The sheets of a workbook, each with what the others say of when."""
    names = [sheet.name for sheet in workbook.sheets]
    signs = [signs_of(sheet) for sheet in workbook.sheets]
    key = key_of_book(workbook.sheets, signs)
    sheets = [
        _Sheet(sheet, of_sheet(answers, sheet.name, names), workbook.name, (own, key))
        for sheet, own in zip(workbook.sheets, signs, strict=True)
    ]
    covers = [
        tuple(said for other in sheets if other is not sheet for said in other.cover)
        for sheet in sheets
    ]
    return tuple(sheet.reading(said) for sheet, said in zip(sheets, covers, strict=True))


class _Sheet:
    """One sheet, its marks and its tables. signs: its own, and the senses of the whole book."""

    def __init__(
        self,
        sheet: Worksheet,
        answers: Sequence[Answer],
        file: str,
        signs: tuple[Signs, Mapping[str, Status]],
    ) -> None:
        self._sheet, self._answers, self._file = sheet, answers, file
        self._signs, of_book = signs
        self._senses = {**of_book, **self._signs.senses, **senses_said(answers)}
        self._untold = grid_of(sheet, self._senses)
        facts = facts_of(self._untold, answers, file)
        self._grid = told(self._untold, facts)
        self._rest = without_tables(self._grid)
        has_tables = facts.has_figures is not False
        self._blocks = blocks_of(self._grid, self._rest, self._signs.rows) if has_tables else ()
        self._columns = column_facts(self._untold, self._blocks, facts, file)

    @cached_property
    def cover(self) -> tuple[When, ...]:
        """What the first lines of a sheet without a table say of when."""
        if self._blocks:
            return ()
        rows = self._grid.rows[:COVER_ROWS]
        lines = (" ".join(cell.text for cell in row if not cell.is_blank) for row in rows)
        return tuple(said for line in lines if not (said := when(line)).is_empty)

    def reading(self, covers: tuple[When, ...]) -> "SheetReading":
        """Its tables, understood. covers: what the other sheets say of when."""
        tables = [
            table_of(self._grid if block.is_own else self._rest, block, said)
            for block, said in zip(self._blocks, self._columns, strict=True)
        ]
        first = min((block.body[0] for block in self._blocks), default=0)
        heading = heading_of(self._grid, first)
        read = [TableReading(table, self._signs, heading, covers) for table in tables]
        is_about = [_is_about(self._grid, each.table) for each in read]
        return SheetReading(
            self._untold,
            self._signs,
            self._grid.facts,
            tuple(each for each, seems in zip(read, is_about, strict=True) if not seems),
            tuple(each for each, seems in zip(read, is_about, strict=True) if seems),
            self._senses,
            self._file,
            self._sheet.hidden_columns,
            self._sheet.hidden_rows,
            self._sheet.hidden,
            tuple(unmet(self._untold, self._blocks, self._answers)),
        )


@dataclass(frozen=True)
class SheetReading:
    """One sheet: its cells, its marks, and its tables as they are understood.

    about: tables that only seem to be some, as of contents. senses: what its marks mean, by its
    key or by a person. file: the name of its file. unmet: answers about what it does not have.
    """

    grid: Grid
    signs: Signs
    facts: Facts
    tables: tuple["TableReading", ...]
    about: tuple["TableReading", ...]
    senses: Mapping[str, Status]
    file: str
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    is_hidden: bool = False
    unmet: tuple[Answer, ...] = ()

    @cached_property
    def figures(self) -> tuple[Guessed, ...]:
        """Its figures, each row from the left."""
        found = (figure for table in self.tables for figure in table.figures)
        return tuple(sorted(found, key=lambda each: each.place))


def _is_about(grid: Grid, table: Table) -> bool:
    """Whether a sheet of contents, guidance or the like only seems to hold a table."""
    if grid.facts.has_figures:
        return False
    first = next((cell.text for row in grid.rows for cell in row if not cell.is_blank), "")
    named = ABOUT.search(grid.name) or (ABOUT.search(first) and len(first.split()) <= 4)  # noqa: PLR2004
    return bool(named) and len(table.figures) < MOST_ABOUT


@dataclass(frozen=True)
class TableReading:
    """The figures of one table."""

    table: Table
    signs: Signs
    heading: tuple[When, ...]
    covers: tuple[When, ...]

    @cached_property
    def roles(self) -> Roles:
        """What each of its figures is to the others."""
        return roles_of(self.table)

    @cached_property
    def times(self) -> Times:
        """When its figures are of."""
        return Times(self.table, self.roles, self.heading, self.covers)

    @cached_property
    def figures(self) -> tuple[Guessed, ...]:
        """Its figures, each row from the left."""
        return tuple(self._figures())

    def _figures(self) -> Iterator[Guessed]:
        for row in self.table.body:
            for column in self.table.figures:
                if self.table.is_figure(row, column) and not self._is_inside(row, column):
                    yield from self._of_cell(self.table.grid.at(row, column))

    def _is_inside(self, row: int, column: int) -> bool:
        area = self.table.grid.merged.get((row, column))
        return area is not None and area[0] != (row, column)

    def _of_cell(self, cell: Cell) -> Iterator[Guessed]:
        place, table = (cell.row, cell.column), self.table
        first, *others = cell.figures
        if self._leads_to_a_note(cell):
            others = []
        yield self._guessed(cell, first, self.roles.of[place], self.times.of(cell))
        for second in others:
            said = table.said.brackets.get(cell.column, table.grid.facts.brackets)
            if said is Part.ASIDE:
                continue
            if said in {Part.FIGURE, Part.SHARE}:
                yield self._guessed(cell, second, Role(said), self.times.of(cell))
            elif said is None and second.is_percentage and not first.is_percentage:
                yield self._guessed(cell, second, Role.SHARE, self.times.of(cell))
            else:
                yield self._guessed(cell, second, Role.BEFORE, self.times.of_brackets(cell))

    def _leads_to_a_note(self, cell: Cell) -> bool:
        """Whether a number in brackets is that of a note of the sheet: "133 (6)" among counts."""
        number = cell.text.rstrip(")] ").rpartition("(")[2]
        return number in self.signs.notes and cell.column in self._mostly_single

    @cached_property
    def _mostly_single(self) -> frozenset[int]:
        """The columns in which few cells have a second number."""
        table = self.table
        pairs = {
            column: [table.grid.at(row, column).kind is Kind.PAIR for row in table.body]
            for column in table.figures
        }
        return frozenset(c for c, are_pairs in pairs.items() if 2 * sum(are_pairs) < len(are_pairs))

    def _guessed(self, cell: Cell, figure: Figure, role: Role, period: Period | None) -> Guessed:
        place, sheet = (cell.row, cell.column), self.table.grid.name
        rows, columns = self.row_words(cell.row), self.column_words(cell.column)
        return Guessed(sheet, place, figure, role, period, rows, columns)

    def row_words(self, row: int) -> tuple[str, ...]:
        """The labels that hold for a row of figures, the outermost first."""
        if row not in self._row_words:
            self._row_words[row] = self._words(self.table.rows[row])
        return self._row_words[row]

    def column_words(self, column: int) -> tuple[str, ...]:
        """The heads that hold for a column, the highest first."""
        if column not in self._column_words:
            over = self.table.heads.get(column) or self._over(column)
            self._column_words[column] = self._words(over)
        return self._column_words[column]

    @cached_property
    def _row_words(self) -> dict[int, tuple[str, ...]]:
        return {}

    @cached_property
    def _column_words(self) -> dict[int, tuple[str, ...]]:
        return {}

    def _over(self, column: int) -> Iterator[Cell]:
        """What the head rows have right above a column that holds no figures."""
        grid = self.table.grid
        for row in self.table.above.heads:
            area = grid.merged.get((row, column))
            yield grid.at(*area[0]) if area else grid.at(row, column)

    def _words(self, cells: Iterable[Cell]) -> tuple[str, ...]:
        texts = (plain(each.text, self.signs.notes) for each in cells)
        return tuple(dict.fromkeys(text for text in texts if text))
