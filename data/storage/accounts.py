"""Accounts, their sessions and one-time links, as the database keeps them: hashes, no secret."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from data.access import passwords
from data.access.persons_asking import OF_BOARDS, WITH_ACCOUNTS, Asking, Role
from data.errors import SafeguardingError
from data.storage.access_tables import ACCOUNTS, LINKS, SESSIONS, TRIES
from data.storage.schema import reading, writing

IDLE, LONGEST = 30 * 60, 12 * 60 * 60  # seconds of a session
MOST_TRIES, WINDOW = 10, 15 * 60  # of one name, in so many seconds, whichever process was asked
LINK_LASTS = 72 * 60 * 60
SEEN_AGAIN = 60  # seconds after which it is written down that a session is used
LONGEST_NAME = 100
TOO_MANY = (
    "There were too many tries for this name. Wait a quarter of an hour, or ask for a link with "
    "which to choose a new password."
)
NOT_RIGHT = "The name or the password is not right."
NO_LINK = "This link was used already, or is too old. Ask for another one."


class AccountError(SafeguardingError):
    """What is asked of an account cannot be done, and why."""


@dataclass(frozen=True)
class Account:
    """Somebody who may sign in. has_password: whether one was chosen yet."""

    id: int
    name: str
    role: Role
    boards: tuple[str, ...]
    agency: str
    has_password: bool
    is_disabled: bool

    @property
    def asking(self) -> Asking:
        """Who asks, while they are signed in."""
        return Asking(self.name, self.role, frozenset(self.boards), self.agency)


class Accounts:
    """Reads and writes them. now: whole seconds, from whoever has a clock."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def every(self) -> tuple[Account, ...]:
        """All accounts, also those that are disabled, by name."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(ACCOUNTS).order_by(ACCOUNTS.c.folded)).all()
        return tuple(map(_account, rows))

    def add(self, name: str, role: Role, boards: Sequence[str], agency: str, now: int) -> str:
        """A new account without a password; gives the secret of the link that chooses one."""
        with writing(self._engine) as connection:
            number = _add(connection, _checked(name, role, boards, agency))
            return _link(connection, number, now)

    def disable(self, name: str) -> None:
        """Let nobody sign in by a name any more; whoever is signed in is so no more."""
        with writing(self._engine) as connection:
            account = _named(connection, name)
            where = ACCOUNTS.c.id == account.id
            connection.execute(sa.update(ACCOUNTS).where(where).values(disabled=True))
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.account == account.id))
            connection.execute(sa.delete(LINKS).where(LINKS.c.account == account.id))

    def link(self, name: str, now: int) -> str:
        """The secret of a new link for a name, which ends those before it, and its disabling."""
        with writing(self._engine) as connection:
            account = _named(connection, name)
            where = ACCOUNTS.c.id == account.id
            connection.execute(sa.update(ACCOUNTS).where(where).values(disabled=False))
            return _link(connection, account.id, now)

    def first_link(self, now: int) -> str:
        """The secret of the link that makes the first administrator; empty once there is one."""
        with writing(self._engine) as connection:
            return "" if _has_administrator(connection) else _link(connection, None, now)

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
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.account == number))
            connection.execute(sa.delete(LINKS).where(LINKS.c.key == _key(secret)))
            return _account(connection.execute(sa.select(ACCOUNTS).where(where)).one())

    def sign_in(self, name: str, password: str, now: int) -> tuple[Account, str]:
        """The account of a name and a password, and the secret of the session that begins.

        Raises AccountError otherwise, at the same cost whether or not there is such a name; and
        after too many tries of a name, whichever process they came to.
        """
        folded = _folded(name)
        with writing(self._engine) as connection:
            if not _may_try(connection, folded, now):
                raise AccountError(TOO_MANY)
            row = connection.execute(
                sa.select(ACCOUNTS).where(ACCOUNTS.c.folded == folded)
            ).one_or_none()
        kept = row.password if row is not None and not row.disabled else ""
        if not passwords.is_right(password, kept) or row is None:
            raise AccountError(NOT_RIGHT)
        secret = secrets.token_urlsafe(32)
        with writing(self._engine) as connection:
            is_still = sa.and_(
                ACCOUNTS.c.id == row.id,
                ACCOUNTS.c.password == kept,
                ACCOUNTS.c.disabled.is_(False),
            )
            if connection.execute(sa.select(ACCOUNTS.c.id).where(is_still)).one_or_none() is None:
                raise AccountError(NOT_RIGHT)
            connection.execute(sa.delete(TRIES).where(TRIES.c.folded == _hash(folded)))
            connection.execute(sa.delete(SESSIONS).where(_is_over(now)))
            session = {"key": _key(secret), "account": row.id, "begun": now, "seen": now}
            connection.execute(sa.insert(SESSIONS), session)
        return _account(row), secret

    def of_session(self, secret: str, now: int, *, is_used: bool = True) -> Account | None:
        """Who is signed in; None of a session that ended. is_used: whether a person used it."""
        asked = (
            sa.select(ACCOUNTS, SESSIONS.c.seen)
            .join(SESSIONS, SESSIONS.c.account == ACCOUNTS.c.id)
            .where(SESSIONS.c.key == _key(secret), sa.not_(_is_over(now)))
            .where(ACCOUNTS.c.disabled.is_(False))
        )
        with reading(self._engine) as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            return None
        if is_used and now - row.seen >= SEEN_AGAIN:
            where = SESSIONS.c.key == _key(secret)
            with writing(self._engine) as connection:
                connection.execute(sa.update(SESSIONS).where(where).values(seen=now))
        return _account(row)

    def sign_out(self, secret: str) -> None:
        """End a session."""
        with writing(self._engine) as connection:
            connection.execute(sa.delete(SESSIONS).where(SESSIONS.c.key == _key(secret)))


def _is_over(now: int) -> sa.ColumnElement[bool]:
    return sa.or_(SESSIONS.c.seen <= now - IDLE, SESSIONS.c.begun <= now - LONGEST)


def _may_try(connection: sa.Connection, folded: str, now: int) -> bool:
    """Write down a try of a name, unless there were too many; of any name alike."""
    key = _hash(folded)  # a password that is typed in the wrong place is not kept either
    connection.execute(sa.delete(TRIES).where(TRIES.c.at <= now - WINDOW))
    counted = sa.select(sa.func.count()).select_from(TRIES).where(TRIES.c.folded == key)
    if connection.execute(counted).scalar_one() >= MOST_TRIES:
        return False
    connection.execute(sa.insert(TRIES), {"folded": key, "at": now})
    return True


def _checked(name: str, role: Role, boards: Sequence[str], agency: str) -> dict[str, object]:
    """What is kept of a new account. Raises AccountError where its parts do not fit together."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise AccountError(f"Give the account a name of at most {LONGEST_NAME} characters.")
    if role not in WITH_ACCOUNTS:
        raise AccountError(f"Nobody signs in as a {role}.")
    if bool(boards) != (role in OF_BOARDS):
        is_wanted = "needs a board: give --board" if role in OF_BOARDS else "belongs to no board"
        raise AccountError(f"This role {is_wanted}: {role}.")
    if bool(agency) != (role is Role.OFFICER):
        is_wanted = "needs an agency: give --agency" if role is Role.OFFICER else "has no agency"
        raise AccountError(f"This role {is_wanted}: {role}.")
    return {
        "name": name,
        "folded": _folded(name),
        "role": str(role),
        "boards": " ".join(boards),
        "agency": agency,
        "password": "",
        "disabled": False,
    }


def _add(connection: sa.Connection, values: dict[str, object]) -> int:
    taken = sa.select(ACCOUNTS.c.id).where(ACCOUNTS.c.folded == values["folded"])
    if connection.execute(taken).one_or_none() is not None:
        raise AccountError(f"There is an account called “{values['name']}” already.")
    added = connection.execute(sa.insert(ACCOUNTS).values(values).returning(ACCOUNTS.c.id))
    return int(added.scalar_one())


def _first(connection: sa.Connection, name: str) -> int:
    if _has_administrator(connection):
        raise AccountError(NO_LINK)
    return _add(connection, _checked(name, Role.ADMINISTRATOR, (), ""))


def _has_administrator(connection: sa.Connection) -> bool:
    """Whether somebody can see to accounts: one with a password, who is not disabled."""
    is_one = sa.and_(
        ACCOUNTS.c.role == str(Role.ADMINISTRATOR),
        ACCOUNTS.c.disabled.is_(False),
        ACCOUNTS.c.password != "",
    )
    return connection.execute(sa.select(ACCOUNTS.c.id).where(is_one)).first() is not None


def _link(connection: sa.Connection, account: int | None, now: int) -> str:
    secret = secrets.token_urlsafe(24)
    is_of_it = LINKS.c.account.is_(None) if account is None else LINKS.c.account == account
    connection.execute(sa.delete(LINKS).where(is_of_it))
    link = {"key": _key(secret), "account": account, "until": now + LINK_LASTS}
    connection.execute(sa.insert(LINKS), link)
    return secret


def _whose(connection: sa.Connection, secret: str, now: int) -> Account | None:
    is_it = sa.and_(LINKS.c.key == _key(secret), LINKS.c.until > now)
    link = connection.execute(sa.select(LINKS).where(is_it)).one_or_none()
    if link is None or (link.account is None and _has_administrator(connection)):
        raise AccountError(NO_LINK)
    if link.account is None:
        return None
    return _account(
        connection.execute(sa.select(ACCOUNTS).where(ACCOUNTS.c.id == link.account)).one()
    )


def _named(connection: sa.Connection, name: str) -> Account:
    asked = sa.select(ACCOUNTS).where(ACCOUNTS.c.folded == _folded(name))
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise AccountError(f"There is no account called “{name}”. users list lists them.")
    return _account(row)


def _account(row: sa.Row[tuple[object, ...]]) -> Account:
    return Account(
        row.id,
        row.name,
        Role(row.role),
        tuple(row.boards.split()),
        row.agency,
        bool(row.password),
        bool(row.disabled),
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()[:LONGEST_NAME]


def _key(secret: str) -> str:
    """What is kept of a secret of many random characters: none can be guessed from it."""
    return _hash(secret)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
