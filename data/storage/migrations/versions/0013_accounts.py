"""Accounts, sessions, one-time links and tries are kept, and the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the tables, all of them empty: there is no account that nobody asked for."""
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folded", sa.String, nullable=False, unique=True),
        *map(_text, ("role", "boards", "agency", "password")),
        sa.Column("disabled", sa.Boolean, nullable=False),
    )
    op.create_table(
        "sessions",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("account", sa.Integer, sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("begun", sa.Integer, nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
    )
    op.create_index("sessions_of_an_account", "sessions", ["account"])
    op.create_table(
        "links",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("account", sa.Integer, sa.ForeignKey("accounts.id")),
        sa.Column("until", sa.Integer, nullable=False),
    )
    op.create_table(
        "tries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("folded", sa.String, nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
    )
    op.create_index("tries_of_a_name", "tries", ["folded", "at"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True),
        *map(_text, ("at", "who", "role", "board", "what", "about", "before", "hash")),
    )
    op.create_index("audit_of_a_board", "audit", ["board"])


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String, nullable=False)
