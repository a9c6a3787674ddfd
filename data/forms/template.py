"""The workbook that an agency is sent to fill in, for one quarter: what a board asks, and how."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from openpyxl import Workbook

from data.errors import UnknownReturnError
from data.figures.dataset import Dataset
from data.forms import looks
from data.forms.archive import bytes_of
from data.forms.asking import Asking
from data.forms.form import FormSheet, Kind, form_of
from data.forms.last_time import LastTime
from data.forms.pages import (
    DEFINITIONS,
    Wording,
    write_definitions,
    write_front,
    write_sheet,
)
from data.framework.board import Board
from data.framework.framework import Framework
from data.framework.layouts.laid_out import sheets_of_form
from data.intake.said import Agreed
from data.intake.sheets_due import first_due
from data.intake.unlisted import with_names
from data.observations import AGENCY
from data.periods import FULL_MONTHS, Period

VERSION = 1
TITLE = "Quarterly return"
STEPS = (
    "Fill in the blue cells, and leave the others as they are. The grey figures beside them are "
    "what was sent for the quarter before, to compare with; they are not read.",
    "Write 0 where there were none. Where a figure is not known write [x], where there can be "
    "none [z], where it is too small to be shown [c]. An empty cell is read as not available.",
    "Write the totals as you have them, not as a sum of the cells: that is how a slip is found.",
    "Say in the notes what a reader should know of a figure. Name nobody, and write nothing "
    "about a single child or family: this return is of numbers only.",
    "What each figure counts stands on the last sheet, Definitions.",
    "Write on this page the day you send it, and send the file to the person named above.",
)


def template(
    framework: Framework,
    agency: str,
    period: Period,
    previous: Dataset | None,
    due: date | None = None,
    agreed: Iterable[Agreed] = (),
) -> bytes:
    """One agency's return for a quarter, to be filled in, as an .xlsx file.

    framework: that of the board which asks. agency: the id of one that it knows.
    previous: what the board has been sent so far, for last quarter's figures and the names
        its senders use. due: the day it is due, if not the one that the framework gives it.
    agreed: what names mean by now, of which the new ones stand in the lists of their kind.
    Raises UnknownReturnError when the board asks for nothing in that quarter.
    """
    board, last = framework.board, LastTime(previous, period.previous())
    asking = Asking(framework, agency, period, last, _wanted(framework, agency, period, last))
    sheets = _sheets(asking, [each for each in agreed if each.is_new])
    if not sheets:
        raise UnknownReturnError(
            f"{board.name} has no form for {period.in_words()}. Choose a later quarter."
        )
    named = framework.agency_name(agency)
    wording = _wording(board, named, period)
    book = Workbook()
    front = book.worksheets[0]
    front.title = "Cover"
    pages = [book.create_sheet(sheet.name) for sheet in sheets]
    definitions = book.create_sheet(DEFINITIONS)
    lists = write_definitions(definitions, sheets, _names(sheets, asking), wording)
    for page, sheet in zip(pages, sheets, strict=True):
        write_sheet(page, sheet, wording, lists)
    number = template_id(board.id, agency, period)
    looks.head(front, wording.title, f"{TITLE}: {named}", period.in_words())
    lines = _front_lines(board, named, period, due or first_due(framework, agency, period))
    row = write_front(front, lines, STEPS)
    front.cell(row, 1, f"Template {number}").font = looks.SMALL_GREY
    looks.lock(front)
    looks.set_out_for_print(front, wording.foot, title_rows=1)
    book.properties.title, book.properties.creator = f"{TITLE} {period}", board.name
    book.properties.identifier = number
    return bytes_of(book, period.ends)


def template_id(board: str, agency: str, period: Period) -> str:
    """What a template is known by, and says of itself: "testbridge-police-2026-27Q2-v1"."""
    return f"{board}-{agency}-{period.slug}-v{VERSION}"


def _wanted(
    framework: Framework, agency: str, period: Period, last: LastTime
) -> Callable[[str], bool]:
    """Whether a measure is asked for: what the framework expects of the agency in that quarter.

    Where it says nothing of anybody, a form that does not say whose its sheets are asks an
    agency for what it has sent before; one that has sent nothing is asked for everything.
    """
    if framework.returns:
        return partial(framework.asks, agency, period)
    says_whose = any(sheet.agencies for sheet in framework.sheets if sheet.name)
    sent = frozenset[str]() if says_whose else last.measures_sent_by(agency)
    return lambda measure: not sent or measure in sent


def _sheets(asking: Asking, new: Collection[Agreed]) -> list[FormSheet]:
    """The sheets of an agency, in the version that is in force in the quarter."""
    listed = sheets_of_form(asking.framework.sheets, asking.agency, asking.period)
    parts = [with_names(each, new) for each in listed]
    forms = [form_of(each, asking) for each in parts if not each.for_the_rest]
    elsewhere = {measure.id for form in forms for measure in form.measures}
    left = replace(asking, wanted=lambda each: each not in elsewhere and asking.wanted(each))
    further = [form_of(each, left) for each in parts if each.for_the_rest]
    return [form for form in (*forms, *further) if form.tables]


def _names(sheets: list[FormSheet], asking: Asking) -> dict[str, tuple[str, ...]]:
    """What each drop-down offers, by dimension; without any names there is none."""
    measures = [measure.id for sheet in sheets for measure in sheet.measures]
    cells = (
        cell for sheet in sheets for table in sheet.tables for row in table.rows for cell in row
    )
    asked = dict.fromkeys(cell.choices for cell in cells if cell.kind is Kind.NAME)
    named = {each: asking.last.categories(measures, each) for each in asked if each != AGENCY}
    if AGENCY in asked:
        named[AGENCY] = tuple(each.name for each in asking.framework.agencies)
    return {dimension: names for dimension, names in named.items() if names}


def _wording(board: Board, agency: str, period: Period) -> Wording:
    title = f"{board.name} – ILLUSTRATIVE DATA" if board.illustrative else board.name
    return Wording(
        title,
        f"{agency}, {period.in_words()}. Fill in the blue cells; "
        f"the grey figures are those of {period.previous().short()}.",
        f"{board.marking}  {board.label}, {agency}, {period.short()}",
    )


def _front_lines(board: Board, agency: str, period: Period, due: date) -> list[tuple[str, str]]:
    return [
        ("Board", board.name),
        ("Agency", agency),
        ("Period", str(period)),
        ("Return", TITLE),
        ("Due", f"{due.day} {FULL_MONTHS[due.month - 1]} {due.year}"),
        ("Who to ask", f"The performance lead of {board.name}"),
        ("Date sent", ""),
        ("Why it is sent again", ""),
        ("Sent by (role)", ""),
    ]
