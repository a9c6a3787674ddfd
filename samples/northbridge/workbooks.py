"""A printed return as the bytes of a workbook: the same return always gives the same bytes."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from samples.northbridge.printed import PrintedSheet

ZIPPED_ON = (2022, 4, 1, 0, 0, 0)
LABEL_WIDTH = 48
BOLD = Font(bold=True)


def workbook(
    board: str, cover: Sequence[tuple[str, str]], sheets: Sequence[PrintedSheet], sent: date
) -> bytes:
    """One return as an .xlsx file.

    board: its name. cover: label and text of each line of its front.
    """
    title = f"{board} – ILLUSTRATIVE DATA"
    book = Workbook()
    book.properties.creator = title
    book.properties.created = book.properties.modified = datetime.combine(sent, time())
    front = book.active
    front.title = "Cover"
    _write_rows(front, [(title,), (), *cover])
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.name), sheet, title)
    return _bytes_of(book)


def _write_sheet(page: Worksheet, sheet: PrintedSheet, title: str) -> None:
    _write_rows(page, [(title,), (sheet.heading,)])
    for table in sheet.tables:
        _write_rows(page, [(), table.header, *table.rows])
    _write_rows(page, [(), *((note,) for note in sheet.notes)])


def _write_rows(page: Worksheet, rows: Sequence[Sequence[object]]) -> None:
    for row in rows:
        page.append(row)
    page["A1"].font = BOLD
    page.column_dimensions["A"].width = LABEL_WIDTH


def _bytes_of(book: Workbook) -> bytes:
    content = io.BytesIO()
    # Workbook.save would write the time of day into the file.
    ExcelWriter(book, _DatelessZip(content, "w", ZIP_DEFLATED)).save()
    return content.getvalue()


class _DatelessZip(ZipFile):
    """An archive whose entries all bear one date."""

    def writestr(self, name: str, content: str | bytes) -> None:
        """Add an entry from its content."""
        entry = ZipInfo(name, ZIPPED_ON)
        entry.compress_type = ZIP_DEFLATED
        super().writestr(entry, content)

    def write(self, filename: str, arcname: str) -> None:
        """Add an entry from a file."""
        self.writestr(arcname, Path(filename).read_bytes())
