"""Saved views: the links under a page's title, the page of all, and what is kept of one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dash import ALL, Dash, Input, Output, ctx
from flask import Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import asked_for, dataset_of, served_by, shown_on
from callbacks.clock import now
from callbacks.files import as_file
from callbacks.not_done import refuse
from callbacks.returned import changes_for, page_changes_for, scorecard_changes_for
from callbacks.sender import own
from callbacks.written import REFUSED, again, fault_in, refuse_strangers, typed_into
from dashboards import ids
from dashboards.components.view_links import NEW, links_content
from dashboards.components.views_page import (
    Shown,
    new_view_form,
    new_view_page,
    rename_form,
    views_page,
    withdraw_form,
)
from dashboards.components.written_form import Form
from dashboards.pages.contents import SCORECARD, VIEWS, page_at, page_named
from dashboards.words.saved_view import HEADINGS, promise_words, view_rows
from data.figures.dataset import Dataset
from data.figures.promises import Promise, promises
from data.figures.selection import Selection
from data.follow_up.saved_view import WITHDRAWN, SavedView, saved_views_of
from data.follow_up.written import Kind, Written, WrittenMeanwhileError
from data.framework.framework import Framework
from data.storage.store import Store

TAKEN = "There is a view called “{name}” already. Give this one another name."
NO_VIEW = "There is no such view. The page Saved views lists those that there are."
NO_PAGE = "There is no such page to keep a view of. Open the page, and save its view from there."
NOTHING_CHANGED = "Nothing was changed, so nothing was kept. Change the name, or go back."
MEANWHILE = "Somebody else changed this view since you opened it. Load the page and look again."
CHANGES = {"rename": rename_form, "withdraw": withdraw_form, "offer": withdraw_form}


def register_links(app: Dash, store: Store, default_board: str) -> None:
    """Tell the links to a view anew with the view."""

    @app.callback(
        Output(ids.view_links(ALL), "children"),
        Output(ids.since_told(ALL), "children"),
        Input(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def tell(query: str) -> list[list[Any]]:
        linked, dated = ([e["id"]["page"] for e in places] for places in ctx.outputs_list)
        if not linked and not dated:
            return [[], []]
        dataset, selection = shown_on(query, store, default_board)
        links = [links_content(each, dataset, selection, date.today()) for each in linked]
        return [links, [_since(each, dataset, selection, store) for each in dated]]


def register(app: Dash, store: Store, token: str) -> None:
    """Hand out the list of saved views, and take in what is typed."""
    server = app.server

    @server.get(f"/download/{VIEWS}/<board>.<kind>")
    def views_file(board: str, kind: str) -> Response:
        if board not in served_by(store):
            abort(404)
        found = _shown(store.dataset(board), store)
        rows = view_rows(
            ((each.view, each.promised) for each in found), request.host_url.rstrip("/")
        )
        return as_file(f"{board}-{VIEWS}", kind, "Saved views", [list(HEADINGS), *rows])

    @server.post(f"/{VIEWS}/save/<path:place>")
    def save(place: str) -> ResponseReturnValue:
        board = request.form.get("board", "")
        if refused := refuse_strangers(board, token, store):
            return refused
        query = request.form.get("query", "")
        dataset, selection = _asked(query, board, store)
        path, title = _page_of(place, dataset.framework)
        if not title:
            return refuse(404, NO_PAGE)
        offered = promises(dataset, selection, date.today())
        form = new_view_form(dataset, offered, place, selection.to_query(), own(token))
        typed, back = typed_into(form), f"{path}?{selection.to_query()}"
        if fault := fault_in(form, typed) or _taken(typed["name"], board, store):
            return again(form.filled(typed), 400, fault, back)
        wanted = Promise(typed["promise"])
        kept = next(each.selection for each in offered if each.promise is wanted)
        said = {"name": typed["name"], "path": path, "query": kept.to_query(), "withdrawn": ""}
        new = Written(None, board, Kind.VIEW, "", 1, now(), typed["by"], "", said)
        return _keep(new, form.filled(typed), back, store)

    @server.post(f"/{VIEWS}/<item>/<what>")
    def change(item: str, what: str) -> ResponseReturnValue:
        board = request.form.get("board", "")
        if refused := refuse_strangers(board, token, store):
            return refused
        view = next((e for e in _views(board, store) if e.item == item), None)
        if view is None or what not in CHANGES:
            return refuse(404, NO_VIEW)
        form = CHANGES[what](view, board, own(token))
        typed, back = typed_into(form), f"/{VIEWS}?board={board}"
        if request.form.get("version", "") != str(view.version):
            return again(form.filled(typed), 409, MEANWHILE, back)
        said = {**view.said, **_changed(what, typed)}
        fault = fault_in(form, typed) or (NOTHING_CHANGED if said == view.said else "")
        if fault := fault or _taken(said["name"], board, store, besides=item):
            return again(form.filled(typed), 400, fault, back)
        version = view.version + 1
        new = Written(None, board, Kind.VIEW, item, version, now(), typed["by"], typed["why"], said)
        return _keep(new, form.filled(typed), back, store)


def _since(path: str, dataset: Dataset, selection: Selection, store: Store) -> list[object]:
    """What has changed of a page since the day that it is shown as at."""
    page, is_scorecard = page_at(path, dataset.framework), path.strip("/") == SCORECARD
    if dataset.as_at is None or not (page or is_scorecard):
        return []
    changes = changes_for(dataset, store, dataset.as_at)
    if page is None:
        return scorecard_changes_for(dataset, selection, changes, store)
    return page_changes_for(page, dataset, selection, changes, store)


def is_views(path: str) -> bool:
    """Whether a path asks for the list, or for where a view is kept."""
    return path.strip("/").split("/")[0] == VIEWS


def page_of(
    path: str, dataset: Dataset, selection: Selection, store: Store, token: str
) -> list[object] | None:
    """The page at a path; None where there is none. selection: the view that is to be kept."""
    place = _place(path)
    if not place:
        return views_page(dataset, _shown(dataset, store), token) if _is_list(path) else None
    of_it, title = _page_of(place, dataset.framework)
    if not title:
        return None
    query = selection.to_query()
    offered = promises(dataset, selection, date.today())
    form = new_view_form(dataset, offered, place, query, token)
    return new_view_page(dataset, form, title, query, of_it)


def is_there(path: str, dataset: Dataset) -> bool:
    """Whether something stands at a path."""
    return _is_list(path) or bool(_place(path) and _page_of(_place(path), dataset.framework)[1])


def _is_list(path: str) -> bool:
    return path.strip("/") == VIEWS


def _place(path: str) -> str:
    """The page that a view is kept of, as the address names it; empty at any other address."""
    start = f"{VIEWS}/{NEW}/"
    return path.strip("/").removeprefix(start) if path.strip("/").startswith(start) else ""


def _page_of(place: str, framework: Framework) -> tuple[str, str]:
    """The path and the title of a page that has views; no title where there is none."""
    if place == SCORECARD:
        return f"/{SCORECARD}", "Scorecard"
    page = page_named(place, framework)
    return (page.path, page.title) if page else ("", "")


def _title_at(path: str, framework: Framework) -> str:
    if path.strip("/") == SCORECARD:
        return "Scorecard"
    page = page_at(path, framework)
    return page.title if page else ""


def _asked(query: str, board: str, store: Store) -> tuple[Dataset, Selection]:
    """The view that a query gives, of the board and no other."""
    selection = asked_for(query, board, (board,)).selection
    dataset = dataset_of(replace(selection, board=board), store)
    asked = asked_for(query, board, (board,))
    return dataset, dataset.answer(asked).selection


def _views(board: str, store: Store) -> tuple[SavedView, ...]:
    return saved_views_of(store.follow_up.of(board, Kind.VIEW))


def _shown(dataset: Dataset, store: Store) -> list[Shown]:
    board = dataset.board.id
    found = []
    for view in _views(board, store):
        of_view, selection = _asked(view.query, board, store)
        words = promise_words(selection, of_view)
        found.append(Shown(view, _title_at(view.path, dataset.framework), words))
    return found


def _taken(name: str, board: str, store: Store, besides: str = "") -> str:
    """Why a name cannot be given: a view that is offered has it. Empty where it can."""
    names = {
        each.name.casefold()
        for each in _views(board, store)
        if not each.is_withdrawn and each.item != besides
    }
    return TAKEN.format(name=name) if name.casefold() in names else ""


def _changed(what: str, typed: Mapping[str, str]) -> dict[str, str]:
    if what == "rename":
        return {"name": typed["name"]}
    return {"withdrawn": WITHDRAWN if what == "withdraw" else ""}


def _keep(new: Written, form: Form, back: str, store: Store) -> ResponseReturnValue:
    try:
        store.follow_up.write(new)
    except WrittenMeanwhileError:
        return again(form, 409, MEANWHILE, back)
    except REFUSED as error:
        return again(form, 400, str(error), back)
    return redirect(f"/{VIEWS}?board={new.board}", 303)
