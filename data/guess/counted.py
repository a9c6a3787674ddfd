"""How often each kind of evidence was right, counted by file, and the sureness that follows.

Counted with `benchmarks.layout_evidence` on 26 November 2026, on 23 made shapes that were new to
the reader and before any rule was made after them; some were since, so that they are to be counted
again on new ones. A file counts as right where all its lines of that kind are.
"""

from data.guess.parts import Part
from data.guess.sheet_read import Axis
from data.guess.sureness import Evidence, Sureness

FEWEST = 10  # files, below which nobody is told a number
COUNTED: dict[tuple[Axis, Part, Evidence], tuple[int, int]] = {  # files all right, files
    (Axis.COLUMN, Part.ASIDE, Evidence.WORD): (11, 11),
    (Axis.COLUMN, Part.CHANGE, Evidence.WORD): (3, 3),
    (Axis.COLUMN, Part.CHANGE, Evidence.SUM): (1, 1),
    (Axis.COLUMN, Part.FIGURE, Evidence.KIND): (90, 92),
    (Axis.COLUMN, Part.LABEL, Evidence.KIND): (72, 80),
    (Axis.COLUMN, Part.NOTE, Evidence.KIND): (27, 27),
    (Axis.COLUMN, Part.PERIOD, Evidence.KIND): (12, 12),
    (Axis.COLUMN, Part.SHARE, Evidence.SUM): (2, 2),
    (Axis.COLUMN, Part.TOTAL, Evidence.SUM): (12, 12),
    (Axis.ROW, Part.BEFORE, Evidence.WORD): (4, 4),
    (Axis.ROW, Part.FIGURE, Evidence.KIND): (90, 92),
    (Axis.ROW, Part.HEADING, Evidence.MERGED): (13, 13),
    (Axis.ROW, Part.HEADING, Evidence.KIND): (84, 92),
    (Axis.ROW, Part.LABEL, Evidence.POSITION): (4, 4),
    (Axis.ROW, Part.NOTE, Evidence.POSITION): (84, 84),
    (Axis.ROW, Part.NOTE, Evidence.KEY): (41, 41),
    (Axis.ROW, Part.TOTAL, Evidence.SUM): (12, 12),
}


def sureness_of(axis: Axis, part: Part, evidence: Evidence) -> Sureness:
    """The share that was right, drawn towards one half by one right and one wrong file."""
    right, files = COUNTED.get((axis, part, evidence), (0, 0))
    if files < FEWEST:
        return Sureness(evidence)
    return Sureness(evidence, (right + 1) / (files + 2))
