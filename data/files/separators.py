"""What parts the cells of a text table, and what a comma in a number of it means."""

import csv
import re
from collections.abc import Sequence

SEPARATORS = (",", ";", "\t")  # of equals, the first
TRIED = 50  # lines that are looked at
SAID = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)  # the first line, as Excel reads it
DECIMAL = re.compile(r"[+-]?(?:\d{1,3}(?:[.\u00a0 ]\d{3})+|\d+),(?:\d{1,2}|\d{4,}) ?%?")
THOUSANDS = re.compile(r"(?<=\d)[.\u00a0 ](?=\d{3})")
EITHER = re.compile(r"[+-]?\d{1,3}(?:[.,]\d{3})+ ?%?")  # 1,234 may be 1234 or 1.234


def separator_of(text: str) -> tuple[str, str]:
    """What parts the cells of a text, and the text without the line that says so.

    Where none says so: what parts most of the first lines into two cells or more.
    """
    if said := SAID.match(text):
        return said[1], text[said.end() :]
    lines = text[: TRIED * 1_000].splitlines(keepends=True)[:TRIED]
    return max(SEPARATORS, key=lambda each: _parted(lines, each)), text


def with_points(rows: Sequence[list[object]]) -> None:
    """Write the decimal commas of a table as points, where it has any.

    A number of it that could be either keeps both readings, so that it is asked about.
    """
    if not any(DECIMAL.fullmatch(str(cell).strip()) for row in rows for cell in row):
        return
    for row in rows:
        row[:] = [_with_point(str(cell)) for cell in row]


def _parted(lines: Sequence[str], separator: str) -> int:
    try:
        return sum(len(row) > 1 for row in csv.reader(lines, delimiter=separator))
    except csv.Error:
        return 0


def _with_point(cell: str) -> str:
    plain = cell.strip()
    if DECIMAL.fullmatch(plain):
        return THOUSANDS.sub("", plain).replace(",", ".")
    if EITHER.fullmatch(plain):
        whole, part = re.sub("[.,]", "", plain), plain.replace(",", ".")
        return f"{plain} ({whole} or {part}?)"
    return cell
