"""A file from a browser, to findings, to a stored return and its receipt."""

from dataclasses import replace
from datetime import date
from typing import Any

from dash import ALL, ClientsideFunction, Dash, Input, Output, Patch, State, ctx, no_update
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.answers import Staged, answers_to, reasons_in, staged_in, unanswered
from callbacks.asking import asked_for, dataset_for, day_in, first_board, served_by
from callbacks.clock import now
from callbacks.readings import Readings, StillReadError
from callbacks.returned import changes_for, ledger_for
from callbacks.sender import is_ours
from callbacks.waiting_room import RoomFullError
from callbacks.who import signs_as
from dashboards import ids
from dashboards.components.returns_page import returns_now
from dashboards.components.staged_return import (
    PUT_ASIDE,
    QUARTER,
    receipt,
    staged_refusal,
    staged_return,
    staged_unknown,
)
from dashboards.pages.contents import SINCE, how_laid_out_address
from dashboards.words.receipt import slip_of
from data.errors import NoFiguresError, PersonalDetailsError, UnknownReturnError
from data.files.cut import LARGEST
from data.files.workbook import name_to_quote
from data.intake.returned import Return
from data.intake.taught.taught_findings import has_drifted
from data.storage.receipts import receipt_of
from data.storage.store import Store
from data.submission import Outcome

LARGEST_UPLOAD = LARGEST + 1_000_000  # bytes: the largest file, and the lines around it
LARGEST_CALLBACK = 1_000_000  # bytes: what a page may send besides files
MOST_SHOWN = 200  # files that one question may name
TOO_LARGE = "The file is larger than 160 MB. Send one return in each file."
WITHOUT_REASON = (
    "Give a reason in words for each query first; it is kept with the return. "
    "A dot, “n/a” or “ok” is none."
)


def register(app: Dash, store: Store, readings: Readings, token: str, default_board: str) -> None:
    """Take files in at /upload; show what they say; store what is accepted."""
    _limit(app.server)
    _register_route(app.server, store, readings, token)

    @app.callback(
        Output(ids.STAGED_LIST, "children"),
        Output(ids.STAGED_SHOWN, "data"),
        Input(ids.STAGED, "data"),
        State(ids.STAGED_SHOWN, "data"),
        prevent_initial_call=True,
    )
    def show_staged(told: list[dict[str, Any]] | None, shown: list[str]) -> tuple[Any, Any]:
        # What stands there is left alone, with the reasons that were typed into it.
        staged = {each.token: each for each in staged_in(told)[:MOST_SHOWN]}
        listed, kept = Patch(), [each for each in shown if _token(each) in staged]
        for place in reversed(range(len(shown))):
            if shown[place] not in kept:
                del listed[place]
        for place, each in enumerate(kept):
            if staged[_token(each)].shown_as != each:
                listed[place] = _shown(staged[_token(each)], readings, store)
        new = [each for token, each in staged.items() if token not in map(_token, kept)]
        listed.extend([_shown(each, readings, store) for each in new])
        return listed, [staged[_token(each)].shown_as for each in kept] + [
            each.shown_as for each in new
        ]

    @app.callback(
        Output(ids.LEDGER, "children"),
        Input(ids.RECEIPTS, "children"),
        Input(ids.STAGED_SHOWN, "data"),
        State(ids.QUERY, "data"),
        State(ids.ADDRESS, "search"),
        prevent_initial_call=True,
    )
    def show_ledger(_receipts: Any, shown: list[str], query: str, search: str | None) -> Any:
        # A browser takes seconds to draw it anew, and a file without errors changes nothing yet.
        if ctx.triggered_id == ids.STAGED_SHOWN and not _any_refused(shown, readings):
            return no_update
        asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
        dataset = dataset_for(asked, store, default_board)
        if dataset is None:
            return []
        changes = changes_for(dataset, store, day_in(search or "", SINCE)[0])
        return returns_now(dataset, ledger_for(dataset, store), changes)

    told_of = {"remember": ids.STAGED, "say": ids.STAGED_SHOWN, "settled": ids.STAGED_SETTLED}
    for name, told in told_of.items():
        app.clientside_callback(
            ClientsideFunction("upload", name), Input(told, "data"), prevent_initial_call=True
        )

    @app.callback(
        Output(ids.STAGED, "data"),
        Output(ids.RECEIPTS, "children"),
        Output(ids.not_accepted(ALL), "children"),
        Output(ids.STAGED_SETTLED, "data"),
        Input(ids.STAGED_CHOICE, "data"),
        State(ids.reason(ALL, ALL), "value"),
        State(ids.sent_by(ALL), "value"),
        State(ids.STAGED, "data"),
        State(ids.RECEIPTS, "children"),
        prevent_initial_call=True,
    )
    def settle(choice: dict[str, str], *received: Any) -> tuple[Any, Any, Any, Any]:
        staged, receipts = staged_in(received[-2]), received[-1] or []
        untold = [no_update] * len(ctx.outputs_list[2])
        token, settled = choice["token"], choice.get("at")
        rest = [vars(each) for each in staged if each.token != token]
        chosen = next((each for each in staged if each.token == token), Staged(token))
        if choice["what"] == PUT_ASIDE:
            readings.drop(token)
            return rest, no_update, untold, settled
        reasons = reasons_in(ctx.states_list[0], token)
        if choice["what"] == QUARTER:
            anew = replace(chosen, quarter=choice.get("value", ""), reasons=reasons)
            return _again(staged, anew), no_update, untold, settled
        try:
            proof, why = _accept(chosen, reasons, readings, store), WITHOUT_REASON
        except (PersonalDetailsError, StillReadError) as error:
            proof, why = None, str(error)
        if isinstance(proof, Staged):
            return _again(staged, proof), no_update, untold, settled
        if proof is None:
            said = [
                why if output["id"]["token"] == token else no_update
                for output in ctx.outputs_list[2]
            ]
            return no_update, no_update, said, settled
        return rest, [*receipts, proof], untold, settled


def _limit(server: Flask) -> None:
    """No answer to a body that is larger than anything a page sends."""

    @server.before_request
    def refuse_large_bodies() -> None:
        most = LARGEST_UPLOAD if request.path == "/upload" else LARGEST_CALLBACK
        request.max_content_length = most
        if (request.content_length or 0) > most:
            raise RequestEntityTooLarge


def _register_route(server: Flask, store: Store, readings: Readings, token: str) -> None:
    @server.post("/upload")
    def upload() -> Response:
        if not is_ours(request.headers.get("X-Upload-Token", ""), token):
            return Response("This page is too old to send a file from. Load it again.", 403)
        sent = request.files.get("file")
        if sent is None or not sent.filename:
            return Response("No file came.", 400)
        try:
            board = request.form.get("board", "")
            asked = board if board in store.frameworks() else ""
            waiting = readings.room.put(sent.filename, sent.stream, asked)
        except RoomFullError as full:
            return Response(str(full), 507)
        return jsonify(token=waiting.token, name=name_to_quote(waiting.name))

    @server.get("/upload/progress")
    def progress() -> Response:
        read, of = readings.progress(request.args.get("of", "").split(","), _visitor())
        alone = request.args.get("alone", "")
        return jsonify(read=read, of=of, next=_way_on(alone, readings, store))

    @server.errorhandler(RequestEntityTooLarge)
    def too_large(_error: RequestEntityTooLarge) -> Response:
        return Response(TOO_LARGE, 413)


def _token(shown: str) -> str:
    return shown.partition(".")[0]


def _visitor() -> str:
    return request.remote_addr or ""


def _again(staged: list[Staged], anew: Staged) -> list[dict[str, Any]]:
    """The files that wait, one of them to be read and shown anew in its place."""
    shown = replace(anew, again=anew.again + 1)
    return [vars(shown if each.token == anew.token else each) for each in staged]


def _shown(staged: Staged, readings: Readings, store: Store) -> Any:
    try:
        name, found = readings.of(staged.token, _visitor(), staged.said)
    except StillReadError as error:
        return staged_refusal(staged.token, "One of your files", str(error))
    if isinstance(found, Return):
        if found.blocks and not staged.again:
            store.refuse(found, now())
        framework, anew = store.frameworks().of(found.cover.board), bool(staged.again)
        return staged_return(staged.token, found, framework, staged.reasons, anew=anew)
    if board := _taught_to(staged.token, found, readings, store):
        return staged_unknown(staged.token, name_to_quote(name), board)
    readings.drop(staged.token)
    return staged_refusal(staged.token, name_to_quote(name), str(found))


def _any_refused(shown: list[str], readings: Readings) -> bool:
    """Whether a file with errors is among those that are shown: the ledger tells of it."""
    found = (readings.if_read(_token(each)) for each in shown or [])
    return any(isinstance(each, Return) and each.blocks for each in found)


def _way_on(token: str, readings: Readings, store: Store) -> str:
    """Where the only file that was sent is asked about; empty while it is read, or is known."""
    found = readings.if_read(token) if token else None
    board = _taught_to(token, found, readings, store) if found else ""
    return how_laid_out_address(board, token) if board else ""


def _taught_to(token: str, found: object, readings: Readings, store: Store) -> str:
    """The board to which a file may be taught that none of its layouts fits; empty for others."""
    waits = readings.room.find(token)
    is_unknown = isinstance(found, UnknownReturnError) and not isinstance(found, NoFiguresError)
    asks = is_unknown or (isinstance(found, Return) and has_drifted(found))
    return waits[1] if asks and waits and waits[1] in served_by(store) else ""


def _sent_by(token: str) -> str:
    """Who sends it: the account that is signed in, or who says so."""
    if signs_as():
        return signs_as()
    named = (each for each in ctx.states_list[1] if each["id"]["token"] == token)
    return next(((each.get("value") or "").strip() for each in named), "")


def _accept(staged: Staged, reasons: dict[str, str], readings: Readings, store: Store) -> Any:
    """Store one file and give its receipt; None while a query has no answer.

    Where more is found than the page shows, since other returns came meanwhile or a new name
    was said to be another for a known one: the file as it is to be shown anew.
    """
    _, found = readings.of(staged.token, _visitor(), staged.said)
    kept = readings.room.get(staged.token)
    if kept is None or not isinstance(found, Return) or found.blocks:
        return replace(staged, reasons=reasons)
    answered = staged.answering(found, reasons)
    if answered.names != staged.names:
        _, found = readings.of(answered.token, _visitor(), answered.said)
    if not isinstance(found, Return) or found.blocks:
        return answered
    still_open = unanswered(found, reasons)
    if any(query.key not in reasons for query in still_open):
        return answered
    if still_open:
        return None
    stored = store.accept(
        found,
        now(),
        kept[1],
        sent_by=_sent_by(staged.token),
        reasons=answers_to(found, reasons),
    )
    readings.drop(staged.token)
    return _proof(found, stored, store)


def _proof(received: Return, stored: Outcome, store: Store) -> Any:
    """The receipt of what was just accepted."""
    submission = store.submission(stored.submission)
    if submission is None:
        raise LookupError(f"Return {stored.submission} was stored and is not there.")
    slip = slip_of(receipt_of(submission, store, date.today()), now())
    return receipt(received, submission, slip, stored=stored.stored)
