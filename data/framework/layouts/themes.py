"""A form for each theme, for boards whose own form has not been declared."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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
from data.framework.spellings import folded
from data.framework.theme import Theme
from data.observations import AGENCY, COMPARATOR
from data.periods import quarter

FIRST = quarter(2012, 1)
HEADING = "Quarterly figures"
FURTHER = "Further figures"  # of a board with sheets of its own
LONGEST_TAB = 31
OTHER_TABS = ("Cover", "Definitions")  # which every form has besides
UNFIT_FOR_A_TAB = re.compile(r"[][:*?/\\]+")
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
    is_declared: whether the board says of whom it asks it at all. is_own: whether the board
        declared it, and not all boards.
    """

    measure: Measure
    of_several: bool = False
    is_yearly: bool = False
    is_declared: bool = False
    is_own: bool = False

    @property
    def by_agency(self) -> bool:
        """Whether it has a figure for each agency."""
        return AGENCY in self.measure.dimensions and not self.measure.recorded_by

    @property
    def of_sender(self) -> bool:
        """Whether each agency sends a figure of its own."""
        return self.by_agency and self.of_several

    @property
    def listed(self) -> list[str]:
        """What it is split by into categories that are known."""
        return [each.dimension for each in self.measure.breakdowns if each.categories]

    @property
    def named(self) -> list[str]:
        """What it is split by into categories that its sender names, where those are asked.

        What all boards share may be split in more ways than a board has names for: there it is
        asked only where nothing else is. A board's own measure is asked as it was declared.
        """
        known = {AGENCY, COMPARATOR, *self.listed}
        free = [name for name in self.measure.dimensions if name not in known]
        is_alone = not (self.by_agency or self.listed)
        return free if self.is_declared and (self.is_own or is_alone) else []

    @property
    def has_tables(self) -> bool:
        """Whether it has tables of its own by category, in which its total stands too."""
        return bool(self.listed or self.named)


def sheets_by_theme(
    themes: Iterable[Theme],
    measures: Iterable[Measure],
    returns: Sequence[Expected] = (),
    board: str = "",
) -> tuple[ReturnSheet, ...]:
    """The form that asks for all measures: a sheet for each theme.

    returns: of whom the board asks what; a form leaves out what its agency is not asked.
    board: its id, with which the ids of its own measures begin.
    """
    every = tuple(themes)
    asked = [_asked(each, returns, board) for each in measures if is_asked(each)]
    tabs = tabs_of([theme.name for theme in every])
    return tuple(
        _sheet(theme, tab, [each for each in asked if each.measure.theme == theme.id])
        for theme, tab in zip(every, tabs, strict=True)
    )


def further_sheets(
    themes: Iterable[Theme], measures: Sequence[Measure], returns: Sequence[Expected], board: str
) -> tuple[ReturnSheet, ...]:
    """A sheet for each theme with what is asked and stands on no sheet of a board's own."""
    found = {each.theme for each in measures}
    left = [theme for theme in themes if theme.id in found]
    tabs = tabs_of([f"{FURTHER}, {theme.name}" for theme in left])
    return tuple(
        replace(
            sheet,
            id=f"further-{theme.id}",
            heading=f"{FURTHER}: {theme.name}",
            name=tab,
            for_the_rest=True,
        )
        for theme, sheet, tab in zip(
            left, sheets_by_theme(left, measures, returns, board), tabs, strict=True
        )
    )


def tabs_of(names: Iterable[str]) -> list[str]:
    """Names as a spreadsheet program lets tabs be called: short, and no two alike."""
    found = dict.fromkeys(folded(each) for each in OTHER_TABS)
    tabs = []
    for name in names:
        whole = " ".join(UNFIT_FOR_A_TAB.sub(" ", name).split()).strip("'") or FURTHER
        numbers = ("", *(f" {number}" for number in range(2, len(found) + 3)))
        tries = (f"{whole[: LONGEST_TAB - len(each)].strip()}{each}" for each in numbers)
        tab = next(each for each in tries if folded(each) not in found)
        found[folded(tab)] = None
        tabs.append(tab)
    return tabs


def _asked(measure: Measure, returns: Sequence[Expected], board: str) -> Asked:
    lines = [line for line in returns if line.asks_for(measure)]
    yearly = bool(lines) and all(line.often is Often.YEAR for line in lines)
    is_own = bool(board) and measure.id.startswith(f"{board}-")
    return Asked(measure, len({line.agency for line in lines}) > 1, yearly, bool(lines), is_own)


def _sheet(theme: Theme, tab: str, asked: Sequence[Asked]) -> ReturnSheet:
    tables = (
        _single_figures(ANCHOR, THIS_QUARTER, [each for each in asked if not each.is_yearly]),
        *_of_the_year([each for each in asked if each.is_yearly]),
        *_by_agency(BY_AGENCY, agencies(total=Key()), [e for e in asked if not e.of_sender]),
        *_by_agency(OWN, sender(), [e for e in asked if e.of_sender and not e.has_tables]),
        *_by_category(asked),
    )
    heading = f"{HEADING}: {theme.name}"
    return ReturnSheet(f"quarterly-{theme.id}", heading, tables, FIRST, (), tab)


def _of_the_year(asked: Sequence[Asked]) -> Iterator[Table]:
    if asked:
        yield _single_figures(IN_THE_YEAR, periods(), asked)


def _single_figures(anchor: str, columns: Reader, asked: Iterable[Asked]) -> Table:
    """One row for each measure without a table of its own, whose total it would repeat."""
    keys = {
        label_of(each.measure): Key(each.measure.id, agency=each.measure.recorded_by)
        for each in asked
        if not (each.by_agency or each.has_tables)
    }
    return Table(anchor, (with_last_time(columns),), (labels(keys),), optional=True)


def _by_agency(anchor: str, rows: Reader, asked: Iterable[Asked]) -> Iterator[Table]:
    """Measures that are split by agency, one column for each; no table where there is none."""
    keys = {label_of(e.measure): Key(e.measure.id) for e in asked if e.by_agency}
    if keys:
        yield Table(anchor, (with_last_time(labels(keys)),), (rows,), optional=True)


def _by_category(asked: Iterable[Asked]) -> Iterator[Table]:
    """Tables for each measure with categories: those that are known two by two, then the others.

    Its total stands once: in the table of the agencies, or in the first of these.
    """
    for each in asked:
        if each.by_agency and not each.is_declared:
            continue
        outer = (sender(),) if each.of_sender else ()
        twos = [each.listed[number : number + 2] for number in range(0, len(each.listed), 2)]
        for by in [*twos, *([name] for name in each.named)]:
            is_first = by[0] == (*each.listed, *each.named)[0]
            has_total = is_first and (each.of_sender or not each.by_agency)
            readers = [_categories(each.measure, name, with_total=has_total) for name in by]
            columns = readers[1] if len(readers) > 1 else THIS_QUARTER
            yield Table(
                f"{label_of(each.measure)}, by {' and '.join(by)}",
                (with_last_time(columns),),
                (*outer, readers[0]),
                base=Key(each.measure.id),
                optional=True,
            )


def _categories(measure: Measure, dimension: str, *, with_total: bool) -> Reader:
    """The categories that are known, or else any that its sender names; and what they add up to."""
    listed = measure.categories(dimension)
    names = categories(dimension, listed) if listed else as_printed(dimension)
    if not with_total:
        return names
    if measure.overlaps(dimension):
        return either(names, total(dimension, EACH_ONCE.format(measure.units), "Total"))
    return either(names, total(dimension))
