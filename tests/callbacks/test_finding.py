"""What is typed into Find, to what each board has of it, with where that leads."""

import json
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from callbacks.addresses import is_there
from callbacks.finding import FIND, Answer, Question, found_for
from dashboards.pages.findable import things_elsewhere
from data.figures.selection import Selection
from data.find.index import index_of
from data.find.ranking import LONGEST_TYPED, find
from data.find.thing import Kind as Found
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.follow_up.written import Kind, Written
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_return, in_months, in_quarters
from tests.callbacks.stores import a_client_of, a_loaded_store
from tests.frameworks import NORTHBRIDGE

DERBY = Selection("derby")


@pytest.fixture
def store() -> Store:
    loaded = a_loaded_store()
    loaded.accept(
        a_return(*in_quarters("contacts", 5, 6, board="dudley"), board="dudley"), "2013-05-01"
    )
    asked = {"question": "Why did contacts from schools rise?", "whom": "Education"}
    loaded.follow_up.write(
        Written(None, "derby", Kind.CHALLENGE, "", 1, "2013-06-01T10:00", "Chair", "", asked)
    )
    planned = {"year": "2012-13", "action": "Audit referrals", "lead": "Head of service"}
    planned |= {"target": "Thirty a quarter"}
    loaded.follow_up.write(
        Written(None, "derby", Kind.ACTION, "", 1, "2013-06-01T10:00", "Chair", "", planned)
    )
    return loaded


@pytest.fixture
def client(store, tmp_path) -> FlaskClient:
    return a_client_of(store, tmp_path)


def answer(typed: str, store: Store, path: str = "/", view: Selection = DERBY) -> Answer:
    return found_for(Question(typed, view.to_query(), path), store.dataset("derby"), view, store)


def addresses(typed: str, title: str, store: Store, **more) -> list[str]:
    """Where those of one list lead."""
    lists = answer(typed, store, **more).lists
    return [each.address for name, found, _ in lists if name == title for each in found]


def test_a_measure_leads_to_its_chart_on_the_page_of_its_theme(store):
    (first, *_) = addresses("contacts", "Measures", store)

    path, _, part = first.partition("#")
    assert path == "/referrals?board=derby"
    assert part.startswith("heading-contacts-")


def test_the_view_goes_along(store):
    view = replace(DERBY, first=parse("2012-13 Q2"), agencies=("police",))

    (first, *_) = addresses("contacts", "Measures", store, view=view)

    assert first.startswith("/referrals?board=derby&from=2012-13Q2&agency=police#")


def test_what_no_figures_came_of_leads_to_its_definition(store):
    assert addresses("mash", "Measures", store) == []
    assert "/definitions?board=derby#term-front-door" in addresses("mash", "Definitions", store)


@pytest.mark.parametrize("path", ["/referrals", "/scorecard", "/all-measures"])
def test_a_quarter_is_chosen_on_the_page_that_is_open(store, path: str):
    found = addresses("q3 2012-13", "Periods", store, path=path)

    assert found == [f"{path}?board=derby&from=2012-13Q3&to=2012-13Q3"]


def test_a_quarter_leads_to_the_overview_from_a_page_without_filters(store):
    found = addresses("q3 2012-13", "Periods", store, path="/returns")

    assert found == ["/?board=derby&from=2012-13Q3&to=2012-13Q3"]


def test_an_agency_is_chosen_on_the_page_that_is_open(store):
    found = addresses("police", "Agencies", store, path="/referrals")

    assert found == ["/referrals?board=derby&agency=police"]


@pytest.mark.parametrize(
    ("typed", "title", "address"),
    [
        ("scorecard", "Pages", "/scorecard?board=derby"),
        ("schools rise", "Challenges", "/challenges/1?board=derby"),
        ("audit head of service", "Actions", "/actions/1?board=derby"),
        ("return", "Returns", "/returns/1?board=derby"),
        ("dudley", "Boards", "/?board=dudley"),
        ("LAC", "Definitions", "/definitions?board=derby#term-children-looked-after"),
    ],
)
def test_each_sort_of_thing_leads_to_its_own_page(store, typed: str, title: str, address: str):
    found = addresses(typed, title, store)

    assert address in found
    assert is_there(address.partition("?")[0], address.partition("?")[2], store, "derby")


def test_an_action_is_told_from_others_by_its_target_its_lead_and_how_it_stands(store):
    ((_, (found,), _),) = [each for each in answer("thirty", store).lists if each[0] == "Actions"]

    assert found.name == "Audit referrals: Thirty a quarter"
    assert found.about == "action of 2012-13, lead Head of service, its status not said"


def test_other_boards_come_after_the_one_that_is_open_under_their_names(store):
    *own, (title, found, _) = answer("contacts", store).lists

    assert [name for name, _, _ in own][0] == "Measures"
    assert title == "Other boards"
    assert [each.name for each in found][0].startswith("Dudley: Contacts")
    assert all("board=dudley" in each.address for each in found)


def test_a_filter_that_another_board_does_not_have_stays_behind(store):
    view = replace(DERBY, agencies=("education",), first=parse("2012-13 Q1"))

    (first, *_) = addresses("contacts", "Other boards", store, view=view)

    assert first.startswith("/all-measures/referrals?board=dudley&from=2012-13Q1&open=contacts")


def test_a_measure_of_which_another_board_has_no_figures_is_none_of_its(store):
    found = addresses("referrals", "Other boards", store)

    assert not any("open=referrals" in each for each in found)


def test_a_search_in_vain_says_what_it_looked_through(store):
    told = answer("xyzzy", store)

    assert told.lists == ()
    assert told.said.startswith("Nothing found for “xyzzy”. Looked through ")
    for part in ("1 challenge", "1 action", "1 return", "of Derby", "another board"):
        assert part in told.said


def test_nothing_typed_lists_the_pages(store):
    ((title, found, _),) = answer(" ", store).lists

    assert title == "Pages"
    assert found[0].address == "/?board=derby"


def test_what_is_typed_is_sent_where_no_log_has_it(client):
    body = {"typed": "contacts", "view": "board=derby", "path": "/"}

    told = client.post(FIND, json=body)

    assert told.status_code == 200
    assert json.loads(told.data)["lists"][0]["title"] == "Measures"
    assert told.headers["Cache-Control"] == "no-store"
    assert client.get(f"{FIND}?typed=contacts").status_code in {404, 405}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"typed": "a"}',
        b'{"typed": 1, "view": "board=derby", "path": "/"}',
        b'{"typed": "a", "view": "board=derby", "path": "/", "more": ""}',
        json.dumps({"typed": "a" * (LONGEST_TYPED + 1), "view": "", "path": "/"}).encode(),
        json.dumps({"typed": "a", "view": "b" * 3000, "path": "/"}).encode(),
        b"x" * 20_000,
    ],
)
def test_a_body_that_no_page_sends_is_refused(client, body: bytes):
    told = client.post(FIND, data=body, content_type="application/json")

    assert told.status_code == 400


def test_a_page_of_a_board_that_is_served_no_more_is_told_so(client):
    body = {"typed": "contacts", "view": "board=doncaster", "path": "/"}

    assert client.post(FIND, json=body).status_code == 409


def test_a_saved_view_is_found_by_its_name_and_one_taken_off_the_list_is_not(store):
    kept = {
        "name": "Schools since autumn",
        "path": "/referrals",
        "query": "board=derby&agency=education",
    }
    gone = {**kept, "name": "Schools before", "withdrawn": "yes"}
    for said in (kept, gone):
        store.follow_up.write(
            Written(None, "derby", Kind.VIEW, "", 1, "2013-06-01T10:00", "Chair", "", said)
        )

    assert addresses("schools", "Saved views", store) == ["/referrals?board=derby&agency=education"]


def test_an_agenda_is_found_by_its_name_and_by_what_is_on_it(store):
    item = AgendaItem("1", ItemKind.TEXT, title="Serious cases")
    said = Agenda("Autumn meeting", (item,)).said
    store.follow_up.write(
        Written(None, "derby", Kind.AGENDA, "", 1, "2013-06-01T10:00", "Chair", "", said)
    )

    for typed in ("autumn", "serious cases"):
        assert addresses(typed, "Agendas", store) == ["/agendas/1?board=derby"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2012-13", "2012-13"),
        ("2012/13", "2012-13"),
        ("apr 2012", "2012-13Q1"),
        ("April 12", "2012-13Q1"),
        ("2012-04", "2012-13Q1"),
        ("Q1 2012-13", "2012-13Q1"),
        ("Q1 12/13", "2012-13Q1"),
    ],
)
def test_a_period_is_found_first_and_once_however_it_is_written(store, typed: str, key: str):
    (title, found, _), *_ = answer(typed, store).lists

    addresses = [each.address for each in found]
    assert title == "Periods"
    assert addresses[0] == f"/?board=derby&from={key}&to={key}"
    assert addresses.count(addresses[0]) == 1


def test_a_month_that_the_board_counts_by_is_found_and_shown_alone(store):
    months = in_months("contacts", 4, 5, 6, first="Apr 2014", board="derby")
    store.accept(a_return(*months, file="months.xlsx"), "2014-08-01")

    assert addresses("may 2014", "Periods", store)[0].endswith("from=May2014&to=May2014")
    assert addresses("june", "Periods", store)[0].endswith("from=Jun2014&to=Jun2014")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("help", "/?board=derby#help"),
        ("full screen", "/?board=derby#help"),
        ("how do i print", "/?board=derby#help"),
        ("upload a spreadsheet", "/returns?board=derby#help"),
        ("help agendas", "/agendas?board=derby#help"),
    ],
)
def test_help_is_found_by_what_is_asked_for(store, typed: str, address: str):
    (found, *_) = addresses(typed, "Help", store)

    assert found == address
    assert is_there(found.partition("?")[0], "board=derby", store, "derby")


def test_help_with_charts_is_that_of_the_page_that_is_open(store):
    assert addresses("help", "Help", store, path="/referrals")[0] == "/referrals?board=derby#help"


def test_a_page_is_found_by_what_the_words_of_its_title_are_called_else():
    found = find("dv", index_of(things_elsewhere(NORTHBRIDGE)))

    pages = [each.thing.name for each in found if each.thing.kind is Found.PAGE]
    assert pages[0] == "Domestic abuse"


def test_a_return_is_found_by_the_name_of_a_sheet_that_brought_figures(store):
    figures = in_quarters("contacts", 7, 8, year="2014-15")
    figures = [{**each, "sheet": "13.2 Front door log"} for each in figures]
    sent = store.accept(a_return(*figures, file="log.xlsx"), "2015-05-01").submission

    assert addresses("front door log", "Returns", store) == [f"/returns/{sent}?board=derby"]


def test_a_challenge_is_found_by_its_number(store):
    assert addresses("challenge 1", "Challenges", store) == ["/challenges/1?board=derby"]
