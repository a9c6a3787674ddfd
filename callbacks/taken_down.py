"""Questions and actions that are taken down while something is presented, and their list."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import orjson
from flask import Flask, Response, request

from callbacks.clock import now
from callbacks.sender import own
from callbacks.written import REFUSED, fault_in, refuse_strangers, typed_into
from dashboards.components.written_form import Form
from dashboards.pages.contents import AGENDAS, PRESENT
from dashboards.presenting.minutes import MEETING, Minute, meeting_of, minutes_of, minutes_text
from dashboards.presenting.minutes_forms import ACTION, QUESTION, UNSEEN, form_of
from dashboards.words.labels import date_words
from dashboards.words.written import LONGEST_TEXT
from data.follow_up.agenda import agenda_in
from data.follow_up.written import Kind, Written
from data.periods import at_snapshot
from data.storage.store import Store

KINDS = {QUESTION: Kind.CHALLENGE, ACTION: Kind.ACTION}
TOO_MUCH = "More was sent with it than a view takes. Take it down from the slide again."
NO_BOARD = "There is no such board."
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain; charset=utf-8"


def register(server: Flask, store: Store, token: str) -> None:
    """Take in what is written under /present, and hand out the list."""

    @server.post(f"/{PRESENT}/<board>/<kind>")
    def take_down(board: str, kind: str) -> Response:
        if refused := refuse_strangers(board, token, store):
            return refused
        if kind not in KINDS:
            return Response("There is nothing to take down so.", 404, mimetype="text/plain")
        return _keep(board, kind, form_of(kind, board, own(token)), store)

    @server.get(f"/{PRESENT}/minutes.txt")
    def minutes_as_text() -> Response:
        board, of = request.args.get("board", ""), request.args.get("of", "")
        if board not in store.frameworks():
            return Response(NO_BOARD, 404, mimetype="text/plain")
        title, notes = heading(board, of, store)
        said = minutes_text(title, minutes_in(board, of, store), notes)
        return Response(said, 200, {"Cache-Control": "no-store"}, content_type=TEXT)

    @server.get(f"/{PRESENT}/minutes.docx")
    def minutes_as_document() -> Response:
        # It takes a second to import what writes it, which no start and no other page shall pay.
        from papers.minutes_document import cover_of, minutes_document  # noqa: PLC0415

        board, of = request.args.get("board", ""), request.args.get("of", "")
        if board not in store.frameworks():
            return Response(NO_BOARD, 404, mimetype="text/plain")
        title, (name, _, marking) = heading(board, of, store)
        cover = cover_of(board, name, title, marking, date.today())
        content = minutes_document(cover, minutes_in(board, of, store))
        file = f'attachment; filename="{marking}-{board}-minutes-{date.today()}.docx"'
        return Response(content, 200, {"Content-Disposition": file}, content_type=DOCX)


def forms_told(board: str, token: str) -> dict[str, Any]:
    """The two forms, as assets/present.js makes them."""
    return {kind: _told(form_of(kind, board, token)) for kind in KINDS}


def minutes_in(board: str, of: str, store: Store) -> tuple[Minute, ...]:
    """What was taken down today while a page or an agenda of a board was presented."""
    written = [each for kind in KINDS.values() for each in store.follow_up.of(board, kind)]
    return minutes_of(written, meeting_of(date.today().isoformat(), of))


def heading(board: str, of: str, store: Store) -> tuple[str, tuple[str, str, str]]:
    """What stands above the list: of which meeting it is, and of whom."""
    name, _, item = of.strip("/").partition("/")
    versions = store.follow_up.versions(board, Kind.AGENDA, item) if name == AGENDAS else ()
    title = agenda_in(versions).name if versions else "Questions and actions"
    of_whom = store.frameworks().of(board).board
    return title, (of_whom.name, date_words(date.today()), of_whom.marking)


def _keep(board: str, kind: str, form: Form, store: Store) -> Response:
    typed = typed_into(form)
    with_it = {name: request.form.get(name, "").strip() for name in UNSEEN}
    if any(len(text) > LONGEST_TEXT for text in with_it.values()):
        return _refused(TOO_MUCH)
    if why := fault_in(form, typed):
        return _refused(why)
    meeting = meeting_of(date.today().isoformat(), with_it.pop("of"))
    said = {**_said(kind, typed), **with_it, MEETING: meeting}
    said = {name: text for name, text in said.items() if text}
    try:
        new = Written(None, board, KINDS[kind], "", 1, now(), typed["by"], "", said)
        stored = store.follow_up.write(new)
    except REFUSED as error:
        return _refused(str(error))
    (minute,) = minutes_of([stored], meeting)
    return Response(orjson.dumps({"said": minute.words}), 200, mimetype="application/json")


def _said(kind: str, typed: Mapping[str, str]) -> dict[str, str]:
    """What is kept of what was typed. A new action belongs to the plan of the year that runs."""
    said = {name: text for name, text in typed.items() if name != "by"}
    if kind == ACTION:
        return {"year": str(at_snapshot(date.today()).year()), **said}
    return said


def _told(form: Form) -> dict[str, Any]:
    fields = [
        {
            "name": each.name,
            "label": each.label,
            "hint": each.hint,
            "kind": each.kind,
            "longest": each.longest,
            "needed": each.is_needed,
        }
        for each in form.fields
    ]
    return {
        "action": form.action,
        "button": form.button,
        "fields": fields,
        "hidden": dict(form.hidden),
    }


def _refused(why: str) -> Response:
    return Response(why, 400, mimetype="text/plain")
