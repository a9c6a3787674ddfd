"""A share or a rate from two counts of one scope, and nothing where they are not of one scope."""

from dataclasses import replace

from data.framework.measures import Kind, Measure, Part
from data.periods import Period
from tests.frameworks import measure_of
from tests.reckoning.counts import Categories
from tests.reckoning.entries import AGENCY
from tests.reckoning.scope import Figure

ONE_SIDED = "its two sides are not of the same rows"
FEWEST_FOR_A_PERCENTAGE = 10  # P4: below it the two counts are shown


def names_asked(part: Part, by: tuple[str, ...]) -> tuple[str, ...]:
    """By what a part is split when the ratio is split by these.

    "Share of contacts by source" is of every agency's contacts, whoever is asked about: that is
    its definition, and no filter that reached one side alone.
    """
    return tuple(name for name in by if not (part.all_agencies and name == AGENCY))


def categories_asked(part: Part, by: tuple[str, ...], categories: Categories) -> Categories:
    """The categories of the ratio as that part has them."""
    pairs = zip(by, categories, strict=True)
    return tuple(c for name, c in pairs if not (part.all_agencies and name == AGENCY))


def ratio(measure: Measure, over: Figure, under: Figure) -> Figure:
    """One figure of a ratio or rate (rules P1, P2, P4, P6, P19)."""
    assert measure.computed is not None
    of_all_by_definition = measure.computed.denominator.all_agencies
    mine = replace(over.of, agencies=()) if of_all_by_definition else over.of
    if mine != under.of:
        return Figure(None, f"{ONE_SIDED}: {over.of} over {under.of}", of=over.of)
    if over.value is None or under.value is None:
        return Figure(None, over.why or under.why, of=over.of)
    if under.value == 0:
        return Figure(None, "there is nothing to take a share of", of=over.of)
    counts = {"numerator": over.value, "denominator": under.value, "of": over.of}
    if measure.unit == "percent" and under.value < FEWEST_FOR_A_PERCENTAGE:
        return Figure(None, "too few for a percentage", **counts)
    return Figure(measure.computed.scale * over.value / under.value, **counts)


def whole_year(quarters: dict[Period, Figure], year: Period) -> Figure:
    """Four quarters of a flow as the year that a yearly population asks for (P6, C1)."""
    inside = [quarters[period] for period in quarters if year.covers(period)]
    if len(inside) != 4 or any(figure.value is None for figure in inside):
        whose = [figure.of for figure in quarters.values()]
        return Figure(None, "not every quarter of the year is there", of=whose[0])
    return Figure(sum(f.value or 0.0 for f in inside), of=inside[0].of)


def is_yearly(measure: Measure) -> bool:
    """Whether quarters are added up to years before the ratio is taken."""
    return measure.kind is Kind.RATE


def is_of_two_units(measure: Measure) -> bool:
    """Whether it relates two things, such as children to cases: both are then shown (C3, P9)."""
    if measure.computed is None:
        return False
    parts = (measure.computed.numerator, measure.computed.denominator)
    return len({measure_of(part.measure).unit for part in parts}) > 1
