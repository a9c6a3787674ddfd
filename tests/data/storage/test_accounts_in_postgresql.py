"""Accounts, sessions and the audit log in a real PostgreSQL, as several processes use them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from data.access.claimed_roles import Claimed
from data.access.persons_asking import Role
from data.storage.account_rows import AccountError
from data.storage.accounts import Accounts
from data.storage.audit import Audit, Entry
from data.storage.openid_accounts import OpenIdAccounts
from data.storage.sessions import MOST_TRIES, TOO_MANY
from data.storage.store import Store
from tests.callbacks.doors import PASSWORD, is_cheap

NOON = 1_800_000_000


@pytest.fixture
def engines(new_postgresql, tmp_path) -> Iterator[list[sa.Engine]]:
    """Three ways into one new database, as of three processes."""
    url = new_postgresql()
    opened = [Store(url, tmp_path).engine for _ in range(3)]
    yield opened
    for each in opened:
        each.dispose()


def test_somebody_is_invited_signs_in_is_changed_and_locked(engines, monkeypatch):
    is_cheap(monkeypatch)
    accounts = Accounts(engines[0])
    link = accounts.add("Ann Lee", Role.MEMBER, ["derby"], "", NOON)
    accounts.use_link(link, "", PASSWORD, NOON)
    _, session = accounts.sign_in("ann lee", PASSWORD, NOON)

    accounts.change("Ann Lee", Role.MANAGER, ["derby", "dudley"], "")
    assert accounts.of_session(session, NOON).asking.sees("dudley")
    accounts.disable("Ann Lee")

    assert accounts.of_session(session, NOON) is None
    for _ in range(MOST_TRIES):
        with pytest.raises(AccountError):
            accounts.sign_in("Ann Lee", PASSWORD, NOON)
    with pytest.raises(AccountError) as refused:
        accounts.sign_in("Ann Lee", PASSWORD, NOON)
    assert str(refused.value) == TOO_MANY


def test_a_sign_in_at_a_provider_counts_once_and_names_stay_apart(engines):
    accounts, known = Accounts(engines[0]), OpenIdAccounts(engines[1])
    accounts.add("Ann Lee", Role.MEMBER, ["derby"], "", NOON)
    begun = known.begin("/returns", NOON)
    claimed = Claimed(Role.OFFICER, ("derby",), "police")

    assert [known.end(begun, NOON), known.end(begun, NOON)] == ["/returns", None]
    first, _ = known.sign_in("7 of issuer", "Ann Lee", claimed, NOON)
    again, _ = known.sign_in("7 of issuer", "Ann Day", claimed, NOON)

    assert first == again
    assert (first.name, first.agency) == ("Ann Lee (2)", "police")
    assert known.sign_in("7 of issuer", "Ann Lee", None, NOON) is None
    assert accounts.signed_in(NOON) == frozenset()


def test_entries_that_are_written_at_once_make_one_chain(engines):
    logs = [Audit(each) for each in engines]

    def write(n: int) -> None:
        entry = Entry("2027-05-01T09:00:00", "Ann", "chair", "derby", "export", f"/{n}")
        logs[n % 3].keep(entry)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(write, range(60)))

    found = logs[0].verify()
    assert (found.many, found.wrong) == (60, None)
