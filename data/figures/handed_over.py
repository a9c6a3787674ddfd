"""Both sides of a hand-over at each quarter, and their difference as a figure (rule C19)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.figures.figures import Figures, Row
from data.figures.series import Source
from data.figures.variation import Flag, Variation, variation_of
from data.framework.framework import Framework
from data.framework.hand_overs import HandOver, Side
from data.framework.measures import Measure
from data.observations import AGENCY
from data.periods import Period, Span, calendar_of

NOT_RETURNED = "not returned"
Dimensions = Mapping[str, str]


@dataclass(frozen=True)
class Held:
    """What is held of one side at a quarter.

    value: None where there is none, or where it is not whole. why: why there is none.
    sources: the cells that it comes from.
    """

    value: float | None
    why: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class AtQuarter:
    """Both sides of a hand-over at one quarter. difference: received less given, if it has one."""

    period: Period
    given: Held
    received: Held
    difference: float | None
    is_wrong: bool


@dataclass(frozen=True)
class Meeting:
    """A hand-over over time. quarters: in order, none left out, a gap where nothing came.

    usual: how the difference varies, up to the last of them; None where the units differ.
    """

    hand_over: HandOver
    given: Measure
    received: Measure
    quarters: tuple[AtQuarter, ...]
    usual: Variation | None

    @property
    def is_of_one_unit(self) -> bool:
        """Whether the one may be taken from the other (rule C3)."""
        return may_subtract(self.given, self.received)

    @property
    def latest(self) -> AtQuarter:
        """The last quarter."""
        return self.quarters[-1]

    @property
    def flag(self) -> Flag | None:
        """What is unusual about the last difference."""
        return self.usual.flags[-1] if self.usual else None


def may_subtract(given: Measure, received: Measure) -> bool:
    """Whether two figures count the same things: a notification is not a child (rule C3)."""
    return given.unit == received.unit or received.is_part_of(given)


def meetings_of(figures: Figures, first: Period, last: Period) -> tuple[Meeting, ...]:
    """Each hand-over of a board's framework, from its first quarter with figures to the last."""
    known = figures.framework
    return tuple(
        _meeting(figures, each, calendar_of(first, last))
        for each in known.hand_overs
        if all(known.has_measure(side.measure) for side in each.sides)
        and last.span is Span.QUARTER
        and first <= last
    )


def _meeting(figures: Figures, hand_over: HandOver, periods: Sequence[Period]) -> Meeting:
    framework = figures.framework
    given, received = (framework.measure(side.measure) for side in hand_over.sides)
    one_unit = may_subtract(given, received)
    rows = [rows_by_period(figures.of(side.measure)) for side in hand_over.sides]
    quarters = [
        at_quarter(
            hand_over,
            period,
            *(
                held(framework, side, period, of_side.get(period, []), everybody(of_side, side))
                for side, of_side in zip(hand_over.sides, rows, strict=True)
            ),
            one_unit=one_unit,
        )
        for period in periods
    ]
    told = [each.given.value is not None or each.received.value is not None for each in quarters]
    begun = quarters[told.index(True) :] if True in told else quarters[-1:]
    since = _counted_so_since(framework, (given, received), periods[-1])
    usual = variation_of([e.difference if e.period.starts >= since else None for e in begun])
    return Meeting(hand_over, given, received, tuple(begun), usual if one_unit else None)


def _counted_so_since(framework: Framework, measures: Sequence[Measure], last: Period) -> date:
    """Since when both are counted as they are: no range runs over a break (rule T6)."""
    firsts = (each.first.starts for name in measures for each in framework.breaks_of(name))
    return max((day for day in firsts if day <= last.starts), default=date.min)


def at_quarter(
    hand_over: HandOver, period: Period, given: Held, received: Held, *, one_unit: bool
) -> AtQuarter:
    """Both sides of one quarter; a difference only of two figures of one unit."""
    if given.value is None or received.value is None:
        return AtQuarter(period, given, received, None, is_wrong=False)
    difference = received.value - given.value if one_unit else None
    is_wrong = hand_over.contradict(given.value, received.value)
    return AtQuarter(period, given, received, difference, is_wrong)


def rows_by_period(rows: Iterable[Row]) -> dict[Period, list[Row]]:
    """The rows of each period."""
    found: dict[Period, list[Row]] = {}
    for row in rows:
        found.setdefault(row.period, []).append(row)
    return found


def everybody(rows: Mapping[Period, Sequence[Row]], side: Side) -> frozenset[str]:
    """The agencies that have ever sent a side's figure: their sum takes each of them."""
    if not side.adds_agencies:
        return frozenset()
    every = (row.dimensions for of_period in rows.values() for row in of_period)
    return frozenset(each[AGENCY] for each in every if _is_of(side, each))


def held(
    framework: Framework,
    side: Side,
    period: Period,
    rows: Iterable[Row],
    ever: frozenset[str],
) -> Held:
    """What is held of a side at a quarter: of several agencies the sum, of all of them or none.

    ever: the agencies that have ever sent it.
    """
    found = [row for row in rows if _is_of(side, row.dimensions)]
    sources = tuple(row.source for row in found)
    if not found:
        return Held(None, NOT_RETURNED)
    asked = {each for each in framework.senders if framework.asks(each, period, side.measure)}
    missing = (ever | asked if side.adds_agencies else ever) - {
        row.dimensions.get(AGENCY, "") for row in found
    }
    if missing:
        names = ", ".join(sorted(framework.agency_name(each) for each in missing))
        return Held(None, f"{names} {NOT_RETURNED}", sources)
    unknown = [row for row in found if row.value is None]
    if unknown:
        return Held(None, str(unknown[0].status), sources)
    return Held(sum(row.value or 0.0 for row in found), "", sources)


def _is_of(side: Side, dimensions: Dimensions) -> bool:
    """Whether a row has just the categories of a side, and no other."""
    wanted = dict(side.categories)
    names = {*wanted, AGENCY} if side.adds_agencies else set(wanted)
    return set(dimensions) == names and all(
        dimensions[name] in allowed for name, allowed in wanted.items()
    )
