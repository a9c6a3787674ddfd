"""A workbook that no layout fits, as far as it explains itself: what each cell seems to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.files.workbook import Workbook
from data.guess.answers import Answer
from data.guess.asking.all_asked import all_asked
from data.guess.painting import lines_of, lines_outside, parts_of, parts_outside
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading, sheets_of
from data.guess.said import of_sheet
from data.guess.sheet_read import Axis, Guessed, Line, SheetRead, TableRead
from data.guess.sums_read import sums_of


@dataclass(frozen=True)
class Understood:
    """What a workbook seems to be. questions: those that put most figures right first.

    unmet: answers about rows, columns or cells that are not in the file.
    """

    sheets: tuple[SheetRead, ...]
    questions: tuple[Question, ...] = ()
    unmet: tuple[Answer, ...] = ()

    @property
    def figures(self) -> tuple[Guessed, ...]:
        """All its figures, sheet by sheet."""
        return tuple(
            each for sheet in self.sheets for table in sheet.tables for each in table.figures
        )


def understood(workbook: Workbook, answers: tuple[Answer, ...] = ()) -> Understood:
    """What each cell of a workbook seems to be; answers are fixed facts, never guessed over.

    The whole guess runs again with them, so taking one back is asking without it.
    """
    readings = sheets_of(workbook, answers)
    lost = [set(reading.unmet) for reading in readings]
    unmet = tuple(each for each in answers if lost and _is_lost(each, lost, workbook))
    asked = all_asked(readings, answers)
    return Understood(tuple(_sheet(reading) for reading in readings), asked, unmet)


def figures_and_questions(
    workbook: Workbook,
) -> tuple[tuple[Guessed, ...], tuple[Question, ...]]:
    """The figures as they would be read, and what is asked about them."""
    readings = sheets_of(workbook)
    figures = tuple(each for reading in readings for each in reading.figures)
    return figures, all_asked(readings, ())


def _is_lost(answer: Answer, lost: Sequence[set[Answer]], workbook: Workbook) -> bool:
    """Whether no sheet for which an answer may be given has what it is about."""
    names = [sheet.name for sheet in workbook.sheets]
    asked = [
        found for name, found in zip(names, lost, strict=True) if of_sheet([answer], name, names)
    ]
    return all(answer in found for found in asked)


def _sheet(reading: SheetReading) -> SheetRead:
    grid = reading.grid
    lines = {id(each): lines_of(each) for each in reading.tables}
    tables = tuple(_table(each, lines[id(each)]) for each in reading.tables)
    parts = parts_outside(grid)
    for each in reading.tables:
        parts |= parts_of(each, lines[id(each)])
    parts |= {place: said for place, said in reading.facts.cells.items() if place in parts}
    used = {row for table in tables for row in table.rows}
    sums = tuple(found for each in reading.tables for found in sums_of(each))
    outside = lines_outside(grid, used)
    marks = reading.senses
    return SheetRead(grid.name, len(grid.rows), grid.width, parts, tables, outside, sums, marks)


def _table(reading: TableReading, lines: tuple[Line, ...]) -> TableRead:
    table = reading.table
    rows = [*table.body, *(line.number for line in lines if line.axis is Axis.ROW)]
    captions = [
        cell.text
        for row in table.above.captions
        for cell in table.grid.filled(row, table.block.columns)
    ]
    heads = [word for column in table.figures for word in reading.column_words(column)]
    return TableRead(
        range(min(rows), max(rows) + 1),
        table.block.columns,
        tuple(dict.fromkeys((*captions, *heads))),
        lines,
        reading.figures,
    )
