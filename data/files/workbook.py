"""A file's bytes as sheets of cells with addresses, read without harm to who reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from data.files.addresses import address
from data.files.kinds import refuse_by_ending
from data.files.quarantine import WITHOUT_TELEPHONES, read_apart
from data.files.refusals import PERSONAL_ELSEWHERE, Refused, unreadable
from data.persons.texts import persons_in

__all__ = [
    "LARGEST_FILE",
    "Workbook",
    "Worksheet",
    "address",
    "name_to_quote",
    "read_without_telephones",
    "read_workbook",
]

NO_YEAR = 2100  # of a file that says none: any day in its name may be a birth
LARGEST_FILE = 25_000_000  # bytes; a return of 200,000 rows measured 11 MB


@dataclass(frozen=True)
class Worksheet:
    """One sheet: its rows from A1 on, as the file has them; blanks are "".

    Addresses of what its contents alone do not show:
    errors: cells in error, such as #REF!. uncomputed: formulas saved without their value.
    linked: formulas that take a figure from another file. merged: areas such as "B4:D4".
    What a person sees of it: shown: cells that show another text than they hold. unseen: those
    in the colour of their ground. struck: those with something struck through, which was left
    out. hidden_rows, hidden_columns: counted from 0. comments: what is written about a cell.
    memory: what was worked out of its cells once, such as its labels.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    hidden: bool = False
    errors: tuple[str, ...] = ()
    uncomputed: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)
    unseen: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: tuple[tuple[str, str], ...] = ()
    memory: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def at(self, row: int, column: int) -> object:
        """The content at a position counted from 0; "" beyond the sheet's edge."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]


@dataclass(frozen=True)
class Workbook:
    """A file's name and its sheets, in order, and what came with them.

    macros, objects, links: whether it holds programs, other files, or takes from other files.
    from_1904: whether its days are counted from 1904. alphabet: what a csv was read in.
    """

    name: str
    sheets: tuple[Worksheet, ...]
    macros: bool = False
    objects: bool = False
    links: bool = False
    from_1904: bool = False
    alphabet: str = "utf-8"


def read_without_telephones(name: str, content: bytes) -> Workbook:
    """Read a spreadsheet or csv of which nothing will be kept, its telephone numbers left out.

    Raises what `read_workbook` raises, where more than they speak of persons.
    """
    return _read(name, content, WITHOUT_TELEPHONES)


def read_workbook(name: str, content: bytes) -> Workbook:
    """Read a spreadsheet or csv.

    Raises UnreadableFileError, with the cause as its code, when it cannot or must not be read;
    PersonalRecordsError when it looks like records of persons.
    """
    return _read(name, content)


def _read(name: str, content: bytes, program: str = "") -> Workbook:
    try:
        told = _told(name, content, program)
        if what := persons_in(_words_of(name), told["year"]):
            raise Refused(PERSONAL_ELSEWHERE, place="its name", what=" and ".join(what))
        return _workbook(name, told)
    except Refused as refused:
        raise unreadable(name_to_quote(name), refused.code, refused.where) from None


def name_to_quote(name: str) -> str:
    """The name of a file, or "The file" where it may be called after a person."""
    suffix = PurePath(name).suffix
    return f"The file{suffix}" if persons_in(_words_of(name), NO_YEAR) else name


def _words_of(name: str) -> str:
    return PurePath(name).stem.replace("_", " ")


def _told(name: str, content: bytes, program: str) -> dict[str, Any]:
    suffix = PurePath(name).suffix.lower()
    refuse_by_ending(suffix)
    if not content:
        raise Refused("empty-file")
    if len(content) > LARGEST_FILE:
        raise Refused("file-too-large")
    return read_apart(suffix, content, program)


def _workbook(name: str, told: dict[str, Any]) -> Workbook:
    return Workbook(
        name,
        tuple(_worksheet(name, sheet) for sheet in told["sheets"]),
        told["macros"],
        told["objects"],
        told["links"],
        told["from_1904"],
        told["alphabet"],
    )


def _worksheet(name: str, sheet: dict[str, Any]) -> Worksheet:
    """A csv's one sheet is called after its file."""
    return Worksheet(
        sheet["name"] or PurePath(name).stem,
        sheet["rows"],
        sheet["hidden"],
        tuple(sheet["errors"]),
        tuple(sheet["uncomputed"]),
        tuple(sheet["linked"]),
        tuple(sheet["merged"]),
        sheet["shown"],
        frozenset(sheet["unseen"]),
        frozenset(sheet["struck"]),
        frozenset(sheet["hidden_rows"]),
        frozenset(sheet["hidden_columns"]),
        tuple((cell, text) for cell, text in sheet["comments"]),
    )
