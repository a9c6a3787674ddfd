"""What a form asks: the tables of a layout as rows of cells, before they are a spreadsheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from data.forms.asking import ALONE, Asking, Label
from data.forms.of_periods import heading_of, stands_in, with_its_periods
from data.framework.layouts.axes import NOTES
from data.framework.layouts.matching import Matcher, TableMatcher, tables_of
from data.framework.layouts.sheet import SENDER, YEAR, Key, ReturnSheet
from data.framework.measures import Measure
from data.observations import AGENCY

SPARE_ROWS = 2
ROWS_WITHOUT_NAMES = 8


class Kind(StrEnum):
    """What a cell of a form is."""

    HEADING = "heading"
    LABEL = "label"
    NAME = "name"  # a label that the sender writes
    ENTRY = "entry"
    BEFORE = "before"
    UNIT = "unit"
    NOTE = "note"


@dataclass(frozen=True)
class Cell:
    """One cell. measure: what is entered here. choices: the dimension whose names it takes."""

    kind: Kind
    content: str | float = ""
    measure: Measure | None = None
    choices: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class FormTable:
    """One table: its headings, then its rows."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class FormSheet:
    """One sheet: its tab, the heading it is known by, its tables and what stands beneath."""

    name: str
    heading: str
    tables: tuple[FormTable, ...]
    notes: tuple[str, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What it asks, in order, each once."""
        cells = (cell for table in self.tables for row in table.rows for cell in row)
        return tuple({cell.measure.id: cell.measure for cell in cells if cell.measure}.values())


def form_of(sheet: ReturnSheet, asking: Asking) -> FormSheet:
    """What one sheet of a template asks; without tables where nothing of it is wanted."""
    tables = (_table(table, asking) for table in tables_of(sheet, asking.framework))
    filled = tuple(table for table in tables if table.rows)
    return FormSheet(sheet.name, sheet.heading, filled, sheet.notes)


def _table(table: TableMatcher, asking: Asking) -> FormTable:
    columns = [
        column
        for column in _labels(table.columns[-1], (), asking)
        if not (column.key.measure or table.base.measure)
        or asking.wanted(column.key.measure or table.base.measure)
    ]
    counted = (column.key.measure or table.base.measure for column in columns)
    measures = tuple(measure for measure in dict.fromkeys(counted) if measure)
    every = list(_rows(table, measures, asking))
    # A column of what follows from the others is on the sheet, and nobody fills it in.
    columns = [
        column
        for column in columns
        if any(_is_asked(_key(table, labels, column), asking) for labels in every)
    ]
    rows = [
        labels
        for labels in every
        if all(_is_asked(_key(table, labels, column), asking) for column in columns)
    ]
    if not (rows and columns):
        return FormTable(())
    by_measure = not measures and len(columns) == 1
    columns = [
        each
        for column in columns
        for each in with_its_periods(column, [_key(table, row, column) for row in rows], asking)
    ]
    headings = _headings(table, columns, asking, by_measure)
    outer = [labels[0].text for labels in rows]
    body = (
        _row(table, labels, columns, asking, outer[number - 1] if number else "")
        for number, labels in enumerate(rows)
    )
    with_units = ((*row, *_beside(row, by_measure)) for row in body)
    return FormTable((headings, *with_units))


def _rows(
    table: TableMatcher, measures: tuple[str, ...], asking: Asking
) -> Iterator[tuple[Label, ...]]:
    first = _labels(table.rows[0], measures, asking)
    if len(table.rows) == 1:
        yield from ((label,) for label in first)
        return
    inner = _labels(table.rows[1], measures, asking)
    yield from ((label, each) for label in first for each in inner)


def _labels(matcher: Matcher, measures: tuple[str, ...], asking: Asking) -> list[Label]:
    """The labels of a row or column: those its sender names come before those listed."""
    listed = [Label(text, matcher.exactly(text) or Key()) for text in matcher.reader.offers]
    return [*_asked_names(matcher.reader.asks, measures, asking), *listed]


def _asked_names(asks: str, measures: tuple[str, ...], asking: Asking) -> Iterator[Label]:
    if asks == SENDER:
        yield Label(asking.framework.agency_name(asking.agency), Key(agency=asking.agency))
    elif asks == YEAR:
        year = asking.period.year()
        yield Label(str(year), Key(period=year))
    elif asks == AGENCY:
        every = tuple(each.id for each in asking.framework.agencies)
        known = asking.last.categories(measures, AGENCY) or every
        name = asking.framework.agency_name
        yield from (Label(name(each), Key(agency=each)) for each in known)
        yield from _spare(AGENCY, SPARE_ROWS if len(known) < len(every) else 0)
    elif asks:
        names = asking.last.categories(measures, asks)
        yield from (Label(each, Key(categories=((asks, each),))) for each in names)
        yield from _spare(asks, SPARE_ROWS if names else ROWS_WITHOUT_NAMES)


def _spare(dimension: str, count: int) -> Iterable[Label]:
    """Rows in which the sender names what the form does not."""
    return (Label("", Key(), dimension) for _ in range(count))


def _key(table: TableMatcher, labels: tuple[Label, ...], column: Label) -> Key:
    key = table.base.merged(column.key)
    for label in labels:
        key = key.merged(label.key)
    return key


def _is_asked(key: Key, asking: Asking) -> bool:
    """Whether a figure exists: one that follows from counts is not asked, and none is split oddly.

    A comparator's rate has no counts here, so it is asked.
    """
    measure = asking.framework.measure(key.measure)
    splits = {dimension for dimension, _ in key.categories}
    if not asking.wanted(measure.id) or not splits <= set(measure.dimensions):
        return False
    return measure.computed is None or bool(splits)


def _headings(table: TableMatcher, columns: list[Label], asking: Asking, by_measure: bool) -> Row:
    texts = [table.anchor, *("" for _ in table.rows[1:])]
    if len(table.rows) > 1:
        texts[1] = table.rows[1].reader.asks.capitalize() or "For"
    for column in columns:
        texts += [column.text, _last_time(column, asking)]
    texts += ["Unit"] if by_measure else []
    return tuple(Cell(Kind.HEADING, text) for text in (*texts, NOTES))


def _last_time(column: Label, asking: Asking) -> str:
    """The heading of the grey column beside another, as layouts.matching reads it."""
    if column.text == ALONE:
        return "Last quarter"
    if column.of is not None and column.key.period:
        return f"{heading_of(column.of, column.key.period.a_year_before())}, as sent"
    if column.key.period:
        return f"{column.key.period.a_year_before()}, as sent"
    return f"{column.text}, last quarter"


def _row(
    table: TableMatcher,
    labels: tuple[Label, ...],
    columns: list[Label],
    asking: Asking,
    above: str,
) -> Row:
    """One row: its labels, and for each column a cell to fill in beside what was sent last."""
    cells = [_label_cell(label) for label in labels]
    if len(labels) > 1 and labels[0].text == above:
        cells[0] = Cell(Kind.LABEL)
    for column in columns:
        key = _key(table, labels, column)
        was = replace(key, period=column.key.period.a_year_before()) if column.key.period else key
        is_named = all(label.text for label in labels)
        before = asking.last.figure(was) if is_named else "–"
        measure = asking.framework.measure(key.measure)
        if not stands_in(column, key, asking):
            cells += [Cell(Kind.LABEL), Cell(Kind.LABEL)]
            continue
        cells += [
            Cell(Kind.ENTRY, measure=measure),
            Cell(Kind.BEFORE, before, choices=measure.unit),
        ]
    return tuple(cells)


def _label_cell(label: Label) -> Cell:
    return Cell(Kind.NAME, choices=label.choices) if label.choices else Cell(Kind.LABEL, label.text)


def _beside(row: Row, by_measure: bool) -> Row:
    measure = next((cell.measure for cell in row if cell.measure), None)
    unit = Cell(Kind.UNIT, unit_in_words(measure)) if measure else Cell(Kind.UNIT)
    return (unit, Cell(Kind.NOTE)) if by_measure else (Cell(Kind.NOTE),)


def unit_in_words(measure: Measure) -> str:
    """What one of the things counted is called."""
    if measure.is_percentage:
        return "%"
    return {"rate-10000": "per 10,000"}.get(measure.unit, measure.unit)
