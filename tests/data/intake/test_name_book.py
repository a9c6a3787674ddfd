"""What was agreed about a name is kept: for later returns, and for a store that is made anew."""

import pytest

from data.errors import PersonalDetailsError
from data.findings import Severity
from data.framework.layouts.axes import as_printed
from data.framework.layouts.sheet import Key
from data.intake.checks.past import Pasts
from data.intake.said import NOTHING, Agreed, Said
from data.storage.backup import backup, restore
from data.storage.rebuild import rebuild
from data.storage.store import Store
from data.storage.transitions import NotDoneError
from tests.data.framework.layouts.builders import a_layout, a_table
from tests.frameworks import let_stores_know, read_return

pytestmark = pytest.mark.usefixtures("files_read_once")

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


def agreed(store):
    return [(each.agreed, each.who, each.ended and each.ended.why) for each in made(store)]


def made(store):
    return store.agreed_names.of("derby")


def test_an_agreement_says_who_agreed_since_when_and_with_which_return(store):
    (agreement,) = made(store)

    assert (agreement.agreed, agreement.who, agreement.since) == (
        STH.names[0],
        "Ann Lee",
        "2013-07-01",
    )
    assert agreement.submission.period == "2013-14"


def test_a_name_whose_meaning_was_withdrawn_is_asked_about_again_and_figures_stay(store):
    before = store.frame("derby", ("marac-cases",))

    store.agreed_names.withdraw(made(store)[0].number, "Ann Lee", "It is another", "2014-01-05")

    assert agreed(store) == [(STH.names[0], "Ann Lee", "It is another")]
    assert [each.name for each in reads(store, "2014-15", "Sth,6").unnamed] == ["Sth"]
    assert store.frame("derby", ("marac-cases",)).equals(before)


def test_a_name_that_is_no_more_agreed_to_be_new_is_asked_about_though_it_has_figures(store):
    load(store, "2014-15", "East,6", EAST)
    store.agreed_names.withdraw(made(store)[1].number, "Ann Lee", "It is South", "2014-08-05")

    (asked,) = reads(store, "2015-16", "East,7").unnamed
    assert (asked.name, asked.known) == ("East", ("South",))

    answer = Said(names=(Agreed("area", "East", "South"),))
    assert areas(reads(store, "2015-16", "East,7", said=answer)) == ["area=South"]
    load(store, "2015-16", "East,7", answer)
    assert areas(reads(store, "2016-17", "East,8")) == ["area=South"]


def test_what_was_withdrawn_once_is_not_withdrawn_again(store):
    number = made(store)[0].number
    store.agreed_names.withdraw(number, "Ann Lee", "It is another", "2014-01-05")

    for again in (number, 99):
        with pytest.raises(NotDoneError, match="Nothing of that number is agreed"):
            store.agreed_names.withdraw(again, "Ann Lee", "Again", "2014-01-06")
    assert len(store.events(2)) == 2


@pytest.mark.parametrize(("by", "why"), [("", "A reason"), ("Ann Lee", " ")])
def test_a_withdrawal_says_who_decided_it_and_why(store, by, why):
    with pytest.raises(NotDoneError, match="Say who decided this"):
        store.agreed_names.withdraw(made(store)[0].number, by, why, "2014-01-05")
    assert made(store)[0].ended is None


def test_details_of_a_person_are_not_kept_as_a_reason(store):
    with pytest.raises(PersonalDetailsError):
        store.agreed_names.withdraw(1, "Ann Lee", "Amy Winter 943 476 5919", "2014-01-05")
    assert made(store)[0].ended is None


def test_a_store_made_anew_knows_what_was_withdrawn(store):
    store.agreed_names.withdraw(made(store)[0].number, "Ann Lee", "It is another", "2014-01-05")
    before = agreed(store)

    rebuild(store)

    assert agreed(store) == before
    assert [each.name for each in reads(store, "2014-15", "Sth,6").unnamed] == ["Sth"]


def test_a_backup_knows_what_was_withdrawn(store, tmp_path, new_database):
    store.agreed_names.withdraw(made(store)[0].number, "Ann Lee", "It is another", "2014-01-05")
    if store.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL has a way of its own")
    backup(store, tmp_path / "all.zip", "2014-02-01")
    other = Store(new_database(), tmp_path / "other")

    restore(tmp_path / "all.zip", other)

    assert agreed(other) == agreed(store)
