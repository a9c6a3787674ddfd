"""What is written about figures outside of the notes column: comments, text boxes, lines beneath.

Each becomes a note of the figure, the row or the table that it is said of (rule V7).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from data.files.addresses import address, place_of
from data.files.workbook import Worksheet
from data.framework.framework import Framework
from data.framework.layouts.matching import TableMatcher
from data.framework.layouts.sheet import Key, ReturnSheet
from data.framework.layouts.spelling import loose
from data.intake.locate import Grid
from data.intake.note_cells import about
from data.notes import Note
from data.reading import read, text_of

MOST = 200  # notes of one sheet
NAMES = {"note", "notes", "nb", "comment", "comments", "footnote", "footnotes"}  # before a line
LONGEST = 1_000  # characters
LONGEST_BLOCK = 8  # lines; what is longer is a text or a list
FEWEST_WORDS = 2
TITLE_ROWS = 3  # that a form begins with
# What stands in a cell before the words of a footnote: "1", "(a)", "[note 2]", "*".
FOOTNOTE = re.compile(r"[\[(]?(?:note )?(?:\d{1,2}|[a-z])[\])]?[.:)]?|[*†‡§¹²³⁰-⁹]+", re.IGNORECASE)


@dataclass(frozen=True)
class Placed:
    """A table as it stands on a sheet of a board's. base: what holds for all its cells."""

    table: TableMatcher
    grid: Grid
    base: Key
    framework: Framework

    @property
    def rows(self) -> str:
        """The rows of its figures, as a note names them."""
        return f"{min(self.grid.rows) + 1}-{max(self.grid.rows) + 1}"


def written_about(
    worksheet: Worksheet, sheet: ReturnSheet, placed: Sequence[Placed], known: Sequence[Note]
) -> list[Note]:
    """The notes of a sheet other than those in its notes columns, which are known already."""
    tables = sorted(
        (each for each in placed if each.grid.rows), key=lambda each: each.grid.taken.start
    )
    if not tables:
        return []
    found: dict[tuple[str, str], Note] = {(row.cell, row.text): row for row in known}
    said = {note.text for note in known}
    for note in (*_comments(worksheet, tables), *_beside(worksheet, tables)):
        if note.text not in said:
            found.setdefault((note.cell, note.text), note)
    for note in (*_before(worksheet, sheet, tables[0]), *_beneath(worksheet, sheet, tables)):
        found.setdefault((note.cell, note.text), note)
    return list(found.values())[len(known) :][:MOST]


def _comments(worksheet: Worksheet, tables: Sequence[Placed]) -> Iterator[Note]:
    for cell, text in worksheet.comments:
        row, column = place_of(cell)
        within = next((each for each in tables if row in each.grid.taken), None)
        if within is None:
            yield _of_table(worksheet, _above(tables, row), cell, text)
        elif row in within.grid.rows:
            yield Note(_about_cell(within, row, column), text, worksheet.name, cell)
        elif column in within.grid.columns:
            key = within.base.merged(within.grid.columns[column])
            said_of = about(key, within.framework)
            yield Note(said_of, text, worksheet.name, cell, within.rows)
        else:
            yield _of_table(worksheet, within, cell, text)


def _about_cell(within: Placed, row: int, column: int) -> str:
    key = within.base
    if column in within.grid.columns:
        key = key.merged(within.grid.columns[column])
    key = key.merged(within.grid.rows[row])
    return about(key, within.framework)


def _beside(worksheet: Worksheet, tables: Sequence[Placed]) -> Iterator[Note]:
    """Words in a row of a table, in a column that has no heading."""
    for each in tables:
        first = max(len(each.table.rows), min(each.grid.columns, default=0))
        headings = range(each.grid.taken.start, min(each.grid.rows))
        for row in each.grid.rows:
            for column in range(first, len(worksheet.rows[row])):
                text = text_of(worksheet.rows[row][column])
                if column in each.grid.columns or not _is_said(text):
                    continue
                if not any(text_of(worksheet.at(above, column)) for above in headings):
                    cell = address(row, column)
                    said_of = _about_cell(each, row, column)
                    yield Note(said_of, text[:LONGEST], worksheet.name, cell)


def _beneath(worksheet: Worksheet, sheet: ReturnSheet, tables: Sequence[Placed]) -> Iterator[Note]:
    """Lines of words in and under a table, other than what the form itself prints there."""
    printed = {loose(text) for text in sheet.notes}
    for number, each in enumerate(tables):
        following = tables[number + 1].grid.taken.start if number + 1 < len(tables) else None
        end = len(worksheet.rows) if following is None else following + 1
        inside = (row for row in range(min(each.grid.rows), max(each.grid.rows)))
        lines = [row for row in inside if row not in each.grid.rows]
        lines += _lines_under(worksheet, range(max(each.grid.rows) + 1, end))
        for row in lines:
            text, cell = _line(worksheet, row)
            if text and loose(text) not in printed:
                yield _of_table(worksheet, each, cell, text)


def _lines_under(worksheet: Worksheet, rows: range) -> list[int]:
    """The lines that stand under a table, up to the next one.

    A block that is more than lines is another table with its title; a list of what
    abbreviations mean says nothing of the figures.
    """
    found: list[int] = []
    block: list[int] = []
    for row in (*rows, None):
        if row is not None and any(text_of(content) for content in worksheet.rows[row]):
            block.append(row)
            continue
        lines = list(takewhile(lambda each: bool(_line(worksheet, each)[0]), block))
        is_attached = bool(block) and block[0] == rows.start
        if (is_attached or len(lines) == len(block) <= LONGEST_BLOCK) and not _is_key(
            worksheet, block
        ):
            found += lines
        block = []
    return found


def _is_key(worksheet: Worksheet, block: Sequence[int]) -> bool:
    return bool(block) and _line(worksheet, block[0])[0].lower().startswith("key to")


def _line(worksheet: Worksheet, row: int) -> tuple[str, str]:
    """The words of a row that is a line of words, and its first cell; "" for any other row."""
    contents = worksheet.rows[row]
    filled = [(n, text) for n, content in enumerate(contents) if (text := text_of(content))]
    text = " ".join(text for _, text in filled)
    if is_footnote(contents):
        return text, address(row, filled[0][0])
    if not filled or not _is_said(text) or (filled[1:] and loose(filled[0][1]) not in NAMES):
        return "", ""
    if any(type(content) in {int, float} for content in contents):
        return "", ""
    return text, address(row, filled[0][0])


def is_footnote(contents: Sequence[object]) -> bool:
    """Whether a row is a mark and the words of a note in the cell beside it, and nothing else."""
    filled = [text for content in contents if (text := text_of(content))]
    return len(filled) == 2 and bool(FOOTNOTE.fullmatch(filled[0])) and _is_said(filled[1])  # noqa: PLR2004


def _before(worksheet: Worksheet, sheet: ReturnSheet, first: Placed) -> Iterator[Note]:
    """Words above the first table of a form, beside its title or under it."""
    printed = {loose(text) for text in sheet.notes}
    for row in range(first.grid.taken.start if sheet.name else 0):
        for column, content in enumerate(worksheet.rows[row]):
            text = text_of(content)
            is_title = row < TITLE_ROWS and column == 0
            if not is_title and _is_said(text) and loose(text) not in printed:
                yield _of_table(worksheet, first, address(row, column), text)


def _of_table(worksheet: Worksheet, within: Placed, cell: str, text: str) -> Note:
    named = within.table.anchor
    return Note(f"the table “{named}”", text[:LONGEST], worksheet.name, cell, within.rows)


def _above(tables: Sequence[Placed], row: int) -> Placed:
    """The table that a place outside of all tables belongs to: the one above it, or the first."""
    above = [each for each in tables if each.grid.taken.start <= row]
    return above[-1] if above else tables[0]


def _is_said(text: str) -> bool:
    """Whether a text says something, and is no figure or state."""
    reading = read(text)
    return len(text.split()) >= FEWEST_WORDS and (reading.figure is None or bool(reading.words))
