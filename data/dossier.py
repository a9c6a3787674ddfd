"""What the pages need to know of one board: its figures, its returns and what is wrong in them."""

from dataclasses import dataclass
from datetime import date

from data.boards import Board
from data.figures import Figures
from data.findings import Finding
from data.submission import Submission
from data.targets import Target
from data.view import Reach


@dataclass(frozen=True)
class Dossier:
    """One board as it stands now.

    measures: the ids that it has figures of. findings: each with the return it is about.
    """

    board: Board
    figures: Figures
    reach: Reach
    measures: tuple[str, ...]
    submissions: tuple[Submission, ...]
    findings: tuple[tuple[Submission, Finding], ...]
    targets: tuple[Target, ...]

    @property
    def data_date(self) -> date:
        """The day the newest return was sent, or received where it does not say."""
        return max(date.fromisoformat(s.sent or s.received) for s in self.submissions)

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies that any figure of a filterable measure names, by id."""
        return self.figures.agencies(self.measures)

    def return_of(self, file: str) -> Submission | None:
        """The return that a file name stands for."""
        return next((s for s in self.submissions if s.file == file), None)
