"""The framework of each board is kept beside its returns, in all its versions."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the table; a board that has returns gets its framework when the store is opened."""
    op.create_table(
        "frameworks",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("board", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("tables", sa.Text, nullable=False),
    )
    op.create_index("frameworks_of_a_board", "frameworks", ["board"])
