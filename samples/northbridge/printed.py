"""What a return prints: sheets of tables, before they are a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.framework.layouts.sheet import Key, Reader, Reads, Table

Cell = str | int | float
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class PrintedTable:
    """One header row and the rows beneath it; the first columns are labels."""

    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PrintedSheet:
    """One sheet: its name, the heading it is known by, its tables, and notes beneath them."""

    name: str
    heading: str
    tables: tuple[PrintedTable, ...]
    notes: tuple[str, ...] = ()


def counted_by(reader: Reader) -> dict[str, Key]:
    """What each label counts, as the layout says."""
    return {label.text: label.key for label in reader.labels if label.reads is Reads.LABEL}


def single_figures(table: Table, figures: Mapping[str, Cell]) -> PrintedTable:
    """One row for each figure of the quarter. figures: by measure."""
    keys = counted_by(table.rows[0])
    rows = tuple((label, figures[key.measure]) for label, key in keys.items())
    return PrintedTable((table.anchor, "This quarter"), rows)


def columns_of_figures(
    table: Table, figures: Mapping[str, Mapping[str, int]], total: str
) -> PrintedTable:
    """One row for each category, one column for each measure, and their total.

    figures: by measure, then by category.
    """
    keys = counted_by(table.columns[0])
    columns = [figures[key.measure] for key in keys.values()]
    names = {name: None for column in columns for name in column}
    rows: list[Row] = [(name, *(column[name] for column in columns)) for name in names]
    rows.append((total, *(sum(column.values()) for column in columns)))
    return PrintedTable((table.anchor, *keys), tuple(rows))


def two_ways(
    table: Table, down: Sequence[str], across: Sequence[str], cells: Mapping[tuple[str, str], int]
) -> PrintedTable:
    """One row and one column for each category, with totals both ways.

    cells: by category down, then across.
    """
    counts = {name: [cells[name, other] for other in across] for name in down}
    counts["Total"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    rows: list[Row] = [(name, *row, sum(row)) for name, row in counts.items()]
    return PrintedTable((table.anchor, *across, "Total"), tuple(rows))
