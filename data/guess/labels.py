"""The labels that hold for each row of a table: its own, those given once, and sections."""

import re
from collections.abc import Sequence
from functools import lru_cache

from data.guess.block import Block
from data.guess.cells import Cell, Grid

TOTAL = re.compile(
    r"\b(?:grand |sub-?|over)?totals?\b|^all\b|\boverall\b|\bsum\b|\bcombined\b"
    r"|\bboth\b|\baltogether\b|\bf?ytd\b|(?<!up )\bto date\b|\bcumulative\b"
    r"|^(?:full |whole )?year$|^annual$",
    re.IGNORECASE,
)
WITHIN = re.compile(
    r"\W*(?:of (?:which|whom|these|those)|(?:including|incl\.?|comprising)\b)", re.IGNORECASE
)
RAISED = re.compile(r"\s*(?:[¹²³⁰-⁹]+|[*†‡^]+|\[\s*(?:note\s*)?\w{1,2}\s*\])\s*$", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\s*\(\s*(\d{1,2})\s*\)\s*$")
DIGITS = re.compile(r"(?<=[A-Za-z]{2}[a-z])(\d{1,2})$")  # "All1"; "KS1" and "GP2" are names


def is_total(text: str) -> bool:
    """Whether a label says that its figures are sums of others."""
    return bool(TOTAL.search(text))


def is_within(text: str) -> bool:
    """Whether a label says that its figures are a part of those before it."""
    return bool(WITHIN.match(text))


@lru_cache(maxsize=16_384)  # a long file has few labels, many times
def plain(text: str, notes: frozenset[str] = frozenset()) -> str:
    """A label without what leads to a note. notes: the numbers that the sheet's notes have."""
    text = " ".join(text.split())
    while True:
        shorter = RAISED.sub("", text)
        for pattern in (IN_BRACKETS, DIGITS):
            match = pattern.search(shorter)
            if match and match[1] in notes:
                shorter = shorter[: match.start()]
        if shorter == text or not shorter:
            return text
        text = shorter.strip()


def labels_of_rows(
    grid: Grid, block: Block, columns: Sequence[int], first: Cell | None
) -> dict[int, tuple[Cell, ...]]:
    """The labels of each row, from the left; first: a section that begins above its first row."""
    sections = {
        beneath: name_of_section(grid.filled(row, block.columns)) for row, beneath in block.sections
    }
    section, carried, is_said = first, dict[int, Cell](), grid.facts.is_carried
    found: dict[int, tuple[Cell, ...]] = {}
    for row in block.body:
        if row in sections:
            section, carried = sections[row], {}
        own = {c: _own(grid, row, c) for c in columns}
        given = {c: cell for c, cell in own.items() if cell is not None}
        last = max(given, default=-1)
        shown: dict[int, Cell] = {}
        for column in columns:
            if column in given:
                carried = {c: cell for c, cell in carried.items() if c < column}
                carried[column] = shown[column] = given[column]
            elif column in carried and (column < last if is_said is None else is_said):
                shown[column] = carried[column]
        if any(is_total(cell.text) for cell in given.values()):
            leftmost = min(c for c, cell in given.items() if is_total(cell.text))
            shown = {c: cell for c, cell in shown.items() if c <= leftmost or c in given}
            carried = {c: cell for c, cell in carried.items() if c < leftmost}
        labels = tuple(shown[c] for c in sorted(shown))
        found[row] = (*((section,) if section else ()), *labels)
    return found


def name_of_section(cells: Sequence[Cell]) -> Cell:
    """What names a section, which may have a number of its own before it: "2 | Plans"."""
    return next((cell for cell in cells if not cell.is_number), cells[0])


def _own(grid: Grid, row: int, column: int) -> Cell | None:
    """The label of a cell: its own, or that of the area it is merged into."""
    area = grid.merged.get((row, column))
    cell = grid.at(*area[0]) if area and area[0][1] == column else grid.at(row, column)
    return None if cell.is_blank else cell
