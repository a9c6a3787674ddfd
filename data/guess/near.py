"""What stands nearest to a figure says of when: its own heads and labels (rules T1, T8)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from data.guess.cells import Cell
from data.guess.roles import Roles
from data.guess.table import Table
from data.guess.when import When
from data.guess.when_read import when
from data.periods import FINANCIAL_YEAR_STARTS, YEAR_MONTHS

MONTH = re.compile(r"\bmonths?\b|\bperiod\b", re.IGNORECASE)
FROM_APRIL = re.compile(r"financial|fiscal|\bfin\b|\bfy\b|period", re.IGNORECASE)
WEEK = re.compile(r"\bweeks?\b|\bw/?[ec]\b|\bwk\b", re.IGNORECASE)
QUESTION = re.compile(r"q(?:uestion )?\d{1,2}[.:)]?\s+(?=\w+\s+\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Near:
    """What the heads and the labels of each figure of a table say of when."""

    table: Table
    roles: Roles

    def of(self, cell: Cell) -> When:
        """What the heads and the labels of a figure say of when."""
        heads, labels = self._of_heads(cell.column), self._of_labels(cell.row)
        found = together([heads, labels]) if not labels.is_empty else heads
        if found.is_empty or found.year is not None:
            return found
        return found.completed(self._of_total(cell.column))

    def _of_heads(self, column: int) -> When:
        if column not in self._said_by_heads:
            said = [self._of_head(head) for head in reversed(self.table.heads[column])]
            self._said_by_heads[column] = together(said)
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
    def _columns_of_questions(self) -> frozenset[int]:
        """The columns in which "Q1 I know who to ask" is the first question, and no quarter."""
        table = self.table
        found = set()
        for column in set(table.labels) - set(table.periods):
            texts = {table.grid.at(row, column).text for row in table.body} - {""}
            numbered = [match for text in texts if (match := QUESTION.match(text))]
            if len(numbered) > len(texts) / 2 and len({*map(str, numbered)}) == len(numbered):
                found.add(column)
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
            self._said_by_labels[row] = together(said)
        return self._said_by_labels[row]

    @cached_property
    def _said_by_labels(self) -> dict[int, When]:
        return {}

    def _of_total(self, column: int) -> When:
        """What the head of the total says that a column is a part of: the year of its months."""
        across = self.table.line_of_column[column]
        sums = self.roles.columns.items()
        heads = (self.table.heads[column] for column, found in sums if across in found.parts)
        said = (head.when for cells in heads for head in cells)
        return next((each for each in said if each.year), When())

    def _said(self, label: Cell) -> When:
        """What a label says of when; a number beneath "Quarter" is one."""
        if label.column in self._columns_of_questions:
            return when(QUESTION.sub("", label.text))
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


def are_short(cells: Sequence[Cell], head: str) -> bool:
    """Whether some days stand for themselves, or for a week, and not for a quarter or a month.

    One day of each of several months may stand for the month; several of one month cannot.
    """
    days = {cell.text: cell.when for cell in cells if cell.when.day or is_a_day(cell.content)}
    if not days:
        return False
    return bool(WEEK.search(head)) or len(set(days.values())) < len(days)


def is_a_day(content: object) -> bool:
    """Whether a cell holds a day, and not the first of a month, which may stand for it."""
    return isinstance(content, date) and content.day > 1


def month_of(number: int, head: str) -> int:
    """The month that a number is; beneath "Financial month" the first is April."""
    if FROM_APRIL.search(head):
        return (number + FINANCIAL_YEAR_STARTS - 2) % YEAR_MONTHS + 1
    return number


def together(said: Sequence[When]) -> When:
    """What several texts say of when, the nearest first; each completes those before it."""
    found = When()
    for each in said:
        found = found.completed(each) if not found.is_empty else each
    return found
