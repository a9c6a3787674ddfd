"""What a sender writes on the cover about the whole return: in a line for it, or as comments."""

from collections.abc import Iterator

from data.files.workbook import Workbook, Worksheet, address
from data.framework.layouts.spelling import loose
from data.intake.cover import COVER_ROWS, LONGEST_WORDS
from data.notes import Note
from data.reading import text_of

ABOUT = "the whole return"
LABELS = {"note", "notes", "comment", "comments", "remark", "remarks", "further information"}


def cover_notes(workbook: Workbook, cover: str) -> list[Note]:
    """The notes on the sheet of that name, which is the cover and holds no table."""
    for worksheet in workbook.sheets:
        if worksheet.name == cover:
            comments = [Note(ABOUT, text, cover, cell) for cell, text in worksheet.comments]
            return [*_lines(worksheet), *comments]
    return []


def _lines(worksheet: Worksheet) -> Iterator[Note]:
    """What stands beside each line that is called a note; it is the first thing in its row."""
    for row, contents in enumerate(worksheet.rows[:COVER_ROWS]):
        filled = [(n, text) for n, content in enumerate(contents) if (text := text_of(content))]
        if len(filled) > 1 and loose(filled[0][1]) in LABELS:
            column, text = filled[1]
            yield Note(ABOUT, text[:LONGEST_WORDS], worksheet.name, address(row, column))
