"""A list as a file that is handed out: csv, or a workbook with one sheet."""

from collections.abc import Sequence
from datetime import date

from flask import Response, abort

from data.csv_text import Cell, as_csv
from data.figures.export import Worksheet, as_xlsx, sheet_name

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def as_file(name: str, kind: str, title: str, table: Sequence[Sequence[Cell]]) -> Response:
    """A table, its headings first, as a file of a kind; 404 for any other kind."""
    if kind not in TYPES:
        abort(404)
    if kind == "csv":
        # The mark at the front tells a spreadsheet program that this is UTF-8.
        content = "\ufeff".encode() + as_csv((), table).encode()
    else:
        content = as_xlsx([Worksheet(sheet_name(1, title), (), table)], title, date.today())
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return Response(content, content_type=TYPES[kind], headers=headers)
