"""Which of the changes that a board registers the figures of a series are touched by (rule T6)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from data.figures.series import Point
from data.figures.view import View
from data.framework.breaks import Break
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.observations import AGENCY, COMPARATOR
from data.periods import Period


def is_of(change: Break, point: Point) -> bool:
    """Whether a figure holds what changed: of an agency its own, and each sum that it is in."""
    if not change.agency:
        return True
    if point.categories.get(COMPARATOR):
        return False
    whose = point.categories.get(AGENCY)
    if whose:
        return whose == change.agency
    return not point.scope.agencies or change.agency in point.scope.agencies


def definition_of(point: Point, breaks: Collection[Break]) -> Point:
    """A figure with how many of these breaks came before it, and what the last of them was."""
    passed = [e for e in breaks if e.first.starts <= point.period.starts and is_of(e, point)]
    if not passed:
        return point
    return replace(point, definition=len(passed), changed=passed[-1].reason)


def is_shown(change: Break, agencies: Collection[str]) -> bool:
    """Whether a change touches the figures of a choice of agencies. None chosen: of all."""
    return not change.agency or not agencies or change.agency in agencies


def changes_shown(
    framework: Framework, measure: Measure, periods: Sequence[Period], view: View
) -> tuple[Break, ...]:
    """What of a measure is registered in the periods shown, in time order.

    A break at the first of them parts nothing that is shown; a note of it is told.
    """
    if not periods:
        return ()
    notes = (each for each in framework.changes_of(measure) if not each.parts)
    found = (
        each
        for each in (*framework.breaks_of(measure), *notes)
        if is_shown(each, view.agencies) and _is_inside(each, periods)
    )
    return tuple(sorted(found, key=lambda each: each.first))


def _is_inside(change: Break, periods: Sequence[Period]) -> bool:
    first, last, begins = periods[0], periods[-1], change.first.starts
    if change.parts:
        return first.starts < begins <= last.starts
    return first.starts <= begins <= last.ends


def slot_of(change: Break, periods: Sequence[Period]) -> int:
    """The position of the period that a change is of: its own, or the first that it lies in."""
    return next(n for n, period in enumerate(periods) if period.ends >= change.first.starts)
