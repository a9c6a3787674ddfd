"""The sheets of one return: which an agency owes for a quarter, which came, and how late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from data.framework.framework import Framework
from data.periods import Period
from data.submission import Submission

KEPT = 8192  # agencies and quarters
# By the number of a return: what it says of each measure, and whether any cell of it is filled.
Brought = Mapping[int, Mapping[str, bool]]


class SheetState(StrEnum):
    """How it stands with one sheet of a return."""

    RECEIVED = "received"
    LATE = "received late"
    EMPTY = "empty"
    MISSING = "missing"
    NOT_DUE = "not due"

    @property
    def has_come(self) -> bool:
        """Whether its figures are there."""
        return self in {SheetState.RECEIVED, SheetState.LATE}


@dataclass(frozen=True)
class SheetDue:
    """One sheet that is expected: all that an agency reports under one theme.

    theme: its id. due: the last day on which it is in time. days_late: of one that came after.
    """

    theme: str
    due: date
    state: SheetState
    days_late: int = 0


def sheets_due(
    framework: Framework,
    agency: str,
    period: Period,
    returns: Iterable[Submission],
    brought: Brought,
    today: date,
) -> tuple[SheetDue, ...]:
    """Every sheet that an agency owes for a quarter, in the order of the framework's themes.

    returns: all versions that came of its return, of which a sheet is told by those that count;
    one that came before is no later for a version that took its place.
    """
    came = [
        (each, _filled(brought.get(each.id, {}), framework))
        for each in returns
        if not each.withdrawn_on
    ]
    return tuple(
        _sheet(theme, period.ends + timedelta(days=days), came, (framework, today))
        for theme, days in days_to_send(framework, agency, period).items()
    )


def first_due(framework: Framework, agency: str, period: Period) -> date:
    """The day on which the first sheet of a return is due."""
    days = days_to_send(framework, agency, period).values()
    return period.ends + timedelta(days=min(days, default=framework.board.due_after_days))


@lru_cache(maxsize=KEPT)
def days_to_send(framework: Framework, agency: str, period: Period) -> Mapping[str, int]:
    """The themes that an agency reports for a quarter: each with the days it has to send it."""
    first, days = framework.board.first_quarter, dict[str, int]()
    if first is None or period < first:
        return days
    usual = framework.board.due_after_days
    for line in framework.returns:
        if line.agency == agency and line.holds_in(period):
            own = line.due_after or usual
            for theme in _themes_of(line.reports, framework):
                days[theme] = max(own, days.get(theme, 0))  # by then all of it is due
    return {each.id: days[each.id] for each in framework.themes if each.id in days}


@lru_cache(maxsize=KEPT)
def _themes_of(reports: str, framework: Framework) -> tuple[str, ...]:
    """The theme that a line of what is expected falls under; none where nothing is counted."""
    measures = (
        [framework.measure(reports)]
        if framework.has_measure(reports)
        else [each for each in framework.measures if each.theme == reports]
    )
    return tuple({each.theme for each in measures if each.computed is None})


def _sheet(
    theme: str,
    due: date,
    came: list[tuple[Submission, Mapping[str, bool]]],
    now: tuple[Framework, date],
) -> SheetDue:
    """came: the returns, each with the themes that it has cells of. now: what counts, and today."""
    framework, today = now
    counts = {themes[theme] for each, themes in came if each.stands and theme in themes}
    if True in counts:
        first = min(day_of_return(each) for each, themes in came if themes.get(theme))
        late = days_late(framework, first, due)
        return SheetDue(theme, due, SheetState.LATE if late else SheetState.RECEIVED, late)
    if False in counts:
        return SheetDue(theme, due, SheetState.EMPTY)
    state = SheetState.MISSING if today > due else SheetState.NOT_DUE
    return SheetDue(theme, due, state)


def _filled(measures: Mapping[str, bool], framework: Framework) -> Mapping[str, bool]:
    """The themes that a return has cells of, and whether anything stands in any of them."""
    found: dict[str, bool] = {}
    for name, is_filled in measures.items():
        theme = framework.measure_as_known(name).theme
        found[theme] = is_filled or found.get(theme, False)
    return found


def days_late(framework: Framework, came: date, due: date) -> int:
    """How many days after it was due something came.

    What comes once a board is set up could come no sooner: a return of a quarter before has as
    many days from then on as any has after its quarter.
    """
    began = framework.set_up_on
    if began is not None and came >= began:
        due = max(due, began + timedelta(days=framework.board.due_after_days))
    return max(0, (came - due).days)


def day_of_return(submission: Submission) -> date:
    """The day it was sent, or came where it does not say."""
    return date.fromisoformat((submission.sent or submission.received)[:10])
