"""What the sender of a return answered is kept: the quarter meant, and what new names mean."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table and the column; of what was never asked before, nothing is known."""
    added = sa.Column("meant", sa.String, nullable=False, server_default="")
    op.add_column("submissions", added)
    op.create_table(
        "names",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission", sa.Integer, sa.ForeignKey("submissions.id"), nullable=False),
        sa.Column("board", sa.String, nullable=False),
        sa.Column("dimension", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("meaning", sa.String, nullable=False),
        sa.Column("since", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
    )
    op.create_index("names_of_a_board", "names", ["board"])
