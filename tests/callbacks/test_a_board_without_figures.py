"""A board that was set up has its pages before a return has come, and says what is expected."""

import pytest

from callbacks.asking import served_by
from callbacks.routing import page_for
from data.framework.grids import tables_in
from data.storage.store import Store
from tests.callbacks.test_routing import words_of
from tests.data.framework.tables_of import BOARD, own

QUERY = "?board=testbridge"


@pytest.fixture
def store(tmp_path) -> Store:
    made = Store("sqlite://", tmp_path)
    board = ((*BOARD[0], "first quarter"), (*BOARD[1], "2026-27 Q1"))
    returns = (("agency", "reports"), ("police", "domestic-abuse"), ("housing", "training"))
    tables, _ = tables_in(own(board=board, returns=returns))
    made.kept_frameworks.load(tables, "2026-04-01T09:00:00+01:00", "")
    return made


@pytest.mark.parametrize("path", ["/", "/referrals", "/training", "/all-measures", "/returns"])
def test_every_page_of_it_opens(store, path):
    words = words_of(page_for(path, QUERY, store, "derby"))

    assert "Testbridge Partnership" in words
    assert "No figures yet" in words


def test_it_says_of_whom_returns_are_expected(store):
    words = words_of(page_for("/", QUERY, store, "derby"))

    assert "Returns are expected of Police, Housing." in words


def test_it_can_be_chosen_and_boards_that_nobody_loaded_cannot(store):
    assert served_by(store) == ("testbridge",)
