"""What somebody writes who is signed in is written by their account, whatever they type."""

import json
import re

import pytest

from data.follow_up.written import Kind
from data.storage.accounts import Accounts
from tests.callbacks.doors import (
    OURS,
    PASSWORD,
    a_browser_at,
    a_store_with_a_manager,
    is_cheap,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        yield a_store_with_a_manager(tmp_path_factory.mktemp("signed"))


@pytest.fixture
def client(store):
    client = a_browser_at(store)
    client.post("/sign-in", data={"name": "Ann Lee", "password": PASSWORD})
    return client


def layout(client, path: str) -> str:
    about = {"Referer": f"http://localhost{path}"}
    return json.dumps(client.get("/_dash-layout", headers=about).get_json())


def field(page: str, name: str) -> dict:
    """The properties of the first field of a name."""
    found = next(each for each in re.findall(r"\{[^{}]*\}", page) if f'"name": "{name}"' in each)
    return json.loads(found)


def test_a_form_says_who_writes_and_takes_no_other_name(client):
    asked = field(layout(client, f"/actions/new?board={OURS}"), "by")

    assert asked["value"] == "Ann Lee, board manager"
    assert asked["readonly"] is True


def test_what_is_written_is_by_the_account_and_not_by_the_name_that_was_sent(client, store):
    page = layout(client, f"/agendas?board={OURS}")
    typed = {"token": field(page, "token")["value"], "board": OURS, "by": "Zed Zee", "name": "May"}

    answer = client.post(f"/agendas/{OURS}/new", data=typed)

    assert answer.status_code == 303, answer.text
    (kept,) = store.follow_up.of(OURS, Kind.AGENDA)
    assert kept.who == "Ann Lee, board manager"


def test_a_withdrawal_is_by_the_account(client, store):
    page = layout(client, f"/returns/1?board={OURS}")
    typed = {
        "token": field(page, "token")["value"],
        "what": "withdraw",
        "by": "Zed Zee",
        "why": "Old",
    }

    assert client.post("/returns/1/decision", data=typed).status_code == 303
    assert "Ann Lee, board manager" in layout(client, f"/returns/1?board={OURS}")
    assert "Zed Zee" not in layout(client, f"/returns/1?board={OURS}")


def test_a_page_is_told_its_token_while_the_session_goes_on_and_401_afterwards(client, store):
    token = client.get("/session").get_json()["token"]
    assert token == field(layout(client, f"/returns/2?board={OURS}"), "token")["value"]

    Accounts(store.engine).end_sessions("Ann Lee")

    assert client.get("/session").status_code == 401


def test_a_form_that_was_sent_after_the_session_ended_is_answered_by_a_page(client, store):
    Accounts(store.engine).end_sessions("Ann Lee")

    sent = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"}
    answer = client.post("/returns/1/decision", data={"what": "withdraw"}, headers=sent)

    assert answer.status_code == 401
    assert 'href="/sign-in"' in answer.text
    assert "Your session has ended" in answer.text


def test_a_token_of_another_session_is_refused(client):
    before = field(layout(client, f"/returns/2?board={OURS}"), "token")["value"]
    client.post("/sign-in", data={"name": "Ann Lee", "password": PASSWORD})

    typed = {"token": before, "what": "withdraw", "by": "x", "why": "x"}

    assert client.post("/returns/2/decision", data=typed).status_code == 403
