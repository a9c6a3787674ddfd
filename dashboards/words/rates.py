"""What is said of rates of quarters, which are no rates of years (rule P6)."""

from data.figures.series import Series
from data.framework.measures import Kind
from data.periods import Span


def rate_of_quarters(series: Series) -> str:
    """What the rates of a series of quarters are, as each of them says; empty of any other."""
    if series.measure.kind is not Kind.RATE or series.span is not Span.QUARTER:
        return ""
    return next((point.note for point in series.points if point.value is not None), "")
