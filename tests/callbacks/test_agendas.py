"""Agendas: begun, filled, put in order and kept; nothing typed is lost or overwritten."""

import json
import re

import pytest

from callbacks.agendas import agenda_at, agendas_in
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.follow_up.written import Kind, Written
from data.storage.rebuild import rebuild
from data.storage.store import Store
from tests.builders_data import a_return, on_every_sheet
from tests.callbacks.stores import a_client_of, a_store_of_contacts

WELCOME = AgendaItem("1", ItemKind.TEXT, "Welcome", text="Apologies")
SCORECARD = AgendaItem("2", ItemKind.SCORECARD, "Scorecard", view="board=derby", minutes=4)


@pytest.fixture
def store(tmp_path) -> Store:
    return a_store_of_contacts(tmp_path)


@pytest.fixture
def client(store, tmp_path):
    return a_client_of(store, tmp_path)


def token_of(client) -> str:
    page = page_at(client, "/agendas?board=derby")
    (hidden,) = re.findall(r'\{[^{}]*"name": "token"[^{}]*\}', page)
    return re.search(r'"value": "([^"]+)"', hidden)[1]


def page_at(client, address: str) -> str:
    answer = client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"})
    return json.dumps(answer.get_json(), ensure_ascii=False)


def an_agenda(store, *items: AgendaItem, name: str = "Board") -> str:
    said = Agenda(name, items or (WELCOME, SCORECARD)).said
    return store.follow_up.write(
        Written(None, "derby", Kind.AGENDA, "", 1, "2026-05-01T09:00:00", "Ann Lee", "", said)
    ).item


def saved(client, number: str, **typed):
    named = {"token": token_of(client), "version": "1", "by": "Bo Day", "name": "Board"}
    as_they_are = {
        **{"title-1": "Welcome", "text-1": "Apologies"},
        **{"title-2": "Scorecard", "minutes-2": "4"},
    }
    return client.post(f"/agendas/derby/{number}", data={**named, **as_they_are, **typed})


def test_an_agenda_is_begun_and_stands_in_the_list(client, store):
    answer = client.post(
        "/agendas/derby/new", data={"token": token_of(client), "name": "Board", "by": "Bo Day"}
    )

    assert (answer.status_code, answer.headers["Location"]) == (303, "/agendas/1?board=derby")
    assert [each.name for each in agendas_in("derby", store)] == ["Board"]
    assert "/agendas/1?board=derby" in page_at(client, "/agendas?board=derby")


@pytest.mark.parametrize(
    ("what", "kind", "title"),
    [
        ("chart/contacts-over-time", ItemKind.CHART, "Contacts by source over time"),
        ("scorecard", ItemKind.SCORECARD, "Scorecard"),
        ("missing", ItemKind.MISSING, "What is missing"),
        ("challenge/3", ItemKind.CHALLENGE, "Challenge 3"),
    ],
)
def test_what_is_added_is_kept_with_its_view_and_its_minutes(client, store, what, kind, title):
    item = an_agenda(store)
    view = "board=derby&from=2012-13Q2"
    typed = {"agenda": item, "called": "", "minutes": "6", "text": "Look at Q3", "by": "Bo Day"}

    answer = client.post(
        f"/agendas/derby/add/{what}", data={**typed, "view": view, "token": token_of(client)}
    )

    added = agenda_at(item, "derby", store).items[-1]
    assert answer.status_code == 303
    assert (added.kind, added.title, added.view) == (kind, title, view)
    assert (added.minutes, added.text) == (6, "Look at Q3")
    assert bool(added.chart) == (kind is ItemKind.CHART)


def test_what_is_added_can_begin_an_agenda(client, store):
    typed = {"called": "New one", "minutes": "", "text": "", "by": "Bo Day", "view": "board=derby"}

    client.post("/agendas/derby/add/scorecard", data={**typed, "token": token_of(client)})

    (agenda,) = agendas_in("derby", store)
    assert (agenda.name, [each.kind for each in agenda.items]) == ("New one", ["scorecard"])


def test_the_order_of_the_form_is_kept_with_its_words_and_a_new_text(client, store):
    item = an_agenda(store)

    answer = saved(
        client,
        item,
        item=["2", "1"],
        **{"title-1": "Opening", "new-title": "Close", "minutes-1": "3"},
    )

    agenda = agenda_at(item, "derby", store)
    assert answer.get_json() == {"why": "", "go": "/agendas/1?board=derby"}
    assert [(e.id, e.title, e.minutes) for e in agenda.items] == [
        ("2", "Scorecard", 4),
        ("1", "Opening", 3),
        ("3", "Close", None),
    ]
    assert agenda.versions[-1].why == "Agenda arranged: something added, order changed"


def test_what_the_form_lists_no_more_is_taken_out_and_stays_in_the_history(client, store):
    item = an_agenda(store)

    saved(client, item, item=["1"])

    agenda = agenda_at(item, "derby", store)
    assert [each.id for each in agenda.items] == ["1"]
    assert agenda.versions[0].said["kind of item 2"] == "scorecard"


def test_who_saves_second_is_told_and_overwrites_nothing(client, store):
    item = an_agenda(store)
    saved(client, item, item=["2", "1"])

    second = saved(client, item, item=["1"], by="Cy Coe")
    agenda = agenda_at(item, "derby", store)
    third = saved(client, item, item=["1"], by="Cy Coe", version=second.get_json()["version"])

    assert second.status_code == 409
    assert "Bo Day" in second.get_json()["why"]
    assert [each.id for each in agenda.items] == ["2", "1"]
    assert third.status_code == 200


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": ""}, "needs a name"),
        ({"by": "", "title-1": "Hello"}, "Say who writes this"),
        ({"minutes-2": "0"}, "is no number of minutes"),
        ({"minutes-2": "4.5"}, "is no number of minutes"),
        ({"title-1": "x" * 301}, "longer than its field"),
        ({"text-1": "NHS number 943 476 5919"}, "“text of item 1” holds what looks like NHS"),
        ({}, "Nothing was changed"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(client, store, typed, why):
    item = an_agenda(store)

    answer = saved(client, item, **{"item": ["1", "2"], **typed})

    assert answer.status_code == 400
    assert why in answer.get_json()["why"]
    assert agenda_at(item, "derby", store).version == 1


def test_an_agenda_that_is_removed_is_listed_no_more_and_can_be_read_back(client, store):
    item = an_agenda(store)

    answer = saved(client, item, item=["1", "2"], remove="yes")

    assert answer.get_json()["go"] == "/agendas?board=derby"
    assert agendas_in("derby", store) == ()
    assert len(store.follow_up.versions("derby", Kind.AGENDA, item)) == 2
    assert client.get(f"/agendas/{item}?board=derby").status_code == 404


def test_agendas_are_there_again_once_the_store_is_made_from_its_kept_files(tmp_path):
    address = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    an_agenda(Store(address, tmp_path))
    (tmp_path / "safeguarding.db").unlink()

    again = Store(address, tmp_path)
    rebuild(again)

    (agenda,) = agendas_in("derby", again)
    assert agenda.items == (WELCOME, SCORECARD)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/agendas", 200),
        ("/agendas/1", 200),
        ("/agendas/add/chart/contacts-over-time", 200),
        ("/agendas/add/scorecard", 200),
        ("/agendas/9", 404),
        ("/agendas/1/2", 404),
        ("/agendas/add/chart/nothing", 404),
        ("/agendas/add/film", 404),
        ("/agendas/add/hand-over/nothing", 404),
    ],
)
def test_what_stands_at_an_address_of_agendas(client, store, path, status):
    an_agenda(store)

    assert client.get(f"{path}?board=derby").status_code == status


def test_nothing_is_taken_in_from_another_page(client, store):
    item = an_agenda(store)

    assert saved(client, item, token="guessed").status_code == 403
    assert client.post("/agendas/nowhere/new", data={"token": token_of(client)}).status_code == 404


def test_every_card_the_scorecard_a_challenge_and_the_returns_lead_to_an_agenda(client, store):
    said = {"question": "Why?", "whom": "Police"}
    store.follow_up.write(
        Written(None, "derby", Kind.CHALLENGE, "", 1, "2026-05-01T09:00:00", "Ann", "", said)
    )
    ways = {
        "/referrals?board=derby": "/agendas/add/chart/",
        "/scorecard?board=derby": "/agendas/add/scorecard",
        "/challenges/1?board=derby": "/agendas/add/challenge/1",
        "/returns?board=derby": "/agendas/add/missing",
    }

    for page, way in ways.items():
        assert way in page_at(client, page), page


def test_a_hand_over_is_taken_in_and_its_table_is_presented(tmp_path):
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    cover = {"board": "northbridge", "agency": "police", "period": "2026-27 Q2"}
    sent = a_return(*on_every_sheet(*cover.values()), **cover, sent="2026-10-20")
    kept.accept(sent, "2026-10-20")
    client = a_client_of(kept, tmp_path)
    view = "board=northbridge"
    typed = {"called": "New", "minutes": "", "text": "", "by": "Bo", "token": token_of(client)}

    added = client.post("/agendas/northbridge/add/hand-over/marac", data={**typed, "view": view})
    (item,) = agenda_at("1", "northbridge", kept).items

    asked = {"of": "/agendas/1", "view": view, "item": item.id}
    table = client.get("/present/table", query_string=asked).get_json()
    assert (added.status_code, item.kind, item.hand_over) == (303, ItemKind.HAND_OVER, "marac")
    assert table["headings"][-1] == "Difference"
    assert "/agendas/add/hand-over/marac" in page_at(client, f"/hand-overs?{view}")


def test_a_page_of_an_agenda_shows_each_item_with_its_view(client, store):
    item = an_agenda(store)

    page = page_at(client, f"/agendas/{item}?board=derby")

    assert "Scorecard · All agencies · Q1 2012-13 to Q4 2012-13" in page
    assert "2 items, 4 minutes." in page
