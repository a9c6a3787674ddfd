"""How far a reader looks: a selection, made whole with what the board has figures for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from data.figures.selection import THIS_YEAR, Selection, many_latest
from data.periods import Period, Span, calendar_of, parse

PRESETS = {"latest": 1, "last-4": 4, "last-8": 8}


@dataclass(frozen=True)
class View:
    """Which figures are looked at. Both ends are real periods; no agencies means all.

    span: the period type that the board mostly reports in.
    """

    board: str
    first: Period
    last: Period
    span: Span
    agencies: tuple[str, ...] = ()

    def covers(self, period: Period) -> bool:
        """Whether the period lies inside the range."""
        return self.first.starts <= period.starts and period.ends <= self.last.ends

    def touches(self, period: Period) -> bool:
        """Whether some of the period lies inside the range."""
        return self.first.starts <= period.ends and period.starts <= self.last.ends


@dataclass(frozen=True)
class Coverage:
    """What a board has figures for. periods: the choices of the filter, in order."""

    span: Span
    periods: tuple[Period, ...]

    @property
    def is_yearly(self) -> bool:
        """Whether the board's filter offers years, because it mostly reports years."""
        return self.span is Span.YEAR

    @cached_property
    def _offered(self) -> frozenset[Period]:
        """The choices, to look one up in: every figure of a board is asked about."""
        return frozenset(self.periods)

    def contains(self, period: Period) -> bool:
        """Whether the filter can be set to a period, or to the choice that it lies in."""
        return bool(self.choices_of(period))

    def view(self, selection: Selection) -> View:
        """The selection with open or impossible ends replaced by the board's own."""
        first = (self.choices_of(selection.first) or self.periods)[0]
        last = (self.choices_of(selection.last) or self.periods)[-1]
        return View(selection.board, first, max(first, last), self.span, selection.agencies)

    def preset(self, name: str, last: Period) -> tuple[Period, Period]:
        """The first and last period of "latest", "last-4", "last-8" or "this-year" up to one.

        last: one of the choices; the latest that a page has something to show of.
        """
        upto = self.periods[: self.periods.index(last) + 1]
        if name == THIS_YEAR:
            return next(p for p in upto if p.year() == last.year()), last
        return upto[-PRESETS[name] :][0], last

    def moved_to(self, last: Period, moving: str) -> tuple[Period, Period]:
        """The first and last period of a range that goes on with the figures: "latest-4"."""
        if moving == THIS_YEAR:
            return self.preset(THIS_YEAR, last)
        upto = self.periods[: self.periods.index(last) + 1]
        return upto[-many_latest(moving) :][0], last

    def choices_of(self, period: Period | None) -> tuple[Period, ...]:
        """The choices that an asked period is, lies in or covers: a year has four quarters."""
        if period is None or period in self._offered:
            return (period,) if period else ()
        return tuple(p for p in self.periods if p.covers(period) or period.covers(p))


def coverage_of(counts: Mapping[str, int], first_quarter: Period | None = None) -> Coverage:
    """What a board reaches, from how many figures it has in each period.

    first_quarter: all that a board without figures reaches, once it expects returns.
    Raises ValueError when it has neither.
    """
    if not counts:
        if first_quarter is None:
            raise ValueError("A board without figures has no periods to choose from.")
        return Coverage(Span.QUARTER, (first_quarter,))
    found = {parse(key): count for key, count in counts.items()}
    in_quarters = sum(n for period, n in found.items() if period.span is Span.QUARTER)
    if 2 * in_quarters > sum(found.values()):
        quarters = sorted(period for period in found if period.span is Span.QUARTER)
        return Coverage(Span.QUARTER, calendar_of(quarters[0], quarters[-1]))
    years = {year for period in found for year in (period.year(), _last_year_of(period))}
    return Coverage(Span.YEAR, tuple(sorted(years)))


def _last_year_of(period: Period) -> Period:
    quarters = period.quarters()
    return quarters[-1].year() if quarters else period.year()
