"""From the cells of a table to the notes in it."""

from collections.abc import Iterator

from data.agencies import agency_of
from data.catalogue import measure_of
from data.files.workbook import Worksheet, address
from data.locate import Grid
from data.notes import Note
from data.reading import text_of
from data.returns.sheet import Key, Role


def notes_in(worksheet: Worksheet, grid: Grid, base: Key) -> Iterator[Note]:
    """The notes beside the rows of one table. base: what holds for all its cells."""
    columns = [column for column, key in grid.columns.items() if key.role is Role.NOTE]
    for row, key in grid.rows.items():
        for column in columns:
            if text := text_of(worksheet.at(row, column)):
                measure = base.merged(key).measure
                yield Note(about(measure, key), text, worksheet.name, address(row, column))


def about(measure: str, key: Key) -> str:
    """What a row counts; where its columns say that, only of whom or what kind."""
    parts = [measure_of(measure).title] if measure else []
    parts += [agency_of(key.agency).name] if key.agency else []
    parts += [category for _, category in key.categories]
    parts += ["Total"] if key.total_over else []
    return ", ".join(parts) or str(key.period or "")
