"""What a person said of a sheet: fixed facts, with which the whole guess runs again."""

import csv
import io
from dataclasses import dataclass
from enum import StrEnum

GIVEN_ONCE, ON_EACH_ROW = "given once", "on each row"
A_TABLE = "a table of its own"
IN_CELL, IN_FILE_NAME, IN_SHEET_NAME = "in cell ", "in the file's name", "in the sheet's name"
ALWAYS_ASKED = "always asked"
END = "\r\n"  # of a line; a break inside a field is quoted


class About(StrEnum):
    """What an answer is about, and what may be said of it.

    column, row, cells: a Part; cells may be "a table of its own" besides. mark: a status.
    period: a period as the store writes it, "in cell B2", "in the file's name", "in the sheet's
    name", "always asked". year: calendar, financial or academic, of a year that stands alone.
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
