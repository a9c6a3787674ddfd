"""Signing in and out, as a browser does it, without any script."""

import re

import pytest

from callbacks import server
from callbacks.server import Door
from callbacks.who import AT_THIS_MACHINE, asking
from data.access.persons_asking import Role
from data.storage.accounts import Accounts
from settings import HERE
from tests.callbacks.doors import OURS, PASSWORD, a_store_of_two_boards, is_cheap, now


@pytest.fixture
def store(tmp_path, monkeypatch):
    is_cheap(monkeypatch)
    return a_store_of_two_boards(tmp_path)


def served(store, folder, **door):
    names = ("localhost", "board.example")
    made = Door(names, has_accounts=True, **door)
    return server.create_app(store, OURS, str(HERE / "assets"), folder, made).server.test_client()


@pytest.fixture
def client(store, tmp_path):
    add(store)
    return served(store, tmp_path)


def add(store, name: str = "Ann Lee", role: Role = Role.MANAGER) -> None:
    accounts = Accounts(store.engine)
    accounts.use_link(accounts.add(name, role, [OURS], "", now()), "", PASSWORD, now())


def signs_in(client, then: str = "/", password: str = PASSWORD, **more):
    typed = {"name": "Ann Lee", "password": password, "next": then}
    return client.post("/sign-in", data=typed, **more)


def test_a_page_asks_a_stranger_to_sign_in_and_then_opens(client):
    asked = client.get("/referrals?board=derby&from=2012-13Q1")
    form = client.get(asked.headers["Location"])
    then = re.search(r'name="next" value="([^"]*)"', form.text)[1].replace("&amp;", "&")

    answer = signs_in(client, then)

    assert (asked.status_code, answer.status_code) == (303, 303)
    assert answer.headers["Location"] == "/referrals?board=derby&from=2012-13Q1"
    assert client.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize(
    "then",
    [
        *("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"),
        *("javascript:1", "", "/\t/elsewhere.example"),
    ],
)
def test_nobody_is_sent_elsewhere_after_signing_in(client, then):
    assert signs_in(client, then).headers["Location"] == "/"


def test_a_wrong_password_is_told_and_the_name_is_kept_but_not_the_password(client):
    answer = signs_in(client, password="wrong <b>")

    assert answer.status_code == 401
    assert "The name or the password is not right." in answer.text
    assert 'value="Ann Lee"' in answer.text
    assert "wrong" not in answer.text
    assert "Set-Cookie" not in answer.headers


def test_too_many_tries_are_told(client):
    for _ in range(10):
        signs_in(client, password="wrong")

    assert signs_in(client).status_code == 429


def test_the_cookie_is_for_this_server_alone(store, tmp_path, client):
    plain = signs_in(client).headers["Set-Cookie"]
    secure = signs_in(served(store, tmp_path, is_tls=True)).headers["Set-Cookie"]

    assert plain.startswith("session=")
    assert secure.startswith("__Host-session=")
    for part in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in plain
        assert part in secure
    assert "Secure" in secure
    assert "Secure" not in plain
    assert "Domain" not in secure


def test_with_tls_a_browser_comes_back_by_tls_alone(store, tmp_path, client):
    secure = served(store, tmp_path, is_tls=True).get("/sign-in").headers

    assert secure["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert secure["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in client.get("/sign-in").headers


def test_a_new_session_begins_at_each_sign_in(client):
    first = signs_in(client).headers["Set-Cookie"]
    second = signs_in(client).headers["Set-Cookie"]

    assert first.split(";")[0] != second.split(";")[0]
    client.set_cookie("session", first.split(";")[0].partition("=")[2])
    assert client.get("/account").status_code == 401


def test_whoever_signs_out_is_let_in_no_more(client):
    signs_in(client)
    page = client.get("/account").text
    token = re.search(r'name="token" value="([^"]+)"', page)[1]

    assert client.post("/sign-out", data={"token": "guessed"}).status_code == 403
    assert client.get("/account").status_code == 200
    assert client.post("/sign-out", data={"token": token}).status_code == 200
    assert client.get("/account").status_code == 401


def test_whoever_is_disabled_is_let_in_no_more(client, store):
    signs_in(client)

    Accounts(store.engine).disable("Ann Lee")

    assert client.get("/account").status_code == 401


def changes_password(client, before: str, new: str):
    page = client.get("/account").text
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    return client.post(
        "/account/password", data={"token": token, "before": before, "password": new}
    )


def test_a_password_is_changed_by_the_one_of_before_and_other_sessions_end(client, store, tmp_path):
    other, new = served(store, tmp_path), f"{PASSWORD} and on"
    signs_in(client)
    signs_in(other)

    assert changes_password(client, PASSWORD, new).status_code == 200
    assert client.get("/account").status_code == 200
    assert other.get("/account").status_code == 401
    assert signs_in(other).status_code == 401
    assert signs_in(other, password=new).status_code == 303


@pytest.mark.parametrize(
    ("before", "new", "why"),
    [("guessed wrongly", f"{PASSWORD} on", "is not right"), (PASSWORD, "short", "at least 12")],
)
def test_a_password_is_not_changed_without_the_one_of_before_or_to_a_weak_one(
    client, before, new, why
):
    signs_in(client)

    answer = changes_password(client, before, new)

    assert answer.status_code == 400
    assert why in answer.text
    assert signs_in(client).status_code == 303


def test_a_password_is_not_changed_by_another_page(client):
    signs_in(client)
    sent = {"token": "guessed", "before": PASSWORD, "password": f"{PASSWORD} on"}

    assert client.post("/account/password", data=sent).status_code == 403
    assert signs_in(client).status_code == 303


def test_another_website_signs_nobody_in(client):
    elsewhere = {"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "cross-site"}

    assert signs_in(client, headers=elsewhere).status_code == 403


def test_a_link_asks_for_a_password_and_works_once(store, tmp_path):
    client, accounts = served(store, tmp_path), Accounts(store.engine)
    way = f"/sign-in/link/{accounts.first_link(now())}"

    assert "administrator" in client.get(way).text
    assert client.post(way, data={"name": "Bo", "password": "short"}).status_code == 400
    assert client.post(way, data={"name": "Bo", "password": PASSWORD}).status_code == 200
    assert client.get(way).status_code == 404
    assert client.post(way, data={"name": "Eve", "password": PASSWORD}).status_code == 404
    assert [each.role for each in accounts.every()] == [Role.ADMINISTRATOR]


def test_what_is_typed_is_shown_as_text(client):
    page = client.post("/sign-in", data={"name": '"><script>x</script>', "password": "p"}).text

    assert "<script>" not in page


def test_a_manager_reads_the_audit_log_of_their_board_alone(client, store):
    signs_in(client)

    page, other = client.get("/audit/derby"), client.get("/audit/doncaster")
    file = client.get("/audit/derby.csv").text

    assert "sign-in" in page.text
    assert "acceptance" in page.text
    assert other.status_code == 404
    assert "doncaster" not in file
    assert "Ann Lee,board manager,derby,sign-in" in file


def test_nobody_asks_any_more_once_a_request_is_over(client):
    signs_in(client)
    client.get("/account")

    assert asking() == AT_THIS_MACHINE


def test_each_page_says_who_is_signed_in_or_that_nobody_is(client, store, tmp_path):
    signs_in(client)
    with_accounts = client.get("/_dash-layout", headers={"Referer": "http://localhost/"}).text
    alone = server.create_app(store, OURS, str(HERE / "assets"), tmp_path).server.test_client()
    without = alone.get("/_dash-layout", headers={"Referer": "http://localhost/"}).text

    assert "Signed in as Ann Lee, board manager." in with_accounts
    assert "Nobody signs in here" in without
