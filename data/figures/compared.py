"""What a board's figures may stand beside: nations and regions, and neighbours by their median."""

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from data.figures.counts import Categories, Cells
from data.figures.series import Point
from data.framework.measures import Measure
from data.framework.place import Level, Places
from data.observations import COMPARATOR, Status
from data.periods import Period

MEDIAN = "Median of statistical neighbours"  # the category of what is made of all of them
_Key = tuple[Period, Categories]


def compared(cells: Cells, measure: Measure, places: Places) -> Cells:
    """The cells, with the median in place of the neighbours that it is of (rule P10).

    A count of a place says how large the place is: it stands beside no other (rule P7).
    """
    kept: Cells = {}
    neighbours: dict[_Key, list[Point]] = defaultdict(list)
    for (period, categories), point in cells.items():
        level = places.level_of(point.categories.get(COMPARATOR, ""))
        if level is None:
            kept[period, categories] = point
        elif measure.is_count:
            continue
        elif level is Level.NEIGHBOUR:
            neighbours[period, _as_median(categories)].append(point)
        else:
            kept[period, categories] = point
    many = len(places.of(Level.NEIGHBOUR))
    for (period, categories), points in neighbours.items():
        kept[period, categories] = median_of(points, many, period, dict(categories))
    return kept


def neighbours_in(cells: Cells, measure: Measure, places: Places) -> tuple[Point, ...]:
    """The figures of each neighbour by itself; none of a count."""
    return tuple(
        point
        for point in cells.values()
        if not measure.is_count
        and places.level_of(point.categories.get(COMPARATOR, "")) is Level.NEIGHBOUR
    )


def median_of(
    points: Iterable[Point], many: int, period: Period, categories: dict[str, str]
) -> Point:
    """The median of neighbours, which says of how many it is, and how many were suppressed.

    many: how many neighbours the framework names. What is suppressed is low, so that a median
    without it is rather too high: it is said, and never made up (rule P10).
    """
    listed = list(points)
    known = sorted(point.value for point in listed if point.value is not None)
    hidden = sum(point.status is Status.SUPPRESSED for point in listed)
    told = f"median of {len(known)} of {many} neighbours"
    note = f"{told}; {hidden} suppressed" if hidden else told
    sources = tuple(source for point in listed for source in point.sources)
    if not known:
        status = Status.SUPPRESSED if hidden else Status.NOT_AVAILABLE
        return Point(period, categories, None, status, sources=sources, note=note)
    return Point(period, categories, median(known), sources=sources, note=note)


def _as_median(categories: Categories) -> Categories:
    return tuple((name, MEDIAN if name == COMPARATOR else each) for name, each in categories)
