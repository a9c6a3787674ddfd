"""From grids of cells, of a folder or of a workbook, to the rows of a framework's tables."""

from collections.abc import Iterator, Mapping, Sequence

from data.files.addresses import address
from data.findings import Finding
from data.framework import findings as say
from data.framework.columns import EXPLAINED, OF_A_FRAMEWORK, form_named
from data.framework.rows import Row, Tables
from data.framework.table_form import TableForm
from data.reading import text_of

Grids = Mapping[str, Sequence[Sequence[object]]]
HEADED_BY = 12  # rows from the top, among which the one with the headings is looked for


def tables_in(grids: Grids) -> tuple[Tables, list[Finding]]:
    """The rows of each table, and what could not be read.

    grids: by the name of the sheet or file. A sheet without a heading of a table, such as one
    of explanations, is passed over with a note.
    """
    found: dict[str, tuple[Row, ...]] = {form.name: () for form in OF_A_FRAMEWORK}
    faults: list[Finding] = []
    for name, grid in grids.items():
        if name == EXPLAINED:
            continue
        form = form_named(name)
        head = _heading_of(form, grid) if form else None
        if form is None:
            faults.append(say.not_a_table(name))
        elif head is None:
            faults.append(say.no_headings(form.name, form.headings))
        else:
            columns, unknown = _columns(form, grid[head], head)
            faults += unknown
            found[form.name] = tuple(_rows(grid, head, columns))
    return found, faults


def _heading_of(form: TableForm, grid: Sequence[Sequence[object]]) -> int | None:
    """The number of the row that holds the headings."""
    known = set(form.headings)
    matching = [len(known & set(map(_heading, row))) for row in grid[:HEADED_BY]]
    most = max(matching, default=0)
    return matching.index(most) if most > 1 or (most and len(known) == 1) else None


def _columns(
    form: TableForm, row: Sequence[object], head: int
) -> tuple[dict[int, str], list[Finding]]:
    """From the number of a column to its name, and a finding for each that no table has."""
    known: dict[int, str] = {}
    faults = []
    for number, content in enumerate(row):
        name = _heading(content)
        if name in form.headings and name not in known.values():
            known[number] = name
        elif name:
            cell = address(head, number)
            faults.append(say.unknown_column(form.name, cell, text_of(content), form.headings))
    return known, faults


def _rows(grid: Sequence[Sequence[object]], head: int, columns: Mapping[int, str]) -> Iterator[Row]:
    for number, contents in enumerate(grid[head + 1 :], start=head + 1):
        texts = {column: text_of(content) for column, content in enumerate(contents)}
        cells = {name: texts.get(column, "") for column, name in columns.items()}
        filled = {name: text for name, text in cells.items() if text}
        if filled:
            places = {name: address(number, column) for column, name in columns.items()}
            yield Row(filled, {"": address(number, 0), **places})


def _heading(content: object) -> str:
    return text_of(content).lower()
