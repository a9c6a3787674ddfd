"""Every figure of a pack as csv, in columns that are a contract: for programs, and to compare."""

import csv
import io
from collections.abc import Iterator

from data.csv_text import as_csv
from papers.pack import Figure, Pack

COLUMNS = (
    *("reference", "measure", "title", "period", "agency", "breakdown", "agencies"),
    *("figure", "number", "board", "version"),
)


def figures_csv(pack: Pack) -> str:
    """The figures with these columns. Number is empty of what is missing, and never nought.

    agencies: those that the figure is restricted to. version: of the data, "178.0".
    """
    return as_csv((), [COLUMNS, *(_row(each, pack) for each in pack.figures)])


def _row(figure: Figure, pack: Pack) -> tuple[str | float | None, ...]:
    about = (figure.reference, figure.measure, figure.title, figure.period, figure.agency)
    split = (figure.breakdown, figure.agencies, figure.text, figure.number)
    return (*about, *split, pack.cover.board_id, pack.cover.data_version)


def read_rows(text: str) -> Iterator[dict[str, str]]:
    """The rows of such a csv by their columns, as they were before they were made harmless."""
    for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))):
        yield {name: (said or "").removeprefix("'") for name, said in row.items() if name}
