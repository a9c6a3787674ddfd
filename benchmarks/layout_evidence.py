"""How often each kind of evidence was right about a row or a column, counted by file.

    python -m benchmarks.layout_evidence

Prints the rows of `data/guess/counted.py`. Cells of one sheet fail together, so that a file
counts once for each kind of line, and as right only where all its lines of that kind are. Its
shapes are those that are held back, which no rule of the reader is to be made after.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from benchmarks.layout_scores import MISSED, At, outcomes, printed
from benchmarks.layout_shapes import SHAPES
from benchmarks.layout_shapes.sheet import Book
from benchmarks.layout_shapes.write import written
from data.errors import SafeguardingError
from data.files.addresses import address
from data.files.workbook import read_workbook
from data.guess.parts import FIGURES, Part
from data.guess.sheet_read import Axis, Line, SheetRead, TableRead
from data.guess.sureness import Evidence
from data.guess.understood import Understood, understood

Kind = tuple[Axis, Part, Evidence]
# What would be untrue of the figures of a line that was taken for the wrong thing.
FAULTS = {
    **dict.fromkeys(FIGURES, {"role", "invented"}),
    Part.LABEL: {"labels"},
    Part.HEADING: {"labels"},
    Part.PERIOD: {"period"},
    Part.NOTE: {MISSED},
    Part.ASIDE: {MISSED},
}


def main() -> None:
    """Print each kind of line with its evidence: files in which all were right, files."""
    found = counted(book for shape in SHAPES if shape.held_back for book in shape.books())
    for (axis, part, evidence), (right, files) in sorted(found.items()):
        key = f"Axis.{axis.name}, Part.{part.name}, Evidence.{evidence.name}"
        print(f"    ({key}): ({right}, {files}),")


def counted(books: Iterable[Book]) -> dict[Kind, tuple[int, int]]:
    """Of each kind of line, in how many files all were right, and in how many there were any."""
    found: dict[Kind, list[bool]] = defaultdict(list)
    for book in books:
        try:
            read = understood(read_workbook(book.file, written(book)))
        except SafeguardingError:
            continue  # not taken in at all
        for kind, is_right in _of_file(book, read).items():
            found[kind].append(is_right)
    return {kind: (sum(each), len(each)) for kind, each in found.items()}


def _of_file(book: Book, read: Understood) -> dict[Kind, bool]:
    faults: dict[At, set[str]] = defaultdict(set)
    for outcome in outcomes(book, printed(read.figures)):
        faults[outcome.at] |= set(outcome.faults)
    found: dict[Kind, bool] = {}
    for sheet, table, line in _lines(read):
        kind = (line.axis, line.part, line.sureness.evidence)
        found[kind] = found.get(kind, True) and _is_right(sheet, table, line, faults)
    return found


def _lines(read: Understood) -> Iterator[tuple[SheetRead, TableRead, Line]]:
    for sheet in read.sheets:
        for table in sheet.tables:
            for line in table.lines:
                yield sheet, table, line


def _is_right(
    sheet: SheetRead, table: TableRead, line: Line, faults: Mapping[At, set[str]]
) -> bool:
    """Whether nothing is untrue of the figures that a line decides."""
    if line.part in {Part.LABEL, Part.HEADING, Part.PERIOD}:
        places = [(row, column) for row in table.rows for column in table.columns]
    elif line.axis is Axis.COLUMN:
        places = [(row, line.number) for row in table.rows]
    else:
        places = [(line.number, column) for column in table.columns]
    at = ((sheet.name, address(*place)) for place in places)
    return not any(faults.get(each, set()) & FAULTS[line.part] for each in at)


if __name__ == "__main__":
    main()
