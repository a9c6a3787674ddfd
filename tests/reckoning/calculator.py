"""What the right figure is: the one thing that the tests beside this file ask."""

import re
from functools import cached_property, lru_cache

from dashboards.words.naming import category_name
from data.framework.measures import Measure, Part
from data.periods import Period, Span
from data.storage.store import Store
from tests.frameworks import NAMES, STANDARD, measure_of
from tests.reckoning.aims import aims_of
from tests.reckoning.counts import MAY_BE_ADDED, Categories, counts
from tests.reckoning.entries import AGENCY, COMPARATOR, Entry, entries_of
from tests.reckoning.made_of_months import with_quarters
from tests.reckoning.printed import pattern_of, spelled
from tests.reckoning.ratios import (
    categories_asked,
    is_yearly,
    names_asked,
    ratio,
    whole_year,
)
from tests.reckoning.rest import is_rest, rest
from tests.reckoning.scope import Figure, Rows, Scope

NOTHING = Figure(None, "nothing was reported")
Split = dict[Categories, Figure]


class Calculator:
    """Works the figures of one board out, each from its rows."""

    def __init__(self, store: Store, board: str) -> None:
        self.board = board
        self.stored = entries_of(store, board)
        self.entries = {
            measure: with_quarters(rows, measure_of(measure))
            for measure, rows in self.stored.items()
        }
        self._aims = aims_of(store, board)
        self.split = lru_cache(maxsize=None)(self._split)
        self._rows_of = lru_cache(maxsize=None)(self._new_rows)

    def figure(
        self,
        measure: str,
        period: Period,
        categories: dict[str, str],
        agencies: tuple[str, ...] = (),
    ) -> Figure:
        """The figure of one measure, period and combination of categories."""
        by = tuple(categories)
        if any(map(is_rest, categories.values())):
            return self.rest(measure, by, period, agencies)
        found = self.split(measure, by, period, agencies)
        return found.get(tuple(categories.values()), NOTHING)

    def rest(
        self, measure: str, by: tuple[str, ...], period: Period, agencies: tuple[str, ...] = ()
    ) -> Figure:
        """What a breakdown of counts by one dimension leaves out of their total."""
        if len(by) != 1 or by == (COMPARATOR,) or measure_of(measure).kind not in MAY_BE_ADDED:
            return NOTHING
        whole = self.split(measure, (), period, agencies).get((), NOTHING)
        return rest(self.split(measure, by, period, agencies), whole)

    def sent(self, measure_id: str) -> set[Period]:
        """The periods in which a measure was sent, or else the count that it is made from."""
        computed = measure_of(measure_id).computed
        rows = self._stored(measure_id)
        if not rows and computed is not None:
            rows = self._stored(computed.numerator.measure)
        return {entry.period for entry in rows}

    def periods(self, measure_id: str) -> set[Period]:
        """The periods that a measure, or a count that it is made of, has rows for."""
        measure = measure_of(measure_id)
        found = {entry.period for entry in self._stored(measure_id)}
        if measure.computed is None:
            return found
        counted = {entry.period for entry in self._stored(measure.computed.numerator.measure)}
        years = {period.year() for period in counted} if is_yearly(measure) else set()
        return found | counted | years

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Finds what holds digits and is no number: the names of periods and of categories.

        On an axis "24-25" is a year.
        """
        found = {entry.period for rows in self.entries.values() for entry in rows}
        inside = {each for period in found for each in (period.year(), *period.quarters())}
        near = {
            each
            for p in found | inside
            for each in (p, p.previous(), p.a_year_before(), p.following())
        }
        spelled = {words for period in near for words in _spellings(period)}
        rows = (entry for rows in self.entries.values() for entry in rows)
        return pattern_of(spelled | {name for row in rows for name in row.dimensions.values()})

    @cached_property
    def categories(self) -> re.Pattern[str]:
        """Finds the name of any category, agency or area that the board has a row for."""
        rows = (entry for rows in self.entries.values() for entry in rows)
        return spelled(
            {
                category_name(name, each, NAMES)
                for row in rows
                for name, each in row.dimensions.items()
            }
        )

    @cached_property
    def reported(self) -> frozenset[Period]:
        """Every period that the board has a row for."""
        return frozenset(entry.period for rows in self.entries.values() for entry in rows)

    def reporting(self, measures: tuple[str, ...]) -> set[str]:
        """The agencies that send a measure, or a count that it is made of, by name."""
        made = [measure_of(name).computed for name in measures]
        parts = [
            part.measure for each in made if each for part in (each.numerator, each.denominator)
        ]
        rows = (row for name in (*measures, *parts) for row in self._stored(name))
        found = {row.dimensions.get(AGENCY, "") for row in rows} - {""}
        return {category_name(AGENCY, name, NAMES) for name in found}

    def targets(
        self, measures: tuple[str, ...], days: Period, agencies: tuple[str, ...]
    ) -> list[float]:
        """What the board aims at in measures, for these agencies and on these days (R2)."""
        meant = [each for each in self._aims if each.is_for(measures, agencies, days)]
        return [number for each in meant for number in each.numbers]

    def targets_on(self, measure: str, period: Period) -> list[tuple[float, ...]]:
        """The numbers of each target of a measure that holds all through a period (R3)."""
        return [
            each.numbers
            for each in self._aims
            if each.measure == measure and each.begins <= period.starts and period.ends <= each.ends
        ]

    def with_unknown(
        self,
        measure_id: str,
        period: Period,
        categories: dict[str, str],
        agencies: tuple[str, ...] = (),
    ) -> float | None:
        """What a share would be of, were those of whom it is not known counted too (P2)."""
        computed = measure_of(measure_id).computed
        if computed is None or not computed.denominator.where:
            return None
        by = tuple(categories)
        part = Part(computed.denominator.measure, computed.denominator.where[:-1])
        figure = self._part(part, by, period, agencies).get(tuple(categories.values()))
        return figure.value or None if figure else None

    def _split(
        self, measure_id: str, by: tuple[str, ...], period: Period, agencies: tuple[str, ...]
    ) -> Split:
        """Every figure of one measure in one period.

        A percentage comes from its counts; where the two are not there, it is as published (P1).
        """
        measure = measure_of(measure_id)
        rows = self._rows_of(Part(measure_id), agencies, with_others=True)
        published = counts(rows, measure.kind, by, period, frozenset())
        if measure.computed is None:
            return published
        return self._computed(measure, by, period, agencies, published)

    def _computed(
        self,
        measure: Measure,
        by: tuple[str, ...],
        period: Period,
        agencies: tuple[str, ...],
        published: Split,
    ) -> Split:
        assert measure.computed is not None
        denominator = measure.computed.denominator
        overs = self._numerators(measure, by, period, agencies)
        unders = self._part(denominator, by, period, agencies)
        found = dict(published)
        for categories, over in overs.items():
            under = unders.get(categories_asked(denominator, by, categories))
            if under is None:
                continue
            figure = ratio(measure, over, under)
            if figure.denominator is not None or categories not in found:
                found[categories] = figure
        return found

    def _numerators(
        self, measure: Measure, by: tuple[str, ...], period: Period, agencies: tuple[str, ...]
    ) -> Split:
        assert measure.computed is not None
        part = measure.computed.numerator
        as_sent = self._part(part, by, period, agencies)
        if not is_yearly(measure):
            return as_sent
        if period.span is not Span.YEAR:
            return {}
        of_quarters = {each: self._part(part, by, each, agencies) for each in period.quarters()}
        names = {categories for split in of_quarters.values() for categories in split}
        made = {
            categories: whole_year(
                {
                    each: split[categories]
                    for each, split in of_quarters.items()
                    if categories in split
                },
                period,
            )
            for categories in names
        }
        return made | as_sent

    def _part(
        self, part: Part, by: tuple[str, ...], period: Period, agencies: tuple[str, ...]
    ) -> Split:
        rows = self._rows_of(part, () if part.all_agencies else agencies, with_others=False)
        kind = measure_of(part.measure).kind
        counted_in = frozenset(name for name, _ in part.where)
        return counts(rows, kind, names_asked(part, by), period, counted_in)

    def _new_rows(self, part: Part, agencies: tuple[str, ...], *, with_others: bool) -> Rows:
        """The rows that a part counts. with_others: comparators' too, which are no counts."""
        where = dict(part.where)
        scope = Scope(self.board, agencies, STANDARD.of(self.board).board.own_areas)
        return Rows(
            (
                entry
                for entry in self.entries.get(part.measure, [])
                if entry.is_in(where) and (with_others or COMPARATOR not in entry.dimensions)
            ),
            scope,
        )

    def _stored(self, measure: str) -> list[Entry]:
        return self.entries.get(measure, [])


def _spellings(period: Period) -> tuple[str, ...]:
    whole = (period.in_words(), period.short(), period.in_months(), str(period))
    return (*whole, str(period.year()), str(period.year())[2:])
