"""From which version of a board's framework a file was written, so that a later one is not lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.findings import Finding
from data.framework import break_findings as say
from data.framework.columns import EXPLAINED, form_named
from data.framework.differences import Difference, differences, row_named
from data.framework.rows import Row, Tables
from data.reading import text_of

LABEL = "Written from"
AS_SHIPPED = "as it comes with the product"
LENGTHS = (2, 3)  # of what the line says: what is shipped has no number


@dataclass(frozen=True)
class WrittenFrom:
    """A version of a board.

    at: the ISO date and time from which on it counts; or AS_SHIPPED. number: of it in its store.
    """

    board: str
    at: str
    number: str = ""

    @property
    def row(self) -> tuple[str, ...]:
        """The line that a file says it in."""
        return tuple(filter(None, (LABEL, self.board, self.at, self.number)))


def written_from(grids: Mapping[str, Sequence[Sequence[object]]]) -> WrittenFrom | None:
    """What the sheet of explanations says; None where it says nothing."""
    for row in grids.get(EXPLAINED, ()):
        label, *texts = [text for content in row if (text := text_of(content))] or [""]
        if label == LABEL and len(texts) in LENGTHS:
            return WrittenFrom(*texts)
    return None


def taken_back(before: Tables, now: Tables, own: Tables) -> list[Finding]:
    """What was stored since a file was written, and loading it would undo.

    before: the tables that it was written from. now: those that count. own: those in the file.
    A cell that the file itself changed is its writer's decision, and none of these.
    """
    stored = {_about(each): each for each in differences(before, now)}
    return [
        say.takes_back(each.table, _place(each, own), str(each))
        for each in differences(now, own)
        if _about(each) in stored and each.after == stored[_about(each)].before
    ]


def _about(difference: Difference) -> tuple[str, str, str]:
    return difference.table, difference.row, difference.column


def _place(difference: Difference, own: Tables) -> tuple[str, ...]:
    """The cell of the file that says otherwise; none of a row that is not in it."""
    form = form_named(difference.table)
    rows: tuple[Row, ...] = own.get(difference.table, ())
    found = (row for row in rows if form and row_named(form, row) == difference.row)
    return next((row.place(difference.column) for row in found), ())
