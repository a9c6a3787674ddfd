"""How a board's returns stand, from all that a store knows of them."""

from datetime import date
from typing import TYPE_CHECKING

from data.figures.dataset import Dataset
from data.findings import Severity
from data.intake.ledger import Ledger, Marked, known_by, ledger_of, without_standing
from data.intake.past_findings import IN_PART
from data.storage.moments import Moment
from data.submission import Submission, day_of

if TYPE_CHECKING:
    from data.storage.store import Store


def ledger_at(dataset: Dataset, store: "Store", today: date) -> Ledger:
    """Every return of a board as at the dataset's day, and whether a query on it waits."""
    day = dataset.as_at
    returns = store.submissions(dataset.board.id)
    if day:
        returns = known_by(day, returns, dataset.submissions)
    return _ledger(dataset, store, returns, day or today, day)


def ledger_of_moment(dataset: Dataset, store: "Store", moment: Moment, today: date) -> Ledger:
    """The same as it was once an event had happened. dataset: the board as it was then."""
    then = {each.id: each for each in dataset.submissions}
    came = (each for each in store.submissions(dataset.board.id) if each.id in moment.came)
    returns = tuple(then.get(each.id) or without_standing(each, today) for each in came)
    return _ledger(dataset, store, returns, today, None)


def _ledger(
    dataset: Dataset,
    store: "Store",
    returns: tuple[Submission, ...],
    day: date,
    as_at: date | None,
) -> Ledger:
    """as_at: the day by whose end files were refused and frameworks counted; None is now."""
    board = dataset.board.id
    with_queries = {
        received.id for received, finding in dataset.findings if finding.severity is Severity.QUERY
    }
    waiting = frozenset(number for number in with_queries if _waits(number, store))
    in_part = frozenset(
        received.id for received, finding in dataset.findings if finding.code in IN_PART
    )
    refusals = store.refusals(board) if dataset.board.expects_returns else ()
    if as_at:
        refusals = tuple(each for each in refusals if day_of(each.at) <= as_at.isoformat())
    return ledger_of(
        dataset.framework,
        returns,
        Marked(waiting, in_part, store.measures_brought(board)),
        day,
        refusals,
        store.kept_frameworks.held_on(board, as_at),
    )


def _waits(submission: int, store: "Store") -> bool:
    return any(
        finding.severity is Severity.QUERY and not reason
        for finding, reason in store.answered(submission)
    )
