"""What a reader should look at first in one view: what changed, what misses, what is awaited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboards.words.owed import in_a_row
from data.figures import history
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.figures.selection import Selection
from data.figures.signals import Change, Looked, News, changes_in, looked_at
from data.figures.status import Against
from data.figures.stories import Story, stories_of
from data.figures.went_quiet import Quiet, quiet_in_returns
from data.follow_up.challenge import Challenge
from data.follow_up.plan import Action
from data.follow_up.plan_status import PlanStatus
from data.framework.framework import Framework
from data.intake.ledger import Entry, Ledger
from data.periods import Period, parse


@dataclass(frozen=True)
class Revision:
    """Figures that one agency gave anew for one period, for one reason."""

    agency: str
    period: Period
    many: int
    why: str


@dataclass(frozen=True)
class StillOpen:
    """What is open from earlier meetings. challenges: those that want an outcome.

    actions: the whole plan of action. day: on which it is looked at.
    """

    challenges: tuple[Challenge, ...]
    actions: tuple[Action, ...]
    day: date

    @property
    def overdue(self) -> tuple[Action, ...]:
        """The actions whose time has gone by."""
        return tuple(each for each in self.actions if each.is_overdue(self.day))

    @property
    def off_target(self) -> tuple[Action, ...]:
        """The actions that are said to be off target, and are not done."""
        off = {PlanStatus.RECOVERABLE, PlanStatus.CONCERN}
        return tuple(each for each in self.actions if each.level in off and not each.is_done)


@dataclass(frozen=True)
class Since:
    """What came after the last period of a view, as the link of an earlier meeting has it.

    period: the newest there is. begun: what is unusual in it and was not by then. ended: what was
    unusual by then, and is so no more.
    """

    period: Period
    begun: tuple[Change, ...]
    ended: tuple[Change, ...]


@dataclass(frozen=True)
class Look:
    """What there is to look at as at the last period of a view.

    looked: the measures with a figure of it. stories: what is unusual in it, or is so no more;
    where agencies are chosen, of those alone. indicators: what the board watches. awaited: the
    returns to ask for, the newest first. revisions: what was given anew since the board met last.
    since: what came after the view, where it ends earlier than the board's figures do.
    still_open: what was asked and planned, and is not done. quiet: what came each quarter and did
    not come this time, of returns that did.
    """

    framework: Framework
    selection: Selection
    period: Period
    looked: tuple[Looked, ...]
    stories: tuple[Story, ...]
    indicators: tuple[Indicator, ...]
    awaited: tuple[Entry, ...]
    revisions: tuple[Revision, ...]
    since: Since | None
    still_open: StillOpen
    quiet: tuple[Quiet, ...] = ()

    @property
    def missed(self) -> tuple[Indicator, ...]:
        """What is on the wrong side of its target."""
        return tuple(e for e in self.indicators if e.judgement.against is Against.MISSES)

    @property
    def whose(self) -> str:
        """The agencies chosen, by name; empty where there are none."""
        return in_a_row([self.framework.agency_name(each) for each in self.selection.agencies])


def look_at(
    dataset: Dataset,
    selection: Selection,
    ledger: Ledger,
    revised: Iterable[history.Change],
    still_open: StillOpen,
) -> Look:
    """What there is to look at. revised: the figures that changed since the board met last."""
    period = dataset.period_of(selection)
    chosen = selection.agencies
    changes = changes_in(dataset, period)
    awaited = (
        entry
        for each in ledger.periods
        if each.ends <= period.ends
        for entry in ledger.of(each)
        if entry.is_awaited and (not chosen or entry.agency in chosen)
    )
    return Look(
        dataset.framework,
        selection,
        period,
        looked_at(dataset, period),
        stories_of(each for each in changes if not chosen or each.agency in chosen),
        indicators_of(dataset, period, chosen),
        tuple(awaited),
        revisions_of([each for each in revised if not chosen or each.agency in chosen]),
        _since(dataset, selection),
        still_open,
        tuple(
            each
            for each in quiet_in_returns(dataset, period)
            if not chosen or each.agency in chosen
        ),
    )


def periods_looked_at(dataset: Dataset, selection: Selection) -> tuple[Period, ...]:
    """The last period of a view and, where the board's figures go on after it, the newest."""
    period = dataset.period_of(selection)
    newest = _newest(dataset, selection)
    return (period, newest) if newest else (period,)


def _newest(dataset: Dataset, selection: Selection) -> Period | None:
    """The period that the board's newest view is about, where that is later."""
    newest = dataset.period_of(replace(selection, last=None))
    return newest if newest.ends > dataset.period_of(selection).ends else None


def _since(dataset: Dataset, selection: Selection) -> Since | None:
    period, newest = dataset.period_of(selection), _newest(dataset, selection)
    if newest is None:
        return None
    then, now = (
        {_about(e): e for e in changes_in(dataset, each) if e.news is not News.ENDED}
        for each in (period, newest)
    )
    of_whom = set(selection.agencies or ("",))
    begun = (each for key, each in now.items() if key not in then and each.agency in of_whom)
    ended = (each for key, each in then.items() if key not in now and each.agency in of_whom)
    return Since(newest, tuple(begun), tuple(ended))


def _about(change: Change) -> tuple[str, str, bool]:
    return change.measure.id, change.agency, change.flag.is_high


def revisions_of(changes: Sequence[history.Change]) -> tuple[Revision, ...]:
    """The changes by agency, period and reason, the newest period first."""
    found: dict[tuple[str, str, str], int] = {}
    for each in changes:
        key = (each.agency, each.period, each.why)
        found[key] = found.get(key, 0) + 1
    listed = (Revision(key[0], parse(key[1]), many, key[2]) for key, many in found.items())
    return tuple(sorted(listed, key=lambda each: each.period.ends, reverse=True))
