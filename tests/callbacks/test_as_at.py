"""A page as the board knew it on an earlier day."""

from datetime import date, timedelta

import pytest
from dash import html
from flask import Flask

from callbacks import downloads, redraw
from callbacks.asking import asked_for, dataset_for, dataset_of
from callbacks.events import Event, after
from callbacks.returned import ledger_for
from callbacks.routing import page_for
from dashboards import ids
from dashboards.drawing import draw
from dashboards.pages.contents import panel_of
from data.figures.selection import Selection
from data.intake.ledger import State
from data.periods import quarter
from data.storage.kept import KEPT_DATASETS
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters, on_every_sheet
from tests.callbacks.test_routing import ids_of, words_of
from tests.frameworks import STANDARD

JULY = date(2012, 7, 31)
QUARTER = quarter(2025, 2)
THEN = "board=derby&as-at=2012-07-31"
PANEL = "contacts-over-time"


@pytest.fixture
def store() -> Store:
    """Contacts of 20 in the second quarter, which a return of August puts at 25."""
    kept = a_store()
    for month, value in ((7, 20), (8, 25)):
        sent = f"2012-0{month}-10"
        figures = in_quarters("contacts", 10, value, agency="police")
        received = a_return(*figures, sent=sent, file=f"{month}.xlsx")
        kept.accept(received, f"2012-0{month}-12")
    return kept


def drawn(store: Store, query: str) -> str:
    selection = asked_for(query, "derby", STANDARD.boards).selection
    dataset = dataset_of(selection, store)
    return draw(panel_of(PANEL, dataset.framework), dataset, selection).sentence


def test_a_page_shows_what_was_known_then_and_says_so(store: Store):
    then, now = (words_of(page_for("/", q, store, "derby")) for q in (THEN, "board=derby"))

    assert "As at 31 July 2012 ×" in then
    assert "As at 31" not in now
    assert "Data as at 10 July 2012" in then
    assert "Data as at 10 August 2012" in now


def test_a_link_leads_back_to_what_is_known_today(store: Store):
    query = f"{THEN}&from=2012-13Q2"
    page = html.Div(page_for("/", query, store, "derby"))

    assert page[ids.SHOWN_AS_AT].href == "?board=derby&from=2012-13Q2"


def test_a_chart_has_the_older_figures_whichever_is_drawn_first(store: Store):
    now, then, again = (drawn(store, q) for q in ("board=derby", THEN, "board=derby"))

    assert "25" in now
    assert "20" in then
    assert "25" not in then
    assert again == now


def test_a_day_still_to_come_is_dropped_and_named():
    tomorrow = date.today() + timedelta(days=1)

    asked = asked_for(f"board=derby&as-at={tomorrow}", "derby", STANDARD.boards)

    assert asked.selection == Selection("derby")
    assert asked.dropped == (f"as-at={tomorrow}",)
    assert (
        asked_for(f"as-at={date.today()}", "derby", STANDARD.boards).selection.as_at == date.today()
    )


def test_a_day_before_the_first_return_gives_way_to_today(store: Store):
    asked = asked_for("board=derby&as-at=2011-01-01", "derby", STANDARD.boards)
    dataset = dataset_for(asked, store, "derby")

    answered = dataset.answer(asked)

    assert dataset is store.dataset("derby")
    assert answered.selection.as_at is None
    assert answered.dropped == ("as-at=2011-01-01",)


def test_the_returns_are_told_of_as_they_stood_then(store: Store):
    page = page_for("/returns", THEN, store, "derby")

    assert "Data as at 10 July 2012" in words_of(page)
    assert "As at 31 July 2012 ×" in words_of(page)
    assert "1 figure has changed since 31 July 2012." in words_of(page)
    assert ids.STAGED_LIST not in ids_of(page)  # nothing is sent to an earlier day


def test_a_return_is_told_of_as_it_stood_then(store: Store):
    then, now = (words_of(page_for("/returns/1", q, store, "derby")) for q in (THEN, ""))

    assert "Data as at 10 July 2012" in then
    assert "As at 31 July 2012 ×" in then
    assert "yes: its figures count" in then
    assert "Withdraw this return" not in then
    assert "no: another version took its place" in now


def test_what_happened_to_a_return_since_is_not_told_of_then(store: Store):
    other = a_return(*in_quarters("contacts", 1, agency="housing"), agency="housing")
    store.accept(other, "2012-07-12")
    store.withdraw(2, "Ann Lee", "The wrong quarter", "2012-08-20")
    august = "board=derby&as-at=2012-08-15"

    then, now = (words_of(page_for("/returns/2", q, store, "derby")) for q in (august, ""))

    assert "yes: its figures count" in then
    assert "Ann Lee" not in then
    assert "Ann Lee, The wrong quarter" in now


def test_a_day_before_a_return_came_is_dropped_with_a_word(store: Store):
    said = words_of(page_for("/returns/2", THEN, store, "derby"))

    assert "left out: as-at=2012-07-31" in said
    assert "yes: its figures count" in said
    assert "Data as at 10 August 2012" in said


NORTHBRIDGE = {"board": "northbridge", "title": "Quarterly return"}


@pytest.fixture
def quarterly() -> Store:
    """Police returned for a quarter in time, Housing a month late; the police sent theirs again."""
    kept = a_store()
    for agency, day in (("police", "10-10"), ("housing", "11-25"), ("police", "11-28")):
        figures = [
            *in_quarters("contacts", 5, int(day[3:]), year="2025-26", board="northbridge"),
            *on_every_sheet("northbridge", agency, "2025-26 Q2"),
        ]
        cover = {**NORTHBRIDGE, "agency": agency, "period": "2025-26 Q2", "sent": f"2025-{day}"}
        kept.accept(a_return(*figures, file=f"{agency}-{day}.xlsx", **cover), f"2025-{day}")
    return kept


@pytest.mark.parametrize(
    ("day", "police", "housing"),
    [
        ("2025-10-20", State.RECEIVED, State.NOT_DUE),
        ("2025-11-26", State.RECEIVED, State.LATE),
        ("2025-11-30", State.RECEIVED, State.LATE),
    ],
)
def test_the_ledger_of_a_day_knows_what_had_come_by_then(quarterly, day, police, housing):
    dataset = quarterly.dataset("northbridge", date.fromisoformat(day))

    slots = ledger_for(dataset, quarterly).entries

    assert slots["police", QUARTER].state is police
    assert slots["housing", QUARTER].state is housing


def test_what_was_withdrawn_later_counted_then(quarterly):
    quarterly.withdraw(2, "Ann Lee", "The wrong quarter", "2025-12-20")

    now, then = (
        ledger_for(quarterly.dataset("northbridge", day), quarterly).entries["housing", QUARTER]
        for day in (None, date(2025, 12, 1))
    )

    assert (now.state, then.state) == (State.MISSING, State.LATE)


def test_what_counts_again_now_did_not_while_it_was_withdrawn(quarterly):
    quarterly.withdraw(2, "Ann Lee", "The wrong quarter", "2025-12-20")
    quarterly.reinstate(2, "Ann Lee", "It was right", "2026-01-10")

    dataset = quarterly.dataset("northbridge", date(2025, 12, 31))

    assert ledger_for(dataset, quarterly).entries["housing", QUARTER].state is State.MISSING


def test_a_dashboard_says_who_had_returned_by_then(quarterly):
    address = "board=northbridge&as-at=2025-11-26"

    said = words_of(page_for("/", address, quarterly, "northbridge"))

    assert "2 of 9 agencies returned for Q2 2025-26" in said


def test_a_filter_and_reset_all_keep_the_day(store: Store):
    selection = asked_for(THEN, "derby", STANDARD.boards).selection
    dataset = dataset_of(selection, store)

    filtered = after(selection, Event(ids.AGENCIES, "police"), dataset)

    assert filtered.as_at == JULY
    assert after(filtered, Event(ids.RESET), dataset) == Selection("derby", as_at=JULY)


def test_a_downloaded_file_has_the_older_figures_and_says_so(store: Store):
    server = Flask(__name__)
    downloads.register(server, store, "derby")

    text = server.test_client().get(f"/download/{PANEL}.csv?{THEN}").get_data(as_text=True)

    assert "As at 31 July 2012" in text
    assert "as-at=2012-07-31" in text
    assert "25" not in text.rsplit("Definition", 1)[1]


def test_using_a_filter_draws_the_older_figures_again(store: Store):
    server = Flask(__name__)
    redraw.register(server, store, "derby")
    panel = "contacts-by-source"
    asked = {"view": THEN, "control": ids.FIRST, "value": "2012-13Q2", "panel": panel}

    told = server.test_client().get("/redraw", query_string=asked).get_json()

    assert told["view"] == "board=derby&from=2012-13Q2&to=2012-13Q2&as-at=2012-07-31"
    traces = told["charts"][panel]["figure"]["data"]
    drawn_again = [words for trace in traces for words in trace.get("text", [])]
    assert "<b>20</b>" in drawn_again
    assert "<b>25</b>" not in drawn_again


def test_asking_for_many_days_keeps_few_of_them(store: Store):
    for days in range(2 * KEPT_DATASETS):
        store.dataset("derby", JULY + timedelta(days=days))

    assert len(store._kept.datasets) == KEPT_DATASETS


def test_a_return_dated_after_today_by_this_machine_still_counts_today(quarterly):
    figures = on_every_sheet("northbridge", "education", "2025-26 Q2")
    cover = {**NORTHBRIDGE, "agency": "education", "period": "2025-26 Q2", "sent": "2025-10-11"}
    quarterly.accept(a_return(*figures, file="ahead.xlsx", **cover), "2999-01-01")

    slots = ledger_for(quarterly.dataset("northbridge"), quarterly).entries

    assert slots["education", QUARTER].state is State.RECEIVED
