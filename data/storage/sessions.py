"""Signing in and sessions, as the database keeps them: hashes, and no secret."""

import secrets

import sqlalchemy as sa

from data.access import passwords
from data.storage.access_tables import ACCOUNTS, SESSIONS, TRIES
from data.storage.account_rows import Account, AccountError, account_of, folded, kept_of
from data.storage.schema import reading, writing

IDLE, LONGEST = 30 * 60, 12 * 60 * 60  # seconds of a session
MOST_TRIES, WINDOW = 10, 15 * 60  # of one name, in so many seconds, whichever process was asked
SEEN_AGAIN = 60  # seconds after which it is written down that a session is used
TOO_MANY = (
    "There were too many tries for this name. Wait a quarter of an hour, or ask for a link with "
    "which to choose a new password."
)
NOT_RIGHT = "The name or the password is not right."


class Sessions:
    """Begins them, looks at them at each request, and ends them. now: whole seconds."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @property
    def engine(self) -> sa.Engine:
        """The database in which they are."""
        return self._engine

    def sign_in(self, name: str, password: str, now: int) -> tuple[Account, str]:
        """The account of a name and a password, and the secret of the session that begins.

        Raises AccountError otherwise, at the same cost whether or not there is such a name; and
        after too many tries of a name, whichever process they came to.
        """
        spelt = folded(name)
        with writing(self._engine) as connection:
            if not _may_try(connection, spelt, now):
                raise AccountError(TOO_MANY)
            row = connection.execute(
                sa.select(ACCOUNTS).where(ACCOUNTS.c.folded == spelt)
            ).one_or_none()
        kept = row.password if row is not None and not row.disabled else ""
        if not passwords.is_right(password, kept) or row is None:
            raise AccountError(NOT_RIGHT)
        with writing(self._engine) as connection:
            is_still = sa.and_(
                ACCOUNTS.c.id == row.id,
                ACCOUNTS.c.password == kept,
                ACCOUNTS.c.disabled.is_(False),
            )
            if connection.execute(sa.select(ACCOUNTS.c.id).where(is_still)).one_or_none() is None:
                raise AccountError(NOT_RIGHT)
            connection.execute(sa.delete(TRIES).where(TRIES.c.folded == kept_of(spelt)))
            return account_of(row), begin_session(connection, row.id, now)

    def of_session(self, secret: str, now: int, *, is_used: bool = True) -> Account | None:
        """Who is signed in; None of a session that ended. is_used: whether a person used it."""
        asked = (
            sa.select(ACCOUNTS, SESSIONS.c.seen)
            .join(SESSIONS, SESSIONS.c.account == ACCOUNTS.c.id)
            .where(SESSIONS.c.key == kept_of(secret), sa.not_(_is_over(now)))
            .where(ACCOUNTS.c.disabled.is_(False))
        )
        with reading(self._engine) as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            return None
        if is_used and now - row.seen >= SEEN_AGAIN:
            where = SESSIONS.c.key == kept_of(secret)
            with writing(self._engine) as connection:
                connection.execute(sa.update(SESSIONS).where(where).values(seen=now))
        return account_of(row)

    def sign_out(self, secret: str) -> None:
        """End a session."""
        with writing(self._engine) as connection:
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.key == kept_of(secret)))

    def signed_in(self, now: int) -> frozenset[int]:
        """The accounts under which somebody is signed in."""
        asked = sa.select(SESSIONS.c.account).where(sa.not_(_is_over(now)))
        with reading(self._engine) as connection:
            return frozenset(connection.execute(asked).scalars())


def begin_session(connection: sa.Connection, account: int, now: int) -> str:
    """The secret of a session that begins; those that are over are forgotten."""
    secret = secrets.token_urlsafe(32)
    connection.execute(sa.delete(SESSIONS).where(_is_over(now)))
    session = {"key": kept_of(secret), "account": account, "begun": now, "seen": now}
    connection.execute(sa.insert(SESSIONS), session)
    return secret


def end_sessions(connection: sa.Connection, account: int) -> None:
    """Let nobody be signed in under an account any more."""
    connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.account == account))


def _is_over(now: int) -> sa.ColumnElement[bool]:
    return sa.or_(SESSIONS.c.seen <= now - IDLE, SESSIONS.c.begun <= now - LONGEST)


def _may_try(connection: sa.Connection, spelt: str, now: int) -> bool:
    """Write down a try of a name, unless there were too many; of any name alike."""
    key = kept_of(spelt)  # a password that is typed in the wrong place is not kept either
    connection.execute(sa.delete(TRIES).where(TRIES.c.at <= now - WINDOW))
    counted = sa.select(sa.func.count()).select_from(TRIES).where(TRIES.c.folded == key)
    if connection.execute(counted).scalar_one() >= MOST_TRIES:
        return False
    connection.execute(sa.insert(TRIES), {"folded": key, "at": now})
    return True
