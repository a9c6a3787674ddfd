"""Accounts and their one-time links, as the database keeps them: hashes, and no secret."""

import secrets
from collections.abc import Sequence

import sqlalchemy as sa

from data.access import passwords
from data.access.persons_asking import Role
from data.storage.access_tables import ACCOUNTS, LINKS
from data.storage.account_rows import (
    Account,
    AccountError,
    account_of,
    checked_rights,
    find,
    kept_of,
    named,
    new_account,
)
from data.storage.schema import reading, writing
from data.storage.sessions import Sessions, begin_session, end_sessions

LINK_LASTS = 72 * 60 * 60  # seconds
NO_LINK = "This link was used already, or is too old. Ask for another one."
ELSEWHERE = "“{name}” signs in with their organisation, which decides what they may see and do."
LAST_ONE = "“{name}” is the last administrator. Make another account one first."


class Accounts(Sessions):
    """Reads and writes them. now: whole seconds, from whoever has a clock."""

    def every(self) -> tuple[Account, ...]:
        """All accounts, also those that are disabled, by name."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(ACCOUNTS).order_by(ACCOUNTS.c.folded)).all()
        return tuple(map(account_of, rows))

    def add(self, name: str, role: Role, boards: Sequence[str], agency: str, now: int) -> str:
        """A new account without a password; gives the secret of the link that chooses one."""
        values = new_account(name, checked_rights(role, boards, agency))
        with writing(self._engine) as connection:
            return _link(connection, _add(connection, values), now)

    def change(self, name: str, role: Role, boards: Sequence[str], agency: str) -> Account:
        """Give an account another role, other boards or another agency, from this moment on."""
        values = checked_rights(role, boards, agency)
        with writing(self._engine) as connection:
            account = _here(named(connection, name))
            if role is not Role.ADMINISTRATOR:
                _must_leave_one(connection, account)
            connection.execute(_update(account).values(values))
            return named(connection, name)

    def disable(self, name: str) -> Account:
        """Let nobody sign in by a name any more; whoever is signed in is so no more."""
        with writing(self._engine) as connection:
            account = named(connection, name)
            _must_leave_one(connection, account)
            connection.execute(_update(account).values(disabled=True))
            end_sessions(connection, account.id)
            connection.execute(sa.delete(LINKS).where(LINKS.c.account == account.id))
            return account

    def enable(self, name: str) -> Account:
        """Let somebody sign in again who was disabled."""
        with writing(self._engine) as connection:
            account = named(connection, name)
            connection.execute(_update(account).values(disabled=False))
            return account

    def end_sessions(self, name: str) -> Account:
        """Let whoever is signed in by a name be so no more; they may sign in again."""
        with writing(self._engine) as connection:
            account = named(connection, name)
            end_sessions(connection, account.id)
            return account

    def link(self, name: str, now: int) -> str:
        """The secret of a new link for a name, which ends those before it, and its disabling."""
        with writing(self._engine) as connection:
            account = _here(named(connection, name))
            connection.execute(_update(account).values(disabled=False))
            return _link(connection, account.id, now)

    def first_link(self, now: int) -> str:
        """The secret of the link that makes the first administrator; empty once there is one."""
        with writing(self._engine) as connection:
            return "" if _administrators(connection) else _link(connection, None, now)

    def whose_link(self, secret: str, now: int) -> Account | None:
        """The account for which a link chooses a password; None of the first administrator's.

        Raises AccountError where there is no such link, or it is too old.
        """
        with reading(self._engine) as connection:
            return _whose(connection, secret, now)

    def use_link(self, secret: str, name: str, password: str, now: int) -> Account:
        """Choose a password by a link, once. name: of the first administrator, who says it.

        Whoever is signed in under that account is so no more.
        Raises AccountError where there is no such link, or the password is not taken.
        """
        with reading(self._engine) as connection:
            whose = _whose(connection, secret, now)
        why = passwords.fault_of(password, whose.name if whose else name)
        if why:
            raise AccountError(why)
        kept = passwords.hashed(password)
        with writing(self._engine) as connection:
            whose = _whose(connection, secret, now)  # somebody else may have used it meanwhile
            number = whose.id if whose else _first(connection, name)
            where = ACCOUNTS.c.id == number
            connection.execute(sa.update(ACCOUNTS).where(where).values(password=kept))
            end_sessions(connection, number)
            connection.execute(sa.delete(LINKS).where(LINKS.c.key == kept_of(secret)))
            return account_of(connection.execute(sa.select(ACCOUNTS).where(where)).one())

    def change_password(self, name: str, before: str, new: str, now: int) -> tuple[Account, str]:
        """Let somebody choose another password by the one of before; gives a new session.

        All their sessions end. Raises AccountError as sign_in does, and where it is not taken.
        """
        if why := passwords.fault_of(new, name):
            raise AccountError(why)
        account, _ = self.sign_in(name, before, now)
        kept = passwords.hashed(new)
        with writing(self._engine) as connection:
            connection.execute(_update(account).values(password=kept))
            end_sessions(connection, account.id)
            connection.execute(sa.delete(LINKS).where(LINKS.c.account == account.id))
            return account, begin_session(connection, account.id, now)


def _add(connection: sa.Connection, values: dict[str, object]) -> int:
    if find(connection, str(values["name"])) is not None:
        raise AccountError(f"There is an account called “{values['name']}” already.")
    added = connection.execute(sa.insert(ACCOUNTS).values(values).returning(ACCOUNTS.c.id))
    return int(added.scalar_one())


def _update(account: Account) -> sa.Update:
    return sa.update(ACCOUNTS).where(ACCOUNTS.c.id == account.id)


def _first(connection: sa.Connection, name: str) -> int:
    if _administrators(connection):
        raise AccountError(NO_LINK)
    return _add(connection, new_account(name, checked_rights(Role.ADMINISTRATOR, (), "")))


def _administrators(connection: sa.Connection) -> frozenset[int]:
    """Who can see to accounts: not disabled, and with a password or known to a provider."""
    is_one = sa.and_(
        ACCOUNTS.c.role == str(Role.ADMINISTRATOR),
        ACCOUNTS.c.disabled.is_(False),
        sa.or_(ACCOUNTS.c.password != "", ACCOUNTS.c.subject.is_not(None)),
    )
    return frozenset(connection.execute(sa.select(ACCOUNTS.c.id).where(is_one)).scalars())


def _must_leave_one(connection: sa.Connection, account: Account) -> None:
    if _administrators(connection) == {account.id}:
        raise AccountError(LAST_ONE.format(name=account.name))


def _here(account: Account) -> Account:
    """The account. Raises AccountError where a provider says what it may do."""
    if account.is_elsewhere:
        raise AccountError(ELSEWHERE.format(name=account.name))
    return account


def _link(connection: sa.Connection, account: int | None, now: int) -> str:
    secret = secrets.token_urlsafe(24)
    is_of_it = LINKS.c.account.is_(None) if account is None else LINKS.c.account == account
    connection.execute(sa.delete(LINKS).where(is_of_it))
    link = {"key": kept_of(secret), "account": account, "until": now + LINK_LASTS}
    connection.execute(sa.insert(LINKS), link)
    return secret


def _whose(connection: sa.Connection, secret: str, now: int) -> Account | None:
    is_it = sa.and_(LINKS.c.key == kept_of(secret), LINKS.c.until > now)
    link = connection.execute(sa.select(LINKS).where(is_it)).one_or_none()
    if link is None or (link.account is None and _administrators(connection)):
        raise AccountError(NO_LINK)
    if link.account is None:
        return None
    return account_of(
        connection.execute(sa.select(ACCOUNTS).where(ACCOUNTS.c.id == link.account)).one()
    )
