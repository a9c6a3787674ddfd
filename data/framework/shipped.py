"""The frameworks that are shipped with the product: the standard one, and those of the samples."""

from functools import cache
from pathlib import Path

from data.errors import FrameworkError
from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.folder import grids_in
from data.framework.framework import Framework, Frameworks
from data.framework.grids import tables_in
from data.framework.rows import Tables, merged

HERE = Path(__file__).parents[2]
STANDARD = HERE / "frameworks" / "standard"
USUAL = HERE / "frameworks" / "usual"
SAMPLES = HERE / "samples"


@cache
def standard() -> Tables:
    """What all boards share. Raises FrameworkError when it has a fault."""
    return read_folder(STANDARD)


@cache
def usual() -> Tables:
    """What most boards ask their agencies for: where setting one up begins."""
    return read_folder(USUAL)


@cache
def shipped() -> Frameworks:
    """The frameworks of the samples, each made once. Raises FrameworkError when one has a fault."""
    folders = sorted(SAMPLES.glob("*/framework"))
    return Frameworks(tuple(map(_framework, folders)))


def shipped_tables(board: str) -> Tables | None:
    """What a board of the samples says otherwise than the standard framework, if it is one."""
    folder = SAMPLES / board / "framework"
    return read_folder(folder) if board in shipped() else None


def read_folder(folder: Path) -> Tables:
    """The tables of a folder of csv files. Raises FrameworkError when they cannot be read."""
    tables, findings = tables_in(grids_in(folder))
    for finding in findings:
        if finding.blocks:
            raise FrameworkError(f"{folder.name}, {finding.sheet} {finding.where}: {finding.what}")
    return tables


def _framework(folder: Path) -> Framework:
    tables = merged(standard(), read_folder(folder))
    for finding in check_tables(tables, standard()):
        raise FrameworkError(
            f"{folder.parent.name}, {finding.sheet} {finding.where}: {finding.what}"
        )
    return framework_of(tables)
