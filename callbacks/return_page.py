"""The number of a return in an address, to its page."""

from callbacks.opening import board_at, opened_at, refused_at
from callbacks.receipts import is_receipt, receipt_at
from dashboards.components.page import page_not_found
from dashboards.components.refused_view import refused_page
from dashboards.components.submission_view import submission_page
from data.figures.dataset import Dataset
from data.figures.selection import Asked
from data.storage.store import Store


def return_page(
    path: str, asked: Asked, dataset: Dataset | None, store: Store, token: str
) -> list[object]:
    """The page of one return, or of its receipt; it stays when all of its board are withdrawn.

    dataset: of the board asked for, or another's where it has no figures.
    """
    if is_receipt(path):
        return receipt_at(path, store) or page_not_found(path)
    board = asked.selection.board
    shown = dataset.board.id if dataset else board
    refused = refused_at(path, shown, store)
    if refused and dataset:
        return refused_page(refused, dataset)
    as_at = dataset.as_at if dataset and board_at(path, store) == shown else None
    opened = opened_at(path, {board, shown}, store, as_at)
    if opened is None:
        return page_not_found(path)
    is_its_own = opened.submission.board == shown
    frameworks = store.frameworks()
    return submission_page(opened, dataset if is_its_own else None, token, asked, frameworks)
