"""A revised figure in words: what it was, what it is now, by how much."""

from data.figures.history import Change
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.observations import breakdown_key, breakdown_parts
from data.periods import parse

NO_FIGURE = "no figure"


def sentence(change: Change, framework: Framework) -> str:
    """Such as "Q1 2026-27, Early help assessments, Hospital health: 16 to 13 (-3)"."""
    measure, period = framework.measure_as_known(change.measure), parse(change.period)
    split = [part for part in (framework.agency_name(change.agency), breakdown(change)) if part]
    place = ", ".join([period.short(), measure.title, *split])
    by = f" ({amount(change, measure)})" if amount(change, measure) else ""
    return f"{place}: {old(change, measure)} to {new(change, measure)}{by}"


def breakdown(change: Change) -> str:
    """What else it is split by: "age: 18 to 24; sex: Female"."""
    return breakdown_key(breakdown_parts(change.breakdown)).replace("=", ": ")


def old(change: Change, measure: Measure) -> str:
    """The figure that was: "16", "17.1%"; where there was none, why: "no figure (suppressed)"."""
    return _figure(change.old, change.old_status, measure)


def new(change: Change, measure: Measure) -> str:
    """The figure that is; where no return gives one any more, the word for that and no nought."""
    return _figure(change.new, change.new_status, measure)


def amount(change: Change, measure: Measure) -> str:
    """By how much it grew, of a percentage in points (rule P3); empty where there is no saying."""
    if change.by is None:
        return ""
    by = f"{change.by:+,.10g}"
    if not measure.is_percentage:
        return by
    return f"{by} percentage {'point' if by[1:] == '1' else 'points'}"


def _figure(value: float | None, status: str, measure: Measure) -> str:
    """Not rounded, as a change may be smaller than what charts print."""
    if value is None:
        return f"{NO_FIGURE} ({status})" if status else NO_FIGURE
    return f"{value:,.10g}{'%' if measure.is_percentage else ''}"
