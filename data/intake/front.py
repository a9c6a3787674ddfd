"""Where the cover of a return has its lines, and which quarters the workbook names besides it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from data.files.workbook import Workbook, Worksheet, address
from data.findings import Finding
from data.framework.board import Board
from data.framework.layouts.spelling import plain, without_footnote
from data.intake.cover import (
    COVER_COLUMNS,
    COVER_LABELS,
    COVER_ROWS,
    COVER_SHEETS,
    day_in,
)
from data.intake.ledger import due_day
from data.intake.named_quarters import other_spans_named, quarters_named
from data.periods import Period, at_snapshot
from data.reading import text_of

TITLE_ROWS = 4  # above the first table of a sheet
COVER_LENGTH = 60  # rows; the number of a form stands beneath its steps
FORM_NUMBER = "template "
DUE = "due"
# The lines of the cover that are found wrong while it is read.
LINE_OF = {"date-not-read": "sent", "period-from-a-day": "period", "period-by-its-end": "period"}
MAY_BE_EMPTY = "revision"  # a line of the cover that most leave empty


class Naming(StrEnum):
    """Where a workbook names a quarter, apart from the line of its cover that says so."""

    TITLE = "title"
    FORM = "form"  # what the form says of itself
    DUE = "due"  # the day by which it is asked for
    FILE = "file"


@dataclass(frozen=True)
class Named:
    """One quarter that a workbook names, and where. sheet and cell: empty for the file's name."""

    how: Naming
    period: Period
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Front:
    """The sheet of the cover, the cells that its lines are answered in, and what else it names."""

    sheet: str = "Cover"
    cells: tuple[tuple[str, str], ...] = ()
    named: tuple[Named, ...] = ()

    def cell(self, line: str) -> str:
        """The address of the answer to a line: "period"; A1 where there is none."""
        return dict(self.cells).get(line, "A1")


def front_of(workbook: Workbook, board: Board) -> Front:
    """Where the cover has its lines: the first sheet that names a board, as intake.cover reads it.

    board: the one that the return is for.
    """
    for worksheet in workbook.sheets[:COVER_SHEETS]:
        cells: dict[str, str] = {}
        for line, where, _ in _lines(worksheet):
            cells.setdefault(line, where)
        if "board" in cells:
            named = tuple(_named(workbook, worksheet, cells.get("period", ""), board))
            return Front(worksheet.name, tuple(cells.items()), named)
    return Front(workbook.sheets[0].name if workbook.sheets else workbook.name)


def at_its_line(finding: Finding, front: Front) -> Finding:
    """A finding on a line of the cover, at the cell of its answer; any other as it is."""
    line = LINE_OF.get(finding.code)
    return replace(finding, sheet=front.sheet, cells=(front.cell(line),)) if line else finding


def _lines(worksheet: Worksheet) -> Iterator[tuple[str, str, object]]:
    """Each line of a cover: what it is, the cell of its answer, and the answer."""
    for number, row in enumerate(worksheet.rows[:COVER_ROWS]):
        for column, content in enumerate(row[:COVER_COLUMNS]):
            label = plain(without_footnote(text_of(content)))
            line = COVER_LABELS.get(label) or (DUE if label == DUE else "")
            answers = (n for n in range(column + 1, len(row)) if text_of(row[n]))
            answer = next(answers, None)
            if line and answer is not None:
                yield line, address(number, answer), row[answer]
                break
            if line == MAY_BE_EMPTY:
                yield line, address(number, column + 1), ""
                break


def _named(workbook: Workbook, cover: Worksheet, said_in: str, board: Board) -> Iterator[Named]:
    """said_in: the cell in which the cover says its period; every other one is beside it."""
    yield from _named_by_lines(cover, board)
    for worksheet in workbook.sheets:
        is_cover = worksheet is cover
        for row, contents in enumerate(worksheet.rows[: COVER_LENGTH if is_cover else TITLE_ROWS]):
            for column, content in enumerate(contents[:COVER_COLUMNS]):
                where, text = address(row, column), text_of(content)
                is_form = is_cover and plain(text).startswith(FORM_NUMBER)
                if (is_cover and where == said_in) or not (is_form or row < TITLE_ROWS):
                    continue
                how = Naming.FORM if is_form else Naming.TITLE
                # The first that a title names is its own; the next is that of earlier figures.
                for period in (quarters_named(text) or other_spans_named(text))[:1]:
                    yield Named(how, period, worksheet.name, where)
    for period in quarters_named(workbook.name)[:1]:
        yield Named(Naming.FILE, period)


def _named_by_lines(cover: Worksheet, board: Board) -> Iterator[Named]:
    """The quarter that is due on the day which the cover names."""
    lines = {line: (where, answer) for line, where, answer in _lines(cover)}
    where, answer = lines.get(DUE, ("", ""))
    if day := day_in(answer):
        quarter = at_snapshot(day).previous()
        if due_day(board, quarter) == day:
            yield Named(Naming.DUE, quarter, cover.name, where)
