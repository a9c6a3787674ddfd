"""The links to what a page shows, each with what it promises; and the way to keep it."""

from datetime import date

from dash import dcc, html

from dashboards import ids
from dashboards.components.copy_button import copy_button
from dashboards.pages.contents import VIEWS
from dashboards.words.saved_view import promise_title, promise_words
from data.figures.dataset import Dataset
from data.figures.promises import Promised, promises
from data.figures.selection import Selection
from data.framework.pages import OVERVIEW

NEW = "new"


def view_links(path: str, dataset: Dataset, selection: Selection, today: date) -> html.Details:
    """A menu under the title of a page; told anew when the view changes: callbacks/views.py."""
    return html.Details(
        [
            html.Summary("Copy link" if dataset.board.is_public else "Copy link or save"),
            html.Div(
                links_content(path, dataset, selection, today),
                id=ids.view_links(path),
                className="view-links__list",
            ),
        ],
        className="menu view-links",
    )


def links_content(path: str, dataset: Dataset, selection: Selection, today: date) -> list[object]:
    """A link for each promise, and the way to keep the view under a name."""
    found = promises(dataset, selection, today)
    query = selection.to_query()
    return [
        html.P(
            "Which quarters should the link show?"
            if not dataset.coverage.is_yearly
            else "Which years should the link show?",
            className="view-links__asks",
        ),
        *(_link(each, path, dataset) for each in found),
        *([] if dataset.board.is_public else _ways_to_keep(path, dataset, query)),
    ]


def _ways_to_keep(path: str, dataset: Dataset, query: str) -> list[object]:
    """To a view under a name, which is the board's own."""
    return [
        dcc.Link(
            "Save this view under a name",
            href=f"{new_view_path(path)}?{query}",
            className="link-button",
        ),
        " ",
        dcc.Link(
            "All saved views", href=f"/{VIEWS}?board={dataset.board.id}", className="link-button"
        ),
    ]


def new_view_path(path: str) -> str:
    """Where a view of a page is kept under a name."""
    return f"/{VIEWS}/{NEW}/{path.strip('/') or OVERVIEW}"


def _link(promised: Promised, path: str, dataset: Dataset) -> html.Div:
    title = promise_title(promised.promise, dataset)
    words = promise_words(promised.selection, dataset)
    return html.Div(
        [
            html.P([html.Strong(title), html.Br(), words]),
            copy_button(
                "Copy link", f": {title}", address=f"{path}?{promised.selection.to_query()}"
            ),
        ],
        className="view-links__one",
    )
