"""The boards whose figures are loaded."""

import pytest

from data.boards import BOARDS, board_of, is_board, recognise


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
def test_a_board_is_recognised_by_each_of_its_names(board):
    assert recognise(board.id) == board.id
    assert recognise(f" {board.name.upper()} ") == board.id
    assert recognise(board.short_name) == board.id


def test_an_unknown_board_is_recognised_as_none():
    assert recognise("Atlantis Safeguarding Board") == ""
    assert not is_board("atlantis")


def test_an_unknown_board_is_a_key_error():
    with pytest.raises(KeyError):
        board_of("atlantis")


def test_every_board_is_found_by_its_own_id():
    assert [board_of(board.id) for board in BOARDS] == list(BOARDS)
    assert len({board.id for board in BOARDS}) == len(BOARDS)


def test_only_an_illustrative_board_says_that_it_is():
    labels = {board.id: board.label for board in BOARDS}

    assert labels["northbridge"] == "Northbridge (illustrative)"
    assert [board for board, label in labels.items() if "illustrative" in label] == ["northbridge"]


def test_every_board_carries_a_marking():
    assert {board.marking for board in BOARDS} == {"OFFICIAL"}
