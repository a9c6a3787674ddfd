"""What a person marked on a shown sheet, as answers that name their lines by words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.errors import SafeguardingError
from data.files.addresses import Place, address, column_number, place_of
from data.guess.answers import A_TABLE, About, Answer
from data.guess.parts import Part
from data.guess.sheet_read import Axis, Line, SheetRead

COLUMNS = re.compile(r"[A-Z]{1,3}(:[A-Z]{1,3})?")
ROWS = re.compile(r"[1-9]\d{0,6}(:[1-9]\d{0,6})?")
CELLS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?")
NOT_MARKED = "Mark cells, rows or columns of the sheet first, then say what they are."
MEANINGS = frozenset({*Part, A_TABLE})


@dataclass(frozen=True)
class Mark:
    """What is said of a place. about: column, row or cells. place: "D", "B:D", "4:6", "B4:D6"."""

    about: str
    place: str
    says: str


def answers_of(mark: Mark, sheet: SheetRead) -> tuple[Answer, ...]:
    """The answers that a mark means: one for each column or row, one for a block of cells.

    Raises SafeguardingError where it marks nothing of the sheet, or says nothing known of it.
    """
    if mark.says not in MEANINGS or (mark.says == A_TABLE and mark.about != About.CELLS):
        raise SafeguardingError(NOT_MARKED)
    if mark.about == About.COLUMN and COLUMNS.fullmatch(mark.place):
        numbers = _span(map(column_number, mark.place.split(":")), sheet.columns)
        found = [each for n in numbers for each in _of_line(Axis.COLUMN, n, mark, sheet)]
    elif mark.about == About.ROW and ROWS.fullmatch(mark.place):
        numbers = _span((int(each) - 1 for each in mark.place.split(":")), sheet.rows)
        found = [each for n in numbers for each in _of_line(Axis.ROW, n, mark, sheet)]
    elif mark.about == About.CELLS and CELLS.fullmatch(mark.place):
        found = list(_of_cells(mark, sheet))
    else:
        found = []
    if not found:
        raise SafeguardingError(NOT_MARKED)
    return tuple(dict.fromkeys(found))


def said_before(mark: Mark, sheet: str, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers about the very lines or cells that are marked, which hold no longer.

    By their place: a row that was set aside may go by other words than before.
    """
    try:
        area = _area(mark.about, mark.place)
    except ValueError:
        return ()
    return tuple(
        each
        for each in answers
        if (each.about, each.sheet) == (mark.about, sheet)
        and (each.says == A_TABLE) == (mark.says == A_TABLE)
        and each.place
        and _is_within(_area(each.about, each.place), area)
    )


def _area(about: str, place: str) -> tuple[Place, Place]:
    """The corners of a place; a row or column is one as wide or high as itself.

    Raises ValueError where it is none.
    """
    first, _, last = place.partition(":")
    if about == About.COLUMN and COLUMNS.fullmatch(place):
        numbers = sorted((column_number(first), column_number(last or first)))
        return (0, numbers[0]), (0, numbers[1])
    if about == About.ROW and ROWS.fullmatch(place):
        numbers = sorted((int(first), int(last or first)))
        return (numbers[0], 0), (numbers[1], 0)
    if about == About.CELLS and CELLS.fullmatch(place):
        return _corners(place)
    raise ValueError(f"{place!r} is no place of {about}.")


def _is_within(inner: tuple[Place, Place], outer: tuple[Place, Place]) -> bool:
    (top, left), (bottom, right) = outer
    (first, west), (last, east) = inner
    return top <= first and last <= bottom and left <= west and east <= right


def _span(ends: Iterable[int], many: int) -> range:
    """From the first to the last that is meant, as far as the sheet goes."""
    known = sorted(ends)
    return range(known[0], min(known[-1] + 1, many))


def _of_line(axis: Axis, number: int, mark: Mark, sheet: SheetRead) -> Iterator[Answer]:
    """Of a line that runs through several tables, what it is in each: its words differ there."""
    about = About.COLUMN if axis is Axis.COLUMN else About.ROW
    place = address(0, number).rstrip("1") if axis is Axis.COLUMN else str(number + 1)
    lines = [each for each in _lines(sheet) if (each.axis, each.number) == (axis, number)]
    for words in dict.fromkeys(each.words for each in lines) or [()]:
        yield Answer(about, mark.says, sheet.name, words, place)


def _of_cells(mark: Mark, sheet: SheetRead) -> Iterator[Answer]:
    (top, left), (bottom, right) = _corners(mark.place)
    if top < sheet.rows and left < sheet.columns:
        last = address(min(bottom, sheet.rows - 1), min(right, sheet.columns - 1))
        first = address(top, left)
        place = first if first == last else f"{first}:{last}"
        yield Answer(About.CELLS, mark.says, sheet.name, _anchor((top, left), sheet), place)


def _corners(place: str) -> tuple[Place, Place]:
    first, _, last = place.partition(":")
    rows, columns = zip(place_of(first), place_of(last or first), strict=True)
    return (min(rows), min(columns)), (max(rows), max(columns))


def _anchor(place: Place, sheet: SheetRead) -> tuple[str, ...]:
    """The words by which the table is known that has a cell; none outside of every table."""
    row, column = place
    having = (each for each in sheet.tables if row in each.rows and column in each.columns)
    return next((each.anchor for each in having), ())


def _lines(sheet: SheetRead) -> Iterator[Line]:
    yield from sheet.lines
    for table in sheet.tables:
        yield from table.lines
