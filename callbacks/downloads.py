"""A link on a card, to a file with exactly the figures that its chart draws."""

from datetime import date

from flask import Flask, Response, abort, request

from callbacks.asking import asked_for, dossier_for
from dashboards.downloads import about, file_name, rows
from dashboards.drawing import draw
from dashboards.pages import panel_of
from dashboards.tabulate import tabulate
from data import export
from data.agencies import is_agency
from data.boards import is_board
from data.errors import UnknownReturnError
from data.periods import Span, is_period, parse
from data.storage.store import Store
from data.template import template, template_id

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def register(server: Flask, store: Store, default_board: str) -> None:
    """Answer the addresses under /download and /template."""

    @server.get("/download/<panel_id>.<kind>")
    def download(panel_id: str, kind: str) -> Response:
        panel = panel_of(panel_id)
        asked = asked_for(request.query_string.decode("ascii", "replace"), default_board)
        dossier = dossier_for(asked, store, default_board)
        if panel is None or kind not in TYPES or dossier is None:
            abort(404)
        selection = dossier.answer(asked).selection
        drawing = draw(panel, dossier, selection)
        today = date.today()
        said = about(drawing, dossier, selection, today)
        table = rows(tabulate(drawing, dossier))
        if kind == "csv":
            # The mark at the front tells a spreadsheet program that this is UTF-8.
            content = "\ufeff".encode() + export.as_csv(said, table).encode()
        else:
            content = export.as_xlsx(said, table, today)
        return _file(content, file_name(drawing, dossier, today, kind), kind)

    @server.get("/template/<board>/<agency>/<period>.xlsx")
    def form(board: str, agency: str, period: str) -> Response:
        known = is_board(board) and is_agency(agency) and is_period(period)
        if not known or parse(period).span is not Span.QUARTER:
            abort(404)
        previous = store.dossier(board) if board in store.boards() else None
        try:
            content = template(board, agency, parse(period), previous)
        except UnknownReturnError:
            abort(404)
        return _file(content, f"{template_id(board, agency, parse(period))}.xlsx", "xlsx")


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, content_type=TYPES[kind], headers=headers)
