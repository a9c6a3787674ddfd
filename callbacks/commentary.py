"""What lies behind a figure: written beside its chart, once its figures are held to the store."""

import hashlib
from collections.abc import Mapping

from flask import Flask, Response, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import asked_for, dataset_of
from callbacks.clock import now
from callbacks.not_done import refuse
from callbacks.sender import own
from callbacks.written import REFUSED, again, fault_in, refuse_strangers, typed_into
from dashboards.components.commentary_page import About, commentary_form, commentary_page
from dashboards.components.written_form import NONE, Form
from dashboards.drawing import draw, series_for
from dashboards.pages.contents import COMMENTARY, address_of, panel_of
from dashboards.words.claims import held_words
from dashboards.words.written import LONGEST_TEXT, OF_A_COMMENTARY, change_words
from data.claims.check_text import About as ClaimsAbout
from data.claims.check_text import claims_in
from data.claims.claim import Verdict
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.commentary import PARTS, Commentary, commentaries_of, item_of
from data.follow_up.written import Kind, Written, WrittenMeanwhileError
from data.periods import is_period, parse
from data.storage.store import Store

NO_CHART = "There is no such chart. Write from the chart that it is about."
NOTHING_SAID = "Nothing is said of the figure yet. Fill in one of the four fields."
NOT_A_CHOICE = "The chart has no such figure. Choose a measure and a period of the chart."
DOES_NOT_HOLD = (
    "Not every figure that was typed is as the store holds it. Put it right, or send it again as "
    "it is."
)
Typed = Mapping[str, str]


def register(server: Flask, store: Store, token: str) -> None:
    """Take in what is written, and say as it is typed what of it does not hold."""

    @server.post(f"/{COMMENTARY}/<board>/check")
    def check(board: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        told = {name: request.form.get(name, "") for name in ("measure", "period", "text")}
        dataset = _dataset(board, store)
        if dataset is None or len(told["text"]) > len(PARTS) * LONGEST_TEXT:
            return refuse(404, NO_CHART)
        return jsonify(_contradicted(told["text"], told, dataset))

    @server.post(f"/{COMMENTARY}/<board>/<chart>")
    def write(board: str, chart: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        dataset = _dataset(board, store)
        selection = _selection(request.form.get("query", ""), board)
        about = about_chart(chart, dataset, selection, store) if dataset else None
        if dataset is None or about is None:
            return refuse(404, NO_CHART, f"/?board={board}")
        return _keep(about, dataset, own(token), store)


def _keep(about: About, dataset: Dataset, token: str, store: Store) -> ResponseReturnValue:
    """Keep a version, or give the form back with why it was not kept."""
    known = _meant(about, request.form)
    is_change = bool(request.form.get("version"))
    form = commentary_form(about, dataset, token, known if is_change else None)
    typed = {**_unseen(form), **typed_into(form)}
    page = f"/{COMMENTARY}/{about.panel.id}?board={dataset.board.id}"
    if why := fault_in(form, typed) or _fault(about, typed):
        return again(form.filled(typed), 400, why, page)
    wrong = _contradicted("\n\n".join(typed[name] for name in PARTS), typed, dataset)
    if wrong and request.form.get("checked", "") != _digest(typed):
        filled = form.filled(typed, checked=_digest(typed))
        return again(filled, 409, DOES_NOT_HOLD, page, "What the store holds:", wrong)
    try:
        store.follow_up.write(_version(dataset.board.id, typed))
    except WrittenMeanwhileError as error:
        return _once_more(about, dataset, token, typed, error)
    except REFUSED as error:
        return again(form.filled(typed), 400, str(error), page)
    return redirect(page, 303)


def _once_more(
    about: About, dataset: Dataset, token: str, typed: Typed, error: WrittenMeanwhileError
) -> Response:
    """The form of the commentary as it is now, with what was typed: somebody else wrote it."""
    page = f"/{COMMENTARY}/{about.panel.id}?board={dataset.board.id}"
    known = next((each for each in about.written if each.item == _item(typed)), None)
    form = commentary_form(about, dataset, token, known)
    lines = [change_words(error.now.changes_since(None), OF_A_COMMENTARY)] if error.now else []
    return again(form.filled(typed), 409, str(error), page, "What it says now:", lines)


def is_commentary(path: str) -> bool:
    """Whether a path asks for what lies behind the figures of a chart."""
    return path.strip("/").split("/")[0] == COMMENTARY


def is_there(path: str, dataset: Dataset, store: Store) -> bool:
    """Whether something stands at such a path."""
    return page_of(path, dataset, Selection(dataset.board.id), store, "") is not None


def page_of(
    path: str, dataset: Dataset, selection: Selection, store: Store, token: str
) -> list[object] | None:
    """The page at such a path; None where there is no such chart or commentary."""
    _, _, rest = path.strip("/").partition("/")
    chart, _, number = rest.partition("/")
    about = about_chart(chart, dataset, selection, store)
    if about is None:
        return None
    back = address_of(about.panel, about.query, dataset.framework)
    if not number:
        return commentary_page(about, dataset, token, back)
    found = next((each for each in about.written if str(each.versions[0].id) == number), None)
    return commentary_page(about, dataset, token, back, found) if found else None


def about_chart(chart: str, dataset: Dataset, selection: Selection, store: Store) -> About | None:
    """What is written about when somebody writes about a chart; None where there is none."""
    panel = panel_of(chart, dataset.framework)
    if panel is None:
        return None
    series = series_for(panel, dataset, dataset.everything)
    periods = {p.period for each in series for p in each.points if p.is_told}
    if not periods:
        return None
    view = dataset.coverage.view(selection)
    written = store.follow_up.of(dataset.board.id, Kind.COMMENTARY, dataset.as_at)
    return About(
        panel,
        draw(panel, dataset, selection).sentence,
        selection.to_query(),
        tuple(sorted(periods, key=lambda each: (each.ends, each.starts), reverse=True)),
        view.last,
        tuple(each for each in commentaries_of(written) if each.measure in panel.measures),
    )


def _fault(about: About, typed: Typed) -> str:
    if typed["measure"] not in about.panel.measures or not is_period(typed["period"]):
        return NOT_A_CHOICE
    return "" if any(typed[name] for name in PARTS) else NOTHING_SAID


def _meant(about: About, form: Typed) -> Commentary | None:
    """The commentary that a form is about, where there is one."""
    sent = [form.get(name, "") for name in ("measure", "period", "agency")]
    wanted = ["" if text == NONE else text for text in sent]
    found = (e for e in about.written if [e.measure, str(e.period), e.agency] == wanted)
    return next(found, None)


def _unseen(form: Form) -> dict[str, str]:
    """What goes with a form unseen, as it was sent."""
    names = ("measure", "period", "agency", "version")
    sent = {name: request.form.get(name, "") for name in names if name in form.hidden}
    return {name: "" if text == NONE else text for name, text in sent.items()}


def _version(board: str, typed: Typed) -> Written:
    said = {name: typed[name] for name in PARTS}
    number = typed.get("version", "")
    seen = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 0
    who, why = typed["by"], typed.get("why", "")
    return Written(None, board, Kind.COMMENTARY, _item(typed), seen + 1, now(), who, why, said)


def _item(typed: Typed) -> str:
    return item_of(typed["measure"], parse(typed["period"]), typed.get("agency", ""))


def _contradicted(text: str, of: Typed, dataset: Dataset) -> list[str]:
    """What the store holds instead of each figure of a text that it contradicts for certain."""
    period = parse(of["period"]) if is_period(of.get("period", "")) else None
    about = ClaimsAbout(of.get("measure", ""), period)
    wrong = (e for e in claims_in(text, dataset, about) if e.verdict is Verdict.CONTRADICTED)
    return [f"“{each.number}”: {held_words(each, dataset.framework)}." for each in wrong]


def _digest(typed: Typed) -> str:
    text = "\n".join(typed[name] for name in PARTS)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _dataset(board: str, store: Store) -> Dataset | None:
    return dataset_of(Selection(board), store) if board in store.boards() else None


def _selection(query: str, board: str) -> Selection:
    """The view that a form was opened from, of the board that it is sent for."""
    found = asked_for(query, board, (board,)).selection
    return found if found.board == board else Selection(board)
