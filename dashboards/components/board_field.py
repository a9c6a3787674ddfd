"""The choice between boards: a list, and from ten boards on one that is searched by name."""

import dash_bootstrap_components as dbc
from dash import html

from dashboards import ids
from data.figures.selection import Selection
from data.framework.board import Board
from data.framework.framework import Frameworks

SEARCHED_FROM = 10  # boards
SET_UP_OWN = "Set up your own board"
NO_BOARD_YET = "+"  # what assets/view.js knows it by; no board has this id


def board_field(chosen: str, boards: Frameworks) -> html.Div:
    """The boards that may be chosen, and last the way to one of one's own; not for the public."""
    is_public = any(each.board.is_public for each in boards)
    if len(boards.boards) >= SEARCHED_FROM:
        return _searched(chosen, boards, is_public=is_public)
    options = [{"label": each.board.label, "value": each.board.id} for each in boards]
    if not is_public:
        options.append({"label": SET_UP_OWN, "value": NO_BOARD_YET})
    return html.Div(
        [dbc.Label("Board", html_for=ids.BOARD), dbc.Select(options, chosen, id=ids.BOARD)],
        className="filters__field",
    )


def _searched(chosen: str, boards: Frameworks, *, is_public: bool) -> html.Div:
    """A list that opens with a field to search in. assets/boards.js hides what does not fit."""
    shown = next((each.board.label for each in boards if each.board.id == chosen), chosen)
    search = dbc.Input(
        type="search", id=ids.FIND_BOARD, placeholder="Part of its name", autoComplete="off"
    )
    many = len(boards.boards)
    return html.Div(
        [
            html.Span("Board", className="form-label"),
            html.Details(
                [
                    html.Summary(
                        [html.Span("Board: ", className="visually-hidden"), shown],
                        className="form-select",
                    ),
                    html.Div(
                        [
                            dbc.Label(f"Search {many} boards", html_for=ids.FIND_BOARD),
                            search,
                            html.P(id=ids.FOUND_BOARDS, role="status"),
                            html.Ul([_item(each.board, chosen) for each in boards]),
                            None if is_public else _link(NO_BOARD_YET, SET_UP_OWN),
                        ],
                        className="boards__choices",
                    ),
                ],
                className="menu boards",
            ),
        ],
        className="filters__field",
    )


def _item(board: Board, chosen: str) -> html.Li:
    words = f"{board.name} {board.short_name} {board.id}".casefold()
    return html.Li(_link(board.id, board.label, board.id == chosen), **{"data-words": words})


def _link(board: str, words: str, is_chosen: bool = False) -> html.A:
    """A link to the same page of a board, which takes the view along: assets/boards.js."""
    address = "/set-up" if board == NO_BOARD_YET else f"?{Selection(board).to_query()}"
    current = {"aria-current": "true"} if is_chosen else {}
    return html.A(words, href=address, **{"data-board": board}, **current)
