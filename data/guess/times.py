"""When the figures of a table are of: what stands near says it, what stands far completes it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from data.guess.cells import Cell, Grid
from data.guess.parts import Role
from data.guess.roles import Roles
from data.guess.sums import Sum
from data.guess.table import Table
from data.guess.when import When, Year
from data.guess.when_read import is_past, when
from data.periods import FINANCIAL_YEAR_STARTS, YEAR_MONTHS, Period, quarter

YEAR = re.compile(r"\byear\b", re.IGNORECASE)
MONTH = re.compile(r"\bmonths?\b|\bperiod\b", re.IGNORECASE)
FROM_APRIL = re.compile(r"financial|fiscal|\bfin\b|\bfy\b|period", re.IGNORECASE)
WEEK = re.compile(r"\bweeks?\b|\bw/?[ec]\b|\bwk\b", re.IGNORECASE)
MOST_CELLS = 2  # of a line of a heading: "Quarter" and "2"
MOST_LINES = 6


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
        found = self._of_sum(cell) or self.when(cell).period() or self._after_months(cell)
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

    def _after_months(self, cell: Cell) -> Period | None:
        """The quarter of a head without a year, right after a month or a quarter with one."""
        said, figures = self.when(cell), self.table.figures
        across = figures.index(cell.column)
        if said.year is not None or not said.quarter or not across:
            return None
        before = self.when(self.table.grid.at(cell.row, figures[across - 1])).period()
        if before is None:
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
        texts = (each.text for row in rows for each in table.grid.filled(row, table.block.columns))
        past = next((text for text in (self._past(cell), *texts) if is_past(text)), "last year")
        return before(self._of_sum(cell) or self.when(cell).period(), past)

    def _past(self, cell: Cell) -> str:
        said = (*self.table.heads[cell.column], *self.table.rows[cell.row])
        return next((each.text for each in said if is_past(each.text)), "")

    def _of_subject(self, cell: Cell) -> Period | None:
        """A change, or what was before, goes by the nearest column of figures to its left."""
        figures = self.table.figures
        nearer: Iterable[int] = reversed(figures[: figures.index(cell.column)])
        if cell.column in self.roles.proved:
            nearer = (self.roles.proved[cell.column],)
        return next(
            (
                self.when(self.table.grid.at(cell.row, column)).period()
                for column in nearer
                if self.roles.of[cell.row, column] in {Role.FIGURE, Role.TOTAL}
            ),
            None,
        )

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
        across = self.table.figures.index(column)
        beside = (each for each in sums if heads[each][:1] == heads[column][:1] and heads[column])
        return next((sums[each] for each in beside if across not in sums[each].parts), None)

    def when(self, cell: Cell) -> When:
        """What is said of when, from near to far; near goes first, far completes it."""
        near = self._near(cell)
        if near not in self._whole:
            self._whole[near] = self._with(near, self._far)
        return self._whole[near]

    def as_if(self, cell: Cell, far: Sequence[When]) -> When:
        """What is said of when, if only that stood around the table."""
        return self._with(self._near(cell), far)

    def _with(self, near: When, far: Sequence[When]) -> When:
        found = _together([near, *far])
        year = self.table.grid.facts.year
        is_open = found.year_kind is Year.BARE and not found.months
        return replace(found, year_kind=year) if year and is_open else found

    def _near(self, cell: Cell) -> When:
        """What the heads and the labels of a figure say of when."""
        heads, labels = self._of_heads(cell.column), self._of_labels(cell.row)
        found = _together([heads, labels]) if not labels.is_empty else heads
        if found.is_empty or found.year is not None:
            return found
        return found.completed(self._of_total(cell.column))

    @cached_property
    def _whole(self) -> dict[When, When]:
        return {}  # what is near, completed by what is far: few kinds, many times

    def _of_heads(self, column: int) -> When:
        if column not in self._said_by_heads:
            said = [self._of_head(head) for head in reversed(self.table.heads[column])]
            self._said_by_heads[column] = _together(said)
        return self._said_by_heads[column]

    @cached_property
    def _said_by_heads(self) -> dict[int, When]:
        return {}

    def _of_head(self, head: Cell) -> When:
        return replace(head.when, short=True) if head.row in self._rows_of_days else head.when

    @cached_property
    def _rows_of_days(self) -> frozenset[int]:
        """The head rows that name weeks, or several days of one quarter."""
        table = self.table
        over = {cell for cells in table.heads.values() for cell in cells}
        found = set()
        for row in table.above.heads:
            corner = " ".join(table.grid.at(row, column).text for column in table.labels)
            if are_short([cell for cell in over if cell.row == row], corner):
                found.add(row)
        return frozenset(found)

    @cached_property
    def _columns_of_days(self) -> frozenset[int]:
        """The columns that name weeks, or several days of one quarter."""
        table = self.table
        rows = table.body
        return frozenset(
            column
            for column in table.periods
            if are_short([table.grid.at(row, column) for row in rows], self._over[column])
        )

    def _of_labels(self, row: int) -> When:
        if row not in self._said_by_labels:
            said = [self._said(label) for label in reversed(self.table.rows[row])]
            self._said_by_labels[row] = _together(said)
        return self._said_by_labels[row]

    @cached_property
    def _said_by_labels(self) -> dict[int, When]:
        return {}

    def _of_total(self, column: int) -> When:
        """What the head of the total says that a column is a part of: the year of its months."""
        across = self.table.figures.index(column)
        sums = self.roles.columns.items()
        heads = (self.table.heads[column] for column, found in sums if across in found.parts)
        said = (head.when for cells in heads for head in cells)
        return next((each for each in said if each.year), When())

    def _said(self, label: Cell) -> When:
        """What a label says of when; a number beneath "Quarter" is one."""
        if label.column in self._columns_of_days:
            return replace(label.when, short=True)
        if label.column not in self.table.periods or not label.text.isdecimal():
            return label.when
        head = self._over[label.column]
        if MONTH.search(head):
            return When(months=(month_of(int(label.text), head),) * 2)
        return when(f"{head} {label.text}")

    @cached_property
    def _over(self) -> dict[int, str]:
        """The nearest head over each column."""
        return {c.number: c.head.split(" / ", maxsplit=1)[0] for c in self.table.columns}

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


def are_short(cells: Sequence[Cell], head: str) -> bool:
    """Whether some days stand for themselves, or for a week, and not for their quarter."""
    days = {cell.text: cell.when for cell in cells if cell.when.day}
    if not days:
        return False
    return bool(WEEK.search(head)) or len(set(days.values())) < len(days)


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


def month_of(number: int, head: str) -> int:
    """The month that a number is; beneath "Financial month" the first is April."""
    if FROM_APRIL.search(head):
        return (number + FINANCIAL_YEAR_STARTS - 2) % YEAR_MONTHS + 1
    return number


def _line(cells: Sequence[Cell]) -> str:
    return " ".join(cell.text for cell in cells)


def _together(said: Sequence[When]) -> When:
    found = When()
    for each in said:
        found = found.completed(each) if not found.is_empty else each
    return found


def _joined(periods: Sequence[Period | None]) -> Period | None:
    known = sorted({period for period in periods if period is not None})
    if len(known) < len(periods) or len(known) == 1:
        return None
    meets = all((later.starts - each.ends).days == 1 for each, later in pairwise(known))
    return Period(known[0].starts, known[-1].ends) if known and meets else None
