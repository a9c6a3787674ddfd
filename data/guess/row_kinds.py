"""What each row of a sheet is, by itself: figures, heads, a text alone, a note, or nothing."""

import re
from collections.abc import Collection
from enum import StrEnum

from data.guess.cells import Cell, Grid, Kind
from data.guess.parts import Part

LONG = 70  # characters of a text that is a sentence and no label
NOTE = re.compile(
    r"(?:notes?|sources?|footnotes?|key|please|contact|comments?|data (?:source|quality)|caveats?"
    r"|definitions?|prepared by|produced by|published|produced|nb|n\.b|\*|†|‡)\b[:. ]|[*†‡^]\s*\w",
    re.IGNORECASE,
)
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
    if _is_numbered_section(grid, row, cells):
        return RowKind.TEXT
    if any(cell.is_number for cell in cells):
        return RowKind.TEXTS if _is_numbered_heads(cells) else RowKind.VALUES
    if len(cells) == 1 and not cells[0].is_period:
        return RowKind.TEXT
    return _without_numbers(grid, row, cells)


def _is_numbered_section(grid: Grid, row: int, cells: tuple[Cell, ...]) -> bool:
    """Whether a row is a number and a name alone, among rows in which figures follow the name."""
    if len(cells) != 2 or not cells[0].is_number or cells[1].kind is not Kind.TEXT:  # noqa: PLR2004
        return False
    number, name = cells[0].column, cells[1].column
    for beneath in grid.rows[row + 1 : row + 1 + NEAR]:
        if not beneath[number].is_blank and not beneath[name].is_blank:
            return any(cell.is_value for cell in beneath[name + 1 :])
    return False


def _without_numbers(grid: Grid, row: int, cells: tuple[Cell, ...]) -> RowKind:
    rest = cells[1:]
    states = [cell for cell in rest if _is_state(cell)]
    if rest and len(states) == len(rest):
        return RowKind.VALUES
    if rest and all(cell in states or _has_its_unit(grid, cell) for cell in rest):
        return RowKind.VALUES
    if all(cell.is_period for cell in rest) and (rest or cells[0].is_period):
        return RowKind.PERIODS
    return RowKind.TEXTS


def _has_its_unit(grid: Grid, cell: Cell) -> bool:
    """Whether "12 days" is a figure: one stands beneath or above it, not a number without unit."""
    if cell.kind is not Kind.UNIT:
        return False
    column = cell.column
    below = (r[column] for r in grid.rows[cell.row + 1 : cell.row + 1 + NEAR])
    next_one = next((each for each in below if not each.is_blank), None)
    if next_one is not None and next_one.kind is Kind.NUMBER:
        return grid.rows[cell.row][0].kind is Kind.TEXT and _are_all_of_one_kind(grid, cell)
    return next_one is None or next_one.kind in {Kind.UNIT, Kind.MARK}


def _are_all_of_one_kind(grid: Grid, cell: Cell) -> bool:
    """Whether units differ only in their number along the row, as a measure's figures do.

    Heads such as "4 weeks", "12 weeks" rise; figures of one measure seldom do by so much.
    """
    values = [c.number for c in grid.rows[cell.row] if c.kind is Kind.UNIT and c.number]
    return bool(values) and max(values) < 2 * min(values)


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


def _is_numbered_heads(cells: tuple[Cell, ...]) -> bool:
    """Heads that are numbers in a row, such as ages 10, 11, 12, beneath nothing but words."""
    numbers = [cell.number for cell in cells if cell.is_number]
    if len(numbers) < FEWEST_IN_A_RUN or any(value is None for value in numbers):
        return False
    steps = {later - earlier for earlier, later in zip(numbers, numbers[1:], strict=False)}  # type: ignore[operator]
    words = [cell for cell in cells if not cell.is_number]
    is_named = any(
        re.search(r"\b(age|aged|month|week|year|grade)\b", each.text.lower()) for each in words
    )
    return steps == {1.0} and is_named
