"""The choice between boards: a plain list of a few, a searched one of many."""

from dataclasses import replace

import pytest

from dashboards import ids
from dashboards.components.board_field import SEARCHED_FROM, board_field
from data.framework.framework import Frameworks
from tests.callbacks.test_routing import ids_of, told_by, words_of
from tests.frameworks import NORTHBRIDGE


def many(count: int) -> Frameworks:
    numbered = (f"board-{number}" for number in range(count))
    return Frameworks(
        tuple(
            replace(NORTHBRIDGE, board=replace(NORTHBRIDGE.board, id=each, short_name=each))
            for each in numbered
        )
    )


@pytest.mark.parametrize(("count", "searched"), [(SEARCHED_FROM - 1, False), (SEARCHED_FROM, True)])
def test_a_list_is_searched_from_ten_boards_on(count, searched):
    field = board_field("board-3", many(count))

    assert (ids.FIND_BOARD in ids_of(field)) is searched
    assert (ids.BOARD in ids_of(field)) is not searched


def test_each_of_many_boards_has_a_link_and_the_one_shown_says_so():
    field = board_field("board-3", many(12))

    addresses = told_by(field, "href")
    assert [f"?board=board-{number}" for number in range(12)] == addresses[:12]
    assert addresses[12] == "/set-up"
    assert told_by(field, "aria-current") == ["true"]
    assert "board-3 (illustrative)" in words_of(field)
