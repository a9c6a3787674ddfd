"""From what a board holds of some measures to the numbers that are published, and their sums."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from data.figures.combine import ADDED_OVER_TIME, may_add_categories, may_add_over
from data.figures.figures import Row
from data.framework.measures import Kind, Measure
from data.observations import AGENCY, Status
from data.periods import Period, Span, at_snapshot
from data.protection.key import Key
from data.protection.published import Number, Published, Relation
from data.protection.said_twice import SaidTwice

QUARTERS = 4
PARTS_OF_TIME = (Span.MONTH, Span.QUARTER, Span.HALF)  # the shortest first: months make quarters
# Of these nobody but the agency knows the number: it is told of as the least that is not nought.
HIDDEN_BY_ITS_AGENCY = frozenset({Status.SUPPRESSED, Status.LOW})


@dataclass(frozen=True)
class Counts:
    """The figures of one measure, and where it is part of another: of which whole."""

    measure: Measure
    rows: Sequence[Row]
    whole: str = ""


def published_of(counts: Iterable[Counts], said_twice: Iterable[SaidTwice] = ()) -> Published:
    """All numbers of some measures that belong together, with every total that pages show."""
    tables = _Tables()
    given = tuple(counts)
    for each in given:
        tables.add_rows(each)
    for each in given:
        tables.add_totals(each)
    for each in given:
        tables.add_times(each)
        tables.add_running(each)
    for each in given:
        tables.add_what_is_left(each)
    for pair in said_twice:
        tables.add_said_twice(pair)
    return tables.published()


class _Tables:
    """Numbers as they are found, and what holds between them."""

    def __init__(self) -> None:
        self._numbers: dict[Key, Number] = {}
        self._unknown: dict[Key, Number] = {}
        self._missing: set[Key] = set()
        self._relations: list[dict[Key, float]] = []
        self._parts: list[tuple[Key, Key]] = []
        self._twice: list[tuple[dict[Key, float], tuple[float, float]]] = []

    def add_rows(self, counts: Counts) -> None:
        """What was returned; of what an agency hid, that somebody is behind it."""
        split = _splits(counts)
        for row in counts.rows:
            categories = tuple(sorted(row.dimensions.items()))
            key = Key(counts.measure.id, row.period, categories)
            whose = row.dimensions.get(AGENCY, "") if AGENCY in split else ""
            totals = len(split - row.shape) + _is_year(row.period)
            if row.status in HIDDEN_BY_ITS_AGENCY:
                self._unknown[key] = Number(key, 1, totals, agency=whose, at_risk=True)
            elif row.value is None or row.value < 0:  # below nought it counts nobody
                self._missing.add(key)
            else:
                self._numbers[key] = Number(key, round(row.value), totals, agency=whose)

    def add_totals(self, counts: Counts) -> None:
        """Over each of its dimensions: the total that is printed, or that of all agencies."""
        if not may_add_categories(counts.measure):
            return
        for dimension in _splits(counts):
            for whole, parts in self._grouped(counts.measure, dimension).items():
                if not may_add_over(counts.measure, (dimension,)):
                    self._parts += [(part, whole) for part in parts]
                elif dimension == AGENCY or whole in self._numbers:
                    self._add_sum(whole, parts)

    def add_times(self, counts: Counts) -> None:
        """Of what is added over time: each period of the shorter ones inside it.

        Quarters and years are worked out where others fill them. Of those that were returned it
        is known what is left beside any that lie inside.
        """
        if counts.measure.kind not in ADDED_OVER_TIME:
            return
        for span in PARTS_OF_TIME:
            for whole, parts in self._inside(counts.measure, span).items():
                is_full = sum(part.period.months for part in parts) == whole.period.months
                if whole in self._numbers or (is_full and _is_worked_out(whole.period, span)):
                    self._add_sum(whole, parts)

    def _inside(self, measure: Measure, span: Span) -> Mapping[Key, list[Key]]:
        """By a longer period: those of a span that lie inside it, of the same categories."""
        keys = self._of(measure)
        longer = defaultdict(list)
        for key in keys:
            longer[key.categories].append(key.period)
        found: dict[Key, list[Key]] = defaultdict(list)
        for key in keys:
            if key.period.span is span:
                around = {_quarter_of(key.period), key.period.year(), *longer[key.categories]}
                for period in sorted(around - {key.period}):
                    if period.covers(key.period):
                        found[key._replace(period=period)].append(key)
        return found

    def add_running(self, counts: Counts) -> None:
        """Of what runs up through the year: what each quarter added to it."""
        if counts.measure.kind is not Kind.CUMULATIVE:
            return
        for key in self._of(counts.measure):
            before = key._replace(period=key.period.previous())
            same_year = before.period.year() == key.period.year()
            if same_year and before in self._numbers and key in self._numbers:
                self._add_left(key, [before], "since")

    def add_what_is_left(self, counts: Counts) -> None:
        """Of a part and its whole: how many are none of that part."""
        for key in self._of(counts.measure) if counts.whole else ():
            whole = key._replace(measure=counts.whole)
            if key in self._numbers and whole in self._numbers:
                self._add_left(whole, [key], counts.measure.id)

    def add_said_twice(self, pair: SaidTwice) -> None:
        """What holds between two figures of one thing."""
        self._twice += pair.relations(self._numbers)

    def published(self) -> Published:
        """What was found, as numbers with places."""
        numbers = (*self._numbers.values(), *self._unknown.values())
        place = {number.key: at for at, number in enumerate(numbers)}
        sums = [
            Relation({place[key]: factor for key, factor in each.items()})
            for each in self._relations
        ]
        parts = [
            Relation({place[whole]: 1.0, place[part]: -1.0}, 0.0, inf)
            for part, whole in self._parts
            if whole in place and numbers[place[whole]].value >= numbers[place[part]].value
        ]
        twice = [
            Relation({place[key]: factor for key, factor in each.items()}, *bounds)
            for each, bounds in self._twice
        ]
        return Published(tuple(numbers), (*sums, *parts, *twice))

    def _of(self, measure: Measure) -> list[Key]:
        found = (*self._numbers, *self._unknown, *self._missing)
        return [key for key in found if key.measure == measure.id and not key.left]

    def _grouped(self, measure: Measure, dimension: str) -> Mapping[Key, list[Key]]:
        groups: dict[Key, list[Key]] = defaultdict(list)
        for key in self._of(measure):
            if dimension in dict(key.categories):
                groups[key.without(dimension)].append(key)
        return groups

    def _add_sum(self, whole: Key, parts: Sequence[Key]) -> None:
        """That parts make a whole, with what is left of it where they do not reach it."""
        known = [part for part in parts if part in self._numbers]
        if whole not in self._numbers:
            if len(known) < len(parts):
                return  # nobody can print a total of what is not known
            first = self._numbers[parts[0]]
            value = sum(self._numbers[part].value for part in parts)
            self._numbers[whole] = Number(whole, value, first.totals + 1)
        self._add_left(whole, known, "", at_risk=any(part in self._unknown for part in parts))

    def _add_left(
        self, whole: Key, parts: Sequence[Key], what: str, *, at_risk: bool = False
    ) -> None:
        """What is left of a whole beside its parts; nothing is a sum of its own."""
        left = self._numbers[whole].value - sum(self._numbers[part].value for part in parts)
        if left < 0:
            return  # they do not add up, and say nothing of one another
        factors = {**dict.fromkeys(parts, 1.0), whole: -1.0}
        if left or what:
            key = whole._replace(left=what or " ".join(_names(parts)))
            self._numbers[key] = Number(key, left, printed=False, at_risk=at_risk)
            factors[key] = 1.0
        self._relations.append(factors)


def _names(parts: Sequence[Key]) -> Iterator[str]:
    """The dimensions and periods over which parts are added, to tell what is left of each apart."""
    yield from sorted({name for part in parts for name, _ in part.categories})
    yield from sorted({str(part.period) for part in parts})


def _splits(counts: Counts) -> frozenset[str]:
    """The dimensions by which a measure is told apart: of one category alone is none."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in counts.rows:
        for name, category in row.dimensions.items():
            found[name].add(category)
    whole = [row.shape for row in counts.rows]
    return frozenset(
        name
        for name, categories in found.items()
        if len(categories) > 1 or any(name not in shape for shape in whole)
    )


def _is_year(period: Period) -> bool:
    return len(period.quarters()) == QUARTERS


def _quarter_of(period: Period) -> Period:
    return at_snapshot(period.starts)


def _is_worked_out(period: Period, span: Span) -> bool:
    """Whether pages add periods of a span up to this one, which nobody returned."""
    of_months = span is Span.MONTH and period.span is Span.QUARTER
    return of_months or (span is Span.QUARTER and period.span is Span.YEAR)
