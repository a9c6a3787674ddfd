"""A file, to a return that is ready to be stored or sent back: route 1, on one screen."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

import pandas as pd

from data import agencies, boards
from data import findings as say
from data.blanks import settle_blanks
from data.checks import check, each_once
from data.errors import UnknownReturnError
from data.extract import Extract, Read, extract, recognise
from data.findings import Finding
from data.observations import frame_of
from data.periods import Period, is_period, parse
from data.reading import text_of
from data.returns import SHEETS
from data.targets import Target
from data.workbook import Workbook, read_workbook

COVER_ROWS = 12
COVER_LABELS = {
    "board": "board",
    "agency": "agency",
    "period": "period",
    "quarter": "period",
    "year": "period",
    "return": "title",
    "date sent": "sent",
}


@dataclass(frozen=True)
class Cover:
    """What the front of a return says. sent: as an ISO date, empty where it does not say."""

    board: str
    agency: str
    period: Period
    title: str = "Return"
    sent: str = ""


@dataclass(frozen=True)
class Return:
    """One file, read: its cover, its figures with their cells, and what is wrong with it.

    observations: the columns of data.observations; empty submission, filled by the store.
    recognised: (sheet, layout id) for each sheet that was read.
    """

    file: str
    sha256: str
    cover: Cover
    observations: pd.DataFrame
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...]
    recognised: tuple[tuple[str, str], ...]

    @property
    def blocks(self) -> bool:
        """Whether an error keeps it from being stored."""
        return any(finding.blocks for finding in self.findings)


def read_return(name: str, content: bytes) -> Return:
    """Read one file as a return. Faults inside it come back as findings, they never raise.

    Raises UnreadableFileError when the bytes are no spreadsheet, and UnknownReturnError
    when no sheet of it is one that a board sends.
    """
    workbook = read_workbook(name, content)
    cover, findings = _cover(workbook)
    found, recognised = Extract(), []
    for worksheet in workbook.sheets:
        sheet = recognise(worksheet, SHEETS, cover.board, cover.period)
        if sheet is None:
            if not _is_cover(worksheet.rows):
                findings.append(say.sheet_not_recognised(worksheet.name))
            continue
        found.add(extract(worksheet, sheet, cover.period))
        recognised.append((worksheet.name, sheet.id))
    if not recognised:
        raise UnknownReturnError(
            f"No sheet of {name} is a return that {boards.board_of(cover.board).name} is sent. "
            "Start from the workbook that the board issued."
        )
    findings += [*found.findings, *settle_blanks(found), *check(found)]
    return Return(
        PurePath(name).name,
        hashlib.sha256(content).hexdigest(),
        cover,
        _observations(found, cover, PurePath(name).name),
        tuple(_target(read) for read in found.targets),
        tuple(findings),
        tuple(recognised),
    )


def _cover(workbook: Workbook) -> tuple[Cover, list[Finding]]:
    said = _cover_lines(workbook)
    first = workbook.sheets[0].name if workbook.sheets else workbook.name
    board = boards.recognise(said.get("board", ""))
    if not board:
        raise UnknownReturnError(
            f"{workbook.name} does not say which board it is for. "
            "Its cover needs a line “Board” with the board's name."
        )
    period = said.get("period", "")
    if not is_period(period):
        raise UnknownReturnError(
            f"{workbook.name} does not say which period it is for. "
            "Its cover needs a line “Period”, such as 2026-27 Q2 or 2012-13."
        )
    agency = agencies.recognise(said.get("agency", ""))
    findings = [] if agency else [say.cover_incomplete(first, "agency")]
    title = said.get("title", "Return")
    return Cover(board, agency, parse(period), title, said.get("sent", "")), findings


def _cover_lines(workbook: Workbook) -> dict[str, str]:
    said: dict[str, str] = {}
    for worksheet in workbook.sheets[:1]:
        for row in worksheet.rows[:COVER_ROWS]:
            if len(row) < 2:
                continue
            label = text_of(row[0]).lower().rstrip(":")
            if label in COVER_LABELS and text_of(row[1]):
                said.setdefault(COVER_LABELS[label], _line(row[1]))
    return said


def _line(content: object) -> str:
    if isinstance(content, datetime):
        return content.date().isoformat()
    return content.isoformat() if isinstance(content, date) else text_of(content)


def _is_cover(rows: tuple[tuple[object, ...], ...]) -> bool:
    return any(text_of(row[0]).lower().rstrip(":") == "board" for row in rows[:COVER_ROWS] if row)


def _observations(found: Extract, cover: Cover, file: str) -> pd.DataFrame:
    """The figures as a frame; of a figure printed twice, the first (a finding names both)."""
    return frame_of(
        [
            {
                **dict(zip(("measure", "period", "agency", "breakdown"), identity, strict=True)),
                "board": cover.board,
                "value": each.figure.value,
                "status": str(each.figure.status),
                "text": each.text,
                "file": file,
                "sheet": each.sheet,
                "cell": each.cell,
            }
            for identity, each in each_once(found.figures).items()
        ]
    )


def _target(read: Read) -> Target:
    period = str(read.key.period)
    value = read.figure.value
    return Target(read.key.measure, period, read.text, value, read.sheet, read.cell)
