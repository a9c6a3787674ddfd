"""From cells to figures that remember their cell: the reading half of route 1."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from data import findings as say
from data.agencies import agency_of
from data.anchors import body_below, rows_headed
from data.catalogue import measure_of
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.locate import Grid
from data.note_cells import notes_in
from data.notes import Note
from data.observations import Status, breakdown_key
from data.periods import Period, Span, financial_year, quarter
from data.reading import Figure, Reading, figure_within, read
from data.recognition import grids_of, is_headed, is_named, layout_of
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table
from data.timescales import timescales

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
    """All that was read from one sheet, or from a whole return.

    before: what stands beside the figures as sent last time; to compare with, not to store.
    """

    figures: list[Read] = field(default_factory=list)
    before: list[Read] = field(default_factory=list)
    changes: list[Read] = field(default_factory=list)
    targets: list[Read] = field(default_factory=list)
    blanks: list[Read] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, other: "Extract") -> None:
        """Take in what another sheet gave."""
        self.figures += other.figures
        self.before += other.before
        self.changes += other.changes
        self.targets += other.targets
        self.blanks += other.blanks
        self.notes += other.notes
        self.findings += other.findings


def recognise(
    worksheet: Worksheet, sheets: Iterable[ReturnSheet], board: str, period: Period | None = None
) -> ReturnSheet | None:
    """The layout that a sheet has, by its heading, by its name, or failing both by its tables.

    Of several versions of a layout, the one in force in the period whose labels the sheet
    has: the latest, unless it is last year's form that was filled in.
    """
    return layout_of(worksheet, [sheet for sheet in sheets if board in sheet.boards], period)


def extract(worksheet: Worksheet, sheet: ReturnSheet, period: Period) -> Extract:
    """Every figure of one sheet, with what could not be read.

    period: what the return's cover names; a table or heading may say otherwise.
    """
    found = Extract()
    if sheet.name and not (is_headed(worksheet, sheet) or is_named(worksheet, sheet)):
        found.findings.append(say.sheet_read_by_its_tables(worksheet.name, sheet.title))
    taken: set[int] = set()
    for number, (table, grid) in enumerate(grids_of(worksheet, sheet)):
        found.findings += grid.findings
        taken |= set(grid.taken)
        if not (grid.rows and grid.columns) and not table.optional:
            found.findings.append(say.table_not_found(worksheet.name, table.anchor))
        base = Key(period=period).merged(table.base)
        found.notes += notes_in(worksheet, grid, base)
        for row, column, key in _cells(grid, base):
            _read_cell(worksheet, table, key, (number, row, column), found)
    _drop_blanks_in_year_totals(found)
    for anchor in sheet.dates_in:
        headers = rows_headed(worksheet, anchor)
        found.findings += timescales(worksheet, headers)
        taken |= {row for header in headers for row in body_below(worksheet, header, ())}
    if strays := _figures_elsewhere(worksheet, taken):
        found.findings.append(say.figures_not_read(worksheet.name, strays))
    return found


def measure_title(read_figure: Read) -> str:
    """What a finding calls a figure: its measure, period and breakdown in words."""
    parts = [measure_of(read_figure.key.measure).title, str(read_figure.key.period)]
    parts += [agency_of(read_figure.key.agency).name] if read_figure.key.agency else []
    parts += [category for _, category in read_figure.key.categories]
    return ", ".join(parts)


def _cells(grid: Grid, base: Key) -> Iterator[tuple[int, int, Key]]:
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
    if key.role is Role.BEFORE:
        if reading.figure and reading.figure.value is not None:
            found.before.append(replace(here, figure=reading.figure))
    elif key.role is Role.TARGET:
        if not reading.is_blank:
            found.targets.append(replace(here, figure=reading.figure or Figure(None)))
    elif key.role is Role.CHANGE:
        if claimed := reading.figure or figure_within(reading.text):
            found.changes.append(replace(here, figure=claimed))
    elif reading.is_blank:
        _read_blank(table, here, found)
    elif reading.figure is None or _is_unsure(reading):
        found.findings.append(say.cell_not_read(here.sheet, (here.cell,), reading.text))
    elif _is_share_of_none(key, reading.figure):
        title = measure_of(key.measure).title
        found.findings.append(say.percentage_in_a_count(here.sheet, here.cell, reading.text, title))
    else:
        _read_figures(table, here, reading, found)


def _as_said_here(reading: Reading, table: Table) -> Reading:
    status = dict(table.says).get(reading.text)
    return reading if status is None else Reading(reading.text, Figure(None, status))


def _is_unsure(reading: Reading) -> bool:
    return bool(reading.words) and not _is_year_total(reading.words)


def _is_share_of_none(key: Key, figure: Figure) -> bool:
    """Whether it is a percentage where something is counted."""
    return figure.is_percentage and not (key.share or measure_of(key.measure).is_percentage)


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


def _figures_elsewhere(worksheet: Worksheet, taken: Collection[int]) -> tuple[str, ...]:
    """The cells of a known sheet that hold nothing but a number, and stand in no table."""
    return tuple(
        address(row, column)
        for row, contents in enumerate(worksheet.rows)
        if row not in taken
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
