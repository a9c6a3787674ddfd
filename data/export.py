"""Figures as files: csv for the command line, csv and xlsx for what a chart shows."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from data import observations as obs
from data.observations import Status
from data.periods import Period, parse
from data.targets import Target

FIGURE_COLUMNS = (*obs.KEY, obs.VALUE, obs.STATUS, obs.FILE, obs.SHEET, obs.CELL)
# A spreadsheet program would run a cell that begins with one of these as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "|", "%", "＝", "＋", "－", "＠")
WIDEST_COLUMN = 60
LONGEST_SHEET_NAME = 31  # characters that a workbook allows
FORBIDDEN_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]+")
Cell = str | float | int | None


def figures(
    frame: pd.DataFrame,
    *,
    board: str | None = None,
    measure: str | None = None,
    first: Period | None = None,
    last: Period | None = None,
    agency: str | None = None,
) -> str:
    """Observations as csv with the columns of the command line, restricted as asked.

    frame: columns as data.observations.
    """
    for column, wanted in ((obs.BOARD, board), (obs.MEASURE, measure), (obs.AGENCY, agency)):
        if wanted is not None:
            frame = frame[frame[column] == wanted]
    inside = frame[obs.PERIOD].map(lambda key: _is_inside(parse(key), first, last))
    frame = frame[inside.astype(bool)]
    numbers = frame[obs.VALUE].astype(object).where(frame[obs.VALUE].notna(), None)
    values = [plain_value(v, s) for v, s in zip(numbers, frame[obs.STATUS], strict=True)]
    shown = frame[list(FIGURE_COLUMNS)].map(_harmless).assign(**{obs.VALUE: values})
    return str(shown.to_csv(index=False, lineterminator="\n"))


def targets(by_board: Mapping[str, Iterable[Target]]) -> str:
    """Targets as csv, worded as their returns print them."""
    rows: list[Sequence[Cell]] = [
        ("board", "measure", "period", "target", "value", "sheet", "cell"),
        *(
            (board, t.measure, t.period, t.text, _number(t.value), t.sheet, t.cell)
            for board, found in by_board.items()
            for t in found
        ),
    ]
    return as_csv((), rows)


def plain_value(value: float | None, status: str) -> str:
    """A plain number, or the mark in brackets that stands where there is none."""
    state = Status(status)
    if not state.has_value or value is None or state is Status.LOW:
        return state.shorthand or Status.NOT_AVAILABLE.shorthand
    return _number(value)


def as_csv(about: Sequence[Sequence[Cell]], table: Sequence[Sequence[Cell]]) -> str:
    """A table as csv, under lines that say what it is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in (*about, *([()] if about else []), *table):
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue()


@dataclass(frozen=True)
class Worksheet:
    """One sheet of a workbook that is handed out.

    about: pairs of what and how, at its head. table: beneath them, its headings first.
    is_contents: the first cell of each row of the table names another sheet, and leads to it.
    """

    name: str
    about: Sequence[Sequence[Cell]] = ()
    table: Sequence[Sequence[Cell]] = ()
    is_contents: bool = False


def as_xlsx(worksheets: Sequence[Worksheet], title: str, made_on: date) -> bytes:
    """A workbook of sheets that say what their tables are."""
    book = Workbook()
    del book[book.sheetnames[0]]
    book.properties.title = _writable(title)
    book.properties.created = pd.Timestamp(made_on).to_pydatetime()
    for each in worksheets:
        _write_sheet(book.create_sheet(each.name), each)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def sheet_name(number: int, title: str) -> str:
    """A name that a workbook allows and that no other number has: "3 Referrals by source"."""
    return f"{number} {FORBIDDEN_IN_SHEET_NAMES.sub(' ', title)}"[:LONGEST_SHEET_NAME].rstrip(" '")


def _write_sheet(sheet: Any, worksheet: Worksheet) -> None:
    about, table = worksheet.about, worksheet.table
    head = len(about) + 2 if about else 1  # a row stays empty between the two
    for number, row in enumerate(about, start=1):
        for column, value in enumerate(row, start=1):
            _write(sheet.cell(number, column), value, is_bold=column == 1)
    for number, row in enumerate(table, start=head):
        for column, value in enumerate(row, start=1):
            _write(sheet.cell(number, column), value, is_bold=number == head)
        if worksheet.is_contents and number > head:
            first, name = sheet.cell(number, 1), str(row[0]).replace("'", "''")
            first.hyperlink = Hyperlink(ref=first.coordinate, location=f"'{name}'!A1")
    for column, width in enumerate(_widths([*about, *table]), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _write(cell: Any, value: Cell, *, is_bold: bool) -> None:
    cell.value = _writable(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"  # text, even where it begins like a formula
        cell.quotePrefix = value.startswith(FORMULA_STARTS)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_bold:
        cell.font = Font(bold=True)


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    columns = max((len(row) for row in rows), default=0)
    return [
        min(WIDEST_COLUMN, 2 + max(len(str(row[c])) for row in rows if c < len(row)))
        for c in range(columns)
    ]


def _writable(text: str) -> str:
    """The text without the control characters that no workbook can hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)


def _harmless(cell: Cell) -> Cell:
    """The cell as no spreadsheet program runs it, its line breaks as csv quotes them."""
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")  # a bare \r would end the row
    return f"'{text}" if _is_risky(text) or _is_risky(text.lstrip()) else text


def _is_risky(text: str) -> bool:
    return text.startswith(FORMULA_STARTS)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _is_inside(period: Period, first: Period | None, last: Period | None) -> bool:
    after = first is None or period.starts >= first.starts
    return after and (last is None or period.ends <= last.ends)
