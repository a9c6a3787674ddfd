"""Which addresses there are: at any other a page says so, and its answer is 404."""

from flask import Flask, Response, g, request

from callbacks import (
    agendas,
    arrange,
    challenges,
    commentary,
    plans,
    registered_changes,
    teach,
    views,
)
from callbacks.asking import asked_for, dataset_for, first_board
from callbacks.opening import board_at, is_return
from callbacks.public_pages import is_public, is_there_for_all
from dashboards.pages.contents import (
    CHECK_TEXT,
    DEFINITIONS,
    FIND_FIGURE,
    FORWARD_PLAN,
    HAND_OVERS,
    NAMES,
    PACK,
    RETURNS,
    SCORECARD,
    SET_UP,
    page_at,
)
from data.figures.dataset import Dataset
from data.storage.store import Store

EVERY_PAGE = frozenset({"/", "/<path:path>"})  # as Dash names what it answers everywhere


def register(server: Flask, store: Store, default_board: str) -> None:
    """Let the answer say in its status what its page says."""

    @server.before_request
    def look() -> None:
        if request.endpoint in EVERY_PAGE:
            store.revision()  # a page that cannot be filled is a fault, and no page
            query = request.query_string.decode("ascii", "replace")
            g.is_there = is_there(request.path, query, store, default_board)

    @server.after_request
    def missing(response: Response) -> Response:
        if response.status_code == 200 and not g.get("is_there", True):
            response.status_code = 404
        return response


def is_there(path: str, query: str, store: Store, default_board: str) -> bool:
    """Whether something stands at an address: a page, a return or a file that was refused."""
    if is_public(query, store):
        return is_there_for_all(path, query, store, default_board)
    if not store.frameworks().every:  # who belongs to no board has the first page and no other
        return path == "/"
    return _is_own(path, query, store, default_board)


def _is_own(path: str, query: str, store: Store, default_board: str) -> bool:
    """The same, of all that the board has."""
    frameworks = store.frameworks()
    home = board_at(path, store) if is_return(path) else ""
    asked = asked_for(query, home or first_board(store, default_board), frameworks.boards)
    shown = dataset_for(asked, store, default_board)
    if arrange.is_arrange(path):
        return arrange.is_there(query, asked.selection.board, shown)
    if plans.is_actions(path):
        return shown is not None and plans.is_there(path, shown.board.id, store)
    if views.is_views(path):
        return shown is not None and views.is_there(path, shown)
    if _is_of_a_chart(path):
        return shown is not None and _is_of_it(path, shown, store)
    if not is_return(path):
        framework = shown.framework if shown else next(iter(frameworks))
        is_taught = shown is not None and teach.is_how_laid_out(path)
        return is_taught or page_at(path, framework) is not None or _is_plain(path)
    return home in {asked.selection.board, shown.board.id if shown else home} - {""}


def _is_of_a_chart(path: str) -> bool:
    """Whether a path is that of something that people write about a chart."""
    kinds = (
        agendas.is_agendas,
        challenges.is_challenges,
        commentary.is_commentary,
        registered_changes.is_register,
    )
    return any(is_one(path) for is_one in kinds)


def _is_of_it(path: str, shown: Dataset, store: Store) -> bool:
    if agendas.is_agendas(path):
        return agendas.is_there(path, shown, store)
    if challenges.is_challenges(path):
        return challenges.is_there(path, shown, store)
    if commentary.is_commentary(path):
        return commentary.is_there(path, shown, store)
    return registered_changes.is_there(path, shown)


def _is_plain(path: str) -> bool:
    """Whether a path is that of a page that every board has, and that no framework names."""
    plain = {RETURNS, SCORECARD, CHECK_TEXT, DEFINITIONS, FORWARD_PLAN, FIND_FIGURE, PACK, SET_UP}
    return path.strip("/") in {*plain, HAND_OVERS, f"{RETURNS}/{NAMES}"}
