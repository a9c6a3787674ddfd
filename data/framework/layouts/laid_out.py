"""Which sheets a form has, what they ask for, and what is asked and stands on none of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import product

from data.framework.expected import Expected
from data.framework.layouts.sheet import Key, Reader, ReturnSheet
from data.framework.measures import Measure
from data.periods import Period, quarter

SOME_QUARTER = quarter(2012, 1)  # of sheets that have no first one
QUARTERS_OF_A_YEAR = 4
Measures = Mapping[str, Measure]


def sheets_of_form(
    sheets: Iterable[ReturnSheet], agency: str, period: Period
) -> tuple[ReturnSheet, ...]:
    """The sheets of an agency's form, each in the version that is in force in the quarter."""
    parts = [each for each in sheets if each.is_part_of(agency, period)]
    latest = {
        each.name: each for each in sorted(parts, key=lambda each: each.first_period or period)
    }
    return tuple(latest[name] for name in dict.fromkeys(each.name for each in parts))


def asked_beside(
    sheets: Sequence[ReturnSheet],
    measures: Sequence[Measure],
    returns: Iterable[Expected],
    first: Period | None,
) -> Iterator[tuple[Expected, Measure]]:
    """What an agency is asked for though no sheet of its form has it, line by line.

    Of what is computed, for the figures of others: they are asked only where a line names it.
    sheets: those of the board's own. first: the quarter from which on the board expects returns.
    """
    known = {each.id: each for each in measures}
    on = {each.id: frozenset(_counted(each, known)) for each in sheets}

    @cache
    def has_on_it(agency: str, period: Period) -> frozenset[str]:
        form = sheets_of_form(sheets, agency, period)
        return frozenset[str]().union(*(on[each.id] for each in form))

    begins = {each.first_period for each in sheets} | {first}
    for line in returns:
        asked = [
            each
            for each in measures
            if line.asks_for(each) and (each.computed is None or line.reports == each.id)
        ]
        when = [e for e in _quarters((*begins, line.first), first) if line.holds_in(e)]
        for measure in asked:
            if any(measure.id not in has_on_it(line.agency, period) for period in when):
                yield line, measure


def _quarters(begins: Iterable[Period | None], first: Period | None) -> Iterator[Period]:
    """A year from each quarter in which something begins, of those that returns are expected of."""
    named = {each.quarters()[0] for each in begins if each is not None and each.quarters()}
    for begin in named or {SOME_QUARTER}:
        period = begin
        for _ in range(QUARTERS_OF_A_YEAR):
            if first is None or first <= period:
                yield period
            period = period.following()


def _counted(sheet: ReturnSheet, measures: Measures) -> Iterator[str]:
    """The measures whose figures a form has room for, as data.forms.form makes its tables."""
    for table in sheet.tables:
        rows = [_merged(keys) for keys in product(*map(_printed, table.rows[:2]))]
        keys = [
            [table.base.merged(column).merged(row) for row in rows]
            for column in _printed(table.columns[-1])
        ]
        columns = [each for each in keys if any(_is_room(key, measures) for key in each)]
        for row in zip(*columns, strict=True):
            if all(_is_room(key, measures) for key in row):
                yield from (key.measure for key in row)


def _merged(keys: Iterable[Key]) -> Key:
    return reduce(Key.merged, keys, Key())


def _printed(reader: Reader) -> list[Key]:
    """What the labels mean that a form prints, and those for which its sender has a line."""
    free = [Key()] if reader.asks else []
    offered = set(reader.offers)
    return [*free, *(each.key for each in reader.labels if each.text in offered)]


def _is_room(key: Key, measures: Measures) -> bool:
    """Whether a figure exists: none that follows from counts, nor one that is split oddly."""
    measure, splits = measures.get(key.measure), {name for name, _ in key.categories}
    if measure is None or not splits <= set(measure.dimensions):
        return False
    return measure.computed is None or bool(splits)
