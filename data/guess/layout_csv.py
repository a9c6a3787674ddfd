"""How each sheet seems to be laid out, as csv, a row a row or column; a contract (columns)."""

from collections.abc import Iterator

from data.csv_text import as_rows
from data.guess.sheet_read import Line, SheetRead
from data.guess.understood import Understood

COLUMNS = ("sheet", "table", "axis", "line", "words", "part", "reason", "sureness")
BETWEEN = " | "


def layout_csv(found: Understood) -> str:
    """One row for each row and column; those of no table have an empty number of their table."""
    return as_rows([COLUMNS, *(row for sheet in found.sheets for row in _rows(sheet))])


def _rows(sheet: SheetRead) -> Iterator[tuple[str, ...]]:
    for number, table in enumerate(sheet.tables, start=1):
        for line in table.lines:
            yield _row(sheet.name, str(number), line)
    for line in sheet.lines:
        yield _row(sheet.name, "", line)


def _row(sheet: str, table: str, line: Line) -> tuple[str, ...]:
    words = BETWEEN.join(line.words)
    part, sureness = str(line.part), line.sureness.with_bounds
    return (sheet, table, str(line.axis), line.place, words, part, line.reason, sureness)
