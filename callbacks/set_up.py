"""What is typed on the screens of setting up a board, to the next screen and to the store."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from callbacks.clock import now
from callbacks.returned import ledger_for
from callbacks.sender import is_ours, own
from callbacks.who import signs_as
from dashboards import ids
from dashboards.components.set_up_page import set_up_page
from dashboards.components.set_up_screen import (
    LONGEST_WHO,
    LONGEST_WHY,
    Around,
    set_up_done,
    set_up_problem,
    set_up_screen,
)
from data.errors import FrameworkError, OvertakenError, PersonalDetailsError
from data.figures.selection import Selection
from data.framework.framework import Framework, Frameworks
from data.framework.overtaken import overtaken
from data.framework.set_up import fields
from data.framework.set_up.asks import grid_of
from data.framework.set_up.basis import Basis
from data.framework.set_up.draft_faults import Fault
from data.framework.set_up.draft_text import TOO_LONG, from_text, is_too_long
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.moves import STAY, STORE, Move, screen_after
from data.framework.set_up.rebased import rebased
from data.framework.set_up.screen import Screen
from data.framework.set_up.steps import Typed
from data.framework.set_up.written import own_tables
from data.intake.ledger import quarter_due
from data.periods import at_snapshot
from data.persons.typed import refuse_typed
from data.storage.store import Store

MOST_FIELDS = 40_000
TOO_OLD = "The page is too old to change anything from. Load it again, and begin anew."


def register(app: Dash, store: Store, token: str) -> None:
    """Answer the buttons of the screens. token: what a page of ours sends beside a change."""

    @app.callback(
        Output(ids.SET_UP, "children"), Input(ids.SET_UP_TYPED, "data"), prevent_initial_call=True
    )
    def move_on(told: Mapping[str, Any] | None) -> object:
        try:
            return _after(told or {}, store, token)
        except FrameworkError as error:
            return set_up_problem(str(error))

    app.clientside_callback(
        ClientsideFunction("setUp", "goOn"),
        Input(ids.SET_UP, "children"),
        prevent_initial_call=True,
    )


def page_of(selection: Selection, store: Store, token: str, board: str = "") -> list[object]:
    """The page with its first screen. board: the id of the one that is changed, if one is.

    selection: what the other pages show.
    """
    frameworks = store.frameworks()
    changed = frameworks.of(board) if board in frameworks else None
    basis = _basis(changed, store)
    draft = draft_on(basis)
    if is_too_long(draft):
        shown = set_up_problem(TOO_LONG)
    else:
        shown = _shown(Screen(draft), basis, store, token)
    return set_up_page(shown, changed, selection, has_pages=bool(store.boards()))


def _after(told: Mapping[str, Any], store: Store, token: str) -> object:
    """What stands on the page once a button was pressed."""
    typed = Typed(pairs(told.get("fields")))
    if not is_ours(typed.raw(fields.TOKEN), token):
        raise FrameworkError(TOO_OLD)
    draft = from_text(typed.raw(fields.DRAFT))
    frameworks = store.frameworks()
    changed = None if draft.is_new else _known(frameworks, draft.board.id)
    basis = _basis(changed, store)
    move = Move(
        str(told.get("do", "")),
        str(told.get("what", "")),
        typed,
        draft,
        _step(typed.one(fields.STEP)),
        basis,
        frameworks.boards,
        date.today(),
    )
    if draft.version != basis.version:
        return _overtaken(move, store, own(token))
    screen = screen_after(move)
    if move.do == STORE and not screen.faults:
        screen = replace(screen, who=signs_as() or screen.who)
        screen = replace(screen, faults=in_who_and_why(screen.who, screen.why))
        if not screen.faults:
            try:
                return _stored(screen, basis, store)
            except OvertakenError:
                return _after(told, store, token)  # once more, on what counts by now
    return _shown(screen, basis, store, own(token))


def _overtaken(move: Move, store: Store, token: str) -> object:
    """The screen as it was typed, on top of what somebody else has stored in the meantime."""
    board, first = move.draft.board.id, move.basis.first
    begun = store.kept_frameworks.basis(board, first, move.draft.version)
    typed = screen_after(replace(move, do=STAY, basis=begun))
    newest = store.kept_frameworks.versions(board)[-1]
    screen = replace(
        typed,
        draft=rebased(typed.draft, draft_on(begun), draft_on(move.basis)),
        faults=(Fault(fields.WHOLE, overtaken(newest)),),
    )
    return _shown(screen, move.basis, store, token)


def _shown(screen: Screen, basis: Basis, store: Store, token: str) -> object:
    by_theme = grid_of(screen.draft, basis) if screen.step == fields.REPORTS else {}
    quarters = _quarters(screen.draft.board.id, store) if by_theme and not basis.is_new else {}
    today = at_snapshot(date.today())
    return set_up_screen(screen, Around(basis, by_theme, quarters, today, token))


def _stored(screen: Screen, basis: Basis, store: Store) -> object:
    own = own_tables(screen.draft, basis)
    store.kept_frameworks.load(own, now(), screen.who, screen.why, basis.version or 0)
    framework = store.frameworks().of(screen.draft.board.id)
    board = framework.board
    returns = store.submissions(board.id)
    due = quarter_due(framework, returns, date.today()) if board.expects_returns else None
    ledger = ledger_for(store.dataset(board.id), store)
    return set_up_done(framework, due, ledger, is_new=basis.is_new)


def in_who_and_why(who: str, why: str) -> tuple[Fault, ...]:
    """What is wrong with who decided a change, and why."""
    found = []
    for field, called, text, most, is_who in (
        (fields.WHO, "“Who decided it”", who, LONGEST_WHO, True),
        (fields.WHY, "“Why”", why, LONGEST_WHY, False),
    ):
        if len(text) > most:
            found.append(Fault(field, f"{called} is too long. Write at most {most:,} letters."))
        try:
            refuse_typed(called, text, date.today(), may_name_an_officer=is_who)
        except PersonalDetailsError as error:
            found.append(Fault(field, str(error)))
    return tuple(found)


def _basis(changed: Framework | None, store: Store) -> Basis:
    """What the draft builds on; of a new board, what all share."""
    board = changed.board.id if changed else ""
    return store.kept_frameworks.basis(board, at_snapshot(date.today()))


def _quarters(board: str, store: Store) -> dict[str, int]:
    """Of how many quarters there are figures of each agency."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in store.submissions(board):
        if each.stands:
            found[each.agency].add(each.period)
    return {agency: len(periods) for agency, periods in found.items()}


def _known(frameworks: Frameworks, board: str) -> Framework:
    if board not in frameworks:
        raise FrameworkError(TOO_OLD)
    return frameworks.of(board)


def pairs(told: object) -> list[tuple[str, str]]:
    """What stands in the places of a screen. Raises FrameworkError when no page sends it."""
    if not isinstance(told, list) or len(told) > MOST_FIELDS:
        raise FrameworkError(TOO_OLD)
    for each in told:
        if not (
            isinstance(each, list) and len(each) == 2 and all(isinstance(t, str) for t in each)
        ):
            raise FrameworkError(TOO_OLD)
    return [(name, text) for name, text in told]


def _step(text: str) -> int:
    return int(text) if text in {str(step) for step in fields.STEPS} else fields.WHO_YOU_ARE
