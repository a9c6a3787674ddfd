"""What was answered before, of each board, until something happens to a return of that board."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable
from threading import Lock
from typing import Generic, TypeVar

from data.figures.dataset import Dataset
from data.figures.figures import Figures
from data.figures.history import Change
from data.framework.printed_targets import PrintedTarget
from data.submission import Submission

T = TypeVar("T")
KEPT_SUBMISSIONS = 64  # boards
KEPT_DATASETS = 16  # boards, and boards as at earlier dates
KEPT_CHANGES = 32  # lists since a day, of which one may name every figure of a board


class KeptAnswers(Generic[T]):
    """The answers asked for last. most: how many are kept, of all boards together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: OrderedDict[tuple[str, int, Hashable], T] = OrderedDict()
        self._versions: dict[str, int] = {}
        self._turn = Lock()

    def __len__(self) -> int:
        return len(self._answers)

    def answer(self, board: str, question: Hashable, make: Callable[[], T]) -> T:
        """The answer to a question about a board, made the first time it is asked.

        What is made while something happens to the board is given, and is not kept for others.
        """
        key = (board, self._versions.get(board, 0), question)
        with self._turn:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        made = make()
        with self._turn:
            if key[1] == self._versions.get(board, 0):
                made = self._answers.setdefault(key, made)
                while len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return made

    def forget(self, board: str) -> None:
        """Drop what was answered of one board."""
        with self._turn:
            self._versions[board] = self._versions.get(board, 0) + 1
            for key in [key for key in self._answers if key[0] == board]:
                del self._answers[key]

    def forget_all(self) -> None:
        """Drop everything."""
        for board in {key[0] for key in list(self._answers)}:
            self.forget(board)


class Memory:
    """All that a store keeps of its answers.

    figures: of each board as it stands now; those that nothing touches live on in the next.
    """

    def __init__(self) -> None:
        self.figures: dict[str, Figures] = {}
        self.submissions = KeptAnswers[tuple[Submission, ...]](KEPT_SUBMISSIONS)
        self.brought = KeptAnswers[dict[int, dict[str, bool]]](KEPT_SUBMISSIONS)
        self.sheets = KeptAnswers[dict[int, tuple[str, ...]]](KEPT_SUBMISSIONS)
        self.changes = KeptAnswers[tuple[Change, ...]](KEPT_CHANGES)
        self.datasets = KeptAnswers[Dataset](KEPT_DATASETS)

    def forget(
        self, board: str, measures: Collection[str], targets: tuple[PrintedTarget, ...]
    ) -> None:
        """Forget what is no more so of a board, once something happened to these measures.

        targets: all that the board's returns print now.
        """
        if board in self.figures:
            self.figures[board] = self.figures[board].without(measures, targets)
        for kept in (self.submissions, self.brought, self.sheets, self.changes, self.datasets):
            kept.forget(board)

    def forget_all(self) -> None:
        """Forget everything, of every board."""
        self.figures.clear()
        for kept in (self.submissions, self.brought, self.sheets, self.changes, self.datasets):
            kept.forget_all()
