"""A framework as somebody gives it: a workbook, or a folder of csv files; read and checked."""

from dataclasses import dataclass
from pathlib import Path

from data.errors import FrameworkError
from data.files.workbook import read_workbook
from data.findings import Finding
from data.framework.asked_check import check_asked
from data.framework.check import check_tables
from data.framework.folder import grids_in
from data.framework.grids import Grids, tables_in
from data.framework.rows import Tables, merged
from data.framework.written_from import WrittenFrom, written_from


@dataclass(frozen=True)
class Sent:
    """A framework that was read. own: its tables as they stand there. findings: what is wrong.

    origin: the version that it was written from, where it says so.
    """

    own: Tables
    findings: tuple[Finding, ...]
    origin: WrittenFrom | None = None

    @property
    def is_sound(self) -> bool:
        """Whether it can be loaded."""
        return not any(finding.blocks for finding in self.findings)


def read_folder_of(folder: Path, standard: Tables) -> Sent:
    """A folder of csv files. Raises FrameworkError when they cannot be read."""
    try:
        grids = grids_in(folder)
    except (OSError, UnicodeDecodeError) as error:
        raise FrameworkError(f"{folder} cannot be read: {error}.") from error
    if not grids:
        raise FrameworkError(f"{folder} holds no csv file: a framework has one for each table.")
    return read_grids(grids, standard)


def read_workbook_of(name: str, content: bytes, standard: Tables) -> Sent:
    """A workbook. Raises UnreadableFileError when it is none."""
    workbook = read_workbook(name, content)
    return read_grids({sheet.name: sheet.rows for sheet in workbook.sheets}, standard)


def read_grids(grids: Grids, standard: Tables) -> Sent:
    """Grids of cells by the name of their table."""
    own, findings = tables_in(grids)
    if not any(finding.blocks for finding in findings):
        whole = merged(standard, own)
        findings += check_tables(whole, standard)
        if not any(finding.blocks for finding in findings):
            findings += check_asked(whole)
    return Sent(own, tuple(findings), written_from(grids))
