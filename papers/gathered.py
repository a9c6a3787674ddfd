"""All that a store knows of a board for its pack, asked once, in one version of its data."""

from dataclasses import dataclass
from datetime import date

from dashboards.components.changes_list import Changes
from data.errors import SafeguardingError
from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.follow_up.agenda import Agenda, agenda_named, agendas_of
from data.follow_up.beside import Beside
from data.follow_up.challenge import challenges_of
from data.follow_up.commentary import commentaries_of
from data.follow_up.plan import Action, plan_of
from data.follow_up.written import Kind, Written
from data.intake.ledger import Ledger, due_day
from data.periods import Period
from data.storage.frozen import Frozen
from data.storage.store import Store


class NoPackError(SafeguardingError):
    """A pack is asked for that cannot be made, and why."""


@dataclass(frozen=True)
class Gathered:
    """What a pack is made of. day: on which it is made.

    changes: what is no more as it was when the board met last. beside: what people wrote of
    charts, its challenges all of them. actions: the whole plan.
    """

    dataset: Dataset
    version: DataVersion
    ledger: Ledger
    changes: Changes
    beside: Beside
    actions: tuple[Action, ...]
    agendas: tuple[Agenda, ...]
    day: date


def gather(store: Store, board: str, quarter: Period, day: date) -> Gathered:
    """Everything for the pack of a board's quarter. Raises NoPackError where it has no figures.

    day: on which the pack is made; by it returns are late and actions overdue.
    """
    if board not in store.boards():
        raise NoPackError(f"{board} has no figures yet, of which a pack could be made.")
    frozen = Frozen(store)
    version = frozen.newest(board)
    dataset = frozen.dataset(board, version)
    _must_reach(dataset, quarter)
    dataset.figures.gather(dataset.measures)  # a pack asks for nearly all of them, one by one

    def written(kind: Kind) -> tuple[Written, ...]:
        return store.follow_up.of(board, kind)

    return Gathered(
        dataset,
        version,
        frozen.ledger(board, version, day),
        _changes(store, dataset, quarter, day),
        Beside(
            challenges_of(written(Kind.CHALLENGE)),
            commentaries_of(written(Kind.COMMENTARY)),
        ),
        plan_of(store.follow_up.listed(board), written(Kind.ACTION)),
        agendas_of(written(Kind.AGENDA)),
        day,
    )


def named_agenda(name: str, gathered: Gathered) -> Agenda | None:
    """The agenda of a name; None where none was asked for.

    Raises NoPackError where the board has none of that name.
    """
    if not name:
        return None
    found = agenda_named(name, gathered.agendas)
    if found is not None:
        return found
    known = ", ".join(f"“{each.name}”" for each in gathered.agendas)
    there_are = f"There are {known}." if known else "There is none yet."
    raise NoPackError(f"“{name}” is no agenda of {gathered.dataset.board.name}. {there_are}")


def _must_reach(dataset: Dataset, quarter: Period) -> None:
    if dataset.coverage.contains(quarter):
        return
    first, last = dataset.coverage.periods[0], dataset.coverage.periods[-1]
    raise NoPackError(
        f"{dataset.board.name} has no figures of {quarter.short()}. "
        f"Choose a quarter from {first.short()} to {last.short()}."
    )


def _changes(store: Store, dataset: Dataset, quarter: Period, day: date) -> Changes:
    """What changed since the returns of the quarter before were due, when the board met last."""
    board = dataset.board
    met = min(day, due_day(board, quarter.previous()))
    found = store.changes(board.id, met)
    return Changes(dataset.framework, met, day, found, board.id in store.boards(met))
