"""What a person said of a sheet: fixed facts, with which the whole guess runs again."""

import csv
import io
import re
from dataclasses import dataclass
from enum import StrEnum

from data.guess.parts import Part
from data.guess.when import Year
from data.observations import Status

GIVEN_ONCE, ON_EACH_ROW = "given once", "on each row"
A_TABLE = "a table of its own"
AFTER = "after "
IN_CELL, IN_FILE_NAME, IN_SHEET_NAME = "in cell ", "in the file's name", "in the sheet's name"
ALWAYS_ASKED = "always asked"
CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
PLACE = re.compile(
    rf"[A-Z]{{1,3}}(?::[A-Z]{{1,3}})?|\d{{1,7}}(?::\d{{1,7}})?|{CELL.pattern}(?::{CELL.pattern})?"
)
YEARS = {
    "calendar": Year.CALENDAR,
    "financial": Year.FINANCIAL,
    "financial, by the year in which it ends": Year.ENDING,
    "academic": Year.ACADEMIC,
    "several years": Year.BARE,  # as a mean over five of them: it stays without a period
}
END = "\r\n"  # of a line; a break inside a field is quoted


class About(StrEnum):
    """What an answer is about, and what may be said of it.

    column, row, cells: a Part; cells may be "a table of its own" besides. mark: a status.
    period: a period as the store writes it, "in cell B2", "in the file's name", "in the sheet's
    name", "after Quarter:" (or other words that stand before it), "always asked"; of the column
    or the row that is named, or else of what stands around the tables. year: what a year alone
    is: calendar; financial; "financial, by the year in which it ends"; academic; "several years".
    sheet: aside, or figure where it had been left out. labels: "given once" or "on each row".
    brackets: what the second number of "170 (217)" is: before, share, figure or aside.
    """

    COLUMN = "column"
    ROW = "row"
    CELLS = "cells"
    MARK = "mark"
    PERIOD = "period"
    YEAR = "year"
    SHEET = "sheet"
    LABELS = "labels"
    BRACKETS = "brackets"


MAY_BE_SAID: dict[About, frozenset[str]] = {
    About.COLUMN: frozenset(Part),
    About.ROW: frozenset(Part),
    About.CELLS: frozenset({*Part, A_TABLE}),
    About.MARK: frozenset(Status),
    About.YEAR: frozenset(YEARS),
    About.SHEET: frozenset({Part.ASIDE, Part.FIGURE}),
    About.LABELS: frozenset({GIVEN_ONCE, ON_EACH_ROW}),
    About.BRACKETS: frozenset({Part.BEFORE, Part.SHARE, Part.FIGURE, Part.ASIDE}),
}


@dataclass(frozen=True)
class Answer:
    """One fixed fact. A sheet without a name is any sheet of the file.

    words: the heads or labels that name the line, the outermost first; of a mark the mark.
    place: where it stood when that was said ("D", "6", "B4:D9"): a hint, for words that stand
    more than once, or where there are none.
    """

    about: About
    says: str
    sheet: str = ""
    words: tuple[str, ...] = ()
    place: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError where this cannot be said of that."""
        if not _may_be_said(self.about, self.says):
            raise ValueError(f"Of {self.about} nobody can say {self.says!r}.")
        if self.place and not PLACE.fullmatch(self.place):
            raise ValueError(f"{self.place!r} is no row, column or area of a sheet.")

    def __str__(self) -> str:
        """One line of csv, from which `answer_of` makes the same answer."""
        text = io.StringIO()
        row = (self.about, self.says, self.sheet, self.place, *self.words)
        csv.writer(text, lineterminator=END).writerow(row)
        return text.getvalue().removesuffix(END)


def answer_of(line: str) -> Answer:
    """The answer that a line of csv holds.

    Raises ValueError where the line holds none.
    """
    row = next(csv.reader(io.StringIO(line, newline="")), [])
    if len(row) < 4:  # noqa: PLR2004
        raise ValueError(f"An answer has four fields and the words of its line, not {line!r}.")
    about, says, sheet, place, *words = row
    return Answer(About(about), says, sheet, tuple(words), place)


def _may_be_said(about: About, says: str) -> bool:
    if about is About.PERIOD:
        cell = says.removeprefix(IN_CELL)
        return cell == says or bool(CELL.fullmatch(cell))
    return says in MAY_BE_SAID[about]
