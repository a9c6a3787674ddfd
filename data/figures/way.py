"""The way of a child through what is counted, as at a quarter: a share where units allow it."""

from dataclasses import dataclass

from data.figures.figures import Figures
from data.figures.handed_over import Held, everybody, held, rows_by_period
from data.framework.hand_overs import Side, Way
from data.framework.measures import Measure
from data.periods import Period


@dataclass(frozen=True)
class Step:
    """One step. share: of the step before in percent; None where there is none to say.

    is_part: whether each of it is one of the step before too, so that a share says something.
    """

    measure: Measure
    held: Held
    is_part: bool
    share: float | None


@dataclass(frozen=True)
class WayAt:
    """A way at one quarter."""

    title: str
    period: Period
    steps: tuple[Step, ...]


def ways_at(figures: Figures, period: Period) -> tuple[WayAt, ...]:
    """Each way of a board's framework at a quarter, of the measures that it counts."""
    return tuple(
        WayAt(way.title, period, _steps(figures, way, period)) for way in figures.framework.ways
    )


def _steps(figures: Figures, way: Way, period: Period) -> tuple[Step, ...]:
    found: list[Step] = []
    for side in way.steps:
        if figures.framework.has_measure(side.measure):
            found.append(_step(figures, side, period, found[-1] if found else None))
    return tuple(found)


def _step(figures: Figures, side: Side, period: Period, before: Step | None) -> Step:
    measure = figures.framework.measure(side.measure)
    rows = rows_by_period(figures.of(side.measure))
    here = held(figures.framework, side, period, rows.get(period, []), everybody(rows, side))
    if before is None:
        return Step(measure, here, is_part=False, share=None)
    # A stock stands on a day and a flow fills a quarter: the one is no part of the other (C1).
    is_part = measure.is_part_of(before.measure) and measure.kind is before.measure.kind
    return Step(measure, here, is_part, _share(here, before) if is_part else None)


def _share(part: Held, before: Step) -> float | None:
    """In percent; none of too few (rule P4), nor of a part that is more than its whole."""
    whole = before.held.value
    if part.value is None or not whole or not before.measure.is_enough(whole):
        return None
    return 100 * part.value / whole if part.value <= whole else None
