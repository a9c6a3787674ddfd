"""How often each kind of evidence was right, counted by file, and the sureness that follows.

Counted by `python -m benchmarks.layout_evidence` on 26 November 2026, on made sheets of shapes that
another person wrote. No rule had been made after them by then; some were since, so that they are
to be counted again on new ones. A file counts as right where all its lines of that kind are.
"""

from data.guess.parts import Part
from data.guess.sheet_read import Axis
from data.guess.sureness import Evidence, Sureness

FEWEST = 10  # files, below which nobody is told a number
COUNTED: dict[tuple[Axis, Part, Evidence], tuple[int, int]] = {  # files all right, files
    (Axis.COLUMN, Part.CHANGE, Evidence.SUM): (4, 4),
    (Axis.COLUMN, Part.FIGURE, Evidence.KIND): (43, 44),
    (Axis.COLUMN, Part.LABEL, Evidence.KIND): (35, 36),
    (Axis.COLUMN, Part.NOTE, Evidence.KIND): (8, 8),
    (Axis.COLUMN, Part.PERIOD, Evidence.KIND): (8, 12),
    (Axis.COLUMN, Part.SHARE, Evidence.SUM): (3, 3),
    (Axis.COLUMN, Part.TOTAL, Evidence.SUM): (8, 8),
    (Axis.COLUMN, Part.TOTAL, Evidence.WORD): (0, 1),
    (Axis.ROW, Part.FIGURE, Evidence.KIND): (43, 44),
    (Axis.ROW, Part.HEADING, Evidence.KIND): (43, 44),
    (Axis.ROW, Part.HEADING, Evidence.MERGED): (2, 2),
    (Axis.ROW, Part.NOTE, Evidence.KEY): (13, 13),
    (Axis.ROW, Part.NOTE, Evidence.POSITION): (40, 40),
    (Axis.ROW, Part.SHARE, Evidence.SUM): (4, 4),
    (Axis.ROW, Part.TOTAL, Evidence.SUM): (10, 12),
}


def sureness_of(axis: Axis, part: Part, evidence: Evidence) -> Sureness:
    """The share that was right, drawn towards one half by one right and one wrong file."""
    right, files = COUNTED.get((axis, part, evidence), (0, 0))
    if files < FEWEST:
        return Sureness(evidence)
    return Sureness(evidence, (right + 1) / (files + 2))
