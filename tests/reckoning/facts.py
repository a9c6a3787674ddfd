"""All that one drawing may say: the right figures of its measures, in the range asked for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dashboards.words.naming import category_name
from data.figures.selection import Highlight
from data.periods import Period
from tests.frameworks import NAMES
from tests.reckoning.calculator import Calculator
from tests.reckoning.drawn import PERIOD
from tests.reckoning.entries import COMPARATOR
from tests.reckoning.printed import pattern_of
from tests.reckoning.rest import is_rest, rest_of
from tests.reckoning.scope import Figure, Whose


@dataclass(frozen=True)
class Asked:
    """What a drawing was asked for."""

    board: str
    measures: tuple[str, ...]
    by: tuple[str, ...]
    first: Period
    last: Period
    agencies: tuple[str, ...] = ()
    highlight: Highlight | None = None

    @property
    def lit(self) -> tuple[str, ...]:
        """The dimension that is highlighted, where it is none of those it is split by."""
        wanted = self.highlight
        if wanted is None or wanted.dimension in (*self.by, PERIOD):
            return ()
        return (wanted.dimension,)

    def covers(self, period: Period) -> bool:
        """Whether a period lies wholly in the range."""
        return self.first.starts <= period.starts and period.ends <= self.last.ends


@dataclass(frozen=True)
class Fact:
    """One right figure, and what it is of.

    is_lit: it is of a highlighted category by which the drawing is not split.
    """

    measure: str
    period: Period
    categories: tuple[tuple[str, str], ...]
    figure: Figure
    is_lit: bool = False

    @property
    def is_rest(self) -> bool:
        """Whether it is what the others leave out."""
        return any(is_rest(category) for _, category in self.categories)

    @property
    def chosen_by(self) -> tuple[tuple[str, str], ...]:
        """What its marks highlight: of what is left out, nothing."""
        return tuple((name, "" if is_rest(each) else each) for name, each in self.categories)

    @property
    def names(self) -> set[str]:
        """What its categories are called."""
        return {category_name(name, each, NAMES) for name, each in self.categories if each}


class Facts:
    """The facts of one drawing, and the numbers that can be made of them."""

    def __init__(self, calculator: Calculator, asked: Asked) -> None:
        self.calculator = calculator
        self.asked = asked
        self.known = tuple(self._facts())
        self.periods = frozenset(fact.period for fact in self.known)
        self._by_mark: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.known:
            for mark in (*fact.chosen_by, (PERIOD, fact.period.slug)):
                self._by_mark[mark].append(fact)
        self._by_place: dict[object, set[Whose]] = defaultdict(set)
        for fact in self.known:
            if fact.figure.is_known:
                self._by_place[fact.period, fact.categories].add(fact.figure.of)

    @cached_property
    def key(self) -> int:
        """The same for the same facts."""
        return hash((self.asked.measures, self.asked.by, self.known))

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Finds the names of categories that hold digits, such as "25 to 34"."""
        return pattern_of(name for fact in self.known for name in fact.names)

    def of(self, dimension: str, category: str, slug: str) -> list[Fact]:
        """Those that a mark may stand for. slug: of the period on its axis, if it has one."""
        return [
            fact
            for fact in self._by_mark.get((dimension, category), ())
            if slug in {"", fact.period.slug}
        ]

    def apart(self, period: Period, categories: tuple[tuple[str, str], ...]) -> bool:
        """Whether the measures of the drawing are of different rows there, so that it may not
        relate them (P19).
        """
        return len(self._by_place[period, categories]) > 1

    def _facts(self) -> Iterator[Fact]:
        for measure in self.asked.measures:
            ended = sorted(
                period
                for period in self.calculator.periods(measure)
                if period.ends <= self.asked.last.ends
            )
            inside = [fact for p in ended if self.asked.covers(p) for fact in self._of(measure, p)]
            yield from inside
            if all(fact.is_lit for fact in inside):
                yield from self._last_of(measure, ended)
            elif COMPARATOR in self.asked.by:
                yield from self._older(measure, ended, inside)

    def _older(self, measure: str, ended: list[Period], inside: list[Fact]) -> Iterator[Fact]:
        """Of each comparator without a figure in the range, the last one before it."""
        seen = {fact.categories for fact in inside if fact.figure.is_known}
        for period in reversed(ended):
            for fact in [] if self.asked.covers(period) else self._of(measure, period):
                compared = dict(fact.categories).get(COMPARATOR)
                if compared and fact.figure.is_known and fact.categories not in seen:
                    seen.add(fact.categories)
                    yield fact

    def _last_of(self, measure: str, ended: list[Period]) -> list[Fact]:
        """A yearly measure in a range too short for a year may show the last one before its end."""
        latest_first = sorted(ended, key=lambda each: (each.ends, each.months), reverse=True)
        found = (self._of(measure, period) for period in latest_first)
        return next((facts for facts in found if not all(f.is_lit for f in facts)), [])

    def _of(self, measure: str, period: Period) -> list[Fact]:
        asked = self.asked
        found = self.calculator.split(measure, asked.by, period, asked.agencies)
        facts = [
            Fact(measure, period, tuple(zip(asked.by, categories, strict=True)), figure)
            for categories, figure in found.items()
        ]
        left = self.calculator.rest(measure, asked.by, period, asked.agencies)
        if facts and left.value is not None:
            (dimension,) = asked.by
            facts.append(Fact(measure, period, ((dimension, rest_of(dimension)),), left))
        return [*facts, *self._lit_of(measure, period)]

    def _lit_of(self, measure: str, period: Period) -> Iterator[Fact]:
        """The figures of what is highlighted, which a chart not split so may show beside: split
        as the chart is, and as one whole.
        """
        asked = self.asked
        if not asked.lit or asked.highlight is None:
            return
        for by in dict.fromkeys([(*asked.by, *asked.lit), asked.lit]):
            found = self.calculator.split(measure, by, period, asked.agencies)
            for categories, figure in found.items():
                if categories[-1] in asked.highlight.categories:
                    pairs = tuple(zip(by, categories, strict=True))
                    yield Fact(measure, period, pairs, figure, is_lit=True)
