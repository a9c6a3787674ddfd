"""Make a pack: the page, how far a pack is, and its files."""

from base64 import b64decode
from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Flask, Response, abort, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from callbacks.files import TYPES
from callbacks.pack_maker import PREVIEW, Given
from callbacks.packs import Packs
from callbacks.sender import is_ours
from callbacks.who import signs_as
from dashboards.components.pack_page import (
    EARLIER,
    EVERY_KIND,
    HIDES,
    MAKER,
    PUBLIC,
    TEMPLATE,
    Offer,
    pack_page,
)
from dashboards.pages.contents import PACK
from data.errors import SafeguardingError
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import agendas_of
from data.follow_up.written import Kind
from data.periods import is_period, parse
from data.storage.store import Store
from papers.make import MOST_BY, Wanted
from papers.writers import NAMES, WRITERS, why_not

OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = TYPES | {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
}
MOST_BYTES = 60_000_000  # of what is asked, with its two files
TOO_LARGE = "The files are too large together. Give a template of at most 20 MB, and one pack."
GONE = "It is no longer here. Make the pack again."
NOT_OURS = "Open the page again: it was left open too long, or another website sent this."
NOT_OFFERED = "This is no pack that the page offers. Open the page again and choose."


def register(server: Flask, store: Store, packs: Packs, token: str) -> None:
    """Take in what is asked for at /pack, tell how far it is, and hand it out."""

    @server.post(f"/{PACK}/make")
    def make_pack() -> Response:
        if not is_ours(request.headers.get("X-Upload-Token", ""), token):
            return _refused(NOT_OURS, 403)
        request.max_content_length = MOST_BYTES
        try:
            asked = request.get_json(silent=True)
        except RequestEntityTooLarge:
            return _refused(TOO_LARGE, 413)
        told = asked if isinstance(asked, dict) else {}
        told = {**told, "made_by": signs_as()} if signs_as() else told
        wanted, given = wanted_in(told, store), given_in(told)
        if wanted is None or given is None:
            return _refused(NOT_OFFERED, 400)
        try:
            return jsonify({"of": packs.begin(*wanted, given)})
        except SafeguardingError as error:
            return _refused(str(error), 503)

    @server.get(f"/{PACK}/progress")
    def pack_progress() -> Response:
        named = request.args.get("of", "")
        making = packs.of(named)
        if making is None:
            return _refused(GONE, 404)
        ready = [
            {"name": f"{making.stem}.{kind}", "href": f"/{PACK}/file/{named}.{kind}"}
            for kind in making.files
        ]
        told = {"done": making.done, "of": making.of, "why": making.why, "ready": ready}
        return jsonify(told)

    @server.get(f"/{PACK}/file/<named>.<kind>")
    def pack_file(named: str, kind: str) -> Response:
        making = packs.of(named)
        if making is None or kind not in making.files:
            abort(404)
        headers = {"Content-Disposition": f'attachment; filename="{making.stem}.{kind}"'}
        return Response(making.files[kind], content_type=KINDS[kind], headers=headers)


def wanted_in(asked: Mapping[str, Any], store: Store) -> tuple[Wanted, tuple[str, ...]] | None:
    """The pack that a page asks for, and its kinds; None where it is none that is offered."""
    names = ("board", "quarter", "agenda", "kind", "edition", MAKER)
    told = {name: asked.get(name, "") for name in names}
    if not all(isinstance(each, str) and len(each) <= MOST_BY for each in told.values()):
        return None
    kinds = _kinds_of(told["kind"], told["edition"])
    is_known = told["board"] in store.boards() and is_period(told["quarter"])
    if not is_known or not {*kinds} <= {*offered(), PREVIEW}:
        return None
    quarter = parse(told["quarter"])
    wanted = Wanted(
        told["board"],
        quarter,
        date.today(),
        told["agenda"],
        told[MAKER],
        is_public=told["edition"] == PUBLIC,
    )
    return wanted, kinds


def _kinds_of(kind: str, edition: str) -> tuple[str, ...]:
    if edition == HIDES:
        return (PREVIEW,)
    return offered() if kind == EVERY_KIND else (kind if kind != PREVIEW else "",)


def given_in(asked: Mapping[str, Any]) -> Given | None:
    """The files that come with it; None where they are none that the page sends."""
    name = asked.get("earlier_name", "")
    files = [asked.get(each, "") for each in (TEMPLATE, EARLIER)]
    if not all(isinstance(each, str) for each in (name, *files)) or len(name) > MOST_BY:
        return None
    try:
        template, earlier = (b64decode(each, validate=True) or None for each in files)
    except ValueError:
        return None
    return Given(template, earlier, name)


def offered() -> tuple[str, ...]:
    """The kinds that this machine can make."""
    return tuple(kind for kind in WRITERS if not why_not(kind))


def is_pack(path: str) -> bool:
    """Whether a path asks for the page."""
    return path.strip("/") == PACK


def page_of(dataset: Dataset, selection: Selection, store: Store, token: str) -> list[object]:
    """The page of a board."""
    agendas = agendas_of(store.follow_up.of(dataset.board.id, Kind.AGENDA))
    kinds = offered()
    missing = tuple(filter(None, map(why_not, WRITERS)))
    names = tuple((each.item, each.name) for each in agendas)
    offer = Offer(names, {kind: NAMES[kind] for kind in kinds}, missing)
    return pack_page(dataset, selection, offer, token)


def _refused(why: str, status: int) -> Response:
    return Response(why, status, mimetype="text/plain")
