"""Challenges: raised from a chart with what it shows, followed to an outcome, listed."""

import csv
import html
import io
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import openpyxl
import pytest
from flask.testing import FlaskClient

from callbacks.challenges import as_shown
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.figures.selection import Selection
from data.follow_up.challenge_list import HEADINGS
from data.follow_up.written import Kind
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.stores import a_client_of, a_store_of_contacts
from tests.callbacks.test_routing import told_by, words_of

FORM = "/challenges/new/made-contacts"
ASKED = {
    "question": "Why did contacts rise?",
    "whom": "Police",
    "due": "2026-06-30",
    "by": "Ann Lee, board manager",
    "view": "/referrals?board=derby&from=2012-13Q1&to=2012-13Q4&as-at=2026-05-02",
    "chart": "Contacts",
    "measure": "contacts",
    "period": "2012-13 Q4",
    "figure": "Contacts were 132.",
}
FOLLOWED = {
    "question": "Why did contacts rise?",
    "whom": "Police",
    "due": "2026-06-30",
    "answer": "A campaign in schools",
    "outcome": "",
    "minute": "",
    "by": "Bo Day",
    "why": "The police answered",
    "version": "1",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store_of_contacts(tmp_path)


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return a_client_of(store, tmp_path)


@pytest.fixture
def ask(client, tmp_path):
    def send(**typed: str):
        form = {"token": upload_token(tmp_path)} | ASKED | typed
        return client.post("/challenges/derby/new", data=form)

    return send


@pytest.fixture
def follow(client, tmp_path):
    def send(item: str = "1", **typed: str):
        form = {"token": upload_token(tmp_path)} | FOLLOWED | typed
        return client.post(f"/challenges/derby/{item}", data=form)

    return send


def content(store: Store, path: str, query: str = "?board=derby"):
    return page_for(path, query, store, "derby", "token")


def page(store: Store, path: str = "/challenges", query: str = "?board=derby") -> str:
    return words_of(content(store, path, query))


def kept_unseen(shown) -> dict[str, str]:
    """What goes with a form and is not typed, by name."""
    fields = told_by(shown, "children")
    listed = [each for found in fields if isinstance(found, list) for each in found]
    return {each.name: each.value for each in listed if getattr(each, "type", "") == "hidden"}


def test_the_period_that_is_kept_is_that_of_the_figure_and_not_the_end_of_the_range():
    early = in_quarters("contacts", 100, 110, 120)
    dataset = a_store(a_return(*early, *in_quarters("cp-plans", 5, 6, 7, 8))).dataset("derby")

    kept = as_shown("made-contacts", dataset, Selection("derby"))

    assert (kept["period"], "120" in kept["figure"]) == ("2012-13 Q3", True)


def test_the_form_keeps_the_view_and_the_figure_as_it_is_shown(store, client):
    shown = content(store, FORM, "?board=derby&from=2012-13Q1&to=2012-13Q3")

    kept = kept_unseen(shown)
    assert kept["figure"].startswith("Contacts to children's social care were 120")
    assert kept["figure"] in words_of(shown)
    assert (kept["measure"], kept["period"]) == ("contacts", "2012-13 Q3")
    assert kept["view"].startswith("/referrals?board=derby&from=2012-13Q1&to=2012-13Q3&as-at=")
    assert client.get(kept["view"]).status_code == 200


def test_a_challenge_is_raised_and_stands_in_the_log(ask, store):
    answer = ask()

    assert (answer.status_code, answer.headers["Location"]) == (303, "/challenges/1?board=derby")
    said = page(store)
    assert "1 challenge: 1 open." in said
    assert "Why did contacts rise? Police 30 June 2026 (overdue) open" in said
    assert "Contacts were 132." in page(store, "/challenges/1")


def test_a_challenge_leads_to_its_view_and_to_the_chart_of_today(ask, store):
    ask()

    links = told_by(content(store, "/challenges/1"), "href")

    assert ASKED["view"] in links
    assert "/referrals?board=derby" in links


@pytest.mark.parametrize(
    "view", ["https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org"]
)
def test_a_view_elsewhere_is_never_a_link(ask, store, view):
    ask(view=view)

    links = told_by(content(store, "/challenges/1"), "href")

    assert not [each for each in links if "example" in each or "script" in each]


def test_an_answer_leaves_it_open_and_an_outcome_closes_it(ask, follow, store):
    ask()
    follow()
    assert "1 answered, without an outcome" in page(store)

    answer = follow(outcome="Training for the desk", minute="May 2026, 4.2", version="2")

    assert answer.status_code == 303
    assert "1 closed" in page(store)
    said = page(store, "/challenges/1")
    assert "Minute reference May 2026, 4.2" in said
    assert "Outcome: “Training for the desk”." in said
    assert "Bo Day" in said
    assert len(store.follow_up.versions("derby", Kind.CHALLENGE, "1")) == 3


def test_who_comes_second_keeps_what_was_typed(ask, follow, store):
    ask()
    follow()

    answer = follow(answer="Another & <b>answer</b>")

    assert answer.status_code == 409
    assert "Another &amp; &lt;b&gt;answer&lt;/b&gt;" in answer.text
    assert "Answer: “A campaign in schools”." in html.unescape(answer.text)
    assert re.search(r'name="version" value="2"', answer.text)
    assert len(store.follow_up.versions("derby", Kind.CHALLENGE, "1")) == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"question": ""}, "“Question” is empty"),
        ({"whom": ""}, "“To whom” is empty"),
        ({"due": "soon"}, "“soon” is no day"),
        ({"question": "Why was Anna Schmidt, born 3 May 2015, seen?"}, "Nothing of it was kept"),
        ({"question": "x" * 4001}, "More was typed"),
        ({"figure": "x" * 4001}, "More was sent"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_the_reason(ask, store, typed, said):
    answer = ask(**typed)

    assert (answer.status_code, said in answer.text) == (400, True)
    assert store.follow_up.of("derby", Kind.CHALLENGE) == ()


def test_the_log_is_chosen_by_stage_and_by_whom(ask, follow, store, client):
    ask()
    ask(question="Why so few?", whom="Health")
    follow(outcome="Closed")

    def questions(query: str) -> list[str]:
        text = client.get(f"/download/challenges/derby.csv?{query}").get_data(as_text=True)
        rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
        return [row["question"] for row in rows]

    assert questions("") == ["Why so few?", "Why did contacts rise?"]
    assert questions("stage=closed") == ["Why did contacts rise?"]
    assert questions("stage=open&whom=health") == ["Why so few?"]
    assert "Why so few?" not in page(store, query="?board=derby&whom=Police&stage=none")
    assert "left out: stage=x" in page(store, query="?board=derby&stage=x")


def test_the_workbook_has_the_log_and_the_reports(ask, client, tmp_path):
    ask()
    form = {"token": upload_token(tmp_path), "title": "Early help", "by": "Ann Lee"}
    assert client.post("/challenges/derby/report", data=form).status_code == 303

    answer = client.get("/download/challenges/derby.xlsx").get_data()
    log, reports = openpyxl.load_workbook(io.BytesIO(answer)).worksheets

    assert tuple(cell.value for cell in log[1]) == HEADINGS
    assert reports["B2"].value == "Early help"


def test_only_a_page_of_this_server_writes_anything(ask, follow, store):
    assert ask(token="guessed").status_code == 403
    ask()
    assert follow(token="").status_code == 403
    assert len(store.follow_up.of("derby", Kind.CHALLENGE)) == 1


def test_what_is_not_there_is_not_found(client, follow, tmp_path):
    assert follow("9").status_code == 404
    for path in ("/challenges/9", "/challenges/new/nothing", "/challenges/1/2"):
        assert client.get(path).status_code == 404
    token = {"token": upload_token(tmp_path)}
    assert client.post("/challenges/atlantis/new", data=token).status_code == 404


def test_an_earlier_day_knows_only_what_had_been_asked_by_then(ask, store):
    ask()

    assert "No challenge has been raised yet." in page(store, query="?board=derby&as-at=2013-06-01")


def test_the_day_of_the_view_is_never_one_to_come(store):
    view = kept_unseen(content(store, FORM))["view"]

    assert date.fromisoformat(parse_qs(view.partition("?")[2])["as-at"][0]) <= date.today()


def test_an_open_challenge_stands_at_its_chart_until_it_has_an_outcome(ask, follow, store):
    ask()
    waits = "Challenge to Police, by 30 June 2026, open: Why did contacts rise?"

    assert waits in page(store, "/referrals")
    assert waits in page(store, "/all-measures/referrals", "?board=derby&open=contacts")
    assert waits not in page(store, "/referrals", "?board=derby&as-at=2013-06-01")
    follow(outcome="Closed")
    assert "Why did contacts rise?" not in page(store, "/referrals")


def test_a_chart_leads_to_the_form(store):
    assert FORM in told_by(content(store, "/referrals"), "href")
