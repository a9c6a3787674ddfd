"""From a board's rows to the points of a count: which rows are meant, and which are added up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from data.figures import combine
from data.figures.caveats import AREA
from data.figures.figures import Row
from data.figures.from_months import with_quarters
from data.figures.scope import Scope
from data.figures.series import Point
from data.figures.view import View
from data.framework.framework import Framework
from data.framework.measures import Measure, Part
from data.observations import AGENCY, COMPARATOR, Status
from data.periods import Period

Categories = tuple[tuple[str, str], ...]
Cells = dict[tuple[Period, Categories], Point]


def counted(
    framework: Framework,
    rows: Iterable[Row],
    measure: Measure,
    by: tuple[str, ...],
    view: View,
    part: Part | None = None,
) -> Cells:
    """Points of a measure's own observations, summed over what is not asked for.

    Where comparators are asked for, each of them is by itself, however it is split.
    """
    if COMPARATOR not in by:
        return _counted(framework, rows, measure, by, view, part)
    found: Cells = {}
    for alike in _own_and_others(rows):
        found |= _counted(framework, alike, measure, by, view, part)
    return found


def _own_and_others(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The board's own figures, and those of its comparators, which may be split otherwise."""
    found: dict[bool, list[Row]] = defaultdict(list)
    for row in rows:
        found[COMPARATOR in row.shape].append(row)
    return found.values()


def _counted(
    framework: Framework,
    rows: Iterable[Row],
    measure: Measure,
    by: tuple[str, ...],
    view: View,
    part: Part | None,
) -> Cells:
    where = dict(part.where) if part else {}
    found = with_quarters(_matching(rows, where), measure, framework.breaks_of(measure))
    chosen = _restricted(found, view)
    own = () if AREA in by else framework.board.own_areas
    wanted = frozenset(by) - {COMPARATOR}
    # Of all periods, whichever are shown: who has ever returned is missed where it did not.
    everybody = {each: framework.agency_name(each) for each in _all_agencies(chosen)}
    of_some = _filtered(chosen, view)
    must_have = _filtered_shape(chosen, view)
    cells: Cells = {}
    if any(len(names) > 1 and measure.overlaps(split) for split, names in where.items()):
        return cells  # one child may be in several of them, and is counted once (rule C18)
    for period, of_period in _by_period(chosen, view).items():
        shapes = _without_neighbours(_by_shape(of_period, frozenset(where), by), wanted, own)
        best = _best_shape(shapes, wanted, measure, must_have)
        if best is not None:
            over_agencies = everybody if AGENCY in best - wanted else {}
            grouped = _grouped(shapes[best], by, period, measure, over_agencies)
            scope = Scope(of_some, _area(shapes[best], best - wanted))
            cells |= {key: _scoped(point, scope) for key, point in grouped.items()}
    return cells


def _filtered(rows: list[Row], view: View) -> tuple[str, ...]:
    """Of the agencies chosen, those that the figures name; none where they are of all."""
    if not view.agencies:
        return ()
    named = {row.dimensions[AGENCY] for row in rows if AGENCY in row.dimensions}
    return tuple(sorted(named & set(view.agencies)))


def _area(rows: list[Row], not_asked: frozenset[str]) -> str:
    """The one area that stands for the board, where the rows are of areas and nobody asked."""
    return rows[0].dimensions[AREA] if AREA in not_asked else ""


def _scoped(point: Point, scope: Scope) -> Point:
    agency = point.categories.get(AGENCY)
    if agency:
        scope = replace(scope, agencies=(agency,))
    return replace(point, scope=scope) if scope != point.scope else point


def _matching(rows: Iterable[Row], where: Mapping[str, tuple[str, ...]]) -> list[Row]:
    found = list(rows)
    for name, allowed in where.items():
        found = [row for row in found if row.dimensions.get(name) in allowed]
    return found


def _restricted(rows: list[Row], view: View) -> list[Row]:
    """Rows of the chosen agencies, where the measure is split by agency at all."""
    if not view.agencies or not any(AGENCY in row.dimensions for row in rows):
        return rows
    return [
        row for row in rows if AGENCY in row.dimensions and row.dimensions[AGENCY] in view.agencies
    ]


def _filtered_shape(rows: list[Row], view: View) -> frozenset[str]:
    is_filtered = bool(view.agencies) and any(AGENCY in row.shape for row in rows)
    return frozenset({AGENCY}) if is_filtered else frozenset()


def _by_period(rows: Iterable[Row], view: View) -> dict[Period, list[Row]]:
    """The rows of each period that is looked at."""
    found: dict[Period, list[Row]] = defaultdict(list)
    # A return brings many rows of one period after each other: each such run is looked up once.
    for period, run in groupby(rows, key=attrgetter("period")):
        if view.covers(period):
            found[period].extend(run)
    return found


def _by_shape(
    rows: Iterable[Row], given: frozenset[str], by: tuple[str, ...]
) -> dict[frozenset[str], list[Row]]:
    """The rows by what they are split by beyond what is given, if that can answer what is asked."""
    whole: dict[frozenset[str], list[Row]] = defaultdict(list)
    for row in rows:
        whole[row.shape].append(row)
    found: dict[frozenset[str], list[Row]] = defaultdict(list)
    for shape, of_shape in whole.items():
        left = shape - given
        if left >= set(by) - {COMPARATOR} and (COMPARATOR not in left or COMPARATOR in by):
            found[left - {COMPARATOR}].extend(of_shape)
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
        and not any(map(measure.overlaps, shape - wanted))
        and (shape == wanted or combine.may_add_categories(measure) or _one_each(shapes[shape]))
    ]
    return min(possible, key=lambda shape: (len(shape - wanted), sorted(shape)), default=None)


def _one_each(rows: list[Row]) -> bool:
    """Whether nothing has to be added: police figures are the board's when only they report."""
    return len(rows) == 1


def _all_agencies(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(sorted({row.dimensions[AGENCY] for row in rows if AGENCY in row.dimensions}))


def _grouped(
    rows: list[Row],
    by: tuple[str, ...],
    period: Period,
    measure: Measure,
    over: Mapping[str, str],
) -> Cells:
    """The rows of one period, added up by category. over: the agencies it takes, by name."""
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
    over: Mapping[str, str],
) -> Point:
    returned = {row.dimensions[AGENCY] for row in rows} if over else set()
    missing = [name for agency, name in over.items() if agency not in returned]
    if missing:
        names = ", ".join(missing)
        note = f"{len(over) - len(missing)} of {len(over)} agencies; {names} not returned"
        sources = tuple(source for row in rows for source in row.sources)
        return Point(period, categories, None, Status.NOT_AVAILABLE, sources=sources, note=note)
    if len(rows) == 1 or not combine.may_add_categories(measure):
        return _as_reported(rows[0], categories)
    points = [_as_reported(row, row.dimensions) for row in rows]
    return combine.over_categories(points, period, categories)


def _as_reported(row: Row, categories: Mapping[str, str]) -> Point:
    return Point(row.period, categories, row.value, row.status, sources=row.sources, note=row.note)
