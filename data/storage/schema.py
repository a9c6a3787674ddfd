"""The tables of the database, and how it is opened: what is kept of a return."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa

from data.errors import SettingError
from data.storage.troubles import saying_why

if sys.platform != "win32":
    import fcntl

BUSY_SECONDS = 20
# Earlier ones may corrupt a write-ahead log when several processes write: sqlite.org/changes.html.
SAFE_WRITE_AHEAD_LOG = (3, 51, 3)
WRITERS = 7_205_021  # the number of the lock that writers of a PostgreSQL database queue for
METADATA = sa.MetaData()


def texts(*names: str) -> tuple["sa.Column[str]", ...]:
    """Columns of texts, each of which every row has."""
    return tuple(sa.Column(name, sa.String, nullable=False) for name in names)


SUBMISSIONS = sa.Table(
    "submissions",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    *texts("board", "agency", "period", "title", "file"),
    sa.Column("sha256", sa.String, nullable=False, unique=True),
    sa.Column("sent", sa.String, nullable=False),
    sa.Column("received", sa.String, nullable=False),
    sa.Column("superseded_by", sa.Integer, sa.ForeignKey("submissions.id")),
    sa.Column("received_at", sa.String, nullable=False, server_default=""),
    sa.Column("sent_by", sa.String, nullable=False, server_default=""),
    sa.Column("withdrawn_on", sa.String, nullable=False, server_default=""),
    sa.Column("revision", sa.String, nullable=False, server_default=""),
    sa.Column("meant", sa.String, nullable=False, server_default=""),
    sa.Column("framework", sa.Integer),  # the version that read it; none of an early release's
)
# From which day and until which day (that day not included; none: still) its figures count.
STANDINGS = sa.Table(
    "standings",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("since", sa.String, nullable=False),
    sa.Column("until", sa.String),
    sa.Index("standings_of_a_submission", "submission"),
)
# All that happened to returns, in order; a new one tells other processes of a change.
EVENTS = sa.Table(
    "events",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("what", sa.String, nullable=False),
    sa.Column("at", sa.String, nullable=False),
    sa.Column("who", sa.String, nullable=False),
    sa.Column("why", sa.String, nullable=False),
    sa.Index("events_of_a_submission", "submission"),
)
_KEY = ("board", "measure", "period", "agency", "breakdown")
OBSERVATIONS = sa.Table(
    "observations",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    *texts(*_KEY),
    sa.Column("value", sa.Float),
    sa.Column("status", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
    # A chart asks for one measure of one board; its cost must not grow with the boards.
    # With the rest of its key, so that a figure finds the one that it revises; and with its
    # return, so that what a board's figures name is answered from here alone.
    sa.Index("observations_of_a_measure", *_KEY, "submission"),
    sa.Index("observations_of_a_submission", "submission"),
)
FINDINGS = sa.Table(
    "findings",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("severity", sa.String, nullable=False),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cells", sa.String, nullable=False),
    sa.Column("what", sa.String, nullable=False),
    sa.Column("to_do", sa.String, nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("reason", sa.String, nullable=False, server_default=""),
    sa.Index("findings_of_a_submission", "submission"),
)
TARGETS = sa.Table(
    "targets",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("value", sa.Float),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
    sa.Index("targets_of_a_submission", "submission"),
)
NOTES = sa.Table(
    "notes",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("about", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
    sa.Column("rows", sa.String, nullable=False, server_default=""),
    sa.Index("notes_of_a_submission", "submission"),
)
# The actions of the plans that a return holds, and its key to the persons who lead them.
ACTIONS = sa.Table(
    "actions",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    *texts("aim", "priority", "action", "target", "timescale", "lead", "status", "evidence"),
    *texts("sheet", "cell"),
    sa.Index("actions_of_a_submission", "submission"),
)
LEADS = sa.Table(
    "leads",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    *texts("initials", "name", "sheet", "cell"),
    sa.Index("leads_of_a_submission", "submission"),
)
# The piece of its sheet that a finding is about, by the finding's key.
PIECES = sa.Table(
    "pieces",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("finding", sa.String, nullable=False),
    sa.Column("piece", sa.JSON, nullable=False),
    sa.Index("pieces_of_a_submission", "submission"),
)
# What a board agreed that a name means, when a return first had it: itself where it is new.
NAMES = sa.Table(
    "names",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("board", sa.String, nullable=False),
    sa.Column("dimension", sa.String, nullable=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("meaning", sa.String, nullable=False),
    sa.Column("since", sa.String, nullable=False),
    sa.Column("who", sa.String, nullable=False),
    sa.Column("ended_by", sa.Integer),  # the event by which it was withdrawn
    sa.Index("names_of_a_board", "board"),
)
# Files that came for a return and had errors: nothing of them is stored but what was wrong.
REFUSALS = sa.Table(
    "refusals",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    *texts("board", "agency", "period", "title", "file"),
    sa.Column("sha256", sa.String, nullable=False, unique=True),
    sa.Column("at", sa.String, nullable=False),
    sa.Column("findings", sa.JSON, nullable=False),
    sa.Index("refusals_of_a_board", "board"),
)
# The versions of each board's framework: its own tables as JSON, from a moment on.
FRAMEWORKS = sa.Table(
    "frameworks",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("board", sa.String, nullable=False),
    *texts("at", "who", "why"),
    sa.Column("tables", sa.Text, nullable=False),
    sa.Index("frameworks_of_a_board", "board"),
)
# What people wrote about figures and plans: one row a version, never changed; said is JSON.
WRITTEN = sa.Table(
    "written",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    *texts("board", "kind", "item"),
    sa.Column("version", sa.Integer, nullable=False),
    *texts("at", "who", "why"),
    sa.Column("said", sa.Text, nullable=False),
    sa.Index("written_versions", "board", "kind", "item", "version", unique=True),
)
OF_RETURNS = (
    *(SUBMISSIONS, STANDINGS, EVENTS, OBSERVATIONS, FINDINGS, TARGETS, NOTES, NAMES, PIECES),
    *(ACTIONS, LEADS),
)
TABLES = (*OF_RETURNS, REFUSALS, FRAMEWORKS, WRITTEN)


def storable(value: object) -> object:
    """The value, without the zero bytes that PostgreSQL cannot hold in a text."""
    return value.replace("\0", "") if isinstance(value, str) and "\0" in value else value


def engine_of(url: str) -> sa.Engine:
    """The database at an SQLAlchemy address; an SQLite one locks from a writer's first word."""
    try:
        return _engine_of(sa.make_url(url))
    except (sa.exc.ArgumentError, ImportError, ValueError) as error:
        raise SettingError(  # without the address, which may hold a password
            "DATABASE_URL is no address of a database that is known here. Write it as "
            "sqlite:////srv/board/safeguarding.db or postgresql://user:password@host/name."
        ) from error


def _engine_of(url: sa.URL) -> sa.Engine:
    if url.drivername in {"postgres", "postgresql"}:
        url = url.set(drivername="postgresql+psycopg")
    pool = sa.QueuePool if "cache" in url.query else None  # in memory, shared by threads
    engine = sa.create_engine(url, pool_pre_ping="postgresql" in url.drivername, poolclass=pool)
    if engine.dialect.name == "sqlite":
        # Whoever reads and then writes holds the lock from the first statement: an upgrade fails.
        sa.event.listen(engine, "connect", _leave_begin_to_us)
        sa.event.listen(engine, "begin", _begin_immediately)
    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection outside any transaction, which keeps no writer waiting."""
    with saying_why(engine.url.database), engine.connect() as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that no other one writes beside: all of it happens, or nothing."""
    with saying_why(engine.url.database), _turn(engine.url), engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(WRITERS)))
        yield connection


def in_a_file(url: sa.URL) -> bool:
    """Whether an address is that of an SQLite database on a disk."""
    database = url.database or ":memory:"
    return url.drivername.startswith("sqlite") and not database.startswith((":memory:", "file:"))


def folder_of(url: sa.URL) -> Path | None:
    """The folder that an SQLite database lies in; None of any other."""
    return Path(str(url.database)).parent if in_a_file(url) else None


def set_journal(connection: sa.Connection) -> None:
    """A write-ahead log where this machine's SQLite writes one safely, else a rollback journal.

    connection: outside any transaction.
    """
    if connection.dialect.name != "sqlite":
        return
    wanted = "wal" if sqlite3.sqlite_version_info >= SAFE_WRITE_AHEAD_LOG else "delete"
    if connection.exec_driver_sql("PRAGMA journal_mode").scalar() in {wanted, "memory"}:
        return
    with suppress(sa.exc.OperationalError):  # somebody has it open, and set it already
        connection.exec_driver_sql(f"PRAGMA journal_mode = {wanted}")


@contextmanager
def _turn(url: sa.URL) -> Iterator[None]:
    """Wait in line for an SQLite file.

    It is safe without, but SQLite's own waiting is a lottery, in which one of many writers may
    lose for many seconds. Where there is no flock, that has to do.
    """
    if sys.platform == "win32" or not in_a_file(url):
        yield
        return
    with open(f"{url.database}.turn", "wb") as line:
        fcntl.flock(line, fcntl.LOCK_EX)  # let go when it is closed, also by a crash
        yield


def _leave_begin_to_us(connection: object, _record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")  # type: ignore[attr-defined]


def _begin_immediately(connection: sa.Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
