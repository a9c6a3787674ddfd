"""What people wrote about figures and plans, as the database keeps it: every version, for good."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any

import sqlalchemy as sa

from data.errors import StorageError
from data.follow_up.leads import Lead
from data.follow_up.plan import Listed
from data.follow_up.sheet_action import KEY_LENGTH, SheetAction
from data.follow_up.written import CHANGED, Kind, NotWrittenError, Written, WrittenMeanwhileError
from data.intake.reasons import names_somebody, says_something
from data.periods import parse
from data.persons.typed import refuse_in_writing
from data.storage.accepted import AcceptedFiles
from data.storage.answers import day_sent, in_force
from data.storage.schema import (
    ACTIONS,
    LEADS,
    SUBMISSIONS,
    WRITTEN,
    reading,
    storable,
    writing,
)

_COLUMNS = WRITTEN.c
WITHOUT_WHO = "Say who writes this, by name or post: it is kept with what is written."
WITHOUT_WHY = "Say why it is changed, in words: the reason is kept with the change."
MEANWHILE = (
    "Somebody else changed this since you opened it: {who}, on {day}. Nothing of theirs was "
    "overwritten and nothing of yours is lost: it stands in the form, beside what it says now. "
    "Put both together and send it again."
)


class FollowUp:
    """Reads and writes it. Nothing is ever changed or removed; a change is one version more."""

    def __init__(self, engine: sa.Engine, accepted: AcceptedFiles | None) -> None:
        self._engine = engine
        self._accepted = accepted

    def of(self, board: str, kind: Kind, as_at: date | None = None) -> tuple[Written, ...]:
        """All versions of a kind that people of a board wrote, by the end of a day if any."""
        asked = sa.and_(_COLUMNS.board == board, _COLUMNS.kind == str(kind))
        if as_at is not None:
            asked = sa.and_(asked, sa.func.substr(_COLUMNS.at, 1, 10) <= as_at.isoformat())
        with reading(self._engine) as connection:
            return _read(connection, asked)

    def versions(self, board: str, kind: Kind, item: str) -> tuple[Written, ...]:
        """The versions of one item, the oldest first; none where nobody wrote it."""
        with reading(self._engine) as connection:
            return _read(connection, _is_of(board, kind, item))

    def write(self, new: Written) -> Written:
        """Keep one version more; gives it as it is stored.

        new: its version is one more than that which it was written from. An item without a name
        gets the next number of its kind. The first version of what nobody wrote before needs no
        reason.
        Raises WrittenMeanwhileError when that version is taken, NotWrittenError when nobody
        answers for it or it gives no reason, and PersonalDetailsError when it names persons.
        """
        _must_be_said(new)
        with writing(self._engine) as connection:
            before = _read(connection, _is_of(new.board, new.kind, new.item)) if new.item else ()
            if (before[-1].version if before else 0) != new.version - 1:
                raise _meanwhile(before)
            refuse_in_writing(new, before[-1] if before else None)
            item = new.item or str(1 + _highest(connection, new.board, new.kind))
            values = _row(new) | {"item": item}
            number = connection.execute(
                sa.insert(WRITTEN).values(values).returning(_COLUMNS.id)
            ).scalar_one()
        with suppress(OSError, StorageError):  # a full disk: the next start writes it
            self.record_what_is_missing()
        return Written(
            number, new.board, new.kind, item, new.version, new.at, new.who, new.why, new.said
        )

    def listed(self, board: str, as_at: date | None = None) -> tuple[Listed, ...]:
        """The actions of a board's returns but those withdrawn, each with its key to leads."""
        columns = SUBMISSIONS.c
        asked = (
            sa.select(SUBMISSIONS, day_sent().label("day"))
            .where(columns.board == board, columns.withdrawn_on == "")
            .where(columns.id.in_(sa.select(ACTIONS.c.submission)))
            .order_by(columns.id)
        )
        if as_at is not None:
            asked = asked.where(columns.received <= as_at.isoformat())
        with reading(self._engine) as connection:
            returns = connection.execute(asked).all()
            counting = set(connection.execute(in_force(as_at)).scalars())
            return tuple(
                Listed(
                    row.id,
                    row.file,
                    parse(row.period),
                    row.day,
                    row.received_at or row.received,
                    row.sent_by,
                    row.id in counting,
                    _actions(connection, row.id),
                    _leads(connection, row.id),
                )
                for row in returns
            )

    def record_what_is_missing(self) -> None:
        """Write what the folder of kept files lacks into it."""
        if self._accepted is None:
            return
        known = self._accepted.written_recorded()
        with reading(self._engine) as connection:
            numbers = set(connection.execute(sa.select(_COLUMNS.id)).scalars())
            missing = numbers - known
            found = _read(connection, _COLUMNS.id.in_(missing)) if missing else ()
        for each in found:
            self._accepted.record_written(int(each.id or 0), asdict(each))

    def put_back(self, records: Iterable[dict[str, Any]]) -> None:
        """Store versions from their records, under their own numbers, unless they are there."""
        with writing(self._engine) as connection:
            known = set(connection.execute(sa.select(_COLUMNS.id)).scalars())
            missing = [record for record in records if record["id"] not in known]
            for record in missing:
                values = _row(Written(**record)) | {"id": record["id"]}
                connection.execute(sa.insert(WRITTEN).values(values))
            if missing and connection.dialect.name == "postgresql":
                counter = sa.func.pg_get_serial_sequence(WRITTEN.name, "id")
                highest = sa.select(sa.func.max(_COLUMNS.id)).scalar_subquery()
                connection.execute(sa.select(sa.func.setval(counter, highest)))


def _must_be_said(new: Written) -> None:
    if not names_somebody(new.who):
        raise NotWrittenError(WITHOUT_WHO)
    is_change = new.version > 1 or CHANGED in new.said
    if is_change and not says_something(new.why):
        raise NotWrittenError(WITHOUT_WHY)


def _meanwhile(before: tuple[Written, ...]) -> WrittenMeanwhileError:
    last = before[-1] if before else None
    who, day = (last.who, last.at[:10]) if last else ("nobody", "no day")
    return WrittenMeanwhileError(MEANWHILE.format(who=who, day=day), last)


def _is_of(board: str, kind: Kind, item: str) -> sa.ColumnElement[bool]:
    return sa.and_(_COLUMNS.board == board, _COLUMNS.kind == str(kind), _COLUMNS.item == item)


def _highest(connection: sa.Connection, board: str, kind: Kind) -> int:
    """The highest number that an item of a kind has; the keys of sheets are no numbers."""
    asked = sa.select(_COLUMNS.item).where(_COLUMNS.board == board, _COLUMNS.kind == str(kind))
    numbers = (item for item in connection.execute(asked).scalars() if _is_number(item))
    return max(map(int, numbers), default=0)


def _is_number(item: str) -> bool:
    return item.isascii() and item.isdecimal() and len(item) < KEY_LENGTH


def _row(written: Written) -> dict[str, object]:
    values = {**asdict(written), "kind": str(written.kind), "said": _as_json(written)}
    return {name: storable(value) for name, value in values.items() if name != "id"}


def _as_json(written: Written) -> str:
    said = {name: storable(text) for name, text in written.said.items()}
    return json.dumps(said, ensure_ascii=False)


def _read(connection: sa.Connection, asked: sa.ColumnElement[bool]) -> tuple[Written, ...]:
    rows = connection.execute(sa.select(WRITTEN).where(asked).order_by(_COLUMNS.id))
    return tuple(
        Written(
            row.id,
            row.board,
            Kind(row.kind),
            row.item,
            row.version,
            row.at,
            row.who,
            row.why,
            json.loads(row.said),
        )
        for row in rows
    )


def _actions(connection: sa.Connection, submission: int) -> tuple[SheetAction, ...]:
    asked = sa.select(ACTIONS).where(ACTIONS.c.submission == submission).order_by(ACTIONS.c.id)
    return tuple(
        SheetAction(
            row.aim,
            row.priority,
            row.action,
            row.target,
            row.timescale,
            row.lead,
            row.status,
            row.evidence,
            row.sheet,
            row.cell,
        )
        for row in connection.execute(asked)
    )


def _leads(connection: sa.Connection, submission: int) -> tuple[Lead, ...]:
    asked = sa.select(LEADS).where(LEADS.c.submission == submission).order_by(LEADS.c.id)
    return tuple(
        Lead(row.initials, row.name, row.sheet, row.cell) for row in connection.execute(asked)
    )
