"""Amounts in brackets that are below zero, as accounts print what was spent too little."""

import re
from collections.abc import Collection
from dataclasses import replace

from data.guess.block import Block
from data.guess.cells import Cell, Grid, Kind
from data.guess.kinships import says_change

IN_BRACKETS = re.compile(r"[-+]?[£$€]?\s*\([£$€]?\s*[\d,. ]+%?\s*\)|[£$€]\s*\([\d,. ]+\)")
ACCOUNTS = re.compile(
    r"\((?:under|deficit|loss|decrease|reduction|over|shortfall)\w*\)|\b(?:surplus|deficit|net"
    r"|balance|(?:over|under)[ -]?spen[dt])\b",
    re.IGNORECASE,
)


def with_losses(grid: Grid, block: Block, columns: Collection[tuple[int, str]]) -> Grid:
    """The grid with the amounts below zero that stand in brackets.

    They are such where the head of the column names a difference, and only some of its amounts
    stand in brackets; a whole column or row of them is told apart from its neighbours by that.
    columns: the columns of figures, each with its head.
    """
    changed = {
        (cell.row, cell.column): _below_zero(cell)
        for column, head in columns
        if says_change(head) or ACCOUNTS.search(head)
        for cell in _some_in_brackets(grid, block, column)
    }
    if not changed:
        return grid
    rows = tuple(
        tuple(changed.get((cell.row, cell.column), cell) for cell in row) for row in grid.rows
    )
    return replace(grid, rows=rows)


def _some_in_brackets(grid: Grid, block: Block, column: int) -> list[Cell]:
    cells = [cell for row in block.body if (cell := grid.at(row, column)).kind is Kind.NUMBER]
    found = [cell for cell in cells if IN_BRACKETS.fullmatch(cell.text)]
    return found if len(found) < len(cells) else []


def _below_zero(cell: Cell) -> Cell:
    (amount,) = cell.figures
    if amount.value is None or amount.value <= 0:
        return cell
    return replace(cell, figures=(replace(amount, value=-amount.value),))
