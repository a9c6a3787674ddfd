"""Words between figures, which are remarks or name the rows of another table beside."""

from collections.abc import Iterator
from dataclasses import replace

from data.files.addresses import address
from data.guess.answers import A_TABLE, About, Answer
from data.guess.asking.making import asked
from data.guess.beside import are_names, columns_of_names
from data.guess.column_heads import says_words
from data.guess.columns import Use
from data.guess.parts import Part
from data.guess.question_words import BESIDE, count_of
from data.guess.questions import Option, Question
from data.guess.read import SheetReading, TableReading
from data.guess.sureness import Evidence
from data.guess.when_read import is_pure


def beside_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about tables that may begin right beside the figures of another."""
    for reading in sheet.tables:
        yield from _of_table(reading)


def _of_table(reading: TableReading) -> Iterator[Question]:
    table = reading.table
    uses = {column.number: column for column in table.columns}
    for column in columns_of_names(table.grid, table.block):
        head = uses[column].head.split(" / ", maxsplit=1)[0]
        if uses[column].use is not Use.WORDS or says_words(head) or is_pure(head):
            continue
        cells = [cell for row in table.body if not (cell := table.grid.at(row, column)).is_blank]
        figures = [each for each in reading.figures if each.place[1] > column]
        if column in table.said.parts or not are_names(cells) or not figures:
            continue
        top = table.above.heads[-1] if table.above.heads else cells[0].row
        last = max(each.place[1] for each in figures)
        found = asked(
            About.CELLS,
            table.grid.name,
            BESIDE.format(head=head or cells[0].text, count=count_of(len(figures))),
            (Part.NOTE, A_TABLE),
            figures,
            Evidence.POSITION,
            words=(table.grid.at(top, column).text,),
            place=f"{address(top, column)}:{address(table.body[-1], last)}",
        )
        yield replace(found, options=tuple(_of_words(each, column) for each in found.options))


def _of_words(option: Option, column: int) -> Option:
    """A remark is the column of words alone, a table has the figures to its right too."""
    answer: Answer = option.answer
    if answer.says == A_TABLE:
        return option
    first, last = answer.place.split(":")
    bottom = "".join(letter for letter in last if letter.isdigit())
    letters = address(0, column).removesuffix("1")
    return replace(option, answer=replace(answer, place=f"{first}:{letters}{bottom}"))
