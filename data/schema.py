"""The tables of the database, and how it is opened: what is kept of a return."""

import sqlalchemy as sa

BUSY_SECONDS = 5
METADATA = sa.MetaData()
SUBMISSIONS = sa.Table(
    "submissions",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("board", sa.String, nullable=False),
    sa.Column("agency", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("title", sa.String, nullable=False),
    sa.Column("file", sa.String, nullable=False),
    sa.Column("sha256", sa.String, nullable=False, unique=True),
    sa.Column("sent", sa.String, nullable=False),
    sa.Column("received", sa.String, nullable=False),
    sa.Column("superseded_by", sa.Integer, sa.ForeignKey("submissions.id")),
)
OBSERVATIONS = sa.Table(
    "observations",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
    sa.Column("board", sa.String, nullable=False),
    sa.Column("measure", sa.String, nullable=False),
    sa.Column("period", sa.String, nullable=False),
    sa.Column("agency", sa.String, nullable=False),
    sa.Column("breakdown", sa.String, nullable=False),
    sa.Column("value", sa.Float),
    sa.Column("status", sa.String, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("sheet", sa.String, nullable=False),
    sa.Column("cell", sa.String, nullable=False),
    # A chart asks for one measure of one board; its cost must not grow with the boards.
    # With the rest of its key, so that a figure finds the one that it revises.
    sa.Index("observations_of_a_measure", "board", "measure", "period", "agency", "breakdown"),
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
)


def engine_of(url: str) -> sa.Engine:
    """The database at an SQLAlchemy address; an SQLite one locks from a writer's first word."""
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
