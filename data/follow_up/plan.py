"""A board's plan of action: what its sheets print, and what was changed on the page since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from data.follow_up.due import Timescale, read_timescale
from data.follow_up.leads import Key, Lead, key_of
from data.follow_up.plan_status import PlanStatus, read_status
from data.follow_up.sheet_action import SheetAction, keyed
from data.follow_up.written import CHANGED, Change, Written, by_item
from data.periods import Period

# What is said of an action, in the order in which it is shown.
FIELDS = (
    *("aim", "priority", "action", "target", "timescale"),
    *("lead", "status", "completed", "evidence"),
)


@dataclass(frozen=True)
class Listed:
    """The actions of one return and its key to lead persons.

    number, file: of the return. at: when it came. who: who sent it. counts: whether it is in force.
    """

    number: int
    file: str
    period: Period
    sent: str
    at: str
    who: str
    counts: bool
    actions: tuple[SheetAction, ...]
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True)
class Version:
    """One thing that happened to an action: a return that lists it, or a change on the page.

    return_number: of the return; None where it was written on the page.
    """

    at: str
    who: str
    why: str
    changes: tuple[Change, ...]
    return_number: int | None = None


@dataclass(frozen=True)
class Action:
    """One action as it is now. Every field but the last six is a text, empty where none is said.

    completed: the ISO day, or the word that a sheet prints. is_listed: whether a return that
    counts has it, or it was written on the page. version: how many times the page changed it.
    row: as the newest return prints it; None where none does.
    """

    item: str
    year: str
    aim: str = ""
    priority: str = ""
    action: str = ""
    target: str = ""
    timescale: str = ""
    lead: str = ""
    status: str = ""
    completed: str = ""
    evidence: str = ""
    version: int = 0
    is_listed: bool = True
    row: SheetAction | None = None
    source: Listed | None = None
    key: Key = field(default_factory=Key)
    versions: tuple[Version, ...] = ()

    @property
    def said(self) -> dict[str, str]:
        """All its fields, by name."""
        return {name: getattr(self, name) for name in FIELDS}

    @property
    def when(self) -> Timescale:
        """Its timescale as a day, with the text as printed."""
        return read_timescale(self.timescale)

    @property
    def leads(self) -> tuple[str, ...]:
        """Who leads it, as named: initials or names."""
        return self.key.named_in(self.lead)

    @property
    def lead_names(self) -> tuple[str, ...]:
        """Who leads it, by name where a key has one."""
        return tuple(self.key.name_of(each) or each for each in self.leads)

    @property
    def level(self) -> PlanStatus:
        """The level of its status; none where the words say none of the three."""
        return read_status(self.status).level

    @property
    def is_done(self) -> bool:
        """Whether it is completed."""
        return bool(self.completed) or read_status(self.status).is_done

    def after(self, happened: Version, version: int) -> "Action":
        """The action as it is once something happened to it."""
        now: dict[str, Any] = {each.name: each.after for each in happened.changes}
        return replace(self, **now, version=version, versions=(*self.versions, happened))

    def is_overdue(self, today: date) -> bool:
        """Whether the last day of its timescale has gone by, and nobody said that it is done."""
        last = self.when.last
        return last is not None and last < today and not self.is_done


def plan_of(listed: Iterable[Listed], written: Iterable[Written]) -> tuple[Action, ...]:
    """Every action of a board: in the order of its sheets, then those written on the page.

    listed: the actions of all its returns but those withdrawn. written: versions of actions.
    """
    returns = sorted(listed, key=lambda each: (each.period, each.sent, each.number))
    changed = by_item(written)
    rows: dict[str, list[tuple[Listed, SheetAction]]] = {}
    for each in returns:
        for item, row in keyed(each.actions, each.period):
            rows.setdefault(item, []).append((each, row))
    every = [lead for each in returns for lead in each.leads]
    listed_ones = [
        _listed(item, found, changed.get(item, ()), every) for item, found in rows.items()
    ]
    own = [
        _written(item, versions, every) for item, versions in changed.items() if item not in rows
    ]
    told = [each for each in listed_ones if each.is_listed or each.version]
    return (*told, *own)


def _listed(
    item: str,
    rows: Sequence[tuple[Listed, SheetAction]],
    written: Sequence[Written],
    every: Sequence[Lead],
) -> Action:
    newest, row = rows[-1]
    year = str(newest.period.year())
    action = Action(item, year, row=row, source=newest, key=key_of(newest.leads, every))
    before: Mapping[str, str] = {}
    happened: list[tuple[str, Written | tuple[Listed, Mapping[str, str]]]] = []
    for source, printed in rows:
        said = _printed(printed)
        happened.append(
            (source.at, (source, {n: t for n, t in said.items() if before.get(n, "") != t}))
        )
        before = said
    happened += [(each.at, each) for each in written]
    for _, each in sorted(happened, key=lambda pair: pair[0]):
        action = _changed(action, each) if isinstance(each, Written) else _sent(action, *each)
    return replace(action, is_listed=any(source.counts for source, _ in rows))


def _written(item: str, versions: Sequence[Written], every: Sequence[Lead]) -> Action:
    action = Action(item, versions[0].said.get("year", ""), key=key_of(every))
    for each in versions:
        action = _changed(action, each, whole=each is versions[0])
    return replace(action, is_listed=CHANGED not in versions[0].said)


def _printed(row: SheetAction) -> dict[str, str]:
    """What a row says; the word of a sheet for what is done with is when it was completed."""
    said = {name: getattr(row, name) for name in FIELDS if name != "completed"}
    return said | {"completed": row.status if read_status(row.status).is_done else ""}


def _sent(action: Action, source: Listed, said: Mapping[str, str]) -> Action:
    """The action with what a return says otherwise than the one before it."""
    changes = _changes(action, said)
    if not changes:
        return action
    version = Version(source.at, source.who, "", changes, source.number)
    return action.after(version, action.version)


def _changed(action: Action, written: Written, *, whole: bool = False) -> Action:
    """The action with what was written on the page."""
    names = FIELDS if whole else written.said.get(CHANGED, "").split(";")
    said = {name: written.said[name] for name in names if name in FIELDS and name in written.said}
    changes = _changes(action, said)
    version = Version(written.at, written.who, written.why, changes)
    return action.after(version, written.version)


def _changes(action: Action, said: Mapping[str, str]) -> tuple[Change, ...]:
    pairs = ((name, getattr(action, name), text) for name, text in said.items())
    return tuple(Change(name, before, after) for name, before, after in pairs if before != after)
