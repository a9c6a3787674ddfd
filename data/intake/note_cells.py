"""From the cells of a table to the notes in it."""

from collections.abc import Iterator
from dataclasses import replace

from data.files.workbook import Worksheet, address
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key, Role
from data.intake.key_words import in_words
from data.intake.locate import Grid
from data.notes import Note
from data.reading import text_of


def notes_in(worksheet: Worksheet, grid: Grid, base: Key, framework: Framework) -> Iterator[Note]:
    """The notes beside the rows of one table. base: what holds for all its cells."""
    columns = [column for column, key in grid.columns.items() if key.role is Role.NOTE]
    for row, key in grid.rows.items():
        for column in columns:
            if text := text_of(worksheet.at(row, column)):
                counted = replace(key, measure=base.merged(key).measure)
                said_of = about(counted, framework)
                yield Note(said_of, text, worksheet.name, address(row, column))


def about(key: Key, framework: Framework) -> str:
    """What a row counts; where its columns say that, only of whom or what kind."""
    return in_words(key, framework) or str(key.period or "")
