"""The tables of accounts and of the audit log; none belongs to a backup that is put back."""

import sqlalchemy as sa

from data.storage.schema import METADATA, texts

# Who may sign in.
# password: what is kept of it; empty while none was chosen. boards: with blanks between.
# subject: what is kept of whom a provider of OpenID Connect knows; none of an account of ours.
ACCOUNTS = sa.Table(
    "accounts",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("folded", sa.String, nullable=False, unique=True),
    *texts("role", "boards", "agency", "password"),
    sa.Column("disabled", sa.Boolean, nullable=False),
    sa.Column("subject", sa.String, nullable=True),
    sa.Index("accounts_known_elsewhere", "subject", unique=True),
)
# Times are whole seconds; a key is what is kept of a secret that only a browser has.
SESSIONS = sa.Table(
    "sessions",
    METADATA,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("account", sa.Integer, sa.ForeignKey("accounts.id"), nullable=False),
    sa.Column("begun", sa.Integer, nullable=False),
    sa.Column("seen", sa.Integer, nullable=False),
    sa.Index("sessions_of_an_account", "account"),
)
# account: whose password is chosen by it; none of the link that makes the first administrator.
LINKS = sa.Table(
    "links",
    METADATA,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("account", sa.Integer, sa.ForeignKey("accounts.id")),
    sa.Column("until", sa.Integer, nullable=False),
)
# Sign-ins that began at a provider and have not ended yet. then: where to go afterwards.
BEGUN = sa.Table(
    "begun",
    METADATA,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("then", sa.String, nullable=False),
    sa.Column("until", sa.Integer, nullable=False),
)
TRIES = sa.Table(
    "tries",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("folded", sa.String, nullable=False),
    sa.Column("at", sa.Integer, nullable=False),
    sa.Index("tries_of_a_name", "folded", "at"),
)
# What was done and refused, in order; each row holds the hash of the one before it.
AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    *texts("at", "who", "role", "board", "what", "about", "before", "hash"),
    sa.Index("audit_of_a_board", "board"),
)
