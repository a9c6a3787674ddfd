"""What a board expects: which agency reports what, how often, from when until when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from data.framework.measures import Measure
from data.periods import Period, half_year

ALONE = "measure: "  # before the id of a measure that is also the id of a theme


class Often(StrEnum):
    """How often something is asked for, in the form of a quarter.

    A form has a column for each month of its quarter; what is asked by the half year or year stands
    in the form of the quarter that ends with it.
    """

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half year"
    YEAR = "year"


IN_QUARTERS = {Often.HALF: (2, 4), Often.YEAR: (4,)}  # of the year; the others are in all


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
        in_turn = period.quarter_number in IN_QUARTERS.get(self.often, (1, 2, 3, 4))
        return begun and not over and in_turn

    def periods_in(self, period: Period) -> tuple[Period, ...]:
        """The periods of its figures in the return for a quarter; none where they are its own."""
        if self.often is Often.MONTH:
            return period.its_months()
        if self.often is Often.HALF:
            return (half_year(period.financial_year, period.quarter_number // 2),)
        return ()

    def asks_for(self, measure: Measure) -> bool:
        """Whether it names a measure, or the theme that it falls under."""
        return self.reports == measure.id or (self.reports == measure.theme and not self.alone)


def periods_asked(
    returns: Iterable[Expected], agency: str, period: Period, measure: Measure
) -> tuple[Period, ...]:
    """The months, or the half year, that an agency's return for a quarter has a measure for.

    None where it has it for the quarter itself. A line for just this measure goes before one for
    its theme.
    """
    lines = (each for each in returns if each.agency == agency and each.holds_in(period))
    return next((line.periods_in(period) for line in _that_ask(lines, measure)), ())


def lengths_asked(returns: Iterable[Expected], measure: Measure) -> frozenset[Often]:
    """How often a measure is asked for, of whichever agency; none where nobody is asked."""
    by_agency: dict[str, list[Expected]] = defaultdict(list)
    for line in returns:
        by_agency[line.agency].append(line)
    return frozenset(
        line.often for lines in by_agency.values() for line in _that_ask(lines, measure)
    )


def _that_ask(lines: Iterable[Expected], measure: Measure) -> list[Expected]:
    """Those lines of one agency that ask for a measure: one for just it goes before its theme's."""
    meant = [line for line in lines if line.asks_for(measure)]
    return [line for line in meant if line.reports == measure.id] or meant


def reported(text: str) -> tuple[str, bool]:
    """The id that a line names, and whether it means the measure of that id and no theme."""
    found = text.removeprefix(ALONE)
    return found, found != text


def alone(measure: str, theme: str) -> str:
    """How a line names one measure of a theme: by its id, which the theme may have as well."""
    return f"{ALONE}{measure}" if measure == theme else measure
