"""A link to the form of a return, made for its board, agency and quarter."""

from flask import Flask, Response, abort

from callbacks.downloads import as_download
from data.errors import UnknownReturnError
from data.forms.template import template, template_id
from data.periods import Span, is_period, parse
from data.storage.store import Store


def register(server: Flask, store: Store) -> None:
    """Answer the addresses under /template."""

    @server.get("/template/<board>/<agency>/<period>.xlsx")
    def form(board: str, agency: str, period: str) -> Response:
        frameworks = store.frameworks()
        known = board in frameworks and frameworks.of(board).has_agency(agency)
        if not (known and is_period(period)) or parse(period).span is not Span.QUARTER:
            abort(404)
        previous = store.dataset(board) if board in store.boards() else None
        try:
            framework, agreed = frameworks.of(board), store.names(board)
            content = template(framework, agency, parse(period), previous, agreed=agreed)
        except UnknownReturnError:
            abort(404)
        return as_download(content, f"{template_id(board, agency, parse(period))}.xlsx", "xlsx")
