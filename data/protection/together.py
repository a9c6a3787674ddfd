"""Which measures are protected together: those of which one says something of another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.figures.figures import Row
from data.framework.framework import Framework
from data.framework.hand_overs import Side
from data.framework.measures import InPublic, Kind, Measure
from data.protection.said_twice import SaidTwice
from data.protection.tables import Counts

COUNTED = frozenset({Kind.FLOW, Kind.STOCK, Kind.COHORT, Kind.CUMULATIVE})


@dataclass(frozen=True)
class Together:
    """The figures of some measures, and what is said twice in them."""

    counts: tuple[Counts, ...]
    said_twice: tuple[SaidTwice, ...] = ()


def is_protected(measure: Measure) -> bool:
    """Whether it is a count of which small numbers are hidden."""
    is_counted = measure.is_count and measure.kind in COUNTED
    return measure.in_public is InPublic.PROTECTED and is_counted


def together(framework: Framework, rows_of: Callable[[str], Sequence[Row]]) -> tuple[Together, ...]:
    """The measures that hold something, each with those that tell of it.

    These are its whole and its parts, the other side of its hand-overs, and what it was before.
    """
    protected = {each.id: each for each in framework.measures if is_protected(each)}
    rows = {id_: found for id_ in protected if (found := rows_of(id_))}
    wholes = _wholes(framework, protected)
    twice = tuple(
        each
        for each in _said_twice(framework)
        if each.given.measure in rows and each.received.measure in rows
    )
    first = {id_: id_ for id_ in protected}
    for one, other in [*wholes.items(), *((e.given.measure, e.received.measure) for e in twice)]:
        first[_first(first, one)] = _first(first, other)
    groups: dict[str, list[Counts]] = {}
    for id_, of in rows.items():
        counts = Counts(protected[id_], of, wholes.get(id_, ""))
        groups.setdefault(_first(first, id_), []).append(counts)
    return tuple(
        Together(tuple(counts), tuple(e for e in twice if _first(first, e.given.measure) == root))
        for root, counts in groups.items()
    )


def _said_twice(framework: Framework) -> Iterator[SaidTwice]:
    for pair in framework.hand_overs:
        if pair.wrong is not None and pair.given.measure != pair.received.measure:
            yield SaidTwice(pair.given, pair.received, pair.wrong)
    for measure in framework.measures:
        for each in framework.formers_of(measure.id):
            yield SaidTwice(Side(measure.id), Side(each.former), is_former=True)


def _wholes(framework: Framework, protected: Mapping[str, Measure]) -> dict[str, str]:
    """Of each measure that is part of another, of which: of several, the first."""
    found: dict[str, str] = {}
    for ratio in framework.measures:
        if ratio.computed is None:
            continue
        part, whole = ratio.computed.numerator, ratio.computed.denominator
        both = part.measure in protected and whole.measure in protected
        if not both or part.where or whole.where or part.measure == whole.measure:
            continue
        of_one_kind = protected[part.measure].is_part_of(protected[whole.measure])
        if of_one_kind and _root(whole.measure, found) != part.measure:
            found.setdefault(part.measure, whole.measure)
    return found


def _root(measure: str, wholes: Mapping[str, str]) -> str:
    while measure in wholes:
        measure = wholes[measure]
    return measure


def _first(first: Mapping[str, str], measure: str) -> str:
    while first[measure] != measure:
        measure = first[measure]
    return measure
