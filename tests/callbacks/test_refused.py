"""A file that had errors: on the Returns page, and on a page of its own."""

from dataclasses import replace
from datetime import date

import pytest

from callbacks.returned import ledger_for
from callbacks.routing import page_for
from data.findings import Severity
from data.intake.ledger import State
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_finding, a_return, a_store, in_quarters, on_every_sheet
from tests.callbacks.test_routing import words_of

ERROR = a_finding(severity=Severity.ERROR, what="“lots” is not a figure.")
QUARTER = parse("2025-26 Q2")


def a_northbridge_return(period: str, sent: str, file: str):
    figures = [
        *in_quarters("contacts", 10, year=period[:7], board="northbridge"),
        *on_every_sheet("northbridge", "housing", period),
    ]
    cover = {"board": "northbridge", "agency": "housing", "title": "Quarterly return"}
    return a_return(*figures, file=file, period=period, sent=sent, **cover)


@pytest.fixture
def store() -> Store:
    """Housing returned for the first quarter, and for the second sent a file with an error."""
    made = a_store(a_northbridge_return("2025-26 Q1", "2025-07-10", "first.xlsx"))
    second = a_northbridge_return("2025-26 Q2", "2025-10-10", "second.xlsx")
    made.refuse(replace(second, findings=(ERROR,)), "2025-10-11T14:05:00+01:00")
    return made


def page(store: Store, path: str) -> str:
    return words_of(page_for(path, "?board=northbridge", store, "northbridge"))


def test_the_returns_page_tells_a_refused_file_from_a_missing_return(store):
    said = page(store, "/returns")

    assert "Housing sent second.xlsx for Q2 2025-26 (Jul to Sep 2025) on 11 October 2025" in said
    assert "Housing has not returned Q2 2025-26" not in said
    assert "Housing has not returned Q3 2025-26" in said


def test_the_dashboards_say_that_a_file_with_errors_came(store):
    said = words_of(page_for("/", "?board=northbridge&to=2025-26Q1", store, "northbridge"))
    assert "1 of 9 agencies returned for Q1 2025-26" in said

    slot = ledger_for(store.dataset("northbridge"), store).entries["housing", QUARTER]
    assert slot.state is State.REFUSED
    assert slot.due < date.today()


def test_its_page_tells_when_it_came_and_what_was_wrong(store):
    (refusal,) = store.refusals("northbridge")

    said = page(store, f"/returns/refused/{refusal.id}")

    assert "Housing, Q2 2025-26 (Jul to Sep 2025): refused" in said
    assert "11 October 2025, 14:05" in said
    assert "“lots” is not a figure." in said


@pytest.mark.parametrize("number", ["0", "99", "1x", "²"])
def test_a_refused_file_that_is_not_there_has_no_page(store, number):
    assert "There is no such page" in page(store, f"/returns/refused/{number}")


def test_another_board_has_no_page_for_it(store):
    store.accept(a_return(*in_quarters("contacts", 10)), "2012-07-12")
    (refusal,) = store.refusals("northbridge")

    found = page_for(f"/returns/refused/{refusal.id}", "?board=derby", store, "derby")

    assert "There is no such page" in words_of(found)


def test_once_it_is_put_right_it_is_a_return_like_any_other(store):
    store.accept(a_northbridge_return("2025-26 Q2", "2025-10-12", "right.xlsx"), "2025-10-12")

    assert "Housing sent second.xlsx" not in page(store, "/returns")
