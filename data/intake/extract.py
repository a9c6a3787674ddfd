"""From cells to figures that remember their cell: the reading half of route 1."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from data import findings as say
from data.files.workbook import Worksheet, address
from data.findings import Finding, each_fault_once
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key, ReturnSheet, Role
from data.intake.action_tables import actions_in
from data.intake.cell_reading import Around, is_year_total, read_cell
from data.intake.extracted import Extract, Read
from data.intake.locate import Grid
from data.intake.merges import Merge, merges_in
from data.intake.note_cells import notes_in
from data.intake.other_measure import said_otherwise
from data.intake.recognition import grids_of, is_headed, is_named
from data.intake.sight import out_of_sight
from data.intake.written_notes import Placed, is_footnote, written_about
from data.months import month_of_financial_year
from data.observations import Status
from data.periods import Period, Span, quarter
from data.reading import Figure, read

__all__ = ["Extract", "Read", "extract"]


def extract(
    worksheet: Worksheet,
    sheet: ReturnSheet,
    framework: Framework,
    period: Period,
    signs: Mapping[str, Status] | None = None,
) -> Extract:
    """Every figure of one sheet, with what could not be read.

    framework: that of the board which it is for.
    period: what the return's cover names; a table or heading may say otherwise.
    signs: what the workbook itself says of the signs in its cells.
    """
    found = Extract(framework)
    if sheet.name and not (
        is_headed(worksheet, sheet, framework) or is_named(worksheet, sheet, framework)
    ):
        found.findings.append(say.sheet_read_by_its_tables(worksheet.name, sheet.title))
    taken: set[int] = set()
    placed: list[Placed] = []
    for number, (table, grid) in enumerate(grids_of(worksheet, sheet, framework)):
        found.findings += _read_loosely(worksheet, grid, framework)
        found.findings += grid.findings
        found.unlisted += grid.unlisted
        taken |= set(grid.taken)
        if not (grid.rows and grid.columns) and not table.optional:
            found.findings.append(say.table_not_found(worksheet.name, table.anchor))
        base = Key(period=period).merged(table.base)
        found.notes += notes_in(worksheet, grid, base, framework)
        placed.append(Placed(table, grid, base, framework))
        around = Around(worksheet, table, signs or {})
        _read_table(around, number, dict(_cells(grid, base)), found)
    _drop_blanks_in_year_totals(found)
    planned = actions_in(worksheet, sheet, framework)
    found.actions += planned.actions
    found.findings += planned.findings
    taken |= planned.rows
    found.notes += written_about(worksheet, sheet, placed, found.notes)
    found.findings += said_otherwise(worksheet, sheet, found.notes)
    if strays := _figures_elsewhere(worksheet, taken):
        found.findings.append(say.figures_not_read(worksheet.name, strays))
    found.findings += out_of_sight(worksheet, found.figures)
    found.findings = each_fault_once(found.findings)
    return found


def _read_loosely(worksheet: Worksheet, grid: Grid, framework: Framework) -> Iterator[Finding]:
    """A note on each label that is known only in another spelling."""
    for each, meaning in grid.spelt_otherwise(framework):
        yield say.label_read_as(worksheet.name, each.cells, each.text, meaning)


def _read_table(
    around: Around, number: int, keys: Mapping[tuple[int, int], Key], found: Extract
) -> None:
    """Read each cell of a table; none of those that a merged cell lies over gets a value."""
    together: dict[tuple[int, int], Merge] = {}
    for merge in merges_in(around.worksheet, keys, found.framework):
        found.findings.append(merge.finding(around.worksheet.name))
        together |= dict.fromkeys(merge.cells, merge)
    for (row, column), key in keys.items():
        if held := together.get((row, column)):
            none = Figure(None, Status.NOT_AVAILABLE)
            name, cell = around.worksheet.name, address(row, column)
            found.figures.append(Read(key, none, held.text, name, cell, (number, row, column)))
        else:
            read_cell(around, key, (number, row, column), found)


def _cells(grid: Grid, base: Key) -> Iterator[tuple[tuple[int, int], Key]]:
    figures = {n: key for n, key in grid.columns.items() if key.role is not Role.NOTE}
    for row, row_key in grid.rows.items():
        for column, column_key in figures.items():
            key = base.merged(column_key).merged(row_key)
            if row_key.total_over and column_key.at_total:
                key = replace(key, measure=column_key.at_total)
            if column_key.role is Role.BEFORE:
                key = replace(key, role=Role.BEFORE)
                if key.period and not column_key.period:
                    key = replace(key, period=key.period.previous())
            yield (row, column), _with_dates(key)


def _with_dates(key: Key) -> Key:
    """With the quarter or month that a heading names, unless the row counts another year."""
    if key.period is None or key.period.span is Span.ACADEMIC:
        return key
    year = key.period.financial_year
    if key.month:
        return replace(key, period=month_of_financial_year(year, key.month))
    return replace(key, period=quarter(year, key.quarter)) if key.quarter else key


def _drop_blanks_in_year_totals(found: Extract) -> None:
    """Forget the blank cells of a row whose one figure says that it is the year's (rule T3)."""
    years: dict[tuple[int, int], list[Read]] = defaultdict(list)
    for figure in found.figures:
        if is_year_total(figure.text):
            years[figure.line[:2]].append(figure)
    found.blanks = [
        blank
        for blank in found.blanks
        if not any(_stands_for(year, blank) for year in years[blank.line[:2]])
    ]


def _figures_elsewhere(worksheet: Worksheet, taken: Collection[int]) -> tuple[str, ...]:
    """The cells of a known sheet that hold nothing but a number, and stand in no table."""
    return tuple(
        address(row, column)
        for row, contents in enumerate(worksheet.rows)
        if row not in taken and not is_footnote(contents)
        for column, content in enumerate(contents)
        if _is_number(content)
    )


def _stands_for(year: Read, blank: Read) -> bool:
    same = replace(year, key=replace(year.key, period=blank.key.period)).identity == blank.identity
    whole, part = year.key.period, blank.key.period
    return same and whole is not None and part is not None and whole.covers(part)


def _is_number(content: object) -> bool:
    reading = read(content) if isinstance(content, str | int | float) else None
    return bool(reading and reading.figure and not reading.words and reading.text[:1].isdigit())
