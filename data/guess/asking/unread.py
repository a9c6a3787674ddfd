"""Cells among figures that are not surely understood: "12+", "?", and amounts such as "12k"."""

import re
from collections.abc import Iterator

from data.files.addresses import address
from data.guess.answers import About
from data.guess.asking.making import asked
from data.guess.cells import Cell, Kind
from data.guess.question_words import IN_THOUSANDS, UNREAD, count_of
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading
from data.guess.replies import REPLY
from data.guess.sheet_read import Guessed
from data.guess.sureness import Evidence

LONGEST = 14  # characters; what is longer is a remark
COLOURS = re.compile(r"[rag]|red|amber|green|blue|grey|yellow", re.IGNORECASE)
THOUSANDS = re.compile(r".*\d\s?(?:k|m|mn|bn|thousand|million|billion)", re.IGNORECASE)
READINGS = ("not available", "suppressed", "not applicable", "nil")


def unread_asked(sheet: SheetReading) -> Iterator[Question]:
    """One question for each text that stands where figures are, and for each such amount."""
    alike: dict[str, list[Cell]] = {}
    for reading in sheet.tables:
        for cell in _unread(reading):
            alike.setdefault(cell.text.lower(), []).append(cell)
        yield from _in_thousands(reading)
    for text, cells in alike.items():
        yield asked(
            About.MARK,
            sheet.grid.name,
            UNREAD.format(mark=cells[0].text, count=len(cells)),
            READINGS,
            (),
            Evidence.NOTHING,
            words=(text,),
            cells=[(cell.row, cell.column) for cell in cells],
        )


def _unread(reading: TableReading) -> Iterator[Cell]:
    table = reading.table
    for column in table.figures:
        cells = [cell for row in table.body if not (cell := table.grid.at(row, column)).is_blank]
        texts = [cell for cell in cells if cell.kind is Kind.TEXT]
        if 2 * len(texts) < len(cells):
            yield from (cell for cell in texts if _may_be_a_figure(cell))


def _may_be_a_figure(cell: Cell) -> bool:
    is_answer = REPLY.fullmatch(cell.text) or COLOURS.fullmatch(cell.text)
    return len(cell.text) <= LONGEST and not is_answer


def _in_thousands(reading: TableReading) -> Iterator[Question]:
    grid = reading.table.grid
    columns: dict[int, list[Guessed]] = {}
    for each in reading.figures:
        cell = grid.at(*each.place)
        if cell.kind is Kind.UNIT and THOUSANDS.fullmatch(cell.text):
            columns.setdefault(cell.column, []).append(each)
    for found in columns.values():
        first, last = found[0].place, found[-1].place
        text = grid.at(*first).text
        yield asked(
            About.CELLS,
            grid.name,
            IN_THOUSANDS.format(text=text, count=count_of(len(found))),
            ("figure", "aside"),
            found,
            Evidence.WORD,
            words=(text,),
            place=f"{address(*first)}:{address(*last)}",
        )
