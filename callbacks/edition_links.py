"""From a page of the board's own to the same view as the public has it."""

from dataclasses import replace

from flask import Flask, abort, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import asked_for, first_board
from callbacks.public_pages import is_for_all
from dashboards.components.edition_line import PUBLIC_EDITION
from data.storage.store import Store


def register(server: Flask, store: Store, default_board: str) -> None:
    """Answer beneath /public-edition; no such page is told as at every other address."""

    @server.get(f"/{PUBLIC_EDITION}/")
    @server.get(f"/{PUBLIC_EDITION}/<path:page>")
    def to_public_edition(page: str = "") -> ResponseReturnValue:
        query = request.query_string.decode("ascii", "replace")
        frameworks = store.frameworks()
        board = first_board(store, default_board)
        asked = asked_for(query, board, frameworks.boards).selection
        if asked.board not in frameworks or not is_for_all(page, frameworks.of(asked.board)):
            abort(404)
        shown = replace(asked, is_public=True, as_at=None)
        return redirect(f"/{page.strip('/')}?{shown.to_query()}", 303)
