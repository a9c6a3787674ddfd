"""From a declared return to the bytes of its file: the same bytes every time."""

import csv
import io
import re
import zipfile

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from samples.printed.sheets import JOINED, Published, Sheet, content, merges

WRITTEN = "2013-09-01T00:00:00Z"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that a zip can hold
WIDEST = 44
# As the files were first made: with another one they would be new files to a store that has them.
CREATOR = "tools/make_published_returns.py"


def as_bytes(published: Published) -> bytes:
    """The file, in the format that its name says."""
    writer = {"xlsx": _xlsx, "ods": _ods, "csv": _csv}[published.file.rpartition(".")[2]]
    return writer(published)


def _xlsx(published: Published) -> bytes:
    book = Workbook()
    book.properties.creator = CREATOR
    cover = book.active
    cover.title = "Cover"
    for line in published.cover:
        cover.append(line)
    cover.column_dimensions["A"].width, cover.column_dimensions["B"].width = 12, 80
    for sheet in published.sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    file = io.BytesIO()
    book.save(file)
    return _repacked(file.getvalue())


def _fill(worksheet: Worksheet, sheet: Sheet) -> None:
    for number, row in enumerate(sheet.rows, start=1):
        for position, cell in enumerate(row, start=1):
            if cell and cell != JOINED:
                written = worksheet.cell(number, position, content(cell))
                if "." in cell and isinstance(written.value, float):
                    written.number_format = "0." + "0" * len(cell.partition(".")[2])
        for first, last in merges(row):
            worksheet.merge_cells(
                start_row=number, end_row=number, start_column=first + 1, end_column=last + 1
            )
    tables = [row for row in sheet.rows if len(row) > 1]
    for position in range(max((len(row) for row in tables), default=1)):
        longest = max((len(row[position]) for row in tables if position < len(row)), default=10)
        letter = get_column_letter(position + 1)
        worksheet.column_dimensions[letter].width = min(WIDEST, longest + 3)


def _ods(published: Published) -> bytes:
    book = OpenDocumentSpreadsheet()
    cover = Sheet("Cover", "\n".join(" | ".join(line) for line in published.cover))
    for sheet in (cover, *published.sheets):
        table = Table(name=sheet.name)
        for row in sheet.rows:
            table.addElement(_ods_row(row))
        book.spreadsheet.addElement(table)
    file = io.BytesIO()
    book.save(file)
    return _repacked(file.getvalue())


def _ods_row(row: tuple[str, ...]) -> TableRow:
    element = TableRow()
    spans = {first: last - first + 1 for first, last in merges(row)}
    for position, cell in enumerate(row):
        if cell == JOINED:
            element.addElement(CoveredTableCell())
        else:
            element.addElement(_ods_cell(cell, spans.get(position, 1)))
    return element


def _ods_cell(cell: str, columns: int) -> TableCell:
    if not cell:
        return TableCell()
    value = content(cell)
    joined = {"numbercolumnsspanned": columns, "numberrowsspanned": 1} if columns > 1 else {}
    if isinstance(value, str):
        element = TableCell(valuetype="string", **joined)
    else:
        element = TableCell(valuetype="float", value=value, **joined)
    element.addElement(P(text=str(value)))
    return element


def _csv(published: Published) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows(published.cover)
    for sheet in published.sheets:
        writer.writerow(())
        for row in sheet.rows:
            cells = ["" if cell == JOINED else content(cell) for cell in row]
            writer.writerow(cells if any(row) else ())
    return file.getvalue().encode("utf-8-sig")


def _repacked(archive: bytes) -> bytes:
    """The same archive without a clock in it, and stored: compression differs by machine."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as before, zipfile.ZipFile(packed, "w") as after:
        for part in before.infolist():
            after.writestr(zipfile.ZipInfo(part.filename, EARLIEST), _undated(before.read(part)))
    return packed.getvalue()


def _undated(part: bytes) -> bytes:
    now = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?"
    return re.sub(rb">" + now + rb"<", b">" + WRITTEN.encode() + b"<", part)
