"""The one file that opens the database: returns as received, their figures and findings."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd
import sqlalchemy as sa

from data import observations as obs
from data.boards import board_of
from data.dossier import Dossier
from data.figures import Figures
from data.findings import Finding, Severity
from data.ingest import Return
from data.observations import Status, frame_of
from data.schema import FINDINGS, METADATA, OBSERVATIONS, SUBMISSIONS, TARGETS
from data.submission import Submission
from data.targets import Target
from data.view import reach_of

BUSY_SECONDS = 5
KEPT_QUESTIONS = 512  # answers kept in memory, a few kilobytes each


@dataclass(frozen=True)
class Receipt:
    """What became of a file. stored is False when this very file had been stored before."""

    submission: int
    stored: bool


class Store:
    """Everything that was loaded. Answers are kept in memory until something is stored."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        METADATA.create_all(self._engine)
        self.frame = lru_cache(maxsize=KEPT_QUESTIONS)(self._frame)
        self.submissions = lru_cache(maxsize=KEPT_QUESTIONS)(self._submissions)
        self.periods = lru_cache(maxsize=KEPT_QUESTIONS)(self._periods)
        self._dossiers: dict[str, Dossier] = {}
        self._seen = self.revision()

    def accept(self, received: Return, on: str) -> Receipt:
        """Store a return, all of it or nothing, in one transaction.

        received: a return without blocking findings. on: the ISO date it came.
        A newer return of the same board, agency, period and title supersedes the older one,
        whichever of them is loaded first; its changed figures are marked revised (rule V1).
        """
        with self._writing() as connection:
            known = connection.execute(
                sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.sha256 == received.sha256)
            ).scalar()
            if known is not None:
                return Receipt(known, stored=False)
            number = _insert_submission(connection, received, on)
            _insert_details(connection, received, number)
            _supersede(connection, received, number)
        self.forget()
        return Receipt(number, stored=True)

    def forget(self) -> None:
        """Drop the answers kept in memory, as after another process has stored something."""
        self.frame.cache_clear()
        self.submissions.cache_clear()
        self.periods.cache_clear()
        self._dossiers.clear()
        self._seen = self.revision()

    def dossier(self, board: str) -> Dossier:
        """All that the pages show of a board; the same object until something is stored.

        Raises ValueError when the board has no figures.
        """
        if self.revision() != self._seen:
            self.forget()
        if board not in self._dossiers:
            self._dossiers[board] = Dossier(
                board_of(board),
                Figures(board, lambda measure: self.frame(board, (measure,))),
                reach_of(self.periods(board)),
                self.measures(board),
                tuple(s for s in self.submissions(board) if s.superseded_by is None),
                self.findings(board),
                self.targets(board),
                self.agencies(board),
                self.categories(board),
            )
        return self._dossiers[board]

    def revision(self) -> int:
        """A number that grows with every return stored."""
        with self._reading() as connection:
            return connection.execute(sa.select(sa.func.max(SUBMISSIONS.c.id))).scalar() or 0

    def boards(self) -> tuple[str, ...]:
        """The ids of the boards that have figures."""
        with self._reading() as connection:
            rows = connection.execute(sa.select(SUBMISSIONS.c.board).distinct())
            return tuple(sorted(row[0] for row in rows))

    def measures(self, board: str) -> tuple[str, ...]:
        """The ids of the measures that a board has current figures of."""
        return self._distinct(board, OBSERVATIONS.c.measure)

    def agencies(self, board: str) -> tuple[str, ...]:
        """The ids of the agencies that a board's current figures name."""
        return tuple(name for name in self._distinct(board, OBSERVATIONS.c.agency) if name)

    def categories(self, board: str) -> frozenset[tuple[str, str]]:
        """Every (dimension, category) that a board's current figures are split by."""
        return frozenset(
            pair
            for key in self._distinct(board, OBSERVATIONS.c.breakdown)
            for pair in obs.breakdown_parts(key).items()
        )

    def _distinct(self, board: str, column: sa.Column[str]) -> tuple[str, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(column).where(OBSERVATIONS.c.board == board, _is_current()).distinct()
            )
            return tuple(sorted(row[0] for row in rows))

    def _periods(self, board: str) -> dict[str, int]:
        """How many current figures a board has for each period key."""
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(OBSERVATIONS.c.period, sa.func.count())
                .where(OBSERVATIONS.c.board == board, _is_current())
                .group_by(OBSERVATIONS.c.period)
            )
            return {row[0]: row[1] for row in rows}

    def everything(self) -> pd.DataFrame:
        """All current observations of all boards, in the order they were loaded."""
        return self._read_frame(sa.true())

    def findings(self, board: str) -> tuple[tuple[Submission, Finding], ...]:
        """The findings on a board's current returns, each with the return it is about."""
        current = {s.id: s for s in self.submissions(board) if s.superseded_by is None}
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(FINDINGS)
                .where(FINDINGS.c.submission.in_(current))
                .order_by(FINDINGS.c.id)
            ).all()
        return tuple((current[row.submission], _finding(row)) for row in rows)

    def targets(self, board: str) -> tuple[Target, ...]:
        """The targets that a board's returns print, as worded there."""
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(TARGETS)
                .join(SUBMISSIONS, SUBMISSIONS.c.id == TARGETS.c.submission)
                .where(SUBMISSIONS.c.board == board, SUBMISSIONS.c.superseded_by.is_(None))
                .order_by(TARGETS.c.id)
            ).all()
        return tuple(
            Target(row.measure, row.period, row.text, row.value, row.sheet, row.cell)
            for row in rows
        )

    def _frame(self, board: str, measures: tuple[str, ...]) -> pd.DataFrame:
        """Current observations of some measures of a board; columns as data.observations."""
        return self._read_frame(
            sa.and_(OBSERVATIONS.c.board == board, OBSERVATIONS.c.measure.in_(measures))
        )

    def _submissions(self, board: str) -> tuple[Submission, ...]:
        """Every return of a board, also those superseded, in the order they were loaded."""
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(SUBMISSIONS)
                .where(SUBMISSIONS.c.board == board)
                .order_by(SUBMISSIONS.c.id)
            ).all()
        return tuple(Submission(*row) for row in rows)

    def _read_frame(self, condition: sa.ColumnElement[bool]) -> pd.DataFrame:
        columns = [
            SUBMISSIONS.c.file if name == obs.FILE else OBSERVATIONS.c[name] for name in obs.COLUMNS
        ]
        with self._reading() as connection:
            rows = connection.execute(
                sa.select(*columns)
                .join(SUBMISSIONS, SUBMISSIONS.c.id == OBSERVATIONS.c.submission)
                .where(condition, SUBMISSIONS.c.superseded_by.is_(None))
                .order_by(OBSERVATIONS.c.id)
            ).all()
        return frame_of([dict(zip(obs.COLUMNS, row, strict=True)) for row in rows])

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")


def _engine(url: str) -> sa.Engine:
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":
        # A transaction that reads and then writes must hold the lock from its first statement:
        # an upgrade of the lock half way fails at once, whatever the time-out.
        sa.event.listen(engine, "connect", _leave_begin_to_us)
        sa.event.listen(engine, "begin", _begin_immediately)
    return engine


def _leave_begin_to_us(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")  # type: ignore[attr-defined]


def _begin_immediately(connection: sa.Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _is_current() -> sa.ColumnElement[bool]:
    current = sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.superseded_by.is_(None))
    return OBSERVATIONS.c.submission.in_(current)


def _insert_submission(connection: sa.Connection, received: Return, on: str) -> int:
    cover = received.cover
    result = connection.execute(
        sa.insert(SUBMISSIONS).values(
            board=cover.board,
            agency=cover.agency,
            period=str(cover.period),
            title=cover.title,
            file=received.file,
            sha256=received.sha256,
            sent=cover.sent,
            received=on,
        )
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def _insert_details(connection: sa.Connection, received: Return, number: int) -> None:
    names = [column.name for column in OBSERVATIONS.columns if column.name != "id"]
    frame = received.observations.assign(submission=number)[names]
    cells = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
    _insert_all(connection, OBSERVATIONS, (dict(zip(names, row, strict=True)) for row in cells))
    _insert_all(
        connection,
        FINDINGS,
        (
            {**vars(finding), "cells": " ".join(finding.cells), "submission": number}
            for finding in received.findings
        ),
    )
    _insert_all(
        connection, TARGETS, ({**vars(target), "submission": number} for target in received.targets)
    )


def _insert_all(
    connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, object]]
) -> None:
    listed = list(rows)
    if listed:
        connection.execute(sa.insert(table), listed)


def _supersede(connection: sa.Connection, received: Return, number: int) -> None:
    """Let the newest return of the same slot stand, and mark what it changed."""
    cover = received.cover
    rivals = connection.execute(
        sa.select(SUBMISSIONS.c.id, SUBMISSIONS.c.sent)
        .where(
            SUBMISSIONS.c.board == cover.board,
            SUBMISSIONS.c.agency == cover.agency,
            SUBMISSIONS.c.period == str(cover.period),
            SUBMISSIONS.c.title == cover.title,
        )
        .order_by(SUBMISSIONS.c.sent, SUBMISSIONS.c.id)
    ).all()
    for older, newer in zip(rivals, rivals[1:], strict=False):
        connection.execute(
            sa.update(SUBMISSIONS)
            .where(SUBMISSIONS.c.id == older.id)
            .values(superseded_by=newer.id)
        )
        _mark_revised(connection, older.id, newer.id)


def _mark_revised(connection: sa.Connection, older: int, newer: int) -> None:
    before, after = OBSERVATIONS.alias("before"), OBSERVATIONS.alias("after")
    changed = (
        sa.select(after.c.id)
        .join(
            before,
            sa.and_(*(before.c[name] == after.c[name] for name in obs.KEY)),
        )
        .where(
            before.c.submission == older,
            after.c.submission == newer,
            before.c.value.is_distinct_from(after.c.value),
            after.c.value.is_not(None),
        )
    )
    ids = connection.execute(changed).scalars().all()
    if ids:
        connection.execute(
            sa.update(OBSERVATIONS)
            .where(OBSERVATIONS.c.id.in_(ids))
            .values(status=str(Status.REVISED))
        )


def _finding(row: sa.Row[tuple[object, ...]]) -> Finding:
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
