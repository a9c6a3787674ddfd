"""The one file that opens the database: returns as received, their figures and findings."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import pandas as pd
import sqlalchemy as sa

from data import observations as obs
from data.boards import board_of
from data.dossier import Dossier
from data.figures import Figures
from data.findings import Finding, Severity
from data.ingest import Return
from data.observations import Status, frame_of
from data.schema import FINDINGS, METADATA, OBSERVATIONS, SUBMISSIONS, TARGETS, engine_of
from data.submission import Submission
from data.targets import Target
from data.view import reach_of

SENT_ORDER = (SUBMISSIONS.c.sent, SUBMISSIONS.c.id)  # a return without a date is the oldest
KEPT_QUESTIONS = 512  # answers kept in memory, a few kilobytes each


@dataclass(frozen=True)
class Receipt:
    """What became of a file. stored is False when this very file had been stored before."""

    submission: int
    stored: bool


class Store:
    """Everything that was loaded. Answers are kept in memory until something is stored."""

    def __init__(self, url: str) -> None:
        self._engine = engine_of(url)
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
        whichever of them is loaded first. A figure that an earlier return gave otherwise is
        marked revised (rule V1).
        """
        with self._engine.begin() as connection:
            known = connection.execute(
                sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.sha256 == received.sha256)
            ).scalar()
            if known is not None:
                return Receipt(known, stored=False)
            number = _insert_submission(connection, received, on)
            _insert_details(connection, received, number)
            _supersede(connection, received)
            _mark_revised(connection, number)
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
        # Two returns may print one figure, as a column for the year before does: it counts once.
        newest = sa.func.row_number().over(
            partition_by=[OBSERVATIONS.c[name] for name in obs.KEY],
            order_by=[column.desc() for column in SENT_ORDER],
        )
        found = (
            sa.select(OBSERVATIONS.c.id, *columns, newest.label("place"))
            .join(SUBMISSIONS, SUBMISSIONS.c.id == OBSERVATIONS.c.submission)
            .where(condition, SUBMISSIONS.c.superseded_by.is_(None))
            .subquery()
        )
        shown = sa.select(*(found.c[name] for name in obs.COLUMNS)).where(found.c.place == 1)
        with self._reading() as connection:
            rows = connection.execute(shown.order_by(found.c.id)).all()
        return frame_of([dict(zip(obs.COLUMNS, row, strict=True)) for row in rows])

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")


def _is_current() -> sa.ColumnElement[bool]:
    current = sa.select(SUBMISSIONS.c.id).where(SUBMISSIONS.c.superseded_by.is_(None))
    return OBSERVATIONS.c.submission.in_(current)


def _insert_submission(connection: sa.Connection, received: Return, on: str) -> int:
    cover = vars(received.cover) | {"period": str(received.cover.period)}
    file = {"file": received.file, "sha256": received.sha256, "received": on}
    result = connection.execute(sa.insert(SUBMISSIONS).values(cover | file))
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


def _supersede(connection: sa.Connection, received: Return) -> None:
    """Let the newest return of the same slot stand."""
    cover = received.cover
    slot = sa.and_(
        SUBMISSIONS.c.board == cover.board,
        SUBMISSIONS.c.agency == cover.agency,
        SUBMISSIONS.c.period == str(cover.period),
        SUBMISSIONS.c.title == cover.title,
    )
    in_order = sa.select(SUBMISSIONS.c.id).where(slot).order_by(*SENT_ORDER)
    for older, newer in pairwise(connection.execute(in_order).scalars().all()):
        connection.execute(
            sa.update(SUBMISSIONS).where(SUBMISSIONS.c.id == older).values(superseded_by=newer)
        )


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
            sa.tuple_(older.c.sent, older.c.id) < sa.tuple_(newer.c.sent, newer.c.id),
            before.c.value.is_distinct_from(after.c.value),
            after.c.value.is_not(None),
        )
    )
    revised = sa.update(OBSERVATIONS).values(status=str(Status.REVISED))
    for stored in (before, after):  # it may be older than returns that were loaded first
        of_this_return = changed.where(stored.c.submission == number)
        connection.execute(revised.where(OBSERVATIONS.c.id.in_(of_this_return)))


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
