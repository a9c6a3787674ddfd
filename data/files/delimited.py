"""A csv's bytes as one grid: which alphabet it is in, and whether it is a table at all."""

import csv
import io

from data.files.grids import Grid
from data.files.refusals import Refused
from data.files.separators import separator_of, with_points

LONGEST_FIELD = 32_767  # characters; the most that a cell of a spreadsheet holds
MOST_COLUMNS = 16_384  # the most that a spreadsheet has
MOST_CELLS = 5_000_000
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
WINDOWS = "cp1252"
HEAD = 4_096


def grid_of(content: bytes) -> tuple[Grid, str]:
    """The table of a csv or tsv, and the alphabet that it was read in.

    Raises Refused when it is no table, or in no alphabet that is known.
    """
    text, alphabet = _text(content)
    separator, text = separator_of(text)
    csv.field_size_limit(LONGEST_FIELD)
    rows: list[list[object]] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in reader:
            cells += len(row)
            if len(row) > MOST_COLUMNS:
                wide = {"columns": f"{len(row):,}", "row": str(len(rows) + 1)}
                raise Refused("text-too-wide", **wide)
            if cells > MOST_CELLS or len(rows) > MOST_CELLS:
                raise Refused("text-too-long")
            rows.append([*row])
    except csv.Error as error:
        raise Refused("text-field-too-long", row=str(len(rows) + 1)) from error
    if separator != ",":
        with_points(rows)
    return Grid("", rows), alphabet


def _text(content: bytes) -> tuple[str, str]:
    """A spreadsheet program saves csv as UTF-8 with a mark, or in the Windows alphabet.

    "Unicode text" is UTF-16 with a mark.
    """
    if content.startswith(UTF_16):
        return _decoded(content, "utf-16")
    if b"\x00" in content:
        head = content[:HEAD]
        wide = head[::2].count(0) > len(head) // 5 or head[1::2].count(0) > len(head) // 5
        raise Refused("text-in-two-bytes" if wide else "text-with-nul")
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return _decoded(content, WINDOWS)


def _decoded(content: bytes, alphabet: str) -> tuple[str, str]:
    try:
        text = content.decode(alphabet)
    except UnicodeDecodeError as error:
        raise Refused("text-of-no-alphabet") from error
    if "\x00" in text:
        raise Refused("text-with-nul")
    return text, alphabet
