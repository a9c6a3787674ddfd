"""A workbook's bytes as grids of cells: the one module that opens spreadsheets.

It runs in a process of its own (files.parser): a workbook can end the one that reads it.
"""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import python_calamine

from data.files.addresses import address
from data.files.looks import note_shown
from data.files.marks import NO_VALUE, Marks
from data.files.refusals import Refused

MOST_TEXT = 10_000_000  # characters in all sheets, and ten times the file's bytes on top of it
MOST_PLACES = 10  # decimals of a percentage; what is behind them is an error of calculation
LARGEST_SHARE = 1_000_000  # a percentage beyond it is none, and is left as the number it is
LARGEST_WHOLE = 2**53  # above it a number loses its last digits
WORKSHEET = python_calamine.SheetTypeEnum.WorkSheet
VISIBLE = python_calamine.SheetVisibleEnum.Visible


@dataclass
class Grid:
    """One sheet: its rows from A1 on, blanks "", without the blanks at the end of a row."""

    name: str
    rows: list[list[object]]
    hidden: bool = False
    marks: Marks = field(default_factory=Marks)


def grids_of(content: bytes, marks: Callable[[], Mapping[str, Marks]]) -> list[Grid]:
    """The sheets of an .xlsx or .ods.

    marks: waits for those of each sheet, which are looked for meanwhile.
    Where calamine stops at a cell that is new to it, openpyxl has a try.
    Raises Refused when neither can read it.
    """
    try:
        grids = list(_by_calamine(content, marks))
    except python_calamine.PasswordError as error:
        raise Refused("encrypted") from error
    except (python_calamine.CalamineError, OSError, ValueError):
        grids = list(_by_openpyxl(content, marks))
    if not grids:
        raise Refused("no-sheets")
    _refuse_too_much_text(grids, MOST_TEXT + 10 * len(content))
    return grids


def _by_calamine(content: bytes, marks: Callable[[], Mapping[str, Marks]]) -> Iterator[Grid]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for number, about in enumerate(book.sheets_metadata):
        if about.typ is not WORKSHEET:
            continue
        sheet = book.get_sheet_by_index(number)
        rows: Any = sheet.to_python(skip_empty_area=False)  # lists of ours alone
        found = marks().get(about.name, Marks())
        found.merged += _areas(sheet.merged_cell_ranges or ())
        yield _grid(about.name, rows, about.visible is not VISIBLE, found)


def _by_openpyxl(content: bytes, marks: Callable[[], Mapping[str, Marks]]) -> Iterator[Grid]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        # Not read-only, it lays out every cell of a merged area, however large.
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = [_without_none(row) for row in sheet.iter_rows(values_only=True)]
            found = marks().get(sheet.title, Marks())
            yield _grid(sheet.title, rows, sheet.sheet_state != "visible", found)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, SyntaxError) as error:
        raise Refused("inconsistent") from error


def _without_none(row: Sequence[object]) -> list[object]:
    return ["" if content is None else _short_number(content) for content in row]


def _short_number(content: object) -> object:
    """A whole number too long for JSON as its text."""
    return str(content) if type(content) is int and abs(content) > LARGEST_WHOLE else content


def _grid(name: str, rows: list[list[object]], hidden: bool, marks: Marks) -> Grid:
    """The sheet with what a person sees in it, where calamine has a bare number or nothing."""
    note_shown(rows, marks)
    for row, column in marks.percentages:
        _show_percentage(rows, row, column)
    for row, column in marks.uncomputed:
        _set(rows, row, column, NO_VALUE)
    for (row, column), text in marks.errors.items():
        _set(rows, row, column, text)
    for each in rows:
        while each and each[-1] == "":
            each.pop()
    while rows and not rows[-1]:
        rows.pop()
    return Grid(name, rows, hidden, marks)


def _show_percentage(rows: list[list[object]], row: int, column: int) -> None:
    """Write 74% for 0.74: who fills in a form types the one, and it holds the other."""
    content = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
    if isinstance(content, int | float) and abs(content) < LARGEST_SHARE:
        shown = round(Decimal(repr(content)) * 100, MOST_PLACES).normalize()
        rows[row][column] = f"{shown:f}%"


def _set(rows: list[list[object]], row: int, column: int, text: str) -> None:
    rows += [[] for _ in range(row + 1 - len(rows))]
    rows[row] += [""] * (column + 1 - len(rows[row]))
    rows[row][column] = text


def _areas(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> list[str]:
    return [f"{address(*first)}:{address(*last)}" for first, last in ranges]


def _refuse_too_much_text(grids: Sequence[Grid], most: int) -> None:
    """Refuse a few long texts that many cells share: small in the file, vast once read."""
    left = most
    for grid in grids:
        for row in grid.rows:
            left -= sum(len(cell) for cell in row if type(cell) is str)
            if left < 0:
                raise Refused("too-much-text")
