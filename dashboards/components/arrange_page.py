"""The page on which a page of charts is arranged, and the way to it."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.set_up_page import OWN_PAGE
from dashboards.pages.contents import arrange_address
from dashboards.panels import Page
from data.figures.selection import Selection
from data.framework.board import Board

ARRANGE_IT = "Arrange this page"


def arrange_page(shown: object, board: Board, page: Page | None) -> list[object]:
    """The page with its screen in it. page: the one that is arranged; None while it is new."""
    query = Selection(board.id).to_query()
    back = (page.title, page.path) if page else ("Overview", "/")
    others = [html.Li(_link(OWN_PAGE, arrange_address(board.id)))] if page else []
    return [
        dcc.Store(id=ids.QUERY, data=query),
        html.Header(
            [
                html.P(board.name, className="header__board"),
                html.Nav(
                    html.Ul([html.Li(_link(f"Back to {back[0]}", f"{back[1]}?{query}")), *others]),
                    className="header__pages",
                    **{"aria-label": "Pages"},
                ),
                html.P(
                    html.Strong(board.marking, className="header__mark"),
                    className="header__marking",
                ),
            ],
            className="header",
        ),
        html.Main(
            [
                html.H1(f"Arrange {page.title}" if page else OWN_PAGE, className="page__title"),
                dcc.Store(id=ids.ARRANGE_TYPED),
                html.P(id=ids.ARRANGE_SAID, role="status", className="visually-hidden"),
                html.Div(shown, id=ids.ARRANGE, className="set-up arrange"),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def arrange_link(page: Page, board: Board) -> dcc.Link:
    """From a page of charts to where it is arranged."""
    return dcc.Link(
        ARRANGE_IT, href=arrange_address(board.id, page), className="link-button page-download"
    )


def _link(words: str, address: str) -> dcc.Link:
    return dcc.Link(words, href=address, className="header__link")
