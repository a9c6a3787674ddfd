"""How wide the columns of a table are, by the words and texts that they hold."""

from collections.abc import Sequence

from papers.slide_text import CHARACTER, POINTS

UNBROKEN = 12  # characters of a text that stands on one line
LONGEST = 44  # characters of a line of a column, where others need the room


def column_widths(
    rows: Sequence[Sequence[str]], width: float, points: float, inset: float
) -> tuple[float, ...]:
    """How wide each column is: long texts give way to short ones, and no word is broken.

    rows: the texts, those of the headings too. width: of the table; inset: the room at each side
    of a cell; all in inches. points: the size of the text.
    """
    columns = list(zip(*rows, strict=True))
    least = [max(map(_least, column)) + 1 for column in columns]
    wanted = [min(_longest(column), LONGEST) + 1 for column in columns]
    wanted = [max(pair) for pair in zip(least, wanted, strict=True)]
    room = _room(points, width - 2 * inset * len(columns))
    if sum(wanted) > room:
        more = [w - n for w, n in zip(wanted, least, strict=True)]
        spare = max(0.0, room - sum(least)) / (sum(more) or 1)
        wanted = [n + spare * each for n, each in zip(least, more, strict=True)]
    # What is left over goes to all alike: a narrow column would stay cramped.
    scale = room / sum(wanted)
    letter = points * CHARACTER / POINTS
    return tuple(each * scale * letter + 2 * inset for each in wanted)


def _least(text: str) -> int:
    """How many characters of a text stay on one line: all of a short one, such as a quarter."""
    return len(text) if len(text) <= UNBROKEN else _longest(text.split())


def _room(points: float, width: float) -> float:
    """How many characters of that size stand beside each other."""
    return width / (points * CHARACTER / POINTS)


def _longest(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=0)
