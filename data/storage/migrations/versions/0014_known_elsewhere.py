"""Accounts may be known to a provider of OpenID Connect; sign-ins that began there are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add whom a provider knows to accounts: nobody of those that are there."""
    op.add_column("accounts", sa.Column("subject", sa.String, nullable=True))
    op.create_index("accounts_known_elsewhere", "accounts", ["subject"], unique=True)
    op.create_table(
        "begun",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("then", sa.String, nullable=False),
        sa.Column("until", sa.Integer, nullable=False),
    )
