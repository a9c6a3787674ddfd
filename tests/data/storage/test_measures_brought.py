"""What each return said of which measures, as the ledger asks for it."""

from data.observations import Status
from tests.builders_data import a_return, a_store, an_observation

EMPTY = {"text": ""}


def test_a_measure_is_filled_when_any_cell_of_it_is():
    gap = an_observation("referrals", None, status=Status.NOT_AVAILABLE)
    proven = an_observation("contacts", 0.0, status=Status.NIL) | EMPTY
    marked = an_observation("marac-cases", None) | {"text": "[x]"}
    store = a_store(a_return(gap | EMPTY, proven, marked))

    assert store.measures_brought("derby") == {
        1: {"referrals": False, "contacts": True, "marac-cases": True}
    }


def test_what_came_since_is_known_at_once():
    store = a_store(a_return(an_observation("contacts")))
    assert set(store.measures_brought("derby")) == {1}

    store.accept(a_return(an_observation("contacts"), agency="housing"), "2012-07-21")

    assert set(store.measures_brought("derby")) == {1, 2}
    assert store.measures_brought("dudley") == {}
