"""A file's bytes as sheets of cells with addresses: the one place that opens spreadsheets."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

import python_calamine

from data.errors import UnreadableFileError
from data.preflight import Errors, errors_in

LARGEST_FILE = 25_000_000  # bytes; a return of 200,000 rows measured 11 MB
READABLE = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
ZIPPED = (".xlsx", ".xlsm")


class _Sheet(Protocol):
    def to_python(self, skip_empty_area: bool = True) -> Sequence[Sequence[object]]: ...


@dataclass(frozen=True)
class Worksheet:
    """One sheet: its rows from A1 on, as the file has them; blanks are ""."""

    name: str
    rows: tuple[tuple[object, ...], ...]

    def at(self, row: int, column: int) -> object:
        """The content at a position counted from 0; "" beyond the sheet's edge."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]


@dataclass(frozen=True)
class Workbook:
    """A file's name and its sheets, in order."""

    name: str
    sheets: tuple[Worksheet, ...]


def read_workbook(name: str, content: bytes) -> Workbook:
    """Read a spreadsheet or csv.

    Raises UnreadableFileError when the bytes are not what the name says.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in READABLE:
        raise UnreadableFileError(f"{name} is not a spreadsheet. Send an .xlsx, .ods or .csv file.")
    if not content:
        raise UnreadableFileError(f"{name} is empty. Save it again and send it once more.")
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError(f"{name} is larger than 25 MB. Send one return in each file.")
    if suffix == ".csv":
        return Workbook(name, (Worksheet(PurePath(name).stem, _csv_rows(name, content)),))
    errors = errors_in(name, content) if suffix in ZIPPED else {}
    return Workbook(name, _spreadsheet(name, content, errors))


def address(row: int, column: int) -> str:
    """The cell's address as a spreadsheet shows it; positions are counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return f"{letters}{row + 1}"


def _spreadsheet(name: str, content: bytes, errors: dict[str, Errors]) -> tuple[Worksheet, ...]:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(
            Worksheet(sheet, _rows(book.get_sheet_by_name(sheet), errors.get(sheet, {})))
            for sheet in book.sheet_names
        )
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(
            f"{name} could not be opened as a spreadsheet ({error}). "
            "Open it, save it as .xlsx without a password, and send it again."
        ) from error


def _rows(sheet: _Sheet, errors: Errors) -> tuple[tuple[object, ...], ...]:
    """The rows, with an error such as #REF! where calamine gives an empty cell."""
    rows = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), text in errors.items():
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = text
    return tuple(tuple(row) for row in rows)


def _csv_rows(name: str, content: bytes) -> tuple[tuple[object, ...], ...]:
    # A spreadsheet program saves csv as UTF-8 with a mark, or in the Windows alphabet.
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        try:
            return tuple(tuple(row) for row in csv.reader(io.StringIO(text, newline="")))
        except csv.Error:
            break
    raise UnreadableFileError(
        f"{name} is not a table in text. Save it as CSV UTF-8 and send it again."
    )
