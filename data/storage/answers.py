"""What is asked of the database: each question one function of an open connection."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd
import sqlalchemy as sa

from data import observations as obs
from data.figures.view import Reported
from data.findings import Finding, Severity
from data.framework.printed_targets import PrintedTarget
from data.intake.pieces import Piece, read_back
from data.notes import Note
from data.observations import frame_of
from data.storage.accepted import Record
from data.storage.moments import Moment, When
from data.storage.reported import periods_reported
from data.storage.schema import (
    EVENTS,
    FINDINGS,
    NAMES,
    NOTES,
    OBSERVATIONS,
    PIECES,
    STANDINGS,
    SUBMISSIONS,
    TARGETS,
)
from data.submission import Event, Happening, Submission

Condition = sa.ColumnElement[bool]
_Names = dict[tuple[Happening, int], list[tuple[str, str, str]]]


@dataclass(frozen=True)
class Named:
    """What the current figures of a board name, in order.

    agencies: by id. categories: every (dimension, category) that figures are split by.
    """

    measures: tuple[str, ...]
    agencies: tuple[str, ...]
    categories: frozenset[tuple[str, str]]
    periods: Reported


def day_sent(returns: sa.FromClause = SUBMISSIONS) -> sa.ColumnElement[str]:
    """The day a return was sent; where it does not say, the day it came."""
    return sa.func.coalesce(sa.func.nullif(returns.c.sent, ""), returns.c.received)


def in_force(as_at: When) -> sa.Select[int]:
    """The ids of the returns whose figures count: now, at the end of a day, or after an event."""
    if isinstance(as_at, Moment):
        return sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.id.in_(as_at.counting))
    if as_at is None:
        return sa.select(STANDINGS.c.submission).where(STANDINGS.c.until.is_(None))
    day = as_at.isoformat()
    ended = sa.or_(STANDINGS.c.until.is_(None), STANDINGS.c.until > day)
    return sa.select(STANDINGS.c.submission).where(STANDINGS.c.since <= day, ended)


def revision(connection: sa.Connection) -> int:
    """The number of the last thing that happened."""
    return connection.execute(sa.select(sa.func.max(EVENTS.c.id))).scalar() or 0


def touched(connection: sa.Connection, since: int) -> dict[str, frozenset[str]]:
    """The boards that something happened to after an event, each with the measures concerned.

    Those of the returns that it happened to, and of those whose place they took.
    """
    happened = sa.select(EVENTS.c.submission).where(EVENTS.c.id > since)
    concerned = sa.or_(SUBMISSIONS.c.id.in_(happened), SUBMISSIONS.c.superseded_by.in_(happened))
    found: dict[str, set[str]] = {}
    for brought in (OBSERVATIONS, TARGETS):
        rows = connection.execute(
            sa.select(SUBMISSIONS.c.board, brought.c.measure)
            .join(brought, brought.c.submission == SUBMISSIONS.c.id, isouter=True)
            .where(concerned)
            .distinct()
        )
        for board, measure in rows:
            found.setdefault(board, set()).update({measure} - {None})
    return {board: frozenset(measures) for board, measures in found.items()}


def moved_since(board: str, since: When) -> Condition:
    """Of a board's figures, those of measures and periods that a return came or went for.

    Of what had no figure then, such as the newest quarter, nothing has changed.
    """
    then, now = in_force(since), in_force(None)
    ids = OBSERVATIONS.c.submission
    moved = sa.or_(sa.and_(ids.in_(then), ids.not_in(now)), sa.and_(ids.in_(now), ids.not_in(then)))
    about = (OBSERVATIONS.c.measure, OBSERVATIONS.c.period)
    pairs = sa.select(*about).where(OBSERVATIONS.c.board == board, moved).distinct().subquery()
    earlier = OBSERVATIONS.alias()
    had_some = sa.exists().where(
        earlier.c.board == board,
        earlier.c.measure == pairs.c.measure,
        earlier.c.period == pairs.c.period,
        earlier.c.submission.in_(then),
    )
    changed = sa.select(pairs.c.measure, pairs.c.period).where(had_some)
    return sa.and_(OBSERVATIONS.c.board == board, sa.tuple_(*about).in_(changed))


def boards(connection: sa.Connection, as_at: When) -> tuple[str, ...]:
    """The boards with a return that counts and has figures, in order."""
    has_figures = sa.exists().where(OBSERVATIONS.c.submission == SUBMISSIONS.c.id)
    counts = SUBMISSIONS.c.id.in_(in_force(as_at))
    rows = connection.execute(sa.select(SUBMISSIONS.c.board).where(counts, has_figures).distinct())
    return tuple(sorted(row[0] for row in rows))


def named(connection: sa.Connection, board: str, as_at: When) -> Named:
    """What the figures of a board name."""
    columns = OBSERVATIONS.c

    def all_in(column: sa.Column[str]) -> dict[str, int]:
        counted = sa.select(column, sa.func.count()).where(_of(board, as_at)).group_by(column)
        return {row[0]: row[1] for row in connection.execute(counted.order_by(column))}

    splits = (obs.breakdown_parts(key).items() for key in all_in(columns.breakdown))
    return Named(
        tuple(sorted(all_in(columns.measure))),
        tuple(sorted(filter(None, all_in(columns.agency)))),
        frozenset(pair for split in splits for pair in split),
        periods_reported(connection, _of(board, as_at)),
    )


def frame(connection: sa.Connection, condition: Condition, as_at: When) -> pd.DataFrame:
    """The observations that count, in the order they were loaded; columns as data.observations."""
    # Two returns may print one figure, as a column for the year before does: it counts once.
    newest = sa.func.row_number().over(
        partition_by=[OBSERVATIONS.c[name] for name in obs.KEY],
        order_by=[day_sent().desc(), SUBMISSIONS.c.id.desc()],
    )
    # Their numbers alone: to put whole rows in that order takes half as long again.
    placed = (
        sa.select(OBSERVATIONS.c.id, newest.label("place"))
        .join(SUBMISSIONS, SUBMISSIONS.c.id == OBSERVATIONS.c.submission)
        .where(condition, SUBMISSIONS.c.id.in_(in_force(as_at)))
        .subquery()
    )
    counts = OBSERVATIONS.c.id.in_(sa.select(placed.c.id).where(placed.c.place == 1))
    return _frame(connection, _observations().where(counts).order_by(OBSERVATIONS.c.id))


def brought(connection: sa.Connection, submission: int) -> pd.DataFrame:
    """Every observation of one return, whether or not it counts."""
    of_it = _observations().where(SUBMISSIONS.c.id == submission)
    return _frame(connection, of_it.order_by(OBSERVATIONS.c.id))


def boards_known(connection: sa.Connection) -> tuple[str, ...]:
    """The boards that a return was ever stored for, in order."""
    rows = connection.execute(sa.select(SUBMISSIONS.c.board).distinct())
    return tuple(sorted(row[0] for row in rows))


def submissions(connection: sa.Connection, about: Condition) -> tuple[Submission, ...]:
    """Returns, whether or not they count, in the order they were loaded."""
    rows = connection.execute(sa.select(SUBMISSIONS).where(about).order_by(SUBMISSIONS.c.id)).all()
    return tuple(Submission(*row) for row in rows)


def ids_in_force(connection: sa.Connection, as_at: When) -> frozenset[int]:
    """The ids of the returns that count."""
    return frozenset(row[0] for row in connection.execute(in_force(as_at)))


def findings(connection: sa.Connection, about: Condition) -> tuple[tuple[int, Finding, str], ...]:
    """Findings, each with the id of its return and the reason that was given for it."""
    rows = connection.execute(sa.select(FINDINGS).where(about).order_by(FINDINGS.c.id)).all()
    return tuple((row.submission, _finding(row), row.reason) for row in rows)


def targets(connection: sa.Connection, board: str, as_at: When) -> tuple[PrintedTarget, ...]:
    """The targets that the board's returns print, as worded there."""
    rows = connection.execute(
        sa.select(TARGETS, SUBMISSIONS.c.file)
        .join(SUBMISSIONS, SUBMISSIONS.c.id == TARGETS.c.submission)
        .where(SUBMISSIONS.c.board == board, SUBMISSIONS.c.id.in_(in_force(as_at)))
        .order_by(TARGETS.c.id)
    ).all()
    return tuple(
        PrintedTarget(row.measure, row.period, row.text, row.value, row.sheet, row.cell, row.file)
        for row in rows
    )


def notes(connection: sa.Connection, about: Condition) -> tuple[tuple[int, Note], ...]:
    """What senders wrote beside their figures, each with the id of its return."""
    rows = connection.execute(sa.select(NOTES).where(about).order_by(NOTES.c.id)).all()
    return tuple(
        (row.submission, Note(row.about, row.text, row.sheet, row.cell, row.rows)) for row in rows
    )


def pieces(connection: sa.Connection, submission: int) -> dict[str, Piece]:
    """The piece of its sheet that each finding on a return is about, by the finding's key."""
    asked = sa.select(PIECES).where(PIECES.c.submission == submission).order_by(PIECES.c.id)
    return {row.finding: read_back(row.piece) for row in connection.execute(asked)}


def events(connection: sa.Connection, about: Condition) -> tuple[Event, ...]:
    """What happened to returns, in order."""
    rows = connection.execute(sa.select(EVENTS).where(about).order_by(EVENTS.c.id)).all()
    return tuple(
        Event(row.id, row.submission, Happening(row.what), row.at, row.who, row.why) for row in rows
    )


def event_ids(connection: sa.Connection) -> frozenset[int]:
    """The numbers of all that happened."""
    return frozenset(connection.execute(sa.select(EVENTS.c.id)).scalars())


def hashes(connection: sa.Connection) -> tuple[str, ...]:
    """The hash of every file that was accepted, in the order they were loaded."""
    rows = connection.execute(sa.select(SUBMISSIONS.c.sha256).order_by(SUBMISSIONS.c.id))
    return tuple(row[0] for row in rows)


def records(connection: sa.Connection, asked: Collection[int]) -> tuple[Record, ...]:
    """The events of these numbers, as they are recorded beside the files."""
    if not asked:
        return ()
    files = {row.id: row for row in connection.execute(sa.select(SUBMISSIONS))}
    given: dict[int, list[tuple[str, ...]]] = {}
    for submission, finding, reason in findings(connection, FINDINGS.c.reason != ""):
        given.setdefault(submission, []).append((*finding.identity, reason))
    named: _Names = {}
    for row in connection.execute(sa.select(NAMES).order_by(NAMES.c.id)):
        name = (row.dimension, row.name, row.meaning)
        named.setdefault((Happening.ACCEPTED, row.submission), []).append(name)
        named.setdefault((Happening.NAME_WITHDRAWN, row.ended_by or 0), []).append(name)
    return tuple(
        _record(event, files[event.submission], given, named)
        for event in events(connection, EVENTS.c.id >= min(asked))
        if event.id in asked
    )


def _record(
    event: Event,
    of_return: sa.Row[*tuple[object, ...]],
    given: dict[int, list[tuple[str, ...]]],
    named: _Names,
) -> Record:
    """of_return: what is stored of the return that it happened to."""
    number, event_id = event.submission, event.id or 0
    names = named.get((event.what, number if event.what is Happening.ACCEPTED else event_id), ())
    about = vars(event) | {"id": event_id, "what": str(event.what)}
    of_file = {"file": of_return.file, "sha256": of_return.sha256}
    record = Record(**about, **of_file, names=tuple(names))
    if event.what is not Happening.ACCEPTED:
        return record
    reasons = tuple(given.get(number, ()))
    whose = {"board": of_return.board, "agency": of_return.agency}
    read_by = {"meant": of_return.meant, "framework": of_return.framework}
    return replace(record, reasons=reasons, **whose, **read_by)


def _of(board: str, as_at: When) -> Condition:
    return sa.and_(OBSERVATIONS.c.board == board, OBSERVATIONS.c.submission.in_(in_force(as_at)))


def _observations() -> sa.Select[*tuple[object, ...]]:
    columns = [
        SUBMISSIONS.c.file if name == obs.FILE else OBSERVATIONS.c[name] for name in obs.COLUMNS
    ]
    return sa.select(*columns).join(SUBMISSIONS, SUBMISSIONS.c.id == OBSERVATIONS.c.submission)


def _frame(connection: sa.Connection, shown: sa.Select[*tuple[object, ...]]) -> pd.DataFrame:
    rows = connection.execute(shown).all()
    return frame_of([dict(zip(obs.COLUMNS, row, strict=True)) for row in rows])


def _finding(row: sa.Row[*tuple[object, ...]]) -> Finding:
    return Finding(
        Severity(row.severity),
        row.code,
        row.sheet,
        tuple(row.cells.split()),
        row.what,
        row.to_do,
        row.measure,
        row.period,
    )
