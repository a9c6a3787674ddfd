"""A table of a sheet: its lines with their words, and the drawing of it with the truth beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.layout_shapes.hand import Hand, Said, Shown
from benchmarks.layout_shapes.sheet import FIGURE, Cell, Content, Sheet, Truth

EITHER = "|"
PROSE = "Based on {} records as they stood on 3 June 2026."


@dataclass(frozen=True)
class When:
    """A head that only names a time, which labels may leave out."""

    content: Content
    number_format: str = ""


@dataclass(frozen=True)
class Loose:
    """Words that may stand among the labels: a code, a unit, the level of an area."""

    content: Content


Word = str | When | Loose


@dataclass(frozen=True)
class Line:
    """A row or a column: its words from the outermost, its period, what its figures are.

    period: of several that are right, parted by EITHER; the last of them may be none.
    """

    words: tuple[Word, ...]
    period: str = ""
    role: str = FIGURE
    hidden: bool = False


@dataclass(frozen=True)
class Section:
    """A row that heads those beneath it."""

    word: str


@dataclass(frozen=True)
class Table:
    """A table, its labels to the left and its heads above.

    shown: what stands at a row and a column, counted from 0 with sections left out; None: blank.
    heads: over the label columns. once: labels and heads that go on are written once.
    """

    columns: Sequence[Line]
    rows: Sequence[Line | Section]
    shown: Callable[[int, int], Shown | None]
    heads: tuple[str, ...] = ()
    caption: str = ""
    period: str = ""
    once: bool = True
    title: frozenset[str] = field(default_factory=frozenset)

    @property
    def head_rows(self) -> int:
        """How many rows of heads it has."""
        return max(len(each.words) for each in self.columns)

    @property
    def label_columns(self) -> int:
        """How many columns of labels it has."""
        return max(len(each.words) for each in self.rows if isinstance(each, Line))


def draw(hand: Hand, sheet: Sheet, table: Table, top: int = 1, left: int = 1) -> int:
    """Write the table with its caption at the top; returns the first row beneath it."""
    if table.caption:
        sheet.write(top, left, table.caption)
        top += 1
        if hand.prose:
            sheet.write(top, left, PROSE.format(hand.number(400, 2000)))
            top += 1
    _draw_heads(hand, sheet, table, top, left)
    below = top + table.head_rows + (hand.gap_under_heads and bool(table.heads))
    bottom = _draw_rows(hand, sheet, table, below, left)
    if hand.side_note and not sheet.cells.get((below, right := left + _width(table) + 1)):
        sheet.write(below, right, "Checked with AB, 12 still to come")
    return bottom


def _width(table: Table) -> int:
    return table.label_columns + len(table.columns)


def _draw_heads(hand: Hand, sheet: Sheet, table: Table, top: int, left: int) -> None:
    lowest = top + table.head_rows - 1
    for at, word in enumerate(table.heads):
        sheet.write(lowest, left + at, word)
    first = left + table.label_columns
    for level in range(table.head_rows):
        for at, start in enumerate(table.columns):
            if table.columns[at].hidden:
                sheet.hidden_columns.add(first + at)
            prefix = start.words[: level + 1]
            if len(prefix) <= level or (_goes_on(table.columns, at, level) and table.once):
                continue
            word = prefix[-1]
            place = (top + level, first + at)
            if isinstance(word, str):
                sheet.write(*place, hand.headed(word) if word else "")
            else:
                _write(hand, sheet, place, word)
            last = at
            while last + 1 < len(table.columns) and _goes_on(table.columns, last + 1, level):
                last += 1
            if hand.merges and table.once:
                sheet.merge((top + level, first + at, top + level, first + last))


def _goes_on(lines: Sequence[Line], at: int, level: int) -> bool:
    """Whether the word of a line at a level is the one of the line before it, said once.

    The innermost words are each written for themselves.
    """
    line, before = lines[at], lines[at - 1] if at else None
    outer = level + 1 < len(line.words)
    return before is not None and outer and before.words[: level + 1] == line.words[: level + 1]


def _draw_rows(hand: Hand, sheet: Sheet, table: Table, top: int, left: int) -> int:
    section, number, lines = "", 0, list[Line]()
    at = top
    for row in table.rows:
        if isinstance(row, Section):
            section = row.word
            sheet.write(at, left, section)
            lines = []
            at += 1
            continue
        lines.append(row)
        for level, word in enumerate(row.words):
            if not (table.once and _goes_on(lines, len(lines) - 1, level)):
                _write(hand, sheet, (at, left + level), word)
        if len(lines) > 2:
            sheet.gaps.append(at)
        for index, column in enumerate(table.columns):
            shown = table.shown(number, index)
            if shown is not None:
                place = at, left + table.label_columns + index
                truths = tuple(_truth(table, section, row, column, each) for each in shown.says)
                sheet.cells[place] = Cell(shown.content, shown.number_format, truths, shown.free)
        number += 1
        at += 1
    return at


def _write(hand: Hand, sheet: Sheet, place: tuple[int, int], word: Word) -> None:
    if isinstance(word, str):
        sheet.write(*place, hand.printed(word) if word else "")
    elif isinstance(word, When):
        sheet.write(*place, word.content, word.number_format)
    else:
        sheet.write(*place, word.content)


def _truth(table: Table, section: str, row: Line, column: Line, said: Said) -> Truth:
    words = (section, *row.words, *column.words)
    loose = {str(each.content) for each in words if isinstance(each, Loose | When)}
    period = said.period or column.period or row.period or table.period
    roles = {each for each in (row.role, column.role) if each != FIGURE} or {FIGURE}
    return Truth(
        value=said.value,
        status=said.status,
        periods=frozenset(period.split(EITHER)),
        roles=frozenset({said.role}) if said.role else frozenset(roles),
        labels=frozenset(plain(each) for each in words if isinstance(each, str) and each),
        loose=frozenset({*loose, table.caption, *table.heads, *table.title} - {""}),
    )


def plain(text: str) -> str:
    """A label as it should be told: spaces squeezed."""
    return " ".join(text.split())
