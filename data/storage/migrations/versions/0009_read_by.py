"""Each return remembers by which version of its board's framework it was read."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column; of returns of before, the version that counted when they came is taken."""
    op.add_column("submissions", sa.Column("framework", sa.Integer))
