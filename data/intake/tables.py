"""Which cells of a table a printed total should be the sum of."""

from collections import defaultdict
from collections.abc import Iterable

from data.framework.layouts.sheet import Role
from data.intake.extract import Extract, Read

AGENCY = "agency"
Place = tuple[str, int, str, str]


def table_of(figure: Read) -> Place:
    """What a figure and its total have in common: sheet, table, measure and period."""
    measure, period, _, _ = figure.identity
    return figure.sheet, figure.line[0], measure, period


def counts_by_table(found: Extract) -> dict[Place, list[Read]]:
    """The figures of a return that may be added up, by their table, measure and period."""
    by_table: dict[Place, list[Read]] = defaultdict(list)
    for figure in found.figures:
        if found.measure(figure).is_count:
            by_table[table_of(figure)].append(figure)
    return by_table


def is_sum(total: Read, found: Extract) -> bool:
    """Whether a figure is printed as what others add up to; of what overlaps none is (C18)."""
    dimension = total.key.total_over
    return bool(dimension) and not found.measure(total).overlaps(dimension)


def cells_of(total: Read, figures: Iterable[Read]) -> list[Read]:
    """The cells among the figures of its table that a printed total is over."""
    return [cell for cell in figures if cell is not total and adds_to(cell, total)]


def adds_to(cell: Read, total: Read) -> bool:
    """Whether a cell of the same table, measure and period is a part of the total."""
    dimension = total.key.total_over
    return (
        cell.key.role is Role.FIGURE
        and cell.key.total_over != dimension
        and _has(cell, dimension)
        and _apart_from(cell, dimension) == _apart_from(total, dimension)
    )


def add_up(cells: Iterable[Read]) -> float:
    """The sum of the cells that have a number."""
    return sum(cell.figure.value or 0.0 for cell in cells)


def _has(cell: Read, dimension: str) -> bool:
    if dimension == AGENCY:
        return bool(cell.key.agency)
    return dimension in dict(cell.key.categories)


def _apart_from(cell: Read, dimension: str) -> tuple[object, ...]:
    agency = "" if dimension == AGENCY else cell.key.agency
    return agency, *sorted(pair for pair in cell.key.categories if pair[0] != dimension)
