"""Agendas: begun, filled from charts and other pages, put in order, and kept in versions."""

from collections.abc import Mapping
from dataclasses import replace

import orjson
from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import asked_for
from callbacks.clock import now
from callbacks.not_done import refuse
from callbacks.sender import own
from callbacks.who import signs_as
from callbacks.written import REFUSED, again, fault_in, refuse_strangers, typed_into
from dashboards.components.agenda_forms import ADD, CALLED, NEW, WHICH, add_form, new_form
from dashboards.components.agenda_page import agenda_page
from dashboards.components.agendas_page import add_page, agendas_page
from dashboards.pages.contents import AGENDAS, panel_of
from dashboards.presenting.deck import (
    of_chart,
    of_hand_over,
    of_missing,
    of_named_challenge,
    of_scorecard,
)
from dashboards.presenting.shown import shown_words
from dashboards.words.written import LONGEST_LINE, LONGEST_TEXT
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import (
    MOST_ITEMS,
    MOST_MINUTES,
    REMOVED,
    Agenda,
    AgendaItem,
    ItemKind,
    agenda_in,
    agendas_of,
)
from data.follow_up.written import Kind, Written, WrittenMeanwhileError
from data.framework.framework import Framework
from data.storage.store import Store

NO_AGENDA = "There is no such agenda. The page Agendas lists those that there are."
NO_NAME = "An agenda needs a name: write one of at most {most} letters."
NO_NEW_NAME = "Choose an agenda, or write the name of a new one."
NO_MINUTES = f"“{{text}}” is no number of minutes. Write a whole one from 1 to {MOST_MINUTES}."
FULL = f"An agenda has at most {MOST_ITEMS} items. Take some out first, or begin another one."
NOTHING = "There is nothing of that kind to add. Go back to its page, and add it there."
SAME = "Nothing was changed, so nothing was kept."
CHANGED_SINCE = " What you have here is not lost: look at theirs, and save again to keep yours."


def register(server: Flask, store: Store, token: str) -> None:
    """Take in what is written under /agendas."""

    @server.post(f"/{AGENDAS}/<board>/{NEW}")
    def begin_agenda(board: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        form = new_form(board, own(token))
        typed = typed_into(form)
        if why := fault_in(form, typed):
            return again(form.filled(typed), 400, why, f"/{AGENDAS}?board={board}")
        try:
            item = _write(Agenda(typed["name"]), board, typed["by"], "", store)
        except REFUSED as error:
            return again(form.filled(typed), 400, str(error), f"/{AGENDAS}?board={board}")
        return redirect(_address(item, board), 303)

    @server.post(f"/{AGENDAS}/<board>/{ADD}/<path:what>")
    def add_to_agenda(board: str, what: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        return _add(board, what, own(token), store)

    @server.post(f"/{AGENDAS}/<board>/<item>")
    def save_agenda(board: str, item: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        agenda = agenda_at(item, board, store)
        if agenda is None:
            return refuse(404, NO_AGENDA, f"/{AGENDAS}?board={board}")
        return _save(agenda, board, store)


def is_agendas(path: str) -> bool:
    """Whether a path asks for the agendas, for one of them or for something to be taken in."""
    return path.strip("/").split("/")[0] == AGENDAS


def is_there(path: str, dataset: Dataset, store: Store) -> bool:
    """Whether something stands at such a path."""
    item, _, what = _item_in(path).partition("/")
    if item == ADD:
        return _new_item(what, "", dataset.framework) is not None
    return not what and (not item or agenda_at(item, dataset.board.id, store) is not None)


def page_of(
    path: str, dataset: Dataset, selection: Selection, store: Store, token: str
) -> list[object] | None:
    """The page at such a path; None where there is none. selection: what something is shown by."""
    board = dataset.board.id
    item, _, what = _item_in(path).partition("/")
    agendas = agendas_in(board, store)
    if item == ADD:
        view = selection.to_query()
        new = _new_item(what, view, dataset.framework)
        if new is None:
            return None
        shown = shown_words(dataset, selection)
        return add_page(new.title, shown, add_form(board, what, view, agendas, token), dataset)
    if not item:
        return agendas_page(agendas, dataset, token)
    agenda = None if what else agenda_at(item, board, store)
    if agenda is None:
        return None
    views = [dataset.answer(asked_for(e.view, board, {board})).selection for e in agenda.items]
    return agenda_page(agenda, dataset, views, token)


def agendas_in(board: str, store: Store) -> tuple[Agenda, ...]:
    """Every agenda of a board, the newest first."""
    return agendas_of(store.follow_up.of(board, Kind.AGENDA))


def agenda_at(item: str, board: str, store: Store) -> Agenda | None:
    """One agenda of a board; None where there is none, or it was removed."""
    return next(iter(agendas_of(store.follow_up.versions(board, Kind.AGENDA, item))), None)


def _new_item(what: str, view: str, framework: Framework) -> AgendaItem | None:
    """The item that a path names: "chart/contacts", "hand-over/marac", "challenge/3", "missing"."""
    kind, _, name = what.partition("/")
    if kind == ItemKind.CHART:
        panel = panel_of(name, framework)
        return of_chart(panel, view) if panel else None
    if kind == ItemKind.HAND_OVER:
        pairs = {each.id: each for each in framework.hand_overs}
        return of_hand_over(pairs[name], view) if name in pairs else None
    if kind == ItemKind.CHALLENGE and name.isascii() and name.isdecimal():
        return of_named_challenge(name, view)
    made = {str(ItemKind.SCORECARD): of_scorecard, str(ItemKind.MISSING): of_missing}.get(what)
    return made(view) if made else None


def _add(board: str, what: str, token: str, store: Store) -> ResponseReturnValue:
    """Keep an item more in the agenda that was chosen, or in a new one."""
    framework, page = store.frameworks().of(board), f"/{AGENDAS}?board={board}"
    view = request.form.get("view", "").strip()
    new = _new_item(what, view, framework)
    if new is None or len(view) > LONGEST_TEXT:
        return refuse(404, NOTHING, page)
    form = add_form(board, what, view, agendas_in(board, store), token)
    typed = typed_into(form)
    chosen = agenda_at(typed.get(WHICH, ""), board, store) if typed.get(WHICH) else None
    why = fault_in(form, typed) or _fault_of_addition(typed, chosen)
    if why:
        return again(form.filled(typed), 400, why, page)
    agenda = chosen or Agenda(typed[CALLED])
    minutes = int(typed["minutes"]) if typed["minutes"] else None
    longer = agenda.with_item(replace(new, text=typed["text"], minutes=minutes))
    try:
        item = _write(longer, board, typed["by"], f"“{new.title}” was added", store)
    except REFUSED as error:
        return again(form.filled(typed), 400, str(error), page)
    return redirect(_address(item, board), 303)


def _fault_of_addition(typed: Mapping[str, str], chosen: Agenda | None) -> str:
    if chosen is None and not typed[CALLED]:
        return NO_NEW_NAME
    if chosen is not None and len(chosen.items) >= MOST_ITEMS:
        return FULL
    return _fault_of_minutes(typed["minutes"])


def _fault_of_minutes(text: str) -> str:
    if not text:
        return ""
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_MINUTES))
    is_right = is_number and 1 <= int(text) <= MOST_MINUTES
    return "" if is_right else NO_MINUTES.format(text=text)


def _save(agenda: Agenda, board: str, store: Store) -> Response:
    """Keep an agenda as it was put in order. It answers assets/agenda.js."""
    typed, version = _typed(agenda), request.form.get("version", "")
    is_removed = request.form.get("remove") == "yes"
    if why := _fault(typed):
        return _told(why, 400)
    if not is_removed and typed.said == agenda.said:
        return _told(SAME, 400)
    seen = int(version) if version.isascii() and version.isdecimal() and len(version) < 8 else 0
    said = typed.said | ({REMOVED: "yes"} if is_removed else {})
    by = signs_as() or " ".join(request.form.get("by", "").split())
    why = "The agenda was removed" if is_removed else _why(agenda, typed)
    new = Written(None, board, Kind.AGENDA, agenda.item, seen + 1, now(), by, why, said)
    try:
        store.follow_up.write(new)
    except WrittenMeanwhileError as error:
        return _told(str(error) + CHANGED_SINCE, 409, version=agenda.version)
    except REFUSED as error:
        return _told(str(error), 400)
    go = f"/{AGENDAS}?board={board}" if is_removed else _address(agenda.item, board)
    return _told("", 200, go=go)


def _typed(agenda: Agenda) -> Agenda:
    """The agenda as the form has it: the items that it lists, in its order, and a new text."""
    known = {each.id: each for version in agenda.versions for each in agenda_in((version,)).items}
    listed = dict.fromkeys(request.form.getlist("item"))
    items = tuple(_typed_item(known[each]) for each in listed if each in known)
    named = replace(agenda, name=_line("name"), items=items)
    heading, text = _line("new-title"), _lines("new-text")
    if not (heading or text):
        return named
    minutes = _minutes("new-minutes")
    return named.with_item(AgendaItem("", ItemKind.TEXT, heading, text=text, minutes=minutes))


def _typed_item(item: AgendaItem) -> AgendaItem:
    return replace(
        item,
        title=_line(f"title-{item.id}"),
        text=_lines(f"text-{item.id}"),
        minutes=_minutes(f"minutes-{item.id}"),
    )


def _line(name: str) -> str:
    return " ".join(request.form.get(name, "").split())


def _lines(name: str) -> str:
    lines = (" ".join(line.split()) for line in request.form.get(name, "").splitlines())
    return "\n".join(lines).strip()


def _minutes(name: str) -> int | None:
    text = _line(name)
    return int(text) if text and not _fault_of_minutes(text) else None


def _fault(typed: Agenda) -> str:
    """Why an agenda cannot be kept as it was typed; empty where it can."""
    if not typed.name or len(typed.name) > LONGEST_LINE:
        return NO_NAME.format(most=LONGEST_LINE)
    if len(typed.items) > MOST_ITEMS:
        return FULL
    minutes = [value for name, value in request.form.items() if "minutes" in name]
    wrong = next(filter(None, map(_fault_of_minutes, map(str.strip, minutes))), "")
    if wrong:
        return wrong
    long = any(len(e.title) > LONGEST_LINE or len(e.text) > LONGEST_TEXT for e in typed.items)
    return "A title or a text is longer than its field. Shorten it." if long else ""


def _why(before: Agenda, after: Agenda) -> str:
    """What was done, which is kept as the reason: nobody explains each step of an arrangement."""
    then, now_ids = ([each.id for each in agenda.items] for agenda in (before, after))
    done = [
        ("renamed", before.name != after.name),
        ("something taken out", bool({*then} - {*now_ids})),
        ("something added", bool({*now_ids} - {*then})),
        ("order changed", [i for i in then if i in now_ids] != [i for i in now_ids if i in then]),
    ]
    said = [words for words, is_done in done if is_done]
    return f"Agenda arranged: {', '.join(said) or 'words or minutes changed'}"


def _write(agenda: Agenda, board: str, by: str, why: str, store: Store) -> str:
    """Keep a version more; gives the number of the agenda."""
    version = agenda.version + 1
    new = Written(None, board, Kind.AGENDA, agenda.item, version, now(), by, why, agenda.said)
    return store.follow_up.write(new).item


def _told(why: str, status: int, **more: object) -> Response:
    content = orjson.dumps({"why": why, **more})
    return Response(content, status, {"Cache-Control": "no-store"}, mimetype="application/json")


def _address(item: str, board: str) -> str:
    return f"/{AGENDAS}/{item}?board={board}"


def _item_in(path: str) -> str:
    return path.strip("/").removeprefix(AGENDAS).strip("/")
