"""A file, to a return that is ready to be stored or sent back: route 1, on one screen."""

import hashlib
from dataclasses import dataclass
from pathlib import PurePath

import pandas as pd

from data import boards
from data import findings as say
from data.blanks import settle_blanks
from data.checks import check, each_once
from data.cover import Cover, is_cover, read_cover
from data.errors import UnknownReturnError
from data.extract import Extract, Read, extract, recognise
from data.findings import Finding
from data.observations import frame_of
from data.returns import SHEETS
from data.targets import Target
from data.workbook import read_workbook


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
    cover, findings = read_cover(workbook)
    found, recognised = Extract(), []
    for worksheet in workbook.sheets:
        sheet = recognise(worksheet, SHEETS, cover.board, cover.period)
        if sheet is None:
            if not is_cover(worksheet.rows):
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
