"""Which rows, columns and cells of a sheet an answer means: by their words, then by their place.

A place alone would mean another line as soon as a row is put in.
"""

import re
from collections.abc import Iterator, Sequence

from data.files.addresses import bounds_of, column_number
from data.guess.answers import Answer
from data.guess.block import Block
from data.guess.cells import Cell, Grid
from data.guess.facts import Area
from data.guess.labels import plain
from data.guess.when_read import is_pure

A_PERIOD = "(a period)"  # another one stands there next quarter
CELLS = re.compile(r"[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?")
COLUMNS = re.compile(r"([A-Z]{1,3})(?::([A-Z]{1,3}))?")
ROWS = re.compile(r"(\d+)(?::(\d+))?")
FARTHEST = 1_000  # rows above a row in which a label given once is looked for
Words = tuple[str, ...]


def rows_meant(grid: Grid, answer: Answer) -> tuple[int, ...]:
    """The rows that an answer is about; none where its words are not in the sheet."""
    hinted = _rows_at(answer.place)
    if not any(answer.words):
        return tuple(row for row in hinted if row < len(grid.rows))
    for wanted in _readings(answer.words):
        found = list(_rows_named(grid, wanted))
        if found:
            nearest = min(far for far, _ in found)
            rows = [row for far, row in found if far == nearest]
            if not hinted:
                return tuple(rows)  # all that are called so
            return (min(rows, key=lambda row: abs(row - hinted.start)),)
    return ()


def columns_meant(
    grid: Grid, blocks: Sequence[Block], answer: Answer
) -> tuple[tuple[int, int], ...]:
    """The columns that an answer is about, each with the number of its table in `blocks`."""
    columns, rows = _columns_at(answer.place)
    if not any(answer.words):
        found = [
            (number, column)
            for number, block in enumerate(blocks)
            for column in columns
            if column in block.columns
        ]
        return tuple(_near(found, blocks, rows))
    for wanted in _readings(answer.words):
        found = [
            pair
            for number, block in enumerate(blocks)
            for pair in _columns_named(grid, block, number, wanted, columns)
        ]
        if found:
            return tuple(_near(found, blocks, rows))
    return ()


def area_meant(grid: Grid, answer: Answer) -> Area | None:
    """The cells that an answer is about, moved as far as its first word has moved."""
    if not CELLS.fullmatch(answer.place):
        return None
    first, last = bounds_of(answer.place)
    if any(answer.words):
        wanted = _normal(answer.words[0])
        at = [(c.row, c.column) for row in grid.rows for c in row if _normal(c.text) == wanted]
        if not at:
            return None
        near = min(at, key=lambda each: abs(each[0] - first[0]) + abs(each[1] - first[1]))
        down, right = near[0] - first[0], near[1] - first[1]
        first, last = near, (last[0] + down, last[1] + right)
    bottom, side = len(grid.rows) - 1, grid.width - 1
    if first[0] > bottom or first[1] > side:
        return None
    return first, (min(last[0], bottom), min(last[1], side))


def _readings(words: Words) -> Iterator[Words]:
    """The words as they are, then with any period in the place of each period."""
    yield tuple(_normal(word) for word in words if word)
    if any(is_pure(word) for word in words):
        yield tuple(A_PERIOD if is_pure(word) else _normal(word) for word in words if word)


def _is(text: str, wanted: str) -> bool:
    return is_pure(text) if wanted == A_PERIOD else _normal(text) == wanted


def _normal(text: str) -> str:
    """A text without what leads to a note, capitals and signs; a sign alone stays."""
    shown = plain(text).casefold()
    return " ".join(re.findall(r"\w+|[%£$€+<>]", shown)) or shown


def _rows_named(grid: Grid, wanted: Words) -> Iterator[tuple[int, int]]:
    """The rows in which the last word stands, and how far above them the others are in all."""
    *others, last = wanted
    for row, cells in enumerate(grid.rows):
        if any(not cell.is_blank and _is(cell.text, last) for cell in cells):
            far = [_rows_above(grid, row, word) for word in others]
            if all(each is not None for each in far):
                yield sum(each for each in far if each is not None), row


def _rows_above(grid: Grid, row: int, wanted: str) -> int | None:
    for far in range(min(row, FARTHEST) + 1):
        if any(not cell.is_blank and _is(cell.text, wanted) for cell in grid.rows[row - far]):
            return far
    return None


def _columns_named(
    grid: Grid, block: Block, number: int, wanted: Words, hinted: range
) -> list[tuple[int, int]]:
    *others, last = wanted
    found = []
    for column in block.columns:
        own = [cell.text for row in block.above if (cell := _over(grid, row, column))]
        if any(_is(text, last) for text in own):
            around = [*own, *(_left_of(grid, row, column, block) for row in block.above)]
            if all(any(_is(text, word) for text in around) for word in others):
                found.append((number, column))
    return [pair for pair in found if pair[1] in hinted] or found


def _over(grid: Grid, row: int, column: int) -> Cell | None:
    area = grid.merged.get((row, column))
    cell = grid.at(*area[0]) if area else grid.at(row, column)
    return None if cell.is_blank else cell


def _left_of(grid: Grid, row: int, column: int, block: Block) -> str:
    """The nearest text of a row, from a column to the left: a head reaches to the right."""
    cells = grid.rows[row][block.columns.start : column + 1]
    return next((cell.text for cell in reversed(cells) if not cell.is_blank), "")


def _near(
    found: Sequence[tuple[int, int]], blocks: Sequence[Block], rows: range
) -> list[tuple[int, int]]:
    """Those in a table that stands in some rows, or else all."""
    near = [
        pair
        for pair in found
        if rows and blocks[pair[0]].body[-1] >= rows.start and blocks[pair[0]].body[0] < rows.stop
    ]
    return near or list(found)


def _rows_at(place: str) -> range:
    if match := ROWS.fullmatch(place):
        return range(int(match[1]) - 1, int(match[2] or match[1]))
    if CELLS.fullmatch(place):
        first, last = bounds_of(place)
        return range(first[0], last[0] + 1)
    return range(0)


def _columns_at(place: str) -> tuple[range, range]:
    """The columns of a place, and its rows, none where it names columns alone."""
    if match := COLUMNS.fullmatch(place):
        return range(column_number(match[1]), column_number(match[2] or match[1]) + 1), range(0)
    if CELLS.fullmatch(place):
        first, last = bounds_of(place)
        return range(first[1], last[1] + 1), range(first[0], last[0] + 1)
    return range(0), range(0)
