"""A board's place among its neighbours in one year: its own figure, theirs, and others'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.figures import combine
from data.figures.compared import MEDIAN
from data.figures.series import Point, Series
from data.observations import COMPARATOR, Status
from data.periods import Period, Span

FEWEST = 3  # neighbours with a figure, among whom there is a place at all


@dataclass(frozen=True)
class Among:
    """The figures of one year. own: the board's own of that year, a gap where it is not whole.

    others: nations, regions and other places. neighbours: each by itself, by name and never by
    size: a ranking of figures that differ by chance says nothing. median: of those that are known.
    """

    year: Period
    own: Point
    others: tuple[Point, ...]
    neighbours: tuple[Point, ...]
    median: Point

    @property
    def points(self) -> tuple[Point, ...]:
        """All of them, in the order in which they are listed."""
        return (self.own, *self.others, self.median, *self.neighbours)


def among(series: Series) -> Among | None:
    """The latest year in which enough neighbours have a figure; None where there is none.

    series: split by comparator.
    """
    known: dict[Period, list[Point]] = {}
    for point in series.neighbours:
        known.setdefault(point.period, []).append(point)
    years = [
        year
        for year, points in known.items()
        if sum(point.value is not None for point in points) >= FEWEST
    ]
    medians = {p.period: p for p in _others(series) if p.categories[COMPARATOR] == MEDIAN}
    year = max((each for each in years if each in medians), default=None)
    if year is None:
        return None
    of_year = [point for point in _others(series) if point.period == year]
    return Among(
        year,
        _own(series, year),
        tuple(p for p in of_year if p.categories[COMPARATOR] != MEDIAN),
        tuple(sorted(known[year], key=lambda point: point.categories[COMPARATOR])),
        medians[year],
    )


def _others(series: Series) -> Sequence[Point]:
    points = (*series.points, *series.beside)
    return [point for point in points if point.categories.get(COMPARATOR)]


def _own(series: Series, year: Period) -> Point:
    """The board's own figure of a year: as it is, or of its quarters where all are there (C1)."""
    own = [point for point in series.points if not point.categories.get(COMPARATOR)]
    whole = next((point for point in own if point.period == year), None)
    if whole is not None and whole.is_told:
        return whole
    parts = [p for p in own if p.period.span is Span.QUARTER and year.covers(p.period)]
    if not parts:
        nothing = Point(year, {COMPARATOR: ""}, None, Status.NOT_AVAILABLE)
        return replace(nothing, note=f"no figure of the board's own for {year.short()}")
    return combine.over_time(series.measure, parts, year)
