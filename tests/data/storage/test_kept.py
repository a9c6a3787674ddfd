"""What is kept of answers, and what of it is forgotten when something happens to a return."""

from dataclasses import replace
from datetime import date

import pytest

from data.figures import counts, history
from data.figures.assemble import series_of
from data.figures.selection import Selection
from data.storage.kept import KeptAnswers
from data.storage.store import Store
from tests.builders_data import (
    a_printed_target,
    a_return,
    a_store,
    an_observation,
    figures_of,
    in_quarters,
)
from tests.frameworks import measure_of

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

CONTACTS = a_return(*in_quarters("contacts", 10, 20), sent="2012-07-10", file="contacts.xlsx")
REFERRALS = a_return(
    *in_quarters("referrals", 5, 6), agency="health", sent="2012-07-11", file="referrals.xlsx"
)
REVISED = a_return(*in_quarters("contacts", 10, 25), sent="2012-08-10", file="revised.xlsx")
ELSEWHERE = a_return(an_observation("contacts", 9, board="dudley"), board="dudley")


def values(store: Store, measure: str) -> list[float | None]:
    """What a chart of a measure would draw."""
    return [point.value for point in a_series(store, measure).points]


def a_series(store: Store, measure: str):
    dataset = store.dataset("derby")
    return series_of(dataset.figures, measure, (), dataset.coverage.view(Selection("derby")))


def test_a_return_lets_what_it_does_not_touch_be_kept():
    store = a_store(CONTACTS, REFERRALS, ELSEWHERE)
    referrals, elsewhere = a_series(store, "referrals"), store.dataset("dudley")
    assert values(store, "contacts") == [10, 20]

    store.accept(REVISED, "2012-08-20")

    assert values(store, "contacts") == [10, 25]
    assert a_series(store, "referrals") is referrals
    assert store.dataset("dudley") is elsewhere


def test_what_another_process_stored_is_seen_and_the_rest_is_kept(new_database):
    url = new_database()
    store = a_store(CONTACTS, REFERRALS, url=url)
    referrals = a_series(store, "referrals")
    assert values(store, "contacts") == [10, 20]

    Store(url).accept(REVISED, "2012-08-20")

    assert values(store, "contacts") == [10, 25]
    assert a_series(store, "referrals") is referrals


def test_a_withdrawal_is_seen_at_once():
    store = a_store(CONTACTS, REFERRALS)
    assert values(store, "contacts") == [10, 20]

    store.withdraw(1, "Ann Lee", "The wrong quarter", "2012-08-21")

    assert values(store, "contacts") == []


def test_a_return_that_counts_again_is_seen_at_once():
    store = a_store(CONTACTS, REVISED)
    assert values(store, "contacts") == [10, 25]

    store.reinstate(1, "Ann Lee", "It was right", "2012-08-21")

    assert values(store, "contacts") == [10, 20]


def test_a_ratio_is_made_anew_when_one_of_its_counts_comes():
    figures = figures_of(an_observation("icpcs-in-time", 8), an_observation("icpcs", 10))
    made = []

    def share(watched):
        made.append(watched.of("icpcs")[0].value / watched.of("icpcs-in-time")[0].value)
        return made[-1]

    figures.once("share", share)
    figures.once("share", share)
    figures.without({"contacts"}).once("share", share)
    assert made == [1.25]

    figures.without({"icpcs"}).once("share", share)

    assert len(made) == 2


def test_a_target_that_comes_alone_is_drawn_at_once():
    store = a_store(CONTACTS)
    assert a_series(store, "contacts").targets == ()

    target = a_printed_target(measure="contacts", period="2012-13 Q1")
    alone = replace(a_return(an_observation("referrals", 1), agency="health"), targets=(target,))
    store.accept(alone, "2012-08-20")

    (shown,) = a_series(store, "contacts").targets
    assert shown == target.read(measure_of("contacts"))


def test_an_answer_made_of_another_answer_goes_with_what_that_was_made_of():
    figures, made = figures_of(an_observation("contacts", 1)), []

    def inner(watched):
        return watched.of("contacts")

    def outer(watched):
        made.append(watched.once("inner", inner))
        return made[-1]

    figures.once("inner", inner)
    figures.once("outer", outer)
    figures.without({"contacts"}).once("outer", outer)

    assert len(made) == 2


def test_what_was_made_while_something_happened_is_not_kept():
    kept = KeptAnswers[str](4)

    def slow() -> str:
        kept.forget("derby")  # a return came meanwhile
        return "old"

    assert kept.answer("derby", "q", slow) == "old"
    assert kept.answer("derby", "q", lambda: "new") == "new"
    assert kept.answer("derby", "q", lambda: "other") == "new"


def test_the_answers_asked_for_last_are_kept():
    kept = KeptAnswers[int](2)
    for question in (1, 2, 1, 3):
        kept.answer("derby", question, lambda question=question: question)

    assert kept.answer("derby", 1, lambda: -1) == 1
    assert kept.answer("derby", 2, lambda: -2) == -2
    assert len(kept) == 2


def test_changes_are_those_of_all_figures_though_only_the_moved_are_read():
    store = a_store(CONTACTS, REFERRALS)
    store.accept(REVISED, "2012-08-20")
    day = date(2012, 8, 1)

    told = store.changes("derby", day)

    returns = {each.id: each for each in store.submissions("derby")}
    whole = history.changes(store.everything(day), store.everything(), returns)
    assert [(c.measure, c.period, c.old, c.new) for c in told] == [
        (c.measure, c.period, c.old, c.new) for c in whole
    ]
    assert [(c.old, c.new) for c in told] == [(20, 25)]


def test_who_reports_is_looked_up_once_for_all_periods(monkeypatch):
    asked = []
    whole = counts._all_agencies
    monkeypatch.setattr(counts, "_all_agencies", lambda rows: asked.append(1) or whole(rows))
    quarters = [
        an_observation("contacts", 1, f"{year}-{year % 100 + 1:02d} Q{n}", agency=agency)
        for year in range(2005, 2012)
        for n in range(1, 5)
        for agency in ("police", "education")
    ]
    store = a_store(a_return(*quarters))

    assert len(a_series(store, "contacts").points) == 28
    assert len(asked) == 1
