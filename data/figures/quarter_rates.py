"""Rates of single quarters, over the population of their year, which does not change in it (P5)."""

from dataclasses import replace

from data.figures import combine
from data.figures.counts import Cells
from data.figures.figures import Figures
from data.figures.view import View
from data.framework.measures import Kind, Measure, RateOfQuarter
from data.periods import Span

QUARTERS = 4
NOTES = {
    RateOfQuarter.AS_COUNTED: "in the quarter, not annualised",
    RateOfQuarter.ANNUALISED: "annualised: four times the quarter's",
}
AT_END = "at the quarter's end"


def whole_years(view: View) -> View:
    """The view as far as the years of its ends: of which the populations of its quarters are."""
    return replace(view, first=view.first.year(), last=view.last.year())


def of_quarters(figures: Figures, measure: Measure, numerators: Cells, populations: Cells) -> Cells:
    """The rates of quarters of a measure that has any; each says what it is (rule P6).

    populations: of years. A stock is over the population as it is, and never annualised.
    Nothing is made of two scopes (P19).
    """
    if measure.of_quarter is RateOfQuarter.NONE:
        return {}
    found: Cells = {}
    for (period, categories), over in numerators.items():
        under = populations.get((period.year(), categories))
        is_whole = under is not None and over.value is not None and under.value
        if period.span is not Span.QUARTER or under is None or not is_whole:
            continue
        if over.scope.apart_from(under.scope):
            continue
        counts = (over.value or 0.0, under.value or 0.0)
        made = combine.ratio(
            measure, period, dict(categories), counts, over.sources + under.sources
        )
        times, note = _said(figures, measure)
        point = combine.marked(made, (over, under))
        found[period, categories] = replace(
            point, value=times * (point.value or 0.0), note=note, scope=over.scope
        )
    return found


def is_of_the_quarter_alone(figures: Figures, measure: Measure) -> bool:
    """Whether a rate of a quarter is a quarter of a year's, beside which no year may stand."""
    is_stock = _counts_a_stock(figures, measure)
    return measure.of_quarter is RateOfQuarter.AS_COUNTED and not is_stock


def _said(figures: Figures, measure: Measure) -> tuple[int, str]:
    """How many times a quarter's rate is taken, and what is said of it."""
    if _counts_a_stock(figures, measure):
        return 1, AT_END
    is_annualised = measure.of_quarter is RateOfQuarter.ANNUALISED
    return QUARTERS if is_annualised else 1, NOTES[measure.of_quarter]


def _counts_a_stock(figures: Figures, measure: Measure) -> bool:
    computed = measure.computed
    return (
        computed is not None
        and figures.framework.measure(computed.numerator.measure).kind is Kind.STOCK
    )
