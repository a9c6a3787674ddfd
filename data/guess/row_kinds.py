"""What each row of a sheet is, by itself: figures, heads, a text alone, a note, or nothing."""

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from itertools import dropwhile, pairwise, takewhile

from data.guess.cells import ITEM, Cell, Grid, Kind
from data.guess.labels import is_total
from data.guess.parts import Part
from data.guess.replies import is_reply

LONG = 70  # characters of a text that is a sentence and no label
NOTE = re.compile(
    r"(?:notes?|sources?|footnotes?|key|please|contact|comments?|data (?:source|quality)|caveats?"
    r"|definitions?|prepared by|produced by|published|produced|nb|n\.b|\*|†|‡)\b[:. ]|[*†‡^]\s*\w",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\b(ages?|aged|months?|weeks?|years?|grades?)\b", re.IGNORECASE)
LONGEST_STATE = 3  # letters of a mark that is no word
FEWEST_IN_A_RUN = 3
NEAR = 4  # rows beneath one that tell what it is


class RowKind(StrEnum):
    """What a row is."""

    BLANK = "blank"
    VALUES = "values"
    PERIODS = "periods alone"
    TEXTS = "several texts"
    TEXT = "one text"
    NOTE = "note"


OF_PART = {
    Part.HEADING: RowKind.TEXTS,
    Part.LABEL: RowKind.TEXT,
    Part.NOTE: RowKind.NOTE,
    Part.ASIDE: RowKind.NOTE,
}


def kind_of_row(grid: Grid, row: int, columns: range, aside: Collection[int]) -> RowKind:
    """What a row is, within some columns. aside: rows that are known to be no part of a table."""
    cells = grid.filled(row, columns)
    if not cells:
        return RowKind.BLANK
    said = grid.facts.rows.get(row)
    return (said and _said(said, cells)) or _guessed(grid, row, cells, aside)


def _said(said: Part, cells: tuple[Cell, ...]) -> RowKind | None:
    """The kind of a row that a person spoke of; None where that leaves it open."""
    if said.holds_figures:
        return RowKind.VALUES if any(cell.is_value for cell in cells) else None
    if said is Part.PERIOD:
        return RowKind.PERIODS if sum(cell.is_period for cell in cells) > 1 else None
    return OF_PART[said]


def _guessed(grid: Grid, row: int, cells: tuple[Cell, ...], aside: Collection[int]) -> RowKind:
    if row in aside or _is_note(cells):
        return RowKind.NOTE
    whole = cells
    if _is_numbered(grid, row, cells):
        cells = cells[1:]
    if any(cell.is_number for cell in cells):
        return RowKind.TEXTS if _is_numbered_heads(grid, row, cells) else RowKind.VALUES
    if is_reply(grid, row, whole):
        return RowKind.NOTE
    if len(cells) == 1 and not cells[0].is_period:
        return RowKind.TEXT
    return _without_numbers(grid, row, cells)


def _is_numbered(grid: Grid, row: int, cells: tuple[Cell, ...]) -> bool:
    """Whether a row is an item's number and words, among rows in which figures follow the name."""
    if len(cells) < 2 or cells[1].kind is not Kind.TEXT or not ITEM.fullmatch(cells[0].text):  # noqa: PLR2004
        return False
    if any(cell.is_value for cell in cells[2:]):
        return False
    number, name = cells[0].column, cells[1].column
    return any(
        ITEM.fullmatch(beneath[number].text) and any(c.is_value for c in beneath[name + 1 :])
        for beneath in grid.rows[row + 1 : row + 1 + NEAR]
        if beneath[name].kind is Kind.TEXT
    )


def _without_numbers(grid: Grid, row: int, cells: tuple[Cell, ...]) -> RowKind:
    rest = cells[1:]
    states = [cell for cell in rest if _is_state(cell)]
    if rest and len(states) == len(rest):
        return RowKind.VALUES
    if _are_figures_with_units(grid, row, cells):
        return RowKind.VALUES
    if all(cell.is_period for cell in rest) and (rest or cells[0].is_period):
        return RowKind.PERIODS
    return RowKind.TEXTS


def _are_figures_with_units(grid: Grid, row: int, cells: tuple[Cell, ...]) -> bool:
    """Whether "12 days" beside labels is a figure: a head, or such a figure, stands above it."""
    values = tuple(dropwhile(lambda cell: cell.kind is Kind.TEXT, cells))
    units = [cell for cell in values if cell.kind is Kind.UNIT]
    words = [cell for cell in values if not cell.is_value]  # a remark, a state of its own
    if len(values) == len(cells) or len(units) <= len(words):
        return False
    if any(_has_something_above(grid, cell) for cell in units):
        return True
    numbers = [cell.number or 0 for cell in units]
    rises = len(numbers) > 1 and all(a < b for a, b in pairwise(numbers))
    return not rises and _has_values_beneath(grid, row, units)


def _has_something_above(grid: Grid, cell: Cell) -> bool:
    above = (line[cell.column] for line in grid.rows[max(0, cell.row - NEAR) : cell.row])
    return any(not each.is_blank for each in above)


def _has_values_beneath(grid: Grid, row: int, cells: Sequence[Cell]) -> bool:
    lines = grid.rows[row + 1 : row + 1 + NEAR]
    return all(any(line[cell.column].is_value for line in lines) for cell in cells)


def _is_state(cell: Cell) -> bool:
    """Whether a cell can only be a state: "1 to 4" may be an age group, "Not known" a head."""
    if cell.kind is not Kind.MARK:
        return False
    text = cell.text.strip("[]()")
    return len(text) <= LONGEST_STATE and not any(letter.isdigit() for letter in text)


def _is_note(cells: tuple[Cell, ...]) -> bool:
    first = cells[0].text
    if len(cells) == 1:
        is_sentence = len(first) > LONG or (first.endswith(".") and len(first.split()) > 4)
        return cells[0].kind is Kind.TEXT and (is_sentence or bool(NOTE.match(first)))
    rest = cells[1:]
    return len(cells) == 2 and bool(NOTE.match(first)) and len(rest[0].text) > LONG // 2


def _is_numbered_heads(grid: Grid, row: int, cells: tuple[Cell, ...]) -> bool:
    """Heads that are numbers in a row, such as ages 10, 11, 12, beneath nothing but words."""
    numbers = [cell.number for cell in cells if cell.is_number]
    if len(numbers) < FEWEST_IN_A_RUN or any(value is None for value in numbers):
        return False
    steps = {later - earlier for earlier, later in zip(numbers, numbers[1:], strict=False)}  # type: ignore[operator]
    words = [cell.text for cell in cells if not cell.is_number]
    if steps != {1.0} or not words:
        return False
    is_summed = len(words) > 1 and is_total(words[-1]) and not cells[-1].is_number
    return is_summed or any(map(COUNTED.search, (*words, *_alone_above(grid, row))))


def _alone_above(grid: Grid, row: int) -> list[str]:
    """The captions right above a row, with no other heads between: texts that stand alone."""
    rows = reversed(grid.rows[max(0, row - NEAR) : row])
    filled = ([cell.text for cell in line if not cell.is_blank] for line in rows)
    return [texts[0] for texts in takewhile(lambda texts: len(texts) < 2, filled) if texts]  # noqa: PLR2004
