"""What a board expects: which agency reports what, how often, from when until when."""

from dataclasses import dataclass
from enum import StrEnum

from data.framework.measures import Measure
from data.periods import Period

YEARS_LAST_QUARTER = 4
ALONE = "measure: "  # before the id of a measure that is also the id of a theme


class Often(StrEnum):
    """How often something is asked for; what is asked yearly stands in the last quarter's form."""

    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Expected:
    """One line of what is expected. reports: the id of a measure, or of a theme: all of it.

    alone: whether the measure of that id is meant, though a theme has the same one.
    first, last: the periods in which it is asked for; None is open. due_after: days from the end
    of the period, where it is not the board's usual number.
    """

    agency: str
    reports: str
    often: Often = Often.QUARTER
    first: Period | None = None
    last: Period | None = None
    due_after: int | None = None
    alone: bool = False

    def holds_in(self, period: Period) -> bool:
        """Whether it is part of the return for a quarter."""
        begun = self.first is None or self.first.starts <= period.starts
        over = self.last is not None and period.ends > self.last.ends
        in_turn = self.often is Often.QUARTER or period.quarter_number == YEARS_LAST_QUARTER
        return begun and not over and in_turn

    def asks_for(self, measure: Measure) -> bool:
        """Whether it names a measure, or the theme that it falls under."""
        return self.reports == measure.id or (self.reports == measure.theme and not self.alone)


def reported(text: str) -> tuple[str, bool]:
    """The id that a line names, and whether it means the measure of that id and no theme."""
    found = text.removeprefix(ALONE)
    return found, found != text


def alone(measure: str, theme: str) -> str:
    """How a line names one measure of a theme: by its id, which the theme may have as well."""
    return f"{ALONE}{measure}" if measure == theme else measure
