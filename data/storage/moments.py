"""A state of the store, by the last thing that had happened: exact where a day is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from data.storage.schema import EVENTS, SUBMISSIONS
from data.submission import Happening

SAME_RETURN = ("board", "agency", "period", "title")  # of its versions one is in force


@dataclass(frozen=True)
class Moment:
    """What a board's store held once an event had happened.

    number: of the event; 0 before any. at: its ISO date and time; empty before any. counting:
    the returns whose figures counted, by number. came: all that had come.
    """

    number: int
    at: str = ""
    counting: tuple[int, ...] = ()
    came: tuple[int, ...] = ()


When = date | Moment | None  # the end of a day, after an event, or now


@dataclass(frozen=True)
class Happened:
    """One event with what tells its return from others.

    kept: what its versions share: board, agency, period and title. sent: by which the newest of
    them counts.
    """

    number: int
    at: str
    what: Happening
    submission: int
    kept: tuple[str, ...]
    sent: str


def last_event(connection: sa.Connection, board: str) -> int:
    """The number of the last thing that happened to a return of a board; 0 of none."""
    of_it = sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.board == board)
    asked = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.submission.in_(of_it))
    return connection.execute(asked).scalar() or 0


def moment_of(connection: sa.Connection, board: str, number: int) -> Moment:
    """What was so of a board once the event of a number had happened."""
    return moment_after(each for each in _happened(connection, board) if each.number <= number)


def happened_after(connection: sa.Connection, board: str, number: int) -> tuple[Happened, ...]:
    """What happened to the returns of a board after the event of a number, in order."""
    return tuple(each for each in _happened(connection, board) if each.number > number)


def moment_after(happened: Iterable[Happened]) -> Moment:
    """What is so once all of this has happened, in its order.

    Of the returns of one board, agency, period and title the one sent last counts, whichever came
    first; one that is withdrawn leaves nothing in its place, and one reinstated takes it.
    """
    counts: dict[tuple[str, ...], Happened] = {}
    came: dict[int, None] = {}
    last: Happened | None = None
    for each in happened:
        came[each.submission], last = None, each
        standing = counts.get(each.kept)
        if each.what is Happening.REINSTATED or (
            each.what is Happening.ACCEPTED
            and (standing is None or _order(standing) < _order(each))
        ):
            counts[each.kept] = each
        elif (
            each.what is Happening.WITHDRAWN and standing and standing.submission == each.submission
        ):
            del counts[each.kept]
    if last is None:
        return Moment(0)
    counting = tuple(sorted(each.submission for each in counts.values()))
    return Moment(last.number, last.at, counting, tuple(came))


def _order(happened: Happened) -> tuple[str, int]:
    return happened.sent, happened.submission


def _happened(connection: sa.Connection, board: str) -> list[Happened]:
    columns = SUBMISSIONS.c
    asked = (
        sa.select(EVENTS, *(columns[name] for name in SAME_RETURN), columns.sent, columns.received)
        .join(SUBMISSIONS, columns.id == EVENTS.c.submission)
        .where(columns.board == board)
        .order_by(EVENTS.c.id)
    )
    return [
        Happened(
            row.id,
            row.at,
            Happening(row.what),
            row.submission,
            tuple(row._mapping[name] for name in SAME_RETURN),
            row.sent or row.received,
        )
        for row in connection.execute(asked)
    ]
