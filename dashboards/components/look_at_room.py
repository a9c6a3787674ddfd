"""How much of each list stands on the overview, so that all of it fits a laptop's screen."""

from collections.abc import Sequence
from math import ceil

from dash.development.base_component import Component

STORY_LETTERS, LISTED_LETTERS = 74, 62  # in a line of the wider column, and of the narrower one
STORY_LINES, LISTED_LINES = 23, 9  # that the columns have room for, beside their headings
SINCE_LINES = 4  # what is told above both of what came since
BETWEEN = 0.7  # of a line, between two stories


def stories_that_fit(stories: Sequence[Sequence[str]], taken: int = 0) -> int:
    """How many of the stories are shown, each given by its paragraphs: one at least.

    taken: how many lines more stand above them.
    """
    left, shown = float(STORY_LINES - taken), 0
    for paragraphs in stories:
        left -= sum(_lines(each, STORY_LETTERS) for each in paragraphs) + BETWEEN
        if left < 0 and shown:
            break
        shown += 1
    return shown


def items_that_fit(lists: Sequence[Sequence[str]], most: int, taken: int = 0) -> list[int]:
    """How many of each list are shown: one of each, then one more in turn while there is room.

    most: of one list. taken: how many lines more stand above them. What is left out is counted,
    in a line of its own.
    """
    shown = [min(1, len(each)) for each in lists]
    used = sum(map(_height, lists, shown))
    grew = True
    while grew:
        grew = False
        for n, texts in enumerate(lists):
            if shown[n] == min(most, len(texts)):
                continue
            more = _height(texts, shown[n] + 1) - _height(texts, shown[n])
            if used + more <= LISTED_LINES - taken:
                shown[n], used, grew = shown[n] + 1, used + more, True
    return shown


def _height(texts: Sequence[str], shown: int) -> int:
    """The lines of a list of which so many are shown; of none, those of saying so."""
    listed = sum(_lines(each, LISTED_LETTERS) for each in texts[:shown])
    return (listed or 1) + (shown < len(texts))


def _lines(text: str, letters: int) -> int:
    return max(1, ceil(len(text) / letters))


def text_of(child: object) -> str:
    """What a component says, without its tags."""
    if isinstance(child, list | tuple):
        return "".join(map(text_of, child))
    return text_of(child.children) if isinstance(child, Component) else str(child or "")
