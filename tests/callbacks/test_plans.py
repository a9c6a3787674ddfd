"""The page Actions, the page of one, its file, and what is changed on it."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import openpyxl
import pytest
from flask.testing import FlaskClient

from callbacks import plans, server
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.follow_up.action_list import HEADINGS
from data.follow_up.leads import Lead
from data.follow_up.written import Kind
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation
from tests.callbacks.test_routing import told_by, words_of
from tests.data.follow_up.builders import an_action

ROWS = (
    an_action(timescale="03.07", target="Audit <b>done</b>", cell="C2"),
    an_action(lead="CD / EF", target="Homes found", status="Red", cell="C3", timescale="03.99"),
    an_action(lead="", target="Told", status="Work in Progress", cell="C4", timescale="ongoing"),
)
TYPED = {
    "priority": "Priority",
    "action": "Audit",
    "target": "Audit <b>done</b>",
    "timescale": "03.07",
    "lead": "AB",
    "status": "on target",
    "completed": "",
    "evidence": "Minutes of May\nand June",
    "by": "Ann Lee, board manager",
    "why": "The audit was presented in May",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with a plan of three actions, of which two are due one day."""
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    received = a_return(an_observation("contacts", 1.0), file="plan.xlsx")
    leads = (Lead("AB", "Abi Bee"), Lead("EF", "Eve Fay"))
    kept.accept(replace(received, actions=ROWS, leads=leads), "2026-05-01")
    return kept


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


@pytest.fixture
def change(client, store, tmp_path):
    """Sends the form of the first action, as it is shown now unless another state is named."""

    def send(item: str = "", **typed: str):
        first = plans.actions_of("derby", store)[0]
        form = {"token": upload_token(tmp_path), "seen": plans.seen_of(first)} | TYPED | typed
        return client.post(f"/actions/derby/{item or first.item}", data=form)

    return send


def page(store: Store, path: str = "/actions", query: str = "?board=derby") -> str:
    return words_of(page_for(path, query, store, "derby", "token"))


def first_of(store: Store):
    return plans.actions_of("derby", store)[0]


def test_every_action_stands_with_its_day_its_lead_and_its_cell(store):
    said = page(store)

    assert "3 actions: 1 off target and causing concern" in said
    assert "31 March 2007 printed 03.07 overdue Abi Bee AB" in said
    assert "CD Eve Fay EF" in said
    assert "! Action plan off target and causing concern" in said
    assert "“Work in Progress”" in said
    assert "Plan, C2" in said


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("lead=Abi+Bee", ["Audit <b>done</b>"]),
        ("lead=EVE%20FAY", ["Homes found"]),
        ("status=concern", ["Homes found"]),
        ("status=not-said", ["Audit <b>done</b>", "Told"]),
        ("overdue=yes", ["Audit <b>done</b>"]),
        ("year=2012-13&lead=none", ["Audit <b>done</b>", "Homes found", "Told"]),
        ("year=2011-12", []),
    ],
)
def test_the_address_chooses_among_them_on_the_page_and_in_the_file(store, client, query, shown):
    said = page(store, query=f"?board=derby&{query}")
    text = client.get(f"/download/actions/derby.csv?{query}").get_data(as_text=True)

    assert [each.target for each in ROWS if each.target in said] == shown
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["target"] for row in rows] == shown


def test_what_an_address_names_that_is_not_there_is_dropped_by_name(store):
    assert "left out: status=purple, overdue=maybe" in page(
        store, query="?board=derby&status=purple&overdue=maybe"
    )


def test_the_workbook_has_what_the_csv_has(client):
    book = openpyxl.load_workbook(io.BytesIO(client.get("/download/actions/derby.xlsx").get_data()))

    rows = list(book.active.iter_rows(values_only=True))
    assert rows[0] == HEADINGS
    assert len(rows) == 4


def test_a_change_shows_on_the_page_and_stays_in_the_history(change, store):
    answer = change()

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/actions/{first_of(store).item}?board=derby"
    said = page(store, answer.headers["Location"].partition("?")[0])
    assert "✓ Action plan on target" in said
    assert "Status of the plan: “on target”." in said
    assert "Ann Lee, board manager" in said
    assert "The audit was presented in May" in said
    (written,) = store.follow_up.of("derby", Kind.ACTION)
    assert written.said["evidence"] == "Minutes of May\nand June"
    assert written.said["changed"] == "status;evidence"


def test_who_comes_second_is_told_what_changed_and_keeps_what_was_typed(change, store):
    shown = plans.seen_of(first_of(store))
    change(status="off target and recoverable")

    answer = change(seen=shown, evidence="Mine & <i>only</i> mine")

    assert answer.status_code == 409
    assert "was changed since you opened it" in answer.text
    assert "Status of the plan: “off target and recoverable”." in answer.text
    assert "Mine &amp; &lt;i&gt;only&lt;/i&gt; mine" in answer.text
    assert first_of(store).status == "off target and recoverable"


def test_the_form_that_comes_back_can_be_sent_again(change, client, store):
    shown = plans.seen_of(first_of(store))
    change(status="off target and recoverable", evidence="")
    answer = change(seen=shown)
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', answer.text))

    again = client.post(f"/actions/derby/{first_of(store).item}", data=TYPED | hidden)

    assert again.status_code == 303
    assert first_of(store).status == "on target"
    assert first_of(store).version == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"by": ""}, "“Who writes this” is empty"),
        ({"by": "."}, "Say who writes this"),
        ({"status": "fine"}, "“Status of the plan” has no such choice"),
        ({"why": "-"}, "Say why it is changed"),
        ({"completed": "soon"}, "“soon” is no day"),
        ({"evidence": "x" * 4001}, "More was typed into “Evidence”"),
        ({"evidence": "NHS number 943 476 5919"}, "NHS numbers"),
        ({"status": "none", "evidence": ""}, "Nothing was changed"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_the_reason(change, store, typed, said):
    answer = change(**typed)

    assert (answer.status_code, said in answer.text) == (400, True)
    assert store.follow_up.of("derby", Kind.ACTION) == ()


def test_an_action_that_no_sheet_lists_is_written_on_the_page(change, store):
    answer = change("new", year="2026-27", aim="Safe homes", seen="", target="Tell schools")

    assert answer.headers["Location"] == "/actions/1?board=derby"
    assert "Tell schools" in page(store)
    assert "Written here" in page(store)
    assert change("new", year="soon").status_code == 400


@pytest.mark.parametrize(("token", "status"), [("", 403), ("guessed", 403)])
def test_only_a_page_of_this_server_changes_anything(change, store, token, status):
    assert change(token=token).status_code == status
    assert store.follow_up.of("derby", Kind.ACTION) == ()


@pytest.mark.parametrize(
    "path", ["/actions/nothing", "/actions/derby/1", "/download/actions/x.csv"]
)
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_the_pages_are_there(client, store):
    for path in ("/actions?lead=AB", "/actions/new", f"/actions/{first_of(store).item}"):
        assert client.get(path).status_code == 200


def test_an_unknown_action_or_board_cannot_be_changed(change, client, tmp_path):
    assert change("nothing").status_code == 404
    token = upload_token(tmp_path)
    assert client.post("/actions/atlantis/new", data={"token": token}).status_code == 404


def test_a_board_without_a_plan_is_told_where_one_comes_from(tmp_path):
    kept = Store(f"sqlite:///{tmp_path / 'other.db'}", tmp_path)
    kept.accept(a_return(an_observation("contacts", 1.0)), "2026-05-01")

    assert "There is no plan of action yet." in page(kept)


def test_an_earlier_day_shows_the_plan_of_then_and_no_form(change, store):
    change()

    said = page(store, f"/actions/{first_of(store).item}", "?board=derby&as-at=2026-05-02")

    assert "on target" not in said
    assert "Change it" not in said


def test_the_list_names_its_own_address_in_its_downloads(store):
    content = page_for("/actions", "?board=derby&lead=Abi+Bee", store, "derby", "token")

    links = [each for each in told_by(content, "href") if "/download/actions/" in each]
    queries = [dict(parse_qsl(each.partition("?")[2])) for each in links]
    assert queries == [{"board": "derby", "lead": "Abi Bee"}] * 2
