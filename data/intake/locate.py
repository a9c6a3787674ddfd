"""What each row and column of a table is, and which of its labels nobody knows."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from data import findings as say
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.layouts.matching import Matcher, TableMatcher
from data.framework.layouts.sheet import Key, Role
from data.framework.layouts.spelling import plain
from data.intake.anchors import Place, place_of
from data.intake.key_words import in_words
from data.intake.unlisted import Unlisted, unlisted
from data.reading import read, text_of

THE_ONE_COLUMN = "This quarter"  # what a label means that names nothing
FEWEST_WORDS_OF_A_LINE = 6  # the names of areas and courses are shorter


@dataclass(frozen=True)
class Loosely:
    """A label that a layout knows in another spelling: all its cells, and what it means."""

    cells: tuple[str, ...]
    text: str
    key: Key


@dataclass(frozen=True)
class Grid:
    """One table as found: the keys of its rows and columns, by position from 0.

    findings: labels that have figures and that the layout does not know. loosely: those that it
    knows in another spelling. taken: the rows it stands in, its headings too. unlisted: those
    that stand among categories and are none of them.
    """

    rows: dict[int, Key]
    columns: dict[int, Key]
    findings: tuple[Finding, ...] = ()
    loosely: tuple[Loosely, ...] = ()
    taken: range = range(0)
    unlisted: tuple[Unlisted, ...] = ()

    def spelt_otherwise(self, framework: Framework) -> Iterator[tuple[Loosely, str]]:
        """The labels that a sender is told of, each with its meaning in words.

        A label that says its meaning in those very words is none of them.
        """
        for each in self.loosely:
            meaning = in_words(each.key, framework) or THE_ONE_COLUMN
            if plain(each.text) != plain(meaning):
                yield each, meaning


def grid_at(
    worksheet: Worksheet, table: TableMatcher, header: int, other_tables: Collection[int]
) -> Grid:
    """The table whose anchor is in the row given.

    other_tables: the header rows of the sheet's other tables, where this one ends at the latest.
    """
    place = place_of(worksheet, table, header, other_tables)
    columns = _column_keys(worksheet, table, place)
    rows = _without_lines(worksheet, table, _row_keys(worksheet, table, place), columns)
    unknown = [
        *_unknown_columns(worksheet, table, place, columns),
        *_columns_without_heading(worksheet, table, place, columns, rows),
        *_unknown_rows(worksheet, table, place, rows, columns),
    ]
    return Grid(
        _that_are_read(rows),
        _that_are_read(columns),
        tuple(each for each in unknown if isinstance(each, Finding)),
        _read_loosely(worksheet, table, place),
        range(header, place.body.stop),
        tuple(each for each in unknown if isinstance(each, Unlisted)),
    )


def keys_at(
    worksheet: Worksheet, table: TableMatcher, header: int, other_tables: Collection[int]
) -> Grid:
    """The same without its findings, which take most of the time."""
    place = place_of(worksheet, table, header, other_tables)
    columns = _column_keys(worksheet, table, place)
    rows = _row_keys(worksheet, table, place)
    return Grid(_that_are_read(rows), _that_are_read(columns))


def _that_are_read(keys: dict[int, Key | None]) -> dict[int, Key]:
    return {n: key for n, key in keys.items() if key and key.role is not Role.IGNORED}


def _column_keys(worksheet: Worksheet, table: TableMatcher, place: Place) -> dict[int, Key | None]:
    """Keys by column, None for a heading that is not known; a column without one is left out.

    An outer heading holds until the next one, as a merged cell does. A heading with
    nothing beneath it, such as “Target” beside “Performance” over quarters, stands alone.
    """
    held: list[Key | None] = []
    keys: dict[int, Key | None] = {}
    for column in _figure_columns(worksheet, table, place):
        texts = _headings(worksheet, table, place, column)
        deepest = max((level for level, text in enumerate(texts) if text), default=-1)
        if deepest < 0:
            continue
        for level, text in enumerate(texts[: deepest + 1]):
            if text or level >= len(held):
                held = [*held[:level], table.columns[level].means(text) if text else Key()]
        keys[column] = _all_merged(held[: deepest + 1])
    return keys


def _figure_columns(worksheet: Worksheet, table: TableMatcher, place: Place) -> range:
    levels = range(place.header, min(place.header + len(table.columns), len(worksheet.rows)))
    width = max(len(worksheet.rows[level]) for level in levels)
    return range(place.left + len(table.rows), width)


def _headings(worksheet: Worksheet, table: TableMatcher, place: Place, column: int) -> list[str]:
    levels = range(place.header, place.header + len(table.columns))
    return [text_of(worksheet.at(level, column)) for level in levels]


def _all_merged(keys: Sequence[Key | None]) -> Key | None:
    merged = Key()
    for key in keys:
        if key is None:
            return None
        merged = merged.merged(key)
    return merged


def _row_keys(worksheet: Worksheet, table: TableMatcher, place: Place) -> dict[int, Key | None]:
    """Keys by row, None for a label that is not known."""
    keys: dict[int, Key | None] = {}
    outer: Key | None = Key()
    for number in place.body:
        texts = _labels(worksheet, table, place, number)
        keys[number] = _row_key(texts, table, outer)
        key = keys[number]
        if len(table.rows) > 1 and texts[0] and not (key and key.total_over):
            outer = table.rows[0].means(texts[0])
    return keys


def _without_lines(
    worksheet: Worksheet,
    table: TableMatcher,
    rows: dict[int, Key | None],
    columns: dict[int, Key | None],
) -> dict[int, Key | None]:
    """The rows, of which a line of words without any figure is none.

    Where any label is a name, "excludes September" under the total would be one, too.
    """
    if not any(each.knows_any for each in table.rows):
        return rows
    total = next((row for row, key in rows.items() if key and key.total_over), None)
    figures = [
        column for column, key in _that_are_read(columns).items() if key.role is not Role.NOTE
    ]
    kept: dict[int, Key | None] = {}
    for row, key in rows.items():
        words = " ".join(text_of(content) for content in worksheet.rows[row]).split()
        under = total is not None and row > total and len(words) > 1
        is_line = under or len(words) >= FEWEST_WORDS_OF_A_LINE
        empty = not any(text_of(worksheet.at(row, column)) for column in figures)
        kept[row] = None if key and not key.total_over and is_line and empty else key
    return kept


def _labels(worksheet: Worksheet, table: TableMatcher, place: Place, row: int) -> list[str]:
    columns = range(place.left, place.left + len(table.rows))
    return [text_of(worksheet.at(row, column)) for column in columns]


def _row_key(texts: list[str], table: TableMatcher, outer: Key | None) -> Key | None:
    """A row's key; an outer label holds until the next, and for the total beneath it."""
    if len(table.rows) == 1:
        return table.rows[0].means(texts[0])
    first = table.rows[0].means(texts[0]) if texts[0] else outer
    if first is None:
        return None
    if first.total_over and not texts[1]:
        return outer.merged(first) if outer else None
    inner = table.rows[1].means(texts[1])
    return None if inner is None else first.merged(inner)


def _read_loosely(worksheet: Worksheet, table: TableMatcher, place: Place) -> tuple[Loosely, ...]:
    """The labels that are known only in another spelling, each with all its cells."""
    cells: dict[tuple[str, Key], list[str]] = defaultdict(list)
    for (row, column), matcher in _label_cells(worksheet, table, place):
        text = text_of(worksheet.at(row, column))
        key = matcher.loosely(text) if text and matcher.exactly(text) is None else None
        if key and key.role not in {Role.IGNORED, Role.NOTE, Role.BEFORE}:
            cells[text, _meaning(key)].append(address(row, column))
    return tuple(Loosely(tuple(found), text, meaning) for (text, meaning), found in cells.items())


def _label_cells(
    worksheet: Worksheet, table: TableMatcher, place: Place
) -> Iterator[tuple[tuple[int, int], Matcher]]:
    for level, matcher in enumerate(table.columns):
        for column in _figure_columns(worksheet, table, place):
            yield (place.header + level, column), matcher
    for level, matcher in enumerate(table.rows):
        for row in place.body:
            yield (row, place.left + level), matcher


def _meaning(key: Key) -> Key:
    """As much of a key as its words say: labels of which they say the same are told together."""
    total_over = "any" if key.total_over else ""
    return Key(key.measure, agency=key.agency, categories=key.categories, total_over=total_over)


def _unknown_columns(
    worksheet: Worksheet, table: TableMatcher, place: Place, columns: dict[int, Key | None]
) -> list[Finding | Unlisted]:
    findings: list[Finding | Unlisted] = []
    for column in (column for column, key in columns.items() if key is None):
        rows = (row for row in place.body if _holds_figure(worksheet, row, column))
        cells = tuple(address(row, column) for row in rows)
        texts = _headings(worksheet, table, place, column)
        level = max(level for level, text in enumerate(texts) if text)
        where = address(place.header + level, column)
        if cells:
            label = " ".join(texts).strip()
            asked = unlisted(worksheet.name, (where, *cells), texts, table.columns)
            findings.append(asked or say.label_not_recognised(worksheet.name, where, label, cells))
    return findings


def _columns_without_heading(
    worksheet: Worksheet,
    table: TableMatcher,
    place: Place,
    columns: dict[int, Key | None],
    rows: dict[int, Key | None],
) -> list[Finding]:
    """Figures of known rows that stand under no heading at all: they are never guessed at."""
    widest = max((len(worksheet.rows[row]) for row in rows), default=0)
    findings = []
    for column in range(place.left + len(table.rows), widest):
        known = [row for row in _that_are_read(rows) if _holds_figure(worksheet, row, column)]
        if known and column not in columns:
            cells = tuple(address(row, column) for row in known)
            where = address(place.header + len(table.columns) - 1, column)
            findings.append(say.label_not_recognised(worksheet.name, where, "(no heading)", cells))
    return findings


def _unknown_rows(
    worksheet: Worksheet,
    table: TableMatcher,
    place: Place,
    rows: dict[int, Key | None],
    columns: dict[int, Key | None],
) -> list[Finding | Unlisted]:
    beside = {Role.BEFORE, Role.NOTE}
    now = [n for n, key in _that_are_read(columns).items() if key.role not in beside]
    findings: list[Finding | Unlisted] = []
    for row in (row for row in place.body if rows[row] is None):
        cells = tuple(
            address(row, column) for column in now if _holds_figure(worksheet, row, column)
        )
        texts = _labels(worksheet, table, place, row)
        label = " ".join(text for text in texts if text) or "(no label)"
        where = address(row, place.left)
        if cells:
            asked = unlisted(worksheet.name, (where, *cells), texts, table.rows)
            findings.append(asked or say.label_not_recognised(worksheet.name, where, label, cells))
    return findings


def _holds_figure(worksheet: Worksheet, row: int, column: int) -> bool:
    return read(worksheet.at(row, column)).figure is not None
