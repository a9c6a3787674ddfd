"""Rows that say "of which": each holds for the row above that says of what."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.guess.sheet_read import Guessed

OF_WHICH = re.compile(
    r"^[\s\-–•·*]*(?:of which|of these|of those|of whom|including|incl\.?|thereof)\b", re.IGNORECASE
)


def with_what_they_are_of(figures: Sequence[Guessed]) -> tuple[Guessed, ...]:
    """The figures of a table, in its order; "of which repeat" has the label above it before it."""
    above: dict[int, str] = {}
    last = ""
    for figure in sorted(figures, key=lambda each: each.place):
        label = figure.row_labels[-1] if figure.row_labels else ""
        if not OF_WHICH.search(label):
            last = label
        elif last:
            above[figure.place[0]] = last
    return tuple(_of(each, above.get(each.place[0], "")) for each in figures)


def _of(figure: Guessed, above: str) -> Guessed:
    if not above or above in figure.row_labels:
        return figure
    return replace(figure, row_labels=(*figure.row_labels[:-1], above, figure.row_labels[-1]))
