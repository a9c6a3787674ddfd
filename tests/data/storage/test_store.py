"""Returns kept; rule V1: a newer return supersedes, and what it changed is marked."""

from dataclasses import replace
from itertools import permutations

import pytest
import sqlalchemy as sa

from data.findings import Severity
from data.observations import COLUMNS, KEY, Status
from data.periods import parse
from tests.builders_data import (
    a_finding,
    a_printed_target,
    a_return,
    a_store,
    an_observation,
    in_quarters,
)

pytestmark = pytest.mark.usefixtures("new_database")  # each test in SQLite and in PostgreSQL

FIRST = a_return(*in_quarters("contacts", 10, 20), sent="2012-07-10", file="first.xlsx")
SECOND = a_return(*in_quarters("contacts", 10, 25), sent="2012-08-10", file="second.xlsx")
THIRD = a_return(*in_quarters("contacts", 11, 25), sent="2012-09-10", file="third.xlsx")


def shown(store, measure: str = "contacts") -> list[tuple]:
    """Period, value, status and file of each current figure."""
    frame = store.frame("derby", (measure,))
    return list(frame[["period", "value", "status", "file"]].itertuples(index=False, name=None))


def test_a_figure_comes_back_as_it_was_stored():
    given = an_observation(value=12.5, agency="police", age="18 to 24", cell="D4")

    frame = a_store(a_return(given)).everything()

    assert tuple(frame.columns) == COLUMNS
    assert frame.to_dict("records") == [{**given, "file": "return.xlsx"}]


def test_m3_a_value_that_is_missing_comes_back_missing_beside_its_status():
    gaps = [
        an_observation(value=None, status=status, age=status)
        for status in (Status.NOT_AVAILABLE, Status.NOT_APPLICABLE, Status.SUPPRESSED)
    ]

    frame = a_store(a_return(*gaps, an_observation(value=0, status=Status.NIL))).everything()

    assert list(frame["value"].isna()) == [True, True, True, False]
    assert list(frame["status"]) == ["not available", "not applicable", "suppressed", "nil"]


def test_loading_the_same_file_twice_changes_nothing():
    store = a_store(FIRST)
    before = store.everything()

    again = store.accept(FIRST, "2013-01-01")

    assert (again.stored, again.submission) == (False, 1)
    assert store.everything().equals(before)
    assert store.revision() == 1


def test_a_receipt_says_what_was_stored():
    receipt = a_store().accept(FIRST, "2012-07-20")

    assert (receipt.stored, receipt.submission) == (True, 1)


@pytest.mark.parametrize("order", [*permutations((FIRST, SECOND))])
def test_v1_the_newer_return_stands_whichever_is_loaded_first(order):
    found = shown(a_store(*order))

    assert found == [
        ("2012-13 Q1", 10, "reported", "second.xlsx"),
        ("2012-13 Q2", 25, "revised", "second.xlsx"),
    ]


@pytest.mark.parametrize("order", [*permutations((FIRST, SECOND, THIRD))])
def test_v1_of_three_returns_the_last_stands_in_any_order(order):
    store = a_store(*order)

    assert shown(store) == [
        ("2012-13 Q1", 11, "revised", "third.xlsx"),
        ("2012-13 Q2", 25, "revised", "third.xlsx"),
    ]
    assert [s.file for s in store.submissions("derby") if s.superseded_by is None] == ["third.xlsx"]


def test_v1_the_older_return_is_kept_and_names_what_superseded_it():
    older, newer = a_store(FIRST, SECOND).submissions("derby")

    assert (older.file, older.superseded_by) == ("first.xlsx", newer.id)
    assert newer.superseded_by is None


def test_v1_of_two_returns_of_one_day_the_one_loaded_last_stands():
    store = a_store(FIRST, replace(SECOND, cover=FIRST.cover))

    assert {row[3] for row in shown(store)} == {"second.xlsx"}


def test_v1_a_figure_that_came_late_is_a_revision():
    empty = a_return(an_observation(value=None), sent="2012-07-10")
    filled = a_return(an_observation(value=5), sent="2012-08-10")

    assert [row[:3] for row in shown(a_store(empty, filled))] == [("2012-13 Q1", 5, "revised")]


def test_v1_a_figure_withdrawn_is_not_available_and_not_revised():
    filled = a_return(an_observation(value=5), sent="2012-07-10")
    empty = a_return(an_observation(value=None), sent="2012-08-10")

    assert [row[2] for row in shown(a_store(filled, empty))] == ["not available"]


@pytest.mark.parametrize(
    "cover",
    [{"agency": "education"}, {"period": "2012-13 Q2"}, {"title": "Another return"}],
    ids=str,
)
def test_v1_a_return_of_another_slot_supersedes_nothing(cover):
    other = a_return(an_observation("referrals", 7), **cover)

    store = a_store(FIRST, other)

    assert [s.superseded_by for s in store.submissions("derby")] == [None, None]
    assert len(shown(store)) == 2


@pytest.mark.parametrize("turned", [False, True])
def test_v2_a_figure_printed_again_by_a_later_return_counts_once_and_the_later_stands(turned):
    year = a_return(
        an_observation(value=100, period="2011-12"), period="2011-12", sent="2012-07-10"
    )
    column = a_return(
        an_observation(value=104, period="2011-12"),
        an_observation(value=120, period="2012-13"),
        period="2012-13",
        sent="2013-07-10",
    )

    store = a_store(*((column, year) if turned else (year, column)))

    assert [row[:3] for row in shown(store)] == [
        ("2011-12", 104, "revised"),
        ("2012-13", 120, "reported"),
    ]
    assert not store.everything().duplicated(list(KEY)).any()


def test_answers_are_kept_until_something_is_stored():
    store = a_store(FIRST)

    before = store.submissions("derby")
    assert store.submissions("derby") is before

    store.accept(SECOND, "2012-08-20")
    assert len(store.submissions("derby")) == len(before) + 1


def test_a_dataset_is_the_same_until_another_process_stores_something(tmp_path):
    url = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    store = a_store(FIRST, url=url)
    before = store.dataset("derby")
    assert store.dataset("derby") is before

    a_store(SECOND, url=url)

    assert store.dataset("derby") is not before
    assert [s.file for s in store.dataset("derby").submissions] == ["second.xlsx"]


def test_a_board_without_figures_has_no_dataset():
    with pytest.raises(ValueError, match="without figures"):
        a_store().dataset("derby")


def test_boards_do_not_see_each_other_s_figures():
    store = a_store(FIRST, a_return(an_observation("cp-plans", 9, board="dudley"), board="dudley"))

    assert store.boards() == ("derby", "dudley")
    assert store.named("derby").measures == ("contacts",)
    assert store.named("dudley").measures == ("cp-plans",)
    assert store.frame("dudley", ("contacts",)).empty


def test_what_the_current_figures_are_split_by_is_known():
    store = a_store(
        a_return(
            an_observation(agency="police", age="18 to 24", sex="Female"),
            an_observation(agency="education"),
            an_observation(),
        )
    )

    assert store.named("derby").agencies == ("education", "police")
    assert store.named("derby").categories == {("age", "18 to 24"), ("sex", "Female")}
    assert store.named("derby").periods.every == {parse("2012-13 Q1")}


def test_findings_and_targets_of_a_return_are_kept_with_it():
    said = a_finding(severity=Severity.NOTE, cells=("B2", "AA10"), measure="contacts")
    store = a_store(replace(FIRST, findings=(said,), targets=(a_printed_target(value=None),)))

    ((about, finding),) = store.findings("derby")

    assert (about.file, finding) == ("first.xlsx", said)
    assert store.targets("derby") == (a_printed_target(value=None),)


def test_findings_and_targets_of_a_superseded_return_are_not_shown():
    store = a_store(replace(FIRST, findings=(a_finding(),), targets=(a_printed_target(),)), SECOND)

    assert store.findings("derby") == ()
    assert store.targets("derby") == ()


def test_a_return_is_stored_whole_or_not_at_all():
    store = a_store()
    broken = replace(FIRST, targets=(a_printed_target(sheet=None),))

    with pytest.raises(sa.exc.IntegrityError):
        store.accept(broken, "2012-07-20")

    assert store.everything().empty
    assert store.boards() == ()
    assert store.accept(FIRST, "2012-07-20").stored


def test_a_database_outlives_the_store_that_wrote_it(tmp_path):
    url = f"sqlite:///{tmp_path / 'safeguarding.db'}"
    a_store(FIRST, url=url)

    assert len(shown(a_store(url=url))) == 2
