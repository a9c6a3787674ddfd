"""The figures of a sheet as they would be read, as csv, a row a figure; a contract (columns)."""

from collections.abc import Iterable

from data.csv_text import as_rows, plain_number
from data.guess.sheet_read import Guessed

COLUMNS = ("sheet", "cell", "value", "status", "period", "role", "labels")
BETWEEN = " | "


def guess_csv(figures: Iterable[Guessed]) -> str:
    """One row a figure; a sheet with nothing to read gives the heading row alone."""
    return as_rows([COLUMNS, *map(_row, figures)])


def _row(guessed: Guessed) -> tuple[str | float | int | None, ...]:
    value = guessed.figure.value
    return (
        guessed.sheet,
        guessed.cell,
        None if value is None else plain_number(value),
        str(guessed.status).replace(" ", "-"),
        "" if guessed.period is None else str(guessed.period),
        str(guessed.role),
        BETWEEN.join(guessed.labels),
    )
