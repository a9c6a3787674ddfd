"""The forward plan: which measure arrives when, how long after its quarter, for which meeting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.framework.arrivals import Arrival, arrivals_of
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.meetings import Meeting
from data.intake.ledger import Ledger
from data.intake.sheets_due import Brought, day_of_return
from data.periods import Period

Came = Mapping[tuple[str, str], date]  # by agency and measure: the day on which figures came


class Stage(StrEnum):
    """How it stands with figures that are asked for."""

    RECEIVED = "received"
    RECEIVED_LATE = "received late"
    LATE = "late"
    IN_PART = "in part"
    AWAITED = "not due yet"


@dataclass(frozen=True)
class Planned:
    """One measure in one quarter.

    arrivals: what of whom it takes. came: the days on which of these came. ready: the day on
    which all of it is there: when the last of it came, or is due, or today where that is over.
    meeting: the first that it will be ready for; None where the framework names none so late.
    missed: the meetings called for this quarter whose papers are due before that day.
    """

    measure: Measure
    arrivals: tuple[Arrival, ...]
    came: Mapping[Arrival, date]
    ready: date
    stage: Stage
    meeting: Meeting | None = None
    missed: tuple[Meeting, ...] = ()

    @property
    def due(self) -> date:
        """The last day on which the last of it is in time."""
        return max(each.due for each in self.arrivals)

    @property
    def lag(self) -> int:
        """How many days after the quarter that is."""
        return max(each.lag for each in self.arrivals)

    @property
    def agencies(self) -> tuple[str, ...]:
        """Whose figures it takes, each once."""
        return tuple(dict.fromkeys(each.agency for each in self.arrivals))

    @property
    def awaited(self) -> tuple[str, ...]:
        """The agencies of which something has not come."""
        return tuple(dict.fromkeys(e.agency for e in self.arrivals if e not in self.came))

    def is_ready_for(self, meeting: Meeting) -> bool:
        """Whether it is there when the papers of a meeting are due."""
        return self.ready <= meeting.papers_due

    def stage_of(self, arrival: Arrival, today: date) -> Stage:
        """How it stands with one agency's figures."""
        day = self.came.get(arrival)
        if day is None:
            return Stage.LATE if today > arrival.due else Stage.AWAITED
        return Stage.RECEIVED_LATE if day > arrival.due else Stage.RECEIVED


@dataclass(frozen=True)
class ForwardPlan:
    """Every measure that is asked for in a quarter, by theme, in the order of the framework."""

    framework: Framework
    period: Period
    today: date
    planned: tuple[Planned, ...]

    @property
    def has_come(self) -> tuple[Planned, ...]:
        """The measures of which everything is there."""
        return tuple(each for each in self.planned if not each.awaited)

    def not_ready_for(self, meeting: Meeting) -> tuple[Planned, ...]:
        """What will not be there when a meeting's papers are due."""
        return tuple(each for each in self.planned if not each.is_ready_for(meeting))


def forward_plan(
    framework: Framework,
    meetings: tuple[Meeting, ...],
    period: Period,
    came: Came,
    today: date,
) -> ForwardPlan:
    """The plan of a quarter. framework: what is asked for it. meetings: of the board, by day."""
    themes = [each.id for each in framework.themes]
    measures = sorted(framework.measures, key=lambda each: themes.index(each.theme))
    taken = ((each, arrivals_of(each, framework, period)) for each in measures)
    planned = (
        _planned(measure, needed, came, meetings, today) for measure, needed in taken if needed
    )
    return ForwardPlan(framework, period, today, tuple(planned))


def came_for(ledger: Ledger, period: Period, brought: Brought) -> dict[tuple[str, str], date]:
    """The day on which each agency's figures of each measure came for a quarter.

    brought: what each return says of which measures. A cell that came empty brought nothing, and
    what was withdrawn is not there; a version that took the place of another came no later.
    """
    found: dict[tuple[str, str], date] = {}
    for agency in ledger.agencies:
        entry = ledger.entries.get((agency, period))
        kept = [each for each in entry.returns if not each.withdrawn_on] if entry else []
        counting = {name for each in kept if each.stands for name in _filled(brought, each.id)}
        for each in kept:
            for name in counting & _filled(brought, each.id):
                day = day_of_return(each)
                found[agency, name] = min(day, found.get((agency, name), day))
    return found


def _filled(brought: Brought, number: int) -> set[str]:
    return {name for name, is_filled in brought.get(number, {}).items() if is_filled}


def _planned(
    measure: Measure,
    needed: tuple[Arrival, ...],
    came: Came,
    meetings: Iterable[Meeting],
    today: date,
) -> Planned:
    days = {e: came[e.agency, e.measure] for e in needed if (e.agency, e.measure) in came}
    ready = max(days.get(each) or max(each.due, _first_possible(each, today)) for each in needed)
    seeing = [each for each in meetings if each.may_see(needed[0].period)]
    return Planned(
        measure,
        needed,
        days,
        ready,
        _stage(needed, days, today),
        next((each for each in seeing if ready <= each.papers_due), None),
        tuple(e for e in seeing if e.is_about(needed[0].period) and e.papers_due < ready),
    )


def _first_possible(arrival: Arrival, today: date) -> date:
    """What is late can come today at the earliest."""
    return today if today > arrival.due else arrival.due


def _stage(needed: tuple[Arrival, ...], came: Mapping[Arrival, date], today: date) -> Stage:
    if any(each not in came and today > each.due for each in needed):
        return Stage.LATE
    if not came:
        return Stage.AWAITED
    if len(came) < len(needed):
        return Stage.IN_PART
    late = any(day > each.due for each, day in came.items())
    return Stage.RECEIVED_LATE if late else Stage.RECEIVED
