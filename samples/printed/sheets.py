"""How a printed table is declared here, and what becomes of it in a workbook.

A table is a block of text, one line a row, its cells parted by "|". A cell that holds
nothing but a number becomes a number; "'10.07'" in quotes stays text, and so does "07.06".
">" is the rest of the merged cell to its left. A line of nothing is an empty row.
"""

import re
from dataclasses import dataclass
from textwrap import dedent

JOINED = ">"
NOTE = "Laid out from the published report, as printed. This is not a file that the agency sent."
NUMBER = re.compile(r"(?:0|[1-9]\d*)(?:\.\d+)?")

Cell = str | int | float


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and its rows as a block of text."""

    name: str
    block: str

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells as they are written here, before they become numbers."""
        lines = dedent(self.block).strip("\n").split("\n")
        return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)


@dataclass(frozen=True)
class Published:
    """One return as its agency would have sent it. source: the pages that print it."""

    file: str
    board: str
    agency: str
    period: str
    title: str
    source: str
    sheets: tuple[Sheet, ...]

    @property
    def cover(self) -> tuple[tuple[str, str], ...]:
        """The lines that say whose return it is, and for when."""
        return (
            ("Board", self.board),
            ("Agency", self.agency),
            ("Period", self.period),
            ("Return", self.title),
            ("Source", self.source),
            ("Note", NOTE),
        )


def content(cell: str) -> Cell:
    """What a spreadsheet would hold for a printed cell."""
    if NUMBER.fullmatch(cell):
        return float(cell) if "." in cell else int(cell)
    return cell[1:-1] if len(cell) > 2 and cell[0] == cell[-1] == "'" else cell


def merges(row: tuple[str, ...]) -> list[tuple[int, int]]:
    """First and last position, from 0, of each merged cell of a row."""
    found: list[tuple[int, int]] = []
    for position, cell in enumerate(row):
        if cell != JOINED:
            found.append((position, position))
        else:
            found[-1] = (found[-1][0], position)
    return [(first, last) for first, last in found if last > first]
