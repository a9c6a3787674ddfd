"""The targets that returns print beside their figures: of one board, one measure, one period."""

from dataclasses import dataclass

from data.measures import Kind, Measure
from data.periods import Period, parse

COUNTED_THROUGH = frozenset({Kind.FLOW, Kind.COHORT})


@dataclass(frozen=True)
class Target:
    """A target as its source words it; value is missing where it names no number (rule R2)."""

    measure: str
    period: str
    text: str
    value: float | None
    sheet: str
    cell: str

    def holds_for(self, period: Period, measure: Measure) -> bool:
        """Whether a figure of that period is held to it (rule R3).

        What is counted through a year is held to the year's target as a whole, what runs up
        through it at its end; a level or a share at any time in it.
        """
        meant = parse(self.period)
        if meant == period:
            return True
        if measure.kind in COUNTED_THROUGH or not meant.covers(period):
            return False
        return measure.kind is not Kind.CUMULATIVE or meant.ends == period.ends
