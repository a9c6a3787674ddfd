"""What each cell of a shown sheet was taken for, a letter a cell, and how many cells are which."""

from collections import Counter
from collections.abc import Mapping

from data.guess.parts import Part
from data.intake.taught.shown_sheet import ShownSheet

# The keys of the page; what is left alone is struck out with X on paper, by Delete on the page.
LETTERS: Mapping[Part, str] = {
    Part.HEADING: "H",
    Part.LABEL: "L",
    Part.PERIOD: "P",
    Part.FIGURE: "F",
    Part.TOTAL: "T",
    Part.BEFORE: "B",
    Part.SHARE: "S",
    Part.CHANGE: "C",
    Part.NOTE: "N",
    Part.ASIDE: "X",
}
UNPAINTED = " "


def painted(shown: ShownSheet, parts: Mapping[tuple[int, int], Part]) -> tuple[str, ...]:
    """A text for each row, with the letter of each of its cells."""
    letters = {place: LETTERS[part] for place, part in parts.items()}
    return tuple(
        "".join(letters.get((row, column), UNPAINTED) for column in range(len(shown.columns)))
        for row in range(len(shown.rows))
    )


def counted(parts: Mapping[tuple[int, int], Part]) -> dict[Part, int]:
    """How many cells of the whole sheet are each part, in the order of the key."""
    counts = Counter(parts.values())
    return {part: counts[part] for part in LETTERS if counts[part]}
