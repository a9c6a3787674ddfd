"""All that is asked about a workbook, what puts most figures right first."""

from collections.abc import Iterable, Sequence

from data.guess.answers import Answer
from data.guess.asking.beside import beside_asked
from data.guess.asking.columns import columns_asked
from data.guess.asking.hidden import hidden_asked
from data.guess.asking.marks import marks_asked
from data.guess.asking.periods import periods_asked
from data.guess.asking.tables import tables_asked
from data.guess.asking.totals import totals_asked
from data.guess.asking.unread import unread_asked
from data.guess.questions import Question
from data.guess.read import SheetReading

KINDS = (
    periods_asked,
    marks_asked,
    hidden_asked,
    tables_asked,
    beside_asked,
    totals_asked,
    columns_asked,
    unread_asked,
)


def all_asked(sheets: Iterable[SheetReading], answers: Sequence[Answer]) -> tuple[Question, ...]:
    """The open questions of a workbook; those that an answer has settled are closed."""
    found = {each.id: each for sheet in sheets for kind in KINDS for each in kind(sheet)}
    is_open = (e for e in found.values() if not any(e.is_answered_by(a) for a in answers))
    return tuple(sorted(is_open, key=lambda each: -each.worth))
