"""What stands beside a form's own table and looks like it: a scratch table in the margin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from data.files.workbook import Worksheet, address
from data.framework.layouts.matching import TableMatcher
from data.framework.layouts.sheet import Key, Role
from data.framework.layouts.spelling import loose, plain
from data.intake.anchors import is_blank
from data.reading import read, text_of

MOST = 12  # cells with a table's anchor that are compared; a hostile sheet may have thousands
Spot = tuple[int, int]


@dataclass(frozen=True)
class Own:
    """Where a table itself stands: its header row, and the columns from left up to edge."""

    header: int
    left: int = 0
    edge: int = 0  # 0: as far as the sheet goes

    @property
    def has_margin(self) -> bool:
        """Whether something beside it was told apart from it."""
        return bool(self.left or self.edge)


def own_place(
    worksheet: Worksheet, table: TableMatcher, header: int, anchored: Mapping[str, Sequence[int]]
) -> Own:
    """Where a table stands, with what is beside it left out.

    header: the row that it is known by. anchored: the rows with the anchor of each table of the
    sheet. Of several places with the same words the one with most rows and columns is the
    form's own. Two tables of the form may stand side by side: only words that stand twice are
    of something else.
    """
    if table.columns[0].means(table.anchor) is not None:
        return Own(header)  # it is known by one of its headings, and has no word of its own
    spots = _spots(worksheet, table.anchor, anchored[table.anchor])
    if len(spots) > 1:
        best = max(spots, key=lambda spot: _size(worksheet, table, spot))
        header, left = best if _size(worksheet, table, best) else (header, 0)
    else:
        left = spots[0][1] if spots and spots[0][0] == header else 0
    everywhere = (_spots(worksheet, anchor, rows) for anchor, rows in anchored.items())
    twice = (each for each in everywhere if len(each) > 1)
    others = [column for each in twice for row, column in each if row == header]
    first = left + len(table.rows)
    named = [column for column in others if column >= first]
    gap = _gap(worksheet, table, header, first)
    apart = gap and (
        any(column > gap for _, column in spots)
        or any(column > gap for column in named)
        or _says_again(worksheet, table, header, first, gap)
    )
    edge = min([*named, *([gap] if apart else [])], default=0)
    is_margin = left and any(column < left for _, column in spots)
    return Own(header, left if is_margin else 0, edge)


def without_margin(worksheet: Worksheet, own: Own) -> Worksheet:
    """The sheet with nothing beside a table; every cell keeps its address."""
    end = own.edge or None
    rows = tuple(
        (*("" for _ in row[: own.left]), *row[own.left : end]) if number >= own.header else row
        for number, row in enumerate(worksheet.rows)
    )
    return replace(worksheet, rows=rows)


def figures_in_margin(worksheet: Worksheet, own: Own, rows: Iterable[int]) -> tuple[str, ...]:
    """The cells beside a table, in its rows, that hold figures."""
    return tuple(
        address(row, column)
        for row in rows
        for column in range(len(worksheet.rows[row]))
        if (column < own.left or (own.edge and column >= own.edge))
        and read(worksheet.at(row, column)).figure is not None
    )


def _spots(worksheet: Worksheet, anchor: str, rows: Sequence[int]) -> list[Spot]:
    """The cells that are an anchor, and do not merely begin with it; else in another spelling."""
    for spelling in (plain, loose):
        wanted = spelling(anchor)
        found = (
            (row, column)
            for row in rows
            for column, content in enumerate(worksheet.rows[row])
            if spelling(text_of(content)) == wanted
        )
        if spots := list(islice(found, MOST)):
            return spots
    return []


def _size(worksheet: Worksheet, table: TableMatcher, spot: Spot) -> int:
    """How many cells of the table are known by their labels, if it stands there."""
    row, left = spot
    first = left + len(table.rows)
    columns = 0
    for column in range(first, len(worksheet.rows[row])):
        text = text_of(worksheet.at(row, column))
        if not text:
            break
        columns += table.columns[0].means(text) is not None
    rows = 0
    for number in range(row + len(table.columns), len(worksheet.rows)):
        if is_blank(worksheet, number):
            break
        labels = (text_of(worksheet.at(number, left + n)) for n in range(len(table.rows)))
        rows += any(each.means(text) for each, text in zip(table.rows, labels, strict=True) if text)
    return columns * rows


def _gap(worksheet: Worksheet, table: TableMatcher, header: int, first: int) -> int:
    """The first column behind a heading that has none, where more is written behind it."""
    levels = range(header, min(header + len(table.columns), len(worksheet.rows)))
    width = max(len(worksheet.rows[level]) for level in levels)
    headed = [any(text_of(worksheet.at(n, column)) for n in levels) for column in range(width)]
    for column in range(first + 1, width):
        if not headed[column] and any(headed[first:column]) and any(headed[column:]):
            return column
    return 0


def _says_again(
    worksheet: Worksheet, table: TableMatcher, header: int, first: int, gap: int
) -> bool:
    """Whether a heading behind the gap is one that stands before it already."""
    if len(table.columns) > 1:
        return False
    keys = {
        column: table.columns[0].means(text)
        for column in range(first, len(worksheet.rows[header]))
        if (text := text_of(worksheet.at(header, column)))
    }
    before = [key for column, key in keys.items() if column < gap and _counts(key)]
    return any(_counts(key) and key in before for column, key in keys.items() if column > gap)


def _counts(key: Key | None) -> bool:
    return key is not None and key.role in {Role.FIGURE, Role.BEFORE}
