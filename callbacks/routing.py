"""An address, to the page that stands there."""

from typing import Any
from urllib.parse import urlsplit

from dash import Dash, Input, Output, State, no_update
from dash.development.base_component import Component
from flask import has_request_context, request

from callbacks import (
    agendas,
    arrange,
    challenges,
    commentary,
    find_figure,
    forward,
    name_pages,
    pack_page,
    plans,
    registered_changes,
    set_up,
    teach,
    views,
)
from callbacks.asking import (
    asked_for,
    dataset_for,
    day_in,
    first_board,
    names_in,
    served_by,
    without,
)
from callbacks.definitions import is_definitions
from callbacks.figure_pages import of_board, page_of_figures
from callbacks.opening import board_at, is_return, once_it_came
from callbacks.own_pages import instead_of
from callbacks.public_pages import is_public, public_page
from callbacks.return_page import return_page
from callbacks.returned import backup_for, changes_for, ledger_for
from callbacks.sender import own
from callbacks.text_check import is_check_text
from callbacks.who import asking, signs_as
from dashboards import ids
from dashboards.components.check_text_page import check_text_page
from dashboards.components.definitions_page import definitions_page
from dashboards.components.empty_house import empty_house
from dashboards.components.hand_overs_page import hand_overs_page
from dashboards.components.page import page_not_found
from dashboards.components.returns_page import returns_page
from dashboards.components.shell import shell
from dashboards.components.signed import signed
from dashboards.components.who_line import who_line
from dashboards.pages.contents import (
    HAND_OVERS,
    OPENED,
    PRESENTING,
    RETURNS,
    SET_UP,
    SINCE,
)
from data.figures.dataset import Dataset
from data.figures.selection import Asked, Selection
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str, token: str) -> None:
    """Show a page whenever the address changes: a link, Back, another board."""

    @app.callback(
        Output(ids.PAGE, "children"),
        Output(ids.PAGE, "data-address"),
        Input(ids.ADDRESS, "pathname"),
        Input(ids.ADDRESS, "search"),
        State(ids.PAGE, "data-address"),
    )
    def show_page(pathname: str | None, search: str | None, shown: str) -> tuple[Any, Any]:
        address = f"{pathname or '/'}{search or ''}"
        if address == shown:
            return no_update, no_update
        return page_for(pathname or "/", search or "", store, default_board, own(token)), address

    app.layout = lambda: _first_page(store, default_board, token)


def _first_page(store: Store, default_board: str, token: str) -> Component:
    """The shell with the page that the browser stands at, so that it need not ask again.

    The address is in the request's referrer, which our own policy keeps on this machine. Where a
    browser hides it, the shell comes empty and show_page fills it.
    """
    here = request.referrer if has_request_context() else None
    try:
        parts = urlsplit(here or "")
    except ValueError:  # no browser writes this one
        here = None
    if not here:
        return shell("", [], who_line(asking()))
    query = f"?{parts.query}" if parts.query else ""
    page = page_for(parts.path, query, store, default_board, own(token))
    return shell(f"{parts.path}{query}", page, who_line(asking()))


def page_for(
    path: str, query: str, store: Store, default_board: str, token: str = ""
) -> list[object]:
    """What stands at an address. token: what a page of this server sends beside a file."""
    other = instead_of(path, query, store, default_board, token)
    page = _page_for(path, query, store, default_board, token) if other is None else other
    return signed(page, signs_as())


def _page_for(path: str, query: str, store: Store, default_board: str, token: str) -> list[object]:
    query = without(query, PRESENTING)
    if is_public(query, store):
        return public_page(path, query, store, default_board)
    return _own_page(path, query, store, default_board, token)


def _own_page(path: str, query: str, store: Store, default_board: str, token: str) -> list[object]:
    """The same, of all that the board has."""
    since, query = day_in(query, SINCE) if _is_returns(path) else (None, query)
    whole = query
    query = without(query, _read_by_the_page(path))
    opened, query = names_in(query, OPENED)
    home = board_at(path, store) if is_return(path) else ""
    frameworks = store.frameworks()
    asked = asked_for(query, home or first_board(store, default_board), frameworks.boards)
    if is_return(path):
        asked = once_it_came(path, asked, store)
    dataset = dataset_for(asked, store, default_board)
    if is_return(path):
        return return_page(path, asked, dataset, store, token)
    if is_set_up(path) or (dataset is None and not path.strip("/")):
        board = asked.selection.board
        chosen = board if f"board={board}" in query.lstrip("?").split("&") else ""
        return set_up.page_of(asked.selection, store, token, chosen)
    if dataset is None:
        return empty_house(asked.selection, token)
    if arrange.is_arrange(path) and arrange.is_there(query, asked.selection.board, dataset):
        return arrange.page_of(query, asked.selection.board, store, token)
    if teach.is_how_laid_out(path):
        return teach.page_of(path, dataset)
    answered = dataset.answer(of_board(dataset.board.id, asked, query))
    own = _page_of_its_own(path, whole, dataset, answered, store, token)
    if own is not None:
        shown = own
    elif _is_returns(path):
        changes = changes_for(dataset, store, dataset.as_at or since)
        choices = frameworks.only(served_by(store))
        ledger = ledger_for(dataset, store)
        page = returns_page(dataset, ledger, changes, answered, choices, token)
        shown = [*page, backup_for(store)]
    else:
        shown = page_of_figures(path, dataset, answered, opened, store)
    return shown


def _read_by_the_page(path: str) -> tuple[str, ...]:
    """What of an address the page that stands there reads by itself."""
    if plans.is_actions(path):
        return plans.FILTERS
    if challenges.is_challenges(path):
        return challenges.FILTERS
    if forward.is_forward_plan(path):
        return forward.FILTERS
    return find_figure.PARTS if find_figure.is_find_figure(path) else ()


def _page_of_a_tool(
    path: str, whole: str, dataset: Dataset, chosen: Selection, store: Store, token: str
) -> list[object] | None:
    """A page about a text, a word, a reference or papers; None at another path."""
    if is_check_text(path):
        return check_text_page(dataset, chosen)
    if is_definitions(path):
        return definitions_page(dataset, chosen)
    if path.strip("/") == HAND_OVERS:
        return hand_overs_page(dataset, chosen)
    if find_figure.is_find_figure(path):
        return find_figure.page_of(dataset, chosen, whole, store)
    if pack_page.is_pack(path):
        return pack_page.page_of(dataset, chosen, store, token)
    return None


def _page_of_its_own(
    path: str, whole: str, dataset: Dataset, answered: Asked, store: Store, token: str
) -> list[object] | None:
    """A page that follows from figures or names; None where the path is none of theirs.

    whole: the query with what such a page reads by itself.
    """
    chosen = answered.selection
    tool = _page_of_a_tool(path, whole, dataset, chosen, store, token)
    if tool is not None:
        return tool
    if name_pages.is_names(path):
        return name_pages.page_of(dataset, store, token)
    if forward.is_forward_plan(path):
        return forward.page_of(dataset, whole, store)
    if views.is_views(path):
        return views.page_of(path, dataset, chosen, store, token) or page_not_found(path)
    if plans.is_actions(path):
        return plans.page_of(path, dataset, whole, store, token) or page_not_found(path)
    return _page_about_charts(path, whole, dataset, chosen, store, token)


def _page_about_charts(
    path: str, whole: str, dataset: Dataset, chosen: Selection, store: Store, token: str
) -> list[object] | None:
    """What people write about a chart; None at another path."""
    if agendas.is_agendas(path):
        found = agendas.page_of(path, dataset, chosen, store, token)
    elif challenges.is_challenges(path):
        found = challenges.page_of(path, dataset, chosen, whole, store, token)
    elif commentary.is_commentary(path):
        found = commentary.page_of(path, dataset, chosen, store, token)
    elif registered_changes.is_register(path):
        found = registered_changes.page_of(path, dataset, chosen, token)
    else:
        return None
    return found or page_not_found(path)


def is_set_up(path: str) -> bool:
    """Whether a path asks for the page on which a board is set up."""
    return path.strip("/") == SET_UP


def _is_returns(path: str) -> bool:
    return path.strip("/") == RETURNS
