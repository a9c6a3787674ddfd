"""Published figures in the store: with a return's versions, its withdrawal, and its rebuild."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboards.words.receipt import NEXT_PUBLISHED, OF_NO_AGENCY, slip_of
from data.framework.grids import tables_in
from data.intake.checks.past import Pasts
from data.intake.ingest import read_return
from data.periods import Span
from data.storage.rebuild import rebuild
from data.storage.receipts import receipt_of
from data.storage.store import Store
from tests.builders_data import a_return, an_observation
from tests.data.framework.tables_of import own
from tests.data.intake.published.files import (
    ALTON,
    NATION,
    PLACES,
    PUBLISHED,
    STRANGE,
    a_file,
)

FIRST = a_file((STRANGE, ("Total", "9", "9")), (NATION, ("Total", "22.4", "545.6")))
LATER = a_file((NATION, ("Total", "22.9", "545.6")), (ALTON, ("Total", "20", "400")))


@pytest.fixture
def store(tmp_path) -> Store:
    made = Store("sqlite://", Path(tmp_path))
    tables, _ = tables_in(own(published=PUBLISHED, places=PLACES))
    made.kept_frameworks.load(tables, "2026-04-01T09:00:00", "Sam Hill", "Comparators", 0)
    return made


def load(store: Store, content: bytes, at: str) -> int:
    received = read_return("national.csv", content, store.frameworks(), history=Pasts(store))
    assert not received.blocks
    return store.accept(received, at, content).submission


def shown(store: Store) -> list[tuple[str, str, float, str, str]]:
    frame = store.everything()
    columns = ("measure", "breakdown", "value", "status", "cell")
    return sorted(zip(*(frame[name] for name in columns), strict=True))


def test_a_later_file_takes_the_place_of_the_one_before_and_marks_what_it_revises(store):
    load(store, FIRST, "2026-04-02T09:00:00")
    load(store, LATER, "2026-05-02T09:00:00")

    assert shown(store) == [
        ("re-referral-rate", "comparator=Alton", 20.0, "reported", "L3"),
        ("re-referral-rate", "comparator=England", 22.9, "revised", "L2"),
        ("referral-rate", "comparator=Alton", 400.0, "reported", "M3"),
        ("referral-rate", "comparator=England", 545.6, "reported", "M2"),
    ]


def test_a_file_that_is_withdrawn_counts_no_more(store):
    number = load(store, FIRST, "2026-04-02T09:00:00")

    store.withdraw(number, "Sam Hill", "Of another year", "2026-04-03T09:00:00")

    assert shown(store) == []


def test_the_same_file_twice_changes_nothing(store):
    assert load(store, FIRST, "2026-04-02T09:00:00") == load(store, FIRST, "2026-04-03T09:00:00")


def test_what_is_kept_gives_the_same_figures_when_the_store_is_made_anew(store):
    load(store, FIRST, "2026-04-02T09:00:00")
    load(store, LATER, "2026-05-02T09:00:00")
    before = shown(store)

    rebuild(store)

    assert shown(store) == before
    assert [each.agency for each in store.submissions("testbridge")] == ["published", "published"]


def test_other_councils_are_nowhere_among_the_kept_files(store, tmp_path):
    load(store, FIRST, "2026-04-02T09:00:00")

    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert b"E92000001" in kept
    assert b"Elsewhere" not in kept


def test_its_receipt_speaks_of_no_agency_that_owes_anything(store):
    number = load(store, FIRST, "2026-04-02T09:00:00")

    found = receipt_of(store.submission(number), store, date(2026, 4, 3))
    said = str(slip_of(replace(found, asked=()), "2026-04-03T09:00:00"))

    assert OF_NO_AGENCY in said
    assert NEXT_PUBLISHED in said
    assert "No further return" not in said


def test_published_years_turn_no_board_yearly(store):
    quarter = a_return(
        an_observation("referrals", 5, "2026-27 Q1", board="testbridge"), board="testbridge"
    )
    store.accept(quarter, "2026-07-02T09:00:00")
    load(store, LATER, "2026-07-03T09:00:00")

    coverage = store.dataset("testbridge").coverage

    assert [str(each) for each in coverage.periods] == ["2026-27 Q1"]
    assert coverage.span is Span.QUARTER
