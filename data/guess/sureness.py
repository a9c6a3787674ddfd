"""How sure a decision is: the evidence that spoke for it, and how often such evidence was right."""

from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """What spoke for a decision, the strongest first."""

    SAID = "a person said so"
    SUM = "proved by arithmetic"
    KEY = "the sheet's own key"
    MERGED = "a merged area"
    KIND = "what its cells hold"
    WORD = "a word alone"
    POSITION = "its position alone"
    NOTHING = "nothing in the file"


# Only to put questions in order where nothing was counted; nobody is told these numbers.
ASSUMED = {
    Evidence.SAID: 1.0,
    Evidence.SUM: 0.98,
    Evidence.KEY: 0.98,
    Evidence.MERGED: 0.98,
    Evidence.KIND: 0.95,
    Evidence.WORD: 0.9,
    Evidence.POSITION: 0.7,
    Evidence.NOTHING: 0.3,
}


@dataclass(frozen=True)
class Sureness:
    """How sure a decision is. share: how often the same evidence was right; None: never counted.

    bounds: the least and the most that the share may be, as few files were counted.
    """

    evidence: Evidence
    share: float | None = None
    bounds: tuple[float, float] | None = None

    @property
    def assumed(self) -> float:
        """A number to rank by."""
        return ASSUMED[self.evidence] if self.share is None else self.share

    def __str__(self) -> str:
        """A percentage where it was counted, else "likely"."""
        if self.evidence is Evidence.SAID:
            return "said"
        return "likely" if self.share is None else f"{self.share:.0%}"

    @property
    def with_bounds(self) -> str:
        """The same, with the least and the most that it may be: "93% (83% to 97%)"."""
        if self.bounds is None:
            return str(self)
        least, most = self.bounds
        return f"{self} ({least:.0%} to {most:.0%})"
