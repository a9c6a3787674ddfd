"""The one list of a board's targets: what its returns print, and what its framework sets."""

from collections.abc import Collection, Iterable

from data.framework.framework import Framework
from data.framework.printed_targets import PrintedTarget
from data.framework.targets import Target


def targets_in(
    framework: Framework, printed: Iterable[PrintedTarget], measure: str
) -> tuple[Target, ...]:
    """The targets of one measure."""
    if not framework.has_measure(measure):
        return ()
    found = framework.measure(measure)
    read = (each.read(found) for each in printed if each.measure == measure)
    return (*read, *framework.targets_of(measure))


def all_targets(framework: Framework, printed: Collection[PrintedTarget]) -> tuple[Target, ...]:
    """Those of all measures: as its returns came, then as its framework lists them."""
    read = (
        each.read(framework.measure(each.measure) if framework.has_measure(each.measure) else None)
        for each in printed
    )
    named = dict.fromkeys(each.measure for each in framework.targets)
    return (*read, *(each for name in named for each in framework.targets_of(name)))
