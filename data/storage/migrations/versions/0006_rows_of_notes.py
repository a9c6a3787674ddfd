"""A note may be said of several rows: of a table, or of a column of it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the rows; a note that is there already is said of its own row."""
    op.add_column("notes", sa.Column("rows", sa.String, nullable=False, server_default=""))
