"""What a meeting looks at, slide by slide, of figures that stay as they were when it began.

Asked and shown by assets/present.js.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import orjson
from flask import Flask, Response, request

from callbacks.asking import LONGEST_QUERY, asked_for, dataset_for, first_board, names_in
from callbacks.beside import beside_of
from callbacks.challenges import of_chart
from callbacks.events import Event, after
from callbacks.returned import ledger_for
from callbacks.sender import own
from callbacks.taken_down import forms_told, minutes_in
from dashboards import ids
from dashboards.components.data_table import data_table
from dashboards.drawing import draw
from dashboards.pages.contents import AGENDAS, OPENED, PRESENT
from dashboards.presenting.deck import agenda_of_page, panel_shown
from dashboards.presenting.hand_over_slide import hand_over_table
from dashboards.presenting.item_slides import Known, slides_of
from dashboards.presenting.notes_window import notes_window
from dashboards.presenting.said import Arrival, dated_words, marking_words, news_words
from dashboards.presenting.screen import FEWEST_ROWS, LOWEST_ROOM, MOST_ROWS, Screen, rows_for
from dashboards.presenting.slide import Slide
from dashboards.presenting.text_slides import minutes_slide
from dashboards.tabulate import tabulate
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind, agenda_in
from data.follow_up.challenge import challenges_of
from data.follow_up.written import Kind
from data.storage.frozen import DataVersion, Frozen, version_in
from data.storage.store import Store

GONE = "This cannot be presented any more. Load the page again, and present it anew."
MINUTES_ITEM = "minutes"
DARK = "dark"
LONGEST_ROOM = len("1000")  # px
MANY_PARTS = frozenset({ItemKind.SCORECARD, ItemKind.MISSING})


@dataclass(frozen=True)
class Presented:
    """What one request asks for. of: the path of the page. version: of the data."""

    of: str
    agenda: Agenda
    selection: Selection
    dataset: Dataset
    version: DataVersion


def register(server: Flask, store: Store, default_board: str, token: str) -> None:
    """Answer under /present."""
    frozen = Frozen(store)

    @server.get(f"/{PRESENT}/deck")
    def present_deck() -> Response:
        try:
            presented = _presented(request.args, store, default_board, frozen)
        except (KeyError, ValueError):
            return _refused()
        rows = rows_for(_screen(request.args).room)
        return _answer(_deck(presented, frozen, store, own(token), rows))

    @server.get(f"/{PRESENT}/slide")
    def present_slide() -> Response:
        try:
            presented = _presented(request.args, store, default_board, frozen)
            shown = _slide(presented, request.args, frozen, store)
        except (KeyError, ValueError, IndexError):
            return _refused()
        return _answer(shown.to_json())

    @server.get(f"/{PRESENT}/table")
    def present_table() -> Response:
        try:
            presented = _presented(request.args, store, default_board, frozen)
            item, selection = _item(presented, request.args)
            panel = panel_shown(item, presented.dataset.framework)
        except (KeyError, ValueError):
            return _refused()
        if item.kind is ItemKind.HAND_OVER:
            sheet = hand_over_table(item.hand_over, presented.dataset, selection)
            return _answer(data_table(sheet)) if sheet else _refused()
        if panel is None:
            return _refused()
        drawing = draw(panel, presented.dataset, selection)
        return _answer(data_table(tabulate(drawing, presented.dataset)))

    @server.get(f"/{PRESENT}/news")
    def present_news() -> Response:
        board, version = request.args.get("board", ""), version_in(request.args.get("version", ""))
        if version is None or board not in store.frameworks():
            return _refused()
        since = frozen.since(board, version)
        arrived = [Arrival(each.what, each.kept[1], each.kept[2]) for each in since]
        said = news_words(arrived, store.frameworks().of(board))
        return _answer({"said": said})

    @server.get(f"/{PRESENT}/notes")
    def present_notes() -> str:
        return notes_window()


def _presented(
    said: Mapping[str, str], store: Store, default_board: str, frozen: Frozen
) -> Presented:
    """Raises ValueError or KeyError where there is nothing of the kind."""
    of, query = said["of"], said.get("view", "")
    if len(of) > LONGEST_QUERY:
        raise ValueError("The address is too long.")
    opened, query = names_in(query, OPENED)
    asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
    now = dataset_for(asked, store, default_board)
    if now is None:
        raise ValueError("There are no figures.")
    version = version_in(said.get("version", "")) or frozen.newest(now.board.id)
    dataset = _as_it_was(now, version, frozen)
    selection = dataset.answer(asked).selection
    if (stored := _stored(of, dataset.board.id, store, said.get("agenda", ""))) is not None:
        return Presented(of, stored, selection, dataset, version)
    challenges = challenges_of(store.follow_up.of(dataset.board.id, Kind.CHALLENGE))
    made = agenda_of_page(of, opened, dataset, selection, challenges)
    return Presented(of, made, selection, dataset, version)


def _as_it_was(dataset: Dataset, version: DataVersion, frozen: Frozen) -> Dataset:
    """The board in a version. What was known at the end of a day that is over stays as it is."""
    if dataset.as_at is not None and dataset.as_at < date.today():
        return dataset
    return frozen.dataset(dataset.board.id, version)


def _stored(of: str, board: str, store: Store, version: str) -> Agenda | None:
    """The agenda at a path, in the version that is presented; None where the path is no such."""
    name, _, item = of.strip("/").partition("/")
    if name != AGENDAS or not item:
        return None
    versions = store.follow_up.versions(board, Kind.AGENDA, item)
    upto = int(version) if version.isascii() and version.isdecimal() else len(versions)
    if not versions[:upto]:
        raise ValueError("There is no such agenda.")
    return agenda_in(versions[:upto])


def _deck(
    presented: Presented, frozen: Frozen, store: Store, token: str, rows: int
) -> dict[str, Any]:
    """All that holds for every slide, and which slides there are. rows: of a list on one."""
    dataset, version = presented.dataset, presented.version
    return {
        "of": presented.of,
        "title": presented.agenda.name,
        "agenda": str(presented.agenda.version or ""),
        "board": dataset.board.name,
        "boardId": dataset.board.id,
        "marking": marking_words(dataset.board),
        "dated": dated_words(dataset, version.event),
        "version": str(version),
        "rows": rows,
        "slides": _listed(presented, frozen, store, rows),
        "forms": forms_told(dataset.board.id, token),
        "minutes": presented.agenda.minutes,
    }


def _listed(presented: Presented, frozen: Frozen, store: Store, rows: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    known, screen = _known(presented, frozen, store), Screen(rows=rows)
    for item in presented.agenda.items:
        selection = _selection_of(item, presented)
        many = len(slides_of(item, known, selection, screen)) if item.kind in MANY_PARTS else 1
        found += [
            {
                "item": item.id,
                "part": part,
                "title": item.title,
                "view": selection.to_query(),
                "minutes": item.minutes if part == 0 else None,
            }
            for part in range(many)
        ]
    view = presented.selection.to_query()
    closing = {"item": MINUTES_ITEM, "part": 0, "title": "Minutes", "view": view, "minutes": None}
    return [*found, closing]


def _slide(presented: Presented, said: Mapping[str, str], frozen: Frozen, store: Store) -> Slide:
    """The slide asked for, of the view that it has by now. Raises where there is none."""
    if said["item"] == MINUTES_ITEM:
        minutes = minutes_in(presented.dataset.board.id, presented.of, store)
        return minutes_slide(minutes, presented.dataset, presented.selection)
    item, selection = _item(presented, said)
    known = _known(presented, frozen, store)
    slides = slides_of(item, known, selection, _screen(said))
    shown = slides[int(said.get("part", "0"))]
    panel = panel_shown(item, presented.dataset.framework)
    raised = of_chart(panel, presented.dataset, selection) if panel else {"chart": shown.title}
    return replace(shown, raised=raised)


def _screen(said: Mapping[str, str]) -> Screen:
    """The screen of who presents; of one that says no sensible size, the lowest.

    A list has as many rows to the end as when presenting began, or its slides would be others.
    """
    room = max(LOWEST_ROOM, _number(said.get("room", "")))
    rows = max(FEWEST_ROWS, min(MOST_ROWS, _number(said.get("rows", ""))))
    return Screen(room, said.get("theme") == DARK, rows)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_ROOM else 0


def _item(presented: Presented, said: Mapping[str, str]) -> tuple[AgendaItem, Selection]:
    """The item asked for, and the view that it has once a mark was chosen, if one was."""
    item = {each.id: each for each in presented.agenda.items}[said["item"]]
    selection = _selection_of(replace(item, view=said.get("shown") or item.view), presented)
    if "mark" in said:
        control = ids.MARK_TOO if said.get("too") else ids.MARK
        selection = after(selection, Event(control, said["mark"]), presented.dataset)
    return item, selection


def _selection_of(item: AgendaItem, presented: Presented) -> Selection:
    """What an item shows, as far as the board can answer it; always of the same board and day."""
    board = presented.dataset.board.id
    asked = asked_for(item.view, board, {board})
    day = presented.dataset.as_at
    asked = replace(asked, selection=replace(asked.selection, board=board, as_at=day))
    return presented.dataset.answer(asked).selection


def _known(presented: Presented, frozen: Frozen, store: Store) -> Known:
    dataset, today = presented.dataset, date.today()

    def ledger() -> Any:
        if dataset.as_at is not None:
            return ledger_for(dataset, store)
        return frozen.ledger(dataset.board.id, presented.version, today)

    return Known(dataset, beside_of(dataset, store), ledger, dataset.as_at or today)


def _refused() -> Response:
    return Response(GONE, 409, {"Cache-Control": "no-store"}, mimetype="text/plain")


def _answer(content: dict[str, Any]) -> Response:
    return Response(
        orjson.dumps(content), 200, {"Cache-Control": "no-store"}, mimetype="application/json"
    )
