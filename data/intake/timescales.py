"""The timescales of a table of actions: months, never figures of a measure (rule T7)."""

from collections.abc import Iterable

from data import findings as say
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.framework.layouts.spelling import plain
from data.periods import FULL_MONTHS, Period, read_month_years
from data.reading import text_of

HEADING = "t/scale"


def timescales(worksheet: Worksheet, headers: Iterable[int]) -> list[Finding]:
    """One note on the timescales of a sheet, and a query for each that is no month.

    headers: the rows with the heading of a table of actions; each table ends at a blank row.
    """
    months: list[Period] = []
    cells: list[str] = []
    findings = []
    for row, column in _timescale_cells(worksheet, tuple(headers)):
        text = text_of(worksheet.at(row, column))
        try:
            months += read_month_years(text)
            cells.append(address(row, column))
        except ValueError:
            findings.append(say.month_not_read(worksheet.name, address(row, column), text))
    if months:
        span = dict.fromkeys(_in_words(month) for month in (min(months), max(months)))
        findings.append(say.months_read(worksheet.name, tuple(cells), " to ".join(span)))
    return findings


def _timescale_cells(worksheet: Worksheet, headers: tuple[int, ...]) -> list[tuple[int, int]]:
    cells = []
    for header in headers:
        column = _column_of_timescales(worksheet, header)
        for row in range(header + 1, len(worksheet.rows)):
            is_blank = not any(text_of(content) for content in worksheet.rows[row])
            if is_blank or row in headers or column is None:
                break
            if text_of(worksheet.at(row, column)):
                cells.append((row, column))
    return cells


def _column_of_timescales(worksheet: Worksheet, header: int) -> int | None:
    headings = [plain(text_of(content)) for content in worksheet.rows[header]]
    return headings.index(HEADING) if HEADING in headings else None


def _in_words(month: Period) -> str:
    return f"{FULL_MONTHS[month.starts.month - 1]} {month.starts.year}"
