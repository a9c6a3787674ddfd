"""A series as lines: one to each category, one point to each period of the calendar."""

from dataclasses import dataclass
from itertools import pairwise

from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.framework.measures import Kind
from data.observations import Status
from data.periods import Period, Span


@dataclass(frozen=True)
class Line:
    """One category's points, in time order, without a hole: what did not come is a gap.

    runs_up: whether its figures run up through the year and begin anew in April (rule T4).
    """

    category: str
    points: tuple[Point, ...]
    runs_up: bool = False

    @property
    def last(self) -> int:
        """The position of its latest figure; -1 when it has none."""
        known = [n for n, point in enumerate(self.points) if point.value is not None]
        return known[-1] if known else -1

    @property
    def latest(self) -> Point | None:
        """Its latest figure."""
        return self.points[self.last] if self.last >= 0 else None

    def shown(self, highlight: Highlight | None) -> Point | None:
        """Its figure of the highlighted period that is last, or else its latest."""
        known = [point for point in self.points if point.value is not None]
        asked = [p for p in known if highlight and highlight.names(PERIOD, p.period.slug)]
        shown = asked or known
        return shown[-1] if shown else None

    @property
    def breaks(self) -> list[int]:
        """The positions of the first figures under a new definition."""
        known = [n for n, point in enumerate(self.points) if point.value is not None]
        return [
            after
            for before, after in pairwise(known)
            if self.points[before].definition != self.points[after].definition
        ]

    @property
    def starts(self) -> list[int]:
        """The positions at which what runs up through the year begins anew."""
        if not self.runs_up:
            return []
        years = [point.period.financial_year for point in self.points]
        return [n for n, (before, after) in enumerate(pairwise(years), start=1) if before != after]

    @property
    def runs(self) -> list[slice]:
        """The stretches under one definition, of one year where it runs up; none joins another."""
        edges = sorted({0, *self.breaks, *self.starts, len(self.points)})
        return [slice(start, end) for start, end in pairwise(edges)]

    @property
    def values(self) -> list[float | None]:
        """Its figures, None at the gaps."""
        return [point.value for point in self.points]


def lines_of(series: Series) -> tuple[Line, ...]:
    """One line to each category of the first dimension; one, called "", when unsplit."""
    dimension = series.by[0] if series.by else ""
    found = {(p.categories.get(dimension, ""), p.period): p for p in series.points}
    categories = series.categories(dimension) if dimension else ("",)
    return tuple(
        Line(
            category,
            tuple(
                found.get((category, period)) or not_returned(period, dimension, category)
                for period in series.periods
            ),
            runs_up(series),
        )
        for category in categories
    )


def runs_up(series: Series) -> bool:
    """Whether it is a running total: of whole years there is nothing left to run up."""
    is_running = series.measure.kind is Kind.CUMULATIVE
    return is_running and series.span is not Span.YEAR


def not_returned(period: Period, dimension: str, category: str) -> Point:
    """The gap where nothing at all came."""
    categories = {dimension: category} if dimension else {}
    return Point(period, categories, None, Status.NOT_AVAILABLE, note="not returned")
