"""A file from a browser, to findings, to a stored return and its receipt."""

from datetime import date
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, Patch, State, ctx, no_update
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.asking import asked_for, day_in, dossier_for
from callbacks.clock import now
from callbacks.sender import is_ours
from callbacks.standing import changes_for, ledger_for
from callbacks.waiting_room import RoomFullError, WaitingRoom
from dashboards import ids
from dashboards.components.returns_page import returns_now
from dashboards.components.staged_return import (
    PUT_ASIDE,
    queries,
    receipt,
    staged_refusal,
    staged_return,
)
from dashboards.pages import SINCE
from data.checks.past import Pasts
from data.errors import PersonalDetailsError, SafeguardingError
from data.files.workbook import name_to_quote
from data.ingest import read_return
from data.returned import Return
from data.storage.store import Store

LARGEST_UPLOAD = 26_000_000  # bytes: a file of 25 MB, and the lines around it
LARGEST_CALLBACK = 1_000_000  # bytes: what a page may send besides files
WITHOUT_REASON = "Give a reason for each query first; it is kept with the return."


def register(app: Dash, store: Store, room: WaitingRoom, token: str, default_board: str) -> None:
    """Take files in at /upload; show what they say; store what is accepted."""
    _limit(app.server)
    _register_route(app.server, room, token)

    @app.callback(
        Output(ids.STAGED_LIST, "children"),
        Output(ids.STAGED_SHOWN, "data"),
        Input(ids.STAGED, "data"),
        State(ids.STAGED_SHOWN, "data"),
        prevent_initial_call=True,
    )
    def show_staged(staged: list[dict[str, str]] | None, shown: list[str]) -> tuple[Any, Any]:
        # What stands there is left alone, with the reasons that were typed into it.
        tokens = [each["token"] for each in staged or []]
        new = [token for token in tokens if token not in shown]
        listed = Patch()
        for place in reversed(range(len(shown))):
            if shown[place] not in tokens:
                del listed[place]
        listed.extend([_shown(token, room, store) for token in new])
        return listed, [token for token in shown if token in tokens] + new

    @app.callback(
        Output(ids.LEDGER, "children"),
        Input(ids.RECEIPTS, "children"),
        Input(ids.STAGED_SHOWN, "data"),
        State(ids.QUERY, "data"),
        State(ids.ADDRESS, "search"),
        prevent_initial_call=True,
    )
    def show_ledger(_receipts: Any, _shown: Any, query: str, search: str | None) -> list[object]:
        dossier = dossier_for(asked_for(query, default_board), store, default_board)
        if dossier is None:
            return []
        changes = changes_for(dossier, store, day_in(search or "", SINCE)[0])
        return returns_now(dossier, ledger_for(dossier, store), changes)

    for name, told in (("remember", ids.STAGED), ("say", ids.STAGED_SHOWN)):
        app.clientside_callback(
            ClientsideFunction("upload", name), Input(told, "data"), prevent_initial_call=True
        )

    @app.callback(
        Output(ids.STAGED, "data"),
        Output(ids.RECEIPTS, "children"),
        Output(ids.not_accepted(ALL), "children"),
        Input(ids.STAGED_CHOICE, "data"),
        State(ids.reason(ALL, ALL), "value"),
        State(ids.sent_by(ALL), "value"),
        State(ids.STAGED, "data"),
        State(ids.RECEIPTS, "children"),
        prevent_initial_call=True,
    )
    def settle(choice: dict[str, str], *received: Any) -> tuple[Any, Any, Any]:
        staged, receipts = received[-2] or [], received[-1] or []
        untold = [no_update] * len(ctx.outputs_list[2])
        chosen = choice["token"]
        rest = [each for each in staged if each["token"] != chosen]
        if choice["what"] == PUT_ASIDE:
            room.drop(chosen)
            return rest, no_update, untold
        try:
            proof, why = _accept(chosen, room, store), WITHOUT_REASON
        except PersonalDetailsError as error:
            proof, why = None, str(error)
        if proof is None:
            said = [
                why if output["id"]["token"] == chosen else no_update
                for output in ctx.outputs_list[2]
            ]
            return no_update, no_update, said
        return rest, [*receipts, proof], untold


def _limit(server: Flask) -> None:
    """No answer to a body that is larger than anything a page sends."""

    @server.before_request
    def refuse_large_bodies() -> None:
        most = LARGEST_UPLOAD if request.path == "/upload" else LARGEST_CALLBACK
        request.max_content_length = most
        if (request.content_length or 0) > most:
            raise RequestEntityTooLarge


def _register_route(server: Flask, room: WaitingRoom, token: str) -> None:
    @server.post("/upload")
    def upload() -> Response:
        if not is_ours(request.headers.get("X-Upload-Token", ""), token):
            return Response("This page is too old to send a file from. Load it again.", 403)
        sent = request.files.get("file")
        if sent is None or not sent.filename:
            return Response("No file came.", 400)
        try:
            waiting = room.put(sent.filename, sent.stream)
        except RoomFullError as full:
            return Response(str(full), 507)
        return jsonify(token=waiting.token, name=name_to_quote(waiting.name))

    @server.errorhandler(RequestEntityTooLarge)
    def too_large(_error: RequestEntityTooLarge) -> Response:
        return Response("The file is larger than 25 MB. Send one return in each file.", 413)


def _shown(token: str, room: WaitingRoom, store: Store) -> Any:
    name, found = _read(token, room, store)
    if isinstance(found, Return):
        if found.blocks:
            store.refuse(found, now())
        return staged_return(token, found)
    room.drop(token)
    return staged_refusal(token, name_to_quote(name), str(found))


def _read(token: str, room: WaitingRoom, store: Store) -> tuple[str, Return | SafeguardingError]:
    kept = room.get(token)
    if kept is None:
        return "The file", SafeguardingError("It is no longer here. Send it again.")
    name, content = kept
    try:
        return name, read_return(name, content, history=Pasts(store), today=date.today())
    except SafeguardingError as error:
        return name, error


def _reasons(token: str) -> dict[int, str]:
    """The reasons typed beside the queries of one file, by the position of the finding."""
    return {
        int(each["id"]["finding"]): (each.get("value") or "").strip()
        for each in ctx.states_list[0]
        if each["id"]["token"] == token
    }


def _sent_by(token: str) -> str:
    """Who says that they send it."""
    named = (each for each in ctx.states_list[1] if each["id"]["token"] == token)
    return next(((each.get("value") or "").strip() for each in named), "")


def _accept(token: str, room: WaitingRoom, store: Store) -> Any:
    """Store one file and give its receipt; None while a query has no reason."""
    _, found = _read(token, room, store)
    kept = room.get(token)
    if kept is None or not isinstance(found, Return) or found.blocks:
        return None
    reasons = _reasons(token)
    if any(not reasons.get(number) for number in queries(found)):
        return None
    answers = {found.findings[number]: reason for number, reason in reasons.items() if reason}
    stored = store.accept(found, now(), kept[1], sent_by=_sent_by(token), reasons=answers)
    room.drop(token)
    return receipt(stored.submission, found, stored=stored.stored)
