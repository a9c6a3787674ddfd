"""What is presented: slides of the figures as they were, and what is taken down from them."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from callbacks import server
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.follow_up.written import Kind, Written
from data.framework.pages import ChartOnPage
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, in_quarters
from tests.callbacks.stores import CONTACTS, REFERRALS

VIEW = "board=derby"
MANY = ("section-47-enquiries", "early-help-assessments", "missing-episodes", "lado-referrals",
        "marac-cases", "training-places-booked", "cp-plans-started")  # fmt: skip


@pytest.fixture
def store(tmp_path) -> Store:
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    totals = [*in_quarters("contacts", *CONTACTS), *in_quarters("referrals", *REFERRALS)]
    kept.accept(a_return(*totals), "2013-05-01")
    return kept


@pytest.fixture
def client(store, tmp_path):
    return server.create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


def deck_of(client, of: str = "/referrals", view: str = VIEW, **more: str):
    return client.get("/present/deck", query_string={"of": of, "view": view, **more}).get_json()


def slide_of(client, deck, n: int = 0, **more: str):
    slide = deck["slides"][n]
    asked = {"of": deck["of"], "version": deck["version"], "agenda": deck["agenda"], "view": VIEW}
    about = {"item": slide["item"], "part": slide["part"], "shown": slide["view"]}
    return client.get("/present/slide", query_string={**asked, **about, **more})


def write_agenda(store, *items: AgendaItem, name: str = "Board, 12 November") -> str:
    said = Agenda(name, items).said
    return store.follow_up.write(
        Written(None, "derby", Kind.AGENDA, "", 1, "2013-06-01T09:00:00+00:00", "Ann Lee", "", said)
    ).item


def test_a_page_is_presented_chart_by_chart_with_the_minutes_last(client):
    deck = deck_of(client)
    first = slide_of(client, deck).get_json()

    assert deck["board"] == "Derby Safeguarding Children Board"
    assert (deck["marking"], deck["dated"]) == ("OFFICIAL", "data as at 10 July 2012, version 1")
    assert deck["slides"][-1]["item"] == "minutes"
    assert first["title"].startswith("In Q4 2012-13, 33 of 132 contacts became referrals (25.0%)")
    assert first["figure"] == "25.0%"
    assert first["shown"] == "All agencies · Q1 2012-13 to Q4 2012-13"
    assert first["chart"]["data"]


@pytest.mark.parametrize(
    ("of", "first"),
    [
        ("/", "Contacts that became referrals"),
        ("/scorecard", "Scorecard"),
        ("/returns", "What is missing"),
        ("/returns/1", "What is missing"),
        ("/all-measures/referrals", "Contacts to children's social care"),
        ("/actions", "Contacts that became referrals"),
        ("/nowhere", "Contacts that became referrals"),
    ],
)
def test_from_any_page_something_is_presented(client, of, first):
    deck = deck_of(client, of)

    assert deck["slides"][0]["title"] == first
    assert slide_of(client, deck).status_code == 200


def test_a_return_that_arrives_meanwhile_is_announced_and_not_drawn(client, store):
    deck = deck_of(client)
    before = slide_of(client, deck).get_json()
    version = {"board": "derby", "version": deck["version"]}
    quiet = client.get("/present/news", query_string=version).get_json()

    newer = [*in_quarters("contacts", *CONTACTS[:3], 999.0), *in_quarters("referrals", *REFERRALS)]
    store.accept(a_return(*newer, file="newer.xlsx", sent="2013-05-02"), "2013-05-02T10:00:00")

    after = slide_of(client, deck).get_json()
    news = client.get("/present/news", query_string=version).get_json()
    assert after["title"] == before["title"]
    assert after["chart"] == before["chart"]
    assert quiet == {"said": ""}
    assert news["said"].startswith("A return (")
    assert "arrived meanwhile" in news["said"]
    assert "of 999 contacts" in slide_of(client, deck_of(client)).get_json()["title"]


def test_a_mark_that_is_clicked_is_highlighted_in_the_slide_and_clicked_again_is_not(client):
    deck = deck_of(client, "/all-measures/referrals")

    lit = slide_of(client, deck, mark="period:2012-13Q2").get_json()
    cleared = slide_of(client, deck, shown=lit["view"], mark="period:2012-13Q2").get_json()

    assert lit["view"] == "board=derby&highlight=period:2012-13Q2"
    assert lit["shown"].endswith("highlighting Q2 2012-13")
    assert cleared["view"] == "board=derby"


@pytest.mark.parametrize("room", ["1000", "600", "-1", "1e3", "99999", ""])
def test_a_slide_is_made_for_any_screen_that_a_browser_names(client, room):
    assert slide_of(client, deck_of(client), room=room).status_code == 200


def test_a_list_has_more_rows_on_a_taller_screen_and_keeps_them(client, store):
    figures = [each for name in MANY for each in in_quarters(name, 4.0, 5.0, 6.0, 7.0)]
    store.accept(a_return(*figures, file="many.xlsx", sent="2013-05-02"), "2013-05-02T10:00:00")

    low, high = (deck_of(client, "/scorecard", room=room) for room in ("635", "1030"))

    assert len(low["slides"]) > len(high["slides"])
    for deck in (low, high):
        last = slide_of(client, deck, len(deck["slides"]) - 2, rows=deck["rows"], room="2000")
        assert 0 < len(last.get_json()["listed"]["rows"]) <= deck["rows"]


def test_the_table_of_a_slide_has_the_figures_of_its_chart(client):
    deck = deck_of(client, "/all-measures/referrals")
    slide = deck["slides"][0]
    about = {"of": deck["of"], "version": deck["version"], "view": VIEW, "item": slide["item"]}

    sheet = client.get("/present/table", query_string=about).get_json()

    assert [row[3]["text"] for row in sheet["rows"]] == ["132", "120", "110", "100"]


def test_an_agenda_is_presented_item_by_item_each_with_its_own_view(client, store):
    chart = ChartOnPage("gone", "Contacts as they were", "over time", ("contacts",))
    last_two = "board=derby&from=2012-13Q3"
    item = write_agenda(
        store,
        AgendaItem("3", ItemKind.TEXT, "Welcome", text="Apologies.\nLast minutes."),
        AgendaItem("1", ItemKind.CHART, chart.title, chart, last_two, text="Watch this", minutes=5),
        AgendaItem("2", ItemKind.CHALLENGE, "Challenge 9", challenge="9"),
    )

    deck = deck_of(client, f"/agendas/{item}")
    welcome, contacts, challenge = (slide_of(client, deck, n).get_json() for n in range(3))

    assert (deck["title"], deck["minutes"]) == ("Board, 12 November", 5)
    assert (welcome["title"], welcome["text"]) == ("Welcome", ["Apologies.", "Last minutes."])
    assert contacts["figure"] == "132"
    assert contacts["beside"][-1] == "Watch this"
    assert contacts["shown"].endswith("Q3 2012-13 to Q4 2012-13")
    assert challenge["subject"] == "There is no such challenge any more."


def test_an_agenda_that_is_changed_meanwhile_is_presented_as_it_began(client, store):
    item = write_agenda(store, AgendaItem("1", ItemKind.TEXT, "Welcome"))
    deck = deck_of(client, f"/agendas/{item}")
    said = Agenda("Other", (AgendaItem("2", ItemKind.TEXT, "Close"),)).said
    changed = Written(None, "derby", Kind.AGENDA, item, 2, "2013-06-02", "Bo", "Changed it", said)

    store.follow_up.write(changed)

    assert slide_of(client, deck).get_json()["title"] == "Welcome"
    assert deck_of(client, f"/agendas/{item}")["slides"][0]["title"] == "Close"


def take_down(client, deck, kind: str, **typed: str):
    hidden = {**deck["forms"][kind]["hidden"], "of": deck["of"]}
    return client.post(deck["forms"][kind]["action"], data={**hidden, "by": "Chair", **typed})


def test_questions_and_actions_stand_on_the_last_slide_in_their_order(client, store):
    deck = deck_of(client)
    raised = slide_of(client, deck).get_json()["raised"]

    asked = take_down(
        client, deck, "question", question="Why so few?", whom="Police", due="2013-06-30", **raised
    )
    agreed = take_down(
        client, deck, "action", target="Audit twenty", lead="Head", timescale="06.13"
    )

    assert asked.get_json()["said"].startswith("Question to Police, by 30 June 2013: Why so few?")
    assert agreed.status_code == 200
    lines = slide_of(client, deck, -1).get_json()["text"]
    assert [line.split(":")[0] for line in lines] == [
        "Question to Police, by 30 June 2013",
        "Action for Head, by 06.13",
    ]
    (challenge,) = store.follow_up.of("derby", Kind.CHALLENGE)
    assert challenge.said["figure"].startswith("In Q4 2012-13")
    assert challenge.said["view"].startswith("/")
    (action,) = store.follow_up.of("derby", Kind.ACTION)
    assert action.said["year"] == str(date.today().year - (date.today().month < 4)) + "-" + str(
        (date.today().year + (date.today().month >= 4)) % 100
    )


def test_the_minutes_of_another_page_are_not_those_of_this(client):
    deck = deck_of(client)
    take_down(client, deck, "action", target="Audit twenty")

    other = deck_of(client, "/scorecard")

    assert slide_of(client, other, -1).get_json()["text"][0].startswith("Nothing yet")


def test_the_minutes_are_handed_out_as_text(client):
    deck = deck_of(client)
    take_down(client, deck, "action", target="Audit twenty", lead="Head")

    said = client.get("/present/minutes.txt", query_string={"board": "derby", "of": deck["of"]})

    text = said.get_data(as_text=True)
    assert text.splitlines()[:2] == ["Questions and actions", deck["board"]]
    assert "1. Action for Head: Audit twenty" in text


def test_the_minutes_are_handed_out_as_a_document_to_go_on_writing_in(client):
    deck = deck_of(client)
    take_down(client, deck, "action", target="Audit <twenty>", lead="Head")

    asked = {"board": "derby", "of": deck["of"]}
    answer = client.get("/present/minutes.docx", query_string=asked)

    document = Document(BytesIO(answer.data))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[1].cells][:4] == [
        "1",
        "Action",
        "Audit <twenty>",
        "Head",
    ]
    assert document.paragraphs[0].text == f"{deck['board']}: Questions and actions"
    assert "OFFICIAL" in document.sections[0].header.paragraphs[0].text
    assert answer.data == client.get("/present/minutes.docx", query_string=asked).data


@pytest.mark.parametrize(
    ("typed", "status", "why"),
    [
        ({"question": ""}, 400, "“Question” is empty"),
        ({"question": "Why?", "due": "soon"}, 400, "is no day"),
        ({"question": "Is NHS number 943 476 5919 known?"}, 400, "NHS numbers"),
        ({"question": "Why?", "token": "guessed"}, 403, "too old"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(client, store, typed, status, why):
    answer = take_down(client, deck_of(client), "question", **typed)

    assert answer.status_code == status
    assert why in answer.get_data(as_text=True)
    assert store.follow_up.of("derby", Kind.CHALLENGE) == ()


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"of": "/agendas/9", "view": VIEW},
        {"of": "/referrals", "view": VIEW, "version": "1.99"},
        {"of": "x" * 3000, "view": VIEW},
    ],
)
def test_what_cannot_be_presented_is_said_so(client, query):
    answer = client.get("/present/deck", query_string=query)

    assert answer.status_code == 409
    assert "cannot be presented" in answer.get_data(as_text=True)


def test_what_is_presented_is_no_fault_in_the_address_of_its_page(client):
    here = "http://localhost/referrals?board=derby&present=1&slide=2&version=1.0&theme=dark"

    page = client.get("/_dash-layout", headers={"Referer": here}).get_data(as_text=True)

    assert page.count("theme=dark") == 1  # the address that the page stands at
