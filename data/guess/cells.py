"""The cells of a sheet, each with what it may be: a column decides what it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from data.cell_words import is_small
from data.files.addresses import bounds_of
from data.files.workbook import Worksheet
from data.guess.facts import NOTHING_SAID, Facts
from data.guess.typed import mark_as_typed, number_as_typed, state_as_typed
from data.guess.when import EARLIEST, LATEST, When
from data.guess.when_read import is_pure, when
from data.observations import Status
from data.reading import Figure, read, text_of

Place = tuple[int, int]
CODE = re.compile(r"0\d+")
ITEM = re.compile(r"\(?(?:[A-Z]|[A-Za-z]{0,3}\d{1,2}(?:\.\d{1,2})*)[.)]?[a-z]?\)?")
# What is counted, in a few words; "18 and over" and "5 to 17" are groups.
UNITS = re.compile(
    r"(?!.*\b(?:and|to|or|over|under|plus|than|up|of|on|in|by|with|from|at|am|pm|only|late|st|nd|rd|th)\b)"
    r"[a-z][a-z/-]*(?: [a-z/-]+){0,3}\.?"
    r"|(?:per|a|an) (?:[a-z]+|10,000|1,000|100,000)(?: [a-z]+){0,2}"
    r"|[a-z]+ per (?:[a-z]+|10,000|1,000|100,000)(?: [a-z]+)?",
    re.IGNORECASE,
)
SHARES_IN_WORDS = {"per cent", "percent", "pct"}
YEAR_DIGITS, YEARS_DIGITS = 4, 6


class Kind(StrEnum):
    """What a cell may be, by itself."""

    BLANK = "blank"
    NUMBER = "number"
    PAIR = "pair"  # "170 (217)"
    UNIT = "number with its unit"
    MARK = "mark"  # "[c]", "..", "<5"
    PERIOD = "period"
    TEXT = "text"


# Tuples, since what is looked for is nearly always the same object, and its hash takes longer.
NUMBERS = (Kind.NUMBER, Kind.PAIR)
VALUES = (Kind.NUMBER, Kind.MARK, Kind.PAIR, Kind.UNIT)


@dataclass(frozen=True)
class Cell:
    """One cell: its text, what it may be, its numbers.

    is_said_figure: whether a person said that it is one, so that 2024 is no year.
    """

    row: int
    column: int
    text: str = ""
    kind: Kind = Kind.BLANK
    figures: tuple[Figure, ...] = ()
    content: object = ""
    is_said_figure: bool = False

    @property
    def number(self) -> float | None:
        """The value of its first figure."""
        return self.figures[0].value if self.figures else None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is in it."""
        return self.kind is Kind.BLANK

    @property
    def is_number(self) -> bool:
        """Whether it holds a number, and not only a year."""
        return self.kind in NUMBERS and not self.is_year

    @property
    def is_year(self) -> bool:
        """Whether its number could be a year, or two years run together."""
        if len(self.text) not in {YEAR_DIGITS, YEARS_DIGITS} or self.kind is not Kind.NUMBER:
            return False
        if not self.text.isdecimal() or self.is_said_figure:
            return False
        if len(self.text) == YEAR_DIGITS:
            return EARLIEST <= int(self.text) <= LATEST
        return not self.when.is_empty

    @property
    def is_period(self) -> bool:
        """Whether it may name a period and nothing else."""
        return self.kind is Kind.PERIOD or self.is_year

    @property
    def is_value(self) -> bool:
        """Whether it may stand in a column of figures."""
        return self.kind in VALUES

    @property
    def is_percentage(self) -> bool:
        """Whether it is shown as a percentage."""
        return bool(self.figures) and self.figures[0].is_percentage

    @property
    def when(self) -> When:
        """What it says of when."""
        return when(self.content if isinstance(self.content, date) else self.text)


@dataclass(frozen=True)
class Grid:
    """The cells of a sheet, all rows of one width. merged: each place to the area it lies in.

    facts: what a person said of the sheet, which goes before every guess.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: Mapping[Place, tuple[Place, Place]] = field(default_factory=dict)
    facts: Facts = NOTHING_SAID

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def at(self, row: int, column: int) -> Cell:
        """The cell at a place counted from 0."""
        return self.rows[row][column]

    def filled(self, row: int, columns: range) -> tuple[Cell, ...]:
        """The cells of a row that are not blank."""
        return tuple(
            cell for cell in self.rows[row][columns.start : columns.stop] if not cell.is_blank
        )

    def reach(self, row: int, column: int) -> tuple[Place, Place] | None:
        """The merged area that begins at a place; None where none does."""
        area = self.merged.get((row, column))
        return area if area and area[0] == (row, column) else None


def grid_of(worksheet: Worksheet, signs: Mapping[str, Status]) -> Grid:
    """The cells of a sheet, read by its own signs and the usual ones."""
    width = max((len(row) for row in worksheet.rows), default=0)
    known: dict[object, Cell] = {}  # a long file has few texts, many times
    rows = tuple(
        tuple(
            _placed(number, column, row[column] if column < len(row) else "", signs, known)
            for column in range(width)
        )
        for number, row in enumerate(worksheet.rows)
    )
    merged: dict[Place, tuple[Place, Place]] = {}
    for area in worksheet.merged:
        first, last = bounds_of(area)
        last = (min(last[0], len(rows) - 1), min(last[1], width - 1))
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                merged[row, column] = (first, last)
    return Grid(worksheet.name, rows, merged)


def _placed(
    row: int, column: int, content: object, signs: Mapping[str, Status], known: dict[object, Cell]
) -> Cell:
    key = (type(content), content)
    cell = known.get(key)
    if cell is None:
        cell = known[key] = cell_of(row, column, content, signs)
    return Cell(row, column, cell.text, cell.kind, cell.figures, cell.content)


def cell_of(row: int, column: int, content: object, signs: Mapping[str, Status]) -> Cell:
    """One cell, and what it may be."""
    if isinstance(content, bool):
        content = str(content).upper()
    text = text_of(content)
    if not text:
        return Cell(row, column)
    kind, figures = _kind_of(content, text, signs)
    return Cell(row, column, text, kind, figures, content)


def _kind_of(
    content: object, text: str, signs: Mapping[str, Status]
) -> tuple[Kind, tuple[Figure, ...]]:
    if isinstance(content, int | float):
        return Kind.NUMBER, (read(content).figure,)  # type: ignore[return-value]
    if status := _sense_of(text, signs):
        return Kind.MARK, (Figure(None, status),)
    if isinstance(content, date) or (is_pure(text) and not text.isdecimal()):
        return Kind.PERIOD, ()
    if is_small(mark_as_typed(text)):
        return Kind.MARK, (Figure(None, Status.SUPPRESSED),)
    return _number_in(text)


def _sense_of(text: str, signs: Mapping[str, Status]) -> Status | None:
    """The sense of a mark by the sheet's own key, else the usual one."""
    said = (signs.get(each.lower().strip("[]()")) for each in (text, mark_as_typed(text)))
    return next(filter(None, said), None) or state_as_typed(text)


def _number_in(text: str) -> tuple[Kind, tuple[Figure, ...]]:
    plain = number_as_typed(text)
    if CODE.fullmatch(plain):
        return Kind.TEXT, ()
    if re.fullmatch(r"\(\s*[\d,. ]+%?\s*\)", plain):
        plain = plain.strip("() ")
    found = read(plain)
    if found.figure is None or found.figure.value is None:
        return Kind.TEXT, ()
    if found.bracketed and not found.words:
        return Kind.PAIR, (found.figure, found.bracketed)
    if not found.words:
        return Kind.NUMBER, (found.figure,)
    words = found.words.lower()
    if UNITS.fullmatch(words) and re.match(r"[-+−]?\s?\d", plain):
        is_share = words in SHARES_IN_WORDS
        return Kind.UNIT, (Figure(found.figure.value, is_percentage=is_share),)
    return Kind.TEXT, ()


def numbers_of(cells: Sequence[Cell]) -> list[float]:
    """The numbers of some cells, without their gaps."""
    return [cell.number for cell in cells if cell.number is not None]
