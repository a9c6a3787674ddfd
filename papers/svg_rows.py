"""Bars and dots in rows as a drawing: a category to each row, its figures in words beside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from dashboards.theme import GRID, TEXT, WHITE
from papers.segment_words import OVER, words_in
from papers.shown import Form, Pattern, Role, Row, Shown
from papers.svg_levels_in_rows import MARK, Rows, behind, keys, over
from papers.svg_parts import (
    LETTER,
    LINE,
    WIDTH,
    Key,
    element,
    legend,
    lines_of_text,
    muted,
    text,
)
from papers.svg_patterns import patterned

NAMES, WORDS = 210, 170  # the room for names on the left, and for words on the right
ROW, BAR, THIN = 34, 18, 7  # the height of a row, of a bar, and of an earlier figure's
BENEATH = 8  # what is highlighted inside a divided bar
MIDDLE, SIDE_WORDS = 120, 56  # of bars back to back: the room for names, and for words
DOT = 6.5


def in_rows(shown: Shown) -> tuple[str, float]:
    """The marks of a chart of rows, and how high they stand together."""
    figures = shown.marks
    key = [*([_named(row) for row in figures] if len(figures) > 1 else []), *keys(shown)]
    names, top = legend(key, 0) if key else ("", 0.0)
    head = muted(0, top + LINE / 2, shown.unit)
    top += LINE + 6
    marks = _sides(shown, top) if shown.form is Form.SIDES else _rows(shown, top)
    return names + head + "".join(marks), top + ROW * len(shown.categories) + 6


def _named(row: Row) -> Key:
    """Its name, with the look that most of its marks have."""
    slots = range(len(row.colours))
    looks = Counter((row.colours[n], row.pattern(n)) for n in slots).most_common(1)
    colour, pattern = looks[0][0] if looks else (TEXT, None)
    return Key(row.name, partial(_filled, colour, pattern))


def _length(shown: Shown, value: float, room: float) -> float:
    return max(0.0, value) / (shown.bounds[1] or 1.0) * room


def _rows(shown: Shown, top: float) -> Iterator[str]:
    room = WIDTH - NAMES - WORDS
    rows = Rows(shown, top, ROW, lambda value: NAMES + _length(shown, value, room))
    yield from behind(rows)
    for place, name in enumerate(shown.categories):
        y = rows.middle(place)
        yield lines_of_text(NAMES - 10, y, name, NAMES - 10, "end")
        if shown.form is Form.DIVIDED:
            yield from _divided(rows, place, y)
        elif shown.form is Form.DOTS:
            yield from _dots(shown, place, y, room)
        else:
            yield from _bars(rows, place, y)
    yield from over(rows)


def _bars(rows: Rows, place: int, y: float) -> Iterator[str]:
    """The bars of a row, one inside the other; that of an earlier figure beneath them."""
    shown, end = rows.shown, 0.0
    figures = shown.of(Role.FIGURES)
    for number, row in enumerate(figures):
        value = row.values[place]
        if value is not None:
            yield _bar(NAMES, y, rows.x(value) - NAMES, BAR * (0.6 if number else 1), row, place)
            end = max(end, value)
    parts = [row.values[place] or 0.0 for row in shown.of(Role.WITHIN)]
    yield from _within(rows, place, y, BAR / 2)
    for row in shown.of(Role.BEFORE):
        value = row.values[place]
        if value is not None:
            width = rows.x(value) - NAMES
            yield _bar(NAMES, y + BAR / 2 + THIN / 2 + 1, width, THIN, row, place)
    yield text(_beyond(rows, place, max([end, *parts])), y, _said(shown, figures, place))


def _within(rows: Rows, place: int, upper: float, height: float) -> Iterator[str]:
    """A thin bar from nought to each part that is highlighted, one beneath the other."""
    parts = rows.shown.of(Role.WITHIN)
    for number, row in enumerate(parts):
        value = row.values[place]
        if value is not None:
            thick = height / len(parts)
            middle = upper + thick * (number + 0.5)
            yield _bar(NAMES, middle, rows.x(value) - NAMES, thick, row, place)


def _divided(rows: Rows, place: int, y: float) -> Iterator[str]:
    """Segments that follow each other; beneath them, clear of their words, what is highlighted."""
    shown, end = rows.shown, 0.0
    yield from _within(rows, place, y + BAR / 2 + 2, BENEATH)
    for row in shown.of(Role.FIGURES):
        value = row.values[place]
        if value is None:
            continue
        x, width = rows.x(end), rows.x(end + value) - rows.x(end)
        yield _bar(x, y, width, BAR + 4, row, place)
        yield _inside(x + width / 2, y, width, shown, row, place)
        end += value
    yield text(_beyond(rows, place, end), y, _said(shown, (), place))


def _beyond(rows: Rows, place: int, end: float) -> float:
    """Where the words at the end of a bar begin: clear of lines and marks further out."""
    shown = rows.shown
    levels = [row.values[place] or 0.0 for row in shown.rows if row.role.is_level]
    is_marked = any(row.values[place] == end for row in shown.of(Role.UNUSUAL))
    return rows.x(max([end, *levels])) + 8 + (MARK if is_marked else 0)


def _dots(shown: Shown, place: int, y: float, room: float) -> Iterator[str]:
    yield element("line", x1=NAMES, x2=NAMES + room, y1=y, y2=y, stroke=GRID)
    for row in shown.marks:
        value = row.values[place]
        if value is not None:
            yield element(
                "circle",
                cx=NAMES + _length(shown, value, room),
                cy=y,
                r=DOT,
                fill=WHITE if row.is_hollow else row.colours[place],
                stroke=row.colours[place],
                stroke_width=2,
            )
    yield text(NAMES + room + 14, y, _said(shown, shown.of(Role.FIGURES), place))


def _sides(shown: Shown, top: float) -> Iterator[str]:
    """Two rows of bars, the one to the left and the other to the right of the names."""
    room = (WIDTH - MIDDLE) / 2 - SIDE_WORDS
    for place, name in enumerate(shown.categories):
        y = top + ROW * (place + 0.5)
        yield lines_of_text(WIDTH / 2, y, name, MIDDLE - 8, "middle")
        for side, row in zip((-1, 1), shown.marks, strict=False):
            value = row.values[place]
            if value is None:
                continue
            width = _length(shown, value, room)
            start = WIDTH / 2 + side * MIDDLE / 2
            yield _bar(start if side > 0 else start - width, y, width, BAR, row, place)
            words = (row.words and row.words[place]) or shown.number.text(value)
            anchor = "start" if side > 0 else "end"
            yield text(start + side * (width + 6), y, words, anchor)


def _inside(x: float, y: float, width: float, shown: Shown, row: Row, place: int) -> str:
    """The words in a segment, or its figure alone, or nothing: what it has room for."""
    said = words_in(row, place, shown.number, width / LETTER - 1)
    ink = OVER.get(row.colours[place], TEXT)
    return text(x, y, said, "middle", fill=ink) if said else ""


def _bar(x: float, y: float, width: float, height: float, row: Row, place: int) -> str:
    box = (x, y - height / 2, width, height)
    return _filled(row.colours[place], row.pattern(place), *box)


def _filled(
    colour: str, pattern: Pattern | None, x: float, y: float, width: float, height: float
) -> str:
    if pattern:
        return patterned(x, y, width, height, pattern)
    return element("rect", x=x, y=y, width=width, height=height, fill=colour)


def _said(shown: Shown, rows: Sequence[Row], place: int) -> str:
    """The words at the end of a row of marks, as the screen has them; of a gap why there is one."""
    if shown.ends and shown.ends[place]:
        return _short(shown.ends[place])
    words = (row.words[place] for row in rows if row.words and row.words[place])
    values = (shown.number.text(value) for row in rows if (value := row.values[place]) is not None)
    return _short(next(iter((*words, *values)), "[x]" if rows else ""))


def _short(words: str) -> str:
    return words if len(words) * LETTER < WORDS * 1.6 else f"{words[: int(WORDS * 1.6 / LETTER)]}…"
