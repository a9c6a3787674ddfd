"""What a label of an agency's own sheet may stand for in a board's framework."""

from dataclasses import dataclass, field
from enum import StrEnum


class Axis(StrEnum):
    """For what a label holds: its row, its column, a row and a column together, a whole table."""

    ROW = "row"
    COLUMN = "column"
    BOTH = "row and column"
    TABLE = "table"


class StandsFor(StrEnum):
    """The sorts of things that a label names."""

    MEASURE = "measure"
    AGENCY = "agency"
    CATEGORY = "category"
    NOTHING = "nothing"  # it says no more than the others do, such as "Number"
    LEFT_OUT = "left out"  # its figures are none that the board counts, and are known not to be


@dataclass(frozen=True)
class Meaning:
    """One thing that a label stands for.

    id: of a measure or an agency; of a category the category itself, of its dimension.
    title: what readers see.
    """

    what: StandsFor
    id: str = ""
    dimension: str = ""
    title: str = field(default="", compare=False)


@dataclass(frozen=True)
class Candidate:
    """A way to take a label: all that it stands for together.

    score: how like its words are to those of the framework, 0 to 1. name: that name.
    """

    meanings: tuple[Meaning, ...]
    score: float
    name: str = ""


@dataclass(frozen=True)
class Named:
    """What the labels of a row or column were taken for.

    words: the label, or several that hold together, the outermost first. cells: where they stand.
    taken: None where nothing is like them. others: the next likeliest, the best first.
    is_asked: whether no figure under it is stored before somebody says what it is.
    is_answered: whether somebody has. figures: how many it decides. why: what makes it doubtful.
    """

    sheet: str
    axis: Axis
    words: tuple[str, ...]
    cells: tuple[str, ...]
    taken: Candidate | None = None
    others: tuple[Candidate, ...] = ()
    is_asked: bool = False
    is_answered: bool = False
    figures: int = 0
    why: str = ""

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What it stands for, where that is known; nothing while it is asked."""
        return self.taken.meanings if self.taken and not self.is_asked else ()

    @property
    def is_another_name(self) -> bool:
        """Whether the framework calls it otherwise, so that this name is to be remembered."""
        return self.taken is not None and self.taken.score < 1 and bool(self.meanings)
