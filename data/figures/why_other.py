"""Why a figure is not what a paper printed: a return given anew, withdrawn, counted otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from data.figures.history import Change
from data.figures.reference import FigureKey
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.observations import AGENCY, breakdown_parts
from data.periods import parse

NO_REASON = "no reason given"


class Why(StrEnum):
    """What happened between two versions of a figure."""

    REVISED = "revised"
    WITHDRAWN = "withdrawn"
    DEFINITION = "definition changed"
    NEW_PERIOD = "new period"
    ADDED = "not in the earlier pack"
    LEFT_OUT = "not in this pack"
    UNKNOWN = "not known"


@dataclass(frozen=True)
class Reason:
    """Why, and what is said of it: whose return, and what its sender said."""

    why: Why
    said: str = ""

    def __str__(self) -> str:
        """Such as "revised: police.xlsx, they had counted twice"."""
        return f"{self.why}: {self.said}" if self.said else str(self.why)


def why_other(key: FigureKey, changes: Iterable[Change], now: Framework, then: Framework) -> Reason:
    """Why the figure of a key is another now than in an earlier version.

    changes: what changed in the board's figures since. now, then: the frameworks of both versions.
    """
    names = _ingredients(key.measure, now) | _ingredients(key.measure, then)
    touched = [each for each in changes if each.measure in names and _is_part(each, key)]
    if touched:
        gone = all(each.submission is None for each in touched)
        said = "; ".join(dict.fromkeys(map(_said, touched)))
        return Reason(Why.WITHDRAWN if gone else Why.REVISED, said)
    if _meaning(key.measure, now) != _meaning(key.measure, then):
        return Reason(Why.DEFINITION)
    return Reason(Why.UNKNOWN)


def _said(change: Change) -> str:
    """The return that brought it about, and why it was sent or withdrawn."""
    file = (change.submission or change.superseded).file
    return f"{file}, {change.why or NO_REASON}"


def _ingredients(measure: str, framework: Framework) -> set[str]:
    if not framework.has_measure(measure):
        return {measure}
    found = framework.measure(measure)
    formers = {each.former for each in framework.formers_of(measure)}
    return {*framework.ingredients(found), *formers}


def _meaning(measure: str, framework: Framework) -> tuple[object, ...]:
    """What a measure counts, and where its definition changes."""
    if not framework.has_measure(measure):
        return ()
    found: Measure = framework.measure(measure)
    about = (found.title, found.definition, found.computed, found.kind, found.unit)
    return (*about, framework.breaks_of(found))


def _is_part(change: Change, key: FigureKey) -> bool:
    """Whether a changed figure is that figure, or may be in it: no dimension of both differs."""
    if not _overlap(change, key):
        return False
    wanted = dict(key.categories)
    split = breakdown_parts(change.breakdown) | ({AGENCY: change.agency} if change.agency else {})
    if key.agencies and change.agency and change.agency not in key.agencies:
        return False
    return all(wanted.get(name, said) == said for name, said in split.items())


def _overlap(change: Change, key: FigureKey) -> bool:
    period = parse(change.period)
    return period.starts <= key.period.ends and key.period.starts <= period.ends
