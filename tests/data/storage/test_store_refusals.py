"""What is kept of a file that had errors: that it came, and what was wrong with it."""

from dataclasses import replace

import pytest

from data.findings import Severity
from tests.builders_data import a_finding, a_return, a_store, in_quarters

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

DAY = "2012-07-12T10:00:00"
QUERY = a_finding(severity=Severity.QUERY, what="A jump.")
ERROR = a_finding(severity=Severity.ERROR, what="“lots” is not a figure.")


def blocked(*findings, **named):
    made = a_return(*in_quarters("contacts", 10), **named)
    return replace(made, findings=findings or (QUERY, ERROR))


def test_a_refused_file_is_told_with_its_errors_first_and_none_of_its_figures():
    store = a_store()

    store.refuse(blocked(file="police.xlsx"), DAY)

    (refusal,) = store.refusals("derby")
    assert (refusal.file, refusal.agency, refusal.period) == ("police.xlsx", "police", "2012-13 Q1")
    assert (refusal.at, refusal.findings) == (DAY, (ERROR, QUERY))
    assert store.boards_known() == ()


def test_the_same_file_sent_again_is_told_once_and_at_its_last_time():
    store = a_store()

    for day in (DAY, "2012-07-13T10:00:00"):
        store.refuse(blocked(), day)

    assert [refusal.at for refusal in store.refusals("derby")] == ["2012-07-13T10:00:00"]


def test_the_newest_comes_first():
    store = a_store()

    for name in ("first.xlsx", "second.xlsx"):
        store.refuse(blocked(file=name), DAY)

    assert [refusal.file for refusal in store.refusals("derby")] == ["second.xlsx", "first.xlsx"]


def test_what_was_refused_is_forgotten_when_its_return_is_accepted():
    store = a_store()
    store.refuse(blocked(file="first.xlsx"), DAY)
    store.refuse(blocked(file="other.xlsx", agency="housing"), DAY)

    store.accept(a_return(*in_quarters("contacts", 10)), DAY)

    assert [refusal.file for refusal in store.refusals("derby")] == ["other.xlsx"]


def test_no_more_are_kept_than_a_board_could_look_at(monkeypatch):
    monkeypatch.setattr("data.storage.refused.MOST", 2)
    store = a_store()

    for number in range(4):
        store.refuse(blocked(file=f"{number}.xlsx"), DAY)

    assert [refusal.file for refusal in store.refusals("derby")] == ["3.xlsx", "2.xlsx"]


def test_an_endless_list_of_errors_is_cut(monkeypatch):
    monkeypatch.setattr("data.storage.refused.MOST_FINDINGS", 1)
    store = a_store()

    store.refuse(blocked(), DAY)

    assert store.refusals("derby")[0].findings == (ERROR,)
