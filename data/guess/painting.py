"""What each cell, row and column of a sheet was taken for, as a person is shown it."""

from collections.abc import Collection, Iterable, Iterator

from data.guess.cells import Cell, Grid
from data.guess.columns import Use
from data.guess.evidence import of_column, of_row, of_words
from data.guess.parts import Part
from data.guess.read import TableReading
from data.guess.sheet_read import Axis, Line, Place
from data.guess.sureness import Evidence, Sureness
from data.guess.table import Table

OF_USE = {
    Use.LABEL: Part.LABEL,
    Use.PERIOD: Part.PERIOD,
    Use.FIGURE: Part.FIGURE,
    Use.WORDS: Part.NOTE,
}
PAINTED_ON_LABELS = {Part.TOTAL, Part.BEFORE}
OUTSIDE = "no figures stand beside it or beneath it"
MOST_WORDS = 4  # of a row that holds no figures


def lines_of(reading: TableReading) -> tuple[Line, ...]:
    """Each column and each row of a table that is not blank."""
    return (*_columns(reading), *_rows(reading))


def lines_outside(grid: Grid, used: Collection[int]) -> tuple[Line, ...]:
    """The rows that belong to no table. used: those that do."""
    rows = (row for row in range(len(grid.rows)) if row not in used)
    of_outside = Sureness(Evidence.POSITION)
    filled = ((row, grid.filled(row, range(grid.width))) for row in rows)
    return tuple(
        _of_words(row, cells, Part.NOTE, of_outside, OUTSIDE) for row, cells in filled if cells
    )


def parts_outside(grid: Grid) -> dict[Place, Part]:
    """Each cell that is not blank, as a note: what it is before any table is known."""
    cells = (cell for row in grid.rows for cell in row if not cell.is_blank)
    return {(cell.row, cell.column): Part.NOTE for cell in cells}


def parts_of(reading: TableReading, lines: Iterable[Line]) -> dict[Place, Part]:
    """What each cell of a table was taken for. lines: those of `lines_of`."""
    table, lines = reading.table, tuple(lines)
    columns = {line.number: line.part for line in lines if line.axis is Axis.COLUMN}
    rows = {line.number: line.part for line in lines if line.axis is Axis.ROW}
    found = {
        (row, cell.column): _part(cell, part, columns, table)
        for row, part in rows.items()
        for cell in table.grid.filled(row, table.block.columns)
    }
    for figure in reversed(reading.figures):  # of two in one cell the first counts
        found[figure.place] = Part(figure.role)
    return found | _heads(table, columns)


def _part(cell: Cell, part: Part, columns: dict[int, Part], table: Table) -> Part:
    """The part of a cell that is neither figure nor head of figures."""
    of_column = columns.get(cell.column, Part.ASIDE)
    if part is Part.HEADING:
        return of_column if of_column in {Part.ASIDE, Part.NOTE} else Part.HEADING
    if cell.row not in table.line_of_row:
        return Part.PERIOD if part is Part.NOTE and _names_a_period(table, cell) else part
    if of_column.holds_figures:
        return Part.NOTE  # words in a column of figures
    return part if part in PAINTED_ON_LABELS and of_column is Part.LABEL else of_column


def _names_a_period(table: Table, cell: Cell) -> bool:
    """Whether a caption says of when the figures beneath it are."""
    return cell.row in table.above.captions and cell.when.period() is not None


def _heads(table: Table, columns: dict[int, Part]) -> dict[Place, Part]:
    """Heads of last time's figures, or of totals, are painted as these are."""
    over: dict[Place, set[Part]] = {}
    for column, cells in table.heads.items():
        for cell in cells:
            over.setdefault((cell.row, cell.column), set()).add(columns[column])
    return {
        place: next(iter(parts)) if len(parts) == 1 and parts <= PAINTED_ON_LABELS else Part.HEADING
        for place, parts in over.items()
    }


def _columns(reading: TableReading) -> Iterator[Line]:
    for column in reading.table.columns:
        if column.use is Use.EMPTY:
            continue
        part = OF_USE.get(column.use, Part.ASIDE)
        if part is Part.FIGURE:
            part = Part(reading.roles.of_column(column.number))
        words = reading.column_words(column.number)
        reason = str(column.use) if column.use.is_aside else ""
        sureness = of_column(reading, column.number, column.use, part)
        across = range(reading.table.body[0], reading.table.body[-1] + 1)
        yield Line(Axis.COLUMN, column.number, words, part, sureness, reason, across)


def _rows(reading: TableReading) -> Iterator[Line]:
    table = reading.table
    parts = _parts_of_rows(table)
    for row in sorted({*parts, *table.body}):
        cells = table.grid.filled(row, table.block.columns)
        if row in parts and cells:
            sureness = of_words(reading, row, parts[row])
            yield _of_words(row, cells, parts[row], sureness)
        elif row not in parts:
            part = Part(reading.roles.of_row(row))
            yield Line(Axis.ROW, row, reading.row_words(row), part, of_row(reading, row))


def _parts_of_rows(table: Table) -> dict[int, Part]:
    """The rows of a table that are no rows of figures."""
    above, block = table.above, table.block
    inside = set(range(block.body[0], block.body[-1])) - set(block.body)
    heads = {_texts(table.grid, row) for row in above.heads}
    return (
        dict.fromkeys((*above.captions, *block.below), Part.NOTE)
        | {row: Part.HEADING if _texts(table.grid, row) in heads else Part.NOTE for row in inside}
        | dict.fromkeys(above.heads, Part.HEADING)
        | {row: Part.LABEL for row, _ in block.sections}
        | ({} if above.section is None else {above.section: Part.LABEL})
    )


def _texts(grid: Grid, row: int) -> tuple[str, ...]:
    return tuple(cell.text for cell in grid.rows[row])


def _of_words(
    row: int, cells: tuple[Cell, ...], part: Part, sureness: Sureness, reason: str = ""
) -> Line:
    words = tuple(cell.text for cell in cells[:MOST_WORDS])
    return Line(Axis.ROW, row, words, part, sureness, reason)
