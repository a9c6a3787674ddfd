"""The bytes of a file that the script made: a workbook, an ods or a csv."""

import csv
import io
from datetime import date

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableColumnProperties
from odf.table import CoveredTableCell, TableCell, TableColumn, TableRow
from odf.table import Table as OdfTable
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from benchmarks.layout_shapes.sheet import Book, Cell, Content, Sheet
from data.periods import MONTHS


def written(book: Book) -> bytes:
    """The file as bytes; its name's ending says its kind."""
    kind = book.file.rpartition(".")[2]
    return {"xlsx": _xlsx, "ods": _ods, "csv": _csv}[kind](book)


def _xlsx(book: Book) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for each in book.sheets:
        sheet = workbook.create_sheet(each.name)
        for (row, column), cell in each.cells.items():
            written_cell = sheet.cell(row, column, cell.content)
            if cell.number_format:
                written_cell.number_format = cell.number_format
        for top, left, bottom, right in each.merged:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for column in each.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
    held = io.BytesIO()
    workbook.save(held)
    return held.getvalue()


def _csv(book: Book) -> bytes:
    """The first sheet as text; a csv has neither merged areas nor hidden columns."""
    (sheet,) = book.sheets
    width = max(column for _, column in sheet.cells)
    held = io.StringIO()
    rows = csv.writer(held)
    for row in range(1, sheet.bottom + 1):
        cells = [sheet.cells.get((row, column)) for column in range(1, width + 1)]
        rows.writerow(["" if each is None else as_text(each) for each in cells])
    return held.getvalue().encode("utf-8-sig")


def as_text(cell: Cell) -> str:
    """A cell's text, as a program writes it that saves a sheet as csv."""
    content = cell.content
    if isinstance(content, date):
        return f"{MONTHS[content.month - 1]}-{content.year % 100:02d}"
    if "%" in cell.number_format and isinstance(content, int | float):
        return f"{content * 100:.10g}%"
    if "£" in cell.number_format:
        return f"£{content:,}"
    return str(content)


def _ods(book: Book) -> bytes:
    document = OpenDocumentSpreadsheet()
    for each in book.sheets:
        document.spreadsheet.addElement(_ods_sheet(document, each))
    held = io.BytesIO()
    document.write(held)
    return held.getvalue()


def _ods_sheet(document: OpenDocumentSpreadsheet, sheet: Sheet) -> OdfTable:
    table = OdfTable(name=sheet.name)
    width = max(column for _, column in sheet.cells)
    style = Style(name=f"plain {sheet.name}", family="table-column")
    style.addElement(TableColumnProperties(columnwidth="2.5cm"))
    document.automaticstyles.addElement(style)
    for column in range(1, width + 1):
        seen = "collapse" if column in sheet.hidden_columns else "visible"
        table.addElement(TableColumn(stylename=style, visibility=seen))
    spans = {area[:2]: area for area in sheet.merged}
    covered = {
        (row, column)
        for top, left, bottom, right in sheet.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - spans.keys()
    for row in range(1, sheet.bottom + 1):
        line = TableRow()
        for column in range(1, width + 1):
            place = row, column
            if place in covered:
                line.addElement(CoveredTableCell())
                continue
            line.addElement(_ods_cell(sheet.cells.get(place), spans.get(place)))
        table.addElement(line)
    return table


def _ods_cell(cell: Cell | None, area: tuple[int, int, int, int] | None) -> TableCell:
    spanned = {}
    if area is not None:
        top, left, bottom, right = area
        spanned = {"numbercolumnsspanned": right - left + 1, "numberrowsspanned": bottom - top + 1}
    if cell is None:
        return TableCell(**spanned)
    held = TableCell(**_ods_value(cell.content, cell.number_format), **spanned)
    held.addElement(P(text=as_text(cell)))
    return held


def _ods_value(content: Content, number_format: str) -> dict[str, object]:
    if isinstance(content, date):
        return {"valuetype": "date", "datevalue": content.isoformat()}
    if isinstance(content, str):
        return {"valuetype": "string"}
    kind = "percentage" if "%" in number_format else "float"
    return {"valuetype": kind, "value": content}
