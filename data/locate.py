"""Where a declared table stands on a sheet, and what each of its rows and columns is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data import findings as say
from data.findings import Finding
from data.reading import read, text_of
from data.returns.axes import plain
from data.returns.sheet import Key, Role, Table
from data.workbook import Worksheet, address


@dataclass(frozen=True)
class Grid:
    """One table as found: the keys of its rows and columns, by position from 0.

    findings: labels that have figures and that the layout does not know.
    """

    rows: dict[int, Key]
    columns: dict[int, Key]
    findings: tuple[Finding, ...] = ()


def rows_headed(worksheet: Worksheet, anchor: str) -> tuple[int, ...]:
    """The rows, from the top, with a cell that is the anchor; failing that, begins with it."""
    wanted = plain(anchor)
    labels = [[plain(text_of(content)) for content in row] for row in worksheet.rows]
    exactly = tuple(number for number, row in enumerate(labels) if wanted in row)
    return exactly or tuple(
        number
        for number, row in enumerate(labels)
        if any(label.startswith(wanted) for label in row)
    )


def body_below(worksheet: Worksheet, first: int, other_tables: Iterable[int]) -> range:
    """The rows of a table's body: from first to a blank row or another table's header."""
    stops = set(other_tables)
    for number in range(first, len(worksheet.rows)):
        blank = not any(text_of(content) for content in worksheet.rows[number])
        if blank or number in stops:
            return range(first, number)
    return range(first, len(worksheet.rows))


def grid_at(worksheet: Worksheet, table: Table, header: int, other_tables: Iterable[int]) -> Grid:
    """The table whose (first) header row is the one given.

    other_tables: the header rows of the sheet's other tables, where this one ends at the latest.
    """
    body = body_below(worksheet, header + len(table.columns), other_tables)
    columns = _column_keys(worksheet, table, header)
    rows = _row_keys(worksheet, table, body)
    unknown = [
        *_unknown_columns(worksheet, table, header, columns, body),
        *_columns_without_heading(worksheet, table, header, columns, rows),
        *_unknown_rows(worksheet, table, body, rows, columns),
    ]
    return Grid(_that_are_read(rows), _that_are_read(columns), tuple(unknown))


def _that_are_read(keys: dict[int, Key | None]) -> dict[int, Key]:
    return {n: key for n, key in keys.items() if key and key.role is not Role.IGNORED}


def _column_keys(worksheet: Worksheet, table: Table, header: int) -> dict[int, Key | None]:
    """Keys by column, None for a heading that is not known; a column without one is left out.

    An outer heading holds until the next one, as a merged cell does. A heading with
    nothing beneath it, such as “Target” beside “Performance” over quarters, stands alone.
    """
    held: list[Key | None] = []
    keys: dict[int, Key | None] = {}
    for column in _figure_columns(worksheet, table, header):
        texts = _headings(worksheet, table, header, column)
        deepest = max((level for level, text in enumerate(texts) if text), default=-1)
        if deepest < 0:
            continue
        for level, text in enumerate(texts[: deepest + 1]):
            if text or level >= len(held):
                held = [*held[:level], table.columns[level](text) if text else Key()]
        keys[column] = _all_merged(held[: deepest + 1])
    return keys


def _figure_columns(worksheet: Worksheet, table: Table, header: int) -> range:
    levels = range(header, min(header + len(table.columns), len(worksheet.rows)))
    width = max(len(worksheet.rows[level]) for level in levels)
    return range(len(table.rows), width)


def _headings(worksheet: Worksheet, table: Table, header: int, column: int) -> list[str]:
    return [text_of(worksheet.at(header + level, column)) for level, _ in enumerate(table.columns)]


def _all_merged(keys: Sequence[Key | None]) -> Key | None:
    merged = Key()
    for key in keys:
        if key is None:
            return None
        merged = merged.merged(key)
    return merged


def _row_keys(worksheet: Worksheet, table: Table, body: range) -> dict[int, Key | None]:
    """Keys by row, None for a label that is not known."""
    keys: dict[int, Key | None] = {}
    outer: Key | None = Key()
    for number in body:
        texts = _labels(worksheet, table, number)
        keys[number] = _row_key(texts, table, outer)
        key = keys[number]
        if len(table.rows) > 1 and texts[0] and not (key and key.total_over):
            outer = table.rows[0](texts[0])
    return keys


def _labels(worksheet: Worksheet, table: Table, number: int) -> list[str]:
    return [text_of(worksheet.at(number, column)) for column, _ in enumerate(table.rows)]


def _row_key(texts: list[str], table: Table, outer: Key | None) -> Key | None:
    """A row's key; an outer label holds until the next, and for the total beneath it."""
    if len(table.rows) == 1:
        return table.rows[0](texts[0])
    first = table.rows[0](texts[0]) if texts[0] else outer
    if first is None:
        return None
    if first.total_over and not texts[1]:
        return outer.merged(first) if outer else None
    inner = table.rows[1](texts[1])
    return None if inner is None else first.merged(inner)


def _unknown_columns(
    worksheet: Worksheet, table: Table, header: int, columns: dict[int, Key | None], body: range
) -> list[Finding]:
    findings = []
    for column in (column for column, key in columns.items() if key is None):
        cells = tuple(address(row, column) for row in body if _holds_figure(worksheet, row, column))
        texts = _headings(worksheet, table, header, column)
        level = max(level for level, text in enumerate(texts) if text)
        where = address(header + level, column)
        if cells:
            findings.append(
                say.label_not_recognised(worksheet.name, where, " ".join(texts).strip(), cells)
            )
    return findings


def _columns_without_heading(
    worksheet: Worksheet,
    table: Table,
    header: int,
    columns: dict[int, Key | None],
    rows: dict[int, Key | None],
) -> list[Finding]:
    """Figures of known rows that stand under no heading at all: they are never guessed at."""
    widest = max((len(worksheet.rows[row]) for row in rows), default=0)
    findings = []
    for column in range(len(table.rows), widest):
        known = [row for row in _that_are_read(rows) if _holds_figure(worksheet, row, column)]
        if known and column not in columns:
            cells = tuple(address(row, column) for row in known)
            where = address(header + len(table.columns) - 1, column)
            findings.append(say.label_not_recognised(worksheet.name, where, "(no heading)", cells))
    return findings


def _unknown_rows(
    worksheet: Worksheet,
    table: Table,
    body: range,
    rows: dict[int, Key | None],
    columns: dict[int, Key | None],
) -> list[Finding]:
    findings = []
    for row in (row for row in body if rows[row] is None):
        cells = tuple(
            address(row, column)
            for column in _that_are_read(columns)
            if _holds_figure(worksheet, row, column)
        )
        label = " ".join(text for text in _labels(worksheet, table, row) if text) or "(no label)"
        if cells:
            findings.append(say.label_not_recognised(worksheet.name, address(row, 0), label, cells))
    return findings


def _holds_figure(worksheet: Worksheet, row: int, column: int) -> bool:
    return read(worksheet.at(row, column)).figure is not None
