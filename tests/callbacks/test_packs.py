"""A pack is asked for on its page, made beside it with progress, and handed out."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pptx import Presentation

from callbacks import pack_maker, pack_page
from callbacks.pack_maker import MakerError, PackJob, Papers, make_apart, make_papers
from callbacks.packs import MOST_KEPT, MOST_WAITING, BusyError, Packs
from callbacks.routing import page_for
from data.periods import parse
from data.storage.releases import releases
from data.storage.store import Store
from papers import pdf
from papers.gathered import NoPackError
from papers.make import Wanted
from tests.callbacks.stores import a_store_of_contacts
from tests.callbacks.test_routing import words_of

TOKEN = "ours"
ASKED = {"board": "derby", "quarter": "2012-13 Q4", "agenda": "", "kind": "html", "made_by": ""}
WANTED = Wanted("derby", parse("2012-13 Q4"), date(2013, 5, 2))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store_of_contacts(tmp_path)


@pytest.fixture
def packs(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Packs]:
    """What makes packs in a thread: a process takes seconds to start, and is tried once below."""

    def make_here(job: PackJob, told) -> Papers:
        return make_papers(Store(job.database, job.folder), job, told)

    monkeypatch.setattr("callbacks.packs.make_apart", make_here)
    kept = Packs(store)
    yield kept
    kept.close()


@pytest.fixture
def served(store: Store, packs: Packs) -> FlaskClient:
    server = Flask(__name__)
    pack_page.register(server, store, packs, TOKEN)
    return server.test_client()


@pytest.fixture
def ask(served: FlaskClient) -> Callable[..., object]:
    def post(token: str = TOKEN, **other):
        return served.post("/pack/make", json=ASKED | other, headers={"X-Upload-Token": token})

    return post


def told_at_last(served: FlaskClient, packs: Packs, pack: str) -> dict:
    packs._thread.submit(lambda: None).result()  # the one before it is over by then
    return served.get(f"/pack/progress?of={pack}").get_json()


def test_a_pack_is_made_with_progress_and_handed_out_under_a_name_that_says_what_it_is(
    served, packs, ask
):
    pack = ask().get_json()["of"]
    told = told_at_last(served, packs, pack)
    (file,) = told["ready"]
    answer = served.get(file["href"])

    assert told["done"] == told["of"] > 2
    assert (
        file["name"] == f"OFFICIAL-derby-Board-pack-Q4-2012-13-Jan-to-Mar-2013-{date.today()}.html"
    )
    assert file["name"] in answer.headers["Content-Disposition"]
    assert b"<h1>Board pack" in answer.data


def test_all_kinds_are_made_of_one_pack(served, packs, ask):
    told = told_at_last(served, packs, ask(kind="all").get_json()["of"])

    kinds = {each["name"].rpartition(".")[2] for each in told["ready"]}

    assert kinds == {*pack_page.offered()}
    assert kinds >= {"pptx", "docx", "xlsx", "html"}


def test_the_public_edition_is_made_and_says_so(served, packs, ask):
    told = told_at_last(served, packs, ask(edition="public").get_json()["of"])
    (file,) = told["ready"]

    assert file["name"].startswith("Public-edition-derby")
    assert b"Public edition" in served.get(file["href"]).data


def test_what_cannot_be_made_says_why_in_place_of_a_file(served, packs, ask):
    told = told_at_last(served, packs, ask(agenda="Of nobody").get_json()["of"])

    assert "is no agenda" in told["why"]
    assert told["ready"] == []


def test_details_of_a_person_are_refused(served, packs, ask):
    told = told_at_last(served, packs, ask(made_by="NHS 943 476 5919").get_json()["of"])

    assert "Made by" in told["why"]


def test_a_fault_of_ours_is_noted_and_told_with_a_reference(served, packs, ask, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("callbacks.packs.make_apart", fail)

    told = told_at_last(served, packs, ask().get_json()["of"])

    assert re.search(r"Reference: [0-9a-f]{8}\.", told["why"])


def test_another_website_is_refused(ask):
    assert ask(token="theirs").status_code == 403


@pytest.mark.parametrize(
    "other",
    [
        {"board": "nowhere"},
        {"quarter": "yesterday"},
        {"kind": "exe"},
        {"kind": ["html"]},
        {"made_by": "A" * 500},
        {"agenda": None},
    ],
    ids=str,
)
def test_what_the_page_does_not_offer_is_refused(ask, other):
    assert ask(**other).status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff"])
def test_a_body_that_says_nothing_is_refused(served, body):
    headers = {"X-Upload-Token": TOKEN, "Content-Type": "application/json"}

    assert served.post("/pack/make", data=body, headers=headers).status_code == 400


def test_a_pack_that_is_not_known_is_not_there(served):
    assert served.get("/pack/progress?of=no").status_code == 404
    assert served.get("/pack/file/no.html").status_code == 404


def test_whoever_asks_for_one_more_than_can_wait_is_told_to_wait(packs, monkeypatch):
    monkeypatch.setattr(packs._thread, "submit", lambda *_: None)
    for _ in range(MOST_WAITING):
        packs.begin(WANTED, ("html",))

    with pytest.raises(BusyError):
        packs.begin(WANTED, ("html",))


def test_the_oldest_packs_are_forgotten(packs, monkeypatch):
    monkeypatch.setattr("callbacks.packs.make_apart", lambda *_: Papers("pack", {"html": b"It"}))
    tokens = []
    for _ in range(MOST_KEPT + 2):
        tokens.append(packs.begin(WANTED, ("html",)))
        packs._thread.submit(lambda: None).result()

    assert packs.of(tokens[0]) is None
    assert packs.of(tokens[-1]).files


def test_a_pack_is_made_in_a_process_of_its_own(store: Store, tmp_path: Path):
    database = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    told = []

    made = make_apart(
        PackJob(WANTED, ("html",), database, tmp_path), lambda done, of: told.append((done, of))
    )

    assert made.files["html"].startswith(b"<!DOCTYPE html>")
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted({done for done, _ in told})


class _Line:
    """The end of a line to a process, that says these things."""

    def __init__(self, *said: object) -> None:
        self.said = list(said)

    def poll(self, _longest: float) -> bool:
        return bool(self.said)

    def recv(self) -> object:
        told = self.said.pop(0)
        if isinstance(told, EOFError):
            raise told
        return told


@pytest.mark.parametrize(
    ("said", "error", "words"),
    [
        ((), Exception, "took too long"),
        ((EOFError(),), Exception, "has stopped"),
        ((NoPackError("No agenda."),), NoPackError, "No agenda."),
        (("KeyError while a pack was made",), MakerError, "KeyError"),
    ],
)
def test_what_becomes_of_a_process_that_does_not_make_it(said, error, words):
    with pytest.raises(error, match=words):
        pack_maker._answer(_Line((1, 3), *said), lambda done, of: None)


def test_the_page_offers_what_can_be_made_and_says_what_cannot(store, monkeypatch):
    monkeypatch.setattr("papers.writers.why_no_pdf", lambda: pdf.NO_PANGO)

    said = words_of(page_for("/pack", "?board=derby", store, "derby"))

    assert "Make the pack" in said
    assert "apt-get install libpango" in said
    assert "pdf" not in pack_page.offered()


# Files that come with it


def as_text(content: bytes) -> str:
    return b64encode(content).decode()


def made_file(served, packs, asked) -> bytes:
    told = told_at_last(served, packs, asked.get_json()["of"])
    assert told["why"] == ""
    return served.get(told["ready"][0]["href"]).data


def test_slides_take_the_looks_of_a_template_that_is_given(served, packs, ask):
    template = Presentation()
    template.core_properties.category, template.slide_width = "ours", 9_000_000
    kept = BytesIO()
    template.save(kept)

    made = made_file(served, packs, ask(kind="pptx", template=as_text(kept.getvalue())))

    assert Presentation(BytesIO(made)).slide_width == 9_000_000


def test_a_template_that_is_none_is_told_in_its_own_words(served, packs, ask):
    told = told_at_last(
        served, packs, ask(kind="pptx", template=as_text(b"no slides")).get_json()["of"]
    )

    assert "cannot be opened as a presentation" in told["why"]


def test_a_pack_says_what_changed_since_the_one_that_is_given(served, packs, ask):
    first = made_file(served, packs, ask())

    made = made_file(served, packs, ask(earlier=as_text(first), earlier_name="last.html"))

    assert b"What changed since the earlier pack" in made
    assert b"What changed since the earlier pack" not in first


@pytest.mark.parametrize(
    "earlier", [b"no pack", b"board,version\n" + b'"' + b"x" * 200_000, b"\xff\xfe\x00"]
)
def test_what_is_no_earlier_pack_is_told_by_its_name(served, packs, ask, earlier):
    asked = ask(earlier=as_text(earlier), earlier_name="last.html")

    told = told_at_last(served, packs, asked.get_json()["of"])

    assert "“last.html”" in told["why"]


def test_a_public_edition_is_compared_with_nothing(served, packs, ask):
    asked = ask(edition="public", earlier=as_text(b"x"), earlier_name="last.html")

    told = told_at_last(served, packs, asked.get_json()["of"])

    assert "would tell small numbers" in told["why"]


@pytest.mark.parametrize(
    "sent", [{"template": "no base64!"}, {"earlier": 5}, {"earlier_name": "x" * 500}]
)
def test_what_no_page_sends_beside_it_is_refused(ask, sent):
    assert ask(**sent).status_code == 400


def test_what_a_public_edition_would_hide_is_told_and_nothing_is_published(
    served, packs, ask, store
):
    pack = ask(edition="hides").get_json()["of"]
    told = told_at_last(served, packs, pack)
    (file,) = told["ready"]
    table = served.get(file["href"]).get_data(as_text=True)

    assert file["name"] == "derby-what-edition-1-hides.csv"
    assert "measures,protected by,counts and totals,shown,small" in table
    assert releases(store, "derby") == ()
