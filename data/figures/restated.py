"""What is said otherwise of a measure than on a day: what it is called and counts, its aim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from data.framework.breaks import Break, Change
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.targets import Target


class Aspect(StrEnum):
    """What of a measure is other."""

    NAME = "name"
    DEFINITION = "definition"
    UNIT = "unit"
    KIND = "kind"
    COMPUTATION = "computation"
    POLARITY = "polarity"
    TARGETS = "targets"
    ENDED = "ended"


@dataclass(frozen=True)
class Restated:
    """A measure as it was on a day and as it is now; the same where it is counted no more.

    before, after: its targets.
    """

    was: Measure
    now: Measure
    aspects: tuple[Aspect, ...]
    before: tuple[Target, ...] = ()
    after: tuple[Target, ...] = ()


def registered(measures: Iterable[Measure], then: Framework, now: Framework) -> tuple[Break, ...]:
    """The changes of what is counted, and the notes, that are told now and were not on that day."""
    told: set[Break] = set()
    for measure in measures:
        ids = {measure.id, *then.ingredients(measure)}
        today = now.today(measure.id)
        known = now.changes_of(now.measure(today)) if today else ()
        became = (each for each in now.breaks if ids & {each.measure, *each.formers})
        told |= {*known, *became}
    found = told - set(then.breaks)
    return tuple(sorted(found, key=lambda each: (each.first, each.measure)))


def restated(measures: Iterable[Measure], then: Framework, now: Framework) -> tuple[Restated, ...]:
    """Those of the measures, and of the counts behind them, of which something is said otherwise.

    A name or an end that a registered change tells of is not told twice.
    """
    known = {id_: then.measure(id_) for each in measures for id_ in _with_counts(each, then)}
    told = registered(known.values(), then, now)
    return tuple(found for each in known.values() for found in _restated(each, then, now, told))


def _with_counts(measure: Measure, framework: Framework) -> Iterator[str]:
    yield measure.id
    yield from (each for each in framework.ingredients(measure) if framework.has_measure(each))


def _restated(
    was: Measure, then: Framework, now: Framework, told: Iterable[Break]
) -> Iterator[Restated]:
    about = [each for each in told if was.id in {each.measure, *each.formers}]
    today = now.today(was.id)
    if not today:
        if not about:
            yield Restated(was, was, (Aspect.ENDED,))
        return
    measure = now.measure(today)
    before, after = then.targets_of(was.id), now.targets_of(today)
    is_said_renamed = any(each.change is Change.RENAMED for each in about)
    found = [
        (Aspect.NAME, was.title != measure.title and not is_said_renamed),
        (Aspect.DEFINITION, was.definition != measure.definition),
        (Aspect.UNIT, (was.units, was.decimals) != (measure.units, measure.decimals)),
        (Aspect.KIND, was.kind is not measure.kind),
        (Aspect.COMPUTATION, was.computed != measure.computed),
        (Aspect.POLARITY, was.polarity is not measure.polarity),
        (Aspect.TARGETS, {*before} != {*after}),
    ]
    if aspects := tuple(aspect for aspect, is_other in found if is_other):
        yield Restated(was, measure, aspects, before, after)
