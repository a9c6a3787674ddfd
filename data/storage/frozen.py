"""A board as it was after one thing had happened to its returns, whatever happens meanwhile."""

from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.framework.framework import Framework
from data.intake.ledger import Ledger
from data.storage.datasets import new_dataset
from data.storage.ledgers import ledger_of_moment
from data.storage.moments import Happened, Moment, happened_after, last_event, moment_of
from data.storage.schema import reading

if TYPE_CHECKING:
    from data.storage.store import Store

__all__ = ["DataVersion", "Frozen", "version_in"]

KEPT = 8  # boards that are being presented
LONGEST = len("123456789")


def version_in(text: str) -> DataVersion | None:
    """The version that an address names; None where it names none."""
    parts = text.split(".")
    are_numbers = all(p.isascii() and p.isdecimal() and len(p) <= LONGEST for p in parts)
    return DataVersion(*map(int, parts)) if len(parts) == 2 and are_numbers else None


class Frozen:
    """The boards of a store as they were in named versions; the last asked for are kept."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._kept: OrderedDict[tuple[str, DataVersion], tuple[Moment, Dataset]] = OrderedDict()
        self._turn = Lock()

    def newest(self, board: str) -> DataVersion:
        """The version of a board that counts now."""
        with reading(self._store.engine) as connection:
            number = last_event(connection, board)
        return DataVersion(number, self._store.frameworks().of(board).version)

    def dataset(self, board: str, version: DataVersion) -> Dataset:
        """The board in a version; the same object as long as it is kept.

        Raises ValueError when it had no figures and expected none, or there is no such version.
        """
        return self._of(board, version)[1]

    def moment(self, board: str, version: DataVersion) -> Moment:
        """When that was, and which returns had come."""
        return self._of(board, version)[0]

    def ledger(self, board: str, version: DataVersion, today: date) -> Ledger:
        """How the board's returns stood then, by what is due today."""
        moment, dataset = self._of(board, version)
        return ledger_of_moment(dataset, self._store, moment, today)

    def since(self, board: str, version: DataVersion) -> tuple[Happened, ...]:
        """What has happened to the board's returns after it, in order, here or elsewhere."""
        with reading(self._store.engine) as connection:
            return happened_after(connection, board, version.event)

    def _of(self, board: str, version: DataVersion) -> tuple[Moment, Dataset]:
        key = (board, version)
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = self._made(board, version)
        with self._turn:
            made = self._kept.setdefault(key, made)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def _made(self, board: str, version: DataVersion) -> tuple[Moment, Dataset]:
        framework = self._framework(board, version.framework)
        with reading(self._store.engine) as connection:
            moment = moment_of(connection, board, version.event)
        return moment, new_dataset(self._store, framework, moment, {})

    def _framework(self, board: str, number: int) -> Framework:
        now = self._store.frameworks().of(board)
        if now.version == number:
            return now
        try:
            return self._store.kept_frameworks.that_read(number, date.max.isoformat()).of(board)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{board} has no framework of number {number}.") from error
