"""Where a figure came from, in words: the file, the sheet and the cells."""

from collections.abc import Sequence

from data.figures.series import Source

MOST_CELLS = 3
MOST_FILES = 3


def cells_text(sources: Sequence[Source]) -> str:
    """The cells of some figures; of a long sum the first, and how many more there are.

    What is published comes from no cell that a reader could look at.
    """
    if not any(source.cell for source in sources):
        return ""
    cells = ", ".join(source.cell for source in sources[:MOST_CELLS])
    first = f"{sources[0].file}, {sources[0].sheet}, {cells}"
    more = len(sources) - MOST_CELLS
    return first if more <= 0 else f"{first} and {more} more {'cell' if more == 1 else 'cells'}"


def files_text(sources: Sequence[Source]) -> str:
    """The cells of figures that several files gave, file by file; of many the first."""
    sheets = list(dict.fromkeys((each.file, each.sheet) for each in sources))
    told = [
        cells_text([each for each in sources if (each.file, each.sheet) == sheet])
        for sheet in sheets[:MOST_FILES]
    ]
    more = len(sheets) - MOST_FILES
    rest = [f"and {more} more {'sheet' if more == 1 else 'sheets'}"] if more > 0 else []
    return "; ".join([*told, *rest])
