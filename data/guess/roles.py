"""What each figure of a table is: a figure, a total, a share, a change, or one of before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.guess.cells import Cell, Kind
from data.guess.kinships import says_change
from data.guess.labels import is_within
from data.guess.long import totals_of_long
from data.guess.parts import Part, Role
from data.guess.sums import Sum, sums_in, transposed
from data.guess.table import Table
from data.guess.when import When
from data.guess.when_read import is_past
from data.guess.worked_out import MOST_LINES, add_kinships, proved_changes

CLOSE = 0.25


@dataclass(frozen=True)
class Roles:
    """The roles of a table's figures, by place, and its sums.

    of_rows, of_columns: of those lines that have a role of their own, such as a change.
    proved: the columns whose change arithmetic shows, each with the one that changed.
    """

    of: Mapping[tuple[int, int], Role]
    rows: Mapping[int, Sum] = field(default_factory=dict)
    columns: Mapping[int, Sum] = field(default_factory=dict)
    of_rows: Mapping[int, Role | None] = field(default_factory=dict)
    of_columns: Mapping[int, Role | None] = field(default_factory=dict)
    proved: Mapping[int, int] = field(default_factory=dict)

    def of_row(self, row: int) -> Role:
        """What a row of figures is as a whole."""
        return self.of_rows.get(row) or (Role.TOTAL if row in self.rows else Role.FIGURE)

    def of_column(self, column: int) -> Role:
        """What a column of figures is as a whole."""
        is_sum = column in self.columns
        return self.of_columns.get(column) or (Role.TOTAL if is_sum else Role.FIGURE)


def roles_of(table: Table) -> Roles:
    """What each figure is. The keys of rows and columns are those of the sheet."""
    said_columns, said_rows = table.said.parts, table.grid.facts.rows
    lines = {c: _said(said_columns.get(c)) or _named(table, c) for c in table.figures}
    rows_named = {r: _said(said_rows.get(r)) or _named_row(table, r) for r in table.body}
    is_small = len(table.body) <= MOST_LINES
    if is_small:
        add_kinships(table, lines, rows_named)
    _take_out_said(lines, said_columns)
    _take_out_said(rows_named, said_rows)
    counted = [
        [
            None if lines[column] or rows_named[row] else value
            for column, value in zip(table.figures, values, strict=True)
        ]
        for row, values in zip(table.body, table.numbers, strict=True)
    ]
    by_column, by_row = transposed(counted) if counted else [], counted
    found_columns = (
        sums_in(
            by_column,
            table.named_columns,
            table.places(by_row=True),
            _totals_said(table.figures, said_columns),
            implied=_after_their_parts([_time_of(table.heads[c]) for c in table.figures]),
            within=_within([table.heads[c] for c in table.figures]),
        )
        if is_small
        else ()
    )
    found_rows = (
        sums_in(
            by_row,
            table.named_rows,
            table.places(by_row=False),
            _totals_said(table.body, said_rows),
            implied=_after_their_parts([_time_of(table.rows[r]) for r in table.body]),
            within=_within([table.rows[r] for r in table.body]),
        )
        if is_small
        else totals_of_long(table)
    )
    if not found_rows:
        found_rows = totals_of_long(table)
    columns = {
        table.figures[each.line]: each
        for each in found_columns
        if not _is_a_time_of_its_own(table, each)
    }
    rows = {
        table.body[each.line]: each
        for each in found_rows
        if said_rows.get(table.body[each.line]) in {None, Part.TOTAL}
    }
    roles = {
        (row, column): _role(table, (row, column), lines[column] or rows_named[row], rows, columns)
        for row in table.body
        for column in table.figures
    }
    return Roles(roles, rows, columns, rows_named, lines, proved_changes(table, lines))


def _within(labels: Sequence[Sequence[Cell]]) -> list[int]:
    """The lines that are a part of the one before them, by their position."""
    return [at for at, cells in enumerate(labels) if cells and is_within(cells[-1].text)]


def _is_a_time_of_its_own(table: Table, found: Sum) -> bool:
    """Whether a column names a time as its parts do, so that only chance made it their sum."""
    if table.named_columns[found.line] or table.said.parts.get(table.figures[found.line]):
        return False
    lines = (found.line, *found.parts)
    said = [_time_of(table.heads[table.figures[line]]) for line in lines]
    return not said[0].is_empty and all(each.shape == said[0].shape for each in said)


def _after_their_parts(times: Sequence[When]) -> set[int]:
    """The lines that name a quarter, half or year right after two months or quarters or more."""
    found = set()
    for at in range(2, len(times)):
        before = times[at - 2 : at]
        shapes = {each.shape for each in before}
        is_longer = all(each.length and each.length < times[at].length for each in before)
        if len(shapes) == 1 and is_longer:
            found.add(at)
    return found


def _time_of(heads: Sequence[Cell]) -> When:
    """What the heads of a column together say of when, the nearest first."""
    found = When()
    for head in reversed(heads):
        found = found.completed(head.when) if not found.is_empty else head.when
    return found


def _said(part: Part | None) -> Role | None:
    """The role that a person said a line has, as far as a name can give it; a figure too."""
    return Role(part) if part and part.holds_figures and part is not Part.TOTAL else None


def _take_out_said(named: dict[int, Role | None], said: Mapping[int, Part]) -> None:
    """A line that is said to hold figures has no role of its own, so that totals across count."""
    for line, part in said.items():
        if named.get(line) and part in {Part.FIGURE, Part.TOTAL}:
            named[line] = None


def _totals_said(numbers: Sequence[int], said: Mapping[int, Part]) -> dict[int, bool]:
    """Of each line that was spoken of, by its position, whether it was called a total."""
    return {at: said[line] is Part.TOTAL for at, line in enumerate(numbers) if line in said}


def _named(table: Table, column: int) -> Role | None:
    """What the heads of a column say it is."""
    heads = table.heads[column]
    if any(says_change(cell.text) for cell in heads):
        return Role.CHANGE
    own = any(not cell.when.is_empty and cell.when.year for cell in heads)
    is_before = any(is_past(_outside_brackets(cell.text)) for cell in heads)
    return Role.BEFORE if is_before and not own and not _has_pairs(table, column) else None


def _has_pairs(table: Table, column: int) -> bool:
    """Whether what the head says of before is of the numbers in brackets."""
    return any(table.grid.at(row, column).kind is Kind.PAIR for row in table.body)


def _named_row(table: Table, row: int) -> Role | None:
    labels = table.rows[row]
    if any(says_change(cell.text) for cell in labels[-1:]):
        return Role.CHANGE
    own = any(cell.when.year for cell in labels)
    is_before = any(is_past(_outside_brackets(cell.text)) for cell in labels[-1:])
    return Role.BEFORE if is_before and not own else None


def _outside_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", " ", text)


def _role(  # noqa: PLR0913
    table: Table,
    place: tuple[int, int],
    named: Role | None,
    rows: Mapping[int, Sum],
    columns: Mapping[int, Sum],
) -> Role:
    row, column = place
    if said := _said(table.grid.facts.cells.get(place)):
        return said
    if named:
        return named
    if not (row in rows or column in columns or _is_spoken_of(table, place)):
        return Role.FIGURE
    if _is_said_total(table, place, rows, columns):
        return Role.TOTAL
    across, down = table.line_of_column[column], table.line_of_row[row]
    is_total = _is_sum(table, place, rows.get(row), across, is_row=True) or _is_sum(
        table, place, columns.get(column), down, is_row=False
    )
    return Role.TOTAL if is_total else Role.FIGURE


def _is_spoken_of(table: Table, place: tuple[int, int]) -> bool:
    """Whether a person said what a cell, its row or its column is."""
    facts = table.grid.facts
    return place in facts.cells or place[0] in facts.rows or place[1] in table.said.parts


def _is_said_total(
    table: Table, place: tuple[int, int], rows: Mapping[int, Sum], columns: Mapping[int, Sum]
) -> bool:
    """Whether a person called the cell a total, or its line, which no arithmetic speaks for."""
    row, column = place
    if table.grid.facts.cells.get(place) is Part.TOTAL:
        return True
    is_row = table.grid.facts.rows.get(row) is Part.TOTAL and not _is_proved(rows.get(row))
    is_column = table.said.parts.get(column) is Part.TOTAL and not _is_proved(columns.get(column))
    return (is_row or is_column) and not table.grid.at(*place).is_percentage


def _is_proved(found: Sum | None) -> bool:
    return found is not None and found.is_proved


def _is_sum(
    table: Table, place: tuple[int, int], found: Sum | None, at: int, *, is_row: bool
) -> bool:
    """Whether a figure in a line of totals is one: means and rates in it are figures."""
    if found is None or table.grid.at(*place).is_percentage:
        return False
    if at not in found.fails:
        return True
    named = table.named_rows if is_row else table.named_columns
    if not named[found.line]:
        return False
    lines = table.numbers if is_row else transposed(table.numbers)
    printed, total = lines[found.line][at], sum(lines[part][at] or 0 for part in found.parts)
    return (
        printed is not None
        and float(printed).is_integer()
        and abs(printed - total) <= CLOSE * total
    )
