"""Where a series breaks: the definition changed, and no figure is compared across it (rule T6)."""

from dataclasses import dataclass

from data.periods import Period


@dataclass(frozen=True)
class Break:
    """A change of what a board counts. first: the first period under the new definition."""

    board: str
    measure: str
    first: Period
    reason: str
