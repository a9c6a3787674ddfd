"""Which rows above a table are its heads, and how far each head reaches."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.guess.block import Block
from data.guess.cells import Cell, Grid
from data.guess.parts import Part
from data.guess.row_kinds import RowKind, kind_of_row

MOST_HEADS = 5
FEWEST_WITH_A_TOTAL = 5  # columns: two groups of two, and their total


@dataclass(frozen=True)
class Above:
    """What stands above the figures of a table.

    heads: rows over its columns, the highest first. captions: texts above those, the nearest
    first. section: a text between heads and figures, which names the first of them.
    """

    heads: tuple[int, ...]
    captions: tuple[int, ...]
    section: int | None = None


def above_of(grid: Grid, block: Block, figures: Sequence[int]) -> Above:
    """The rows above a table, told apart. figures: its columns of figures."""
    over = set(figures)
    left = min(figures, default=0)
    heads: list[int] = []
    section: int | None = None
    rest = list(block.above)
    while rest and len(heads) < MOST_HEADS:
        row = rest[-1]
        cells = grid.filled(row, block.columns)
        said = grid.facts.rows.get(row)
        if not cells and not heads:
            rest.pop()
        elif said is Part.LABEL and not heads:
            section = row
            rest.pop()
        elif said is Part.HEADING or (
            any(cell.column in over for cell in cells) and not _is_note(grid, row, block)
        ):
            heads.insert(0, row)
            rest.pop()
        elif (
            _is_one_text(grid, row, block, over)
            and cells[0].column < left
            and not heads
            and _heads_follow(grid, rest, over, block)
        ):
            section = row
            rest.pop()
        elif _is_note(grid, row, block) and not heads and cells:
            rest.pop()
        else:
            break
    captions = tuple(row for row in reversed(rest) if grid.filled(row, block.columns))
    return Above(tuple(heads), captions, section)


def _is_one_text(grid: Grid, row: int, block: Block, over: set[int]) -> bool:
    """Whether a row holds one text, but for remarks beyond the figures."""
    is_text = kind_of_row(grid, row, block.columns, ()) is RowKind.TEXT
    cells = grid.filled(row, block.columns)
    return is_text or all(cell.column > max(over, default=0) for cell in cells[1:]) and bool(cells)


def _is_note(grid: Grid, row: int, block: Block) -> bool:
    return kind_of_row(grid, row, block.columns, ()) is RowKind.NOTE


def _heads_follow(grid: Grid, rows: Sequence[int], over: set[int], block: Block) -> bool:
    """Whether higher up there are heads, so that the text is none of them."""
    for row in reversed(rows[:-1]):
        cells = grid.filled(row, block.columns)
        if cells:
            return any(cell.column in over for cell in cells) and len(cells) > 1
    return False


def heads_over(
    grid: Grid, block: Block, above: Above, figures: Sequence[int]
) -> dict[int, tuple[Cell, ...]]:
    """The heads over each column of figures, the highest first."""
    found: dict[int, list[Cell]] = {column: [] for column in figures}
    starts: set[int] = set()
    last = _last_of_pattern(grid, block, above, figures)
    for number, row in enumerate(above.heads):
        is_lowest = number == len(above.heads) - 1
        named = {cell.column for cell in grid.filled(row, block.columns)}
        for column, cell in _spread(grid, block, row, figures, starts, is_lowest=is_lowest).items():
            if cell.column <= last < column and (row, column) not in grid.merged:
                continue
            if not any(cell is other for other in found[column]):
                found[column].append(cell)
        starts |= named
    return {column: tuple(cells) for column, cells in found.items()}


def _last_of_pattern(grid: Grid, block: Block, above: Above, figures: Sequence[int]) -> int:
    """The last column of groups beneath which the same heads come again, one total after them.

    "2023-24 | | 2024-25 | | " over "Q1 | Q2 | Q1 | Q2 | Total": the total is of no year.
    """
    everywhere = block.columns.stop
    if len(above.heads) < 2 or len(figures) < FEWEST_WITH_A_TOTAL:  # noqa: PLR2004
        return everywhere
    upper, lower = ([grid.at(row, column).text for column in figures] for row in above.heads[-2:])
    starts = [at for at, text in enumerate(upper) if text]
    if len(starts) < 2 or any((above.heads[-2], c) in grid.merged for c in figures):  # noqa: PLR2004
        return everywhere
    length = starts[1] - starts[0]
    is_even = all(later - earlier == length for earlier, later in pairwise(starts))
    end = starts[-1] + length
    groups = {tuple(lower[at : at + length]) for at in starts}
    is_pattern = is_even and len(groups) == 1 and length > 1
    return figures[end - 1] if is_pattern and end < len(figures) else everywhere


def _spread(  # noqa: PLR0913
    grid: Grid,
    block: Block,
    row: int,
    figures: Sequence[int],
    starts: set[int],
    *,
    is_lowest: bool,
) -> dict[int, Cell]:
    """Which head of a row stands over which column: in its merged area, or else to the right."""
    found: dict[int, Cell] = {}
    current: Cell | None = None
    first = min(figures, default=0)
    for column in range(block.columns.start, block.columns.stop):
        area = grid.merged.get((row, column))
        cell = grid.at(row, column)
        if area:
            origin = grid.at(*area[0])
            current = None
            if not origin.is_blank and column in figures:
                found[column] = origin
            continue
        if not cell.is_blank:
            current = cell if column >= first and not is_lowest else None
            if column in figures:
                found[column] = cell
        elif column in starts and current is not None:
            current = None
        elif current is not None and column in figures:
            found[column] = current
    return found
