"""Text in which a year, such as 2024-25, is never broken across two lines."""

import re

from dash import html

YEAR = re.compile(r"(?<![\w-])(\d{4}-\d{2})(?![\w-])")

Words = str | list[str | html.Span]


def unbroken(text: str) -> Words:
    """The text as the children of a component; as it stands where it names no year.

    Browsers break a line after any hyphen, and no style of a whole paragraph forbids that. A
    hyphen that does not break would be copied and searched for as another character.
    """
    pieces = YEAR.split(text)
    if len(pieces) == 1:
        return text
    return [
        html.Span(piece, className="unbroken") if n % 2 else piece
        for n, piece in enumerate(pieces)
        if piece
    ]


def unbroken_parts(text: str) -> list[object]:
    """The same as a list, to stand among other components."""
    found = unbroken(text)
    return [found] if isinstance(found, str) else list(found)
