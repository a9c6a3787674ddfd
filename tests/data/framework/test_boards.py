"""The boards that are shipped, and how returns name them."""

import pytest

from tests.frameworks import STANDARD


@pytest.mark.parametrize("framework", STANDARD.every, ids=lambda framework: framework.board.id)
def test_a_board_is_recognised_by_each_of_its_names(framework):
    board = framework.board

    assert STANDARD.called(board.id) == board.id
    assert STANDARD.called(f" {board.name.upper()} ") == board.id
    assert STANDARD.called(board.short_name) == board.id


def test_an_unknown_board_is_recognised_as_none():
    assert STANDARD.called("Atlantis Safeguarding Board") == ""
    assert "atlantis" not in STANDARD


def test_an_unknown_board_is_a_key_error():
    with pytest.raises(KeyError):
        STANDARD.of("atlantis")


def test_only_an_illustrative_board_says_that_it_is():
    labels = {each.board.id: each.board.label for each in STANDARD}

    assert labels["northbridge"] == "Northbridge (illustrative)"
    assert [board for board, label in labels.items() if "illustrative" in label] == ["northbridge"]


def test_every_board_carries_a_marking():
    assert {each.board.marking for each in STANDARD} == {"OFFICIAL"}
