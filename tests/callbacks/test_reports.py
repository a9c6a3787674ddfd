"""A return with its findings marked in its cells, as a browser downloads it."""

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest
from dash.development.base_component import Component
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from callbacks import readers, server
from callbacks.routing import page_for
from callbacks.waiting_room import WaitingRoom
from dashboards.components.staged_return import staged_return
from data.storage.store import Store
from settings import HERE
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_layout
from tests.frameworks import DERBY, let_stores_know, read_return

pytestmark = pytest.mark.usefixtures("files_read_once")

GOOD = (
    "Board,Derby\nAgency,Police\nPeriod,2012-13\nDate sent,2013-07-10\nHeading\n"
    ",Contacts 2011-12,Contacts 2012-13\nPolice,10,20\nEducation,5,7\nTotal,15,27\n"
)
QUERIED = GOOD.replace("27\n", "29\n")
BLOCKED = GOOD.replace("20\n", "lots\n")
GOOD_ONE, QUERIED_ONE, ODDLY_NAMED = 1, 2, 3


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Returns without and with findings, their files kept; the name of the last is odd."""
    let_stores_know(monkeypatch, a_layout(CONTACTS_BY_AGENCY))
    # Another process would not know of this layout.
    monkeypatch.setattr(readers.Readers, "read", lambda _readers, job: readers._answer(job))
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    accept(kept, "good.csv", GOOD)
    accept(kept, "queried.csv", QUERIED.replace("Police\n", "Education\n"))
    accept(kept, "Prüfung\n\u202e.csv", QUERIED.replace("Police\n", "Probation\n"))
    return kept


@pytest.fixture
def client(store: Store, tmp_path: Path) -> FlaskClient:
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


def accept(store: Store, name: str, text: str) -> None:
    content = text.encode()
    store.accept(read_return(name, content, store.frameworks()), "2013-07-12", content)


def waits(tmp_path: Path, text: str) -> str:
    """The token of a file that was sent and not yet accepted."""
    return WaitingRoom(tmp_path / "waiting").put("sent.csv", io.BytesIO(text.encode())).token


def comments(answer: TestResponse) -> dict[str, str]:
    """The comments in the sheet of a marked workbook, by their cell."""
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    cells = (cell for row in book.worksheets[1].iter_rows() for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def links_on(content: object) -> Iterator[str]:
    """Where the links of a layout lead."""
    for each in content if isinstance(content, list | tuple) else [content]:
        if isinstance(each, Component):
            yield getattr(each, "href", "")
            yield from links_on(getattr(each, "children", None))


def links_of(number: int, store: Store) -> set[str]:
    return set(links_on(page_for(f"/returns/{number}", "?board=derby", store, "derby")))


def test_a_stored_return_comes_back_with_a_comment_in_each_cell_of_a_finding(client, store):
    answer = client.get(f"/returns/{QUERIED_ONE}/findings.xlsx")

    assert answer.status_code == 200
    assert "Query: " in comments(answer)["C9"]
    assert f"/returns/{QUERIED_ONE}/findings.xlsx" in links_of(QUERIED_ONE, store)


def test_a_marked_workbook_has_the_name_of_its_return_and_is_kept_by_nobody(client):
    headers = client.get(f"/returns/{QUERIED_ONE}/findings.xlsx").headers

    assert headers["Content-Disposition"] == "attachment; filename=queried-findings.xlsx"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Type"].startswith("application/vnd.openxmlformats")


def test_a_name_that_no_header_can_hold_is_told_to_browsers_in_their_own_way(client):
    said = client.get(f"/returns/{ODDLY_NAMED}/findings.xlsx").headers["Content-Disposition"]

    assert said.isascii()
    assert unquote(said).endswith("filename*=UTF-8''Prüfung-findings.xlsx")


def test_a_return_without_findings_has_nothing_to_mark(client, store):
    answer = client.get(f"/returns/{GOOD_ONE}/findings.xlsx")

    assert answer.status_code == 404
    assert "Nothing was found wrong" in answer.text
    assert not any("findings.xlsx" in link for link in links_of(GOOD_ONE, store))


@pytest.mark.parametrize("number", [9, "9" * 30, "two"])
def test_a_return_that_never_came_has_no_marked_workbook(client, number):
    answer = client.get(f"/returns/{number}/findings.xlsx")

    assert answer.status_code == 404
    assert "There is no return of that number" in answer.text


def test_a_file_that_is_gone_is_said_to_be_gone_without_naming_its_folder(client, store, tmp_path):
    store.accepted.path(store.submission(QUERIED_ONE).sha256).unlink()

    answer = client.get(f"/returns/{QUERIED_ONE}/findings.xlsx")

    assert answer.status_code == 404
    assert "not here any more" in answer.text
    assert str(tmp_path) not in answer.text
    assert not any("findings.xlsx" in link for link in links_of(QUERIED_ONE, store))


def test_a_house_that_keeps_no_files_offers_no_marked_workbook(client, store):
    store.accepted = None

    assert client.get(f"/returns/{QUERIED_ONE}/findings.xlsx").status_code == 404
    assert not any("findings.xlsx" in link for link in links_of(QUERIED_ONE, store))


def test_a_return_that_is_blocked_is_marked_before_anything_is_stored(client, store, tmp_path):
    before = store.revision()

    answer = client.get(f"/upload/{waits(tmp_path, BLOCKED)}/findings.xlsx")

    assert "Error: “lots” is not a figure" in comments(answer)["C7"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"].endswith("filename=sent-findings.xlsx")
    assert store.revision() == before


def test_what_was_sent_before_counts_among_the_findings_on_a_file_that_waits(client, tmp_path):
    jumped = (
        GOOD.replace("20\n", "2000\n").replace("27\n", "2007\n").replace("2013-07-10", "2013-08-10")
    )

    answer = client.get(f"/upload/{waits(tmp_path, jumped)}/findings.xlsx")

    assert "C7 20 → 2,000" in comments(answer)["C7"]


@pytest.mark.parametrize("text", ["Dear board", "a,b\n1,2\n"])
def test_a_file_that_is_no_return_is_not_marked_and_says_why(client, tmp_path, text):
    answer = client.get(f"/upload/{waits(tmp_path, text)}/findings.xlsx")

    assert answer.status_code == 404
    assert "sent.csv" in answer.text


@pytest.mark.parametrize("token", ["0" * 32, "guessed"])
def test_a_file_that_does_not_wait_is_asked_for_again(client, token):
    answer = client.get(f"/upload/{token}/findings.xlsx")

    assert answer.status_code == 404
    assert "Send it again" in answer.text


@pytest.mark.parametrize(("text", "offered"), [(GOOD, False), (QUERIED, True), (BLOCKED, True)])
def test_a_file_with_findings_offers_its_marked_workbook(store, text, offered):
    received = read_return("sent.csv", text.encode(), store.frameworks())

    shown = staged_return("a1", received, DERBY)

    assert ("/upload/a1/findings.xlsx" in set(links_on(shown))) is offered
