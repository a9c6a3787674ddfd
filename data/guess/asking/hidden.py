"""Figures that nobody sees who opens the file: old ones, or kept out of sight."""

from collections.abc import Iterator

from data.files.addresses import address
from data.guess.answers import About
from data.guess.asking.lines import place_of_column
from data.guess.asking.making import asked
from data.guess.question_words import HIDDEN, HIDDEN_ROW, HIDDEN_SHEET, count_of
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading
from data.guess.sureness import Evidence

MOST_ROWS = 10  # of a table, beyond which hidden rows are a filter and no decision each


def hidden_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about hidden sheets, columns and rows."""
    if sheet.is_hidden and sheet.figures and sheet.facts.has_figures is None:
        name = sheet.grid.name
        decision = HIDDEN_SHEET.format(sheet=name, count=count_of(len(sheet.figures)))
        readings = ("figure", "aside")
        yield asked(About.SHEET, name, decision, readings, sheet.figures, Evidence.POSITION)
    for reading in sheet.tables:
        for column in sorted(sheet.hidden_columns - set(reading.table.said.parts)):
            yield from _column(reading, column)
        rows = sheet.hidden_rows & set(reading.table.body) - set(sheet.facts.rows)
        for row in sorted(rows)[:MOST_ROWS]:
            yield from _row(reading, row)


def _column(reading: TableReading, column: int) -> Iterator[Question]:
    figures = [each for each in reading.figures if each.place[1] == column]
    if not figures:
        return
    words = reading.column_words(column)
    letters = address(0, column).rstrip("1")
    yield asked(
        About.COLUMN,
        reading.table.grid.name,
        HIDDEN.format(place=letters, head=" ".join(words), count=count_of(len(figures))),
        (str(reading.roles.of_column(column)), "aside"),
        figures,
        Evidence.POSITION,
        words=words,
        place=place_of_column(reading, column),
    )


def _row(reading: TableReading, row: int) -> Iterator[Question]:
    figures = [each for each in reading.figures if each.place[0] == row]
    if not figures:
        return
    words = reading.row_words(row)
    yield asked(
        About.ROW,
        reading.table.grid.name,
        HIDDEN_ROW.format(row=row + 1, label=" ".join(words), count=count_of(len(figures))),
        (str(reading.roles.of_row(row)), "aside"),
        figures,
        Evidence.POSITION,
        words=words,
        place=str(row + 1),
    )
