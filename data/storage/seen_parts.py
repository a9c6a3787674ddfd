"""What a store keeps beside returns, as whoever asks may see it: frameworks, writing, names."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import sqlalchemy as sa

from data.access.persons_asking import Asking
from data.errors import SafeguardingError
from data.follow_up.plan import Listed
from data.follow_up.written import Kind, Written
from data.framework.board_columns import BOARD
from data.framework.rows import Tables
from data.framework.version import Version
from data.intake.agreements import Agreement
from data.storage.accepted import AcceptedFiles
from data.storage.agreed_names import AgreedNames
from data.storage.audit import Audit, Entry
from data.storage.follow_up import FollowUp
from data.storage.frameworks import StoredFrameworks

if TYPE_CHECKING:
    from data.storage.store import Store

NOT_YOURS = (
    "This is of an agency or of a board that is not yours, so nothing of it was shown or kept. "
    "Ask the administrator which boards your account belongs to."
)
CHANGE_OF_FRAMEWORK = "change of framework"
Whose = Callable[[], Asking]


class NotYoursError(SafeguardingError):
    """What was asked for belongs to an agency or a board that is not theirs who ask."""


def must_see(who: Asking, board: str) -> None:
    """Raise NotYoursError where a board is not there for whoever asks."""
    if not who.sees(board):
        raise NotYoursError(NOT_YOURS)


class SeenFrameworks(StoredFrameworks):
    """The frameworks of boards: those of other boards are neither read nor changed."""

    def __init__(
        self, engine: sa.Engine, accepted: AcceptedFiles | None, asking: Whose, audit: Audit
    ) -> None:
        super().__init__(engine, accepted)
        self._asking, self._audit = asking, audit

    def load(
        self, own: Tables, at: str, who: str, why: str = "", on: int | None = None
    ) -> Version | None:
        """Let tables count for their board. Raises NotYoursError of another board."""
        asking, board = self._asking(), own[BOARD.name][0]["id"]
        must_see(asking, board)
        version = super().load(own, at, who, why, on)
        if version is not None:
            about = f"version {version.id}"
            said = (at, asking.name, str(asking.role), board, CHANGE_OF_FRAMEWORK, about)
            self._audit.keep(Entry(*said))
        return version

    def versions(self, board: str) -> tuple[Version, ...]:
        """All versions of a board's framework. Raises NotYoursError of another board."""
        must_see(self._asking(), board)
        return super().versions(board)


class SeenFollowUp(FollowUp):
    """What people wrote: what is another board's is neither read nor written."""

    def __init__(self, engine: sa.Engine, accepted: AcceptedFiles | None, asking: Whose) -> None:
        super().__init__(engine, accepted)
        self._asking = asking

    def of(self, board: str, kind: Kind, as_at: date | None = None) -> tuple[Written, ...]:
        """All versions of a kind; none of another board."""
        return super().of(board, kind, as_at) if self._asking().sees(board) else ()

    def versions(self, board: str, kind: Kind, item: str) -> tuple[Written, ...]:
        """The versions of one item; none of another board."""
        return super().versions(board, kind, item) if self._asking().sees(board) else ()

    def write(self, new: Written) -> Written:
        """Keep one version more. Raises NotYoursError of another board."""
        must_see(self._asking(), new.board)
        return super().write(new)

    def listed(self, board: str, as_at: date | None = None) -> tuple[Listed, ...]:
        """The actions of a board's returns; none of another board."""
        return super().listed(board, as_at) if self._asking().sees(board) else ()


class SeenNames(AgreedNames):
    """The name book: what another board agreed is not there."""

    def __init__(self, store: "Store", asking: Whose, audit: Audit) -> None:
        super().__init__(store)
        self._asking, self._audit = asking, audit

    def numbered(self, number: int) -> Agreement | None:
        """One agreement by its number; None of another board."""
        found = super().numbered(number)
        return found if found and self._asking().sees(found.submission.board) else None

    def withdraw(self, number: int, by: str, why: str, on: str) -> None:
        """Let what was agreed of a name hold no more; of another board there is nothing."""
        known, who = self.numbered(number), self._asking()
        super().withdraw(number, by, why, on)
        board = known.submission.board if known else ""
        said = (on, who.name, str(who.role), board, "withdrawal of a name", f"name {number}")
        self._audit.keep(Entry(*said))
