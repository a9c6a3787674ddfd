"""What spoke for each row and column being what it was taken for."""

from data.guess.columns import Use
from data.guess.counted import sureness_of
from data.guess.parts import Part
from data.guess.read import TableReading
from data.guess.sheet_read import Axis
from data.guess.sums import Sum
from data.guess.sureness import Evidence, Sureness

BY_KIND = {Use.FILLER}


def of_column(reading: TableReading, column: int, use: Use, part: Part) -> Sureness:
    """How sure it is what a column was taken for."""
    if column in reading.table.said.parts:
        return Sureness(Evidence.SAID)
    found = Evidence.KIND
    if part is Part.ASIDE:
        found = Evidence.KIND if use in BY_KIND else Evidence.WORD
    elif part is Part.CHANGE:
        found = Evidence.SUM if column in reading.roles.proved else Evidence.WORD
    elif part is not Part.NOTE:
        found = _of_role(part, reading.roles.columns.get(column))
    return sureness_of(Axis.COLUMN, part, found)


def of_row(reading: TableReading, row: int) -> Sureness:
    """How sure it is what a row of figures was taken for."""
    if row in reading.table.grid.facts.rows:
        return Sureness(Evidence.SAID)
    part = Part(reading.roles.of_row(row))
    if part is Part.CHANGE:
        return sureness_of(Axis.ROW, part, Evidence.WORD)
    return sureness_of(Axis.ROW, part, _of_role(part, reading.roles.rows.get(row)))


def _of_role(part: Part, found: Sum | None) -> Evidence:
    if part is Part.TOTAL:
        return Evidence.SUM if found and found.is_proved else Evidence.WORD
    return {Part.BEFORE: Evidence.WORD, Part.SHARE: Evidence.SUM}.get(part, Evidence.KIND)


def of_words(reading: TableReading, row: int, part: Part) -> Sureness:
    """How sure it is what a row without figures was taken for."""
    grid, signs = reading.table.grid, reading.signs
    if row in grid.facts.rows:
        return Sureness(Evidence.SAID)
    if row in signs.rows:
        return sureness_of(Axis.ROW, part, Evidence.KEY)
    columns = reading.table.block.columns
    is_merged = any((row, column) in grid.merged for column in columns)
    if part is Part.HEADING:
        return sureness_of(Axis.ROW, part, Evidence.MERGED if is_merged else Evidence.KIND)
    return sureness_of(Axis.ROW, part, Evidence.POSITION)
