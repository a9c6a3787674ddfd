"""Views that are kept under a name: how they are kept, listed, renamed and withdrawn."""

import csv
import io
import json
from datetime import date

import pytest

from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.follow_up.saved_view import saved_views_of
from data.follow_up.written import Kind
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.stores import a_client_of, a_loaded_store

WHO = "Ann Lee, board manager"
NAME = "Front door, for the executive"
TWO = "board=derby&from=2012-13Q1&to=2012-13Q2&agency=police"


def written(page) -> str:
    """All that a page says, with the names of its parts; not what its charts draw."""

    def of(part):
        return part.to_plotly_json() if hasattr(part, "to_plotly_json") else str(part)

    return json.dumps(page, default=of, ensure_ascii=False)


class Desk:
    """A board with a server, and a person who keeps views."""

    def __init__(self, folder) -> None:
        self.store = a_loaded_store()
        self.client = a_client_of(self.store, folder)
        self.token = upload_token(folder)

    def saves(self, place="overview", **typed):
        asked = {"name": NAME, "promise": "latest", "by": WHO, "query": TWO}
        return self._sends(f"/views/save/{place}", asked | typed)

    def changes(self, what, item="1", **typed):
        asked = {"by": WHO, "why": "Called so in the minutes", "version": "1"}
        return self._sends(f"/views/{item}/{what}", asked | typed)

    def _sends(self, address, typed):
        data = {"token": self.token, "board": "derby"} | typed
        return self.client.post(address, data=data)

    @property
    def views(self):
        return saved_views_of(self.store.follow_up.of("derby", Kind.VIEW))

    def page(self, path="/views", query="?board=derby"):
        shown = page_for(path, query, self.store, "derby", self.token)
        return written(shown)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("promise", "query"),
    [
        ("latest", "board=derby&q=latest-2&agency=police"),
        ("these", TWO),
        ("known", f"{TWO}&as-at={date.today().isoformat()}"),
    ],
)
def test_a_view_is_its_link_under_the_promise_that_was_chosen(desk, promise, query):
    answer = desk.saves(promise=promise)

    (view,) = desk.views
    assert answer.status_code == 303
    # The order of what a link says is always the same one.
    assert dict(p.split("=") for p in view.query.split("&")) == dict(
        p.split("=") for p in query.split("&")
    )
    assert (view.name, view.path, view.versions[0].who) == (NAME, "/", WHO)


def test_the_page_lists_each_view_with_what_it_promises(desk):
    desk.saves()

    said = desk.page()
    assert NAME in said
    assert "the latest 2 quarters" in said
    assert "/?board=derby&q=latest-2&agency=police" in said


def test_a_view_is_saved_from_the_page_that_it_is_of(desk):
    said = desk.page("/views/new/referrals", f"?{TWO}")

    assert "A view of the page Referrals." in said
    assert "Q1 2012-13 to Q2 2012-13, with what is revised later" in said
    assert desk.client.get(f"/views/new/referrals?{TWO}").status_code == 200
    assert desk.client.get("/views/new/nowhere").status_code == 404
    assert desk.client.get("/views/new").status_code == 404


def test_a_name_is_given_once(desk):
    desk.saves()

    answer = desk.saves(name=NAME.upper())

    assert answer.status_code == 400
    assert "There is a view called" in answer.get_data(as_text=True)
    assert len(desk.views) == 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": ""}, "“Its name” is empty. Fill it in."),
        ({"by": ""}, "“Who writes this” is empty. Fill it in."),
        ({"promise": "for ever"}, "has no such choice"),
        ({"name": "x" * 101}, "More was typed into “Its name” than it holds."),
        ({"name": "Child with NHS 943 476 5919"}, "holds what looks like NHS numbers"),
    ],
)
def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(desk, typed, why):
    answer = desk.saves(**typed)

    said = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert why in said.replace("&quot;", '"')
    assert (NAME if "name" not in typed else WHO) in said
    assert desk.views == ()


def test_no_link_to_anywhere_else_is_kept(desk):
    desk.saves(query="board=derby&evil=//example.org&from=2012-13Q1", promise="these")

    assert desk.views[0].address == "/?board=derby&from=2012-13Q1&to=2012-13Q4"
    assert desk.saves(place="https://example.org", name="Other").status_code == 404


def test_a_view_is_renamed_and_withdrawn_as_versions_and_offered_again(desk):
    desk.saves()

    assert desk.changes("rename", name="Front door").status_code == 303
    assert desk.changes("withdraw", version="2", why="Replaced").status_code == 303
    (gone,) = desk.views
    assert [each.version for each in gone.versions] == [1, 2, 3]
    assert (gone.name, gone.is_withdrawn) == ("Front door", True)
    said = desk.page()
    assert "One view withdrawn" in said
    assert "Replaced" in said

    assert desk.changes("offer", version="3").status_code == 303
    assert not desk.views[0].is_withdrawn


def test_a_change_gives_its_reason_and_is_of_the_version_that_was_seen(desk):
    desk.saves()

    assert desk.changes("rename", name="Other", why="").status_code == 400
    assert desk.changes("rename", name="Other", version="7").status_code == 409
    assert desk.changes("rename", name=NAME).status_code == 400
    assert desk.changes("burn").status_code == 404
    assert desk.changes("rename", item="9", name="Other").status_code == 404
    assert desk.views[0].version == 1


def test_nothing_is_taken_from_another_page(desk):
    desk.token = "another"

    assert desk.saves().status_code == 403
    assert desk.views == ()


def test_the_list_is_handed_out_with_whole_links(desk):
    desk.saves()

    answer = desk.client.get("/download/views/derby.csv").get_data(as_text=True)

    (row,) = csv.DictReader(io.StringIO(answer.lstrip("\ufeff")))
    assert row["name"] == NAME
    assert row["link"] == "http://localhost/?board=derby&q=latest-2&agency=police"
    assert row["promise"] == "the latest 2 quarters"
    assert row["withdrawn"] == "no"
    assert desk.client.get("/download/views/nowhere.csv").status_code == 404


def test_a_page_offers_its_link_under_each_promise(desk):
    said = desk.page("/referrals", f"?{TWO}")

    assert "Copy link or save" in said
    assert '"data-copy-link": "/referrals?board=derby&q=latest-2&agency=police"' in said
    assert f'"data-copy-link": "/referrals?{TWO}"' in said


def revised() -> Store:
    """A board whose second quarter was given anew in August."""
    kept = a_store()
    for month, value in ((7, 20), (8, 25)):
        figures = [*in_quarters("contacts", 10, value), *in_quarters("marac-cases", 1, value)]
        received = a_return(*figures, sent=f"2012-0{month}-10", file=f"{month}.xlsx")
        kept.accept(received, f"2012-0{month}-12")
    return kept


def as_at(path: str, query: str = "") -> str:
    shown = page_for(path, f"?board=derby&as-at=2012-07-31{query}", revised(), "derby")
    return written(shown)


def test_a_frozen_page_says_which_of_its_own_figures_are_others_now_and_why():
    said = as_at("/referrals")

    assert "1 figure of this page has changed since 31 July 2012: 1 given anew by a later" in said
    assert "8.xlsx" in said


def test_a_frozen_page_of_quarters_that_nobody_revised_is_the_same_today():
    said = as_at("/referrals", "&from=2012-13Q1&to=2012-13Q1")

    assert "What this page shows is the same today." in said
    assert "2 figures have changed since 31 July 2012." in said  # of the board
