"""Where a series breaks: what is counted changed, and no figure is compared across it (rule T6)."""

from dataclasses import dataclass
from enum import StrEnum

from data.periods import Period


class Change(StrEnum):
    """What became of a measure. Only the words of one that was renamed are others.

    What is noted breaks nothing: it is to be known beside the figures, and they stay comparable.
    """

    REDEFINED = "redefined"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    ENDED = "counted no more"
    NOTED = "noted"


PARTING = frozenset({Change.REDEFINED, Change.SPLIT, Change.MERGED})  # C9: nothing is compared


@dataclass(frozen=True)
class Break:
    """A change of what a board counts, or a note of what else changed.

    first: the first period under the new definition, or that the note is of.

    formers: the ids of the measures that it was before, where those were others.
    agency: whose figures it is of; empty for those of all. matters: why it matters to a reader.
    """

    board: str
    measure: str
    first: Period
    reason: str
    change: Change = Change.REDEFINED
    formers: tuple[str, ...] = ()
    agency: str = ""
    matters: str = ""

    @property
    def told(self) -> str:
        """What changed and why it matters, as sentences."""
        return " ".join(as_sentence(each) for each in (self.reason, self.matters) if each)

    @property
    def parts(self) -> bool:
        """Whether no figure from before it is compared with one from after."""
        return self.change in PARTING

    @property
    def carries(self) -> str:
        """The measure whose figures are those of before; empty where there is none, or several."""
        is_alone = len(self.formers) == 1 and self.change is not Change.MERGED
        return self.formers[0] if is_alone else ""


def as_sentence(text: str) -> str:
    """What was typed, with a full stop where it ends without one."""
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."
