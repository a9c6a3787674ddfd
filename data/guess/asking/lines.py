"""The rows and columns of a table as questions are asked about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.files.addresses import address
from data.guess.answers import About
from data.guess.labels import is_total
from data.guess.read import TableReading
from data.guess.sheet_read import Guessed
from data.guess.sums import Sum


@dataclass(frozen=True)
class Asked:
    """One row or column of figures.

    is_said: whether a person spoke of it. has_role: whether it is a change, a share or of before.
    is_named: whether its label says total. numbers: along it, as `sum` counts its places.
    """

    about: About
    words: tuple[str, ...]
    place: str
    figures: tuple[Guessed, ...]
    numbers: tuple[float | None, ...]
    is_said: bool
    has_role: bool
    is_named: bool
    sum: Sum | None

    @property
    def total_name(self) -> str:
        """The label that says total, or ""."""
        return next((word for word in self.words if is_total(word)), "")

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.words[-1] if self.words else self.place


def rows_of(reading: TableReading) -> Iterator[Asked]:
    """The rows of figures of a table."""
    table, roles = reading.table, reading.roles
    figures: dict[int, list[Guessed]] = {}
    for figure in reading.figures:
        figures.setdefault(figure.place[0], []).append(figure)
    for at, row in enumerate(table.body):
        yield Asked(
            About.ROW,
            reading.row_words(row),
            str(row + 1),
            tuple(figures.get(row, ())),
            tuple(table.numbers[at]),
            row in table.grid.facts.rows,
            roles.of_rows.get(row) is not None,
            table.named_rows[at],
            roles.rows.get(row),
        )


def columns_of(reading: TableReading) -> Iterator[Asked]:
    """The columns of figures of a table."""
    table, roles = reading.table, reading.roles
    figures: dict[int, list[Guessed]] = {}
    for figure in reading.figures:
        figures.setdefault(figure.place[1], []).append(figure)
    for at, column in enumerate(table.figures):
        yield Asked(
            About.COLUMN,
            reading.column_words(column),
            place_of_column(reading, column),
            tuple(figures.get(column, ())),
            tuple(row[at] for row in table.numbers),
            column in table.said.parts,
            roles.of_columns.get(column) is not None,
            table.named_columns[at],
            roles.columns.get(column),
        )


def place_of_column(reading: TableReading, column: int) -> str:
    """Where the figures of a column stand, as an answer is given about it."""
    body = reading.table.body
    return f"{address(body[0], column)}:{address(body[-1], column)}"
