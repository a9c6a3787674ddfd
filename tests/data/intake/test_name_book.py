"""What was agreed about a name is kept: for later returns, and for a store that is made anew."""

import pytest

from data.findings import Severity
from data.framework.layouts.axes import as_printed
from data.framework.layouts.sheet import Key
from data.intake.checks.past import Pasts
from data.intake.said import NOTHING, Agreed, Said
from data.storage.rebuild import rebuild
from data.storage.store import Store
from tests.data.framework.layouts.builders import a_layout, a_table
from tests.frameworks import let_stores_know, read_return

BY_AREA = a_table("marac-cases", headings={"Cases": Key()}, rows=(as_printed("area"),))
STH = Said(names=(Agreed("area", "Sth", "South"),))
EAST = Said(names=(Agreed("", "East", "East"),))


@pytest.fixture(autouse=True)
def _one_layout(monkeypatch):
    let_stores_know(monkeypatch, a_layout(BY_AREA))


@pytest.fixture
def store(tmp_path, new_database) -> Store:
    """A board whose first return names an area, and whose second agreed on another's name."""
    made = Store(new_database(), tmp_path / "house")
    load(made, "2012-13", "South,4")
    load(made, "2013-14", "Sth,5", STH)
    return made


def a_file(year, *rows) -> bytes:
    listed = "\n".join(rows)
    return f"Board,Derby\nAgency,Police\nPeriod,{year}\nHeading\nTable,Cases\n{listed}\n".encode()


def reads(store, year, *rows, said=NOTHING):
    return read_return(
        "cases.csv", a_file(year, *rows), store.frameworks(), history=Pasts(store), said=said
    )


def load(store, year, row, said=NOTHING):
    store.accept(
        reads(store, year, row, said=said),
        f"{year[:4]}-07-01",
        a_file(year, row),
        sent_by="Ann Lee",
    )


def areas(received):
    return list(received.observations["breakdown"])


def test_a_name_that_was_agreed_upon_is_read_so_in_later_returns(store):
    received = reads(store, "2014-15", "Sth,6")

    assert areas(received) == ["area=South"]
    assert received.unnamed == ()


def test_a_name_that_is_new_is_asked_about_once(store):
    assert [each.name for each in reads(store, "2014-15", "East,6").unnamed] == ["East"]

    load(store, "2014-15", "East,6", EAST)

    assert reads(store, "2015-16", "East,7").unnamed == ()
    assert store.names("derby") == (*STH.names, Agreed("area", "East", "East"))


def test_the_series_of_the_known_name_goes_on(store):
    frame = store.frame("derby", ("marac-cases",))

    assert list(zip(frame["period"], frame["breakdown"], strict=True)) == [
        ("2012-13", "area=South"),
        ("2013-14", "area=South"),
    ]


def test_a_store_made_anew_has_agreed_on_the_same(store):
    before = store.names("derby")

    rebuild(store)

    assert store.names("derby") == before == STH.names
    assert areas(reads(store, "2014-15", "Sth,6")) == ["area=South"]


def test_an_answer_that_no_name_of_the_file_needs_is_not_kept(store):
    received = reads(store, "2014-15", "South,6", said=EAST)

    assert received.agreed == ()
    assert not [each for each in received.findings if each.severity is Severity.QUERY]
