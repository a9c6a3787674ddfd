"""Who sent a return and when, from when until when it stood, and what happened to it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
SAME_SLOT = (
    "other.board = this.board AND other.agency = this.agency "
    "AND other.period = this.period AND other.title = this.title"
)


def upgrade() -> None:
    """Add the tables and columns; the returns that are there stood from the day they came."""
    for table, column in (
        ("submissions", "received_at"),
        ("submissions", "sent_by"),
        ("submissions", "withdrawn_on"),
        ("findings", "reason"),
    ):
        op.add_column(table, sa.Column(column, sa.String, nullable=False, server_default=""))
    op.create_index("findings_of_a_submission", "findings", ["submission"])
    op.create_index("targets_of_a_submission", "targets", ["submission"])
    # Some databases of the first release have it with its first two columns only.
    op.drop_index("observations_of_a_measure", "observations")
    op.create_index(
        "observations_of_a_measure",
        "observations",
        ["board", "measure", "period", "agency", "breakdown"],
    )
    _create_tables()
    op.execute("UPDATE submissions SET received_at = received")
    op.execute(
        "INSERT INTO events (id, submission, what, at, who, why) "
        "SELECT id, id, 'accepted', received, '', '' FROM submissions"
    )
    # Each stood until one came that was sent later, and not at all if that was there before it.
    op.execute(
        "INSERT INTO standings (submission, since, until) "
        "SELECT this.id, this.received, ("
        f"SELECT min(other.received) FROM submissions AS other WHERE {SAME_SLOT} "
        "AND other.id > this.id AND other.sent >= this.sent) "
        "FROM submissions AS this WHERE NOT EXISTS ("
        f"SELECT 1 FROM submissions AS other WHERE {SAME_SLOT} "
        "AND other.id < this.id AND other.sent > this.sent) ORDER BY this.id"
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SELECT setval('events_id_seq', (SELECT coalesce(max(id), 1) FROM events))")


def _create_tables() -> None:
    op.create_table(
        "standings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        sa.Column("since", sa.String, nullable=False),
        sa.Column("until", sa.String),
    )
    op.create_index("standings_of_a_submission", "standings", ["submission"])
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
    )
    op.create_index("events_of_a_submission", "events", ["submission"])
