"""How far a reader looks: a selection, made whole with what the board has figures for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from data.figures.selection import THIS_YEAR, Selection, many_latest
from data.periods import (
    QUARTER_MONTHS,
    YEAR_MONTHS,
    Period,
    Span,
    at_snapshot,
    calendar_of,
)

PRESETS = {"latest": 1, "last-4": 4, "last-8": 8}


@dataclass(frozen=True)
class View:
    """Which figures are looked at. Both ends are real periods; no agencies means all.

    span: the period type that the board's ranges are counted in.
    by_month: whether months are shown of what has them; else the quarters that they make.
    """

    board: str
    first: Period
    last: Period
    span: Span
    agencies: tuple[str, ...] = ()
    by_month: bool = False

    def covers(self, period: Period) -> bool:
        """Whether the period lies inside the range."""
        return self.first.starts <= period.starts and period.ends <= self.last.ends

    def touches(self, period: Period) -> bool:
        """Whether some of the period lies inside the range."""
        return self.first.starts <= period.ends and period.starts <= self.last.ends


@dataclass(frozen=True)
class Coverage:
    """What a board has figures for. periods: the steps that ranges are counted in, in order.

    shorter: by the id of a measure, those of its periods that are shorter than such a step.
    """

    span: Span
    periods: tuple[Period, ...]
    shorter: Mapping[str, frozenset[Period]] = field(default_factory=dict, compare=False)

    @property
    def is_yearly(self) -> bool:
        """Whether ranges are counted in years, because most of its measures are yearly."""
        return self.span is Span.YEAR

    @cached_property
    def _steps(self) -> frozenset[Period]:
        """The steps, to look one up in: every figure of a board is asked about."""
        return frozenset(self.periods)

    @cached_property
    def _shorter(self) -> frozenset[Period]:
        """All periods that are shorter than a step, of whatever measure."""
        return frozenset(self._run_of(self.shorter))

    def offered(self, measures: Iterable[str]) -> tuple[Period, ...]:
        """The choices of a page that shows these measures: the steps, and what is shorter of them.

        In time order, a longer period before those that it is made of.
        """
        found = {*self.periods, *self._run_of(measures)}
        return tuple(sorted(found, key=lambda each: (each.starts, -each.months)))

    def _run_of(self, measures: Iterable[str]) -> Iterator[Period]:
        """Every month and quarter from the first to the last that some measures have."""
        known = {each for name in measures for each in self.shorter.get(name, ())}
        for span in {each.span for each in known}:
            of_span = sorted(each for each in known if each.span is span)
            yield from calendar_of(of_span[0], of_span[-1])

    def contains(self, period: Period) -> bool:
        """Whether the filter can be set to a period, or to the step that it lies in."""
        return period in self._shorter or bool(self.choices_of(period))

    def view(self, selection: Selection) -> View:
        """The selection with open or impossible ends replaced by the board's own."""
        first = self._ends_of(selection.first)[0]
        last = self._ends_of(selection.last)[-1]
        last = last if last.ends >= first.starts else first
        return View(selection.board, first, last, self.span, selection.agencies, selection.by_month)

    def _ends_of(self, asked: Period | None) -> tuple[Period, ...]:
        if asked is not None and asked in self._shorter:
            return (asked,)
        return self.choices_of(asked) or self.periods

    def preset(self, name: str, last: Period) -> tuple[Period, Period]:
        """The first and last period of "latest", "last-4", "last-8" or "this-year" up to one.

        last: one of the steps; the latest that a page has something to show of.
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
        """The steps that an asked period is, lies in or covers: a year has four quarters."""
        if period is None or period in self._steps:
            return (period,) if period else ()
        return tuple(p for p in self.periods if p.covers(period) or period.covers(p))

    def step_of(self, end: Period) -> Period:
        """The step that an end of a view is or lies in, where only whole steps are spoken of."""
        return (self.choices_of(end) or self.periods)[-1]


@dataclass(frozen=True)
class Reported:
    """The periods that a board has figures for. own: by measure, comparators' left out."""

    own: Mapping[str, Collection[Period]]
    every: Collection[Period]


def coverage_of(reported: Reported, first_quarter: Period | None = None) -> Coverage:
    """What a board reaches, from the periods of its measures.

    Measure by measure, so that neither the many figures of one nor those of other places decide
    for the rest: a board that expects returns is looked at in quarters as soon as one of them has
    any; another one where as many of its measures are quarterly as are not.
    first_quarter: from which it expects returns; all that it reaches while it has no figures.
    Raises ValueError when it has neither.
    """
    if not reported.every:
        if first_quarter is None:
            raise ValueError("A board without figures has no periods to choose from.")
        return Coverage(Span.QUARTER, (first_quarter,))
    parts = [e for own in reported.own.values() for e in own if e.months < YEAR_MONTHS]
    quarterly = [is_quarterly(periods) for periods in reported.own.values()]
    if parts and (first_quarter or 2 * sum(quarterly) >= len(quarterly)):
        ends = [quarter for each in parts for quarter in _quarters_of(each)]
        return Coverage(
            Span.QUARTER, calendar_of(min(ends), max(ends)), _shorter_than(QUARTER_MONTHS, reported)
        )
    years = {year for period in reported.every for year in (period.year(), _last_year_of(period))}
    return Coverage(Span.YEAR, tuple(sorted(years)), _shorter_than(YEAR_MONTHS, reported))


def is_quarterly(periods: Collection[Period]) -> bool:
    """Whether a measure with figures for these is one of quarters, and not of years.

    It is one of what covers the longer time; its months make quarters.
    """
    quarters = {
        quarter for each in periods if each.months < YEAR_MONTHS for quarter in _quarters_of(each)
    }
    longer = sum(each.months for each in periods if each.months >= YEAR_MONTHS)
    return bool(quarters) and QUARTER_MONTHS * len(quarters) >= longer


def _shorter_than(months: int, reported: Reported) -> Mapping[str, frozenset[Period]]:
    """By measure, its months and quarters that are shorter than so many months."""
    found = {
        name: frozenset(
            each
            for each in periods
            if each.months < months and each.span in {Span.MONTH, Span.QUARTER}
        )
        for name, periods in reported.own.items()
    }
    return {name: periods for name, periods in found.items() if periods}


def _quarters_of(period: Period) -> tuple[Period, ...]:
    """The quarters that some of a period lies in."""
    return calendar_of(at_snapshot(period.starts), at_snapshot(period.ends))


def _last_year_of(period: Period) -> Period:
    quarters = period.quarters()
    return quarters[-1].year() if quarters else period.year()
