"""The audit log of a board, shown to its manager and exported."""

from flask import Flask, Response

from callbacks.not_done import refuse
from dashboards.components.audit_page import audit_page as page_of
from data.storage.audit import Audit, audit_csv
from data.storage.store import Store

MOST_SHOWN = 500
NO_BOARD = "There is no such board."


def register(server: Flask, store: Store, audit: Audit) -> None:
    """Answer under /audit."""

    @server.get("/audit/<board>")
    def audit_page(board: str) -> Response:
        frameworks = store.frameworks()
        if board not in frameworks:
            return refuse(404, NO_BOARD, "/")
        name = frameworks.of(board).board.name
        page = page_of(board, name, audit.of([board], MOST_SHOWN))
        return Response(page, mimetype="text/html")

    @server.get("/audit/<board>.csv")
    def audit_file(board: str) -> Response:
        if board not in store.frameworks():
            return refuse(404, NO_BOARD, "/")
        named = {"Content-Disposition": f'attachment; filename="audit-{board}.csv"'}
        return Response(audit_csv(audit.of([board])), 200, named, mimetype="text/csv")
