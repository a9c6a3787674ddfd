"""Sign-ins with a provider of OpenID Connect: those that began, and whom they let in."""

import secrets

import sqlalchemy as sa

from data.access.claimed_roles import Claimed
from data.storage.access_tables import ACCOUNTS, BEGUN
from data.storage.account_rows import (
    LONGEST_NAME,
    Account,
    AccountError,
    account_of,
    checked_rights,
    find,
    folded,
    kept_of,
    new_account,
)
from data.storage.schema import storable, writing
from data.storage.sessions import begin_session, end_sessions

BEGUN_LASTS = 10 * 60  # seconds in which somebody signs in at the provider
DISABLED = "The account “{name}” was disabled here. Ask the administrator of the dashboard."
NAMELESS = "Somebody"


class OpenIdAccounts:
    """Begins and ends sign-ins at a provider. now: whole seconds."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def begin(self, then: str, now: int) -> str:
        """The secret of a sign-in that begins, which its browser keeps. then: where to go."""
        secret = secrets.token_urlsafe(32)
        with writing(self._engine) as connection:
            connection.execute(sa.delete(BEGUN).where(BEGUN.c.until <= now))
            begun = {"key": kept_of(secret), "then": then, "until": now + BEGUN_LASTS}
            connection.execute(sa.insert(BEGUN), begun)
        return secret

    def end(self, secret: str, now: int) -> str | None:
        """Where to go after a sign-in that began; None of one that did not, or ended already."""
        is_it = sa.and_(BEGUN.c.key == kept_of(secret), BEGUN.c.until > now)
        with writing(self._engine) as connection:
            then = connection.execute(sa.select(BEGUN.c.then).where(is_it)).scalar_one_or_none()
            connection.execute(sa.delete(BEGUN).where(BEGUN.c.key == kept_of(secret)))
        return then

    def sign_in(
        self, subject: str, name: str, claimed: Claimed | None, now: int
    ) -> tuple[Account, str] | None:
        """Whom a provider knows, as what it says they are now, and the secret of a session.

        subject: whom the provider means, which stays the same whatever they are called.
        None where it gives them no role here: they are signed in no more, if they were.
        Raises AccountError where the account was disabled here.
        """
        key = kept_of(subject)
        with writing(self._engine) as connection:
            asked = sa.select(ACCOUNTS).where(ACCOUNTS.c.subject == key)
            row = connection.execute(asked).one_or_none()
            if claimed is None:
                if row is not None:
                    end_sessions(connection, row.id)
                return None
            if row is not None and row.disabled:
                raise AccountError(DISABLED.format(name=row.name))
            rights = checked_rights(claimed.role, claimed.boards, claimed.agency)
            if row is None:
                values = new_account(_free(connection, name), rights, key)
                connection.execute(sa.insert(ACCOUNTS), values)
            else:
                is_it = ACCOUNTS.c.id == row.id
                connection.execute(sa.update(ACCOUNTS).where(is_it).values(rights))
            account = account_of(connection.execute(asked).one())
            return account, begin_session(connection, account.id, now)


def _free(connection: sa.Connection, name: str) -> str:
    """A name that no account has: the one given, or with a number after it."""
    given = " ".join(str(storable(name)).split())[: LONGEST_NAME - 10].strip() or NAMELESS
    number, free = 1, given
    while find(connection, folded(free)) is not None:
        number += 1
        free = f"{given} ({number})"
    return free
