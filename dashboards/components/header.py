"""The top of every page: whose figures, which page, how they are marked, and of what date."""

from dash import dcc, html

from dashboards import ids
from dashboards.all_measures import ALL_MEASURES
from dashboards.labels import date_words
from dashboards.pages import RETURNS
from dashboards.planned_pages import planned_pages
from data.dossier import Dossier
from data.framework.board import Board
from data.framework.framework import Framework


def header(path: str, dossier: Dossier, query: str) -> html.Header:
    """The board's name, the pages, the protective marking and the date of the data.

    path: that of the page shown.
    """
    day = dossier.data_date
    dated = f"Data as at {date_words(day)}" if day else "No figures yet"
    return _header(path, query, dossier.framework, dated)


def header_without_figures(path: str, framework: Framework, query: str) -> html.Header:
    """The same for a board whose returns are all withdrawn: what is marked stays marked."""
    return _header(path, query, framework, "None of its returns counts now")


def _header(path: str, query: str, framework: Framework, dated: str) -> html.Header:
    board = framework.board
    links = [(each.path, each.title) for each in planned_pages(framework)]
    links += [(f"/{ALL_MEASURES}", "All measures"), (f"/{RETURNS}", "Returns")]
    current = f"/{path.strip('/').split('/')[0]}"
    return html.Header(
        [
            html.P(board.name, className="header__board"),
            html.Nav(
                html.Ul([html.Li(_link(path, title, query, current)) for path, title in links]),
                className="header__pages",
                **{"aria-label": "Pages"},
            ),
            html.P(_marking(board, dated), className="header__marking"),
        ],
        className="header",
    )


def _link(path: str, title: str, query: str, current: str) -> dcc.Link:
    here = path == current
    name = "header__link header__link--current" if here else "header__link"
    # dcc.Link takes no aria-current; the words for it stand inside the link instead.
    content = [title, html.Span(" (this page)", className="visually-hidden")] if here else title
    return dcc.Link(content, href=f"{path}?{query}", id=ids.following_link(path), className=name)


def _marking(board: Board, dated: str) -> list[object]:
    said = f"{board.marking} · illustrative data" if board.illustrative else board.marking
    return [
        html.Strong(said, className="header__mark"),
        html.Span(dated),
    ]
