"""How a board's returns stand, from all that a store knows of them."""

from datetime import date
from typing import TYPE_CHECKING

from data.figures.dataset import Dataset
from data.findings import Severity
from data.intake.ledger import Ledger, Marked, known_by, ledger_of
from data.intake.past_findings import IN_PART
from data.submission import day_of

if TYPE_CHECKING:
    from data.storage.store import Store


def ledger_at(dataset: Dataset, store: "Store", today: date) -> Ledger:
    """Every return of a board as at the dataset's day, and whether a query on it waits."""
    board, day = dataset.board.id, dataset.as_at
    with_queries = {
        received.id for received, finding in dataset.findings if finding.severity is Severity.QUERY
    }
    waiting = frozenset(number for number in with_queries if _waits(number, store))
    in_part = frozenset(
        received.id for received, finding in dataset.findings if finding.code in IN_PART
    )
    returns = store.submissions(board)
    refusals = store.refusals(board) if dataset.board.expects_returns else ()
    if day:
        returns = known_by(day, returns, dataset.submissions)
        refusals = tuple(each for each in refusals if day_of(each.at) <= day.isoformat())
    return ledger_of(
        dataset.framework,
        returns,
        Marked(waiting, in_part, store.measures_brought(board)),
        day or today,
        refusals,
        store.kept_frameworks.held_on(board, day),
    )


def _waits(submission: int, store: "Store") -> bool:
    return any(
        finding.severity is Severity.QUERY and not reason
        for finding, reason in store.answered(submission)
    )
