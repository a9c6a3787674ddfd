"""From the points of two counts to a ratio or rate, which remembers both."""

from collections import defaultdict
from dataclasses import replace

from data.figures import combine
from data.figures.counts import Categories, Cells, counted
from data.figures.figures import Figures
from data.figures.quarter_rates import of_quarters, whole_years
from data.figures.series import Point
from data.figures.view import View
from data.framework.measures import Kind, Measure, Part
from data.observations import AGENCY, COMPARATOR, Status
from data.periods import Period, Span
from data.rounding import half_up


def computed(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> Cells:
    """A ratio from its counts; where they are not both there, the percentage as published."""
    assert measure.computed is not None  # noqa: S101 - the caller has seen to it
    numerators = _part(figures, measure.computed.numerator, by, view)
    denominators = _part(figures, measure.computed.denominator, by, view)
    if measure.kind is Kind.RATE:
        populations = _part(figures, measure.computed.denominator, by, whole_years(view))
        quarters = of_quarters(figures, measure, numerators, populations)
        numerators = _to_years(figures, measure.computed.numerator, numerators)
    else:
        quarters = {}
    with_unknown = _with_unknown(figures, measure.computed.denominator, by, view)
    cells = counted(figures.framework, figures.of(measure.id), measure, by, view)
    published = {key for key in cells if dict(key[1]).get(COMPARATOR)}
    for key, over in numerators.items():
        period, categories = key
        if key in published:
            continue  # its publisher knows of it what its rounded counts do not say
        under = denominators.get((period, _asked(measure.computed.denominator, categories)))
        if under is None:
            continue
        apart = _apart(over, under, measure.computed.denominator)
        if over.value is not None and under.value and not apart:
            counts = (over.value, under.value)
            sources = over.sources + under.sources
            made = combine.ratio(measure, period, dict(categories), counts, sources)
            point = combine.marked(made, (over, under))
            left = _left_out(with_unknown.get(key), under.value)
            cells[key] = replace(point, note=point.note or left, scope=over.scope)
        elif key not in cells:
            note = (
                apart
                or over.note
                or under.note
                or _why_no_share(with_unknown.get(key), under.value)
            )
            point = Point(period, dict(categories), None, Status.NOT_AVAILABLE, note=note)
            cells[key] = point if apart else replace(point, scope=over.scope)
    return cells | quarters


def _apart(over: Point, under: Point, denominator: Part) -> str:
    """Why no share can be taken of the two; a share of all agencies is so by its definition."""
    if denominator.all_agencies:
        return replace(over.scope, agencies=()).apart_from(under.scope)
    return over.scope.apart_from(under.scope)


def _part(figures: Figures, part: Part, by: tuple[str, ...], view: View) -> Cells:
    asked = tuple(name for name in by if not (part.all_agencies and name == AGENCY))
    looked_at = replace(view, agencies=()) if part.all_agencies else view
    rows = figures.of(part.measure)
    counts = figures.framework.measure(part.measure)
    return counted(figures.framework, rows, counts, asked, looked_at, part)


def _asked(part: Part, categories: Categories) -> Categories:
    return tuple(pair for pair in categories if not (part.all_agencies and pair[0] == AGENCY))


def _to_years(figures: Figures, part: Part, cells: Cells) -> Cells:
    """Whole years from quarters, so that a rate stands beside a yearly population (rule P6)."""
    measure = figures.framework.measure(part.measure)
    years: dict[tuple[Period, Categories], list[Point]] = defaultdict(list)
    for (period, categories), point in sorted(cells.items()):
        if period.span is Span.QUARTER:
            years[period.year(), categories].append(point)
    made = {
        (year, categories): combine.over_time(measure, points, year)
        for (year, categories), points in years.items()
    }
    return made | {key: point for key, point in cells.items() if key[0].span is Span.YEAR}


def _with_unknown(figures: Figures, part: Part, by: tuple[str, ...], view: View) -> Cells:
    """The denominator with the categories that it leaves out, such as "Not known" (rule P2)."""
    if not part.where:
        return {}
    dimension = part.where[-1][0]
    rows = [row for row in figures.of(part.measure) if dimension in row.dimensions]
    everything = Part(part.measure, part.where[:-1])
    counts = figures.framework.measure(part.measure)
    return counted(figures.framework, rows, counts, by, view, everything)


def _left_out(whole: Point | None, known: float) -> str:
    """How much a denominator leaves out as not known: printed beside the share (rule P2)."""
    if whole is None or whole.value is None or whole.value <= known:
        return ""
    share = 100 * (whole.value - known) / whole.value
    return f"{whole.value - known:,.0f} not known ({half_up(share, 1)}%) left out"


def _why_no_share(whole: Point | None, known: float | None) -> str:
    if known == 0 and whole and whole.value:
        return f"all {whole.value:,.0f} not yet known"
    return "no counts to take a share of"
