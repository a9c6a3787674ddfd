"""An address, to the page that stands there."""

from dash import Dash, Input, Output

from callbacks.asking import asked_for, dossier_for
from dashboards import ids
from dashboards.components.page import nothing_loaded, page_content, page_not_found
from dashboards.pages import page_at
from data.boards import BOARDS
from data.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Show a page whenever the address changes: a link, Back, another board."""

    @app.callback(
        Output(ids.PAGE, "children"),
        Input(ids.ADDRESS, "pathname"),
        Input(ids.ADDRESS, "search"),
    )
    def show_page(pathname: str | None, search: str | None) -> list[object]:
        return page_for(pathname or "/", search or "", store, default_board)


def page_for(path: str, query: str, store: Store, default_board: str) -> list[object]:
    """What stands at an address."""
    asked = asked_for(query, default_board)
    dossier = dossier_for(asked, store, default_board)
    if dossier is None:
        return nothing_loaded()
    page = page_at(path, dossier)
    if page is None:
        return page_not_found(path)
    loaded = store.boards()
    choices = tuple(board.id for board in BOARDS if board.id in loaded)
    return page_content(page, dossier, dossier.answer(asked), choices)
