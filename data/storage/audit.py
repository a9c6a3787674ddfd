"""The audit log: what was done and refused, each entry sealed with the hash of the one before."""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, astuple, dataclass, fields

import sqlalchemy as sa

from data.csv_text import as_csv
from data.storage.access_tables import AUDIT
from data.storage.schema import reading, storable, writing

LONGEST = 200  # characters of what an entry is about
BEGINNING = ""  # what stands before the first entry


@dataclass(frozen=True)
class Entry:
    """One thing that somebody did, or was refused.

    at: ISO date and time. who: the name of an account, empty of a stranger. board: whose managers
    read it; empty of what concerns none. what: of few words, always the same ones. about: an
    address or a number, never a figure, never what was typed.
    """

    at: str
    who: str
    role: str
    board: str
    what: str
    about: str


@dataclass(frozen=True)
class Verdict:
    """What came of holding the log against its hashes. wrong: the first entry that does not fit.

    last: the hash of the last entry, to be written down elsewhere: it holds all before it.
    """

    many: int
    wrong: int | None
    last: str


class Audit:
    """Writes at the end of the log and reads it; nothing in it is ever changed."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def keep(self, entry: Entry) -> None:
        """Write one entry, sealed."""
        said = {name: storable(text[:LONGEST]) for name, text in asdict(entry).items()}
        newest = sa.select(AUDIT.c.hash).order_by(AUDIT.c.id.desc()).limit(1)
        with writing(self._engine) as connection:
            before = connection.execute(newest).scalar_one_or_none() or BEGINNING
            sealed = _sealed(before, [str(said[each.name]) for each in fields(Entry)])
            connection.execute(sa.insert(AUDIT), said | {"before": before, "hash": sealed})

    def of(self, boards: Collection[str] | None = None, most: int = 0) -> tuple[Entry, ...]:
        """The entries of some boards, or of all and of none; the newest first.

        most: how many at most; 0 is all.
        """
        asked = sa.select(*(AUDIT.c[each.name] for each in fields(Entry))).order_by(
            AUDIT.c.id.desc()
        )
        if boards is not None:
            asked = asked.where(AUDIT.c.board.in_(boards))
        with reading(self._engine) as connection:
            rows = connection.execute(asked.limit(most) if most else asked).all()
        return tuple(Entry(*row) for row in rows)

    def verify(self) -> Verdict:
        """Hold each entry to its hash, and to that of the one before it."""
        asked = sa.select(AUDIT).order_by(AUDIT.c.id)
        before, many = BEGINNING, 0
        with reading(self._engine) as connection:
            for row in connection.execute(asked):
                many += 1
                parts = [getattr(row, each.name) for each in fields(Entry)]
                if row.before != before or row.hash != _sealed(before, parts):
                    return Verdict(many, row.id, before)
                before = row.hash
        return Verdict(many, None, before)


def audit_csv(entries: Iterable[Entry]) -> str:
    """Entries as csv, whose columns are the parts of an entry."""
    return as_csv((), [[each.name for each in fields(Entry)], *map(astuple, entries)])


def _sealed(before: str, parts: list[str]) -> str:
    return hashlib.sha256(json.dumps([before, *parts]).encode()).hexdigest()
