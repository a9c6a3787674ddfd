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


@dataclass(frozen=True)
class Sureness:
    """How sure a decision is. share: how often the same evidence was right; None: never counted."""

    evidence: Evidence
    share: float | None = None

    def __str__(self) -> str:
        """A percentage where it was counted, else "likely"."""
        if self.evidence is Evidence.SAID:
            return "said"
        return "likely" if self.share is None else f"{self.share:.0%}"
