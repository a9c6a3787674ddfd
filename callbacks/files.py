"""A list as a file that is handed out: csv, or a workbook with one sheet."""

from collections.abc import Mapping, Sequence
from datetime import date

from flask import Response, abort

from data.csv_text import Cell, as_csv
from data.figures.export import Worksheet, as_xlsx, sheet_name

Table = Sequence[Sequence[Cell]]
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def as_file(name: str, kind: str, title: str, table: Table) -> Response:
    """A table, its headings first, as a file of a kind; 404 for any other kind."""
    if kind not in TYPES:
        abort(404)
    if kind == "xlsx":
        return as_workbook(name, {title: table})
    # The mark at the front tells a spreadsheet program that this is UTF-8.
    return _file("\ufeff".encode() + as_csv((), table).encode(), name, kind)


def as_workbook(name: str, tables: Mapping[str, Table]) -> Response:
    """Several tables by their titles as one workbook, a sheet each."""
    sheets = [
        Worksheet(sheet_name(number, title), (), table)
        for number, (title, table) in enumerate(tables.items(), start=1)
    ]
    return _file(as_xlsx(sheets, next(iter(tables)), date.today()), name, "xlsx")


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(content, content_type=TYPES[kind], headers=headers)
