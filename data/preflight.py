"""What must be known of an .xlsx before calamine opens it: its size, and its cells in error.

Calamine lays a sheet out in full, so that one cell in the furthest corner ends the process
(calamine issue 693), and it gives an empty cell for #REF! (python-calamine issue 105).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError, fromstring  # type: ignore[import-untyped]

from data.errors import UnreadableFileError

MOST_PARTS = 1_000
MOST_BYTES = 250_000_000  # unpacked; a return of 200,000 rows measured 98 MB
MOST_CELLS = 5_000_000  # of the box from A1 to the furthest cell
CHUNK = 1 << 20
OVERLAP = 4_096  # longer than a cell whose value is an error
UNNAMED_ROWS = 999  # what a sheet may have without a reference that FAR_ROW finds
UNNAMED_COLUMNS = 26

IN_A_TAG = rb"""<(?:\w+:)?(?:c|row)\b[^<>]*?\br\s*=\s*["']"""
FAR_ROW = re.compile(IN_A_TAG + rb"""[A-Za-z]*(\d{4,})["']""")
FAR_COLUMN = re.compile(IN_A_TAG + rb"""([A-Za-z]{2,})\d+["']""")
ERROR = re.compile(
    rb"""<c\b(?=[^>]*\bt=["']e["'])[^>]*?\br=["']([A-Z]+)(\d+)["'][^>]*>"""
    rb"""(?:(?!</c>).)*?<v>([^<]*)</v>""",
    re.DOTALL,
)
MARKS_OF_ERROR = (b'"e"', b"'e'")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# (row, column) from 0, to the text that a person sees there.
Errors = dict[tuple[int, int], str]


def errors_in(name: str, content: bytes) -> dict[str, Errors]:
    """The cells of each sheet, by its name, that hold an error such as #REF!.

    Raises UnreadableFileError for a file that is larger, once open, than any return.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_if_vast(name, archive)
            parts = _parts_of_sheets(archive)
            # Every part, because calamine may find a sheet where this file does not look.
            for part in archive.namelist():
                _refuse_if_far(name, archive, part)
            return {sheet: _errors(archive, part) for sheet, part in parts.items()}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, ValueError) as error:
        raise UnreadableFileError(
            f"{name} could not be opened as a spreadsheet. "
            "Open it, save it as .xlsx without a password, and send it again."
        ) from error


def column_number(letters: str) -> int:
    """The position, from 0, of a column: "A" is 0 and "AA" is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _refuse_if_vast(name: str, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise UnreadableFileError(
            f"{name} unpacks to more than a return can hold. "
            "Clear the formats of its empty rows, save it again and send it once more."
        )


def _parts_of_sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet names to the part that holds each; nothing where the file does not say."""
    book = _tree(archive, "xl/workbook.xml")
    relations = _tree(archive, "xl/_rels/workbook.xml.rels")
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    sheets = (each for each in book.iter() if each.tag.endswith("}sheet"))
    named = {each.get("name", ""): targets.get(each.get(RELATION), "") for each in sheets}
    return {name: _path(target) for name, target in named.items() if target}


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _tree(archive: zipfile.ZipFile, part: str) -> Element:
    try:
        tree: Element = fromstring(archive.read(part))
        return tree
    except (KeyError, ParseError, DefusedXmlException):
        return Element("nothing")


def _refuse_if_far(name: str, archive: zipfile.ZipFile, part: str) -> None:
    rows, columns = UNNAMED_ROWS, UNNAMED_COLUMNS
    for piece in _pieces(archive, part):
        rows = max([rows, *map(int, set(FAR_ROW.findall(piece)))])
        letters = {found.decode().upper() for found in FAR_COLUMN.findall(piece)}
        columns = max([columns, *(column_number(each) + 1 for each in letters)])
        if rows * columns > MOST_CELLS:
            raise UnreadableFileError(
                f"{name} has a cell far away from its table, in row {rows} or column {columns}. "
                "Delete the empty rows and columns beyond the table and send it again."
            )


def _errors(archive: zipfile.ZipFile, part: str) -> Errors:
    return {
        (int(row) - 1, column_number(column.decode())): text.decode(errors="replace")
        for piece in _pieces(archive, part)
        if any(mark in piece for mark in MARKS_OF_ERROR)
        for column, row, text in ERROR.findall(piece)
    }


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part a megabyte at a time, each with the end of the one before."""
    if part not in archive.namelist():
        return
    before = b""
    with archive.open(part) as file:
        while read := file.read(CHUNK):
            yield before + read
            before = read[-OVERLAP:]
