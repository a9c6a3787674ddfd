"""One measure's figures, chosen and put in order, with every gap explicit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data.figures.scope import WHOLE, Scope
from data.framework.breaks import Break
from data.framework.measures import Measure
from data.framework.targets import Target
from data.observations import AGENCY, Status
from data.periods import Period, Span


@dataclass(frozen=True, slots=True)
class Source:
    """The cell that a figure came from; a computed figure has one for each of its counts.

    submission: the number of the return in the store; 0 before it is stored. Two returns may
    have one file name.
    """

    file: str
    sheet: str
    cell: str
    text: str = ""
    submission: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One figure, or the gap where one should be.

    categories: dimension to category for every dimension of the series (agencies by id).
    value: None where the status has no number, and where a total is not whole.
    numerator, denominator: the counts behind a percentage or rate, where they are known.
    note: why there is no value, or what to know beside it.
    definition: how many breaks of the series came before it; figures of two definitions are
        never compared, and no line joins them. changed: what the last of those breaks was.
    scope: whose figures it holds; nothing is made of two scopes (rule P19).
    instead: the figure of all agencies, where one of those chosen cannot be given.
    in_tenths: whether a percentage without counts was published to a decimal place, as its series
        shows: 60 among 63.6 and 58.3 is 60.0.
    """

    period: Period
    categories: Mapping[str, str] = field(default_factory=dict)
    value: float | None = None
    status: Status = Status.REPORTED
    numerator: float | None = None
    denominator: float | None = None
    sources: tuple[Source, ...] = ()
    note: str = ""
    definition: int = 0
    changed: str = ""
    scope: Scope = WHOLE
    instead: "Point | None" = None
    in_tenths: bool = False

    @property
    def is_of_few(self) -> bool:
        """Whether its two counts are told in place of a percentage (rule P4)."""
        has_counts = self.numerator is not None and bool(self.denominator)
        return self.value is None and self.status is Status.NOT_APPLICABLE and has_counts

    @property
    def is_told(self) -> bool:
        """Whether there is something to show: a figure, or the counts of too few for one."""
        return self.value is not None or self.is_of_few

    @property
    def is_published_whole(self) -> bool:
        """Whether it is a figure without counts of which no decimal place was published."""
        whole = self.value is not None and float(self.value).is_integer()
        return whole and self.denominator is None and not self.in_tenths

    @property
    def is_gap(self) -> bool:
        """Whether something that should be here is not."""
        return self.value is None and self.status is not Status.NOT_APPLICABLE


@dataclass(frozen=True)
class Within:
    """The figures of one category of a dimension that a series is not split by.

    points: with the categories of the series, and no word of their own.
    """

    dimension: str
    category: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Series:
    """Points in time order, then in the order of their categories.

    by: the dimensions it is split by; empty for the board's total.
    periods: the complete calendar from first to last, whether a figure came or not (rule T5).
    own: the area that is the board's own, where its neighbours stand beside it.
    notes: what a reader must know: other period types, what was left out, who is not here.
    targets: those that its board set for it in the periods looked at, in time order.
    within: what is highlighted in it, where it is not split by that; its own points stay whole.
    beside: the figures of comparators that stand beside its own, each with its own period.
    neighbours: those of each statistical neighbour, of which the comparators hold the median.
    names: what readers see of each agency, by its id.
    changes: what of it is registered in its periods: breaks and notes, in time order.
    """

    measure: Measure
    by: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    periods: tuple[Period, ...] = ()
    notes: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    within: tuple[Within, ...] = ()
    own: str = ""
    changes: tuple[Break, ...] = ()
    beside: tuple[Point, ...] = ()
    neighbours: tuple[Point, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Published percentages are all as fine as the finest of them."""
        if not self.measure.is_percentage:
            return
        every = (*self.points, *self.beside, *self.neighbours)
        published = [p for p in every if p.value is not None and p.denominator is None]
        whole = sum(point.is_published_whole for point in published)
        if 0 < whole < len(published):
            for name in ("points", "beside", "neighbours"):
                finer = (
                    replace(point, in_tenths=True) if point.is_published_whole else point
                    for point in getattr(self, name)
                )
                object.__setattr__(self, name, tuple(finer))

    @property
    def is_empty(self) -> bool:
        """Whether there is no figure at all, and no counts of too few for one."""
        return not any(point.is_told for point in self.points)

    @property
    def span(self) -> Span | None:
        """The one type of its periods; None when they are of several types, or none."""
        spans = {period.span for period in self.periods}
        return spans.pop() if len(spans) == 1 else None

    @property
    def latest(self) -> Period | None:
        """The last period of its calendar, whether or not a figure came for it."""
        return self.periods[-1] if self.periods else None

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies in it, by id."""
        return self.categories(AGENCY)

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The categories present: in the catalogue's order, the rest as they came."""
        found = dict.fromkeys(
            p.categories[dimension] for p in self.points if dimension in p.categories
        )
        known = self.measure.categories(dimension)
        ordered = [category for category in known if category in found]
        return tuple(dict.fromkeys([*ordered, *found]))

    def at(self, period: Period) -> tuple[Point, ...]:
        """The points of one period."""
        return tuple(point for point in self.points if point.period == period)

    def of(self, **categories: str) -> tuple[Point, ...]:
        """The points in those categories, in time order. A dimension's "-" is written "_"."""
        wanted = {name.replace("_", "-"): category for name, category in categories.items()}
        return tuple(
            point
            for point in self.points
            if all(point.categories.get(name) == category for name, category in wanted.items())
        )
