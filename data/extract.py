"""From cells to figures that remember their cell: the reading half of route 1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from data import findings as say
from data.catalogue import measure_of
from data.findings import Finding
from data.observations import Status, breakdown_key
from data.periods import Period, financial_year, quarter, read_month_years
from data.reading import Figure, Reading, read, text_of
from data.returns.axes import plain
from data.returns.sheet import Blank, Key, ReturnSheet, Role, Table
from data.workbook import Worksheet, address

HEADING_ROWS = 6
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


@dataclass(frozen=True)
class _Grid:
    """One table found on a sheet: the keys of its rows and columns, by position."""

    rows: dict[int, Key]
    columns: dict[int, Key]
    body: range
    first_column: int


def recognise(
    worksheet: Worksheet, sheets: Iterable[ReturnSheet], board: str
) -> ReturnSheet | None:
    """The layout whose heading stands near the top of the sheet, or is its name."""
    headings = [
        plain(text_of(content))
        for row in worksheet.rows[:HEADING_ROWS]
        for content in row[:2]
        if text_of(content)
    ]
    headings.append(plain(worksheet.name))
    for sheet in sheets:
        if board in sheet.boards and any(h.startswith(plain(sheet.heading)) for h in headings):
            return sheet
    return None


def extract(worksheet: Worksheet, sheet: ReturnSheet, period: Period) -> Extract:
    """Every figure of one sheet, with what could not be read.

    period: what the return's cover names; a table or heading may say otherwise.
    """
    found = Extract()
    for number, table in enumerate(sheet.tables):
        grid = _locate(worksheet, table, sheet, found)
        if grid is None:
            found.findings.append(say.table_not_found(worksheet.name, table.anchor))
            continue
        base = Key(period=period).merged(table.base)
        for row, column, key in _cells(grid, base):
            line = (number, row, column)
            _read_cell(worksheet, table, replace(key), line, found)
    for anchor in sheet.dates_in:
        _read_timescales(worksheet, anchor, found)
    return found


def _cells(grid: _Grid, base: Key) -> Iterator[tuple[int, int, Key]]:
    for row, row_key in grid.rows.items():
        for column, column_key in grid.columns.items():
            key = base.merged(column_key).merged(row_key)
            if row_key.total_over and column_key.at_total:
                key = replace(key, measure=column_key.at_total)
            yield row, column, _with_dates(key)


def _with_dates(key: Key) -> Key:
    if key.quarter and key.period:
        return replace(key, period=quarter(key.period.financial_year, key.quarter))
    return key


def _locate(worksheet: Worksheet, table: Table, sheet: ReturnSheet, found: Extract) -> _Grid | None:
    header = _anchor_row(worksheet, table.anchor)
    if header is None:
        return None
    last_header = header + len(table.columns) - 1
    columns, first_column = _column_keys(worksheet, table, header, found)
    others = [t.anchor for t in sheet.tables if t.anchor != table.anchor] + list(sheet.dates_in)
    end = _end_of_table(worksheet, last_header + 1, others)
    body = range(last_header + 1, end)
    rows = _row_keys(worksheet, table, body, columns, first_column, found)
    return _Grid(rows, columns, body, first_column)


def _anchor_row(worksheet: Worksheet, anchor: str) -> int | None:
    wanted = plain(anchor)
    for number, row in enumerate(worksheet.rows):
        if any(plain(text_of(content)).startswith(wanted) for content in row if text_of(content)):
            return number
    return None


def _end_of_table(worksheet: Worksheet, first: int, anchors: list[str]) -> int:
    stops = [row for anchor in anchors if (row := _anchor_row(worksheet, anchor)) is not None]
    for number in range(first, len(worksheet.rows)):
        blank = not any(text_of(content) for content in worksheet.rows[number])
        if blank or number in stops:
            return number
    return len(worksheet.rows)


def _column_keys(
    worksheet: Worksheet, table: Table, header: int, found: Extract
) -> tuple[dict[int, Key], int]:
    """Keys by column; an outer heading holds until the next one, as a merged cell does."""
    levels = len(table.columns)
    width = max(len(worksheet.rows[header + level]) for level in range(levels))
    first = len(table.rows)
    outer: list[Key] = [Key()] * levels
    keys: dict[int, Key] = {}
    for column in range(first, width):
        complete = True
        for level, reader in enumerate(table.columns):
            text = text_of(worksheet.at(header + level, column))
            key = reader(text) if text else None
            if key is not None:
                outer[level] = key
            elif text:
                outer[level] = Key(role=Role.IGNORED)
                _report_column(worksheet, header + level, column, found)
            complete = complete and (bool(text) or level < levels - 1)
        if complete:
            keys[column] = _all_merged(outer)
    return {c: k for c, k in keys.items() if k.role is not Role.IGNORED}, first


def _report_column(worksheet: Worksheet, row: int, column: int, found: Extract) -> None:
    below = tuple(
        address(r, column)
        for r in range(row + 1, len(worksheet.rows))
        if read(worksheet.at(r, column)).figure
    )
    text = text_of(worksheet.at(row, column))
    if below:
        found.findings.append(
            say.label_not_recognised(worksheet.name, address(row, column), text, below)
        )


def _row_keys(  # noqa: PLR0913 - the grid's two axes and where to report
    worksheet: Worksheet,
    table: Table,
    body: range,
    columns: dict[int, Key],
    first_column: int,
    found: Extract,
) -> dict[int, Key]:
    keys: dict[int, Key] = {}
    outer = Key()
    for number in body:
        texts = [text_of(worksheet.at(number, column)) for column in range(first_column)]
        key = _row_key(texts, table, outer)
        if key is None:
            _report_row(worksheet, number, texts, columns, found)
            continue
        if key.role is Role.IGNORED:
            continue
        keys[number] = key
        if len(table.rows) > 1 and texts[0] and not key.total_over:
            outer = table.rows[0](texts[0]) or Key()
    return keys


def _row_key(texts: list[str], table: Table, outer: Key) -> Key | None:
    """A row's key; an outer label holds until the next, and for the total beneath it."""
    if len(table.rows) == 1:
        return table.rows[0](texts[0])
    first = table.rows[0](texts[0]) if texts[0] else outer
    if first is None:
        return None
    if first.total_over:
        return outer.merged(first)
    inner = table.rows[1](texts[1])
    return None if inner is None else first.merged(inner)


def _report_row(
    worksheet: Worksheet, number: int, texts: list[str], columns: dict[int, Key], found: Extract
) -> None:
    cells = tuple(
        address(number, column)
        for column in columns
        if read(worksheet.at(number, column)).figure is not None
    )
    if cells:
        label = " ".join(text for text in texts if text) or "(no label)"
        found.findings.append(
            say.label_not_recognised(worksheet.name, address(number, 0), label, cells)
        )


def _all_merged(keys: Iterable[Key]) -> Key:
    merged = Key()
    for key in keys:
        merged = merged.merged(key)
    return merged


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
        if reading.figure:
            found.changes.append(replace(here, figure=reading.figure))
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
    known = any(words in reading.words.lower() for words in YEAR_WORDS)
    return bool(reading.words) and not known


def _read_blank(table: Table, here: Read, found: Extract) -> None:
    expected = here.key.role is Role.FIGURE and not here.key.total_over
    if expected and table.blank is Blank.GAP:
        found.blanks.append(replace(here, figure=Figure(None, Status.NOT_AVAILABLE)))


def _read_figures(table: Table, here: Read, reading: Reading, found: Extract) -> None:
    assert reading.figure is not None  # noqa: S101 - the caller has seen to it
    key = here.key
    if reading.words and key.period:
        key = replace(key, period=_year_in_words(reading.words, key.period), quarter=0)
        kept = f"{reading.figure.value:g} for {key.period}"
        found.findings.append(say.words_beside(here.sheet, here.cell, reading.words, kept))
    for measure in (key.measure, *key.also):
        found.figures.append(
            replace(here, key=replace(key, measure=measure), figure=reading.figure)
        )
    if reading.bracketed is None:
        return
    if table.in_brackets and key.period:
        before = replace(key, period=key.period.a_year_before())
        found.figures.append(replace(here, key=before, figure=reading.bracketed))
    elif key.share and reading.bracketed.is_percentage:
        share = replace(key, measure=key.share, total_over="")
        found.figures.append(replace(here, key=share, figure=reading.bracketed))
    else:
        found.findings.append(say.cell_not_read(here.sheet, (here.cell,), reading.text))


def _year_in_words(words: str, period: Period) -> Period:
    """The period of "98 Year total" under Qu1: the year, and no quarter of it (rule T3)."""
    return period if "academic" in str(period) else financial_year(period.financial_year)


def _read_timescales(worksheet: Worksheet, anchor: str, found: Extract) -> None:
    row = _anchor_row(worksheet, anchor)
    if row is None:
        return
    column = next(
        (
            c
            for c, content in enumerate(worksheet.rows[row])
            if plain(text_of(content)) == "t/scale"
        ),
        None,
    )
    if column is None:
        return
    months: list[Period] = []
    cells: list[str] = []
    for number in range(row + 1, len(worksheet.rows)):
        text = text_of(worksheet.at(number, column))
        if not text:
            continue
        try:
            months += read_month_years(text)
            cells.append(address(number, column))
        except ValueError:
            found.findings.append(say.month_not_read(worksheet.name, address(number, column), text))
    if months:
        span = f"{min(months)} to {max(months)}"
        found.findings.append(say.months_read(worksheet.name, tuple(cells), span))


def measure_title(read_figure: Read) -> str:
    """What a finding calls a figure: its measure, period and breakdown in words."""
    parts = [measure_of(read_figure.key.measure).title, str(read_figure.key.period)]
    parts += [category for _, category in read_figure.key.categories]
    return ", ".join(parts)
