"""What an agency's own sheet would give a board, before anything is stored: all that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data.framework.layouts.taught import TaughtSheet
from data.guess.sheet_read import Holds
from data.guess.understood import Understood
from data.intake.taught.meaning import Axis, Named
from data.observations import Status
from data.periods import Period


class Source(StrEnum):
    """Where it stands whose a sheet is, or of which period its figures are."""

    CHOSEN = "chosen"  # on the page, or at the prompt
    CELL = "in a cell"
    COLUMN = "in a column"
    HEADING = "in a heading"
    FILE_NAME = "in the file's name"
    LAYOUT = "as it was taught"
    ASKED = "always asked"


@dataclass(frozen=True)
class Whose:
    """The agency whose sheet it is. agency: its id, empty while nobody has said. cell: where."""

    agency: str = ""
    source: Source = Source.ASKED
    cell: str = ""


@dataclass(frozen=True)
class OfWhen:
    """The period of the return. period: None while nobody has said. cell: where it stands.

    named_by_file: what the file's own name says.
    """

    period: Period | None = None
    source: Source = Source.ASKED
    cell: str = ""
    named_by_file: Period | None = None


@dataclass(frozen=True)
class FigureTaught:
    """One figure as it would be stored. words: its labels. held_back_by: ids of open questions.

    earlier: whether it is one of before that stands beside, to compare with and not to store.
    """

    sheet: str
    cell: str
    measure: str
    agency: str
    categories: tuple[tuple[str, str], ...]
    period: Period | None
    value: float | None
    status: Status
    words: tuple[str, ...] = ()
    held_back_by: tuple[str, ...] = ()
    earlier: bool = False


@dataclass(frozen=True)
class Choice:
    """One answer to a question. line: as it is kept; says: in words; example: a figure by it."""

    says: str
    line: str
    example: str = ""


@dataclass(frozen=True)
class Question:
    """What is asked of whoever knows the sheet.

    id: the same as long as it is about the same. figures: how many it settles.
    sureness: 0 to 1 where it was counted; None where the first choice is only likely.
    """

    id: str
    sheet: str
    asks: str
    cells: tuple[str, ...]
    choices: tuple[Choice, ...]
    figures: int = 0
    sureness: float | None = None


@dataclass(frozen=True)
class Unused:
    """A row or column with numbers that nothing uses, to be set aside knowingly.

    line: the answer that sets it aside. reason: why it is read as no figures.
    """

    sheet: str
    axis: Axis
    words: tuple[str, ...]
    cells: tuple[str, ...]
    reason: str
    line: str


@dataclass(frozen=True)
class Conflict:
    """Figures of one measure, period, agency and category whose values differ."""

    says: str
    cells: tuple[tuple[str, str], ...]  # sheet and cell of each
    values: tuple[str, ...]


@dataclass(frozen=True)
class Total:
    """A printed total, and the cells that it adds up."""

    sheet: str
    cell: str
    parts: tuple[str, ...]
    holds: Holds


@dataclass(frozen=True)
class AgainstHeld:
    """Figures that the board holds already, held against those of the sheet.

    compared: how many; agree: how many of them are the same; differ: sheet and cell of others.
    """

    compared: int = 0
    agree: int = 0
    differ: tuple[tuple[str, str], ...] = ()


class Drift(StrEnum):
    """What became of a row or column since the layout was stored."""

    SAME = "same"
    MOVED = "moved"
    RENAMED = "renamed"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class Drifted:
    """One row or column, then and now. before: its words then, where they were others."""

    sheet: str
    axis: Axis
    words: tuple[str, ...]
    drift: Drift
    before: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lesson:
    """What is understood of a file, by the answers that were given, for one board.

    figures: those that would be stored. waiting: those that an open question holds back.
    earlier: those of before that stand beside, to compare with.
    layouts: the stored layout of each sheet that has one. doubtful: of sheets that several fit.
    why_not: why it cannot be stored yet, in the order in which it is to be put right.
    """

    understood: Understood
    whose: Whose = Whose()
    when: OfWhen = OfWhen()
    names: tuple[Named, ...] = ()
    questions: tuple[Question, ...] = ()
    figures: tuple[FigureTaught, ...] = ()
    waiting: tuple[FigureTaught, ...] = ()
    earlier: tuple[FigureTaught, ...] = ()
    unused: tuple[Unused, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    totals: tuple[Total, ...] = ()
    against_held: AgainstHeld = AgainstHeld()
    drift: tuple[Drifted, ...] = ()
    layouts: Mapping[str, TaughtSheet] = field(default_factory=dict)
    doubtful: Mapping[str, tuple[TaughtSheet, ...]] = field(default_factory=dict)
    why_not: tuple[str, ...] = ()

    @property
    def can_store(self) -> bool:
        """Whether the layout may be stored and the file read by it."""
        return not self.why_not
