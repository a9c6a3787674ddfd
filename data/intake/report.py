"""The findings on a return, as the same workbook with its cells coloured, ready to send back."""

import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from math import ceil, isfinite
from pathlib import PurePath
from typing import Any

import openpyxl
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import coordinate_to_tuple, get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.properties import PageSetupProperties

from data.files.workbook import Workbook, Worksheet, read_workbook
from data.findings import WORST_FIRST, Finding, Severity

TITLE = "Findings on this return"
LIST = "Findings"
HEADINGS = ("Severity", "Sheet", "Cells", "What it is", "What to do", "Your reason")
WIDTHS = (10, 24, 22, 60, 46, 46)
# Each has a pattern and a border of its own, so that they differ when printed in grey.
FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor="F4A6A0"),
    Severity.QUERY: PatternFill("lightUp", fgColor="B7791F", bgColor="FFF2CC"),
    Severity.NOTE: PatternFill("gray0625", fgColor="1F4E79", bgColor="DDEBF7"),
}
LINES = {
    Severity.ERROR: Side("thick"),
    Severity.QUERY: Side("mediumDashed"),
    Severity.NOTE: Side("dotted"),
}
LONGEST_NAME = 31  # what Excel allows a sheet to be called
LONGEST_TEXT = 32_000  # what it allows in a cell
WIDEST = 40  # longer texts are titles, and run on over empty cells
NARROWEST = 9
LINE = 15  # points
MOST_LINES = 12
LOOKED_AT = 200  # rows whose texts decide how wide a column is
NOT_WRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
FIRST_YEAR = 1900  # dates before it are no dates to a spreadsheet
Marks = dict[int, dict[int, list[Finding]]]


def report(name: str, content: bytes, findings: Sequence[Finding]) -> bytes:
    """The return as an .xlsx with its findings, whatever kind of spreadsheet it was.

    Only what was read of it is written: no formula, macro or link of the sender's is kept.
    The list of a report that was sent in again gives way to the new one.
    Raises UnreadableFileError when the bytes are no spreadsheet.
    """
    return written(without_report(read_workbook(name, content)), findings)


def report_name(name: str) -> str:
    """What the report on a file is called: "police.ods" gives "police-findings.xlsx"."""
    return f"{PurePath(name).stem}-findings.xlsx"


def written(workbook: Workbook, findings: Sequence[Finding]) -> bytes:
    """The sheets of a workbook with their findings, and a list of them before."""
    in_order = sorted(findings, key=lambda finding: WORST_FIRST.index(finding.severity))
    sheets = workbook.sheets
    names = _names(sheets)
    book = openpyxl.Workbook(write_only=True)
    _write_list(book.create_sheet(LIST), in_order)
    for worksheet, title in zip(sheets, names, strict=True):
        marks = _marks(worksheet.name, in_order)
        _write_sheet(book.create_sheet(title), worksheet, marks)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def without_report(workbook: Workbook) -> Workbook:
    """A report that was put right and sent in as a return, without the list that we added."""
    first = workbook.sheets[0] if workbook.sheets else None
    if first is None or first.at(0, 0) != TITLE:
        return workbook
    return replace(workbook, sheets=workbook.sheets[1:])


def _write_list(sheet: Any, findings: Iterable[Finding]) -> None:
    _lay_out(sheet, dict(enumerate(WIDTHS, start=1)))
    sheet.freeze_panes = "A4"
    sheet.append([_bold(sheet, TITLE)])
    sheet.append(
        [_cell(sheet, "Give a reason for each query, or correct its cells. Then send it.")]
    )
    sheet.append([_bold(sheet, heading) for heading in HEADINGS])
    for number, each in enumerate(findings, start=4):
        texts = (
            each.severity.capitalize(),
            each.sheet,
            ", ".join(each.cells),
            each.what,
            each.to_do,
            "",
        )
        row = [_cell(sheet, text) for text in texts]
        _mark(row[0], each.severity)
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        lines = max(ceil(len(text) / width) for text, width in zip(texts, WIDTHS, strict=True))
        sheet.row_dimensions[number].height = LINE * min(lines, MOST_LINES)
        sheet.append(row)


def _write_sheet(sheet: WriteOnlyWorksheet, worksheet: Worksheet, marks: Marks) -> None:
    _lay_out(sheet, _widths(worksheet))
    beyond = max(marks, default=-1) + 1
    for number in range(max(len(worksheet.rows), beyond)):
        contents = worksheet.rows[number] if number < len(worksheet.rows) else ()
        sheet.append(list(_row(sheet, contents, marks.get(number, {}))))


def _row(
    sheet: WriteOnlyWorksheet, contents: Sequence[object], marked: dict[int, list[Finding]]
) -> Iterator[Cell]:
    """The cells of a row, as far as it has contents or findings."""
    for column in range(max(len(contents), *(each + 1 for each in marked), 0)):
        cell = _cell(sheet, contents[column] if column < len(contents) else "")
        if found := marked.get(column):
            _mark(cell, found[0].severity)
            cell.comment = _comment(found)
        yield cell


def _mark(cell: Cell, severity: Severity) -> None:
    line = LINES[severity]
    cell.fill, cell.border = FILLS[severity], Border(line, line, line, line)


def _cell(sheet: WriteOnlyWorksheet, content: object) -> Cell:
    """The content as it was read; a text stays a text, even one that begins as a formula does."""
    if _is_number_or_date(content):
        return WriteOnlyCell(sheet, content)  # type: ignore[arg-type]
    cell = WriteOnlyCell(sheet)
    text = NOT_WRITABLE.sub("", str(content))[:LONGEST_TEXT]
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"
    return cell


def _is_number_or_date(content: object) -> bool:
    if isinstance(content, (bool, int, time, timedelta)):
        return True
    if isinstance(content, float):
        return isfinite(content)
    return isinstance(content, (date, datetime)) and content.year >= FIRST_YEAR


def _bold(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    cell = _cell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _comment(findings: Iterable[Finding]) -> Comment:
    said = dict.fromkeys(f"{f.severity.capitalize()}: {f.what} {f.to_do}" for f in findings)
    text = NOT_WRITABLE.sub("", "\n\n".join(said))[:LONGEST_TEXT]
    return Comment(text, "Checks", height=60 + 20 * (len(text) // 40), width=320)


def _marks(sheet: str, findings: Iterable[Finding]) -> Marks:
    """The findings on each cell of a sheet, by row and column from 0, the worst first."""
    marks: Marks = defaultdict(lambda: defaultdict(list))
    for finding in findings:
        if finding.sheet == sheet:
            for cell in finding.cells:
                row, column = coordinate_to_tuple(cell)
                marks[row - 1][column - 1].append(finding)
    return marks


def _names(sheets: Iterable[Worksheet]) -> list[str]:
    """A name for each sheet that Excel can open, none of them that of our list."""
    taken = {LIST.lower()}
    names = []
    for sheet in sheets:
        wanted = NOT_IN_A_NAME.sub(" ", sheet.name).strip().strip("'")[:LONGEST_NAME] or "Sheet"
        name = next(each for each in _candidates(wanted) if each.lower() not in taken)
        taken.add(name.lower())
        names.append(name)
    return names


def _candidates(wanted: str) -> Iterator[str]:
    yield wanted
    number = 2
    while True:
        ending = f" ({number})"
        yield wanted[: LONGEST_NAME - len(ending)] + ending
        number += 1


def _lay_out(sheet: Any, widths: Mapping[int, int]) -> None:
    """Columns so wide, and printed as wide as the paper, lying."""
    for column, width in widths.items():
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _widths(worksheet: Worksheet) -> dict[int, int]:
    widest: dict[int, int] = defaultdict(int)
    for row in worksheet.rows[:LOOKED_AT]:
        for column, content in enumerate(row, start=1):
            length = len(str(content))
            widest[column] = max(widest[column], length if length <= WIDEST else 0)
    return {column: max(NARROWEST, width + 2) for column, width in widest.items()}
