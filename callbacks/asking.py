"""From what a browser sends to a selection that a board can answer."""

from urllib.parse import parse_qsl

from data.dossier import Dossier
from data.selection import Asked, from_params
from data.storage.store import Store

LONGEST_QUERY = 2000  # characters; a view of every agency takes a few hundred


def asked_for(query: str, default_board: str) -> Asked:
    """The selection in the query of an address, or in the copy of it that a page keeps."""
    if len(query) > LONGEST_QUERY:
        return Asked(from_params({}, default_board).selection, ("an address that is too long",))
    params = dict(parse_qsl(query.lstrip("?").replace("+", "%2B")))
    return from_params(params, default_board)


def dossier_for(asked: Asked, store: Store, default_board: str) -> Dossier | None:
    """The board asked for, or the first that has figures; None in an empty house."""
    loaded = store.boards()
    for board in (asked.selection.board, default_board, *loaded):
        if board in loaded:
            return store.dossier(board)
    return None
