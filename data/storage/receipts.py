"""The receipt of one return, from all that a store knows of it."""

from datetime import date
from typing import TYPE_CHECKING

from data.figures.dataset import Dataset
from data.intake.receipt import (
    Receipt,
    passed,
    queries_of,
    sheets_read,
    with_what_is_owed,
)
from data.storage.ledgers import ledger_at
from data.submission import Event, Happening, Submission

if TYPE_CHECKING:
    from data.storage.store import Store


def receipt_of(submission: Submission, store: "Store", today: date) -> Receipt:
    """The receipt of a stored return; what is owed is told as of today."""
    dataset = dataset_of(submission.board, store)
    framework = dataset.framework if dataset else store.frameworks().of(submission.board)
    answered = store.answered(submission.id)
    accepted = _accepted(store.events(submission.id), submission)
    receipt = Receipt(
        framework,
        submission,
        accepted.at,
        accepted.who,
        store.superseded_by(submission.id),
        sheets_read(store.brought(submission.id), (finding for finding, _ in answered), framework),
        queries_of(answered),
        store.notes(submission.id),
        store.agreed_names.with_return(submission.id),
    )
    if dataset and dataset.board.expects_returns:
        receipt = with_what_is_owed(receipt, ledger_at(dataset, store, today), today)
    return passed(receipt, today.year)


def dataset_of(board: str, store: "Store") -> Dataset | None:
    """A board as it stands now; None where none of its returns counts and none is expected."""
    expects = store.frameworks().of(board).board.expects_returns
    return store.dataset(board) if expects or board in store.boards() else None


def _accepted(events: tuple[Event, ...], submission: Submission) -> Event:
    """When it was taken in; of a return of an early release, the day that it came."""
    found = (each for each in events if each.what is Happening.ACCEPTED)
    came = submission.received_at or submission.received
    return next(found, Event(None, submission.id, Happening.ACCEPTED, came, submission.sent_by, ""))
