"""What is printed in a segment of a divided bar: all that the screen says of it, where it fits."""

from dashboards import theme
from dashboards.theme import Tone
from papers.shown import Number, Row

# The ink of words on a mark of that colour.
OVER = {each.mark: each.over for each in vars(theme).values() if isinstance(each, Tone)}


def words_in(row: Row, slot: int, number: Number, room: float) -> str:
    """Its words, or its figure alone, or nothing. room: in characters.

    Of few the counts come first (rule P4): there the percentage does not stand alone.
    """
    value, words = row.values[slot], words_of(row, slot, number)
    if value is None:
        return ""
    figure = number.text(value)
    if words and len(words) <= room:
        return words
    says_all = not words or words.startswith(figure)
    return figure if says_all and len(figure) <= room else ""


def words_of(row: Row, slot: int, number: Number) -> str:
    """What is printed in place of the value; empty where it is the value, so printed."""
    value = row.values[slot]
    said = row.words[slot] if row.words else ""
    return "" if value is None or said in {"", number.text(value)} else said
