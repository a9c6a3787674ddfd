"""A safeguarding board, and what is said of it wherever it is shown."""

from dataclasses import dataclass

from data.framework.measures import COUNTS_FIRST_BELOW, SMALL_BELOW, SMALLEST_DENOMINATOR
from data.framework.publishing import Insiders, SmallCounts
from data.framework.signal_rule import SignalRule
from data.periods import Period


@dataclass(frozen=True)
class Board:
    """One safeguarding board. An illustrative board is labelled so wherever it is shown.

    own_areas: what returns call the board's own area, where they also hold its neighbours';
        areas are never added up, so its own stands for the board.
    first_quarter: from when on agencies send it a return each quarter; None where they do not.
    due_after_days: how many days after a quarter's end a return is due.
    smallest_denominator: of fewer than these no percentage is told (rule P4).
    counts_first_below: of fewer than these a percentage stands after its counts.
    small_below: counts of 1 to one less are hidden in public (rules M5, M10).
    may_hide_noughts: whether a nought may be hidden in public, to protect small counts beside it.
    small_counts: whether small counts are hidden in public, or every count is rounded.
    insiders: who besides readers must work nothing out of what is published.
    signal_rule: by which it is told that figures vary by more than usual.
    edition: which public edition it is, in words; empty for the board's own figures.
    edition_says: how much that edition keeps back, and whether it is rounded, in sentences.
    """

    id: str
    name: str
    short_name: str
    marking: str = "OFFICIAL"
    illustrative: bool = False
    own_areas: tuple[str, ...] = ()
    first_quarter: Period | None = None
    due_after_days: int = 30
    smallest_denominator: int = SMALLEST_DENOMINATOR
    counts_first_below: int = COUNTS_FIRST_BELOW
    signal_rule: SignalRule = SignalRule.FOUR
    small_below: int = SMALL_BELOW
    may_hide_noughts: bool = False
    small_counts: SmallCounts = SmallCounts.HIDDEN
    insiders: Insiders = Insiders.AGENCIES
    edition: str = ""
    edition_says: str = ""

    @property
    def expects_returns(self) -> bool:
        """Whether agencies still send it a return each quarter."""
        return self.first_quarter is not None

    @property
    def is_public(self) -> bool:
        """Whether its figures are those that were published."""
        return bool(self.edition)

    @property
    def label(self) -> str:
        """Its short name, with the warning that its figures are made up where they are."""
        return f"{self.short_name} (illustrative)" if self.illustrative else self.short_name
