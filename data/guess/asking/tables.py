"""What rows, labels and whole sheets were taken for, where only their place speaks."""

from collections.abc import Iterator

from data.guess.answers import GIVEN_ONCE, ON_EACH_ROW, About
from data.guess.asking.making import asked
from data.guess.bracket_words import inside
from data.guess.cells import Kind
from data.guess.question_words import (
    ABOUT,
    BRACKETS,
    BREAK,
    HEADS,
    NAMES,
    SECTION,
    count_of,
)
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading
from data.guess.sheet_read import Guessed
from data.guess.sureness import Evidence
from data.guess.when_read import is_past

LONG_NAME = 45  # characters, from which on a text between figures is as likely a note


def tables_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about how the tables of a sheet are laid out."""
    yield from _left_alone(sheet)
    yield from _nameless(sheet)
    yield from _brackets(sheet)
    for number, reading in enumerate(sheet.tables):
        yield from _without_heads(sheet, reading)
        yield from _sections(reading)
        if number:
            yield from _begun_at_once(reading, sheet.tables[number - 1])


def _left_alone(sheet: SheetReading) -> Iterator[Question]:
    """A sheet that seems to be one of contents, though it holds numbers."""
    figures = [each for reading in sheet.about for each in reading.figures]
    if figures:
        name = sheet.grid.name
        decision = ABOUT.format(sheet=name, count=count_of(len(figures)))
        yield asked(About.SHEET, name, decision, ("aside", "figure"), figures, Evidence.WORD)


def _nameless(sheet: SheetReading) -> Iterator[Question]:
    """Rows without a label in tables that have labels: the one above may hold for them."""
    figures: list[Guessed] = []
    for reading in sheet.tables:
        names = [row for row in reading.table.body if reading.table.rows[row]]
        sums = reading.roles.rows
        figures += [
            each
            for each in reading.figures
            if names and not each.row_labels and each.place[0] not in sums
        ]
    if figures and sheet.facts.is_carried is None:
        decision = NAMES.format(count=count_of(len(figures)))
        readings = (ON_EACH_ROW, GIVEN_ONCE)
        name = sheet.grid.name
        yield asked(About.LABELS, name, decision, readings, figures, Evidence.POSITION)


def _brackets(sheet: SheetReading) -> Iterator[Question]:
    """Second numbers of which nothing says what they are (rule P15)."""
    if sheet.facts.brackets is not None:
        return
    figures: list[Guessed] = []
    for reading in sheet.tables:
        if not _says_past(reading):
            figures += [each for each in _seconds(reading) if not each.figure.is_percentage]
    if figures:
        decision = BRACKETS.format(count=count_of(len(figures)))
        readings = ("before", "figure", "share", "aside")
        name = sheet.grid.name
        yield asked(About.BRACKETS, name, decision, readings, figures, Evidence.NOTHING)


def _seconds(reading: TableReading) -> Iterator[Guessed]:
    said = reading.table.said.brackets
    seen: set[tuple[int, int]] = set()
    for figure in reading.figures:
        is_pair = reading.table.grid.at(*figure.place).kind is Kind.PAIR
        if is_pair and figure.place in seen and figure.place[1] not in said:
            yield figure
        seen.add(figure.place)


def _says_past(reading: TableReading) -> bool:
    table = reading.table
    rows = (*table.above.captions, *table.above.heads, *table.block.below)
    return any(
        is_past(cell.text) or inside(cell.text)
        for row in rows
        for cell in table.grid.filled(row, table.block.columns)
    )


def _without_heads(sheet: SheetReading, reading: TableReading) -> Iterator[Question]:
    """A table whose first row may be its heads: numbers alone stand there."""
    table = reading.table
    first = table.body[0]
    many = len(table.figures) > 1 and len(table.body) > 1
    if table.above.heads or not many or first in table.grid.facts.rows:
        return
    yield asked(
        About.ROW,
        sheet.grid.name,
        HEADS.format(row=first + 1),
        ("figure", "heading"),
        reading.figures,
        Evidence.POSITION,
        words=reading.row_words(first),
        place=str(first + 1),
    )


def _begun_at_once(reading: TableReading, before: TableReading) -> Iterator[Question]:
    """A table whose heads stand right beneath the figures of another, without a name."""
    heads = reading.table.above.heads
    row = heads[0] if heads else -1
    is_right_beneath = before.table.body[-1] == row - 1
    same_columns = before.table.block.columns == reading.table.block.columns
    if not (is_right_beneath and same_columns) or row in reading.table.grid.facts.rows:
        return
    cells = reading.table.grid.filled(row, reading.table.block.columns)
    yield asked(
        About.ROW,
        reading.table.grid.name,
        BREAK.format(row=row + 1, label=cells[0].text),
        ("heading", "note"),
        reading.figures,
        Evidence.POSITION,
        words=tuple(cell.text for cell in cells[:4]),
        place=str(row + 1),
    )


def _sections(reading: TableReading) -> Iterator[Question]:
    """A long text between figures: the name of those beneath it, or a remark."""
    table = reading.table
    for row, beneath in table.block.sections:
        cells = table.grid.filled(row, table.block.columns)
        text = cells[0].text
        if len(text) < LONG_NAME or row in table.grid.facts.rows:
            continue
        figures = [each for each in reading.figures if text in each.row_labels]
        yield asked(
            About.ROW,
            table.grid.name,
            SECTION.format(label=text),
            ("label", "note"),
            figures or [each for each in reading.figures if each.place[0] == beneath],
            Evidence.POSITION,
            words=(text,),
            place=str(row + 1),
        )
