"""When figures arrive: which agency is asked for which measure in a quarter, and until what day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from data.framework.framework import Framework
from data.framework.layouts.measures_on import measures_on
from data.framework.measures import Measure
from data.periods import Period

KEPT = 512  # quarters, of all boards


@dataclass(frozen=True, order=True)
class Arrival:
    """One agency's figures of one measure for one quarter. due: the last day in time."""

    measure: str
    agency: str
    period: Period
    due: date

    @property
    def lag(self) -> int:
        """How many days after the quarter they may come."""
        return (self.due - self.period.ends).days


@lru_cache(maxsize=KEPT)
def arrivals(framework: Framework, period: Period) -> tuple[Arrival, ...]:
    """All that is asked for a quarter, by measure and then by agency, in the framework's order."""
    first = framework.board.first_quarter
    if first is None or period < first:
        return ()
    places = {each: _places_of(each, framework, period) for each in framework.senders}
    found = (
        _arrival(measure, agency, framework, period, has_place=measure.id in places[agency])
        for measure in framework.measures
        if measure.computed is None
        for agency in framework.senders
    )
    return tuple(each for each in found if each is not None)


def arrivals_of(measure: Measure, framework: Framework, period: Period) -> tuple[Arrival, ...]:
    """What has to arrive before a measure can be shown whole.

    Of one that is computed, all of its counts; nothing where one of them is asked of nobody.
    """
    counts = _counts_of(measure, framework)
    found = [each for each in arrivals(framework, period) if each.measure in counts]
    return tuple(found) if {each.measure for each in found} == {*counts} else ()


def _counts_of(measure: Measure, framework: Framework) -> tuple[str, ...]:
    """The ids of what is counted for a measure: itself, or the counts that it is made of."""
    if measure.computed is None:
        return (measure.id,)
    parts: Iterable[str] = framework.ingredients(measure)[1:]
    known = (framework.measure(each) for each in parts if framework.has_measure(each))
    return tuple(dict.fromkeys(name for each in known for name in _counts_of(each, framework)))


def _places_of(agency: str, framework: Framework, period: Period) -> frozenset[str]:
    """The measures that the sheets of an agency's return have a place for."""
    parts = (each for each in framework.sheets if each.is_part_of(agency, period))
    return frozenset[str]().union(*map(measures_on, parts))


def _arrival(
    measure: Measure, agency: str, framework: Framework, period: Period, *, has_place: bool
) -> Arrival | None:
    """What an agency is asked for; where a line names the measure itself, by that line's day.

    A line that asks for a theme asks for what the form has a place for: a board with a form of
    its own counts no more of a theme than stands there.
    """
    lines = [
        each
        for each in framework.returns
        if each.agency == agency and each.asks_for(measure) and each.holds_in(period)
    ]
    named = [each for each in lines if each.reports == measure.id]
    own = named or (lines if has_place else [])
    if not own:
        return None
    days = max(each.due_after or framework.board.due_after_days for each in own)
    return Arrival(measure.id, agency, period, period.ends + timedelta(days=days))
