"""The name book of a board: its page, its file, and what is withdrawn from it."""

from flask import Flask, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.clock import now
from callbacks.decisions import TOO_LONG, TOO_OLD, is_too_long, said, said_by
from callbacks.not_done import refuse
from callbacks.sender import is_ours
from dashboards.components.names_page import names_page
from dashboards.pages.contents import NAMES, RETURNS
from dashboards.words.names_told import CSV_HEADINGS, csv_row
from data.csv_text import as_csv
from data.errors import PersonalDetailsError
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.storage.agreed_names import NOT_AGREED
from data.storage.name_books import name_book_of
from data.storage.store import Store
from data.storage.transitions import NotDoneError

CSV = "text/csv; charset=utf-8"
LONGEST_NUMBER = 9  # digits


def register(server: Flask, store: Store, token: str) -> None:
    """Answer for the file under /download, and take in what is withdrawn."""

    @server.get("/download/names/<board>.csv")
    def names_file(board: str) -> Response:
        frameworks = store.frameworks()
        if board not in frameworks:
            abort(404)
        framework = frameworks.of(board)
        rows = [csv_row(each, framework) for each in name_book_of(framework, store)]
        # The mark at the front tells a spreadsheet program that this is UTF-8.
        content = "\ufeff".encode() + as_csv((), [CSV_HEADINGS, *rows]).encode()
        headers = {"Content-Disposition": f'attachment; filename="{board}-names.csv"'}
        return Response(content, content_type=CSV, headers=headers)

    @server.post(f"/{RETURNS}/{NAMES}/withdraw")
    def withdraw() -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD)
        number, who, why = said("agreement"), said_by(), said("why")
        is_number = number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER
        known = store.agreed_names.numbered(int(number)) if is_number else None
        if known is None:
            return refuse(404, NOT_AGREED, f"/{RETURNS}/{NAMES}")
        page = f"/{RETURNS}/{NAMES}?{Selection(known.submission.board).to_query()}"
        if is_too_long(who, why):
            return refuse(400, TOO_LONG, page)
        try:
            store.agreed_names.withdraw(known.number, who, why, now())
        except (PersonalDetailsError, NotDoneError) as error:
            return refuse(409 if isinstance(error, NotDoneError) else 400, str(error), page)
        return redirect(page, 303)


def is_names(path: str) -> bool:
    """Whether a path asks for the name book."""
    return path.strip("/") == f"{RETURNS}/{NAMES}"


def page_of(dataset: Dataset, store: Store, token: str) -> list[object]:
    """The page of a board's name book."""
    return names_page(name_book_of(dataset.framework, store), dataset, token)
