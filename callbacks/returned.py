"""How a board's returns stand today, or stood at the end of an earlier day."""

from datetime import date

from dashboards.components.changes_list import Changes
from dashboards.components.ledger_table import returned_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.intake.ledger import Ledger, due_day
from data.periods import parse
from data.storage.ledgers import ledger_at
from data.storage.store import Store


def ledger_for(dataset: Dataset, store: Store) -> Ledger:
    """Every return of a board as at the dataset's day, and whether a query on it waits."""
    return ledger_at(dataset, store, date.today())


def changes_for(dataset: Dataset, store: Store, since: date | None) -> Changes:
    """What changed in a board's figures since the end of a day.

    Without a day, since the returns of the quarter before the newest were due: what a board that
    meets each quarter saw when it met last.
    """
    board, today = dataset.board, date.today()
    periods = [parse(each.period) for each in dataset.submissions]
    seen = due_day(board, max(periods).previous()) if periods else today
    day = since or min(today, seen)
    had_figures = board.id in store.boards(day)
    return Changes(dataset.framework, day, today, store.changes(board.id, day), had_figures)


def returned_for(dataset: Dataset, store: Store, selection: Selection) -> str:
    """Who returned for the last period shown; empty for a board that is sent nothing any more."""
    period = dataset.coverage.view(selection).last
    ledger = ledger_for(dataset, store)
    if not dataset.board.expects_returns or period not in ledger.periods:
        return ""
    return returned_words(ledger, period, dataset.framework)
