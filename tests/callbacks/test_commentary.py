"""What lies behind a figure: written, held against the store, shown beside its chart."""

import html
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.follow_up.written import Kind
from data.storage.store import Store
from tests.callbacks.stores import a_client_of, a_store_of_contacts
from tests.callbacks.test_routing import told_by, words_of

CHART = "/commentary/made-contacts"
TYPED = {
    "query": "board=derby",
    "measure": "contacts",
    "period": "2012-13 Q4",
    "agency": "none",
    "issue": "Thresholds are not understood",
    "audit": "A multi-agency audit",
    "action": "",
    "effect": "",
    "by": "Ann Lee, board manager",
    "checked": "",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store_of_contacts(tmp_path)


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return a_client_of(store, tmp_path)


@pytest.fixture
def write(client, tmp_path):
    def send(chart: str = "made-contacts", **typed: str):
        form = {"token": upload_token(tmp_path)} | TYPED | typed
        return client.post(f"/commentary/derby/{chart}", data=form)

    return send


@pytest.fixture
def check(client, tmp_path):
    def send(text: str, **typed: str):
        form = {"token": upload_token(tmp_path), **TYPED, "text": text} | typed
        return client.post("/commentary/derby/check", data=form)

    return send


def page(store: Store, path: str, query: str = "?board=derby") -> str:
    return words_of(page_for(path, query, store, "derby", "token"))


def number_of(store: Store) -> int:
    return store.follow_up.of("derby", Kind.COMMENTARY)[0].id


def test_what_is_written_stands_with_its_chart_dated_and_signed(write, store):
    assert write().status_code == 303

    said = page(store, "/referrals")
    assert "Behind the figure: Q4 2012-13 (Jan to Mar 2013)" in said
    assert "What was found Thresholds are not understood" in said
    assert "What is done" not in said.partition("Behind the figure")[2].partition("Source")[0]
    assert re.search(r"Ann Lee, board manager, \d+ \w+ \d{4}, \d\d:\d\d", said)
    assert "Thresholds are not understood" not in page(
        store, "/referrals", "?board=derby&as-at=2013-06-01"
    )


def test_a_change_is_a_version_more_with_its_reason(write, store):
    write()
    assert write(version="1", action="22 courses", why="The courses began").status_code == 303

    assert "version 2" in page(store, "/referrals")
    said = page(store, f"{CHART}/{number_of(store)}")
    assert "What is done: “22 courses”." in said
    assert "The courses began" in said


def test_who_comes_second_is_told_and_loses_nothing(write, store):
    write()

    answer = write(issue="Another issue")

    said = html.unescape(answer.text)
    assert answer.status_code == 409
    assert "What was found: “Thresholds are not understood”." in said
    assert "Another issue</textarea>" in said
    assert 'name="version" value="1"' in said
    hidden = dict(re.findall(r'type="hidden" name="([\w-]+)" value="([^"]*)"', answer.text))
    assert write(**hidden, issue="Another issue", why="Both are put together").status_code == 303
    assert "Another issue" in page(store, "/referrals")


def test_a_figure_that_does_not_hold_is_pointed_out_before_it_is_kept(write, store):
    wrong = "Contacts were 150 in Q4 2012-13."

    answer = write(issue=wrong)

    said = html.unescape(answer.text)
    assert answer.status_code == 409
    assert "“150”: Contacts to children's social care" in said
    assert "132" in said
    assert store.follow_up.of("derby", Kind.COMMENTARY) == ()
    checked = re.search(r'name="checked" value="(\w+)"', answer.text)[1]
    assert write(issue=f"{wrong} Or 160.", checked=checked).status_code == 409
    assert write(issue=wrong, checked=checked).status_code == 303


def test_a_figure_that_holds_or_that_nobody_can_know_is_kept_at_once(write):
    said = "Contacts were 132 in Q4 2012-13. 450 practitioners answered."

    assert write(issue=said).status_code == 303


def test_it_is_said_as_it_is_typed_and_nothing_is_kept(check, store):
    assert check("Contacts were 132.").json == []
    (line,) = check("Contacts were 150.").json

    assert line.startswith("“150”: Contacts to children's social care")
    assert "132" in line
    assert store.follow_up.of("derby", Kind.COMMENTARY) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"issue": "", "audit": ""}, "Nothing is said of the figure yet"),
        ({"period": "soon"}, "“Period” has no such choice"),
        ({"measure": "referrals"}, "has no such figure"),
        ({"agency": "army"}, "“Whose” has no such choice"),
        ({"by": ""}, "“Who writes this” is empty"),
        ({"issue": "NHS number 943 476 5919"}, "NHS numbers"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_the_reason(write, store, typed, said):
    answer = write(**typed)

    assert (answer.status_code, said in answer.text) == (400, True)
    assert store.follow_up.of("derby", Kind.COMMENTARY) == ()


def test_only_a_page_of_this_server_writes_or_asks(write, check, store):
    assert write(token="guessed").status_code == 403
    assert check("Contacts were 150.", token="guessed").status_code == 403
    assert store.follow_up.of("derby", Kind.COMMENTARY) == ()


def test_what_is_not_there_is_not_found(write, client):
    assert write("nothing").status_code == 404
    for path in ("/commentary", "/commentary/nothing", f"{CHART}/9"):
        assert client.get(path).status_code == 404
    assert client.get(CHART).status_code == 200


def test_a_chart_leads_to_the_form_and_the_form_back_to_the_chart(store):
    assert CHART in told_by(page_for("/referrals", "?board=derby", store, "derby"), "href")
    links = told_by(page_for(CHART, "?board=derby", store, "derby", "token"), "href")

    assert "/referrals?board=derby" in links


@pytest.mark.parametrize("about", ["commentary", "what-changed"])
def test_the_page_beside_a_chart_is_marked_as_one_of_the_page_that_has_the_chart(store, about):
    shown = page(store, f"/{about}/made-contacts")

    assert "Referrals (this page)" in shown
    assert "Overview (this page)" not in shown
