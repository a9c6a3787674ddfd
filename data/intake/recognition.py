"""Which of the known layouts a sheet has, though its tab, heading or rows may have changed."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from data import findings as say
from data.files.workbook import Workbook, Worksheet
from data.findings import Severity
from data.framework.framework import Framework, Frameworks
from data.framework.layouts.matching import TableMatcher, tables_of
from data.framework.layouts.sheet import ReturnSheet
from data.framework.layouts.spelling import plain
from data.framework.terms import Terms
from data.intake.anchors import header_of, rows_headed
from data.intake.cover import named_board
from data.intake.labels import labels_of
from data.intake.locate import Grid, grid_at, keys_at
from data.intake.scratch import Own, figures_in_margin, own_place, without_margin
from data.periods import Period

Headers = Mapping[str, tuple[int, ...]]
Locate = Callable[[Worksheet, TableMatcher, int, Collection[int]], Grid]
FEWEST_CELLS = 2  # one cell alone may look like a table


def layout_of(
    worksheet: Worksheet, framework: Framework, period: Period | None = None
) -> ReturnSheet | None:
    """The layout of a sheet, in the version that fits it best; none if it is like no other."""
    in_force = [
        sheet
        for sheet in framework.sheets
        if period is None or sheet.first_period is None or sheet.first_period <= period
    ]
    glimpse = labels_of(worksheet).glimpse
    named = [sheet for sheet in in_force if is_headed(glimpse, sheet, framework)]
    named = named or [sheet for sheet in in_force if is_named(glimpse, sheet, framework)]
    if not named:
        return _by_tables(glimpse, in_force, framework)
    heading = max((sheet.heading for sheet in named), key=len)
    versions = [sheet for sheet in named if sheet.heading == heading]
    return _best_fit(glimpse, versions, framework)


def is_form(workbook: Workbook, frameworks: Frameworks) -> bool:
    """Whether a workbook is one that a board issues, filled in, though its cover may be spoilt.

    It is where a sheet has a heading that a board's form has, or says on a cover for which board
    it is, and has a table of that board's.
    """
    board = named_board(workbook, frameworks)
    if board and any(layout_of(each, frameworks.of(board)) for each in workbook.sheets):
        return True
    return any(
        _is_titled(worksheet, sheet, framework)
        for framework in frameworks
        for sheet in framework.sheets
        for worksheet in workbook.sheets
    )


def stand_ins(
    known: Sequence[tuple[Worksheet, ReturnSheet]], framework: Framework
) -> dict[str, str]:
    """Sheets like a form's own where that one is there too: each to that one.

    The form's own sheet has the name that it was issued with, or else its heading; another is
    somebody's working copy, be it a copy of the sheet with its heading.
    """
    own = {sheet.heading: each.name for each, sheet in known if _is_titled(each, sheet, framework)}
    issued = {sheet.heading: each.name for each, sheet in known if _has_its_name(each, sheet)}
    return {
        each.name: (own | issued)[sheet.heading]
        for each, sheet in known
        if (sheet.heading in issued and each.name != issued[sheet.heading])
        or (sheet.heading in own and not _is_titled(each, sheet, framework))
    }


def _has_its_name(worksheet: Worksheet, sheet: ReturnSheet) -> bool:
    return bool(sheet.name) and plain(worksheet.name) == plain(sheet.name)


def _is_titled(worksheet: Worksheet, sheet: ReturnSheet, framework: Framework) -> bool:
    glimpse = labels_of(worksheet).glimpse
    return is_headed(glimpse, sheet, framework) or is_named(glimpse, sheet, framework)


def is_headed(worksheet: Worksheet, sheet: ReturnSheet, framework: Framework) -> bool:
    """Whether the heading stands near the top of the sheet, in the words of then or of today."""
    spelled = framework.terms.heading
    wanted, loosely = plain(sheet.heading), spelled(sheet.heading)
    return any(
        label.startswith(wanted) or spelled(in_short).startswith(loosely)
        for label, in_short in labels_of(worksheet).heading
    )


def is_named(worksheet: Worksheet, sheet: ReturnSheet, framework: Framework) -> bool:
    """Whether the tab has the heading on it, or a template's name for it over a table of its."""
    if plain(worksheet.name).startswith(plain(sheet.heading)):
        return True
    return (
        bool(sheet.name)
        and framework.terms.heading(worksheet.name) == framework.terms.heading(sheet.name)
        and any(rows_headed(worksheet, table.anchor, framework.terms) for table in sheet.tables)
    )


def grids_of(
    worksheet: Worksheet, sheet: ReturnSheet, framework: Framework, read: Locate = grid_at
) -> Iterator[tuple[TableMatcher, Grid]]:
    """Each table of a layout, as it stands on a sheet; empty where it does not."""
    anchors = {*(table.anchor for table in sheet.tables), *sheet.dates_in}
    headers = {anchor: rows_headed(worksheet, anchor, framework.terms) for anchor in anchors}
    for table in tables_of(sheet, framework):
        if anchored := headers[table.anchor]:
            header = header_of(worksheet, table, anchored)
            own = own_place(worksheet, table, header, headers)
            yield table, _grid(worksheet, table, own, headers, read, framework.terms)
        else:
            yield table, Grid({}, {})


def _grid(
    worksheet: Worksheet,
    table: TableMatcher,
    own: Own,
    headers: Headers,
    read: Locate,
    terms: Terms,
) -> Grid:
    """The form's own table; figures in the margin under the same words are asked about."""
    if not own.has_margin:
        return read(worksheet, table, own.header, _others(table, headers))
    sheet = without_margin(worksheet, own)
    found = {anchor: rows_headed(sheet, anchor, terms) for anchor in headers}
    grid = read(sheet, table, own.header, _others(table, found))
    cells = figures_in_margin(worksheet, own, grid.taken)
    asked = (say.figures_beside(worksheet.name, cells),) if cells else ()
    return replace(grid, findings=(*grid.findings, *asked))


def _others(table: TableMatcher, headers: Headers) -> list[int]:
    """The header rows of the other tables of the sheet."""
    return [row for anchor, rows in headers.items() if anchor != table.anchor for row in rows]


def _best_fit(
    worksheet: Worksheet, versions: list[ReturnSheet], framework: Framework
) -> ReturnSheet:
    """The version with the fewest labels unknown; of equals, the latest."""
    latest_first = sorted(versions, key=_in_force_from, reverse=True)
    if len(versions) == 1:
        return versions[0]
    return min(latest_first, key=lambda version: _misfit(worksheet, version, framework))


def _in_force_from(sheet: ReturnSheet) -> tuple[bool, Period | None]:
    return sheet.first_period is not None, sheet.first_period


def _misfit(worksheet: Worksheet, sheet: ReturnSheet, framework: Framework) -> tuple[int, int]:
    """How many tables and labels do not agree, then how many only in another spelling."""
    unknown = spelled_otherwise = 0
    for table, grid in grids_of(worksheet, sheet, framework):
        unknown += not (grid.rows and grid.columns) and not table.optional
        unknown += sum(finding.severity is Severity.QUERY for finding in grid.findings)
        unknown += len(grid.unlisted)
        spelled_otherwise += len(list(grid.spelt_otherwise(framework)))
    return unknown, spelled_otherwise


def _by_tables(
    worksheet: Worksheet, sheets: Iterable[ReturnSheet], framework: Framework
) -> ReturnSheet | None:
    """The form that most of a sheet's cells are known by, if there is one such."""
    by_cells: dict[int, list[ReturnSheet]] = {}
    for sheet in (sheet for sheet in sheets if sheet.name):
        grids = [grid for _, grid in grids_of(worksheet, sheet, framework, keys_at)]
        cells = sum(len(grid.rows) * len(grid.columns) for grid in grids)
        by_cells.setdefault(cells, []).append(sheet)
    most = max(by_cells, default=0)
    if most < FEWEST_CELLS or len({sheet.heading for sheet in by_cells[most]}) > 1:
        return None
    return _best_fit(worksheet, by_cells[most], framework)
