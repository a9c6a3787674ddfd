"""What a board aims at in a measure: from when until when, of whom, and what its words say."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from data.framework.measures import Kind, Measure
from data.periods import Period, Span

COUNTED_THROUGH = frozenset({Kind.FLOW, Kind.COHORT})
A_QUARTER = (Span.QUARTER, 3)


class TargetKind(StrEnum):
    """What sort of target it is; those without a number are said and never drawn (rule R2)."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    BAND = "band"
    PROFILE = "profile by quarter"
    NONE_ESTABLISHED = "none established"
    TO_BE_CONFIRMED = "to be confirmed"
    NOT_APPLICABLE = "not applicable"
    IN_WORDS = "in words"


VALUES = {TargetKind.NUMBER: 1, TargetKind.PERCENTAGE: 1, TargetKind.BAND: 2, TargetKind.PROFILE: 4}


@dataclass(frozen=True)
class Origin:
    """Where a target stands: in a cell of a return, or in the board's framework.

    file: of the return; empty for the framework. version: of the framework, 0 outside of a
    store. decided: where the board decided so, as typed into its framework.
    number: what the words of a return name, "18 per course" too.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    version: int = 0
    decided: str = ""
    number: float | None = None

    @property
    def is_framework(self) -> bool:
        """Whether the board's framework sets it, and no return prints it."""
        return not self.file and not self.cell

    @property
    def in_words(self) -> str:
        """The file of the return, or the framework with its version and what was decided."""
        if not self.is_framework:
            return self.file
        version = f", version {self.version}" if self.version else ""
        return f"framework{version}{f': {self.decided}' if self.decided else ''}"


@dataclass(frozen=True)
class Target:
    """One target of a measure.

    first, last: the period that it is for, twice; or from when on it holds and until when, where
        None is until another one takes its place.
    values: none, one, the two ends of a band, or those of the quarters 1 to 4.
    text: as printed. agency: whose figures it is for; empty: those of all together.
    lead: the role of whoever leads on it.
    tolerance: how far from it a figure is still near it.
    """

    measure: str
    kind: TargetKind
    first: Period
    last: Period | None
    values: tuple[float, ...] = ()
    text: str = ""
    agency: str = ""
    lead: str = ""
    tolerance: float = 0
    origin: Origin = field(default=Origin(), compare=False)

    def holds_for(self, period: Period, measure: Measure) -> bool:
        """Whether a figure of that period is held to it (rule R3).

        What is counted through a year is held to the year's target as a whole, what runs up
        through it at its end; a level or a share at any time in it. A profile is of quarters.
        """
        if not self._holds_through(period):
            return False
        if self.unit == _length(period):
            return True
        if self.kind is TargetKind.PROFILE or measure.kind in COUNTED_THROUGH:
            return False
        ends_with_it = period.ends.month == self.first.ends.month
        return measure.kind is not Kind.CUMULATIVE or (
            period.months < self.first.months and ends_with_it
        )

    def level_in(self, period: Period) -> tuple[float, float] | None:
        """Between which numbers a figure of that period should lie; the same twice for one."""
        if self.kind is TargetKind.PROFILE:
            value = self.values[period.quarter_number - 1]
            return value, value
        return (self.values[0], self.values[-1]) if self.values else None

    @property
    def unit(self) -> tuple[Span, int]:
        """The sort of period that it is for, and its months."""
        return A_QUARTER if self.kind is TargetKind.PROFILE else _length(self.first)

    def rivals(self, other: "Target", measure: Measure) -> bool:
        """Whether no figure can be held to both, so that one takes the place of the other.

        Of what is counted through a period, a year's target and a quarter's are for two figures.
        """
        if self.agency != other.agency:
            return False
        apart = measure.kind in COUNTED_THROUGH or measure.kind is Kind.CUMULATIVE
        return not apart or self.unit == other.unit

    def overlaps(self, other: "Target") -> bool:
        """Whether both hold on some day."""
        return all(
            one.last is None or two.first.starts <= one.last.ends
            for one, two in ((self, other), (other, self))
        )

    @property
    def held_for(self) -> Period:
        """From its first day to its last."""
        return Period(self.first.starts, self.last.ends if self.last else date.max)

    def _holds_through(self, period: Period) -> bool:
        begun = self.first.starts <= period.starts
        return begun and (self.last is None or period.ends <= self.last.ends)


def in_turn(targets: Collection[Target], measure: Measure) -> tuple[Target, ...]:
    """The targets of one measure, each open one until the next one of its kind begins."""
    return tuple(_until_the_next(each, targets, measure) for each in targets)


def that_hold(targets: Iterable[Target], period: Period, measure: Measure) -> tuple[Target, ...]:
    """Those that a figure of a period is held to.

    One for just such a period goes before one for a longer, and what the board's framework sets
    before what a return prints.
    """
    found = [each for each in targets if each.holds_for(period, measure)]
    found = [each for each in found if each.unit == _length(period)] or found
    return tuple([each for each in found if each.origin.is_framework] or found)


def in_force(targets: Collection[Target], measure: Measure) -> list[Target]:
    """Those that count: not what a return prints for a time for which the framework sets one."""
    own = [each for each in targets if each.origin.is_framework]
    return [
        each
        for each in targets
        if each.origin.is_framework
        or not any(one.rivals(each, measure) and one.held_for.covers(each.held_for) for one in own)
    ]


def _until_the_next(target: Target, targets: Iterable[Target], measure: Measure) -> Target:
    if target.last is not None:
        return target
    later = [
        each.first
        for each in targets
        if each.first.starts > target.first.starts and target.rivals(each, measure)
    ]
    return replace(target, last=min(later).previous()) if later else target


def _length(period: Period) -> tuple[Span, int]:
    return period.span, period.months
