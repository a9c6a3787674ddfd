"""Actions and their leads are kept with the return that lists them, and what people write."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
OF_AN_ACTION = (
    *("aim", "priority", "action", "target", "timescale", "lead"),
    *("status", "evidence"),
)


def upgrade() -> None:
    """Make the tables; a rebuild reads the actions of returns that an early release read."""
    _of_a_return("actions", *OF_AN_ACTION)
    _of_a_return("leads", "initials", "name")
    op.create_table(
        "written",
        sa.Column("id", sa.Integer, primary_key=True),
        *map(_text, ("board", "kind", "item")),
        sa.Column("version", sa.Integer, nullable=False),
        *map(_text, ("at", "who", "why")),
        sa.Column("said", sa.Text, nullable=False),
    )
    versions = ["board", "kind", "item", "version"]
    op.create_index("written_versions", "written", versions, unique=True)


def _of_a_return(table: str, *names: str) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        *map(_text, (*names, "sheet", "cell")),
    )
    op.create_index(f"{table}_of_a_submission", table, ["submission"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)
