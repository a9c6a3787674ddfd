"""A revised figure in words: what it was, what it is now, by how much."""

from dashboards.words import category_name
from data.catalogue import measure_of
from data.observations import breakdown_key, breakdown_parts
from data.periods import parse
from data.selection import AGENCY
from data.storage.history import Change

NO_FIGURE = "no figure"


def sentence(change: Change) -> str:
    """Such as "Q1 2026-27, Early help assessments, Hospital health: 16 to 13 (-3)"."""
    measure, period = measure_of(change.measure), parse(change.period)
    split = [part for part in (agency(change), breakdown(change)) if part]
    place = ", ".join([period.short(), measure.title, *split])
    by = f" ({amount(change)})" if amount(change) else ""
    return f"{place}: {number(change.old)} to {number(change.new)}{by}"


def agency(change: Change) -> str:
    """The agency that the figure is of; empty for a total."""
    return category_name(AGENCY, change.agency) if change.agency else ""


def breakdown(change: Change) -> str:
    """What else it is split by: "age: 18 to 24; sex: Female"."""
    return breakdown_key(breakdown_parts(change.breakdown)).replace("=", ": ")


def number(value: float | None) -> str:
    """The figure; where there is none, a word for that and no nought."""
    return NO_FIGURE if value is None else f"{value:,.10g}"


def amount(change: Change) -> str:
    """By how much it grew, of a percentage in points (rule P3); empty where there is no saying."""
    if change.by is None:
        return ""
    points = " percentage points" if measure_of(change.measure).is_percentage else ""
    return f"{change.by:+,.10g}{points}"
