"""The piece of its sheet that each finding is about is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the table; pieces of returns that are there already come when the store is rebuilt."""
    op.create_table(
        "pieces",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        sa.Column("finding", sa.String, nullable=False),
        sa.Column("piece", sa.JSON, nullable=False),
    )
    op.create_index("pieces_of_a_submission", "pieces", ["submission"])
