"""What changed is written beside a chart, and is a version of the framework from then on."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from callbacks.addresses import is_there
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from dashboards.drawing import draw
from dashboards.pages.contents import panel_of
from data.errors import OvertakenError
from data.figures.selection import Selection
from data.framework.breaks import Change
from data.storage.frameworks import StoredFrameworks
from data.storage.store import Store
from tests.callbacks.stores import a_client_of, a_store_of_contacts
from tests.callbacks.test_routing import words_of

CHART = "/what-changed/made-contacts"
TYPED = {
    "query": "board=derby&agency=police",
    "measure": "contacts",
    "period": "2012-13 Q3",
    "agency": "none",
    "change": "noted",
    "reason": "A new case system",
    "matters": "Expect late returns.",
    "by": "Ann Lee, board manager",
}
TOLD = "Noted in Q3 2012-13: A new case system. Expect late returns."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store_of_contacts(tmp_path)


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return a_client_of(store, tmp_path)


@pytest.fixture
def write(client, tmp_path):
    def send(**typed: str):
        form = {"token": upload_token(tmp_path)} | TYPED | typed
        return client.post("/what-changed/derby/made-contacts", data=form)

    return send


def drawing(store: Store):
    dataset = store.dataset("derby")
    return draw(panel_of("made-contacts", dataset.framework), dataset, Selection("derby"))


def test_a_note_is_drawn_and_told_and_its_version_knows_who_and_why(store, write):
    answer = write()

    assert answer.status_code == 303
    assert "agency=police" in answer.location
    assert TOLD in drawing(store).caveats
    assert any("note" in (e.text or "") for e in drawing(store).figure.layout.annotations)
    (version,) = store.kept_frameworks.versions("derby")
    assert version.who == "Ann Lee, board manager"
    assert version.why == ("Registered beside the chart, from Q3 2012-13 on: A new case system")


def test_t6_a_break_refuses_the_comparison_across_it_with_what_was_written(store, write):
    write(change="redefined", reason="Calls count too")

    shown = drawing(store)
    assert shown.series[0].points[2].definition == 1
    (found,) = shown.series[0].changes
    assert (found.change, found.reason) == (Change.REDEFINED, "Calls count too")


def test_a_second_note_of_the_same_period_is_put_after_the_first(store, write):
    write()
    write(reason="And fewer staff.", matters="")

    assert (
        "Noted in Q3 2012-13: A new case system. And fewer staff. Expect late returns."
        in drawing(store).caveats
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"reason": ""}, "What changed"),
        ({"reason": "x" * 5000}, "holds"),
        ({"measure": "referrals"}, "no such choice"),
        ({"period": "2031-32 Q1"}, "no such choice"),
        ({"agency": "nobody"}, "no such choice"),
        ({"change": "counted no more"}, "no such choice"),
        ({"by": ""}, "is empty"),
        ({"reason": "Her NHS number is 943 476 5919"}, "Nothing of it was kept"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_what_was_typed(store, write, typed, why):
    answer = write(**typed)

    assert answer.status_code == 400
    assert why in answer.text
    assert "Expect late returns." in answer.text
    assert store.kept_frameworks.versions("derby") == ()


def test_no_stranger_writes(store, write):
    assert write(token="guessed").status_code == 403
    assert store.kept_frameworks.versions("derby") == ()


def test_a_chart_that_there_is_none_of_is_refused(client, tmp_path):
    form = {"token": upload_token(tmp_path)} | TYPED

    assert client.post("/what-changed/derby/nothing", data=form).status_code == 404
    assert client.post("/what-changed/atlantis/made-contacts", data=form).status_code == 404


def test_who_stores_meanwhile_is_not_undone(store, write, monkeypatch):
    real, calls = StoredFrameworks.load, []

    def overtaken_once(self, *about):
        calls.append(about)
        if len(calls) == 1:
            raise OvertakenError("Another version counts by now.")
        return real(self, *about)

    monkeypatch.setattr(StoredFrameworks, "load", overtaken_once)

    assert write().status_code == 303
    assert TOLD in drawing(store).caveats


def test_the_page_asks_for_the_change_and_lists_what_is_registered(store, write):
    write()

    words = words_of(page_for(CHART, "?board=derby", store, "derby", "token"))

    assert "Note what changed" in words
    assert "Contacts to children's social care: A new case system. Expect late returns." in words


@pytest.mark.parametrize(("path", "there"), [(CHART, True), ("/what-changed/nothing", False)])
def test_only_a_chart_has_such_a_page(store, path, there):
    assert is_there(path, "board=derby", store, "derby") is there


@pytest.mark.parametrize(
    ("change", "told"), [("redefined", "1 definition changed"), ("noted", "1 note added")]
)
def test_the_page_of_an_earlier_day_says_what_is_counted_otherwise_since(
    store, write, change, told
):
    yesterday = date.today() - timedelta(days=1)
    assert write(change=change).status_code == 303

    words = words_of(page_for("/referrals", f"board=derby&as-at={yesterday}", store, "derby"))

    assert told in words
    assert "A new case system. Expect late returns." in words
    assert "is the same today" not in words
