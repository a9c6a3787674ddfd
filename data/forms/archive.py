"""A workbook as bytes: the same content gives the same bytes, whatever the time of day."""

import io
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter


def bytes_of(book: Workbook, made: date) -> bytes:
    """The workbook as an .xlsx file, every date in it the one given."""
    book.properties.created = book.properties.modified = datetime.combine(made, time())
    content = io.BytesIO()
    # Workbook.save would write the time of day into the file.
    ExcelWriter(book, _DatelessZip(content, "w", ZIP_DEFLATED)).save()
    return content.getvalue()


class _DatelessZip(ZipFile):
    """An archive whose entries all bear one date."""

    def writestr(self, name: str, content: str | bytes) -> None:  # type: ignore[override]
        """Add an entry from its content."""
        entry = ZipInfo(name)
        entry.compress_type = ZIP_DEFLATED
        super().writestr(entry, content)

    def write(self, filename: str, arcname: str) -> None:  # type: ignore[override]
        """Add an entry from a file."""
        self.writestr(arcname, Path(filename).read_bytes())
