"""Columns that were set aside though they hold numbers, and changes by their name alone."""

from collections.abc import Iterator

from data.files.addresses import address
from data.guess.answers import About
from data.guess.asking.lines import place_of_column
from data.guess.asking.making import asked
from data.guess.cells import Cell
from data.guess.columns import Column, Use
from data.guess.parts import Role
from data.guess.question_words import CHANGE, CODES, NAMELESS, count_of
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading
from data.guess.sureness import Evidence


def columns_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about the columns of a sheet."""
    for reading in sheet.tables:
        for column in reading.table.columns:
            if column.number not in reading.table.said.parts:
                yield from _set_aside(reading, column)
                yield from _change(reading, column)


def _set_aside(reading: TableReading, column: Column) -> Iterator[Question]:
    cells = _numbers(reading, column.number) if column.use.is_aside else []
    if not cells:
        return
    words = reading.column_words(column.number)
    sentence = CODES if words else NAMELESS
    letters = address(0, column.number).rstrip("1")
    decision = sentence.format(
        head=" ".join(words), place=letters, reason=column.use, count=count_of(len(cells))
    )
    yield asked(
        About.COLUMN,
        reading.table.grid.name,
        decision,
        ("aside", "figure"),
        (),
        Evidence.KIND if column.use is Use.FILLER else Evidence.WORD,
        words=words,
        place=place_of_column(reading, column.number),
        cells=[(cell.row, cell.column) for cell in cells],
    )


def _numbers(reading: TableReading, column: int) -> list[Cell]:
    cells = (reading.table.grid.at(row, column) for row in reading.table.body)
    return [cell for cell in cells if cell.is_number]


def _change(reading: TableReading, column: Column) -> Iterator[Question]:
    """A change by its name, which no two other columns make."""
    roles = reading.roles
    if roles.of_columns.get(column.number) is not Role.CHANGE or column.number in roles.proved:
        return
    figures = [each for each in reading.figures if each.place[1] == column.number]
    words = reading.column_words(column.number)
    yield asked(
        About.COLUMN,
        reading.table.grid.name,
        CHANGE.format(head=" ".join(words)),
        ("change", "figure"),
        figures,
        Evidence.WORD,
        words=words,
        place=place_of_column(reading, column.number),
    )
