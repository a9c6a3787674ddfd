"""The public's pages show a new edition without being started again."""

import pytest

from callbacks.renewed import LOOKED_AFTER, Renewed
from data.errors import SafeguardingError


class _Board:
    """What a board has published, a clock that a test moves, and how often pages were made."""

    def __init__(self) -> None:
        self.edition, self.now, self.made, self.is_locked = 1, 0.0, 0, False

    def make(self):
        self.made += 1
        page = f"edition {self.edition}".encode()
        return lambda environ, start_response: [page]

    def published(self) -> int:
        if self.is_locked:
            raise SafeguardingError("The database is locked.")
        return self.edition


@pytest.fixture
def board() -> _Board:
    return _Board()


@pytest.fixture
def pages(board: _Board) -> Renewed:
    return Renewed(board.make, board.published, lambda: board.now)


def _read(pages: Renewed) -> bytes:
    return b"".join(pages({}, None))


def test_a_new_edition_is_shown_without_a_new_start(board: _Board, pages: Renewed) -> None:
    board.edition, board.now = 2, LOOKED_AFTER

    assert _read(pages) == b"edition 2"


def test_pages_are_not_made_anew_where_nothing_was_published(board: _Board, pages: Renewed) -> None:
    for second in range(100):
        board.now = float(second)
        _read(pages)

    assert board.made == 1


def test_what_was_published_stays_while_the_store_does_not_answer(
    board: _Board, pages: Renewed
) -> None:
    board.edition, board.now, board.is_locked = 2, LOOKED_AFTER, True
    before = _read(pages)
    board.now, board.is_locked = 2 * LOOKED_AFTER, False

    assert (before, _read(pages)) == (b"edition 1", b"edition 2")
