"""From cells to figures that remember their cell: the reading half of route 1."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from data import findings as say
from data.agencies import agency_of
from data.catalogue import measure_of
from data.findings import Finding
from data.locate import Grid, grid_at, rows_headed
from data.observations import Status, breakdown_key
from data.periods import Period, Span, financial_year, quarter
from data.reading import Figure, Reading, figure_within, read, text_of
from data.returns.axes import plain
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table
from data.timescales import timescales
from data.workbook import Worksheet, address

HEADING_ROWS = 12  # a csv has its cover above the heading
YEAR_WORDS = ("year total", "yearly total", "total for the year")


@dataclass(frozen=True)
class Read:
    """One figure of a return with its whole key, its cell and its printed text.

    line: which table, row and column it stood in, so that totals find their cells.
    """

    key: Key
    figure: Figure
    text: str
    sheet: str
    cell: str
    line: tuple[int, int, int] = (0, 0, 0)

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """Measure, period, agency and breakdown."""
        breakdown = breakdown_key(dict(self.key.categories))
        return self.key.measure, str(self.key.period), self.key.agency, breakdown


@dataclass
class Extract:
    """All that was read from one sheet, or from a whole return."""

    figures: list[Read] = field(default_factory=list)
    changes: list[Read] = field(default_factory=list)
    targets: list[Read] = field(default_factory=list)
    blanks: list[Read] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, other: "Extract") -> None:
        """Take in what another sheet gave."""
        self.figures += other.figures
        self.changes += other.changes
        self.targets += other.targets
        self.blanks += other.blanks
        self.findings += other.findings


def recognise(
    worksheet: Worksheet, sheets: Iterable[ReturnSheet], board: str, period: Period | None = None
) -> ReturnSheet | None:
    """The layout whose heading stands near the top of the sheet, or is its name.

    Of several versions of a layout, the latest that was in force in the period.
    """
    headings = [
        plain(text_of(content))
        for row in worksheet.rows[:HEADING_ROWS]
        for content in row[:2]
        if text_of(content)
    ]
    headings.append(plain(worksheet.name))
    known = [
        sheet
        for sheet in sheets
        if board in sheet.boards
        and any(heading.startswith(plain(sheet.heading)) for heading in headings)
        and (period is None or sheet.first_period is None or sheet.first_period <= period)
    ]
    versions = [sheet for sheet in known if sheet.heading == known[0].heading]
    return max(versions, key=_in_force_from, default=None)


def extract(worksheet: Worksheet, sheet: ReturnSheet, period: Period) -> Extract:
    """Every figure of one sheet, with what could not be read.

    period: what the return's cover names; a table or heading may say otherwise.
    """
    found = Extract()
    headers = {anchor: rows_headed(worksheet, anchor) for anchor in _anchors(sheet)}
    for number, table in enumerate(sheet.tables):
        others = [row for anchor, rows in headers.items() if anchor != table.anchor for row in rows]
        first = headers[table.anchor][:1]
        grid = grid_at(worksheet, table, first[0], others) if first else Grid({}, {})
        found.findings += grid.findings
        if not (grid.rows and grid.columns):
            found.findings.append(say.table_not_found(worksheet.name, table.anchor))
        for row, column, key in _cells(grid, Key(period=period).merged(table.base)):
            _read_cell(worksheet, table, key, (number, row, column), found)
    _drop_blanks_in_year_totals(found)
    for anchor in sheet.dates_in:
        found.findings += timescales(worksheet, headers[anchor])
    return found


def measure_title(read_figure: Read) -> str:
    """What a finding calls a figure: its measure, period and breakdown in words."""
    parts = [measure_of(read_figure.key.measure).title, str(read_figure.key.period)]
    parts += [agency_of(read_figure.key.agency).name] if read_figure.key.agency else []
    parts += [category for _, category in read_figure.key.categories]
    return ", ".join(parts)


def _in_force_from(sheet: ReturnSheet) -> tuple[bool, Period | None]:
    return sheet.first_period is not None, sheet.first_period


def _anchors(sheet: ReturnSheet) -> tuple[str, ...]:
    return (*(table.anchor for table in sheet.tables), *sheet.dates_in)


def _cells(grid: Grid, base: Key) -> Iterator[tuple[int, int, Key]]:
    for row, row_key in grid.rows.items():
        for column, column_key in grid.columns.items():
            key = base.merged(column_key).merged(row_key)
            if row_key.total_over and column_key.at_total:
                key = replace(key, measure=column_key.at_total)
            yield row, column, _with_dates(key)


def _with_dates(key: Key) -> Key:
    """With the quarter that a column names, unless the row counts another kind of year."""
    if key.quarter and key.period and key.period.span is not Span.ACADEMIC:
        return replace(key, period=quarter(key.period.financial_year, key.quarter))
    return key


def _read_cell(
    worksheet: Worksheet, table: Table, key: Key, line: tuple[int, int, int], found: Extract
) -> None:
    _, row, column = line
    reading = _as_said_here(read(worksheet.at(row, column)), table)
    here = Read(key, Figure(None), reading.text, worksheet.name, address(row, column), line)
    if not key.measure:
        return
    if key.role is Role.TARGET:
        if not reading.is_blank:
            found.targets.append(replace(here, figure=reading.figure or Figure(None)))
    elif key.role is Role.CHANGE:
        if claimed := reading.figure or figure_within(reading.text):
            found.changes.append(replace(here, figure=claimed))
    elif reading.is_blank:
        _read_blank(table, here, found)
    elif reading.figure is None or _is_unsure(reading):
        found.findings.append(say.cell_not_read(here.sheet, (here.cell,), reading.text))
    else:
        _read_figures(table, here, reading, found)


def _as_said_here(reading: Reading, table: Table) -> Reading:
    status = dict(table.says).get(reading.text)
    return reading if status is None else Reading(reading.text, Figure(None, status))


def _is_unsure(reading: Reading) -> bool:
    return bool(reading.words) and not _is_year_total(reading.words)


def _is_year_total(text: str) -> bool:
    return any(words in text.lower() for words in YEAR_WORDS)


def _read_blank(table: Table, here: Read, found: Extract) -> None:
    expected = here.key.role is Role.FIGURE and not here.key.total_over
    if expected and table.blank is Blank.GAP:
        found.blanks.append(replace(here, figure=Figure(None, Status.NOT_AVAILABLE)))


def _read_figures(table: Table, here: Read, reading: Reading, found: Extract) -> None:
    assert reading.figure is not None  # noqa: S101 - the caller has seen to it
    key = here.key
    if reading.words and key.period:
        key = replace(key, period=_year_in_words(key.period), quarter=0)
        kept = f"{reading.figure.value:g} for {key.period}"
        found.findings.append(say.words_beside(here.sheet, here.cell, reading.words, kept))
    if key.share and reading.figure.is_percentage:
        key = replace(key, measure=key.share, share="", also=())
    for measure in (key.measure, *key.also):
        found.figures.append(
            replace(here, key=replace(key, measure=measure), figure=reading.figure)
        )
    if reading.bracketed is not None:
        _read_brackets(table, replace(here, key=key), reading, found)


def _read_brackets(table: Table, here: Read, reading: Reading, found: Extract) -> None:
    """A share of the count before it, or last year's figure of the same kind (rule P15)."""
    assert reading.figure is not None  # noqa: S101 - the caller has seen to it
    assert reading.bracketed is not None  # noqa: S101
    key = here.key
    alike = reading.figure.is_percentage == reading.bracketed.is_percentage
    if key.share and reading.bracketed.is_percentage:
        share = replace(key, measure=key.share, total_over="", also=())
        found.figures.append(replace(here, key=share, figure=reading.bracketed))
    elif table.in_brackets and alike and key.period:
        before = replace(key, period=key.period.a_year_before())
        found.figures.append(replace(here, key=before, figure=reading.bracketed))
    else:
        found.findings.append(say.cell_not_read(here.sheet, (here.cell,), reading.text))


def _year_in_words(period: Period) -> Period:
    """The period of "98 Year total" under Qu1: the year, and no quarter of it (rule T3)."""
    return financial_year(period.financial_year) if period.span is Span.QUARTER else period


def _drop_blanks_in_year_totals(found: Extract) -> None:
    """Forget the blank cells of a row whose one figure says that it is the year's (rule T3)."""
    years: dict[tuple[int, int], list[Read]] = defaultdict(list)
    for figure in found.figures:
        if _is_year_total(figure.text):
            years[figure.line[:2]].append(figure)
    found.blanks = [
        blank
        for blank in found.blanks
        if not any(_stands_for(year, blank) for year in years[blank.line[:2]])
    ]


def _stands_for(year: Read, blank: Read) -> bool:
    same = replace(year, key=replace(year.key, period=blank.key.period)).identity == blank.identity
    whole, part = year.key.period, blank.key.period
    return same and whole is not None and part is not None and whole.covers(part)
