"""The name book of a board, from all that a store knows of its names."""

from typing import TYPE_CHECKING

from data.framework.framework import Framework
from data.intake.name_book import BookedName, name_book

if TYPE_CHECKING:
    from data.storage.store import Store


def name_book_of(framework: Framework, store: "Store") -> tuple[BookedName, ...]:
    """What a board's agencies and categories are called by now, and were before."""
    board, names = framework.board.id, store.agreed_names
    versions = store.kept_frameworks.dated(board)
    return name_book(framework, versions, names.of(board), names.first_seen(board))
