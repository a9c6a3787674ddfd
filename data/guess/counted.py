"""How often each kind of evidence was right, counted by file, and the sureness that follows.

Counted with `benchmarks.layout_evidence` on 27 November 2026, on one file of each of 58 made shapes
that were new to the reader and before any rule was made after them; some were since, so that they
are to be counted again on new ones. A file counts as right where all its lines of that kind are.
"""

from data.figures.intervals import wilson
from data.framework.measures import PER_CENT
from data.guess.parts import Part
from data.guess.sheet_read import Axis
from data.guess.sureness import Evidence, Sureness

FEWEST = 10  # files, below which nobody is told a number
COUNTED: dict[tuple[Axis, Part, Evidence], tuple[int, int]] = {  # files all right, files
    (Axis.COLUMN, Part.ASIDE, Evidence.WORD): (10, 10),
    (Axis.COLUMN, Part.BEFORE, Evidence.WORD): (1, 1),
    (Axis.COLUMN, Part.CHANGE, Evidence.WORD): (1, 1),
    (Axis.COLUMN, Part.CHANGE, Evidence.SUM): (4, 4),
    (Axis.COLUMN, Part.FIGURE, Evidence.KIND): (53, 58),
    (Axis.COLUMN, Part.LABEL, Evidence.KIND): (53, 56),
    (Axis.COLUMN, Part.NOTE, Evidence.KIND): (4, 4),
    (Axis.COLUMN, Part.PERIOD, Evidence.KIND): (12, 13),
    (Axis.COLUMN, Part.SHARE, Evidence.SUM): (5, 5),
    (Axis.COLUMN, Part.TOTAL, Evidence.SUM): (14, 14),
    (Axis.ROW, Part.CHANGE, Evidence.WORD): (0, 1),
    (Axis.ROW, Part.FIGURE, Evidence.KIND): (54, 58),
    (Axis.ROW, Part.HEADING, Evidence.MERGED): (5, 5),
    (Axis.ROW, Part.HEADING, Evidence.KIND): (54, 56),
    (Axis.ROW, Part.LABEL, Evidence.POSITION): (2, 2),
    (Axis.ROW, Part.NOTE, Evidence.POSITION): (51, 51),
    (Axis.ROW, Part.NOTE, Evidence.KEY): (4, 4),
    (Axis.ROW, Part.SHARE, Evidence.SUM): (1, 1),
    (Axis.ROW, Part.TOTAL, Evidence.SUM): (11, 11),
}


def sureness_of(axis: Axis, part: Part, evidence: Evidence) -> Sureness:
    """The share that was right, drawn towards one half by one right and one wrong file."""
    right, files = COUNTED.get((axis, part, evidence), (0, 0))
    if files < FEWEST:
        return Sureness(evidence)
    return Sureness(evidence, (right + 1) / (files + 2), _bounds(right, files))


def _bounds(right: int, files: int) -> tuple[float, float]:
    """The bounds within which the true share lies, 95 times in 100 (Wilson)."""
    least, most = wilson(right, files)
    return least / PER_CENT, most / PER_CENT
