"""An agency's own sheet as a board was taught to read it: by the words of its labels."""

from dataclasses import dataclass
from enum import StrEnum

from data.framework.layouts.sheet import Key
from data.guess.answers import Answer

Words = tuple[str, ...]


class Takes(StrEnum):
    """How a label is taken."""

    LABEL = "label"  # it means what stands beside it
    IGNORED = "ignored"  # its figures are none that the board counts
    NOTHING_MORE = "nothing more"  # it says no more than the others do, such as "Number"


class PeriodFrom(StrEnum):
    """Where a sheet says of when its figures are."""

    SHEET = "sheet"  # in its headings, its labels or a column
    FILE_NAME = "file's name"
    ASKED = "always asked"


@dataclass(frozen=True)
class TaughtLabel:
    """What a label means, or several that hold together, the outermost first.

    axis: "row", "column", "row and column", or "table" of a caption.
    place: where it stood last, to say what moved. values: what its figures were then.
    """

    axis: str
    words: Words
    takes: Takes = Takes.LABEL
    key: Key = Key()
    place: str = ""
    values: str = ""


@dataclass(frozen=True)
class TaughtSheet:
    """One kind of sheet that an agency keeps for itself.

    heading: what a person calls it. agency: whose it is. anchors: of each of its tables, the
    captions and heads that it is known by. facts: what was said of how it is laid out, in order.
    """

    id: str
    heading: str
    agency: str
    anchors: tuple[Words, ...]
    labels: tuple[TaughtLabel, ...]
    facts: tuple[Answer, ...] = ()
    period_from: PeriodFrom = PeriodFrom.SHEET

    @property
    def title(self) -> str:
        """What a person calls it."""
        return self.heading
