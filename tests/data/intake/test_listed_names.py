"""A category of a board's own list that is spelt otherwise is asked about once, and remembered."""

import pytest

from data.framework.layouts.axes import categories, either, total
from data.framework.layouts.sheet import Key
from data.intake.checks.past import Pasts
from data.intake.said import NOTHING, Agreed, Said
from data.storage.rebuild import rebuild
from data.storage.store import Store
from tests.data.framework.layouts.builders import a_layout, a_table
from tests.frameworks import let_stores_know, read_return

pytestmark = pytest.mark.usefixtures("files_read_once")

PARISHES = either(categories("area", ("St Ann's", "Wey & Quay")), total("area"))
BY_AREA = a_table("marac-cases", headings={"Cases": Key()}, rows=(PARISHES,))
SAINT = Said(names=(Agreed("area", "Saint Anne's", "St Ann's"),))
AT_A_PROMPT = Said(names=(Agreed("", "Saint Anne's", "St Ann's"),))
NEW = Said(names=(Agreed("area", "Saint Anne's", "Saint Anne's"),))
ROWS = ("Saint Anne's,6", "Wey & Quay,4", "Total,10")


@pytest.fixture(autouse=True)
def _one_layout(monkeypatch):
    let_stores_know(monkeypatch, a_layout(BY_AREA))


@pytest.fixture
def store(tmp_path, new_database) -> Store:
    return Store(new_database(), tmp_path / "house")


def a_file(year, *rows) -> bytes:
    listed = "\n".join(rows)
    return f"Board,Derby\nAgency,Police\nPeriod,{year}\nHeading\nTable,Cases\n{listed}\n".encode()


def reads(store, year, *rows, said=NOTHING):
    return read_return(
        "cases.csv", a_file(year, *rows), store.frameworks(), history=Pasts(store), said=said
    )


def figures(received) -> dict[str, float]:
    rows = received.observations
    return dict(zip(rows["breakdown"], rows["value"], strict=True))


def test_a_label_that_the_list_does_not_have_is_asked_about_with_what_it_may_be(store):
    received = reads(store, "2012-13", *ROWS)

    (asked,) = received.unnamed
    assert (asked.name, asked.dimension, asked.known) == (
        "Saint Anne's",
        "area",
        ("St Ann's", "Wey & Quay"),
    )
    assert "area=Saint Anne's" not in figures(received)


@pytest.mark.parametrize("said", [SAINT, AT_A_PROMPT])
def test_what_is_answered_is_read_so_at_once(store, said):
    received = reads(store, "2012-13", *ROWS, said=said)

    assert figures(received) == {"area=St Ann's": 6, "area=Wey & Quay": 4, "": 10}
    assert received.unnamed == ()
    assert received.agreed == SAINT.names


def test_it_is_never_asked_again(store):
    first = reads(store, "2012-13", *ROWS, said=SAINT)
    store.accept(first, "2013-07-01", a_file("2012-13", *ROWS), sent_by="Ann Lee")

    later = reads(store, "2013-14", "Saint Anne's,7", "Wey & Quay,2", "Total,9")

    assert store.names("derby") == SAINT.names
    assert figures(later)["area=St Ann's"] == 7
    assert later.unnamed == ()


def test_a_store_made_anew_reads_it_so(store):
    first = reads(store, "2012-13", *ROWS, said=SAINT)
    store.accept(first, "2013-07-01", a_file("2012-13", *ROWS), sent_by="Ann Lee")
    before = store.frame("derby", ("marac-cases",))

    rebuild(store)

    assert store.names("derby") == SAINT.names
    assert store.frame("derby", ("marac-cases",))["value"].tolist() == before["value"].tolist()


def test_one_whose_meaning_was_withdrawn_is_asked_about_again(store):
    first = reads(store, "2012-13", *ROWS, said=SAINT)
    store.accept(first, "2013-07-01", a_file("2012-13", *ROWS), sent_by="Ann Lee")
    (agreement,) = store.agreed_names.of("derby")

    store.agreed_names.withdraw(agreement.number, "Ann Lee", "It is another", "2014-01-05")

    assert [each.name for each in reads(store, "2013-14", *ROWS).unnamed] == ["Saint Anne's"]


def test_one_that_is_said_to_be_new_is_read_at_once(store):
    received = reads(store, "2012-13", *ROWS, said=NEW)

    assert figures(received) == {"area=Saint Anne's": 6, "area=Wey & Quay": 4, "": 10}
    assert "name-is-new" in [each.code for each in received.findings]
    assert (received.unnamed, received.agreed) == ((), NEW.names)


def test_what_was_new_once_is_never_asked_about_again(store):
    first = reads(store, "2012-13", *ROWS, said=NEW)
    store.accept(first, "2013-07-01", a_file("2012-13", *ROWS), sent_by="Ann Lee")

    later = reads(store, "2013-14", "Saint Anne's,7", "Wey & Quay,2", "Total,9")

    assert figures(later)["area=Saint Anne's"] == 7
    assert later.unnamed == ()
    rebuild(store)
    assert store.frame("derby", ("marac-cases",))["value"].tolist() == [6, 4, 10]


def test_another_name_for_what_is_not_listed_answers_nothing(store):
    said = Said(names=(Agreed("area", "Saint Anne's", "Elsewhere"),))

    assert [each.name for each in reads(store, "2012-13", *ROWS, said=said).unnamed] == [
        "Saint Anne's"
    ]


def test_a_line_of_words_is_no_name_of_a_category(store):
    received = reads(store, "2012-13", "Of these only some were heard at once,6", *ROWS[1:])

    assert received.unnamed == ()
    assert "label-not-recognised" in [each.code for each in received.findings]
