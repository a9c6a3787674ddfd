"""What was agreed that a name means can be withdrawn; who did so, when and why is an event."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the column; all that was agreed before still holds."""
    op.add_column("names", sa.Column("ended_by", sa.Integer))
