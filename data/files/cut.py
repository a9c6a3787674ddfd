"""A long csv cut down to the rows that are wanted, before anything is made of its cells.

A national file has hundreds of thousands of rows, and a board needs some hundred of them. Rows are
chosen by a few of their columns, which pandas reads a hundred megabytes of in less than a second;
the lines chosen are kept letter by letter, each with its number in the whole file.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.files.delimited import LONGEST_FIELD, MOST_COLUMNS, UTF_16
from data.files.refusals import Refused
from data.files.separators import separator_of

LARGEST = 160_000_000  # bytes; the largest files that are published measured 100 MB
MOST_ROWS = 3_000_000  # the longest files that are published measured 641,070
LONGEST_HEAD = 200_000  # bytes, in which the headings stand
TITLE_LINES = 20  # above the headings
AT_ONCE = 16_000_000  # bytes in which ends of lines are looked for together
# The heading of the first column of what is kept: what the whole file held besides.
LINE = "line, of {rows} rows and {places} other places"
CUT_BEFORE = re.compile(r"line, of (\d{1,9}) rows and (\d{1,9}) other places")
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Head:
    """The headings of a csv. at: in which of its lines they stand, from 0.

    cut_before: of what was kept of a file that was cut down: its rows, and its other places.
    """

    names: tuple[str, ...]
    separator: str
    at: int
    cut_before: tuple[int, int] | None = None


@dataclass(frozen=True)
class Wanted:
    """Which rows are wanted: those of which every one of these columns says one of these texts.

    places: in turn, what a column says of a row, and then which texts of another: of a national
    row the code of the country, of a regional one that of the region.
    """

    places: tuple[tuple[Mapping[int, frozenset[str]], int, frozenset[str]], ...]
    says: Mapping[int, frozenset[str]]

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns by which rows are chosen, in order."""
        asked = {*self.says, *(at for _, at, _ in self.places)}
        return tuple(sorted(asked | {at for given, _, _ in self.places for at in given}))


@dataclass(frozen=True)
class Cut:
    """The rows that are wanted. content: the headings and those lines, each after its number.

    rows: of the whole file. kept: of them. places_left_out: how many others have rows of their own.
    """

    content: bytes
    rows: int
    kept: int
    places_left_out: int = 0


def heads_of(content: bytes) -> Iterator[Head]:
    """What may be the headings of a csv: each of its first lines with several cells."""
    text = content[:LONGEST_HEAD].decode("utf-8-sig", "replace")
    lines = text.splitlines()[:TITLE_LINES]
    for number, line in enumerate(lines):
        separator, _ = separator_of(line)
        try:
            cells = next(csv.reader([line], delimiter=separator), [])
        except csv.Error:  # a cell that no heading is as long as
            continue
        names = tuple(each.strip() for each in cells)
        if len(names) > 1 and (before := CUT_BEFORE.fullmatch(names[0])):
            yield Head(names[1:], separator, number, (int(before[1]), int(before[2])))
        elif len(names) > 1:
            yield Head(names, separator, number)


def in_one_byte(content: bytes) -> bytes:
    """The bytes of a csv in an alphabet of one byte a letter, where it was in one of two."""
    if content.startswith(UTF_16) and len(content) <= LARGEST:
        try:
            return content.decode("utf-16").encode()
        except UnicodeDecodeError:
            return content  # whoever reads it as a table says so
    return content


def cut_down(content: bytes, head: Head, wanted: Wanted) -> Cut:
    """The rows of a csv that are wanted.

    Raises Refused when it is no table, or larger than any that is published.
    """
    if len(content) > LARGEST:
        raise Refused("published-too-large")
    if b"\x00" in content:
        raise Refused("text-with-nul")
    if content.count(b"\n") > MOST_ROWS:
        raise Refused("too-many-rows")
    if head.cut_before:
        kept = content.count(b"\n") - head.at - 1
        return Cut(content, head.cut_before[0], kept, head.cut_before[1])
    if len(head.names) > MOST_COLUMNS:
        raise Refused("text-too-wide", columns=f"{len(head.names):,}", row=str(head.at + 1))
    starts = _starts_of_lines(content)
    frame = _columns(content, head, wanted.columns)
    if frame is None or len(frame) != len(starts) - head.at - 2:
        return _row_by_row(content, head, wanted)  # a cell goes over several lines
    mask, places = _chosen(frame, wanted)
    chosen = np.flatnonzero(mask) + head.at + 1
    lines = [_headings(head, len(frame), places)]
    for number in chosen.tolist():
        line = content[starts[number] : starts[number + 1]].rstrip(b"\r\n")
        lines.append(b"%d%s%s" % (number + 1, head.separator.encode(), line))
    return Cut(b"\n".join([*lines, b""]), len(frame), len(chosen), places)


def _headings(head: Head, rows: int, places: int) -> bytes:
    told = io.StringIO()
    line = LINE.format(rows=rows, places=places)
    csv.writer(told, delimiter=head.separator, lineterminator="").writerow([line, *head.names])
    return told.getvalue().encode()


def _starts_of_lines(content: bytes) -> npt.NDArray[np.int64]:
    """Where each line begins, and at last where the file ends."""
    whole = np.frombuffer(content, np.uint8)
    found = [
        np.flatnonzero(whole[at : at + AT_ONCE] == ord("\n")) + at
        for at in range(0, len(whole), AT_ONCE)
    ]
    starts = np.concatenate([np.zeros(1, np.int64), *(each + 1 for each in found)])
    return starts if content.endswith(b"\n") else np.append(starts, len(content))


def _columns(content: bytes, head: Head, columns: Sequence[int]) -> pd.DataFrame | None:
    """These columns of all rows beneath the headings; None where pandas makes nothing of them."""
    try:
        return pd.read_csv(
            io.BytesIO(content),
            sep=head.separator,
            header=None,
            skiprows=head.at + 1,
            usecols=list(columns),
            dtype="category",
            na_filter=False,
            skip_blank_lines=False,
            encoding_errors="replace",
        )
    except (ValueError, pd.errors.ParserError, pd.errors.EmptyDataError):
        return None


def _chosen(frame: pd.DataFrame, wanted: Wanted) -> tuple[Mask, int]:
    """Which rows are wanted, and how many other places there are."""
    mask, others = np.zeros(len(frame), bool), 0
    for given, at, codes in wanted.places:
        of_level = _all_say(frame, given)
        mask |= of_level & _says(frame[at], codes)
        there = frame[at].cat.categories[np.unique(frame[at].cat.codes[of_level])]
        others += sum(each.strip().casefold() not in codes for each in there)
    return mask & _all_say(frame, wanted.says), others


def _all_say(frame: pd.DataFrame, says: Mapping[int, frozenset[str]]) -> Mask:
    found = np.ones(len(frame), bool)
    for at, texts in says.items():
        found &= _says(frame[at], texts)
    return found


def _says(column: "pd.Series[str]", texts: frozenset[str]) -> Mask:
    """Looked up once for each text that is in a column, and not once for each row."""
    fits = np.array([str(e).strip().casefold() in texts for e in column.cat.categories], bool)
    return fits[column.cat.codes.to_numpy()] if len(fits) else np.zeros(len(column), bool)


def _row_by_row(content: bytes, head: Head, wanted: Wanted) -> Cut:
    """The same, cell by cell, for a file in which a cell goes over several lines."""
    csv.field_size_limit(LONGEST_FIELD)
    told, rows, kept, others = io.StringIO(), 0, 0, set()
    writer = csv.writer(told, delimiter=head.separator, lineterminator="\n")
    text = content.decode("utf-8-sig", "replace")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=head.separator)
    try:
        for number, row in enumerate(reader):
            if number <= head.at:
                continue
            line, rows = number + 1, rows + 1
            place = _place_in(row, wanted)
            if place and not place[1]:
                others.add(place[0])
            elif place and _cells_say(row, wanted.says):
                kept += 1
                writer.writerow([line, *row])
    except csv.Error as error:
        raise Refused("text-field-too-long", row=str(rows + head.at + 2)) from error
    whole = b"\n".join([_headings(head, rows, len(others)), told.getvalue().encode()])
    return Cut(whole, rows, kept, len(others))


def _place_in(row: Sequence[str], wanted: Wanted) -> tuple[str, bool] | None:
    """The code of a row's place, and whether it is wanted; None of a row of another level."""
    for given, at, codes in wanted.places:
        if _cells_say(row, given) and at < len(row):
            code = row[at].strip().casefold()
            return code, code in codes
    return None


def _cells_say(row: Sequence[str], says: Mapping[int, frozenset[str]]) -> bool:
    return all(at < len(row) and row[at].strip().casefold() in each for at, each in says.items())
