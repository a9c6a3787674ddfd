"""A board's forward plan for a quarter, from all that a store knows of it."""

from datetime import date
from typing import TYPE_CHECKING

from data.figures.dataset import Dataset
from data.framework.framework import Framework
from data.intake.forward_plan import ForwardPlan, came_for, forward_plan
from data.intake.ledger import Ledger, due_day
from data.periods import Period
from data.storage.ledgers import ledger_at

if TYPE_CHECKING:
    from data.storage.store import Store


def decided_on(framework: Framework, store: "Store") -> date:
    """The day since when a framework asks what it asks: a calendar of it is dated by that."""
    versions = store.kept_frameworks.versions(framework.board.id)
    day = next((each.day for each in versions if each.id == framework.version), None)
    first = framework.board.first_quarter
    return date.fromisoformat(day) if day else first.starts if first else date.min


def forward_plan_at(
    dataset: Dataset, store: "Store", period: Period, today: date, ledger: Ledger | None = None
) -> ForwardPlan:
    """What a board awaits for a quarter as at the dataset's day, and for which meeting.

    ledger: its returns as at that day, where they are known already. What was asked of whom, the
    framework says that held when it was due; when the board meets, the one of now.
    """
    day, board = dataset.as_at or today, dataset.board
    held = store.kept_frameworks.held_on(board.id, dataset.as_at)
    then = held(min(due_day(board, period), day))
    found = ledger or ledger_at(dataset, store, today)
    came = came_for(found, period, store.measures_brought(board.id))
    return forward_plan(then, dataset.framework.meetings, period, came, day)
