"""A sheet as it looks: the part of it that a page can show, its texts cut and made harmless."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from data.files.addresses import bounds_of
from data.files.workbook import Worksheet, address
from data.reading import text_of

MOST_ROWS, MOST_COLUMNS = 200, 40
LONGEST_TEXT = 160  # characters of a cell
# What turns the direction of the words around it, so that a text reads as another one.
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
CONTROLS = {"Cc", "Cs", "Co", "Cn"}
REPLACED = "\ufffd"


@dataclass(frozen=True)
class Merged:
    """A merged area: its first cell, counted from 0, and how far it goes."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class ShownSheet:
    """The first rows and columns of a sheet.

    rows: the text of each cell, all rows of one width. hidden_rows, hidden_columns: counted from
    0, of those shown. all_rows, all_columns: how many there are. cut: how many texts go on.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Merged, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    all_rows: int = 0
    all_columns: int = 0
    cut: int = 0


def shown_sheet(worksheet: Worksheet) -> ShownSheet:
    """What of a sheet is shown."""
    width = max((len(row) for row in worksheet.rows), default=0)
    height, across = min(len(worksheet.rows), MOST_ROWS), min(width, MOST_COLUMNS)
    whole = [[_text(worksheet, row, column) for column in range(across)] for row in range(height)]
    return ShownSheet(
        harmless(worksheet.name),
        tuple(address(0, column).rstrip("1") for column in range(across)),
        tuple(tuple(map(_cut, row)) for row in whole),
        tuple(_merged(worksheet, height, across)),
        tuple(sorted(row for row in worksheet.hidden_rows if row < height)),
        tuple(sorted(column for column in worksheet.hidden_columns if column < across)),
        len(worksheet.rows),
        width,
        sum(len(text) > LONGEST_TEXT for row in whole for text in row),
    )


def harmless(text: str) -> str:
    """A text without what no one sees and what turns the words around it."""
    if text.isascii() and text.isprintable():
        return text
    turned = TURNS.sub(REPLACED, text)
    return "".join(REPLACED if unicodedata.category(c) in CONTROLS else c for c in turned)


def _text(worksheet: Worksheet, row: int, column: int) -> str:
    """A cell as a person sees it: a format may hide a number that is nobody's business (M13)."""
    content = worksheet.at(row, column)
    if shown := worksheet.shown.get(address(row, column)):
        return harmless(shown)
    if isinstance(content, date):
        return _day(content)
    return harmless(text_of(content))


def _day(content: date) -> str:
    day = f"{content.day} {content:%B} {content.year}"
    if isinstance(content, datetime) and (content.hour or content.minute):
        return f"{day}, {content:%H:%M}"
    return day


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…"


def _merged(worksheet: Worksheet, height: int, width: int) -> Iterator[Merged]:
    """The merged areas that begin in sight, cut off where the sight ends; the first of a cell."""
    taken: set[tuple[int, int]] = set()
    tried: set[tuple[int, int]] = set()
    for area in worksheet.merged:
        (top, left), (bottom, right) = bounds_of(area)
        bottom, right = min(bottom, height - 1), min(right, width - 1)
        if (top, left) in taken or (top, left) in tried:
            continue
        tried.add((top, left))
        cells = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        if len(cells) > 1 and not cells & taken:
            taken |= cells
            yield Merged(top, left, bottom - top + 1, right - left + 1)
