"""Which files came and had errors, so that the board knows of them; why a return was sent again."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table and the column; of what was refused or revised before, nothing is known."""
    added = sa.Column("revision", sa.String, nullable=False, server_default="")
    op.add_column("submissions", added)
    op.create_table(
        "refusals",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("board", sa.String, nullable=False),
        sa.Column("agency", sa.String, nullable=False),
        sa.Column("period", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False, unique=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("findings", sa.JSON, nullable=False),
    )
    op.create_index("refusals_of_a_board", "refusals", ["board"])
