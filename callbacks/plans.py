"""Plans of action: the page of all, the page of one, its file, and what is changed on it."""

import hashlib
from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qsl

from flask import Flask, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import LONGEST_QUERY
from callbacks.clock import now
from callbacks.files import as_file
from callbacks.not_done import refuse
from callbacks.sender import own
from callbacks.written import REFUSED, again, fault_in, refuse_strangers, typed_into
from dashboards.components.action_form import NEW, action_form
from dashboards.components.action_page import action_page, new_action_page
from dashboards.components.actions_page import Plan, actions_page
from dashboards.components.written_form import NONE, Form
from dashboards.pages.contents import ACTIONS
from dashboards.words.written import change_words
from data.figures.dataset import Dataset
from data.follow_up.action_list import HEADINGS, SLUGS, Wanted, rows_of
from data.follow_up.plan import FIELDS, Action, plan_of
from data.follow_up.written import CHANGED, Kind, Written, WrittenMeanwhileError
from data.periods import is_period, parse
from data.storage.store import Store

NO_ACTION = "There is no such action. The page Actions lists those that there are."
NOTHING_CHANGED = "Nothing was changed, so nothing was kept. Change a field, or go back."
NO_YEAR = "“{year}” is no year of a plan. Write it as 2026-27."
NO_DAY = "“{day}” is no day. Write when it was completed as 2027-03-31, or leave it empty."
MEANWHILE = (
    "This action was changed since you opened it. Nothing of that was overwritten and nothing of "
    "yours is lost: it stands in the form. Put both together and send it again."
)
FILTERS = ("lead", "status", "year", "overdue")


def register(server: Flask, store: Store, token: str) -> None:
    """Answer for the files under /download, and take in what is written under /actions."""

    @server.get(f"/download/{ACTIONS}/<board>.<kind>")
    def actions_file(board: str, kind: str) -> Response:
        if board not in store.frameworks():
            abort(404)
        wanted, _ = wanted_in(request.query_string.decode("ascii", "replace"))
        today = date.today()
        plan = wanted.of(actions_of(board, store), today)
        return as_file(f"{board}-{ACTIONS}", kind, "Actions", [HEADINGS, *rows_of(plan, today)])

    @server.post(f"/{ACTIONS}/<board>/<item>")
    def change_action(board: str, item: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        action = action_at(item, board, store)
        if action is None and item != NEW:
            return refuse(404, NO_ACTION, f"/{ACTIONS}?board={board}")
        return _keep(action, board, action_form(board, action, own(token), seen_of(action)), store)


def _keep(action: Action | None, board: str, form: Form, store: Store) -> ResponseReturnValue:
    """Keep what was typed into a form, or give the form back with why it was not kept."""
    typed = typed_into(form)
    filled, page = form.filled(typed), f"{form.action.replace(f'/{board}/', '/')}?board={board}"
    if why := _fault(form, typed, action):
        return again(filled, 400, why, page)
    if action is not None and request.form.get("seen", "") != seen_of(action):
        lines = [change_words(version.changes) for version in action.versions[-1:]]
        return again(filled, 409, MEANWHILE, page, "What was changed last:", lines)
    try:
        stored = store.follow_up.write(_version(board, action, typed))
    except REFUSED as error:
        return again(
            filled, 409 if isinstance(error, WrittenMeanwhileError) else 400, str(error), page
        )
    return redirect(f"/{ACTIONS}/{stored.item}?board={board}", 303)


def is_actions(path: str) -> bool:
    """Whether a path asks for the plan of action, or for one action of it."""
    return path.strip("/").split("/")[0] == ACTIONS and path.strip("/").count("/") <= 1


def is_there(path: str, board: str, store: Store) -> bool:
    """Whether something stands at such a path."""
    item = _item_in(path)
    return item in {"", NEW} or action_at(item, board, store) is not None


def page_of(
    path: str, dataset: Dataset, query: str, store: Store, token: str
) -> list[object] | None:
    """The page at such a path; None where there is none. query: what chooses among actions."""
    board, item = dataset.board.id, _item_in(path)
    if item == NEW:
        return new_action_page(dataset, token)
    actions = actions_of(board, store, dataset.as_at)
    if item:
        found = next((each for each in actions if each.item == item), None)
        return action_page(found, dataset, token, seen_of(found)) if found else None
    wanted, dropped = wanted_in(query)
    return actions_page(Plan(actions, wanted, dataset.as_at or date.today()), dataset, dropped)


def wanted_in(query: str) -> tuple[Wanted, tuple[str, ...]]:
    """Which actions an address asks for, and what of that is unknown."""
    if len(query) > LONGEST_QUERY:
        return Wanted(), ()
    pairs = parse_qsl(query.lstrip("?"))
    asked = {name: text.strip() for name, text in pairs if name in FILTERS and text != NONE}
    status, year = asked.get("status", ""), asked.get("year", "")
    unknown = [
        *([f"status={status}"] if status and status not in SLUGS else []),
        *([f"year={year}"] if year and not is_period(year) else []),
        *([f"overdue={asked['overdue']}"] if asked.get("overdue", "yes") != "yes" else []),
    ]
    wanted = Wanted(
        asked.get("lead", ""),
        status if status in SLUGS else "",
        year if is_period(year) else "",
        is_overdue=asked.get("overdue") == "yes",
    )
    return wanted, tuple(unknown)


def actions_of(board: str, store: Store, as_at: date | None = None) -> tuple[Action, ...]:
    """Every action of a board, now or as it was known at the end of a day."""
    written = store.follow_up.of(board, Kind.ACTION, as_at)
    return plan_of(store.follow_up.listed(board, as_at), written)


def action_at(item: str, board: str, store: Store) -> Action | None:
    """One action of a board; None where there is none."""
    return next((each for each in actions_of(board, store) if each.item == item), None)


def seen_of(action: Action | None) -> str:
    """What tells one state of an action from another: whatever changes it, changes this."""
    if action is None:
        return ""
    said = "\n".join(f"{name}={text}" for name, text in action.said.items())
    return f"{action.version}-{hashlib.sha256(said.encode()).hexdigest()[:16]}"


def _item_in(path: str) -> str:
    return path.strip("/").removeprefix(ACTIONS).strip("/")


def _fault(form: Form, typed: Mapping[str, str], action: Action | None) -> str:
    """Why what was typed cannot be kept; empty where it can."""
    if fault := fault_in(form, typed):
        return fault
    completed = typed.get("completed", "")
    if completed and (action is None or completed != action.completed):
        try:
            date.fromisoformat(completed)
        except ValueError:
            return NO_DAY.format(day=completed)
    if action is None:
        year = typed.get("year", "")
        is_year = is_period(year) and str(parse(year).year()) == year
        return "" if is_year else NO_YEAR.format(year=year)
    return "" if _changed(action, typed) else NOTHING_CHANGED


def _changed(action: Action, typed: Mapping[str, str]) -> dict[str, str]:
    return {
        name: typed[name] for name in FIELDS if name in typed and typed[name] != action.said[name]
    }


def _version(board: str, action: Action | None, typed: Mapping[str, str]) -> Written:
    """What is stored: all that is so from now on, and which fields were changed."""
    who, why = typed["by"], typed.get("why", "")
    if action is None:
        said = {name: typed.get(name, "") for name in ("year", *FIELDS)}
        return Written(None, board, Kind.ACTION, "", 1, now(), who, why, said)
    changed = _changed(action, typed)
    said = {**action.said, "year": action.year, **changed, CHANGED: ";".join(changed)}
    return Written(None, board, Kind.ACTION, action.item, action.version + 1, now(), who, why, said)
