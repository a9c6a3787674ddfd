"""Where a declared table stands on a sheet, whatever was put above it, beside it or into it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.files.workbook import Worksheet
from data.framework.layouts.matching import TableMatcher
from data.framework.layouts.spelling import plain
from data.framework.terms import Terms
from data.intake.labels import labels_of
from data.reading import text_of

BLANK_ROWS = 3  # at most, inside one table
ROWS_MERGED = 2  # a heading merged downwards leaves so many rows without one


@dataclass(frozen=True)
class Place:
    """Where a table stands, counted from 0: its headings, its first label column, its body."""

    header: int
    left: int
    body: range


def rows_headed(worksheet: Worksheet, anchor: str, terms: Terms) -> tuple[int, ...]:
    """The rows, from the top, with a cell that is the anchor; failing that, begins with it.

    Failing that too, those with a cell that is the anchor in another spelling or in other words.
    """
    labels, wanted = labels_of(worksheet), plain(anchor)
    exactly = labels.rows.get(wanted, ())
    return exactly or labels.rows_that_begin(wanted) or labels.rows_called(anchor, terms)


def body_below(worksheet: Worksheet, first: int, other_tables: Iterable[int]) -> range:
    """The rows of a table's body: from first to a blank row or another table's header."""
    stops = set(other_tables)
    for number in range(first, len(worksheet.rows)):
        if is_blank(worksheet, number) or number in stops:
            return range(first, number)
    return range(first, len(worksheet.rows))


def header_of(worksheet: Worksheet, table: TableMatcher, anchored: Sequence[int]) -> int:
    """Of the rows with a table's anchor, the first with one of its headings beside it.

    "Agency" may also be a line of a cover that stands above. Failing all, the first.
    """
    for row in anchored:
        left = _left(worksheet, table, row)
        if _has_heading(worksheet, table, row, left):
            return row
    return anchored[0]


def place_of(
    worksheet: Worksheet, table: TableMatcher, anchored: int, other_tables: Collection[int]
) -> Place:
    """Where a table stands whose anchor is in the row given."""
    left = _left(worksheet, table, anchored)
    header = _row_of_headings(worksheet, table, anchored, left, other_tables)
    first = _first_row(worksheet, table, header + len(table.columns), left)
    body = body_below(worksheet, first, other_tables)
    while (more := _goes_on(worksheet, table, body, left, other_tables)) is not None:
        body = range(first, body_below(worksheet, more, other_tables).stop)
    return Place(header, left, body)


def is_blank(worksheet: Worksheet, row: int) -> bool:
    """Whether nothing is written in a row."""
    return not any(text_of(content) for content in worksheet.rows[row])


def _left(worksheet: Worksheet, table: TableMatcher, anchored: int) -> int:
    """The first label column: the anchor's own where it heads one, or the first not empty."""
    wanted = plain(table.anchor)
    texts = [text_of(content) for content in worksheet.rows[anchored]]
    column = next((n for n, text in enumerate(texts) if plain(text).startswith(wanted)), 0)
    if column and table.columns[0].means(texts[column]) is None:
        return column
    rows = worksheet.rows[anchored : body_below(worksheet, anchored, ()).stop]
    filled = (n for n in range(column) if any(text_of(row[n]) for row in rows if n < len(row)))
    return next(filled, column)


def _row_of_headings(
    worksheet: Worksheet,
    table: TableMatcher,
    anchored: int,
    left: int,
    other_tables: Collection[int],
) -> int:
    """The anchor's own row, or one beneath it where the anchor's cell is merged downwards."""
    for number in range(anchored, min(anchored + 1 + ROWS_MERGED, len(worksheet.rows))):
        if number > anchored and number in other_tables:
            break
        if _has_heading(worksheet, table, number, left):
            return number
    return anchored


def _has_heading(worksheet: Worksheet, table: TableMatcher, row: int, left: int) -> bool:
    texts = (text_of(content) for content in worksheet.rows[row][left + len(table.rows) :])
    return any(table.columns[0].means(text) for text in texts if text)


def _first_row(worksheet: Worksheet, table: TableMatcher, below: int, left: int) -> int:
    """The first row of the body; headings merged downwards leave blank rows above it."""
    for number in range(below, min(below + 1 + ROWS_MERGED, len(worksheet.rows))):
        if not is_blank(worksheet, number):
            return number if _is_listed(worksheet, table, number, left) else below
    return below


def _goes_on(
    worksheet: Worksheet, table: TableMatcher, body: range, left: int, other_tables: Collection[int]
) -> int | None:
    """The row at which a table goes on beneath blank ones, which somebody put in to part it.

    It does where that row is listed, and where the table's total is still to come.
    """
    stops = set(other_tables)
    row = body.stop
    while row < len(worksheet.rows) and is_blank(worksheet, row) and row not in stops:
        row += 1
    if row == body.stop or row >= len(worksheet.rows) or row in stops:
        return None
    if row == body.stop + 1 and _is_listed(worksheet, table, row, left):
        return row
    has_ended = any(_is_total(worksheet, table, number, left) for number in body)
    if row - body.stop > BLANK_ROWS or has_ended or not body:
        return None
    to_come = _to_come(worksheet, row, stops)
    return row if any(_is_total(worksheet, table, number, left) for number in to_come) else None


def _to_come(worksheet: Worksheet, first: int, stops: Collection[int]) -> Iterator[int]:
    """The rows from here on that may still be of the same table."""
    blank = 0
    for row in range(first, len(worksheet.rows)):
        blank = blank + 1 if is_blank(worksheet, row) else 0
        if row in stops or blank > BLANK_ROWS:
            return
        yield row


def _is_total(worksheet: Worksheet, table: TableMatcher, row: int, left: int) -> bool:
    """Whether a row has the label of the table's total."""
    labels = (text_of(worksheet.at(row, left + number)) for number in range(len(table.rows)))
    keys = (each.means(text) for each, text in zip(table.rows, labels, strict=True) if text)
    return any(key is not None and bool(key.total_over) for key in keys)


def _is_listed(worksheet: Worksheet, table: TableMatcher, row: int, left: int) -> bool:
    """Whether a row has a label that the layout lists, and not merely some words."""
    return any(
        matcher.means(text_of(worksheet.at(row, left + number))) is not None
        for number, matcher in enumerate(table.rows)
        if not matcher.knows_any and text_of(worksheet.at(row, left + number))
    )
