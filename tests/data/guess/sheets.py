"""Sheets typed as text, a cell between bars, and what is guessed of them."""

from data.files.workbook import Workbook, Worksheet
from data.guess.read import guessed
from data.guess.sheet_read import Guessed


def sheet(text: str, name: str = "Sheet1", merged: tuple[str, ...] = ()) -> Worksheet:
    """The sheet of a drawing: a row a line, cells parted by bars, numbers where they are such."""
    lines = text.strip("\n").split("\n")
    return Worksheet(name, tuple(map(_row, lines)), merged=merged)


def _row(line: str) -> tuple[object, ...]:
    cells = [_content(cell.strip()) for cell in line.split("|")]
    while cells and cells[-1] == "":
        cells.pop()
    return tuple(cells)


def _content(text: str) -> object:
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text


def figures(*sheets: Worksheet) -> dict[str, Guessed]:
    """What is guessed, by cell; of a cell with two figures the first."""
    found: dict[str, Guessed] = {}
    for each in guessed(Workbook("file.xlsx", sheets)):
        found.setdefault(each.cell, each)
    return found


def both(*sheets: Worksheet) -> list[Guessed]:
    """What is guessed, in order."""
    return list(guessed(Workbook("file.xlsx", sheets)))
