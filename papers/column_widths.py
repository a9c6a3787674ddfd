"""How wide the columns of a table are, by the words and texts that they hold."""

import re
from collections.abc import Iterator, Sequence

from papers.slide_text import POINTS
from papers.text_width import ems

UNBROKEN = 12  # characters of a text that stands on one line
SPARE = 0.5  # ems, since another machine has other letters
HYPHEN = re.compile(r"(?<=-)")
WORD = 2.0  # ems that stay empty at the end of a line, since a word goes to the next
MOST_LINES = 200
SIZES = (9.0, 8.0, 7.0)  # points, that the table of a page may have


def column_widths(
    rows: Sequence[Sequence[str]], width: float, points: float, inset: float
) -> tuple[float, ...]:
    """How wide each column is: rows are as low as they can be, and no word is broken.

    rows: the texts, those of the headings first. width: of the table; inset: the room at each
    side of a cell; all in inches. points: the size of the text.
    """
    columns = list(zip(*rows, strict=True))
    room = _room(width, len(columns), points, inset)
    least, longest = _least(columns), _longest(columns)
    wanted = next(
        (
            each
            for each in (_in_lines(many, least, longest) for many in range(1, MOST_LINES))
            if sum(each) <= room
        ),
        least,
    )
    # What is left over goes to all alike: a narrow column would stay cramped.
    scale = room / sum(wanted)
    return tuple(each * scale * points / POINTS + 2 * inset for each in wanted)


def largest_size(rows: Sequence[Sequence[str]], width: float, inset: float) -> float:
    """The largest size of text in which no word of a table is broken; else the smallest."""
    columns = list(zip(*rows, strict=True))
    needed = sum(_least(columns))
    fitting = (size for size in SIZES if needed <= _room(width, len(columns), size, inset))
    return next(fitting, SIZES[-1])


def _in_lines(many: int, least: Sequence[float], longest: Sequence[float]) -> list[float]:
    """How wide each column is if no text of it takes more lines; a line ends where a word does."""
    share = [each if many == 1 else min(each, each / many + WORD) for each in longest]
    return [max(pair) for pair in zip(least, share, strict=True)]


def _least(columns: Sequence[Sequence[str]]) -> list[float]:
    """What each column needs so that no word is broken: ems."""
    return [
        SPARE + max((ems(part, is_bold=bold) for text, bold in told for part in _parts(text)))
        for told in map(_told, range(len(columns)), columns)
    ]


def _longest(columns: Sequence[Sequence[str]]) -> list[float]:
    """What each column needs so that every text stands on one line: ems."""
    return [
        SPARE + max(ems(text, is_bold=bold) for text, bold in told)
        for told in map(_told, range(len(columns)), columns)
    ]


def _told(number: int, column: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The texts of a column, and whether each is bold: the headings, and those that head rows."""
    return ((text, number == 0 or place == 0) for place, text in enumerate(column))


def _parts(text: str) -> list[str]:
    """What stays on one line: all of a short text, such as a quarter; else its words.

    A long word, such as the name of a file, goes on in the next line after a hyphen.
    """
    if len(text) <= UNBROKEN:
        return [text]
    words = text.split()
    return [p for w in words for p in ([w] if len(w) <= UNBROKEN else HYPHEN.split(w))] or [""]


def _room(width: float, columns: int, points: float, inset: float) -> float:
    """How many ems of text of that size stand beside each other."""
    return (width - 2 * inset * columns) * POINTS / points
