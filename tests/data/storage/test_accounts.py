"""Accounts: nobody has one by default, and what is kept of them gives no secret away."""

import pytest
import sqlalchemy as sa

from data.access.passwords import HOLDS_THE_NAME, TOO_PLAIN, TOO_SHORT, fault_of, hashed, is_right
from data.access.persons_asking import Role
from data.storage.access_tables import ACCOUNTS, LINKS, SESSIONS
from data.storage.account_rows import AccountError
from data.storage.accounts import LINK_LASTS, NO_LINK, Accounts
from data.storage.schema import reading
from data.storage.sessions import IDLE, LONGEST, MOST_TRIES, NOT_RIGHT, TOO_MANY, WINDOW
from data.storage.store import Store
from tests.callbacks.doors import PASSWORD, is_cheap

NOON = 1_800_000_000


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    is_cheap(monkeypatch)


@pytest.fixture
def accounts(tmp_path) -> Accounts:
    return Accounts(Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path).engine)


def add(accounts: Accounts, name: str = "Ann Lee") -> None:
    secret = accounts.add(name, Role.MANAGER, ["derby"], "", NOON)
    accounts.use_link(secret, "", PASSWORD, NOON)


def fails(accounts: Accounts, name: str, password: str, now: int = NOON) -> str:
    with pytest.raises(AccountError) as refused:
        accounts.sign_in(name, password, now)
    return str(refused.value)


def test_there_is_no_account_that_nobody_asked_for(accounts):
    assert accounts.every() == ()


def test_the_first_link_makes_an_administrator_and_works_once(accounts):
    secret = accounts.first_link(NOON)
    made = accounts.use_link(secret, "Bo Day", PASSWORD, NOON)

    assert (made.name, made.role, made.boards) == ("Bo Day", Role.ADMINISTRATOR, ())
    assert accounts.first_link(NOON) == ""
    with pytest.raises(AccountError, match="used already"):
        accounts.use_link(secret, "Eve Ill", PASSWORD, NOON)


def test_a_later_first_link_ends_those_before_it(accounts):
    earlier, later = accounts.first_link(NOON), accounts.first_link(NOON)

    with pytest.raises(AccountError, match="used already"):
        accounts.whose_link(earlier, NOON)
    assert accounts.whose_link(later, NOON) is None


def test_a_link_is_too_old_after_its_time(accounts):
    secret = accounts.add("Ann", Role.MEMBER, ["derby"], "", NOON)

    with pytest.raises(AccountError) as refused:
        accounts.use_link(secret, "", PASSWORD, NOON + LINK_LASTS)
    assert str(refused.value) == NO_LINK


def test_whoever_has_chosen_a_password_signs_in_by_it_however_the_name_is_spelt(accounts):
    add(accounts)

    account, secret = accounts.sign_in(" ann  LEE ", PASSWORD, NOON)

    assert accounts.of_session(secret, NOON) == account
    assert account.asking.sees("derby")
    assert not account.asking.sees("doncaster")


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ann Lee", "another one"), ("Nobody", PASSWORD), ("No Word", ""), ("", "")],
)
def test_what_is_not_right_is_told_in_one_sentence_whatever_it_is(accounts, name, password):
    add(accounts)
    accounts.add("No Word", Role.MEMBER, ["derby"], "", NOON)

    assert fails(accounts, name, password) == NOT_RIGHT


@pytest.mark.parametrize("name", ["Ann Lee", "Nobody"])
def test_after_ten_tries_of_a_name_no_password_is_tried_for_a_quarter_of_an_hour(
    accounts, tmp_path, name
):
    add(accounts)
    another_process = Accounts(Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path).engine)
    for n in range(MOST_TRIES):
        assert fails((accounts, another_process)[n % 2], name, "wrong") == NOT_RIGHT

    assert fails(accounts, name, PASSWORD) == TOO_MANY
    assert fails(another_process, name.upper(), PASSWORD, NOON + WINDOW - 1) == TOO_MANY
    if name == "Ann Lee":
        assert accounts.sign_in(name, PASSWORD, NOON + WINDOW)


def test_a_session_ends_when_it_is_not_used_and_after_its_longest_time(accounts):
    add(accounts)
    _, idle = accounts.sign_in("Ann Lee", PASSWORD, NOON)
    _, used = accounts.sign_in("Ann Lee", PASSWORD, NOON)
    for now in range(NOON, NOON + LONGEST, IDLE - 1):
        assert accounts.of_session(used, now)

    assert accounts.of_session(idle, NOON + IDLE) is None
    assert accounts.of_session(used, NOON + LONGEST) is None


def test_what_a_page_asks_by_itself_keeps_nobody_signed_in(accounts):
    add(accounts)
    _, secret = accounts.sign_in("Ann Lee", PASSWORD, NOON)

    assert accounts.of_session(secret, NOON + IDLE - 1, is_used=False)
    assert accounts.of_session(secret, NOON + IDLE) is None


def test_who_signs_out_is_disabled_or_has_a_new_password_is_signed_in_no_more(accounts):
    add(accounts)
    _, first = accounts.sign_in("Ann Lee", PASSWORD, NOON)
    _, second = accounts.sign_in("Ann Lee", PASSWORD, NOON)
    accounts.sign_out(first)
    assert accounts.of_session(first, NOON) is None
    assert accounts.of_session(second, NOON)

    accounts.use_link(accounts.link("Ann Lee", NOON), "", f"{PASSWORD} again", NOON)
    assert accounts.of_session(second, NOON) is None
    _, third = accounts.sign_in("Ann Lee", f"{PASSWORD} again", NOON)

    accounts.disable("Ann Lee")
    assert accounts.of_session(third, NOON) is None
    assert fails(accounts, "Ann Lee", f"{PASSWORD} again") == NOT_RIGHT


def test_a_link_enables_an_account_again(accounts):
    add(accounts)
    accounts.disable("Ann Lee")

    accounts.use_link(accounts.link("Ann Lee", NOON), "", PASSWORD, NOON)

    assert accounts.sign_in("Ann Lee", PASSWORD, NOON)


def test_the_database_holds_no_secret(accounts):
    add(accounts)
    link = accounts.link("Ann Lee", NOON)
    _, session = accounts.sign_in("Ann Lee", PASSWORD, NOON)

    with reading(accounts._engine) as connection:
        kept = str([connection.execute(sa.select(t)).all() for t in (ACCOUNTS, LINKS, SESSIONS)])

    assert not any(secret in kept for secret in (PASSWORD, link, session))
    assert "$argon2id$" in kept


@pytest.mark.parametrize(
    ("role", "boards", "agency", "why"),
    [
        (Role.MANAGER, [], "", "needs a board"),
        (Role.ADMINISTRATOR, ["derby"], "", "belongs to no board"),
        (Role.OFFICER, ["derby"], "", "needs an agency"),
        (Role.MEMBER, ["derby"], "police", "has no agency"),
        (Role.PUBLIC, [], "", "Nobody signs in"),
        (Role.STRANGER, [], "", "Nobody signs in"),
    ],
)
def test_the_parts_of_an_account_fit_together(accounts, role, boards, agency, why):
    with pytest.raises(AccountError, match=why):
        accounts.add("Ann", role, boards, agency, NOON)


def test_two_accounts_have_two_names(accounts):
    add(accounts)

    with pytest.raises(AccountError, match="already"):
        accounts.add("ANN lee", Role.MEMBER, ["derby"], "", NOON)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", TOO_SHORT),
        ("Ann Lee is here", HOLDS_THE_NAME),
        ("abababababab", TOO_PLAIN),
        (PASSWORD, ""),
    ],
)
def test_a_password_is_long_and_says_no_name(password, why):
    assert fault_of(password, "Ann Lee") == why


def test_what_is_kept_of_a_password_differs_each_time_and_knows_it_alone():
    first, second = hashed(PASSWORD), hashed(PASSWORD)

    assert first != second
    assert is_right(PASSWORD, first)
    assert not is_right(f"{PASSWORD} ", first)
    assert not is_right(PASSWORD, "")
    assert not is_right(PASSWORD, "not a hash")
