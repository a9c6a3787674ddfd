"""One account as the database keeps it, and what is kept of a name and of a secret."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from data.access.persons_asking import Asking, Role, why_not
from data.errors import SafeguardingError
from data.storage.access_tables import ACCOUNTS

LONGEST_NAME = 100
NO_NAME = f"Give the account a name of at most {LONGEST_NAME} characters."


class AccountError(SafeguardingError):
    """What is asked of an account cannot be done, and why."""


@dataclass(frozen=True)
class Account:
    """Somebody who may sign in. has_password: whether one was chosen yet.

    is_elsewhere: whether a provider of OpenID Connect knows them, and says what they are.
    """

    id: int
    name: str
    role: Role
    boards: tuple[str, ...]
    agency: str
    has_password: bool
    is_disabled: bool
    is_elsewhere: bool

    @property
    def asking(self) -> Asking:
        """Who asks, while they are signed in."""
        return Asking(self.name, self.role, frozenset(self.boards), self.agency)


def account_of(row: sa.Row[tuple[object, ...]]) -> Account:
    """The account of a row."""
    return Account(
        row.id,
        row.name,
        Role(row.role),
        tuple(row.boards.split()),
        row.agency,
        bool(row.password),
        bool(row.disabled),
        row.subject is not None,
    )


def checked_rights(role: Role, boards: Sequence[str], agency: str) -> dict[str, object]:
    """What is kept of what somebody may do. Raises AccountError where it does not fit together."""
    if why := why_not(role, boards, agency):
        raise AccountError(why)
    return {"role": str(role), "boards": " ".join(boards), "agency": agency}


def new_account(
    name: str, rights: dict[str, object], subject: str | None = None
) -> dict[str, object]:
    """What is kept of an account that is new. Raises AccountError where its name is none.

    subject: what is kept of whom a provider knows; none of an account with a password.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise AccountError(NO_NAME)
    own = {"name": name, "folded": folded(name), "password": "", "disabled": False}
    return {**own, **rights, "subject": subject}


def find(connection: sa.Connection, name: str) -> Account | None:
    """The account of a name, however it is spelt; None where there is none."""
    asked = sa.select(ACCOUNTS).where(ACCOUNTS.c.folded == folded(name))
    row = connection.execute(asked).one_or_none()
    return None if row is None else account_of(row)


def named(connection: sa.Connection, name: str) -> Account:
    """The account of a name. Raises AccountError where there is none."""
    found = find(connection, name)
    if found is None:
        raise AccountError(f"There is no account called “{name}”.")
    return found


def folded(name: str) -> str:
    """One spelling of a name."""
    return " ".join(name.split()).casefold()[:LONGEST_NAME]


def kept_of(secret: str) -> str:
    """What is kept of a secret of many random characters: none can be guessed from it."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
