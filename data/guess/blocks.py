"""The tables of a sheet: which rows are figures of one table, and what stands above them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from data.guess.beside import cut_of
from data.guess.block import Block
from data.guess.cells import Grid, Kind
from data.guess.facts import Area
from data.guess.parts import Part
from data.guess.row_kinds import RowKind, kind_of_row

MOSTLY, NEARLY_ALL = 0.5, 0.8
FEWEST_LABELS = 2
FEWEST_ALIKE = 3  # rows of figures above one that may be a head


@dataclass
class _Growing:
    """A table while its rows are gone through."""

    above: tuple[int, ...]
    columns: set[int]
    body: list[int] = field(default_factory=list)
    sections: list[tuple[int, int]] = field(default_factory=list)


def blocks_of(grid: Grid, rest: Grid, aside: Collection[int]) -> tuple[Block, ...]:
    """The tables of a sheet, from its first row on; those beside one another parted.

    rest: the same cells without those that a person called tables of their own.
    """
    own = (_own(grid, area, aside) for area in grid.facts.tables)
    found = [*filter(None, own), *_guessed(rest, aside)]
    return tuple(_with_notes(grid, sorted(found, key=lambda each: each.body[0]), aside))


def _own(grid: Grid, area: Area, aside: Collection[int]) -> Block | None:
    """The one table that some cells are; None where no row of them holds figures."""
    (top, left), (bottom, right) = area
    columns = range(left, right + 1)
    parts = list(_in_columns(grid, columns, range(top, bottom + 1), aside))
    if not parts:
        return None
    body = tuple(row for part in parts for row in part.body)
    sections = tuple(pair for part in parts for pair in part.sections)
    return Block(columns, parts[0].above, body, sections, is_own=True)


def _guessed(grid: Grid, aside: Collection[int]) -> list[Block]:
    found: list[Block] = []
    start = 0
    for block in _in_columns(grid, range(grid.width), range(len(grid.rows)), aside):
        rows = range(start, block.body[-1] + 1)
        found += list(_parted(grid, block, rows, aside)) or [block]
        start = block.body[-1] + 1
    return found


def _in_columns(grid: Grid, columns: range, rows: range, aside: Collection[int]) -> Iterator[Block]:
    growing: _Growing | None = None
    waiting: list[int] = []
    for row in rows:
        line = kind_of_row(grid, row, columns, aside)
        if line is not RowKind.VALUES and not _are_values(
            grid, row, line, columns, growing, waiting
        ):
            waiting.append(row)
            continue
        filled = {cell.column for cell in grid.filled(row, columns) if cell.is_value}
        if growing and _goes_on(grid, growing, filled, waiting, columns, aside):
            growing.sections += [
                (each, row) for each in waiting if _is_section(grid, each, growing, columns, aside)
            ]
        else:
            if growing:
                yield _grown(growing, columns)
            growing = _Growing(tuple(waiting), set())
        growing.columns |= filled
        growing.body.append(row)
        waiting = []
    if growing:
        yield _grown(growing, columns)


def _are_values(  # noqa: PLR0913
    grid: Grid,
    row: int,
    line: RowKind,
    columns: range,
    growing: _Growing | None,
    waiting: Sequence[int],
) -> bool:
    """Whether a row of years, or of marks alone, is one of figures: it goes on beneath others."""
    may_be = line in {RowKind.PERIODS, RowKind.TEXTS} and row not in grid.facts.rows
    if not may_be or growing is None or waiting:
        return False
    cells = grid.filled(row, columns)
    if line is RowKind.PERIODS:
        return any(cell.is_year and cell.column in growing.columns for cell in cells[1:])
    columns_of_figures = _nearly_all_values(grid, growing)
    figures = [cell for cell in cells if cell.column in columns_of_figures]
    if len(growing.body) >= FEWEST_ALIKE and _are_alike(grid, row, growing.body[-1], columns):
        return bool(figures) and all(cell.is_value for cell in figures)
    return any(not cell.is_year for cell in figures) and all(cell.is_value for cell in figures)


def _nearly_all_values(grid: Grid, growing: _Growing) -> set[int]:
    """The columns of figures so far: "3 teams only" may stand among remarks."""
    filled = {
        column: [cell for row in growing.body if not (cell := grid.at(row, column)).is_blank]
        for column in growing.columns
    }
    return {
        column
        for column, cells in filled.items()
        if sum(cell.is_value for cell in cells) >= NEARLY_ALL * len(cells)
    }


def _are_alike(grid: Grid, row: int, other: int, columns: range) -> bool:
    """Whether the same cells of two rows are filled: 2019 beneath 1840 and 2207 is no year."""
    filled = ({cell.column for cell in grid.filled(each, columns)} for each in (row, other))
    return next(filled) == next(filled)


def _grown(growing: _Growing, columns: range) -> Block:
    return Block(columns, growing.above, tuple(growing.body), tuple(growing.sections))


def _goes_on(  # noqa: PLR0913
    grid: Grid,
    growing: _Growing,
    filled: set[int],
    waiting: Sequence[int],
    columns: range,
    aside: Collection[int],
) -> bool:
    """Whether a row of figures belongs to the table above it."""
    shared = filled & growing.columns
    if not filled or len(shared) < MOSTLY * min(len(filled), len(growing.columns)):
        return False
    is_named = False  # by a text between the figures above and the heads: another table
    for row in waiting:
        if _is_heads(grid, row, growing.columns | filled, columns, aside):
            if is_named or not _is_repeated(grid, row, growing, columns):
                return False
        else:
            is_named |= len(grid.filled(row, columns)) == 1 and row not in aside
    return True


def _is_heads(
    grid: Grid, row: int, values: set[int], columns: range, aside: Collection[int]
) -> bool:
    if (said := grid.facts.rows.get(row, Part.PERIOD)) is not Part.PERIOD:
        return said is Part.HEADING
    line = kind_of_row(grid, row, columns, aside)
    if line not in {RowKind.TEXTS, RowKind.PERIODS, RowKind.TEXT}:
        return False
    cells = grid.filled(row, columns)
    over = [each for each in cells if each.column in values and each.kind is not Kind.MARK]
    return len(over) >= (1 if line is RowKind.PERIODS else FEWEST_LABELS) or (
        line is RowKind.TEXTS and len(over) == 1 and len(values) == 1
    )


def _is_repeated(grid: Grid, row: int, growing: _Growing, columns: range) -> bool:
    """Whether it is a head row of the table, printed once more."""
    texts = _texts(grid, row, columns)
    return any(texts == _texts(grid, each, columns) for each in growing.above)


def _texts(grid: Grid, row: int, columns: range) -> list[tuple[int, str]]:
    return [(cell.column, cell.text) for cell in grid.filled(row, columns)]


def _is_section(  # noqa: PLR0913
    grid: Grid, row: int, growing: _Growing, columns: range, aside: Collection[int]
) -> bool:
    """Whether a row between figures names those beneath it."""
    if (said := grid.facts.rows.get(row, Part.PERIOD)) is not Part.PERIOD:
        return said is Part.LABEL
    if kind_of_row(grid, row, columns, aside) not in {RowKind.TEXT, RowKind.PERIODS, RowKind.TEXTS}:
        return False
    cells = grid.filled(row, columns)
    beyond = max(growing.columns, default=0)
    is_alone = (
        all(cell.column > beyond for cell in cells[1:])
        or kind_of_row(grid, row, columns, aside) is RowKind.TEXT
    )
    return is_alone and not _is_repeated(grid, row, growing, columns)


def _parted(grid: Grid, block: Block, rows: range, aside: Collection[int]) -> Iterator[Block]:
    """The tables that stand beside one another."""
    cut = cut_of(grid, block)
    if cut is None:
        return
    left, right = range(block.columns.start, cut), range(cut, block.columns.stop)
    for part in (left, right):
        for found in _in_columns(grid, part, rows, aside):
            yield from list(_parted(grid, found, rows, aside)) or [found]


def _with_notes(grid: Grid, blocks: Sequence[Block], aside: Collection[int]) -> Iterator[Block]:
    """Each table with what is written beneath it, as far as the next begins."""
    for block in blocks:
        last = block.body[-1]
        later = [b.body[0] for b in blocks if b.body[0] > last]
        until = min(later, default=len(grid.rows))
        notes = [
            row
            for row in range(last + 1, until)
            if kind_of_row(grid, row, block.columns, aside) in {RowKind.NOTE, RowKind.TEXT}
        ]
        yield replace(block, below=tuple(notes))
