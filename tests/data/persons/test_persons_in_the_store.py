"""The store keeps nothing that somebody typed about a person, whichever way it came in."""

from dataclasses import replace

import pytest

from data.errors import PersonalDetailsError
from data.findings import Severity
from tests.builders_data import a_finding, a_return, a_store, in_quarters

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

PERSON = "Amy Winter 03/05/2012"
DAY = "2026-07-12T10:00:00"
QUERY = a_finding(severity=Severity.QUERY, what="A jump.")


def test_a_reason_with_a_person_in_it_is_refused_and_nothing_is_stored():
    store = a_store()

    with pytest.raises(PersonalDetailsError, match="^The reason for "):
        store.accept(a_return(*in_quarters("contacts", 10)), DAY, reasons={QUERY: PERSON})

    assert store.boards_known() == ()


def test_a_child_is_not_kept_as_the_sender_of_a_return():
    store = a_store()

    with pytest.raises(PersonalDetailsError, match="^“Sent by” holds "):
        store.accept(a_return(*in_quarters("contacts", 10)), DAY, sent_by=PERSON)

    assert store.boards_known() == ()


@pytest.mark.parametrize(
    ("who", "why"), [(PERSON, "Wrong quarter"), ("Ann Lee", PERSON)], ids=["who", "why"]
)
@pytest.mark.parametrize("decide", ["withdraw", "reinstate"])
def test_a_decision_says_nothing_of_a_person(decide, who, why):
    store = a_store()
    kept = store.accept(a_return(*in_quarters("contacts", 10)), DAY)

    with pytest.raises(PersonalDetailsError):
        getattr(store, decide)(kept.submission, who, why, DAY)

    assert len(store.events(kept.submission)) == 1


def test_an_officer_decides_under_a_name():
    store = a_store()
    kept = store.accept(a_return(*in_quarters("contacts", 10)), DAY, sent_by="Jane Smith")

    store.withdraw(kept.submission, "Ann Lee", "Agreed with Tom Brown on 9 July 2026", DAY)

    assert store.events(kept.submission)[-1].who == "Ann Lee"


@pytest.mark.parametrize("said", ["Amy Winter", "Amy", "Okafor Chidi"])
def test_what_is_kept_of_a_refused_file_quotes_no_name(said):
    store = a_store()
    error = a_finding(severity=Severity.ERROR, what=f"“{said}” is not a figure.")
    refused = replace(a_return(*in_quarters("contacts", 10)), findings=(error,))

    store.refuse(refused, DAY)

    (kept,) = store.refusals("derby")
    assert kept.findings[0].what == "“…” is not a figure."
