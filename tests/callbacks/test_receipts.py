"""The receipt of a return has an address of its own, and is a file to send on."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from callbacks import server
from callbacks.routing import page_for
from dashboards.pages.contents import receipt_file_address
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_finding, a_return, an_observation
from tests.callbacks.test_routing import told_by, words_of

MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two versions of one return; of the newer one query was answered, and one was not."""
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    kept.accept(a_return(an_observation("contacts", 10.0)), "2012-07-20", sent_by="Data officer")
    asked, open_ = a_finding(cells=("B2",)), a_finding(cells=("B3",), what=f"“{MARKUP}” is odd.")
    newer = a_return(an_observation("contacts", 12.0), file=f"{MARKUP}.csv", sent="2012-08-10")
    kept.accept(
        replace(newer, findings=(asked, open_)),
        "2012-08-20T09:30:00+01:00",
        sent_by="Data officer",
        reasons={asked: f"As printed {MARKUP}"},
    )
    return kept


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


def page_of(path: str, store: Store) -> str:
    return words_of(page_for(path, "?board=derby", store, "derby", "token"))


def test_the_page_says_what_was_read_asked_answered_and_what_it_replaced(store):
    said = page_of("/returns/2/receipt", store)

    assert "Receipt: Police, Q1 2012-13 (Apr to Jun 2012)" in said
    assert "20 August 2012, 09:30, sent by Data officer" in said
    assert "DERBY-00001 (return.xlsx)" in said
    assert f"The total is not its sum. Answer: As printed {MARKUP}" in said
    assert f"“{MARKUP}” is odd. Not answered." in said
    assert "1 query has no answer." in said


def test_dozens_of_queries_are_counted_by_sheet_on_the_page_and_listed_in_the_file(store, client):
    asked = [a_finding(cells=(f"B{n}",), what=f"Cell B{n} is odd.") for n in range(2, 62)]
    other = replace(a_finding(cells=("C9",)), sheet="Other")
    sent = a_return(an_observation("contacts", 15.0), sent="2012-09-10")
    store.accept(
        replace(sent, findings=(*asked, other)),
        "2012-09-20T09:30:00+01:00",
        reasons=dict.fromkeys(asked, "As printed"),
    )

    said = page_of("/returns/3/receipt", store)
    sheet = asked[0].sheet

    assert f"61 queries, 1 without an answer; by sheet: “{sheet}” 60, “Other” 1." in said
    assert "text file" in said
    assert "Cell B2 is odd." in said
    assert "Cell B61 is odd." not in said
    assert "1 query has no answer." in said
    text = client.get(receipt_file_address(3)).get_data(as_text=True)
    assert " ".join(text.split()).count("is odd. Answer: As printed") == len(asked)


def test_a_version_that_was_replaced_says_that_it_counts_no_more(store):
    assert "no: another version took its place" in page_of("/returns/1/receipt", store)


def test_the_page_of_a_return_leads_to_its_receipt(store):
    page = page_for("/returns/2", "?board=derby", store, "derby", "token")

    assert "/returns/2/receipt?board=derby" in told_by(page, "href")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/returns/2/receipt", 200),
        ("/returns/2/receipt?board=derby", 200),
        ("/returns/9/receipt", 404),
        ("/returns/two/receipt", 404),
        ("/returns/refused/1/receipt", 404),
        ("/returns/2/receipt.txt", 200),
        ("/returns/9/receipt.txt", 404),
        ("/returns/two/receipt.txt", 404),
    ],
)
def test_a_receipt_stands_where_there_is_a_return(client, address, status):
    assert client.get(address).status_code == status


def test_the_file_is_plain_text_under_a_name_that_no_sender_chose(client):
    answer = client.get("/returns/2/receipt.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    named = answer.headers["Content-Disposition"]
    assert named == 'attachment; filename="receipt-derby-00002.txt"'
    text = answer.data.decode("utf-8-sig")
    assert text.startswith("OFFICIAL\r\n")
    assert max(map(len, text.splitlines())) <= 78
    assert "read as Referrals: 1 figure." in " ".join(text.split())


def test_a_receipt_stays_when_nothing_of_its_board_counts_any_more(store):
    store.withdraw(2, "Ann Lee", "The wrong quarter", "2012-09-01")

    assert store.boards() == ()
    assert "no: it was withdrawn on 1 September 2012" in page_of("/returns/2/receipt", store)
