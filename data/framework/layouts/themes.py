"""A form for each theme, for boards whose own form has not been declared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.framework.expected import Expected, Often
from data.framework.layouts.axes import (
    agencies,
    as_printed,
    categories,
    either,
    labels,
    periods,
    sender,
    total,
    with_last_time,
)
from data.framework.layouts.sheet import Key, Reader, ReturnSheet, Table
from data.framework.measures import Measure
from data.framework.theme import Theme
from data.observations import AGENCY, COMPARATOR
from data.periods import quarter

FIRST = quarter(2012, 1)
HEADING = "Quarterly figures"
ANCHOR = "In the quarter"
IN_THE_YEAR = "In the year"
BY_AGENCY = "Reported by agency"
OWN = "Your own figures"
EACH_ONCE = "All {}, each counted once"  # of what overlaps: no sum of the rows above (C18)
THIS_QUARTER = labels({"This quarter": Key()})


def label_of(measure: Measure) -> str:
    """What a form calls a measure: its title, and its unit where that is no count."""
    if measure.is_percentage:
        return f"{measure.title} (%)"
    if measure.said_after or measure.written.split(" children")[0] in measure.title:
        return measure.title
    return f"{measure.title} ({measure.written.removesuffix(' children')})"


def is_asked(measure: Measure) -> bool:
    """Whether a form asks for it: what follows from counts is computed, and not sent."""
    return measure.computed is None


@dataclass(frozen=True)
class Asked:
    """A measure as a form asks for it.

    of_several: whether several agencies send it, each its own. is_yearly: whether once a year.
    is_declared: whether the board says of whom it asks it at all.
    """

    measure: Measure
    of_several: bool = False
    is_yearly: bool = False
    is_declared: bool = False

    @property
    def by_agency(self) -> bool:
        """Whether it has a figure for each agency."""
        return AGENCY in self.measure.dimensions and not self.measure.recorded_by

    @property
    def listed(self) -> list[str]:
        """What it is split by into categories that are known."""
        return [each.dimension for each in self.measure.breakdowns if each.categories]

    @property
    def named(self) -> list[str]:
        """What it is split by into categories that its sender names, where those are asked."""
        known = {AGENCY, COMPARATOR, *self.listed}
        free = [name for name in self.measure.dimensions if name not in known]
        return free if self.is_declared and not (self.by_agency or self.listed) else []


def sheets_by_theme(
    themes: Iterable[Theme], measures: Iterable[Measure], returns: Sequence[Expected] = ()
) -> tuple[ReturnSheet, ...]:
    """The form that asks for all measures: a sheet for each theme.

    returns: of whom the board asks what; a form leaves out what its agency is not asked.
    """
    asked = [_asked(each, returns) for each in measures if is_asked(each)]
    return tuple(
        _sheet(theme, [each for each in asked if each.measure.theme == theme.id])
        for theme in themes
    )


def _asked(measure: Measure, returns: Sequence[Expected]) -> Asked:
    lines = [line for line in returns if line.asks_for(measure)]
    yearly = bool(lines) and all(line.often is Often.YEAR for line in lines)
    return Asked(measure, len({line.agency for line in lines}) > 1, yearly, bool(lines))


def _sheet(theme: Theme, asked: Sequence[Asked]) -> ReturnSheet:
    tables = (
        _single_figures(ANCHOR, THIS_QUARTER, [each for each in asked if not each.is_yearly]),
        *_of_the_year([each for each in asked if each.is_yearly]),
        *_by_agency(BY_AGENCY, agencies(total=Key()), asked, of_several=False),
        *_by_agency(OWN, sender(), asked, of_several=True),
        *_by_category(asked),
    )
    heading = f"{HEADING}: {theme.name}"
    return ReturnSheet(f"quarterly-{theme.id}", heading, tables, FIRST, (), theme.name)


def _of_the_year(asked: Sequence[Asked]) -> Iterator[Table]:
    if asked:
        yield _single_figures(IN_THE_YEAR, periods(), asked)


def _single_figures(anchor: str, columns: Reader, asked: Iterable[Asked]) -> Table:
    """One row for each measure without a table of its own, whose total it would repeat."""
    keys = {
        label_of(each.measure): Key(each.measure.id, agency=each.measure.recorded_by)
        for each in asked
        if not (each.by_agency or each.listed or each.named)
    }
    return Table(anchor, (with_last_time(columns),), (labels(keys),), optional=True)


def _by_agency(
    anchor: str, rows: Reader, asked: Iterable[Asked], *, of_several: bool
) -> Iterator[Table]:
    """Measures that are split by agency, one column for each; no table where there is none."""
    keys = {
        label_of(each.measure): Key(each.measure.id)
        for each in asked
        if each.by_agency and each.of_several is of_several
    }
    if keys:
        yield Table(anchor, (with_last_time(labels(keys)),), (rows,), optional=True)


def _by_category(asked: Iterable[Asked]) -> Iterator[Table]:
    """A table for each measure with categories, two ways where it has two that are known."""
    for each in asked:
        measure = each.measure
        if each.by_agency and not each.is_declared:
            continue
        if each.listed and not (each.of_several and each.by_agency):
            down, across = (*each.listed, "")[:2]
            columns = _with_total(measure, across) if across else THIS_QUARTER
            yield _split(measure, (down, across), columns, _with_total(measure, down))
        for name in each.named[:1]:
            yield _split(measure, (name,), THIS_QUARTER, either(as_printed(name), total(name)))


def _split(measure: Measure, by: Iterable[str], columns: Reader, rows: Reader) -> Table:
    return Table(
        f"{label_of(measure)}, by {' and '.join(filter(None, by))}",
        (with_last_time(columns),),
        (rows,),
        base=Key(measure.id),
        optional=True,
    )


def _with_total(measure: Measure, dimension: str) -> Reader:
    listed = categories(dimension, measure.categories(dimension))
    if measure.overlaps(dimension):
        return either(listed, total(dimension, EACH_ONCE.format(measure.units), "Total"))
    return either(listed, total(dimension))
