"""Csv that a spreadsheet program opens as it is: no cell of it is run, or made a date of.

Every csv that the product writes is written here. Sources: OWASP, "CSV Injection"; ASVS 1.2.10.
"""

import csv
import io
import re
from collections.abc import Sequence

Cell = str | float | int | None
# A spreadsheet program would run a cell that begins with one of these as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "|", "%", "＝", "＋", "－", "＠")
RUN = ("=", "+", "-", "@", "\t", "\r", "\n")
# It would make a date, a time or another number of a text such as 1-5, 2010-11, Mar-26 or 1E5.
TAKEN_FOR_A_NUMBER = re.compile(
    r"\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}[-/](?:0?[1-9]|1[0-2])"
    r"|[A-Za-z]{3,9}[-/ .]\d{1,4}|\d{1,2}[-/ .][A-Za-z]{3,9}(?:[-/ .]\d{2,4})?"
    r"|\d{1,2}:\d{2}(?::\d{2})?|\d+[Ee]\d+|0\d+"
)
MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)


def as_csv(about: Sequence[Sequence[Cell]], table: Sequence[Sequence[Cell]]) -> str:
    """A table as csv, under lines that say what it is; numbers are no texts in it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in (*about, *([()] if about else []), *table):
        writer.writerow([harmless(cell) for cell in row])
    return text.getvalue()


def as_rows(table: Sequence[Sequence[Cell]]) -> str:
    """A table to be compared and read by programs: no cell is run, none is changed otherwise."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in table:
        writer.writerow([f"'{c}" if isinstance(c, str) and c.startswith(RUN) else c for c in row])
    return text.getvalue()


def harmless(cell: Cell) -> Cell:
    """The cell as no spreadsheet program runs or changes it, its line breaks as csv quotes them."""
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")  # a bare \r would end the row
    stripped = text.strip()
    risky = text.startswith(FORMULA_STARTS) or stripped.startswith(FORMULA_STARTS)
    return f"'{text}" if risky or is_taken_for_a_number(stripped) else text


def is_taken_for_a_number(text: str) -> bool:
    """Whether a spreadsheet program would show a text as a date, a time or another number.

    A whole date, such as 2026-10-16, may become one.
    """
    if not TAKEN_FOR_A_NUMBER.fullmatch(text):
        return False
    letters = re.search(r"[A-Za-z]{3,}", text)
    return letters is None or bool(MONTH.match(letters[0]))


def plain_number(value: float) -> int | float:
    """A number as a cell: a count without the .0, anything else to fifteen digits."""
    exact = float(f"{value:.15g}")
    return int(exact) if exact.is_integer() else exact
