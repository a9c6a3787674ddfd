"""A store as whoever asks may see it: other boards are not there, nor other agencies' returns."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from data.access.persons_asking import Asking
from data.figures.dataset import Dataset
from data.findings import Finding
from data.framework.framework import Frameworks
from data.intake.returned import Return
from data.storage.audit import Audit, Entry
from data.storage.moments import When
from data.storage.seen_parts import (
    NOT_YOURS,
    NotYoursError,
    SeenFollowUp,
    SeenFrameworks,
    SeenNames,
    must_see,
)
from data.storage.store import Store
from data.submission import Outcome, Refusal, Submission


class SeenStore(Store):
    """The same store, each time as whoever asks at that moment may see it.

    asking: gives who asks. What belongs to no request is asked by the machine itself.
    """

    def __init__(self, url: str, folder: Path | None, asking: Callable[[], Asking]) -> None:
        self._asking = asking
        self._in_part: dict[frozenset[str], tuple[Frameworks, Frameworks]] = {}
        super().__init__(url, folder)
        self.audit = Audit(self.engine)
        self.kept_frameworks = SeenFrameworks(self.engine, self.accepted, asking, self.audit)
        self.follow_up = SeenFollowUp(self.engine, self.accepted, asking)
        self.agreed_names = SeenNames(self, asking, self.audit)

    def frameworks(self, as_at: date | None = None) -> Frameworks:
        """Those of the boards that are there."""
        every, boards = super().frameworks(as_at), self._asking().boards
        if boards is None:
            return every
        whole, some = self._in_part.get(boards, (None, None))
        if whole is not every or some is None:
            some = every.only(boards)  # the same as long as nothing changes: files are held to it
            self._in_part[boards] = every, some
        return some

    def boards(self, as_at: date | None = None) -> tuple[str, ...]:
        """Those with figures that are there."""
        return tuple(filter(self._asking().sees, super().boards(as_at)))

    def boards_known(self) -> tuple[str, ...]:
        """Those that a return was ever stored for and that are there."""
        return tuple(filter(self._asking().sees, super().boards_known()))

    def dataset(self, board: str, as_at: date | None = None) -> Dataset:
        """All that pages show of a board. Raises ValueError where it is not there."""
        if not self._asking().sees(board):
            raise ValueError(f"There is no board {board}.")
        return super().dataset(board, as_at)

    def submission(self, number: int) -> Submission | None:
        """One return; None of another board, and for an officer of another agency."""
        found = super().submission(number)
        return found if found and self._asking().may_have(found.board, found.agency) else None

    def submissions(self, board: str) -> tuple[Submission, ...]:
        """Every return of a board. Raises NotYoursError of another board."""
        must_see(self._asking(), board)
        return super().submissions(board)

    def frame(self, board: str, measures: tuple[str, ...], as_at: When = None) -> pd.DataFrame:
        """Figures of a board. Raises NotYoursError of another board."""
        must_see(self._asking(), board)
        return super().frame(board, measures, as_at)

    def refusals(self, board: str) -> tuple[Refusal, ...]:
        """The files that came for returns and had errors, of what may be seen."""
        who = self._asking()
        return tuple(e for e in super().refusals(board) if who.may_have(board, e.agency))

    def accept(
        self,
        received: Return,
        on: str,
        content: bytes | None = None,
        *,
        sent_by: str = "",
        reasons: Mapping[Finding, str] | None = None,
    ) -> Outcome:
        """Store a return. Raises NotYoursError where its agency or its board is not theirs."""
        self.must_be_theirs(received)
        outcome = super().accept(received, on, content, sent_by=sent_by, reasons=reasons)
        self.note(on, "acceptance", f"return {outcome.submission}", received.cover.board)
        return outcome

    def refuse(self, received: Return, on: str) -> None:
        """Write down that a file had errors. Raises NotYoursError as accept does."""
        self.must_be_theirs(received)
        super().refuse(received, on)

    def withdraw(self, submission: int, by: str, why: str, on: str) -> None:
        """Let a return count no more; of another board there is none."""
        board = self._board_of(submission)
        super().withdraw(submission, by, why, on)
        self.note(on, "withdrawal", f"return {submission}", board)

    def reinstate(self, submission: int, by: str, why: str, on: str) -> None:
        """Let a return count again; of another board there is none."""
        board = self._board_of(submission)
        super().reinstate(submission, by, why, on)
        self.note(on, "reinstatement", f"return {submission}", board)

    def must_be_theirs(self, received: Return) -> None:
        """Raise NotYoursError where a return is of another agency or board."""
        if not self._asking().may_have(received.cover.board, received.cover.agency):
            raise NotYoursError(NOT_YOURS)

    def note(self, at: str, what: str, about: str, board: str) -> None:
        """Write down in the audit log what whoever asks has done."""
        who = self._asking()
        self.audit.keep(Entry(at, who.name, str(who.role), board, what, about))

    def _board_of(self, submission: int) -> str:
        """The board of a return. Raises NotYoursError where it may not be seen."""
        found = self.submission(submission)
        if found is None and super().submission(submission) is not None:
            raise NotYoursError(NOT_YOURS)
        return found.board if found else ""
