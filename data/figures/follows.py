"""What of a filter or a highlight the figures of a chart can follow, and why they cannot.

The one place that says so: the filter on agencies, the highlight and the words all ask here.
"""

from collections.abc import Iterable

from data.figures import combine
from data.figures.figures import Figures, Row
from data.framework.measures import Measure, Part
from data.observations import AGENCY, COMPARATOR

MOST_NAMED = 4


def why_not(figures: Figures, measure: Measure, by: tuple[str, ...], dimension: str) -> str:
    """Why figures split by `by` cannot be had for one category of a dimension, as a clause.

    Empty where they can: the dimension is one of those that they are split by, or their counts
    are split by it as well.
    """
    question = ("why not", measure.id, by, dimension)
    return figures.once(question, lambda watched: _why_not(watched, measure, by, dimension))


def _why_not(figures: Figures, measure: Measure, by: tuple[str, ...], dimension: str) -> str:
    split = tuple(name for name in by if name != COMPARATOR)
    if dimension in by or _have(figures.of(measure.id), measure, split, dimension):
        return ""
    lacks = (_lacks(figures, part, measure, split, dimension) for part in parts_of(measure))
    return next(filter(None, lacks), "")


def why_not_for(
    figures: Figures, measure: Measure, by: tuple[str, ...], agencies: tuple[str, ...]
) -> str:
    """Why figures split by `by` cannot be had for these agencies alone, as a clause.

    Only of figures of which some name agencies; empty where nothing speaks against it.
    """
    said = why_not(figures, measure, by, AGENCY)
    if said:
        return said
    for part in parts_of(measure):
        reporting = _reporting(figures, part)
        if reporting and not reporting & set(agencies):
            names = ", ".join(
                figures.framework.agency_name(each) for each in sorted(reporting)[:MOST_NAMED]
            )
            does = "does" if len(reporting) == 1 else "do"
            return (
                f"none of the agencies chosen reports {_it(figures, part, measure)}; {names} {does}"
            )
    return ""


def names_agencies(figures: Figures, measure: Measure) -> bool:
    """Whether the board's figures of a measure, or of one of its counts, name agencies."""
    ids = {measure.id, *(part.measure for part in parts_of(measure))}
    return any(AGENCY in row.dimensions for each in ids for row in figures.of(each))


def parts_of(measure: Measure) -> tuple[Part, ...]:
    """The counts that a measure is made of: itself, or its numerator and its denominator."""
    if measure.computed is None:
        return (Part(measure.id),)
    return (measure.computed.numerator, measure.computed.denominator)


def _lacks(
    figures: Figures, part: Part, measure: Measure, by: tuple[str, ...], dimension: str
) -> str:
    """What one count lacks; empty where it has the split, or is of all agencies by definition."""
    if part.all_agencies and dimension == AGENCY:
        return ""
    counted = figures.framework.measure(part.measure)
    where = {name for name, _ in part.where}
    rows = figures.of(part.measure)
    if _have(rows, counted, (*by, *where), dimension):
        return ""
    name = figures.framework.dimension_name(dimension)
    it = "" if part.measure == measure.id else f"{_it(figures, part, measure)} is "
    if not any(dimension in row.dimensions for row in rows):
        return f"{it}not split by {name}"
    others = " and ".join(map(figures.framework.dimension_name, by))
    return f"{it}split by {name} or by {others}, not by both" if others else f"{it}not split so"


def _have(rows: Iterable[Row], measure: Measure, by: tuple[str, ...], dimension: str) -> bool:
    """Whether some rows are split by all of these, or can be added up to such."""
    wanted = {*by, dimension}
    adds = combine.may_add_categories(measure)
    shapes = {row.shape for row in rows}
    return any(
        shape == wanted
        or (adds and wanted <= shape and not any(map(measure.overlaps, shape - wanted)))
        for shape in shapes
    )


def _reporting(figures: Figures, part: Part) -> set[str]:
    if part.all_agencies:
        return set()
    rows = figures.of(part.measure)
    return {row.dimensions[AGENCY] for row in rows if AGENCY in row.dimensions}


def _it(figures: Figures, part: Part, measure: Measure) -> str:
    return (
        "it" if part.measure == measure.id else f"“{figures.framework.measure(part.measure).title}”"
    )
