"""When the figures of a table are of: what stands near says it, what stands far completes it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from data.guess.bracket_words import inside
from data.guess.cells import Cell, Grid
from data.guess.near import Near, together
from data.guess.parts import Role
from data.guess.roles import Roles
from data.guess.sums import Sum
from data.guess.table import Table
from data.guess.when import When, Year
from data.guess.when_read import is_past, when
from data.periods import YEAR_MONTHS, Period, quarter

YEAR = re.compile(r"\byear\b", re.IGNORECASE)
MOST_CELLS = 2  # of a line of a heading: "Quarter" and "2"
MOST_LINES = 6
MOST_YEARS_BEFORE = 5


@dataclass(frozen=True)
class Times:
    """The periods of one table's figures.

    heading: what the first lines of its sheet say of when; covers: what other sheets say.
    """

    table: Table
    roles: Roles
    heading: tuple[When, ...]
    covers: tuple[When, ...]

    def of(self, cell: Cell) -> Period | None:
        """The period of a figure; None where the sheet does not say."""
        role = self.roles.of[cell.row, cell.column]
        if said := self._said_of_line(cell):
            return said.period()
        found = self._of_sum(cell) or self.when(cell).period() or self._of_column_before(cell)
        if found is None and (said := self.table.grid.facts.period) is not None:
            found = said.period()
        if role is Role.CHANGE:
            return found or self._of_subject(cell)
        return self._before(cell, found) if role is Role.BEFORE else found

    def _before(self, cell: Cell, found: Period | None) -> Period | None:
        """The period of a figure of before; None where neither words nor heads say which."""
        past = self._past(cell)
        near = (*self.table.heads[cell.column], *self.table.rows[cell.row])
        if not any(not each.when.is_empty for each in near):
            found = (self._of_subject(cell) or found) if past else None
        return before(found, past)

    def _of_column_before(self, cell: Cell) -> Period | None:
        """The quarter of a head without a year, right after a month or a quarter with one.

        "Year to date" beside Q3 is from the beginning of the year to the end of that quarter.
        """
        said, figures = self.when(cell), self.table.figures
        across = self.table.line_of_column[cell.column]
        if not across or said.short:
            return None
        nearest = self.table.grid.at(cell.row, figures[across - 1])
        is_so_far = said.to_date and not said.length % YEAR_MONTHS
        before = self.of(nearest) if is_so_far else self.when(nearest).period()
        if before is None:
            return None
        if is_so_far:
            return _so_far(before, said) if before.months < YEAR_MONTHS else None
        if said.year is not None or not said.quarter:
            return None
        inside = quarter(before.financial_year, before.quarter_number)
        return inside if inside.covers(before) and inside.quarter_number == said.quarter else None

    def _said_of_line(self, cell: Cell) -> When | None:
        """What a person said of when the figures of its row or its column are."""
        of_row = self.table.grid.facts.row_periods.get(cell.row)
        return of_row or self.table.said.periods.get(cell.column)

    def of_brackets(self, cell: Cell) -> Period | None:
        """The period of a second number, of the time before; a year before, where nothing says."""
        table = self.table
        rows = (*table.above.captions, *table.block.below)
        texts = [each.text for row in rows for each in table.grid.filled(row, table.block.columns)]
        heads = [each.text for each in reversed(table.heads[cell.column])]
        clauses = filter(None, map(inside, (*heads, *texts)))
        if said := next((found for each in clauses if not (found := when(each)).is_empty), None):
            return said.completed(replace(self.when(cell), year=None, year_kind=None)).period()
        past = next((text for text in (self._past(cell), *texts) if is_past(text)), "last year")
        return before(self._of_sum(cell) or self.when(cell).period(), past)

    def _past(self, cell: Cell) -> str:
        said = (*self.table.heads[cell.column], *self.table.rows[cell.row])
        return next((each.text for each in said if is_past(each.text)), "")

    def _of_subject(self, cell: Cell) -> Period | None:
        """A change, or what was before, goes by the nearest column of figures to its left.

        Of two years side by side the later one changed, whichever of them stands first.
        """
        figures = self.table.figures
        nearer: Iterable[int] = reversed(figures[: self.table.line_of_column[cell.column]])
        if cell.column in self.roles.proved:
            nearer = (self.roles.proved[cell.column],)
        counted = {Role.FIGURE, Role.TOTAL}
        found = (self.table.grid.at(cell.row, column) for column in nearer)
        cells = [each for each in found if self.roles.of[each.row, each.column] in counted][:2]
        if not cells:
            return None
        nearest, *others = [self.of(each) for each in cells]
        is_change = self.roles.of[cell.row, cell.column] is Role.CHANGE
        beside = others[0] if others and is_change else None
        is_a_year_later = nearest and beside and beside.a_year_before() == nearest
        return beside if is_a_year_later else nearest

    def _of_sum(self, cell: Cell) -> Period | None:
        """The periods of the parts of a total together, if they join up."""
        column, row = self._sum_beside(cell.column), self.roles.rows.get(cell.row)
        for found, places in (
            (column, [(cell.row, self.table.figures[p]) for p in column.parts] if column else []),
            (row, [(self.table.body[p], cell.column) for p in row.parts] if row else []),
        ):
            if found:
                periods = [self.when(self.table.grid.at(*place)).period() for place in places]
                if joined := _joined(periods):
                    return joined
        return None

    def _sum_beside(self, column: int) -> Sum | None:
        """The sum that a column is, or that one beneath the same head is: "YTD" over both."""
        heads, sums = self.table.heads, self.roles.columns
        if column in sums or any(not head.when.is_empty for head in heads[column][1:]):
            return sums.get(column)
        across = self.table.line_of_column[column]
        beside = (each for each in sums if heads[each][:1] == heads[column][:1] and heads[column])
        return next((sums[each] for each in beside if across not in sums[each].parts), None)

    def when(self, cell: Cell) -> When:
        """What is said of when, from near to far; near goes first, far completes it."""
        place = cell.row, cell.column
        if place not in self._at:
            near = self._near.of(cell)
            if near not in self._whole:
                self._whole[near] = self._with(near, self._far)
            self._at[place] = self._whole[near]
        return self._at[place]

    @cached_property
    def _at(self) -> dict[tuple[int, int], When]:
        return {}  # each figure is asked for several times

    def as_if(self, cell: Cell, far: Sequence[When]) -> When:
        """What is said of when, if only that stood around the table."""
        return self._with(self._near.of(cell), far)

    def _with(self, near: When, far: Sequence[When]) -> When:
        found = together([near, *far])
        year = self.table.grid.facts.year
        is_open = found.year_kind is Year.BARE and not found.months
        return replace(found, year_kind=year) if year and is_open else found

    @cached_property
    def _near(self) -> Near:
        return Near(self.table, self.roles)

    @cached_property
    def _whole(self) -> dict[When, When]:
        return {}  # what is near, completed by what is far: few kinds, many times

    @cached_property
    def _corner(self) -> list[When]:
        """The heads over the labels."""
        table = self.table
        places = ((row, label) for row in reversed(table.above.heads) for label in table.labels)
        return [cell.when for row, label in places if (cell := table.grid.at(row, label)).text]

    @cached_property
    def _far(self) -> list[When]:
        """What stands around the table, the nearest first."""
        if (said := self.table.grid.facts.period) is not None:
            return [said]
        name = when(self.table.grid.name)
        return [*self._corner, *self._captions, *self.heading, name, *self.covers, *self._below]

    @cached_property
    def _captions(self) -> list[When]:
        table, found = self.table, list[When]()
        for row in table.above.captions:
            cells = table.grid.filled(row, table.block.columns)
            if len(cells) > 1:
                found.append(when(_line(cells)))
            found += [cell.when for cell in cells]
        return found

    @cached_property
    def _below(self) -> list[When]:
        table = self.table
        rows = table.block.below
        return [cell.when for row in rows for cell in table.grid.filled(row, table.block.columns)]


def heading_of(grid: Grid, first: int) -> tuple[When, ...]:
    """What the first lines of a sheet say of when. first: its first row of figures."""
    rows = (grid.filled(row, range(grid.width)) for row in range(first))
    lines = [cells for cells in rows if 0 < len(cells) <= MOST_CELLS]
    return tuple(when(_line(cells)) for cells in lines[:MOST_LINES])


def before(period: Period | None, past: str) -> Period | None:
    """The period that words for the past mean, seen from another."""
    if period is None or not past:
        return period
    return period.a_year_before() if YEAR.search(past) else period.previous()


def _so_far(before: Period, said: When) -> Period | None:
    """From the beginning of the year to the end of a period, or of that of an earlier year."""
    found = Period(before.year().starts, before.ends)
    years = 0 if said.year is None else before.financial_year - said.year
    if not 0 <= years <= MOST_YEARS_BEFORE:
        return None
    for _ in range(years):
        found = found.a_year_before()
    return found


def _line(cells: Sequence[Cell]) -> str:
    return " ".join(cell.text for cell in cells)


def _joined(periods: Sequence[Period | None]) -> Period | None:
    known = sorted({period for period in periods if period is not None})
    if len(known) < len(periods) or len(known) == 1:
        return None
    meets = all((later.starts - each.ends).days == 1 for each, later in pairwise(known))
    return Period(known[0].starts, known[-1].ends) if known and meets else None
