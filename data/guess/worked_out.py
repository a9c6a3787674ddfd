"""Which rows and columns of a table its own arithmetic shows to be changes or shares."""

import re
from collections.abc import Mapping, Sequence

from data.guess.cells import Cell
from data.guess.kinships import (
    PERCENT,
    is_difference,
    is_relative_change,
    is_share,
    subject_of,
)
from data.guess.parts import Role
from data.guess.sums import transposed
from data.guess.table import Table

MOSTLY = 0.5
PERCENT_WORDS = re.compile(
    r"%|\bper ?cent(?:age)?\b|\bpct\b|\bshare\b|\bproportion\b", re.IGNORECASE
)
MOST_LINES = 400  # of a table whose lines are compared with one another


def add_kinships(
    table: Table, columns: dict[int, Role | None], rows: dict[int, Role | None]
) -> None:
    """Note the lines that arithmetic shows to be changes or shares."""
    matrix = table.percentages
    whole_row = next((n for n, named in enumerate(table.named_rows) if named), None)
    whole_column = next((n for n, named in enumerate(table.named_columns) if named), None)
    _note(table, columns, transposed(matrix), (table.figures, whole_row), by_row=False)
    _note(table, rows, matrix, (table.body, whole_column), by_row=True)


def _note(  # noqa: PLR0913
    table: Table,
    named: dict[int, Role | None],
    lines: list[list[float | None]],
    of: tuple[tuple[int, ...], int | None],
    *,
    by_row: bool,
) -> None:
    numbers, whole = of
    for at, number in enumerate(numbers):
        if named[number]:
            continue
        cells = _cells_along(table, number, by_row=by_row)
        places = printed_places(cells)
        known = [cell for cell in cells if cell.number is not None]
        percent = sum(cell.is_percentage for cell in known) > MOSTLY * len(known)
        words = table.rows[number] if by_row else table.heads[number]
        says = any(PERCENT_WORDS.search(cell.text) for cell in words)
        fraction = places > 0 and not percent and _are_fractions(lines[at])
        unit = 1.0 if fraction else PERCENT
        if (percent or says or fraction) and is_share(lines, at, places, whole, unit):
            named[number] = Role.SHARE
        elif (percent and is_relative_change(lines, at, places)) or is_difference(
            lines, at, places
        ):
            named[number] = Role.CHANGE


def _cells_along(table: Table, number: int, *, by_row: bool) -> list[Cell]:
    if by_row:
        return [table.grid.at(number, column) for column in table.figures]
    return [table.grid.at(row, number) for row in table.body]


def printed_places(cells: Sequence[Cell]) -> int:
    """The most decimals that some cells print: 92.70 and 8.10 say no more than 92.7 and 8.1."""
    return max((_places(cell) for cell in cells if cell.figures), default=0)


def _places(cell: Cell) -> int:
    value, places = cell.number, cell.figures[0].places
    while value is not None and places and round(value, places - 1) == round(value, places):
        places -= 1
    return places


def _are_fractions(values: Sequence[float | None]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(0 <= value <= 1 for value in known)


def proved_changes(table: Table, roles: Mapping[int, Role | None]) -> dict[int, int]:
    """The columns of changes that two others make, each with the one of them that changed."""
    changes = [column for column, role in roles.items() if role is Role.CHANGE]
    if not changes or len(table.body) > MOST_LINES:
        return {}
    lines = transposed(table.percentages)
    cells = [_cells_along(table, column, by_row=False) for column in table.figures]
    found = {}
    for at, column in enumerate(table.figures):
        subject = subject_of(lines, at, printed_places(cells[at])) if column in changes else None
        if subject is not None:
            found[column] = table.figures[subject]
    return found
