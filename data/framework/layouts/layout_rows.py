"""From layouts to the rows that say the same: what a person can read and edit."""

from collections.abc import Iterable, Iterator, Mapping

from data.framework.layouts.layout_columns import (
    HEADER_ROWS,
    LABEL_COLUMNS,
    LABELS,
    LAST_TIME,
    NO_LABEL,
    SHEETS,
    TABLES,
)
from data.framework.layouts.layout_texts import listed, paired
from data.framework.layouts.sheet import (
    EVERY_QUARTER,
    Blank,
    Key,
    Reader,
    ReturnSheet,
    Role,
    Table,
)
from data.framework.rows import Row

YES = "yes"


def rows_of(sheets: Iterable[ReturnSheet]) -> dict[str, tuple[Row, ...]]:
    """The rows of the three tables that lay out these sheets, by the name of the table."""
    every = tuple(sheets)
    return {
        SHEETS.name: tuple(map(_of_sheet, every)),
        TABLES.name: tuple(
            _of_table(sheet, number, table)
            for sheet in every
            for number, table in enumerate(sheet.tables, start=1)
        ),
        LABELS.name: tuple(row for sheet in every for row in _labels_of(sheet)),
    }


def _of_sheet(sheet: ReturnSheet) -> Row:
    quarters = () if sheet.in_quarters == EVERY_QUARTER else sheet.in_quarters
    return _row(
        {
            "id": sheet.id,
            "heading": sheet.heading,
            "name": sheet.name,
            "agencies": listed(sheet.agencies),
            "quarters": listed(map(str, quarters)),
            "first period": str(sheet.first_period or ""),
            "dates in": listed(sheet.dates_in),
            "notes": listed(sheet.notes),
        }
    )


def _of_table(sheet: ReturnSheet, number: int, table: Table) -> Row:
    return _row(
        {
            "sheet": sheet.id,
            "table": str(number),
            "anchor": table.anchor,
            "blank": "" if table.blank is Blank.GAP else str(table.blank),
            "in brackets": YES if table.in_brackets else "",
            "optional": YES if table.optional else "",
            "says": paired((text, str(status)) for text, status in table.says),
            **key_cells(table.base),
        }
    )


def _labels_of(sheet: ReturnSheet) -> Iterator[Row]:
    for number, table in enumerate(sheet.tables, start=1):
        where = {"sheet": sheet.id, "table": str(number)}
        for axis, reader in zip(HEADER_ROWS, table.columns, strict=False):
            yield from _of_reader({**where, "axis": axis}, reader)
        for axis, reader in zip(LABEL_COLUMNS, table.rows, strict=False):
            yield from _of_reader({**where, "axis": axis}, reader)


def _of_reader(where: Mapping[str, str], reader: Reader) -> Iterator[Row]:
    for label in reader.labels:
        of_label = {"reads": str(label.reads), "text": label.text, "dimension": label.dimension}
        yield _row({**where, **of_label, **key_cells(label.key)})
    if reader.with_last_time:
        yield _row({**where, "reads": LAST_TIME})
    elif not reader.labels:
        yield _row({**where, "reads": NO_LABEL})


def key_cells(key: Key) -> dict[str, str]:
    """What is known of a figure, as cells of a row."""
    return {
        "measure": key.measure,
        "period": str(key.period or ""),
        "quarter": str(key.quarter or ""),
        "agency": key.agency,
        "categories": paired(key.categories),
        "total over": key.total_over,
        "at total": key.at_total,
        "share": key.share,
        "also": listed(key.also),
        "role": "" if key.role is Role.FIGURE else str(key.role),
    }


def _row(cells: Mapping[str, str]) -> Row:
    return Row({name: text for name, text in cells.items() if text})
