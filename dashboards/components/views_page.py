"""The page Saved views, and the page on which one is kept under a name."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import dcc, html

from dashboards import ids
from dashboards.components.copy_button import copy_button
from dashboards.components.header import header
from dashboards.components.written_form import Field, Form, who_and_why, written_form
from dashboards.pages.contents import VIEWS
from dashboards.words.labels import date_words
from dashboards.words.saved_view import promise_title, promise_words
from data.figures.dataset import Dataset
from data.figures.promises import Promised
from data.figures.selection import Selection
from data.follow_up.saved_view import SavedView

TITLE = "Saved views"
ABOUT = (
    "A view is a link with a name: which page, which agencies, what is highlighted, and which "
    "periods. Nothing is remembered of what you look at; only what somebody saves stands here."
)
NONE_YET = "No view has been saved yet. Choose “Copy link or save” under the title of any page."
LONGEST_NAME = 100
HEADINGS = ("View", "Page", "Shows", "Saved by", "")


@dataclass(frozen=True)
class Shown:
    """A view as it is listed. page: the title of its page; empty where there is none any more.

    promised: what its link promises, in words.
    """

    view: SavedView
    page: str
    promised: str


def views_page(dataset: Dataset, views: Sequence[Shown], token: str) -> list[object]:
    """All views of a board. token: what the server wants to see beside a change."""
    kept = [each for each in views if not each.view.is_withdrawn]
    gone = [each for each in views if each.view.is_withdrawn]
    content = [_table(kept, dataset, token)] if kept else [html.P(NONE_YET)]
    return _page(
        dataset,
        Selection(dataset.board.id).to_query(),
        [
            html.H1(TITLE, className="page__title"),
            html.P(ABOUT, className="page__about"),
            _files(dataset) if views else None,
            *content,
            _withdrawn(gone, dataset, token),
        ],
    )


def new_view_page(dataset: Dataset, form: Form, page: str, query: str, path: str) -> list[object]:
    """Where a view is given its name. page: the title of its page. query, path: the view itself."""
    back = dcc.Link(f"Back to {page}", href=f"{path}?{query}")
    return _page(
        dataset,
        query,
        [
            html.P(back, className="slip__ways"),
            html.H1("Save this view", className="page__title"),
            html.P(f"A view of the page {page}. {ABOUT}", className="page__about"),
            html.Section(written_form(form), className="opened decision"),
        ],
    )


def new_view_form(
    dataset: Dataset, offered: Sequence[Promised], place: str, query: str, token: str
) -> Form:
    """What is asked of who keeps a view. place: of its page, in the address of the form."""
    choices = tuple(
        (
            each.promise.value,
            f"{promise_title(each.promise, dataset)}: {promise_words(each.selection, dataset)}",
        )
        for each in offered
    )
    name = Field(
        "name",
        "Its name",
        hint="What others look for, such as “Front door, for the executive”. No name of a person.",
        longest=LONGEST_NAME,
        is_needed=True,
    )
    promise = Field("promise", "Which periods it shows", choices[0][0], choices=choices)
    return Form(
        f"/{VIEWS}/save/{place}",
        "Save this view",
        (name, promise, *who_and_why(needs_why=False)),
        {"token": token, "board": dataset.board.id, "query": query},
    )


def rename_form(view: SavedView, board: str, token: str) -> Form:
    """Another name for a view."""
    name = Field("name", "Its name", view.name, longest=LONGEST_NAME, is_needed=True)
    return _change(view, board, token, "rename", "Rename it", (name,))


def withdraw_form(view: SavedView, board: str, token: str) -> Form:
    """The view is offered no more, or again."""
    button = "Offer it again" if view.is_withdrawn else "Withdraw it"
    return _change(view, board, token, "offer" if view.is_withdrawn else "withdraw", button, ())


def _change(
    view: SavedView, board: str, token: str, what: str, button: str, asked: tuple[Field, ...]
) -> Form:
    hidden = {"token": token, "board": board, "version": str(view.version)}
    fields = (*asked, *who_and_why(needs_why=True))
    return Form(f"/{VIEWS}/{view.item}/{what}", button, fields, hidden)


def _page(dataset: Dataset, query: str, content: Sequence[object]) -> list[object]:
    """The page, in the frame of all. query: the view that its address and its links carry on."""
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{VIEWS}", dataset, query),
        html.Main(list(content), id="main", className="page plan views", tabIndex=-1),
    ]


def _files(dataset: Dataset) -> html.P:
    board = dataset.board.id
    links = [
        html.A(f"Download {kind}", href=f"/download/{VIEWS}/{board}.{kind}")
        for kind in ("csv", "xlsx")
    ]
    return html.P(links, className="slip__ways")


def _table(views: Sequence[Shown], dataset: Dataset, token: str) -> html.Div:
    head = html.Tr([html.Th(each, scope="col") for each in HEADINGS])
    rows = [_row(each, dataset, token) for each in views]
    table = html.Table(
        [html.Caption("Views, by name"), html.Thead(head), html.Tbody(rows)],
        className="data-table views__table",
    )
    return html.Div(
        table,
        className="data-table__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": "Table: views, by name"},
    )


def _row(shown: Shown, dataset: Dataset, token: str) -> html.Tr:
    view, last = shown.view, shown.view.versions[-1]
    name = dcc.Link(view.name, href=view.address) if shown.page else view.name
    copied = copy_button("Copy link", f": {view.name}", address=view.address)
    return html.Tr(
        [
            html.Th(name, scope="row"),
            html.Td(shown.page or "There is no such page any more"),
            html.Td(shown.promised),
            html.Td(f"{last.who}, {date_words(last.at[:10])}"),
            html.Td([copied if shown.page else None, *_changes(view, dataset.board.id, token)]),
        ]
    )


def _changes(view: SavedView, board: str, token: str) -> list[html.Details]:
    forms = [("Rename", rename_form), ("Withdraw", withdraw_form)]
    return [_closed(title, make(view, board, token), view) for title, make in forms]


def _closed(title: str, form: Form, view: SavedView) -> html.Details:
    unseen = html.Span(f": {view.name}", className="visually-hidden")
    prefix = f"{title.lower().replace(' ', '-')}-{view.item}"
    return html.Details(
        [
            html.Summary([title, unseen]),
            html.Div(written_form(form, prefix), className="decision"),
        ]
    )


def _withdrawn(views: Sequence[Shown], dataset: Dataset, token: str) -> html.Details | None:
    if not views:
        return None
    board = dataset.board.id
    items = [
        html.Li(
            [
                f"{each.view.name}: withdrawn by {each.view.versions[-1].who}, "
                f"{date_words(each.view.versions[-1].at[:10])}. {each.view.versions[-1].why}",
                _closed("Offer again", withdraw_form(each.view, board, token), each.view),
            ]
        )
        for each in views
    ]
    many = "One view" if len(views) == 1 else f"{len(views)} views"
    return html.Details([html.Summary(f"{many} withdrawn"), html.Ul(items)])
