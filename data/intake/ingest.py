"""A file, to a return that is ready to be stored or sent back: route 1, on one screen."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

import pandas as pd

from data import findings as say
from data.files.oddities import oddities
from data.files.workbook import Workbook, Worksheet, read_workbook
from data.findings import Finding
from data.framework.framework import Frameworks
from data.framework.layouts.sheet import ReturnSheet
from data.framework.printed_targets import PrintedTarget
from data.intake.blanks import settle_blanks
from data.intake.check_findings import sheet_of_another_board
from data.intake.checks import check, each_once
from data.intake.checks.past import History, HistoryOf, past_of
from data.intake.cover import Cover, is_cover, read_cover
from data.intake.cover_notes import cover_notes
from data.intake.extract import Extract, Read
from data.intake.front import at_its_line, front_of
from data.intake.lead_keys import initials_not_known, leads_in
from data.intake.names import leave_out_lines, settle_names
from data.intake.own_keys import own_key
from data.intake.pieces import pieces_of
from data.intake.published.read_published import read_published
from data.intake.reading_by_names import extract_by_names
from data.intake.recognition import is_form, layout_of, stand_ins
from data.intake.report import without_report
from data.intake.returned import Return
from data.intake.said import NOTHING, Said
from data.intake.taught.own_return import own_return
from data.intake.taught.recognised import is_taught
from data.intake.unlisted import with_names
from data.observations import Status, frame_of


def read_return(
    name: str,
    content: bytes,
    frameworks: Frameworks,
    *,
    history: History | HistoryOf = None,
    today: date | None = None,
    said: Said = NOTHING,
) -> Return:
    """Read one file as a return. Faults inside it come back as findings, they never raise.

    frameworks: of the boards that it may be for.
    history: what the board was sent before: its dataset, or what gives that of a board.
    today: the day on which it is read. Without the two, less is checked.
    said: what its sender answered when asked about it.

    Raises UnreadableFileError when the bytes are no spreadsheet, PersonalRecordsError when they
    look like records of persons, UnknownReturnError when a form does not say for whom or when it
    is, NotLaidOutError when nobody has said what its figures count, NoFiguresError without any.
    """
    if published := read_published(name, content, frameworks, history, said.board):
        return published
    workbook = without_report(read_workbook(name, content))
    if is_form(workbook, frameworks) and not is_taught(workbook, frameworks):
        cover, found, recognised, findings = _read_form(workbook, frameworks, history, said)
    else:
        own = own_return(workbook, frameworks, said, history)
        cover, found, recognised, findings = own.cover, own.found, own.recognised, []
    framework, past = frameworks.of(cover.board), past_of(history, cover.board)
    findings += [*found.findings, *leave_out_lines(found, past), *settle_blanks(found)]
    leads = leads_in(workbook) if found.actions else ()
    findings += initials_not_known(found.actions, leads)
    named = settle_names(found, past, said)
    findings += named.findings
    at = front_of(workbook, framework.board)
    findings = [at_its_line(each, at) for each in findings]
    findings += check(found, cover, past, today, at)
    findings = oddities(workbook, _cells_read(recognised, found), findings)
    return Return(
        PurePath(name).name,
        hashlib.sha256(content).hexdigest(),
        cover,
        _observations(found, cover, PurePath(name).name),
        tuple(_target(read) for read in found.targets),
        tuple(findings),
        recognised,
        (*found.notes, *(() if at.sheet in dict(recognised) else cover_notes(workbook, at.sheet))),
        named.agreed,
        named.unnamed,
        pieces_of(workbook, findings),
        framework.version,
        tuple(found.actions),
        leads,
    )


def _read_form(
    workbook: Workbook, frameworks: Frameworks, history: History | HistoryOf, said: Said
) -> tuple[Cover, Extract, tuple[tuple[str, str], ...], list[Finding]]:
    """A form of the board: its cover, its figures, its sheets with their layouts."""
    cover, findings = read_cover(workbook, frameworks)
    cover = cover.meaning(said.period) if said.period else cover
    framework = frameworks.of(cover.board)
    found, signs = Extract(framework), own_key(workbook)
    known, faults = _known_sheets(workbook, cover, frameworks)
    past = past_of(history, cover.board)
    for worksheet, sheet in known:
        layout = with_names(sheet, past.other_names)
        found.add(extract_by_names(worksheet, layout, framework, cover.period, signs, said))
    recognised = tuple((worksheet.name, sheet.id) for worksheet, sheet in known)
    return cover, found, recognised, [*findings, *faults]


def _known_sheets(
    workbook: Workbook, cover: Cover, frameworks: Frameworks
) -> tuple[list[tuple[Worksheet, ReturnSheet]], list[Finding]]:
    """The sheets that are read, each with its layout, and what to say of the others."""
    known, faults = [], []
    framework = frameworks.of(cover.board)
    for worksheet in workbook.sheets:
        sheet = layout_of(worksheet, framework, cover.period)
        if sheet is not None:
            known.append((worksheet, sheet))
        elif not (worksheet.hidden or is_cover(worksheet.rows)):
            faults.append(_not_recognised(worksheet, cover, frameworks))
    beside = stand_ins(known, framework)
    faults += [say.sheet_beside_the_form(name, own) for name, own in beside.items()]
    return [each for each in known if each[0].name not in beside], faults


def _not_recognised(worksheet: Worksheet, cover: Cover, frameworks: Frameworks) -> Finding:
    """What to say of a sheet that is none of its board's: it may be another board's."""
    for other in frameworks:
        if layout_of(worksheet, other, cover.period):
            return sheet_of_another_board(worksheet.name, other.board.name)
    return say.sheet_not_recognised(worksheet.name)


def _cells_read(
    recognised: Sequence[tuple[str, str]], found: Extract
) -> dict[str, tuple[str, ...]]:
    """The cells whose figures were read, of each sheet that is one of a return."""
    cells: dict[str, dict[str, None]] = {name: {} for name, _ in recognised}
    for each in found.figures:
        cells[each.sheet][each.cell] = None
    return {name: tuple(each) for name, each in cells.items()}


def _observations(found: Extract, cover: Cover, file: str) -> pd.DataFrame:
    """The figures as a frame; of a figure printed twice, the first (a finding names both)."""
    return frame_of(
        [
            {
                **dict(zip(("measure", "period", "agency", "breakdown"), identity, strict=True)),
                "board": cover.board,
                "value": each.figure.value,
                "status": str(_status(each, cover)),
                "text": each.text,
                "file": file,
                "sheet": each.sheet,
                "cell": each.cell,
            }
            for identity, each in each_once(found.figures).items()
        ]
    )


def _status(read: Read, cover: Cover) -> Status:
    """A figure's own state; what a provisional return says of its period is provisional."""
    status, period = read.figure.status, read.key.period
    of_the_return = period is not None and cover.period.covers(period)
    if cover.is_provisional and of_the_return and status in {Status.REPORTED, Status.NIL}:
        return Status.PROVISIONAL
    return status


def _target(read: Read) -> PrintedTarget:
    period = str(read.key.period)
    value = read.figure.value
    return PrintedTarget(read.key.measure, period, read.text, value, read.sheet, read.cell)
