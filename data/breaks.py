"""Where a series breaks: the definition changed, and no figure is compared across it (rule T6)."""

from dataclasses import dataclass

from data.measures import Measure
from data.periods import Period, quarter


@dataclass(frozen=True)
class Break:
    """A change of what a board counts. first: the first period under the new definition."""

    board: str
    measure: str
    first: Period
    reason: str


BREAKS = (
    Break(
        "northbridge",
        "marac-repeats",
        quarter(2024, 1),
        "From 2024-25 Q1 any further abuse counts as a repeat, not only what would be a crime.",
    ),
)


def breaks_of(board: str, measure: Measure) -> tuple[Break, ...]:
    """The breaks in a measure's figures, or in the counts that it is made of, in time order."""
    ids = {measure.id}
    if measure.computed:
        ids |= {measure.computed.numerator.measure, measure.computed.denominator.measure}
    found = (each for each in BREAKS if each.board == board and each.measure in ids)
    return tuple(sorted(found, key=lambda each: each.first))
