"""The page on which a board is set up, or changed: three screens, one after the other."""

from dash import dcc, html

from dashboards import ids
from dashboards.pages.contents import RETURNS, SET_UP, arrange_address
from data.figures.selection import Selection
from data.framework.board import Board
from data.framework.framework import Framework

NEW = "Set up your board"
OWN = "Set up your own board"
OWN_PAGE = "Make a page of your own"


def set_up_page(
    shown: html.Div, changed: Framework | None, selection: Selection, *, has_pages: bool
) -> list[object]:
    """The page with its first screen in it.

    changed: the framework of the board that is changed. selection: what other pages show.
    has_pages: whether there are figures of any board, so that there is a way back to them.
    """
    query = selection.to_query()
    board = changed.board if changed else None
    title = f"Change how {board.short_name} is set up" if board else NEW
    ways = [("Overview", "/")] if has_pages else []
    links = [
        html.Li(dcc.Link(name, href=f"{path}?{query}", className="header__link"))
        for name, path in (*ways, ("Returns", f"/{RETURNS}"))
    ]
    back = html.Nav(
        html.Ul(links),
        className="header__pages",
        **{"aria-label": "Pages"},
    )
    return [
        dcc.Store(id=ids.QUERY, data=query),
        html.Header(
            [
                html.P(
                    board.name if board else "Safeguarding performance", className="header__board"
                ),
                back,
                html.P(
                    html.Strong(board.marking if board else "", className="header__mark"),
                    className="header__marking",
                ),
            ],
            className="header",
        ),
        html.Main(
            [
                html.H1(title, className="page__title"),
                dcc.Store(id=ids.SET_UP_TYPED),
                html.Div(shown, id=ids.SET_UP, className="set-up"),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def set_up_offer(board: Board) -> html.P:
    """One line on the Overview: a board of one's own, or a change to the one that is shown."""
    return html.P(
        [
            dcc.Link(OWN, href=f"/{SET_UP}", className="link-button"),
            dcc.Link(
                f"Change how {board.short_name} is set up",
                href=f"/{SET_UP}?board={board.id}",
                className="link-button",
            ),
            dcc.Link(OWN_PAGE, href=arrange_address(board.id), className="link-button"),
        ],
        className="set-up__offer",
    )
