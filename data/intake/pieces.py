"""A piece of a sheet: the cells that a finding is about, with their neighbours and headings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from data.files.addresses import Place, address, place_of
from data.files.workbook import Workbook, Worksheet
from data.findings import Finding
from data.reading import text_of

MOST_PIECES = 120  # of one return
MOST_ROWS, MOST_COLUMNS = 4, 4  # with cells that the finding names
LONGEST = 60  # characters of a cell
LABELS = 2  # columns, at most, that head a row
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d*")


@dataclass(frozen=True)
class Cell:
    """One cell as it was read. is_meant: whether the finding is about it."""

    text: str
    is_meant: bool = False


@dataclass(frozen=True)
class Piece:
    """Some rows and columns of a sheet. columns: their letters. rows: each with its number."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def pieces_of(workbook: Workbook, findings: Iterable[Finding]) -> dict[str, Piece]:
    """The piece of each finding that names cells of a sheet, by the finding's key."""
    by_name = {worksheet.name: worksheet for worksheet in workbook.sheets}
    pieces: dict[str, Piece] = {}
    for finding in findings:
        worksheet = by_name.get(finding.sheet)
        if worksheet and len(pieces) < MOST_PIECES:
            meant = [place_of(cell) for cell in finding.cells if _CELL.fullmatch(cell)]
            if piece := _piece(worksheet, meant):
                pieces.setdefault(finding.key, piece)
    return pieces


def told(piece: Piece) -> list[object]:
    """A piece as lists and texts, to be kept; read_back makes a piece of them again."""
    rows = [
        [number, [[cell.text, cell.is_meant] for cell in cells]] for number, cells in piece.rows
    ]
    return [list(piece.columns), rows]


def read_back(kept: list[Any]) -> Piece:
    """The piece that was kept."""
    columns, rows = kept
    return Piece(
        tuple(columns),
        tuple((number, tuple(Cell(*cell) for cell in cells)) for number, cells in rows),
    )


def _piece(worksheet: Worksheet, meant: Sequence[Place]) -> Piece | None:
    """None where nothing is written about the cells, as where a whole sheet is meant."""
    # The first that a finding names is what it is about, such as the total; then its cells.
    meant_rows = list(dict.fromkeys(row for row, _ in meant))[:MOST_ROWS]
    meant_columns = list(dict.fromkeys(column for _, column in meant))[:MOST_COLUMNS]
    rows = _rows(worksheet, meant_rows)
    columns = _columns(worksheet, rows, meant_columns)
    named = set(meant)
    told = tuple(
        (
            row + 1,
            tuple(
                Cell(_text(worksheet, row, column), (row, column) in named) for column in columns
            ),
        )
        for row in rows
    )
    is_empty = not any(cell.text for _, cells in told for cell in cells)
    letters = tuple(address(0, column).rstrip("1") for column in columns)
    return None if is_empty else Piece(letters, told)


def _rows(worksheet: Worksheet, meant: Sequence[int]) -> list[int]:
    """The rows that are meant with those around them, and the one that heads the table."""
    wanted: set[int] = set()
    for row in meant:
        around = {each for each in (row - 1, row, row + 1) if 0 <= each < len(worksheet.rows)}
        wanted |= {each for each in around if each == row or _is_written(worksheet, each)}
        heading = row
        while heading > 0 and _is_written(worksheet, heading - 1):
            heading -= 1
        wanted.add(heading)
    return sorted(each for each in wanted if each < len(worksheet.rows))


def _columns(worksheet: Worksheet, rows: Sequence[int], meant: Sequence[int]) -> list[int]:
    """The columns that are meant with those around them, and those that head the rows."""
    width = max((len(worksheet.rows[row]) for row in rows), default=0)
    written = [n for n in range(width) if any(text_of(worksheet.at(row, n)) for row in rows)]
    around = {each + step for each in meant for step in (-1, 0, 1)}
    return sorted({*written[:LABELS], *meant, *(around & set(written))})


def _is_written(worksheet: Worksheet, row: int) -> bool:
    return any(text_of(content) for content in worksheet.rows[row])


def _text(worksheet: Worksheet, row: int, column: int) -> str:
    """A cell as a person sees it: a format may hide a number that is nobody's business (M13)."""
    shown = worksheet.shown.get(address(row, column))
    return (shown or text_of(worksheet.at(row, column)))[:LONGEST]
