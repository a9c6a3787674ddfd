"""Targets count from the day of their framework on; what was shown before keeps those of then."""

from datetime import date

import pytest

from data.errors import PersonalDetailsError
from data.figures.assemble import series_of
from data.framework.grids import tables_in
from data.storage.store import Store
from tests.builders_data import a_return, a_store, an_observation
from tests.data.framework.tables_of import own


def set_from(store: Store, day: str, number: str) -> None:
    rows = (
        ("measure", "first period", "kind", "value"),
        ("contacts", "2026-27 Q1", "number", number),
    )
    tables, _ = tables_in(own(targets=rows))
    store.kept_frameworks.load(tables, f"{day}T09:00", "Board manager")


def targets_on(store: Store, day: date | None) -> list[tuple[float, ...]]:
    dataset = store.dataset("testbridge", day)
    series = series_of(dataset.figures, "contacts", (), dataset.everything)
    return [each.values for each in series.targets]


def test_a_changed_target_counts_from_the_day_on_which_it_was_loaded():
    store = a_store()
    set_from(store, "2026-07-01", "90")
    first = an_observation("contacts", 80, "2026-27 Q1", board="testbridge")
    received = a_return(first, board="testbridge", period="2026-27 Q1", sent="2026-07-10")
    store.accept(received, "2026-07-20")
    assert targets_on(store, None) == [(90,)]

    set_from(store, "2026-08-15", "75")

    assert targets_on(store, None) == [(75,)]
    assert targets_on(store, date(2026, 8, 14)) == [(90,)]


def test_what_was_typed_beside_a_framework_names_no_child():
    store = a_store()
    tables, _ = tables_in(own())

    with pytest.raises(PersonalDetailsError, match="“Why” holds"):
        store.kept_frameworks.load(
            tables, "2026-07-01T09:00", "Jane Smith", "For Amy Jones, born 4.5.2015"
        )

    assert store.kept_frameworks.versions("testbridge") == ()
