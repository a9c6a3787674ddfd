"""What may be put together, decided by a measure's kind and nowhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.figures.scope import WHOLE
from data.figures.series import Point, Source
from data.framework.measures import Kind, Measure
from data.observations import Status
from data.periods import Period, Span

ADDED_OVER_TIME = frozenset({Kind.FLOW, Kind.COHORT})
LAST_OVER_TIME = frozenset({Kind.STOCK, Kind.CUMULATIVE})
ADDED_OVER_CATEGORIES = frozenset({Kind.FLOW, Kind.COHORT, Kind.STOCK})
FROM_COUNTS = frozenset({Kind.RATIO, Kind.RATE})

# Geographies overlap and belong to different boards: City, County and "County Total".
AREA = "area"

MARKS_OF_A_SUM = (
    *(Status.ESTIMATED, Status.LOW_RELIABILITY),
    *(Status.REVISED, Status.PROVISIONAL),
)


def may_add_categories(measure: Measure) -> bool:
    """Whether agencies or categories of one period add up: counts do, percentages never."""
    return measure.kind in ADDED_OVER_CATEGORIES


def may_add_over(measure: Measure, dimensions: Iterable[str]) -> bool:
    """Whether the categories of these dimensions add up to the whole.

    Areas never do, nor do categories of which one child may be in several (rule C18).
    """
    return may_add_categories(measure) and not any(
        name == AREA or measure.overlaps(name) for name in dimensions
    )


def over_categories(points: Sequence[Point], period: Period, categories: dict[str, str]) -> Point:
    """The sum over categories of one period of a measure that may be added.

    A gap among them makes the sum not available (rules C1, T5); not applicable is skipped.
    """
    counted = [point for point in points if point.status is not Status.NOT_APPLICABLE]
    return _sum_of(counted, period, categories)


def over_time(measure: Measure, points: Sequence[Point], whole: Period) -> Point:
    """One figure for a longer period from the figures of its parts, in time order.

    Nothing is made of parts of two scopes (rule P19) or of two definitions (T6). Flows are summed,
    and only if every part is there (C1); a stock is its last (C1); what runs up through the year
    is its last, never summed (T4); a ratio comes from its counts (P1); a published percentage has
    no figure for the whole (P1).
    """
    categories = dict(points[0].categories) if points else {}
    scopes = {point.scope for point in points}
    if len(scopes) > 1:
        note = "its parts are not of one scope"
        return Point(whole, categories, None, Status.NOT_AVAILABLE, note=note)
    if len({point.definition for point in points}) > 1 and measure.kind not in LAST_OVER_TIME:
        note = f"the definition changed within {whole.short()}"
        return Point(whole, categories, None, Status.NOT_AVAILABLE, note=note)
    return replace(_over_time(measure, points, whole, categories), scope=next(iter(scopes), WHOLE))


def _over_time(
    measure: Measure, points: Sequence[Point], whole: Period, categories: dict[str, str]
) -> Point:
    expected = len(whole.quarters()) or 1
    parts = "quarters"
    if points and points[0].period.span is Span.MONTH:
        expected, parts = whole.months, "months"
    if len(points) < expected and measure.kind not in LAST_OVER_TIME:
        note = f"{len(points)} of {expected} {parts}"
        return Point(whole, categories, None, Status.NOT_AVAILABLE, note=note)
    if measure.kind in ADDED_OVER_TIME:
        return _sum_of(points, whole, categories)
    if measure.kind in LAST_OVER_TIME:
        return _last_of(points, whole, categories)
    if measure.kind in FROM_COUNTS:
        return pooled(measure, points, whole, categories)
    note = "published percentages are never combined"
    return Point(whole, categories, None, Status.NOT_AVAILABLE, note=note)


def pooled(
    measure: Measure, points: Sequence[Point], period: Period, categories: dict[str, str]
) -> Point:
    """A ratio from the sums of its counts, never the mean of percentages (rule P1)."""
    if not points or any(p.numerator is None or p.denominator is None for p in points):
        note = "the counts behind a percentage are missing"
        return Point(period, categories, None, Status.NOT_AVAILABLE, note=note)
    numerator = sum(p.numerator or 0 for p in points)
    denominator = sum(p.denominator or 0 for p in points)
    if measure.kind is Kind.RATE:  # its population is that of the year, in every quarter (P5)
        denominator = points[-1].denominator or 0
    sources = tuple(source for point in points for source in point.sources)
    made = ratio(measure, period, categories, (numerator, denominator), sources)
    return marked(made, points)


def ratio(
    measure: Measure,
    period: Period,
    categories: dict[str, str],
    counts: tuple[float, float],
    sources: tuple[Source, ...],
) -> Point:
    """A percentage or rate from its numerator and denominator, which it remembers."""
    numerator, denominator = counts
    scale = measure.computed.scale if measure.computed else 100
    if measure.is_percentage and not measure.is_enough(denominator):
        note = f"{numerator:g} of {denominator:g}: too few for a percentage"
        value, status = None, Status.NOT_APPLICABLE
    else:
        note, value, status = "", scale * numerator / denominator, Status.REPORTED
    return Point(period, categories, value, status, numerator, denominator, sources, note)


def marked(made: Point, parts: Sequence[Point]) -> Point:
    """A ratio with the mark of the counts that it is made of, as a sum has that of its parts."""
    return made if made.value is None else replace(made, status=status_of(parts))


def _sum_of(points: Sequence[Point], period: Period, categories: dict[str, str]) -> Point:
    sources = tuple(source for point in points for source in point.sources)
    missing = [point for point in points if point.value is None]
    if missing or not points:
        suppressed = any(point.status is Status.SUPPRESSED for point in missing)
        status = Status.SUPPRESSED if suppressed else Status.NOT_AVAILABLE
        note = missing[0].note if missing else ""
        return Point(period, categories, None, status, sources=sources, note=note)
    value = sum(point.value or 0.0 for point in points)
    return Point(period, categories, value, status_of(points), sources=sources)


def _last_of(points: Sequence[Point], period: Period, categories: dict[str, str]) -> Point:
    known = [point for point in points if point.value is not None]
    if not known:
        return Point(period, categories, None, Status.NOT_AVAILABLE)
    last = known[-1]
    note = "" if last.period.ends == period.ends else f"at the end of {last.period.short()}"
    return Point(period, categories, last.value, last.status, sources=last.sources, note=note)


def status_of(points: Sequence[Point]) -> Status:
    """The mark of a sum or ratio: the first below of its parts' own (rules, section 4.4).

    What rounds to nought adds an amount that nobody holds, so that the sum is an estimate.
    """
    statuses = {point.status for point in points}
    if Status.LOW in statuses:
        return Status.LOW if statuses <= {Status.LOW, Status.NIL} else Status.ESTIMATED
    for status in MARKS_OF_A_SUM:
        if status in statuses:
            return status
    return Status.NIL if statuses == {Status.NIL} else Status.REPORTED
