"""A return is withdrawn, or counts again, from its own page."""

import errno
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from callbacks import server
from callbacks.clock import now
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from dashboards.components.decision_form import LONGEST_WHO, LONGEST_WHY, NOT_BY_ITSELF
from data.storage.store import Store
from data.submission import Happening
from settings import HERE
from tests.builders_data import a_return, an_observation
from tests.callbacks.test_routing import words_of

OLDER, NEWER, OTHER = 1, 2, 3
DECIDED = {"what": "withdraw", "by": "Ann Lee", "why": "The wrong quarter"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with two versions of one return, of which the newer stands, and another return."""
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    for file, value, cover in (
        ("<b>first.csv", 10.0, {}),
        ("second.csv", 12.0, {"sent": "2012-08-10"}),
        ("other.csv", 3.0, {"agency": "education"}),
    ):
        figure = an_observation("contacts", value, agency=cover.get("agency", "police"))
        kept.accept(a_return(figure, file=file, **cover), "2012-08-20")
    return kept


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


@pytest.fixture
def decide(client: FlaskClient, tmp_path: Path):
    """Sends the form of a return's page, with the token of this server unless another is given."""

    def send(number: object = NEWER, headers: Any = None, **changed: str) -> TestResponse:
        form = {"token": upload_token(tmp_path)} | DECIDED | changed
        return client.post(f"/returns/{number}/decision", data=form, headers=headers)

    return send


def page_of(number: int, store: Store) -> str:
    return words_of(page_for(f"/returns/{number}", "?board=derby", store, "derby", "token"))


def in_force(store: Store) -> set[int]:
    return {each.id for each in store.in_force("derby")}


def test_a_return_is_withdrawn_and_its_page_tells_who_decided_it_and_why(decide, store):
    answer = decide()

    assert (answer.status_code, answer.headers["Location"]) == (303, "/returns/2?board=derby")
    assert in_force(store) == {OTHER}
    page = page_of(NEWER, store)
    assert "no: withdrawn on" in page
    assert "Ann Lee, The wrong quarter" in page
    assert "Let it count again" in page
    assert "Withdraw this return" not in page


def test_a_superseded_return_counts_again_in_place_of_the_newer_one(decide, store):
    assert "Let it count again" in page_of(OLDER, store)

    assert decide(OLDER, what="reinstate").status_code == 303

    assert in_force(store) == {OLDER, OTHER}
    assert "yes: its figures count" in page_of(OLDER, store)
    assert "no: another version took its place" in page_of(NEWER, store)


def test_a_decision_is_dated_as_those_of_the_commands_are(decide, store):
    before = now()

    decide()

    event = store.events(NEWER)[-1]
    assert event.what is Happening.WITHDRAWN
    assert before <= event.at <= now()
    assert len(event.at) == len(before)


def test_what_does_not_come_back_by_itself_is_told_only_where_there_is_such_a_thing(store):
    assert NOT_BY_ITSELF in page_of(NEWER, store)
    assert NOT_BY_ITSELF not in page_of(OTHER, store)
    assert NOT_BY_ITSELF not in page_of(OLDER, store)


@pytest.mark.parametrize("token", ["", "guessed", "größer"])
def test_a_page_of_another_house_decides_nothing(decide, store, token):
    answer = decide(token=token)

    assert answer.status_code == 403
    assert "Load it again" in answer.text
    assert in_force(store) == {NEWER, OTHER}


def test_a_decision_that_another_site_started_is_refused(decide, store):
    assert decide(headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert decide(headers={"Sec-Fetch-Site": "same-site"}).status_code == 403
    assert in_force(store) == {NEWER, OTHER}


@pytest.mark.parametrize("number", [9, "9" * 30, "9" * 5000, "two", "-1"])
def test_a_return_that_never_came_is_not_found(decide, number):
    answer = decide(number)

    assert answer.status_code == 404
    assert "There is no return of that number" in answer.text


def test_a_decision_that_there_is_not_is_refused(decide, store):
    assert decide(what="delete").status_code == 400
    assert in_force(store) == {NEWER, OTHER}


@pytest.mark.parametrize("field", ["by", "why"])
def test_a_decision_without_a_name_or_a_reason_is_refused_in_a_sentence(decide, store, field):
    answer = decide(**{field: " \r\n "})

    assert answer.status_code == 409
    assert "Say who decided this, and why" in answer.text
    assert in_force(store) == {NEWER, OTHER}


@pytest.mark.parametrize(("field", "most"), [("by", LONGEST_WHO), ("why", LONGEST_WHY)])
def test_a_text_may_be_as_long_as_the_field_lets_it_and_no_longer(decide, store, field, most):
    too_long = decide(**{field: "a" * (most + 1)})
    assert too_long.status_code == 400
    assert "too long" in too_long.text
    assert in_force(store) == {NEWER, OTHER}

    assert decide(**{field: "a" * most}).status_code == 303


def test_a_reason_of_several_lines_is_kept_on_one(decide, store):
    decide(why="The wrong\r\nquarter")

    assert store.events(NEWER)[-1].why == "The wrong quarter"


def test_a_second_press_is_told_what_the_first_did_and_leads_back(decide):
    decide()

    answer = decide()

    assert answer.status_code == 409
    assert "already withdrawn" in answer.text
    assert 'href="/returns/2?board=derby"' in answer.text


def test_the_name_of_a_file_is_never_markup(decide):
    decide(OLDER, what="reinstate")

    answer = decide(OLDER, what="reinstate")

    assert "&lt;b&gt;first.csv" in answer.text
    assert "<b>" not in answer.text


def test_the_page_of_a_return_stays_when_nothing_of_its_board_counts_any_more(decide, store):
    decide(NEWER)
    decide(OTHER)

    page = page_of(NEWER, store)

    assert store.boards() == ()
    assert "Ann Lee, The wrong quarter" in page
    assert "OFFICIAL" in page
    assert decide(NEWER, what="reinstate").status_code == 303
    assert in_force(store) == {NEWER}


def test_a_return_is_not_shown_as_one_of_another_board(store):
    figure = an_observation("contacts", 5.0, board="dudley")
    store.accept(a_return(figure, board="dudley"), "2012-08-20")

    page = page_for(f"/returns/{NEWER}", "?board=dudley", store, "derby")

    assert "There is no such page" in words_of(page)


@pytest.mark.parametrize("field", ["by", "why"])
def test_details_of_a_person_are_refused_and_not_repeated(decide, store: Store, field: str):
    answer = decide(**{field: "Amy Winter 03/05/2012, 943 476 5919"})

    assert answer.status_code == 400
    assert "looks like" in answer.text
    assert not any(word in answer.text for word in ("Winter", "03/05", "943"))
    assert NEWER in in_force(store)


@pytest.mark.parametrize(("number", "status"), [(errno.ENOSPC, 507), (errno.EROFS, 503)])
def test_a_decision_that_the_disk_does_not_take_says_so_and_changes_nothing(
    decide, store, monkeypatch, number, status
):
    def refuse(*_: object) -> None:
        raise OSError(number, "The system's own words", "/srv/board/safeguarding.db")

    monkeypatch.setattr("data.storage.transitions.decide", refuse)

    answer = decide(headers={"Accept": "text/html"})

    said = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert ("The disk is full, so nothing was stored" in said) == (number == errno.ENOSPC)
    assert "Go back" in said
    assert "/srv" not in said
    assert in_force(store) == {NEWER, OTHER}
