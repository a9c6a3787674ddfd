"""From a board's observations to the series that a chart, a card or a table shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from data import combine
from data.agencies import agency_of
from data.boards import board_of
from data.breaks import Break, breaks_of
from data.catalogue import measure_of
from data.caveats import AREA, notes_on, why_empty
from data.figures import COMPARATOR, Figures, Row
from data.measures import Kind, Measure, Part
from data.observations import Status
from data.periods import Period, Span, calendar_of
from data.rounding import half_up
from data.series import AGENCY, Point, Series
from data.view import View

ENOUGH_PERIODS = 3  # fewer than this, and another period type with more of them is shown
KEPT_SERIES = 2048

Categories = tuple[tuple[str, str], ...]
Cells = dict[tuple[Period, Categories], Point]


@lru_cache(maxsize=KEPT_SERIES)
def series_of(
    figures: Figures,
    measure_id: str,
    by: tuple[str, ...],
    view: View,
    any_period: bool = False,
) -> Series:
    """The series of a measure, split by some dimensions, as far as a view reaches.

    any_period: keep every type of period (spans such as Q3+Q4 too) instead of the one
        type that says most; such a series is for bars, never for a line (rules T2, T3).
    """
    measure = measure_of(measure_id)
    if measure.computed is None:
        cells = _counted(figures.of(measure_id), measure, by, view)
    else:
        cells = _computed(figures, measure, by, view)
    shown = {period for period, _ in cells if view.covers(period)}
    if not shown:
        return Series(measure, by, notes=(why_empty(figures, measure, by, view),))
    periods = tuple(sorted(shown)) if any_period else _calendar(shown, view)
    breaks = breaks_of(view.board, measure)
    points = tuple(_defined(point, breaks) for point in _in_order(cells, measure, by, periods))
    return Series(
        measure, by, points, periods, notes_on(figures, measure, by, shown, periods, view)
    )


def _counted(
    rows: Iterable[Row], measure: Measure, by: tuple[str, ...], view: View, part: Part | None = None
) -> Cells:
    """Points of a measure's own observations, summed over what is not asked for."""
    where = dict(part.where) if part else {}
    chosen = _restricted([row for row in rows if _matches(row, where)], view)
    own = () if AREA in by else board_of(view.board).own_areas
    wanted = frozenset(by) - {COMPARATOR}
    cells: Cells = {}
    for period, of_period in _by_period(chosen).items():
        shapes: dict[frozenset[str], list[Row]] = defaultdict(list)
        for row in of_period:
            shape = row.shape - frozenset(where)
            if wanted <= shape and (COMPARATOR not in shape or COMPARATOR in by):
                shapes[shape - {COMPARATOR}].append(row)
        shapes = _without_neighbours(shapes, wanted, own)
        best = _best_shape(shapes, wanted, measure, must_have=_filtered_shape(chosen, view))
        if best is not None:
            over_agencies = _all_agencies(chosen) if AGENCY in best - wanted else ()
            cells |= _grouped(shapes[best], by, period, measure, over_agencies)
    return cells


def _matches(row: Row, where: Mapping[str, tuple[str, ...]]) -> bool:
    return all(row.dimensions.get(name) in allowed for name, allowed in where.items())


def _restricted(rows: list[Row], view: View) -> list[Row]:
    """Rows of the chosen agencies, where the measure is split by agency at all."""
    if not view.agencies or not any(AGENCY in row.dimensions for row in rows):
        return rows
    return [
        row for row in rows if AGENCY in row.dimensions and row.dimensions[AGENCY] in view.agencies
    ]


def _filtered_shape(rows: list[Row], view: View) -> frozenset[str]:
    by_agency = any(AGENCY in row.dimensions for row in rows)
    return frozenset({AGENCY}) if view.agencies and by_agency else frozenset()


def _by_period(rows: Iterable[Row]) -> dict[Period, list[Row]]:
    found: dict[Period, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.period].append(row)
    return found


def _without_neighbours(
    shapes: Mapping[frozenset[str], list[Row]], wanted: frozenset[str], own: tuple[str, ...]
) -> dict[frozenset[str], list[Row]]:
    """Of figures by area, when areas are not asked for, only the board's own; never their sum."""
    kept = {}
    for shape, rows in shapes.items():
        if AREA not in shape - wanted:
            kept[shape] = rows
            continue
        areas = {row.dimensions[AREA] for row in rows}
        ours = areas & set(own) or areas
        if len(ours) == 1:
            kept[shape] = [row for row in rows if row.dimensions[AREA] in ours]
    return kept


def _best_shape(
    shapes: Mapping[frozenset[str], list[Row]],
    wanted: frozenset[str],
    measure: Measure,
    must_have: frozenset[str],
) -> frozenset[str] | None:
    """The way of splitting that needs the least adding up; none where adding is not allowed."""
    possible = [
        shape
        for shape in shapes
        if must_have <= shape
        and (shape == wanted or combine.may_add_categories(measure) or _one_each(shapes[shape]))
    ]
    return min(possible, key=lambda shape: (len(shape - wanted), sorted(shape)), default=None)


def _one_each(rows: list[Row]) -> bool:
    """Whether nothing has to be added: police figures are the board's when only they report."""
    return len(rows) == 1


def _all_agencies(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(sorted({row.dimensions[AGENCY] for row in rows if AGENCY in row.dimensions}))


def _grouped(
    rows: list[Row], by: tuple[str, ...], period: Period, measure: Measure, over: tuple[str, ...]
) -> Cells:
    groups: dict[Categories, list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple((name, row.dimensions.get(name, "")) for name in by)].append(row)
    return {
        (period, categories): _point(members, period, dict(categories), measure, over)
        for categories, members in groups.items()
    }


def _point(
    rows: list[Row],
    period: Period,
    categories: dict[str, str],
    measure: Measure,
    over: tuple[str, ...],
) -> Point:
    points = [
        Point(row.period, row.dimensions, row.value, row.status, sources=(row.source,))
        for row in rows
    ]
    missing = [agency for agency in over if agency not in {p.categories[AGENCY] for p in points}]
    if missing:
        names = ", ".join(agency_of(agency).name for agency in missing)
        note = f"{len(over) - len(missing)} of {len(over)} agencies; {names} not returned"
        sources = tuple(source for point in points for source in point.sources)
        return Point(period, categories, None, Status.NOT_AVAILABLE, sources=sources, note=note)
    if len(points) == 1 or not combine.may_add_categories(measure):
        return replace(points[0], categories=categories)
    return combine.over_categories(points, period, categories)


def _computed(figures: Figures, measure: Measure, by: tuple[str, ...], view: View) -> Cells:
    """A ratio from its counts; where they are not both there, the percentage as published."""
    assert measure.computed is not None  # noqa: S101 - the caller has seen to it
    numerators = _part(figures, measure.computed.numerator, by, view)
    denominators = _part(figures, measure.computed.denominator, by, view)
    if measure.kind is Kind.RATE:
        numerators = _to_years(measure.computed.numerator, numerators)
    with_unknown = _with_unknown(figures, measure.computed.denominator, by, view)
    cells = _counted(figures.of(measure.id), measure, by, view)
    for key, over in numerators.items():
        period, categories = key
        under = denominators.get((period, _asked(measure.computed.denominator, categories)))
        if under is None:
            continue
        if over.value is not None and under.value:
            counts = (over.value, under.value)
            sources = over.sources + under.sources
            point = combine.ratio(measure, period, dict(categories), counts, sources)
            left = _left_out(with_unknown.get(key), under.value)
            cells[key] = replace(point, note=point.note or left)
        elif key not in cells:
            note = over.note or under.note or _why_no_share(with_unknown.get(key), under.value)
            cells[key] = Point(period, dict(categories), None, Status.NOT_AVAILABLE, note=note)
    return cells


def _part(figures: Figures, part: Part, by: tuple[str, ...], view: View) -> Cells:
    asked = tuple(name for name in by if not (part.all_agencies and name == AGENCY))
    looked_at = replace(view, agencies=()) if part.all_agencies else view
    rows = [row for row in figures.of(part.measure) if COMPARATOR not in row.dimensions]
    return _counted(rows, measure_of(part.measure), asked, looked_at, part)


def _asked(part: Part, categories: Categories) -> Categories:
    return tuple(pair for pair in categories if not (part.all_agencies and pair[0] == AGENCY))


def _to_years(part: Part, cells: Cells) -> Cells:
    """Whole years from quarters, so that a rate stands beside a yearly population (rule P6)."""
    measure = measure_of(part.measure)
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
    return _counted(rows, measure_of(part.measure), by, view, everything)


def _left_out(whole: Point | None, counted: float) -> str:
    """How much a denominator leaves out as not known: printed beside the share (rule P2)."""
    if whole is None or whole.value is None or whole.value <= counted:
        return ""
    share = 100 * (whole.value - counted) / whole.value
    return f"{whole.value - counted:,.0f} not known ({half_up(share, 1)}%) left out"


def _why_no_share(whole: Point | None, counted: float | None) -> str:
    if counted == 0 and whole and whole.value:
        return f"all {whole.value:,.0f} not yet known"
    return "no counts to take a share of"


def _calendar(shown: set[Period], view: View) -> tuple[Period, ...]:
    """Every period of the one type that says most, from the first figure on (rule T5)."""
    counts = Counter(period.span for period in shown)
    span = view.span
    if counts[span] < ENOUGH_PERIODS:
        span = max(counts, key=lambda each: (counts[each], each == view.span, each == Span.YEAR))
    chosen = sorted(period for period in shown if period.span is span)
    if span is Span.OTHER:
        return tuple(chosen)
    last = chosen[-1]
    if span is view.span is Span.QUARTER and view.last.span is Span.QUARTER:
        last = max(last, view.last)
    return calendar_of(chosen[0], last)


def _defined(point: Point, breaks: tuple[Break, ...]) -> Point:
    passed = sum(each.first.starts <= point.period.starts for each in breaks)
    return replace(point, definition=passed) if passed else point


def _in_order(
    cells: Cells, measure: Measure, by: tuple[str, ...], periods: tuple[Period, ...]
) -> Iterable[Point]:
    """The points of each period in the order of their categories, gaps where one is missing."""
    inside = set(periods)
    groups = dict.fromkeys(categories for period, categories in cells if period in inside)
    ordered = sorted(groups, key=lambda categories: _rank(measure, categories))
    for period in periods:
        for categories in ordered:
            point = cells.get((period, categories))
            if point is not None:
                yield point
            elif set(by) <= {AGENCY}:
                yield Point(
                    period, dict(categories), None, Status.NOT_AVAILABLE, note="not returned"
                )


def _rank(measure: Measure, categories: Categories) -> tuple[tuple[int, str], ...]:
    ranks = []
    for dimension, category in categories:
        known = measure.categories(dimension)
        ranks.append((known.index(category) if category in known else len(known), category))
    return tuple(ranks)
