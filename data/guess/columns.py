"""What each column of a table is: labels, periods, figures, or set aside, and why."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, pairwise

from data.guess.block import Block
from data.guess.cells import ITEM, Cell, Grid, Kind
from data.guess.column_heads import CODES, GROUPS, PLACES, TARGETS, TIMES, WORDS
from data.guess.parts import Part
from data.guess.when_read import is_pure

RANK = re.compile(r"\d+(?:\.\d+)?\.?")
CODE = re.compile(r"[A-Z]{1,4}[-/ ]?\d{2,}[A-Z0-9]*")
MOSTLY, NEARLY_ALL = 0.5, 0.8
LONG_NUMBER = 9  # digits of a number that is a name of something
FEWEST_RANKS = 2
FEWEST_COUNTED = 3
QUARTERS, MONTHS = 4, 12


class Use(StrEnum):
    """What a column is for."""

    EMPTY = "empty"
    LABEL = "label"
    PERIOD = "period"
    FIGURE = "figure"
    CODE = "a code, a rank or a number of something"
    PLACE = "a telephone number or a page"
    TARGET = "a target"
    WORDS = "a comment"
    FILLER = "the same number throughout, without a head"
    SAID = "set aside by a person"

    @property
    def is_aside(self) -> bool:
        """Whether nothing of it is read."""
        return self not in {Use.LABEL, Use.PERIOD, Use.FIGURE, Use.EMPTY}


OF_PART = {
    Part.HEADING: Use.LABEL,
    Part.LABEL: Use.LABEL,
    Part.PERIOD: Use.PERIOD,
    Part.NOTE: Use.WORDS,
    Part.ASIDE: Use.SAID,
}


@dataclass(frozen=True)
class Column:
    """One column of a table, what it is for, and the words above it."""

    number: int
    use: Use
    head: str = ""


def columns_of(grid: Grid, block: Block, said: Mapping[int, Part]) -> tuple[Column, ...]:
    """What each column of a table is, by the share of what is in it, then by its head.

    said: what a person said that they are, which no guess changes.
    """
    bodies = {
        column: [grid.at(row, column) for row in block.body if not grid.at(row, column).is_blank]
        for column in block.columns
    }
    heads = {column: _head(grid, block, column) for column in block.columns}
    told = {column: OF_PART.get(part, Use.FIGURE) for column, part in said.items()}
    for column in _item_numbers(bodies, list(block.columns)):
        if not TIMES.search(heads[column]):
            told.setdefault(column, Use.CODE)
    uses = {
        column: told.get(column) or _use(bodies[column], heads[column]) for column in block.columns
    }
    for column, use in uses.items():
        if column in told:
            continue
        if use is Use.FIGURE and _are_ranks(bodies[column], column, uses):
            uses[column] = Use.CODE  # whatever its head, such as "No."
    if (names := _names_with_numbers(bodies, uses)) is not None:
        uses[names] = told.get(names, Use.LABEL)
    first = min((c for c, use in uses.items() if use is Use.FIGURE), default=block.columns.stop)
    for column in chain(_only_names(bodies, uses, first), _needed_names(grid, block, uses, first)):
        uses[column] = told.get(column, Use.LABEL)
    named = min((c for c, use in uses.items() if use in {Use.LABEL, Use.WORDS}), default=first)
    has_names = any(c < first for c, use in uses.items() if use in {Use.LABEL, Use.WORDS})
    for column, use in uses.items():
        if column in told:
            continue
        if use is Use.LABEL and column > first and has_names:
            uses[column] = Use.WORDS  # what stands right of figures is what is said of them
        elif use is Use.PERIOD and column > first and _are_counts(bodies[column], heads[column]):
            uses[column] = Use.FIGURE
        elif use is Use.WORDS and column == named < first:
            uses[column] = Use.LABEL  # the first words of a row name it, whatever stands above them
    return tuple(Column(column, uses[column], heads[column]) for column in block.columns)


def _only_names(
    bodies: Mapping[int, Sequence[Cell]], uses: Mapping[int, Use], first: int
) -> Iterator[int]:
    """The words or codes that name the rows because nothing else does: "Visits" beneath "KPI"."""
    left = {c: use for c, use in uses.items() if c < first}
    if {Use.LABEL, Use.PERIOD, Use.WORDS} & set(left.values()):
        return
    codes = (c for c, use in left.items() if use is Use.CODE)
    yield from [c for c in codes if any(cell.kind is Kind.TEXT for cell in bodies[c])][:1]


def _needed_names(grid: Grid, block: Block, uses: Mapping[int, Use], first: int) -> Iterator[int]:
    """The columns of words left of the figures without which two rows have one name.

    "Status" and "Source" head remarks in one sheet, and in another what each row counts.
    """
    left = [c for c, use in uses.items() if c < first and use in {Use.LABEL, Use.PERIOD}]
    for column in [c for c, use in uses.items() if c < first and use is Use.WORDS]:
        names, with_it = (_names_of_rows(grid, block, each) for each in (left, [*left, column]))
        are_filled = all(not grid.at(row, column).is_blank for row in block.body)
        if left and len(names) < len(with_it) and (are_filled or len(with_it) == len(block.body)):
            yield column
            left.append(column)


def _names_of_rows(grid: Grid, block: Block, columns: Sequence[int]) -> set[tuple[str, ...]]:
    """The names of all rows, each with its section and with those above it that were given once."""
    found, given = set[tuple[str, ...]](), dict[int, str]()
    sections = {beneath: str(row) for row, beneath in block.sections}
    section = ""
    for row in block.body:
        section = sections.get(row, section)
        given |= {c: cell.text for c in columns if not (cell := grid.at(row, c)).is_blank}
        found.add((section, *(given.get(column, "") for column in columns)))
    return found


def _head(grid: Grid, block: Block, column: int) -> str:
    """The words right above a column, the nearest first; those of merged heads too."""
    words = []
    for row in reversed(block.above[-4:]):
        area = grid.merged.get((row, column))
        cell = grid.at(*area[0]) if area else grid.at(row, column)
        if not cell.is_blank and cell.text not in words:
            words.append(cell.text)
    return " / ".join(words)


def _use(cells: Sequence[Cell], head: str) -> Use:
    if not cells:
        return Use.EMPTY
    nearest = head.split(" / ", maxsplit=1)[0]
    numbers = [cell for cell in cells if cell.kind in {Kind.NUMBER, Kind.PAIR}]
    periods = [cell for cell in cells if cell.is_period]
    values = [cell for cell in cells if cell.is_value]
    if len(periods) >= NEARLY_ALL * len(cells) or _are_parts(numbers, cells, nearest):
        return Use.PERIOD
    if len(numbers) < MOSTLY * len(cells) and (
        len(values) < NEARLY_ALL * len(cells) or not (numbers or _are_states(values, head))
    ):
        return _of_words(cells, nearest)
    return _of_numbers(numbers, nearest, head)


def _are_states(cells: Sequence[Cell], head: str) -> bool:
    """Whether a column without a number holds states of figures, and not names."""
    return bool(head) and all(
        cell.kind is Kind.UNIT or (cell.kind is Kind.MARK and not re.search(r"\d", cell.text))
        for cell in cells
    )


def _are_parts(numbers: Sequence[Cell], cells: Sequence[Cell], head: str) -> bool:
    """Numbers of quarters or months, beneath a head that says so."""
    if len(numbers) < len(cells):
        return False
    most = QUARTERS if re.search(r"\b(quarter|qtr|q)\b", head.lower()) else MONTHS
    is_named = re.fullmatch(
        r"(?:financial |calendar |fin )?(?:quarter|qtr|month)s?(?: ?(?:no\.?|number))?|period",
        head.lower(),
    )
    return bool(is_named) and all(
        cell.number is not None and 1 <= cell.number <= most and cell.number.is_integer()
        for cell in numbers
    )


def _of_words(cells: Sequence[Cell], head: str) -> Use:
    if sum(bool(CODE.fullmatch(cell.text)) for cell in cells) >= NEARLY_ALL * len(cells):
        return Use.CODE
    if CODES.match(head.strip()) and all(" " not in cell.text for cell in cells):
        return Use.CODE
    if PLACES.fullmatch(head.strip()):
        return Use.PLACE
    if is_pure(head) and not all(cell.is_period for cell in cells):
        return Use.WORDS  # answers of a day, such as who was there
    return Use.WORDS if WORDS.search(head) else Use.LABEL


def _of_numbers(numbers: Sequence[Cell], nearest: str, head: str) -> Use:
    if GROUPS.fullmatch(nearest.strip()):
        return Use.LABEL
    if TARGETS.search(nearest):
        return Use.TARGET
    if all(cell.text.isdecimal() for cell in numbers):
        if CODES.match(nearest.strip()):
            return Use.CODE
        if PLACES.fullmatch(nearest.strip()) or _are_names(numbers):
            return Use.PLACE
    is_filler = not head and len({cell.text for cell in numbers}) == 1 and len(numbers) > 1
    return Use.FILLER if is_filler else Use.FIGURE


def _are_names(numbers: Sequence[Cell]) -> bool:
    """Long numbers, all different and all of one length, are those of telephones or the like."""
    texts = {cell.text for cell in numbers}
    lengths = {len(text) for text in texts}
    return len(texts) == len(numbers) > 1 and len(lengths) == 1 and min(lengths) >= LONG_NUMBER


def _names_with_numbers(
    bodies: Mapping[int, Sequence[Cell]], uses: Mapping[int, Use]
) -> int | None:
    """The first column, where "0 visits", "1 visit" name the rows; None where they do not."""
    figures = [column for column, use in uses.items() if use is Use.FIGURE]
    has_label = any(use in {Use.LABEL, Use.PERIOD} for use in uses.values())
    if has_label or len(figures) < 2:  # noqa: PLR2004
        return None
    cells = bodies[figures[0]]
    are_named = all(cell.kind is Kind.UNIT for cell in cells) or _are_counted(cells)
    return figures[0] if are_named else None


def _are_counted(cells: Sequence[Cell]) -> bool:
    """Whether numbers count the rows: 1, 2, 3 of standards or of questions."""
    numbers = [cell.number for cell in cells]
    first = numbers[0]
    is_long = len(numbers) >= FEWEST_COUNTED and first in {0, 1}
    return is_long and numbers == [first + at for at in range(len(numbers)) if first is not None]


def _item_numbers(bodies: Mapping[int, Sequence[Cell]], columns: Sequence[int]) -> list[int]:
    """The first column, where its cells number the names beside them: "A1", "A2", "B1"."""
    filled = [column for column in columns if bodies[column]]
    if len(filled) < 3:  # noqa: PLR2004
        return []
    numbers, names = bodies[filled[0]], bodies[filled[1]]
    texts = [cell.text for cell in numbers]
    are_items = all(ITEM.fullmatch(text) for text in texts) and len({*texts}) == len(texts) > 1
    have_digits = sum(text[-1].isdigit() or "." in text for text in texts) > MOSTLY * len(texts)
    are_names = len(names) >= len(texts) and len({cell.text for cell in names}) == len(names)
    are_names = are_names and all(cell.kind is Kind.TEXT for cell in names)
    is_first = any(not text.isdecimal() for text in texts)  # plain numbers are judged as ranks
    return filled[:1] if are_items and have_digits and are_names and is_first else []


def _are_counts(cells: Sequence[Cell], head: str) -> bool:
    """Whether what could be years are figures about as large: no head says that they are years."""
    is_named = any(cell.kind is Kind.PERIOD for cell in cells) or TIMES.search(head)
    return not is_named and any(cell.is_year for cell in cells)


def _are_ranks(cells: Sequence[Cell], column: int, uses: Mapping[int, Use]) -> bool:
    """Rising numbers to the left of the first label."""
    labels = [c for c, use in uses.items() if use in {Use.LABEL, Use.WORDS}]
    has_others = any(use is Use.FIGURE for c, use in uses.items() if c != column)
    if not labels or column > min(labels) or not has_others:
        return False
    if len(cells) < FEWEST_RANKS:
        beyond = any(c > min(labels) for c, use in uses.items() if use is Use.FIGURE)
        return beyond and all(ITEM.fullmatch(each.text) and "." in each.text for each in cells)
    if not all(RANK.fullmatch(cell.text) for cell in cells):
        return False
    return all((a.number or 0) < (b.number or 0) for a, b in pairwise(cells))
