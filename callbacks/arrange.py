"""What is typed and pressed where a page is arranged, to the next screen and to the store."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from callbacks.arranging import Arranging
from callbacks.asking import names_in, served_by
from callbacks.clock import now
from callbacks.sender import is_ours, own
from callbacks.set_up import TOO_OLD, in_who_and_why, pairs
from callbacks.who import signs_as
from dashboards import ids
from dashboards.components.arrange_page import arrange_page
from dashboards.components.arrange_screen import arrange_done, arrange_problem
from dashboards.pages.contents import ARRANGE, ARRANGED, page_named
from dashboards.panels import Page
from data.errors import FrameworkError, OvertakenError
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.arrange import places
from data.framework.arrange.page_move import LEAVE_OUT, STAY, STORE, TAKE_IN, PageMove
from data.framework.arrange.page_moves import view_after
from data.framework.arrange.page_rebased import rebased
from data.framework.arrange.page_rows import own_tables
from data.framework.arrange.page_text import from_text, steps_from
from data.framework.arrange.page_view import PageView
from data.framework.overtaken import overtaken
from data.framework.pages import OVERVIEW
from data.framework.set_up.draft_faults import Fault
from data.framework.set_up.steps import Typed
from data.storage.store import Store


def register(app: Dash, store: Store, token: str) -> None:
    """Answer the buttons of the screen. token: what a page of ours sends beside a change."""

    @app.callback(
        Output(ids.ARRANGE, "children"),
        Input(ids.ARRANGE_TYPED, "data"),
        prevent_initial_call=True,
    )
    def move_on(told: Mapping[str, Any] | None) -> object:
        try:
            return _after(told or {}, store, token)
        except FrameworkError as error:
            return arrange_problem(str(error), "/")

    app.clientside_callback(
        ClientsideFunction("arrange", "goOn"),
        Input(ids.ARRANGE, "children"),
        prevent_initial_call=True,
    )


def is_arrange(path: str) -> bool:
    """Whether a path asks for the screen on which a page is arranged."""
    return path.strip("/") == ARRANGE


def is_there(query: str, board: str, dataset: Dataset | None) -> bool:
    """Whether an address names a page of the board asked for, or means a new one of it."""
    if dataset is None or dataset.board.id != board:
        return False
    return not _meant(query) or _page(query, dataset) is not None


def page_of(query: str, board: str, store: Store, token: str) -> list[object]:
    """The page with its first screen. query: that of an address where something is there."""
    dataset = store.dataset(board)
    page, screen = _page(query, dataset), Arranging(dataset, store)
    begun = screen.begun(page.id or OVERVIEW) if page else None
    shown = screen.shown(PageView(begun or screen.new_page()), token)
    return arrange_page(shown, dataset.board, page)


def _meant(query: str) -> str:
    """The page that an address names; empty where it means a new one."""
    return ",".join(names_in(query, ARRANGED)[0])


def _page(query: str, dataset: Dataset) -> Page | None:
    """The page of charts that an address names."""
    name = _meant(query)
    page = page_named(name, dataset.framework) if name else None
    return page if page and page.nav else None


def _after(told: Mapping[str, Any], store: Store, token: str) -> object:
    """What stands on the page once a button was pressed."""
    typed = Typed(pairs(told.get("fields")))
    board = typed.one(places.BOARD)
    if not is_ours(typed.raw(places.TOKEN), token) or board not in served_by(store):
        raise FrameworkError(TOO_OLD)
    screen = Arranging(store.dataset(board), store)
    framework = screen.standing.framework
    page = from_text(typed.raw(places.DRAFT)).fitting(framework)
    do = str(told.get("do", ""))
    move = PageMove(
        do,
        str(told.get("what", "")),
        typed,
        page,
        tuple(each.fitting(framework) for each in steps_from(typed.raw(places.PAST))),
        screen.standing,
        screen.made(page) if do in {TAKE_IN, LEAVE_OUT} else {},
        date.today(),
    )
    if page.version != screen.standing.version:
        return screen.shown(_overtaken(move, screen, store), own(token))
    view = view_after(move)
    if do == STORE and not view.faults:
        view = replace(view, who=signs_as() or view.who)
        view = replace(view, faults=in_who_and_why(view.who, view.why))
        if not view.faults:
            try:
                return _stored(view, screen, store)
            except OvertakenError:
                return _after(told, store, token)  # once more, on what counts by now
    return screen.shown(view, own(token))


def _stored(view: PageView, screen: Arranging, store: Store) -> object:
    page, standing = view.page, screen.standing
    own = own_tables(page, standing)
    store.kept_frameworks.load(own, now(), view.who, view.why, page.version)
    is_first = page.is_removed or page.id == OVERVIEW
    query = Selection(standing.framework.board.id).to_query()
    return arrange_done(f"/{'' if is_first else page.id}?{query}")


def _overtaken(move: PageMove, screen: Arranging, store: Store) -> PageView:
    """The page as it was typed, on top of what somebody else has stored in the meantime."""
    typed = view_after(replace(move, do=STAY))
    board = screen.standing.framework.board.id
    page = rebased(
        typed.page,
        None if move.page.is_new else screen.as_in(move.page.version).begun(move.page.id),
        None if move.page.is_new else screen.begun(move.page.id),
        screen.standing.version,
    )
    newest = store.kept_frameworks.versions(board)[-1]
    return replace(typed, page=page, faults=(Fault(places.WHOLE, overtaken(newest)),))
