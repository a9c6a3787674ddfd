"""What one cell of a table gives: a figure, a gap, or a word to its sender."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from data import findings
from data.cell_words import Doubt
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.framework.layouts.matching import TableMatcher
from data.framework.layouts.sheet import Blank, Key, Role
from data.framework.measures import Measure
from data.intake import cell_findings
from data.intake.extracted import Extract, Read
from data.intake.sight import as_shown
from data.observations import Status
from data.periods import Period, Span, financial_year
from data.reading import Figure, Reading, figure_within, read
from data.rounding import half_up

YEAR_WORDS = ("year total", "yearly total", "total for the year")
MOST_PLACES = 6  # of a count; what is behind them was left by a calculation
FIFTEEN_DIGITS = ".15g"  # those that a spreadsheet program keeps and shows


@dataclass(frozen=True)
class Around:
    """What is known of a cell before it is read: its sheet, its table, and the sheet's own key."""

    worksheet: Worksheet
    table: TableMatcher
    signs: Mapping[str, Status] = field(default_factory=dict)


def read_cell(around: Around, key: Key, line: tuple[int, int, int], found: Extract) -> None:
    """Read one cell of a table into what was found so far.

    line: which table, row and column it stands in.
    """
    _, row, column = line
    if not key.measure:
        return
    content, cell = around.worksheet.at(row, column), address(row, column)
    reading = _as_said_here(read(content, around.signs), around.table)
    if around.worksheet.shown:
        reading = as_shown(reading, around.worksheet, cell, around.signs)
    here = Read(key, Figure(None), reading.text, around.worksheet.name, cell, line)
    if key.role is Role.BEFORE:
        if reading.figure and reading.figure.value is not None and not reading.words:
            found.before.append(replace(here, figure=reading.figure))
    elif key.role is Role.TARGET:
        if not reading.is_blank:
            found.targets.append(replace(here, figure=reading.figure or Figure(None)))
    elif key.role is Role.CHANGE:
        if claimed := reading.figure or figure_within(reading.text):
            found.changes.append(replace(here, figure=claimed))
    elif reading.is_blank and cell in around.worksheet.struck:
        found.figures.append(replace(here, figure=Figure(None, Status.NOT_AVAILABLE)))
    elif reading.is_blank:
        _read_blank(around.table, here, found)
    elif fault := _fault(around.table, here, found.measure(here), reading, content):
        found.findings.append(fault)
        found.unread.append(here)
    else:
        _read_figures(here, _as_counted(reading, found.measure(here)), found)
        found.findings += _told(here, reading)


def is_year_total(text: str) -> bool:
    """Whether a cell says that its figure is the whole year's (rule T3)."""
    return any(words in text.lower() for words in YEAR_WORDS)


def _as_said_here(reading: Reading, table: TableMatcher) -> Reading:
    status = dict(table.says).get(reading.text)
    return reading if status is None else Reading(reading.text, Figure(None, status))


def _fault(
    table: TableMatcher, here: Read, measure: Measure, reading: Reading, content: object
) -> Finding | None:
    """Why a cell's content cannot be a figure of its measure; None where it can."""
    sheet, cells = here.sheet, (here.cell,)
    if reading.figure is None or (reading.words and not is_year_total(reading.words)):
        if isinstance(content, date):
            return cell_findings.date_in_a_cell(sheet, cells, content)
        return cell_findings.cell_not_read(sheet, cells, reading.text, reading.doubt)
    if reading.bracketed is not None and not _brackets_fit(table, here.key, reading):
        return cell_findings.cell_not_read(sheet, cells, reading.text, Doubt.TWO_FIGURES)
    return _fault_of_a_count(here, measure, reading.figure)


def _fault_of_a_count(here: Read, measure: Measure, figure: Figure) -> Finding | None:
    """Why a number cannot be a count: it is a percentage, or not whole (rule C20)."""
    value = figure.value
    if measure.is_percentage or (figure.is_percentage and here.key.share):
        return None
    if figure.is_percentage:
        return findings.percentage_in_a_count(here.sheet, here.cell, here.text, measure.title)
    if measure.is_count and value is not None and not half_up(value, MOST_PLACES).is_integer():
        whole = f"{half_up(value):,.0f}"
        return cell_findings.not_whole(here.sheet, (here.cell,), here.text, measure.title, whole)
    return None


def _as_counted(reading: Reading, measure: Measure) -> Reading:
    """The reading without what a calculation left behind the digits that are shown (rule C20)."""
    if reading.figure is None or reading.figure.value is None:
        return reading
    value = float(format(reading.figure.value, FIFTEEN_DIGITS))
    if measure.is_count and not reading.figure.is_percentage:
        value = half_up(value)
    return replace(reading, figure=replace(reading.figure, value=value))


def _told(here: Read, reading: Reading) -> list[Finding]:
    """What a sender is told of a cell that was read, but not quite as it stands."""
    sheet, cells, figure = here.sheet, (here.cell,), reading.figure
    if reading.doubt is None or figure is None:
        return []
    if reading.doubt is Doubt.SMALL:
        return [cell_findings.read_as_hidden(sheet, cells, reading.text)]
    read_as = str(figure.status) if figure.value is None else f"{figure.value:,.10g}"
    if reading.doubt is Doubt.SIGN:
        return [cell_findings.sign_with_two_senses(sheet, cells, reading.text, read_as)]
    if reading.doubt is not Doubt.REFERENCE:
        return []
    return [cell_findings.reference_beside(sheet, cells, reading.text, read_as)]


def _read_blank(table: TableMatcher, here: Read, found: Extract) -> None:
    expected = here.key.role is Role.FIGURE and not here.key.total_over
    if expected and table.blank is Blank.GAP:
        found.blanks.append(replace(here, figure=Figure(None, Status.NOT_AVAILABLE)))


def _read_figures(here: Read, reading: Reading, found: Extract) -> None:
    assert reading.figure is not None  # noqa: S101 - the caller has seen to it
    key = here.key
    if reading.words and key.period:
        key = replace(key, period=_year_in_words(key.period), quarter=0)
        kept = f"{reading.figure.value:g} for {key.period}"
        found.findings.append(findings.words_beside(here.sheet, here.cell, reading.words, kept))
    if key.share and reading.figure.is_percentage:
        key = replace(key, measure=key.share, share="", also=())
    for measure in (key.measure, *key.also):
        found.figures.append(
            replace(here, key=replace(key, measure=measure), figure=reading.figure)
        )
    if reading.bracketed is not None:
        _read_brackets(replace(here, key=key), reading, found)


def _read_brackets(here: Read, reading: Reading, found: Extract) -> None:
    """A share of the count before it, or last year's figure of the same kind (rule P15)."""
    assert reading.bracketed is not None  # noqa: S101 - the caller has seen to it
    key = here.key
    if key.share and reading.bracketed.is_percentage:
        key = replace(key, measure=key.share, total_over="", also=())
    elif key.period:
        key = replace(key, period=key.period.a_year_before())
    found.figures.append(replace(here, key=key, figure=reading.bracketed))


def _brackets_fit(table: TableMatcher, key: Key, reading: Reading) -> bool:
    """Whether a second figure in brackets has a meaning in this table."""
    assert reading.figure is not None  # noqa: S101 - the caller has seen to it
    assert reading.bracketed is not None  # noqa: S101
    alike = reading.figure.is_percentage == reading.bracketed.is_percentage
    of_a_share = bool(key.share) and reading.bracketed.is_percentage
    return of_a_share or (table.in_brackets and alike and key.period is not None)


def _year_in_words(period: Period) -> Period:
    """The period of "98 Year total" under Qu1: the year, and no quarter of it (rule T3)."""
    return financial_year(period.financial_year) if period.span is Span.QUARTER else period
