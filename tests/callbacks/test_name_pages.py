"""The name book of a board has a page and a file, and what was agreed is withdrawn from it."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from callbacks import server
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.intake.said import Agreed
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation
from tests.callbacks.test_routing import told_by, words_of

MARKUP = "<b>Sth</b>"
RISKY = "=HYPERLINK(1)"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A return with figures of two areas, with which another name of one was agreed."""
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    figures = [an_observation("marac-cases", 3.0, area=each) for each in ("North", "South")]
    names = (Agreed("area", MARKUP, "South"), Agreed("area", RISKY, RISKY))
    received = replace(a_return(*figures), agreed=names)
    kept.accept(received, "2012-07-20", sent_by="Data officer")
    return kept


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


@pytest.fixture
def withdraw(client: FlaskClient, tmp_path: Path):
    def send(**changed: str):
        form = {"agreement": "1", "by": "Ann Lee", "why": "Another area"}
        form |= {"token": upload_token(tmp_path)} | changed
        return client.post("/returns/names/withdraw", data=form)

    return send


def page(store: Store) -> list[object]:
    return page_for("/returns/names", "?board=derby", store, "derby", "token")


def test_the_page_lists_names_with_who_agreed_since_when_and_from_which_return(store):
    said = words_of(page(store))

    assert f"South {MARKUP} 20 July 2012 Data officer DERBY-00001" in said
    assert "Police force; Police service" in said
    assert "/returns/1?board=derby" in told_by(page(store), "href")


def test_the_returns_page_leads_to_it_and_it_stands_there(client, store):
    returns = page_for("/returns", "?board=derby", store, "derby", "token")

    assert "/returns/names?board=derby" in told_by(returns, "href")
    assert client.get("/returns/names").status_code == 200
    assert client.get("/returns/names/more").status_code == 404


def test_the_file_has_every_name_and_no_cell_that_a_spreadsheet_program_runs(client):
    answer = client.get("/download/names/derby.csv")

    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    spelled = {row["spelling"]: row for row in rows if row["of"] == "area"}
    assert spelled[MARKUP]["name"] == "South"
    assert (spelled[MARKUP]["who agreed"], spelled[MARKUP]["agreement"]) == ("Data officer", "1")
    assert spelled["North"]["return"] == "DERBY-00001"
    assert f"'{RISKY}" in spelled
    assert client.get("/download/names/nowhere.csv").status_code == 404


def test_what_was_agreed_is_withdrawn_and_the_book_says_who_decided_it_and_why(withdraw, store):
    answer = withdraw()

    assert (answer.status_code, answer.headers["Location"]) == (303, "/returns/names?board=derby")
    said = words_of(page(store))
    assert "Withdrawn on" in said
    assert "by Ann Lee: Another area" in said
    assert not [each for each in store.names("derby") if each.name == MARKUP and each.meaning]


def test_what_changes_is_said_before_it_is_withdrawn(store):
    said = words_of(page(store))

    assert "Figures that are stored already keep the name that they were read under" in said
    assert f"“{MARKUP}” (area) is another name for South" in told_labels(store)


def told_labels(store: Store) -> list[str]:
    options = [each for each in told_by(page(store), "options") if isinstance(each, list)]
    return [each["label"] for some in options for each in some]


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"token": "guessed"}, 403),
        ({"agreement": "99"}, 404),
        ({"agreement": ""}, 404),
        ({"agreement": "9" * 5000}, 404),
        ({"agreement": "²"}, 404),
        ({"by": " "}, 409),
        ({"why": ""}, 409),
        ({"by": "a" * 201}, 400),
        ({"why": "Amy Winter 943 476 5919"}, 400),
    ],
    ids=lambda each: str(each)[:40],
)
def test_what_is_no_decision_changes_nothing(withdraw, store, changed, status):
    assert withdraw(**changed).status_code == status
    assert [each.meaning for each in store.names("derby")] == ["South", RISKY]


def test_a_second_press_is_told_that_it_holds_no_more(withdraw):
    withdraw()

    answer = withdraw()

    assert answer.status_code == 409
    assert "Nothing of that number is agreed now" in answer.text
