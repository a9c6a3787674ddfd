"""Challenges: raised from a chart, followed to an outcome, listed, and handed out as a file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

from flask import Flask, Response, abort, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.asking import LONGEST_QUERY
from callbacks.clock import now
from callbacks.files import as_file, as_workbook
from callbacks.not_done import refuse
from callbacks.sender import own
from callbacks.written import REFUSED, again, fault_in, refuse_strangers, typed_into
from dashboards.components.challenge_form import (
    NEW,
    REPORT,
    UNSEEN,
    follow_form,
    raise_form,
    report_form,
)
from dashboards.components.challenge_page import challenge_page, raise_page
from dashboards.components.challenges_page import ChallengeLog, challenges_page
from dashboards.components.written_form import NONE, Form
from dashboards.drawing import draw
from dashboards.pages.contents import CHALLENGES, OPENED, address_of, panel_of
from dashboards.panels import Panel
from dashboards.words.written import LONGEST_TEXT, change_words
from data.figures.dataset import Dataset
from data.figures.moment import shown_period
from data.figures.promises import known_on
from data.figures.selection import Selection
from data.follow_up.assurance import reports_of
from data.follow_up.challenge import Challenge, challenges_of
from data.follow_up.challenge_list import (
    HEADINGS,
    REPORT_HEADINGS,
    SLUGS,
    WantedChallenges,
    challenge_rows,
    report_rows,
)
from data.follow_up.written import Kind, Written, WrittenMeanwhileError
from data.storage.store import Store

NO_CHALLENGE = "There is no such challenge. The page Challenges lists those that there are."
TOO_MUCH = "More was sent with the challenge than a view takes. Raise it from the chart."
FILTERS = ("stage", "whom")
Fields = Mapping[str, str]


def register(server: Flask, store: Store, token: str) -> None:
    """Answer for the files under /download, and take in what is written under /challenges."""

    @server.get(f"/download/{CHALLENGES}/<board>.<kind>")
    def challenges_file(board: str, kind: str) -> Response:
        if board not in store.frameworks():
            abort(404)
        wanted, _ = wanted_in(request.query_string.decode("ascii", "replace"))
        log = [HEADINGS, *challenge_rows(wanted.of(challenges_in(board, store)))]
        name = f"{board}-{CHALLENGES}"
        if kind != "xlsx":
            return as_file(name, kind, "Challenges", log)
        reports = [
            REPORT_HEADINGS,
            *report_rows(reports_of(store.follow_up.of(board, Kind.REPORT))),
        ]
        return as_workbook(name, {"Challenges": log, "Assurance reports": reports})

    @server.post(f"/{CHALLENGES}/<board>/{NEW}")
    def raise_challenge(board: str) -> ResponseReturnValue:
        with_it = {name: request.form.get(name, "").strip() for name in UNSEEN}
        if refused := refuse_strangers(board, token, store):
            return refused
        if any(len(text) > LONGEST_TEXT for text in with_it.values()):
            return refuse(400, TOO_MUCH, f"/{CHALLENGES}?board={board}")
        return _first(raise_form(board, with_it, own(token)), Kind.CHALLENGE, with_it, store)

    @server.post(f"/{CHALLENGES}/<board>/{REPORT}")
    def list_report(board: str) -> ResponseReturnValue:
        refused = refuse_strangers(board, token, store)
        return refused or _first(report_form(board, own(token)), Kind.REPORT, {}, store)

    @server.post(f"/{CHALLENGES}/<board>/<item>")
    def follow(board: str, item: str) -> ResponseReturnValue:
        if refused := refuse_strangers(board, token, store):
            return refused
        challenge = challenge_at(item, board, store)
        if challenge is None:
            return refuse(404, NO_CHALLENGE, f"/{CHALLENGES}?board={board}")
        return _follow(challenge, board, follow_form(board, challenge, own(token)), store)


def _first(form: Form, kind: Kind, with_it: Fields, store: Store) -> ResponseReturnValue:
    """Keep the first version of something. with_it: what is kept and was not typed."""
    typed, board = typed_into(form), form.action.split("/")[2]
    page = f"/{CHALLENGES}?board={board}"
    if why := fault_in(form, typed):
        return again(form.filled(typed), 400, why, page)
    said = {name: text for name, text in {**typed, **with_it}.items() if name != "by" and text}
    try:
        stored = store.follow_up.write(
            Written(None, board, kind, "", 1, now(), typed["by"], "", said)
        )
    except REFUSED as error:
        return again(form.filled(typed), 400, str(error), page)
    is_challenge = kind is Kind.CHALLENGE
    return redirect(f"/{CHALLENGES}/{stored.item}?board={board}" if is_challenge else page, 303)


def _follow(challenge: Challenge, board: str, form: Form, store: Store) -> ResponseReturnValue:
    """Keep a version more, or give the form back with why it was not kept."""
    typed, page = typed_into(form), f"/{CHALLENGES}/{challenge.item}?board={board}"
    if why := fault_in(form, typed):
        return again(form.filled(typed), 400, why, page)
    last = challenge.versions[-1]
    said = {**last.said, **{n: t for n, t in typed.items() if n not in {"by", "why"}}}
    seen = request.form.get("version", "")
    version = int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < len("1000000") else 0
    new = Written(
        None,
        board,
        Kind.CHALLENGE,
        challenge.item,
        version + 1,
        now(),
        typed["by"],
        typed["why"],
        said,
    )
    try:
        store.follow_up.write(new)
    except WrittenMeanwhileError as error:
        before = challenge.versions[-2] if len(challenge.versions) > 1 else None
        lines = [change_words(last.changes_since(before))]
        return again(form.filled(typed), 409, str(error), page, "What was changed last:", lines)
    except REFUSED as error:
        return again(form.filled(typed), 400, str(error), page)
    return redirect(page, 303)


def is_challenges(path: str) -> bool:
    """Whether a path asks for the log, for one challenge or for the form of a new one."""
    return path.strip("/").split("/")[0] == CHALLENGES


def is_there(path: str, dataset: Dataset, store: Store) -> bool:
    """Whether something stands at such a path."""
    item, _, chart = _item_in(path).partition("/")
    if item == NEW:
        return panel_of(chart, dataset.framework) is not None
    return not chart and (not item or challenge_at(item, dataset.board.id, store) is not None)


def page_of(
    path: str, dataset: Dataset, selection: Selection, query: str, store: Store, token: str
) -> list[object] | None:
    """The page at such a path; None where there is none. query: what chooses among challenges."""
    item, _, chart = _item_in(path).partition("/")
    if item == NEW:
        of_chart = as_shown(chart, dataset, selection)
        return raise_page(dataset, of_chart, token) if of_chart else None
    board = dataset.board.id
    challenges = challenges_in(board, store, dataset.as_at)
    if item:
        found = next((each for each in challenges if each.item == item), None)
        return challenge_page(found, dataset, token, _now_at(found, dataset)) if found else None
    wanted, dropped = wanted_in(query)
    reports = reports_of(store.follow_up.of(board, Kind.REPORT, dataset.as_at))
    log = ChallengeLog(challenges, reports, wanted, dataset.as_at or date.today())
    return challenges_page(log, dataset, token, dropped)


def as_shown(chart: str, dataset: Dataset, selection: Selection) -> dict[str, str]:
    """What is kept of a chart with a challenge: its view, and what it said in it.

    The view is that of these periods, by what is known today. Empty where there is no such chart.
    """
    panel = panel_of(chart, dataset.framework)
    return of_chart(panel, dataset, selection) if panel else {}


def of_chart(panel: Panel, dataset: Dataset, selection: Selection) -> dict[str, str]:
    """The same of a panel, also of one that no page has any more: then without an address."""
    view = dataset.coverage.view(selection)
    frozen = replace(
        selection.between(view.first, view.last), as_at=known_on(dataset, date.today())
    )
    is_there = panel_of(panel.id, dataset.framework) is not None
    drawing = draw(panel, dataset, selection)
    told = shown_period(*drawing.series, highlight=selection.highlight)
    return {
        "view": address_of(panel, frozen.to_query(), dataset.framework) if is_there else "",
        "chart": panel.title,
        "measure": ";".join(panel.measures),
        "period": str(told or view.last),
        "figure": drawing.sentence,
    }


def _now_at(challenge: Challenge, dataset: Dataset) -> str:
    """Where the chart of a challenge stands, as far as figures go today."""
    path, _, query = challenge.own_view.partition("?")
    opened = next((said for name, said in parse_qsl(query) if name == OPENED), "")
    more = f"&{OPENED}={opened}" if opened else ""
    return f"{path}?{Selection(dataset.board.id).to_query()}{more}" if path else ""


def challenges_in(board: str, store: Store, as_at: date | None = None) -> tuple[Challenge, ...]:
    """Every challenge of a board, now or as it was known at the end of a day."""
    return challenges_of(store.follow_up.of(board, Kind.CHALLENGE, as_at))


def challenge_at(item: str, board: str, store: Store) -> Challenge | None:
    """One challenge of a board; None where there is none."""
    return next(iter(challenges_of(store.follow_up.versions(board, Kind.CHALLENGE, item))), None)


def wanted_in(query: str) -> tuple[WantedChallenges, tuple[str, ...]]:
    """Which challenges an address asks for, and what of that is unknown."""
    if len(query) > LONGEST_QUERY:
        return WantedChallenges(), ()
    asked = {n: t.strip() for n, t in parse_qsl(query.lstrip("?")) if n in FILTERS and t != NONE}
    stage = asked.get("stage", "")
    dropped = (f"stage={stage}",) if stage and stage not in SLUGS else ()
    return WantedChallenges("" if dropped else stage, asked.get("whom", "")), dropped


def _item_in(path: str) -> str:
    return path.strip("/").removeprefix(CHALLENGES).strip("/")
