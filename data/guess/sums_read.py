"""Which printed totals the figures of a table reproduce, cell by cell."""

from collections.abc import Iterator

from data.guess.parts import Role
from data.guess.read import TableReading
from data.guess.sheet_read import Holds, Place, SumRead
from data.guess.sums import Sum


def sums_of(reading: TableReading) -> tuple[SumRead, ...]:
    """Each total of a table with the cells that it adds up."""
    return tuple(_sums(reading))


def _sums(reading: TableReading) -> Iterator[SumRead]:
    table, roles = reading.table, reading.roles
    for row, found in roles.rows.items():
        for at, column in enumerate(table.figures):
            parts = tuple((table.body[part], column) for part in sorted(found.parts))
            yield from _sum(reading, found, at, (row, column), parts)
    for column, found in roles.columns.items():
        for at, row in enumerate(table.body):
            parts = tuple((row, table.figures[part]) for part in sorted(found.parts))
            yield from _sum(reading, found, at, (row, column), parts)


def _sum(
    reading: TableReading, found: Sum, at: int, total: Place, parts: tuple[Place, ...]
) -> Iterator[SumRead]:
    is_total = reading.roles.of[total] is Role.TOTAL and reading.table.is_figure(*total)
    if is_total and parts:
        holds = Holds.YES if at in found.holds else Holds.NO if at in found.fails else Holds.UNKNOWN
        yield SumRead(total, parts, holds)
