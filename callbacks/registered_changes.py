"""What changed in the figures of a chart: written beside it, kept as a version of the framework."""

from collections.abc import Mapping
from datetime import date

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import asked_for, dataset_of
from callbacks.clock import now
from callbacks.not_done import refuse
from callbacks.sender import own
from callbacks.written import again, fault_in, refuse_strangers, typed_into
from dashboards.components.register_page import Registering, register_form, register_page
from dashboards.drawing import series_for
from dashboards.pages.contents import REGISTER, address_of, panel_of
from data.errors import FrameworkError, OvertakenError, PersonalDetailsError
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.breaks import Break, Change
from data.framework.framework import Framework
from data.framework.register import with_change
from data.periods import is_period, parse
from data.persons.typed import refuse_typed
from data.storage.store import Store

NO_CHART = "There is no such chart. Register what changed from the chart that it is about."
NOT_A_CHOICE = "The chart has no such figure. Choose a measure and a period of the chart."
TRIES = 3  # where others store a version at the same time
REFUSED = (PersonalDetailsError, FrameworkError)
Typed = Mapping[str, str]


def register(server: Flask, store: Store, token: str) -> None:
    """Take in what is written under the address of the register."""

    @server.post(f"/{REGISTER}/<board>/<chart>")
    def write_change(board: str, chart: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        dataset = dataset_of(Selection(board), store) if board in store.boards() else None
        query = request.form.get("query", "")
        about = registering(chart, dataset, _selection(query, board)) if dataset else None
        if dataset is None or about is None:
            return refuse(404, NO_CHART, f"/?board={board}")
        form = register_form(about, dataset, own(token))
        typed = typed_into(form)
        page = f"/{REGISTER}/{chart}?{about.query}"
        if why := fault_in(form, typed) or _fault(about, typed):
            return again(form.filled(typed), 400, why, page)
        try:
            _store(_change(board, typed), typed["by"], store)
        except REFUSED as error:
            return again(form.filled(typed), 400, str(error), page)
        return redirect(address_of(about.panel, about.query, dataset.framework), 303)


def is_register(path: str) -> bool:
    """Whether a path asks for what is registered of a chart."""
    return path.strip("/").split("/")[0] == REGISTER


def is_there(path: str, dataset: Dataset) -> bool:
    """Whether something stands at such a path."""
    return page_of(path, dataset, Selection(dataset.board.id), "") is not None


def page_of(path: str, dataset: Dataset, selection: Selection, token: str) -> list[object] | None:
    """The page at such a path; None where there is no such chart."""
    about = registering(path.strip("/").partition("/")[2], dataset, selection)
    if about is None:
        return None
    back = address_of(about.panel, about.query, dataset.framework)
    return register_page(about, dataset, token, back)


def registering(chart: str, dataset: Dataset, selection: Selection) -> Registering | None:
    """What may be registered of a chart; None where there is none, or it has no figures."""
    panel = panel_of(chart, dataset.framework)
    if panel is None:
        return None
    series = series_for(panel, dataset, dataset.everything)
    periods = {p.period for each in series for p in each.points if p.is_told}
    if not periods:
        return None
    newest = sorted(periods, key=lambda each: (each.ends, each.starts), reverse=True)
    last = dataset.coverage.view(selection).last
    known = _known(panel.measures, dataset.framework)
    return Registering(panel, selection.to_query(), tuple(newest), last, known)


def _known(measures: tuple[str, ...], framework: Framework) -> tuple[Break, ...]:
    """What is registered of some measures and of what they are made of, each once, in order."""
    found = [e for name in measures for e in framework.changes_of(framework.measure(name))]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.first))


def _selection(query: str, board: str) -> Selection:
    """The view that a form was opened from, of the board that it is sent for."""
    found = asked_for(query, board, (board,)).selection
    return found if found.board == board else Selection(board)


def _fault(about: Registering, typed: Typed) -> str:
    is_of_chart = typed["measure"] in about.panel.measures and is_period(typed["period"])
    return "" if is_of_chart else NOT_A_CHOICE


def _change(board: str, typed: Typed) -> Break:
    """What was typed; raises PersonalDetailsError where it names persons."""
    for label, name in (("What changed", "reason"), ("Why it matters", "matters")):
        refuse_typed(f"“{label}”", typed[name], date.today())
    reason, matters = (" ".join(typed[name].split()) for name in ("reason", "matters"))
    when, what = parse(typed["period"]), Change(typed["change"])
    return Break(board, typed["measure"], when, reason, what, (), typed["agency"], matters)


def _store(change: Break, who: str, store: Store) -> None:
    """Put it on top of the framework that counts, whoever stores another one meanwhile."""
    kept = store.kept_frameworks
    why = f"Registered beside the chart, from {change.first.short()} on: {change.reason}"
    for tried in range(TRIES):
        versions, own = kept.versions(change.board), kept.own_tables(change.board)
        if own is None:
            raise FrameworkError(NO_CHART)
        number = versions[-1].id if versions else 0
        try:
            kept.load(with_change(own, change), now(), who, why, number)
        except OvertakenError:
            if tried == TRIES - 1:
                raise
        else:
            return
