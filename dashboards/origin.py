"""Where a figure came from, in words: the file, the sheet and the cells."""

from collections.abc import Sequence

from data.figures.series import Source

MOST_CELLS = 3


def cells_text(sources: Sequence[Source]) -> str:
    """The cells of some figures; of a long sum the first, and how many more there are."""
    if not sources:
        return ""
    cells = ", ".join(source.cell for source in sources[:MOST_CELLS])
    first = f"{sources[0].file}, {sources[0].sheet}, {cells}"
    more = len(sources) - MOST_CELLS
    return first if more <= 0 else f"{first} and {more} more {'cell' if more == 1 else 'cells'}"
