"""Where a table ends and another begins to the right of it."""

from collections.abc import Iterator, Sequence

from data.guess.block import Block
from data.guess.cells import Cell, Grid, Kind

MOSTLY = 0.5
FEWEST_LABELS = 2
FEWEST_NAMES = 3  # all different, so that they may name rows of their own
Body = Sequence[tuple[Cell, ...]]


def cut_of(grid: Grid, block: Block) -> int | None:
    """The column in which another table begins; None where there is one table alone.

    It holds labels again, after a blank column, or beneath heads of which those to its right say
    the same as those to its left. Remarks may stand in the gap.
    """
    for column in columns_of_names(grid, block):
        if _is_parted(grid, block, column) or _has_the_same_heads(grid, block, column):
            return column
    return None


def columns_of_names(grid: Grid, block: Block) -> Iterator[int]:
    """The columns of words that have figures on either side."""
    body = [grid.rows[row] for row in block.body]
    for column in range(block.columns.start + 2, block.columns.stop - 1):
        cells = _filled(grid, block, column)
        is_between = _has_values(body, range(block.columns.start, column)) and _has_values(
            body, range(column + 1, block.columns.stop)
        )
        if len(cells) >= FEWEST_LABELS and _are_labels(cells) and is_between:
            yield column


def are_names(cells: Sequence[Cell]) -> bool:
    """Whether some cells may name the rows of a table: texts, all different."""
    texts = {cell.text for cell in cells if cell.kind is Kind.TEXT}
    return len(cells) >= FEWEST_NAMES and len(texts) == len(cells)


def _is_parted(grid: Grid, block: Block, column: int) -> bool:
    """Whether a blank column stands between the figures to the left and a column of labels."""
    for before in range(column - 1, block.columns.start, -1):
        cells = _filled(grid, block, before)
        if not cells:
            return True
        if len(cells) >= FEWEST_LABELS or any(cell.is_number for cell in cells):
            return False
    return False


def _has_the_same_heads(grid: Grid, block: Block, column: int) -> bool:
    """Whether the heads right of a column of names are as those left of it.

    "Agency | Q1 | Q2 | Outcome | Q1 | Q2"
    """
    heads = next((cells for cells in _from_below(grid, block) if cells), ())
    left = [cell for cell in heads if cell.column < column]
    right = [cell.text for cell in heads if cell.column > column]
    same = [cell.text for cell in left[1:]]
    if not same or right[: len(same)] != same or len(heads) == len(left) + len(right):
        return False
    return all(are_names(_filled(grid, block, each)) for each in (left[0].column, column))


def _filled(grid: Grid, block: Block, column: int) -> list[Cell]:
    cells = (grid.at(row, column) for row in block.body)
    return [cell for cell in cells if not cell.is_blank]


def _from_below(grid: Grid, block: Block) -> Iterator[tuple[Cell, ...]]:
    return (grid.filled(row, block.columns) for row in reversed(block.above))


def _are_labels(cells: Sequence[Cell]) -> bool:
    return sum(not cell.is_value or cell.is_period for cell in cells) > MOSTLY * len(cells)


def _has_values(body: Body, columns: range) -> bool:
    return any(row[column].is_number for row in body for column in columns)
