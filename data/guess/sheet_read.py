"""What was understood of a sheet: each cell's part, each row and column, its tables and sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.files.addresses import address
from data.guess.answers import About, Answer
from data.guess.parts import Part, Role
from data.guess.sureness import Sureness
from data.observations import Status
from data.periods import Period
from data.reading import Figure

Place = tuple[int, int]


class Axis(StrEnum):
    """Which way a line of a sheet runs."""

    ROW = "row"
    COLUMN = "column"


class Holds(StrEnum):
    """Whether a sum adds up."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "cannot be checked"  # a part of it is not known


@dataclass(frozen=True)
class Guessed:
    """One figure as it would be read. row_labels, column_labels: the outermost first."""

    sheet: str
    place: Place
    figure: Figure
    role: Role
    period: Period | None
    row_labels: tuple[str, ...]
    column_labels: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Those of its row, then those of its column, each once."""
        return tuple(dict.fromkeys((*self.row_labels, *self.column_labels)))

    @property
    def cell(self) -> str:
        """Its address, as "B4"."""
        return address(*self.place)

    @property
    def status(self) -> Status:
        """Whether there is a number, or why there is none."""
        status = self.figure.status
        return (
            status
            if self.figure.value is None or status in {Status.NIL, Status.LOW}
            else Status.REPORTED
        )


@dataclass(frozen=True)
class Line:
    """One row or column of a table, counted from 0 in its sheet.

    words: the labels or heads that hold for it, the outermost first, as `Guessed` has them; of a
    row that is no row of figures, what stands in it. reason: why it is set aside, or "".
    across: the rows of figures of its table, or its columns.
    """

    axis: Axis
    number: int
    words: tuple[str, ...]
    part: Part
    sureness: Sureness
    reason: str = ""
    across: range = range(0)

    def answer(self, says: Part, sheet: str) -> Answer:
        """What a person says of it, by which it is found again in a file where it has moved."""
        about = About.COLUMN if self.axis is Axis.COLUMN else About.ROW
        if self.axis is Axis.ROW or not self.across:
            return Answer(about, says, sheet, self.words, self.place)
        first, last = (address(row, self.number) for row in (self.across[0], self.across[-1]))
        return Answer(about, says, sheet, self.words, f"{first}:{last}")

    @property
    def place(self) -> str:
        """What a person calls it: "D", or "6"."""
        letters = address(0, self.number).rstrip("1")
        return letters if self.axis is Axis.COLUMN else str(self.number + 1)


@dataclass(frozen=True)
class SumRead:
    """A total, the cells that it adds up, and whether it does."""

    total: Place
    parts: tuple[Place, ...]
    holds: Holds


@dataclass(frozen=True)
class TableRead:
    """One table. rows, columns: where it stands, its heads and its notes too.

    anchor: the words that it is known by, its captions and then its heads.
    """

    rows: range
    columns: range
    anchor: tuple[str, ...]
    lines: tuple[Line, ...]
    figures: tuple[Guessed, ...]


@dataclass(frozen=True)
class SheetRead:
    """One sheet. parts: of each cell that is not blank, by row and column from 0.

    lines: rows that belong to no table. marks: what its own key says of its marks.
    """

    name: str
    rows: int
    columns: int
    parts: Mapping[Place, Part]
    tables: tuple[TableRead, ...]
    lines: tuple[Line, ...]
    sums: tuple[SumRead, ...]
    marks: Mapping[str, Status]
