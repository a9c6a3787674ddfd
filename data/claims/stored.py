"""The figures of a board that a sentence may be about: those returned, and those they make."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from data.claims.vocabulary import Vocabulary
from data.figures import combine
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.framework.measures import Kind, Measure
from data.observations import AGENCY, COMPARATOR
from data.periods import Period

# Of these one may be counted once in a year and once in each of its quarters.
COUNTED_ONCE = {"child", "young person", "person", "family", "participant", "victim", "suspect"}
NAMED_OTHERWISE = {AGENCY, COMPARATOR, "area"}  # these say who, and not what is counted

Categories = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a measure. is_whole: whether it was published without a decimal place."""

    measure: str
    period: Period
    categories: Categories
    value: float
    is_whole: bool = False

    @property
    def comparator(self) -> str:
        """With whom the board is compared by it; empty where it is the board's own."""
        return dict(self.categories).get(COMPARATOR, "")

    def with_comparator(self, comparator: str) -> Categories:
        """What it is of, counted of those whom the board is compared with."""
        own = ((name, each) for name, each in self.categories if name != COMPARATOR)
        return frozenset((*own, (COMPARATOR, comparator)))


class Stored:
    """What a board's store holds, fetched a measure at a time."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.framework = dataset.framework
        self._facts: dict[str, tuple[Fact, ...]] = {}

    @cached_property
    def words(self) -> Vocabulary:
        """By which words its measures are known."""
        return self.dataset.figures.once(
            "the words of its measures",
            lambda _: Vocabulary(self.framework, self.measures, self.printed_categories()),
        )

    @cached_property
    def measures(self) -> tuple[str, ...]:
        """The measures that there is any figure of."""
        held = set(self.dataset.measures)
        return tuple(
            each.id
            for each in self.framework.measures
            if each.id in held or held.issuperset(_counts_of(each))
        )

    def facts(self, measure_id: str) -> tuple[Fact, ...]:
        """Every figure of a measure."""
        if measure_id not in self._facts:
            self._facts[measure_id] = tuple(dict.fromkeys(self._found(measure_id)))
        return self._facts[measure_id]

    def at(self, measure_id: str, periods: Iterable[Period]) -> Iterator[Fact]:
        """The figures of a measure in the periods that a text names.

        Of a longer one for which none came, what its quarters make, where they make any.
        """
        measure, asked = self.framework.measure(measure_id), tuple(periods)
        yield from (fact for fact in self.facts(measure_id) if is_of(fact, asked, measure))
        own = {fact.period for fact in self.facts(measure_id)}
        for period in asked:
            if period not in own and len(period.quarters()) > 1:
                yield from self._made_of_quarters(measure, period)

    def _made_of_quarters(self, measure: Measure, period: Period) -> Iterator[Fact]:
        """What the quarters of a longer period make (rule C1); a level is never summed."""
        if (
            measure.unit in COUNTED_ONCE
            or measure.kind in {Kind.RATE, Kind.STOCK}
            or any(each.kind is Kind.STOCK for each in measure.made_of)
        ):
            return
        figures, everything = self.dataset.figures, self.dataset.everything
        for by in ((), *((name,) for name in measure.dimensions)):
            points = defaultdict(list)
            for point in series_of(figures, measure.id, by, everything, True).points:
                if point.period in period.quarters() and point.is_told:
                    points[frozenset(point.categories.items())].append(point)
            for inside in points.values():
                made = combine.over_time(measure, inside, period)
                if made.value is not None:
                    yield _fact(measure, period, made.categories.items(), made.value, False)

    def printed_categories(self) -> Iterator[tuple[str, str, str]]:
        """Each measure with a category that is as printed, such as the name of a course."""
        for each in self.measures:
            free = {
                b.dimension for b in self.framework.measure(each).breakdowns if not b.categories
            }
            for dimension in sorted(free - NAMED_OTHERWISE):
                held = {dict(fact.categories).get(dimension, "") for fact in self.facts(each)}
                yield from ((each, dimension, category) for category in sorted(filter(None, held)))

    def dimensions(self, measure_id: str) -> frozenset[str]:
        """What the figures of a measure are split by."""
        return frozenset(name for fact in self.facts(measure_id) for name, _ in fact.categories)

    def _found(self, measure_id: str) -> Iterator[Fact]:
        figures, measure = self.dataset.figures, self.framework.measure(measure_id)
        rows = figures.of(measure_id)
        for row in rows:
            if row.value is not None:
                yield _fact(measure, row.period, row.dimensions.items(), row.value, printed=True)
        for by in self._shapes(measure):
            for point in series_of(figures, measure_id, by, self.dataset.everything, True).points:
                if point.value is not None:
                    printed = point.denominator is None
                    yield _fact(
                        measure, point.period, point.categories.items(), point.value, printed
                    )

    def _shapes(self, measure: Measure) -> Iterator[tuple[str, ...]]:
        """The ways in which it is split: as its rows are, or those of its counts."""
        parts = self.framework.ingredients(measure)
        shapes = {row.shape for part in parts for row in self.dataset.figures.of(part)}
        known = set(measure.dimensions)
        yield ()
        for shape in sorted(shapes, key=sorted):
            if shape and shape <= known | {COMPARATOR} and len(shape) <= 2:
                yield tuple(sorted(shape))
        singles = {name for shape in shapes for name in shape if name in known}
        yield from ((name,) for name in sorted(singles))


def _counts_of(measure: Measure) -> set[str]:
    if measure.computed is None:
        return {""}
    return {measure.computed.numerator.measure, measure.computed.denominator.measure}


def _fact(
    measure: Measure,
    period: Period,
    categories: Iterable[tuple[str, str]],
    value: float,
    printed: bool,
) -> Fact:
    named = frozenset((name, category) for name, category in categories if category)
    whole = printed and not measure.is_count and float(value).is_integer()
    return Fact(measure.id, period, named, value, whole)


def is_of(fact: Fact, periods: Iterable[Period], measure: Measure) -> bool:
    """Whether a figure is of a period that a text names.

    What is counted on a day is so too where the two end on that day.
    """
    as_at_a_day = measure.kind in {Kind.STOCK, Kind.CUMULATIVE}
    return any(
        fact.period == each or (as_at_a_day and fact.period.ends == each.ends) for each in periods
    )
