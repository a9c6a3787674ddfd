"""What somebody types into Find, to what there is of it; nothing of it is kept or stands in a log.

Asked and shown by assets/find.js. The body of the question is checked as strictly as that of a
callback (callbacks/bodies.py): it has three texts of a length that a page sends, or no answer.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from callbacks.asking import LONGEST_QUERY, served_by, shown_on
from callbacks.bodies import NOT_UNDERSTOOD
from callbacks.challenges import challenges_in
from callbacks.plans import actions_of
from dashboards.pages.findable import (
    things_elsewhere,
    things_kept,
    things_of,
    things_of_boards,
    things_sent,
    things_written,
)
from dashboards.pages.found_at import Found, board_at, for_board, found_at, found_elsewhere
from dashboards.words.finding import (
    ELSEWHERE,
    LISTS,
    NOTHING_TYPED,
    found_words,
    more_words,
    nothing_words,
)
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.view import coverage_of
from data.find.index import index_of
from data.find.ranking import LONGEST_TYPED, Group, Hit, find, grouped, told_once
from data.find.thing import Kind, Thing, thing_of_period
from data.follow_up.agenda import agendas_of
from data.follow_up.saved_view import saved_views_of
from data.follow_up.written import Kind as WrittenKind
from data.framework.framework import Framework
from data.periods import is_period, parse
from data.storage.store import Store

FIND = "/find"
TOO_OLD = "This page is too old to be searched from. Load it again, and then search."
MOST_OF_A_KIND, MOST_OF_A_BOARD, MOST_ELSEWHERE = 5, 3, 6
LIKELIEST = 99.0  # what was typed names it and nothing else
MOST_BYTES = 16 * 1024
LONGEST_PATH = 300  # characters


@dataclass(frozen=True)
class Question:
    """What was typed, and on which page and view."""

    typed: str
    view: str
    path: str


@dataclass(frozen=True)
class Answer:
    """What was found, in lists that are named, and what is said of it."""

    said: str
    lists: tuple[tuple[str, tuple[Found, ...], str], ...]

    def written(self) -> bytes:
        """As the browser reads it."""
        lists = [
            {"title": title, "found": [vars(each) for each in found], "more": more}
            for title, found, more in self.lists
        ]
        return orjson.dumps({"said": self.said, "lists": lists})


def register(server: Flask, store: Store, default_board: str) -> None:
    """Answer at /find. Asked by POST: what is typed stands in no address, and so in no log."""

    @server.post(FIND)
    def find_things() -> Response:
        request.max_content_length = MOST_BYTES
        question = _question()
        if question is None:
            return Response(NOT_UNDERSTOOD, 400, mimetype="text/plain")
        try:
            dataset, selection = shown_on(question.view, store, default_board)
        except ValueError:
            return Response(TOO_OLD, 409, mimetype="text/plain")
        answer = found_for(question, dataset, selection, store)
        return Response(
            answer.written(), headers={"Cache-Control": "no-store"}, mimetype="application/json"
        )


def found_for(question: Question, dataset: Dataset, selection: Selection, store: Store) -> Answer:
    """What a question finds: on the board that is open first, then on the others by name."""
    typed = question.typed.strip()
    things = _things(dataset, store)
    if not typed:
        pages = [each for each in things if each.kind is Kind.PAGE]
        listed = tuple(found_at(each, selection, question.path, dataset) for each in pages)
        return Answer(NOTHING_TYPED, ((LISTS[Kind.PAGE], listed, ""),))
    found = find(typed, index_of(things))
    meant = _period_meant(typed, dataset)
    likely = [Hit(each, LIKELIEST) for each in meant]
    hits = told_once((*likely, *(each for each in found if each.thing not in meant)), typed)
    others = _others(dataset, store)
    elsewhere = _elsewhere(typed, others, selection, store, is_slip_forgiven=not hits)
    name = dataset.board.short_name
    if not hits and not elsewhere:
        looked = Counter(each.kind for each in things)
        return Answer(nothing_words(typed, name, [*looked.items()], len(others)), ())
    lists = [
        _list(group, selection, question.path, dataset) for group in grouped(hits, MOST_OF_A_KIND)
    ]
    if elsewhere:
        lists.append((ELSEWHERE, elsewhere, ""))
    return Answer(found_words(len(hits), len(elsewhere), name), tuple(lists))


def _period_meant(typed: str, dataset: Dataset) -> tuple[Thing, ...]:
    """The period that was typed, however it is written; that in which it lies, if it is shorter.

    Nothing where the board has no figures of that time.
    """
    if not is_period(typed):
        return ()
    period, coverage = parse(typed), dataset.coverage
    steps = coverage.choices_of(period)
    if period not in coverage.offered(coverage.shorter):
        if not steps:
            return ()
        period = period if len(steps) > 1 else steps[0]
    return (thing_of_period(period, dataset.board.id),)


def _question() -> Question | None:
    """What the page asks; None of a body that no page sends."""
    try:
        body = request.get_json()
    except HTTPException:
        return None
    longest = {"typed": LONGEST_TYPED, "view": LONGEST_QUERY, "path": LONGEST_PATH}
    if not isinstance(body, dict) or set(body) != set(longest):
        return None
    if not all(isinstance(body[n], str) and len(body[n]) <= most for n, most in longest.items()):
        return None
    return Question(**body)


def _things(dataset: Dataset, store: Store) -> tuple[Thing, ...]:
    """All of a board, as it was known on its day; and the boards that may be chosen."""
    board, day = dataset.board.id, dataset.as_at
    ordered = agendas_of(store.follow_up.of(board, WrittenKind.AGENDA, day))
    saved = saved_views_of(store.follow_up.of(board, WrittenKind.VIEW, day))
    sent = dataset.submissions if day else store.submissions(board)
    boards = [each for each in store.frameworks().only(served_by(store)) if each.board.id != board]
    return (
        *things_of(dataset),
        *things_sent(sent, dataset.framework, store.sheets_brought(board)),
        *things_written(actions_of(board, store, day), challenges_in(board, store, day), board),
        *things_kept(ordered, saved, board),
        *things_of_boards(boards),
    )


def _list(
    group: Group, selection: Selection, path: str, dataset: Dataset
) -> tuple[str, tuple[Found, ...], str]:
    found = [
        board_at(each) if each.kind is Kind.BOARD else found_at(each, selection, path, dataset)
        for each in group.things
    ]
    return LISTS[group.kind], tuple(found), more_words(group.more)


def _others(dataset: Dataset, store: Store) -> list[Framework]:
    """The boards that may be chosen instead, by name."""
    served = store.frameworks().only(served_by(store))
    others = (each for each in served if each.board.id != dataset.board.id)
    return sorted(others, key=lambda each: each.board.name)


def _elsewhere(
    typed: str,
    others: Sequence[Framework],
    selection: Selection,
    store: Store,
    *,
    is_slip_forgiven: bool,
) -> tuple[Found, ...]:
    """What other boards have of it: measures that they have figures of, and pages.

    Looked for board by board until there is enough, so that many boards cost no more than few. A
    slip is forgiven only where no board has the words as they were typed.
    """
    found: list[Found] = []
    for forgives in (False, True)[: 1 + is_slip_forgiven]:
        for framework in others:
            room = MOST_ELSEWHERE - len(found)
            hits = find(typed, index_of(things_elsewhere(framework)), is_slip_forgiven=forgives)
            found += _on_board(hits, framework, selection, store)[:room]
            if len(found) == MOST_ELSEWHERE:
                break
        if found:
            break
    return tuple(found)


def _on_board(
    hits: Sequence[Hit], framework: Framework, selection: Selection, store: Store
) -> list[Found]:
    """What was found on another board, each under the name of that board."""
    if not hits:
        return []
    board, named = framework.board, store.named(framework.board.id)
    kept = [h.thing for h in hits if h.thing.kind is Kind.PAGE or h.thing.key in named.measures]
    coverage = coverage_of(named.periods, board.first_quarter)
    view = for_board(selection, board, named.agencies, coverage)
    return [found_elsewhere(each, view, framework) for each in kept[:MOST_OF_A_BOARD]]
