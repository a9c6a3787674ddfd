"""Small sheets and layouts for tests, written as they look on paper."""

import re
from textwrap import dedent

from data.files.workbook import Worksheet
from data.findings import Finding
from data.framework.layouts.axes import agencies, labels, periods
from data.framework.layouts.matching import TableMatcher, matcher_of, tables_of
from data.framework.layouts.sheet import Key, Reader, ReturnSheet, Table
from data.intake.blanks import settle_blanks
from data.intake.extract import Extract, extract
from data.periods import parse
from tests.frameworks import DERBY

CONTACTS_BY_AGENCY = Table(
    anchor="Contacts",
    base=Key("contacts"),
    columns=(periods("Contacts"),),
    rows=(agencies(total=Key()),),
)
COVER = "Board,Derby\nAgency,Police\nPeriod,2012-13\nReturn,A return\n"


def a_worksheet(block: str, name: str = "Sheet") -> Worksheet:
    """One line a row, cells parted by "|"; a cell of digits is a number, as calamine gives it."""
    lines = dedent(block).strip("\n").split("\n")
    rows = tuple(tuple(_content(cell.strip()) for cell in line.split("|")) for line in lines)
    return Worksheet(name, rows)


def a_layout(*tables: Table, **fields) -> ReturnSheet:
    """A layout that any sheet beginning with "Heading" has."""
    named = {"id": "a-layout", "heading": "Heading"}
    return ReturnSheet(tables=tables, **(named | fields))


def a_table(measure: str = "", headings: dict | None = None, rows=None, **fields) -> Table:
    """A table headed “Table”, of years across and one “Row” down unless said otherwise.

    headings, rows: labels with their keys; rows may be readers, as in a layout.
    """
    rows = rows or {"Row": Key()}
    named = {
        "anchor": "Table",
        "columns": (labels(headings) if headings else periods(),),
        "rows": (labels(rows),) if isinstance(rows, dict) else rows,
        "base": Key(measure),
    }
    return Table(**(named | fields))


def ready(table: Table) -> TableMatcher:
    """A table, ready to read what Derby is sent."""
    return tables_of(a_layout(table), DERBY)[0]


def meaning(reader: Reader, text: str) -> Key | None:
    """What a label means to Derby, as the layout writes it."""
    return matcher_of(reader, DERBY).exactly(text)


def loose_meaning(reader: Reader, text: str) -> Key | None:
    """What a label means to Derby, in another spelling."""
    return matcher_of(reader, DERBY).loosely(text)


def an_extract(block: str, *tables: Table, period: str = "2012-13", **fields) -> Extract:
    """What is read of a block, its blanks not yet settled."""
    return extract(a_worksheet(block), a_layout(*tables, **fields), DERBY, parse(period))


def settled(found: Extract) -> tuple[Extract, list[Finding]]:
    """The same extract with its blanks settled, and what is said of them."""
    return found, settle_blanks(found)


def figures(found: Extract) -> list[tuple]:
    """Cell, measure, period, agency, breakdown and value of each figure, in reading order."""
    return [(read.cell, *read.identity, _shown(read)) for read in found.figures]


def values(found: Extract) -> dict[str, object]:
    """The value of each cell; where a cell gives two figures, the first."""
    shown: dict[str, object] = {}
    for read in found.figures:
        shown.setdefault(read.cell, _shown(read))
    return shown


def said(findings) -> list[tuple]:
    """Severity, code and cells of each finding."""
    return [(str(f.severity), f.code, f.where) for f in findings]


def _shown(read) -> object:
    return read.figure.status.shorthand or read.figure.value


def _content(cell: str) -> object:
    return float(cell) if re.fullmatch(r"[1-9]\d*(\.\d+)?|0", cell) else cell
