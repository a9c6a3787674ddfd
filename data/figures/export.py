"""Figures as files: csv for the command line, csv and xlsx for what a chart shows."""

import io
import re
from collections.abc import Sequence
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
from data.csv_text import FORMULA_STARTS, Cell, as_csv, plain_number
from data.framework.framework import Frameworks
from data.framework.measures import Measure
from data.observations import Status
from data.periods import Period, parse
from data.rounding import half_up

EXACT = "exact"
FIGURE_COLUMNS = (*obs.KEY, obs.VALUE, EXACT, obs.STATUS, obs.FILE, obs.SHEET, obs.CELL)
WIDEST_COLUMN = 60
LONGEST_SHEET_NAME = 31  # characters that a workbook allows
FORBIDDEN_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]+")


@dataclass(frozen=True)
class Asked:
    """Which figures are wanted: of one board, measure or agency, and of which periods.

    Each is None where it does not matter.
    """

    board: str | None = None
    measure: str | None = None
    agency: str | None = None
    first: Period | None = None
    last: Period | None = None

    def of(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of observations that are wanted."""
        wanted = {obs.BOARD: self.board, obs.MEASURE: self.measure, obs.AGENCY: self.agency}
        for column, value in wanted.items():
            if value is not None:
                frame = frame[frame[column] == value]
        return frame[frame[obs.PERIOD].map(lambda key: self._covers(parse(key))).astype(bool)]

    def _covers(self, period: Period) -> bool:
        after = self.first is None or period.starts >= self.first.starts
        return after and (self.last is None or period.ends <= self.last.ends)


EVERYTHING = Asked()


def figures(frame: pd.DataFrame, frameworks: Frameworks, asked: Asked = EVERYTHING) -> str:
    """Observations as csv with the columns of the command line, restricted as asked.

    frame: columns as data.observations. frameworks: of the boards in it.
    """
    frame = asked.of(frame)
    numbers = frame[obs.VALUE].astype(object).where(frame[obs.VALUE].notna(), None)
    states = [Status(status) for status in frame[obs.STATUS]]
    values = [
        plain_value(value, status, measure)
        for value, status, measure in zip(
            numbers, states, _measures_of(frame, frameworks), strict=True
        )
    ]
    exact = [
        plain_number(value) if value is not None and status.has_value else None
        for value, status in zip(numbers, states, strict=True)
    ]
    told = frame.drop(columns=[obs.VALUE]).to_dict("records")
    rows = [
        [row.get(name) for name in FIGURE_COLUMNS]
        for row in (
            {**each, obs.VALUE: value, EXACT: precise}
            for each, value, precise in zip(told, values, exact, strict=True)
        )
    ]
    return as_csv((), [FIGURE_COLUMNS, *rows])


def plain_value(value: float | None, status: str, measure: Measure | None = None) -> Cell:
    """A number as the pages round it, or the mark in brackets that stands where there is none.

    measure: what is counted; a number of what is not known is given as it is.
    """
    state = Status(status)
    if not state.has_value or value is None or state is Status.LOW:
        return state.shorthand or Status.NOT_AVAILABLE.shorthand
    whole = measure is None or measure.is_count
    return plain_number(value if whole else half_up(value, 1))


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


def _measures_of(frame: pd.DataFrame, frameworks: Frameworks) -> list[Measure | None]:
    """What the figure of each row counts; None where its board counts no such thing now."""
    known = {
        (framework.board.id, measure.id): measure
        for framework in frameworks
        for measure in framework.measures
    }
    rows = zip(frame[obs.BOARD], frame[obs.MEASURE], strict=True)
    return [known.get(row) for row in rows]
