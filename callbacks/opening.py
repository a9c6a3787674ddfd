"""The number of a return in an address, to all that is known of it."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from dashboards.components.submission_view import Opened
from dashboards.pages.contents import NAMES, RECEIPT, REFUSED, RETURNS, return_address
from data.figures import history
from data.figures.figures import rows_of
from data.figures.selection import Asked, Selection
from data.intake.ledger import known_by
from data.storage.store import Store
from data.submission import Refusal, Submission, day_of

NUMBER = re.compile(r"[0-9]{1,9}")  # what every database can hold as a number


def opened_at(
    path: str, boards: Collection[str], store: Store, as_at: date | None = None
) -> Opened | None:
    """The return that a path names; None when none of these boards has one of that number.

    as_at: a day by whose end it had come: as it stood then, with what had happened to it.
    """
    submission = return_numbered(named_in(path), store)
    if submission is None or submission.board not in boards:
        return None
    events = store.events(submission.id)
    if as_at:
        (submission,) = known_by(as_at, [submission], store.in_force(submission.board, as_at))
        events = tuple(each for each in events if day_of(each.at) <= as_at.isoformat())
    returns = {each.id: each for each in store.submissions(submission.board)}
    brought = store.brought(submission.id)
    superseded = store.superseded_by(submission.id)
    return Opened(
        submission,
        tuple(zip(brought["measure"], rows_of(brought), strict=True)),
        store.answered(submission.id),
        superseded,
        tuple(
            change
            for older in superseded
            for change in history.changes(store.brought(older.id), brought, returns)
        ),
        events,
        notes=store.notes(submission.id),
        pieces=store.pieces(submission.id),
        has_file=store.accepted is not None and store.accepted.path(submission.sha256).exists(),
    )


def refused_at(path: str, board: str, store: Store) -> Refusal | None:
    """The refused file that a path names; None when the board has none of that number."""
    number = path.strip("/").removeprefix(f"{RETURNS}/{REFUSED}/")
    return next((each for each in store.refusals(board) if str(each.id) == number), None)


def board_at(path: str, store: Store) -> str:
    """The board whose return, or refused file, a path names; empty where there is none."""
    submission = return_numbered(named_in(path), store)
    if submission:
        return submission.board
    return next((board for board in store.boards() if refused_at(path, board, store)), "")


def came_by(path: str, day: date, store: Store) -> bool:
    """Whether what a path names had come by the end of a day; so has what is not there at all."""
    submission = return_numbered(named_in(path), store)
    return submission is None or submission.received <= day.isoformat()


def once_it_came(path: str, asked: Asked, store: Store) -> Asked:
    """What was asked, without a day on which the return had not come; that is named as dropped."""
    day = asked.selection.as_at
    if day is None or came_by(path, day, store):
        return asked
    return Asked(replace(asked.selection, as_at=None), (*asked.dropped, f"as-at={day}"))


def named_in(path: str) -> str:
    """What a path to a return, or to its receipt, gives as the return's number."""
    return path.strip("/").removeprefix(f"{RETURNS}/").removesuffix(f"/{RECEIPT}")


def return_numbered(number: str, store: Store) -> Submission | None:
    """The return of a number in an address, whichever board's; None when there is none."""
    return store.submission(int(number)) if NUMBER.fullmatch(number) else None


def page_of(submission: Submission) -> str:
    """The address of the page on which a return is told of."""
    return return_address(submission.id, Selection(submission.board).to_query())


def is_return(path: str) -> bool:
    """Whether a path asks for one return."""
    asked = path.strip("/")
    return asked.startswith(f"{RETURNS}/") and asked != f"{RETURNS}/{NAMES}"
