"""Which files came for a return and had errors, so that the board knows that somebody tried."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the table; of what was refused before, nothing is known."""
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
