"""Where the cover of a return has its lines, so that a finding can name their cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.cover import COVER_COLUMNS, COVER_LABELS, COVER_ROWS, COVER_SHEETS
from data.files.workbook import Workbook, Worksheet, address
from data.reading import text_of
from data.returns.spelling import plain, without_footnote


@dataclass(frozen=True)
class Front:
    """The sheet of the cover, and the cells that its lines are answered in."""

    sheet: str = "Cover"
    cells: tuple[tuple[str, str], ...] = ()

    def cell(self, line: str) -> str:
        """The address of the answer to a line: "period"; A1 where there is none."""
        return dict(self.cells).get(line, "A1")


def front_of(workbook: Workbook) -> Front:
    """Where the cover has its lines: the first sheet that names a board, as data.cover reads it."""
    for worksheet in workbook.sheets[:COVER_SHEETS]:
        cells: dict[str, str] = {}
        for line, where in _lines(worksheet):
            cells.setdefault(line, where)
        if "board" in cells:
            return Front(worksheet.name, tuple(cells.items()))
    return Front(workbook.sheets[0].name if workbook.sheets else workbook.name)


def _lines(worksheet: Worksheet) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(worksheet.rows[:COVER_ROWS]):
        for column, content in enumerate(row[:COVER_COLUMNS]):
            line = COVER_LABELS.get(plain(without_footnote(text_of(content))))
            answers = (n for n in range(column + 1, len(row)) if text_of(row[n]))
            answer = next(answers, None)
            if line and answer is not None:
                yield line, address(number, answer)
                break
