"""What a board takes along once it is set up: all forms in one file, and its framework."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date

from flask import Flask, Response, abort

from callbacks.downloads import TYPES
from data.errors import UnknownReturnError
from data.forms.framework_book import as_workbook
from data.forms.template import template, template_id
from data.framework.framework import Framework
from data.intake.ledger import quarter_due
from data.periods import Period
from data.storage.store import Store

ZIP = "application/zip"


def register(server: Flask, store: Store) -> None:
    """Answer the addresses under /download/forms and /download/framework."""

    @server.get("/download/forms/<board>.zip")
    def forms(board: str) -> Response:
        framework = _known(board, store)
        if not (framework.board.expects_returns and framework.senders):
            abort(404)
        period = quarter_due(framework, store.submissions(board), date.today())
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _forms(framework, period, store):
                # The day that stands in the file is the quarter's: the same forms, the same bytes.
                entry = zipfile.ZipInfo(name, (period.ends.year, period.ends.month, 1, 0, 0, 0))
                archive.writestr(entry, content)
        return _file(packed.getvalue(), ZIP, f"{board}-forms-{period.slug}.zip")

    @server.get("/download/framework/<board>.xlsx")
    def workbook(board: str) -> Response:
        _known(board, store)
        found = store.kept_frameworks.newest(board)
        if found is None:
            abort(404)
        own, origin = found
        content = as_workbook(own, date.today(), origin)
        return _file(content, TYPES["xlsx"], f"{board}-framework.xlsx")


def _known(board: str, store: Store) -> Framework:
    frameworks = store.frameworks()
    if board not in frameworks:
        abort(404)
    return frameworks.of(board)


def _forms(framework: Framework, period: Period, store: Store) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each agency's workbook; none of one that is asked nothing."""
    board = framework.board.id
    previous = store.dataset(board) if board in store.boards() else None
    agreed = store.names(board)
    for agency in framework.senders:
        try:
            content = template(framework, agency, period, previous, agreed=agreed)
        except UnknownReturnError:
            continue
        yield f"{template_id(board, agency, period)}.xlsx", content


def _file(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, content_type=kind, headers=headers)
