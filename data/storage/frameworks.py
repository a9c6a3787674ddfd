"""The frameworks of a store's boards, each in all its versions."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from data.errors import FrameworkError, OvertakenError
from data.findings import Finding
from data.framework.board_columns import BOARD
from data.framework.break_check import check_change
from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.columns import AGENCIES
from data.framework.framework import Framework, Frameworks
from data.framework.rows import Tables, merged
from data.framework.set_up.basis import Basis
from data.framework.shipped import shipped, shipped_tables, standard, usual
from data.framework.version import Version, as_json, from_json
from data.framework.written_from import AS_SHIPPED, WrittenFrom, taken_back
from data.periods import Period
from data.persons.typed import refuse_in_version
from data.storage.accepted import AcceptedFiles
from data.storage.schema import FRAMEWORKS, OBSERVATIONS, reading, writing

_COLUMNS = FRAMEWORKS.c
DAY = len("2026-04-10")
Versions = tuple[tuple[int, str, str], ...]  # id, board, at


class StoredFrameworks:
    """Reads and writes them. What a version means is worked out once and kept."""

    def __init__(self, engine: sa.Engine, accepted: AcceptedFiles | None) -> None:
        self._engine = engine
        self._accepted = accepted
        self._made: dict[int, Framework] = {}
        self._listed: dict[tuple[int, ...], Frameworks] = {}

    def load(
        self, own: Tables, at: str, who: str, why: str = "", on: int | None = None
    ) -> Version | None:
        """Let tables count for their board from a moment on; None when they do already.

        own: what the board says otherwise than the standard framework. at: an ISO date and
        time. on: the version that they were made from, 0 where none was stored; None for
        whichever counts. Raises FrameworkError when the tables have a fault, OvertakenError when
        another version counts by now, and PersonalDetailsError when what was typed names persons.
        """
        refuse_in_version(who, why, at)
        found = check_tables(merged(standard(), own), standard())
        faults = [each for each in found if each.blocks] or self.without_reason(own)
        if faults:
            first = faults[0]
            raise FrameworkError(f"{first.sheet} {first.where}: {first.what} {first.to_do}")
        board, text = own[BOARD.name][0]["id"], as_json(own)
        with writing(self._engine) as connection:
            known = _newest(connection, board)
            if on is not None and on != (known.id if known else 0):
                raise OvertakenError(f"Another version of {board} counts by now.")
            if known is not None and as_json(known.own) == text:
                return None
            values = {"board": board, "at": at, "who": who, "why": why, "tables": text}
            number = connection.execute(
                sa.insert(FRAMEWORKS).values(values).returning(_COLUMNS.id)
            ).scalar_one()
        self.record_what_is_missing()
        return Version(number, board, at, who, why, own)

    def without_reason(self, own: Tables) -> list[Finding]:
        """What these tables change in measures that have figures, and say no reason for."""
        board = own[BOARD.name][0]["id"]
        before = self.own_tables(board)
        if before is None:
            return []
        changed = merged(standard(), own)
        return check_change(merged(standard(), before), changed, self.counted(board))

    def counted(self, board: str) -> frozenset[str]:
        """The ids of the measures that a board ever had figures of."""
        columns = OBSERVATIONS.c
        asked = sa.select(columns.measure).where(columns.board == board).distinct()
        with reading(self._engine) as connection:
            return frozenset(connection.execute(asked).scalars())

    def every(self, as_at: date | None = None) -> Frameworks:
        """The frameworks that count, now or at the end of a day; the same object for the same.

        Of a board that had none on that day, the first that it ever had. The boards of the
        samples are known to every store, as they are shipped, until one has a framework of its own.
        """
        with reading(self._engine) as connection:
            counting = _counting(_versions(connection), as_at, shipped().boards)
            self._means(connection, counting)
        if counting not in self._listed:
            stored = {made.board.id: made for made in map(self._made.__getitem__, counting)}
            known = {each.board.id: each for each in shipped()} | stored
            self._listed[counting] = Frameworks(tuple(known.values()))
        return self._listed[counting]

    def that_read(self, version: int | None, at: str) -> Frameworks:
        """The frameworks as they were when a return was read, to read it again.

        version: of its board's framework, 0 for the one that is shipped; None where that was not
            written down: then what counted when it came. at: the ISO date and time when it came.
        Raises KeyError when that version is not kept.
        """
        with reading(self._engine) as connection:
            versions = _versions(connection)
            made = self._means(connection, [number for number, *_ in versions])
        counting: dict[str, int] = {}
        for number, board, when in versions:
            if board not in counting or _moment(when) <= _moment(at):
                counting[board] = number
        if version:
            counting[made[version].board.id] = version
        known = {each.board.id: each for each in shipped()}
        then = {board: made[number] for board, number in counting.items()}
        if version == 0:
            then = {board: each for board, each in then.items() if board not in known}
        return Frameworks(tuple((known | then).values()))

    def held_on(self, board: str, as_at: date | None = None) -> Callable[[date], Framework]:
        """What gives the framework of a board that held on a day: what it expected then.

        as_at: by what was known at the end of that day. On a day before there was any version,
        the one of now: a board that has just set itself up may still put right what it asks for.
        """
        now = self.every(as_at).of(board)
        with reading(self._engine) as connection:
            known = [(number, at[:10]) for number, of, at in _versions(connection) if of == board]
            made = self._means(connection, [number for number, _ in known])
        if as_at is not None:
            known = [each for each in known if each[1] <= as_at.isoformat()]

        def held(day: date) -> Framework:
            numbers = [number for number, since in known if since <= day.isoformat()]
            return made[numbers[-1]] if numbers else now

        return held

    def own_tables(self, board: str) -> Tables | None:
        """What a board says otherwise than the standard framework; None where there is no board."""
        stored = self.versions(board)
        return stored[-1].own if stored else shipped_tables(board)

    def newest(self, board: str) -> tuple[Tables, WrittenFrom] | None:
        """What counts of a board's own tables, and which version that is; None of no board."""
        stored = self.versions(board)
        own = self.own_tables(board)
        origin = _named(stored[-1]) if stored else WrittenFrom(board, AS_SHIPPED)
        return None if own is None else (own, origin)

    def taken_back(self, own: Tables, origin: WrittenFrom | None) -> list[Finding]:
        """What loading tables would undo that was stored since they were written.

        origin: the version they were written from; of one that is not kept here nothing is known.
        """
        board = own[BOARD.name][0]["id"]
        now = self.own_tables(board)
        if now is None or origin is None or origin.board != board:
            return []
        kept = {_named(version): version.own for version in self.versions(board)}
        before = kept.get(origin, shipped_tables(board) if origin.at == AS_SHIPPED else None)
        return [] if before is None else taken_back(before, now, own)

    def boards(self) -> tuple[str, ...]:
        """The ids of the boards that have a framework of their own here."""
        with reading(self._engine) as connection:
            return tuple(dict.fromkeys(board for _, board, _ in _versions(connection)))

    def basis(self, board: str, first: Period, version: int | None = None) -> Basis:
        """What a draft of a board builds on; of a new one where there is none of that id.

        first: the quarter from which on a change of it counts. version: the number of an earlier
        version, on which it was begun; else the newest.
        """
        stored = self.versions(board)
        if version is not None:
            stored = tuple(each for each in stored if each.id <= version)
        before = stored[-1].own if stored else shipped_tables(board)
        number = None if before is None else (stored[-1].id if stored else 0)
        counted = frozenset() if number is None else self.counted(board)
        return Basis(standard(), usual(), before or {}, number, first, counted)

    def versions(self, board: str) -> tuple[Version, ...]:
        """All versions of a board's framework, the oldest first."""
        with reading(self._engine) as connection:
            return _read(connection, _COLUMNS.board == board)

    def dated(self, board: str) -> tuple[tuple[Version, Framework], ...]:
        """All versions of a board's framework with what each means, the oldest first."""
        stored = self.versions(board)
        with reading(self._engine) as connection:
            made = self._means(connection, [each.id for each in stored])
        return tuple((each, made[each.id]) for each in stored)

    def record_what_is_missing(self) -> None:
        """Write the versions that the folder of kept files lacks into it."""
        if self._accepted is None:
            return
        known = self._accepted.frameworks_recorded()
        with reading(self._engine) as connection:
            missing = {number for number, _, _ in _versions(connection)} - known
            found = _read(connection, _COLUMNS.id.in_(missing)) if missing else ()
        for version in found:
            self._accepted.record_framework(version.id, version.board, _as_record(version))

    def records(self, board: str) -> list[dict[str, Any]]:
        """The record of every version of a board's framework, in their order."""
        with reading(self._engine) as connection:
            return [_as_record(each) for each in _read(connection, _COLUMNS.board == board)]

    def put_back(self, records: Iterable[dict[str, Any]]) -> None:
        """Store versions from their records, under their own numbers, unless they are there."""
        with writing(self._engine) as connection:
            known = {number for number, _, _ in _versions(connection)}
            for record in records:
                if int(record["id"]) not in known:
                    connection.execute(sa.insert(FRAMEWORKS).values(record))

    def _means(self, connection: sa.Connection, numbers: Iterable[int]) -> Mapping[int, Framework]:
        """What versions mean, by their numbers; each is worked out once."""
        new = {number for number in numbers if number not in self._made}
        boards = {board for number, board, _ in _versions(connection) if number in new}
        for board in boards:
            stored = _read(connection, _COLUMNS.board == board)
            made = meaning_of(stored, {each.id for each in stored} & new)
            self._made.update(made)
        return self._made


def meaning_of(stored: Sequence[Version], wanted: Collection[int]) -> dict[int, Framework]:
    """What versions of one board mean, by their numbers: each knows what those before it called.

    stored: all of them, the oldest first. wanted: the numbers of those to be made.
    """
    board = stored[0].board
    shared = (standard(), shipped_tables(board) or {})
    names = {row["id"]: row["name"] for own in shared for row in own.get(AGENCIES.name, ())}
    began = None if shipped_tables(board) else date.fromisoformat(stored[0].day)
    made = {}
    for each in stored:
        if each.id in wanted:
            framework = framework_of(merged(standard(), each.own), each.id)
            made[each.id] = replace(framework, left_out=dict(names), set_up_on=began)
        told = ((row["id"], row["name"]) for row in each.own.get(AGENCIES.name, ()))
        names |= {agency: name for agency, name in told if name}
    return made


def _counting(versions: Versions, as_at: date | None, known: Collection[str]) -> tuple[int, ...]:
    """The version of each board that counts, in the order in which boards came.

    known: the boards that had a framework before their first version.
    """
    counting: dict[str, int] = {}
    for number, board, at in versions:
        is_first = board not in counting and board not in known
        if is_first or as_at is None or at[:10] <= as_at.isoformat():
            counting[board] = number
    return tuple(counting.values())


def _versions(connection: sa.Connection) -> Versions:
    asked = sa.select(_COLUMNS.id, _COLUMNS.board, _COLUMNS.at).order_by(_COLUMNS.id)
    return tuple((row[0], row[1], row[2]) for row in connection.execute(asked))


def _newest(connection: sa.Connection, board: str) -> Version | None:
    return next(iter(reversed(_read(connection, _COLUMNS.board == board))), None)


def _read(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> tuple[Version, ...]:
    rows = connection.execute(sa.select(FRAMEWORKS).where(condition).order_by(_COLUMNS.id))
    return tuple(
        Version(
            row["id"], row["board"], row["at"], row["who"], row["why"], from_json(row["tables"])
        )
        for row in rows.mappings()
    )


def _named(version: Version) -> WrittenFrom:
    return WrittenFrom(version.board, version.at, str(version.id))


def _as_record(version: Version) -> dict[str, Any]:
    about = {name: getattr(version, name) for name in ("id", "board", "at", "who", "why")}
    return about | {"tables": as_json(version.own)}


def _moment(at: str) -> datetime:
    """A moment, wherever it was written down; a day alone is its last, when all was read."""
    if len(at) == DAY:
        at = f"{at}T23:59:59"
    found = datetime.fromisoformat(at)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
