"""What names mean, as the database keeps it: what was agreed, and what was withdrawn again."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from data.intake.agreements import Agreement
from data.intake.said import Agreed
from data.observations import breakdown_parts
from data.persons.typed import refuse_in_decision
from data.storage.answers import events, submissions
from data.storage.schema import EVENTS, NAMES, OBSERVATIONS, SUBMISSIONS, reading, writing
from data.storage.transitions import NotDoneError, log
from data.submission import Event, Happening, Submission

if TYPE_CHECKING:
    from data.storage.store import Store

FirstSeen = dict[tuple[str, str], Submission]


class AgreedNames:
    """The name book of a store's boards."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of(self, board: str) -> tuple[Agreement, ...]:
        """All that a board ever agreed that names mean, in that order."""
        with reading(self._store.engine) as connection:
            return agreements(connection, NAMES.c.board == board)

    def with_return(self, submission: int) -> tuple[Agreed, ...]:
        """What was agreed with one return and still holds."""
        with reading(self._store.engine) as connection:
            found = agreements(connection, NAMES.c.submission == submission)
        return tuple(each.agreed for each in found if each.ended is None)

    def numbered(self, number: int) -> Agreement | None:
        """One agreement by its number; None when there is none."""
        with reading(self._store.engine) as connection:
            return next(iter(agreements(connection, NAMES.c.id == number)), None)

    def first_seen(self, board: str) -> FirstSeen:
        """The first return with figures under each name, by dimension and name."""
        columns = OBSERVATIONS.c
        asked = (
            sa.select(columns.breakdown, sa.func.min(columns.submission))
            .where(columns.board == board)
            .group_by(columns.breakdown)
        )
        returns = {each.id: each for each in self._store.submissions(board)}
        found: FirstSeen = {}
        with reading(self._store.engine) as connection:
            for breakdown, number in connection.execute(asked):
                for name in breakdown_parts(breakdown).items():
                    known = found.setdefault(name, returns[number])
                    found[name] = min(known, returns[number], key=lambda each: each.id)
        return found

    def withdraw(self, number: int, by: str, why: str, on: str) -> None:
        """Let what was agreed of a name hold no more: the next return that has it is asked.

        What is stored already keeps the name that it was read under, until its return is sent
        again. Raises NotDoneError where there is no such agreement, or it holds no more, and
        PersonalDetailsError when what was typed names persons.
        """
        known = self.numbered(number)
        if known is None or known.ended is not None:
            raise NotDoneError(NOT_AGREED)
        event = Event(None, known.submission.id, Happening.NAME_WITHDRAWN, on, by, why)
        refuse_in_decision(event)
        with writing(self._store.engine) as connection:
            withdraw(connection, known.agreed, event)
        self._store.happened()


NOT_AGREED = "Nothing of that number is agreed now. The page Names lists what is."


def agreements(connection: sa.Connection, about: sa.ColumnElement[bool]) -> tuple[Agreement, ...]:
    """What was agreed, in the order in which it was."""
    rows = connection.execute(sa.select(NAMES).where(about).order_by(NAMES.c.id)).all()
    returns = {
        each.id: each
        for each in submissions(connection, SUBMISSIONS.c.id.in_({row.submission for row in rows}))
    }
    ends = {row.ended_by for row in rows if row.ended_by}
    ended = {each.id: each for each in (events(connection, EVENTS.c.id.in_(ends)) if ends else ())}
    return tuple(
        Agreement(
            row.id,
            Agreed(row.dimension, row.name, row.meaning),
            row.since,
            row.who,
            returns[row.submission],
            ended.get(row.ended_by),
        )
        for row in rows
    )


def withdraw(connection: sa.Connection, agreed: Agreed, event: Event) -> None:
    """Withdraw what was agreed with a return. Raises NotDoneError when that does not hold."""
    if not (event.who.strip() and event.why.strip()):
        raise NotDoneError("Say who decided this, and why: both are kept with the return.")
    columns = NAMES.c
    of_it = sa.and_(
        columns.submission == event.submission,
        columns.dimension == agreed.dimension,
        columns.name == agreed.name,
        columns.meaning == agreed.meaning,
        columns.ended_by.is_(None),
    )
    if connection.execute(sa.select(columns.id).where(of_it)).first() is None:
        raise NotDoneError(NOT_AGREED)
    number = log(connection, event)
    connection.execute(sa.update(NAMES).where(of_it).values(ended_by=number))
