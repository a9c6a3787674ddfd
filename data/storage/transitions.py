"""What is done to returns, inside a transaction: stored, superseded, withdrawn, reinstated."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import sqlalchemy as sa

from data import observations as obs
from data.errors import SafeguardingError
from data.intake.past_findings import WHY_SENT_AGAIN
from data.intake.pieces import told
from data.intake.returned import Return
from data.observations import Status
from data.storage import refused
from data.storage.accepted import Record
from data.storage.answers import day_sent
from data.storage.moments import SAME_RETURN
from data.storage.schema import (
    ACTIONS,
    EVENTS,
    FINDINGS,
    LEADS,
    NAMES,
    NOTES,
    OBSERVATIONS,
    PIECES,
    STANDINGS,
    SUBMISSIONS,
    TABLES,
    TARGETS,
    storable,
)
from data.submission import Delivery, Event, Happening, Outcome, day_of

Row = sa.Row[*tuple[object, ...]]


class NotDoneError(SafeguardingError):
    """What was asked of a return cannot be done to it as it is now."""


def accept(
    connection: sa.Connection, received: Return, delivery: Delivery, record: Record | None = None
) -> Outcome:
    """Write a return with all that it brought, unless this very file is there.

    record: of the same event in another database, whose numbers are used where they are free.
    """
    known = number_of(connection, received.sha256)
    if known is not None:
        return Outcome(known, stored=False)
    number = _insert_submission(connection, received, delivery, record)
    _insert_details(connection, received, delivery, number)
    _take_its_place(connection, number, day_of(delivery.at))
    _mark_revised(connection, number)
    refused.forget(connection, received)
    event = Event(record.id if record else None, number, Happening.ACCEPTED, delivery.at, "", "")
    log(connection, replace(event, who=delivery.sent_by or received.cover.sent_by))
    return Outcome(number, stored=True)


def decide(connection: sa.Connection, event: Event) -> None:
    """Withdraw or reinstate a return. Raises NotDoneError when that cannot be done."""
    if not (event.who.strip() and event.why.strip()):
        raise NotDoneError("Say who decided this, and why: both are kept with the return.")
    act = {Happening.WITHDRAWN: _withdraw, Happening.REINSTATED: _reinstate}[event.what]
    act(connection, event.submission, day_of(event.at))
    log(connection, event)


def number_of(connection: sa.Connection, sha256: str) -> int | None:
    """The number of the return that a file became, if it did."""
    asked = sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.sha256 == sha256)
    return connection.execute(asked).scalar()


def replace_everything(
    connection: sa.Connection, source: sa.Connection, tables: Sequence[sa.Table] = TABLES
) -> None:
    """Make the rows of these tables those of another database, their numbers too."""
    for table in reversed(tables):
        connection.execute(sa.delete(table))
    for table in tables:
        rows = [dict(row) for row in source.execute(sa.select(table)).mappings()]
        # It may name a return further down, which must be there first.
        later = {row["id"]: row.pop("superseded_by") for row in rows if "superseded_by" in row}
        _insert_all(connection, table, rows)
        for number, newer in later.items():
            _update(connection, number, superseded_by=newer)
        if connection.dialect.name == "postgresql" and rows:
            counter = sa.func.pg_get_serial_sequence(table.name, "id")
            connection.execute(sa.select(sa.func.setval(counter, max(row["id"] for row in rows))))


def _insert_submission(
    connection: sa.Connection, received: Return, delivery: Delivery, record: Record | None
) -> int:
    kept = {name: said for name, said in vars(received.cover).items() if name in SUBMISSIONS.c}
    cover = kept | {"period": str(received.cover.period)}
    about = {
        "file": received.file,
        "sha256": received.sha256,
        "received": day_of(delivery.at),
        "received_at": delivery.at,
        "sent_by": delivery.sent_by or received.cover.sent_by,
        "revision": received.cover.revision or _why_again(delivery),
        "framework": received.framework,
    }
    number = record.submission if record else None
    return _insert(connection, SUBMISSIONS, cover | about, number)


def _why_again(delivery: Delivery) -> str:
    """Why it is sent again, where its cover does not say and its sender was asked."""
    asked = (reason for f, reason in delivery.reasons.items() if f.code == WHY_SENT_AGAIN)
    return next(asked, "")


def log(connection: sa.Connection, event: Event) -> int:
    """Write down what happened; gives its number."""
    return _insert(connection, EVENTS, vars(event) | {"what": str(event.what)}, event.id)


def _insert(
    connection: sa.Connection, table: sa.Table, values: dict[str, object], number: int | None
) -> int:
    """Write a row and give its number: the one asked for if it is free, else the next one."""
    named = {name: storable(value) for name, value in values.items() if name != "id"}
    if number is not None:
        taken = connection.execute(sa.select(table.c.id).where(table.c.id == number)).scalar()
        named |= {} if taken else {"id": number}
    result = connection.execute(sa.insert(table).values(named))
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def _take_its_place(connection: sa.Connection, number: int, day: str) -> None:
    """Let a return that just came stand, unless a newer version of it is in force."""
    arrived = _row(connection, number)
    in_force = _in_force_of(connection, arrived)
    if in_force is None:
        _stand(connection, number, day)
    elif _order(in_force) < _order(arrived):
        _supersede(connection, in_force.id, number, day)
        _stand(connection, number, day)
    else:
        _update(connection, number, superseded_by=in_force.id)
        _stand_before(connection, arrived, day)


def _order(row: Row) -> tuple[str, int]:
    """The place of a return among its versions: by the day it was sent, or else that it came."""
    return row.sent or row.received, row.id


def _withdraw(connection: sa.Connection, number: int, day: str) -> None:
    row = _row(connection, number)
    if row.withdrawn_on:
        raise NotDoneError(f"Return {number} was already withdrawn, on {row.withdrawn_on}.")
    _update(connection, number, withdrawn_on=day)
    _end(connection, number, day)


def _reinstate(connection: sa.Connection, number: int, day: str) -> None:
    row = _row(connection, number)
    in_force = _in_force_of(connection, row)
    if in_force is not None and in_force.id == number:
        raise NotDoneError(f"Return {number} ({row.file}) is the one that counts already.")
    if in_force is not None:
        _supersede(connection, in_force.id, number, day)
    _update(connection, number, superseded_by=None, withdrawn_on="")
    _stand(connection, number, day)


def _row(connection: sa.Connection, number: int) -> Row:
    """A return as it is kept. Raises NotDoneError when there is none of this number."""
    asked = sa.select(SUBMISSIONS).where(SUBMISSIONS.c.id == number)
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise NotDoneError(f"There is no return {number}. Each is numbered as its receipt says.")
    return row


def _mark_revised(connection: sa.Connection, number: int) -> None:
    """Mark every figure that an earlier return gave otherwise, now that this one is stored."""
    before, after = OBSERVATIONS.alias("before"), OBSERVATIONS.alias("after")
    older, newer = SUBMISSIONS.alias("older"), SUBMISSIONS.alias("newer")
    changed = (
        sa.select(after.c.id)
        .join(before, sa.and_(*(before.c[name] == after.c[name] for name in obs.KEY)))
        .join(older, older.c.id == before.c.submission)
        .join(newer, newer.c.id == after.c.submission)
        .where(
            sa.tuple_(day_sent(older), older.c.id) < sa.tuple_(day_sent(newer), newer.c.id),
            older.c.withdrawn_on == "",
            before.c.value.is_distinct_from(after.c.value),
            after.c.value.is_not(None),
        )
    )
    revised = sa.update(OBSERVATIONS).values(status=str(Status.REVISED))
    for stored in (before, after):  # it may be older than returns that were loaded first
        of_this_return = changed.where(stored.c.submission == number)
        connection.execute(revised.where(OBSERVATIONS.c.id.in_(of_this_return)))


def _in_force_of(connection: sa.Connection, row: Row) -> Row | None:
    return connection.execute(
        sa.select(SUBMISSIONS)
        .join(STANDINGS, STANDINGS.c.submission == SUBMISSIONS.c.id)
        .where(*_slot_of(row), STANDINGS.c.until.is_(None))
    ).one_or_none()


def _slot_of(row: Row) -> list[sa.ColumnElement[bool]]:
    return [SUBMISSIONS.c[name] == row._mapping[name] for name in SAME_RETURN]


def _stand(connection: sa.Connection, number: int, day: str) -> None:
    connection.execute(sa.insert(STANDINGS).values(submission=number, since=day))


def _stand_before(connection: sa.Connection, arrived: Row, day: str) -> None:
    """Let a return that came before those stored already count from its day to the next one's."""
    spans = connection.execute(
        sa.select(STANDINGS.c.since, STANDINGS.c.until)
        .join(SUBMISSIONS, SUBMISSIONS.c.id == STANDINGS.c.submission)
        .where(*_slot_of(arrived))
    ).all()
    if all(day < since or (until and until <= day) for since, until in spans):
        until = min(since for since, _ in spans if day < since)
        number = arrived._mapping["id"]
        connection.execute(sa.insert(STANDINGS).values(submission=number, since=day, until=until))


def _supersede(connection: sa.Connection, older: int, newer: int, day: str) -> None:
    _update(connection, older, superseded_by=newer)
    _end(connection, older, day)


def _end(connection: sa.Connection, number: int, day: str) -> None:
    still = sa.and_(STANDINGS.c.submission == number, STANDINGS.c.until.is_(None))
    connection.execute(sa.update(STANDINGS).where(still).values(until=day))


def _update(connection: sa.Connection, number: int, **values: object) -> None:
    connection.execute(sa.update(SUBMISSIONS).where(SUBMISSIONS.c.id == number).values(values))


def _insert_details(
    connection: sa.Connection, received: Return, delivery: Delivery, number: int
) -> None:
    names = [column.name for column in OBSERVATIONS.columns if column.name != "id"]
    frame = received.observations.assign(submission=number)[names]
    cells = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
    _insert_all(connection, OBSERVATIONS, (dict(zip(names, row, strict=True)) for row in cells))
    _insert_all(
        connection,
        FINDINGS,
        (
            {
                **vars(finding),
                "cells": " ".join(finding.cells),
                "submission": number,
                "reason": delivery.reasons.get(finding, ""),
            }
            for finding in received.findings
        ),
    )
    _insert_all(
        connection, TARGETS, ({**each.stored, "submission": number} for each in received.targets)
    )
    told_by = {
        "submission": number,
        "board": received.cover.board,
        "since": delivery.at,
        "who": delivery.sent_by or received.cover.sent_by,
    }
    _insert_all(connection, NAMES, ({**vars(each), **told_by} for each in received.agreed))
    written = ((NOTES, received.notes), (ACTIONS, received.actions), (LEADS, received.leads))
    for table, found in written:
        _insert_all(connection, table, (_kept_of(each, table, number) for each in found))
    pieces = received.pieces.items()
    _insert_all(
        connection,
        PIECES,
        ({"submission": number, "finding": k, "piece": told(each)} for k, each in pieces),
    )


def _kept_of(each: object, table: sa.Table, number: int) -> dict[str, object]:
    """What a table keeps of a thing that a return brought."""
    said = {name: value for name, value in vars(each).items() if name in table.c}
    return {**said, "submission": number}


def _insert_all(
    connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, object]]
) -> None:
    listed = [{name: storable(value) for name, value in row.items()} for row in rows]
    if listed:
        connection.execute(sa.insert(table), listed)
