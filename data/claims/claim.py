"""One number of a text, and whether the store holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data.periods import Period


class Verdict(StrEnum):
    """What the store says of a number. What is not certain is unknown, never contradicted."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


class Sort(StrEnum):
    """As what a number is given; the changes are never confused (rule P3)."""

    FIGURE = "figure"
    TARGET = "target"
    SHARE = "share of the whole"
    PER_CENT = "change in per cent"
    POINTS = "change in percentage points"
    AMOUNT = "change in the measure's own unit"

    @property
    def is_change(self) -> bool:
        """Whether it says how far two figures are apart."""
        return self in {Sort.PER_CENT, Sort.POINTS, Sort.AMOUNT}


@dataclass(frozen=True, slots=True)
class Held:
    """What the store holds of what a number is said of.

    value: the figure itself, or the change from the figure of `against`; a fall is negative.
    categories: dimension to category of what is counted; agencies by id.
    now, before: the two figures of a change; of a share the part and the whole.
    """

    measure: str
    period: Period
    value: float
    categories: Mapping[str, str] = field(default_factory=dict)
    against: Period | None = None
    now: float | None = None
    before: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One number that a text gives.

    line: of the text, the first is 1. start, end: where the number stands in that line.
    number: as it is typed. said: the part of the sentence that it stands in.
    is_fall: whether a change is said to be a fall. held: what the store holds instead, or
        just so; None where the verdict is unknown.
    """

    line: int
    start: int
    end: int
    number: str
    said: str
    sort: Sort = Sort.FIGURE
    verdict: Verdict = Verdict.UNKNOWN
    is_fall: bool = False
    held: Held | None = None
