"""The cells of a sheet with what a person said of some of them."""

from dataclasses import replace

from data.guess.cells import Cell, Grid, Kind
from data.guess.facts import Facts
from data.guess.parts import Part

AS_TEXT = {Part.HEADING: Kind.TEXT, Part.LABEL: Kind.TEXT, Part.NOTE: Kind.TEXT}


def told(grid: Grid, facts: Facts) -> Grid:
    """The same cells, each that was spoken of as what it was said to be."""
    if not facts.cells:
        return replace(grid, facts=facts)
    touched = {row for row, _ in facts.cells}
    rows = tuple(
        tuple(_told(cell, facts.cells.get((number, cell.column))) for cell in row)
        if number in touched
        else row
        for number, row in enumerate(grid.rows)
    )
    return replace(grid, rows=rows, facts=facts)


def without_tables(grid: Grid) -> Grid:
    """The same cells without those that a person called tables of their own."""
    if not grid.facts.tables:
        return grid
    inside = {
        (row, column)
        for (top, left), (bottom, right) in grid.facts.tables
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    rows = tuple(
        tuple(Cell(c.row, c.column) if (c.row, c.column) in inside else c for c in row)
        for row in grid.rows
    )
    return replace(grid, rows=rows)


def _told(cell: Cell, said: Part | None) -> Cell:
    if said is None or cell.is_blank:
        return cell
    if said is Part.ASIDE:
        return Cell(cell.row, cell.column)
    if said is Part.PERIOD:
        return replace(cell, kind=Kind.PERIOD, figures=())
    if said in AS_TEXT:
        return replace(cell, kind=AS_TEXT[said], figures=())
    return replace(cell, is_said_figure=True)
