"""Somebody who knows the sheet: answers what the reader asks, from what is true, and no more."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from benchmarks.layout_scores import At, Outcome, outcomes, printed, truths_of
from benchmarks.layout_shapes.sheet import Book
from data.files.addresses import address
from data.files.workbook import Workbook
from data.guess.answers import GIVEN_ONCE, ON_EACH_ROW, About, Answer
from data.guess.questions import Question
from data.guess.sheet_read import Part
from data.guess.understood import Understood, understood
from data.observations import Status

MOST_ANSWERS = 5  # of one sheet
YEARS = ("financial", "calendar", "academic")
BRACKETS = ("before", "share", "figure", "aside")

Reader = Callable[[Workbook, tuple[Answer, ...]], Understood]


@dataclass(frozen=True)
class File:
    """A file with its truth, and who reads it."""

    book: Book
    workbook: Workbook
    reader: Reader = understood


@dataclass(frozen=True)
class Reading:
    """A file as it was read with some answers, held against what is true."""

    file: File
    answers: tuple[Answer, ...]
    understood: Understood
    outcomes: tuple[Outcome, ...]

    @property
    def right(self) -> int:
        """How many figures are right in all."""
        return sum(each.is_right for each in self.outcomes)

    @property
    def silent(self) -> tuple[Outcome, ...]:
        """The figures that are not true and of which nothing is asked."""
        asked = {at for each in self.understood.questions for at in asked_of(each)}
        return tuple(each for each in self.outcomes if each.is_false and each.at not in asked)

    @property
    def worth(self) -> tuple[int, int]:
        """More figures right first, then fewer that are not true."""
        return self.right, -sum(each.is_false for each in self.outcomes)


def read(file: File, answers: tuple[Answer, ...] = ()) -> Reading:
    """A file as the reader understands it with some answers."""
    found = file.reader(file.workbook, answers)
    return Reading(file, answers, found, tuple(outcomes(file.book, printed(found.figures))))


def answered(first: Reading, most: int = MOST_ANSWERS) -> Reading:
    """The reading after somebody answered the reader's questions, its first ones first.

    most: so many answers for each sheet; only what the reader asks is answered.
    """
    reading, asked, counted = first, set[str](), Counter[str]()
    while question := _next(reading, asked, {each for each in counted if counted[each] >= most}):
        asked.add(question.id)
        counted[question.sheet] += 1
        reading = _answer(reading, question)
    return reading


def _next(reading: Reading, asked: set[str], done: set[str]) -> Question | None:
    """The first question that was not asked before, of a sheet with answers left."""
    questions = reading.understood.questions
    open_now = (each for each in questions if each.id not in asked and each.sheet not in done)
    return next(open_now, None)


def _answer(reading: Reading, question: Question) -> Reading:
    """The reading with the answer that is true: of those offered, else of those in the list.

    Where none is true the question is left open, as by a person who finds no right answer.
    """
    offered = [each.answer for each in question.options]
    tried = list(_tried(reading, offered))
    best = max(tried, key=_worth, default=reading)
    if best.right < len(best.outcomes) and best.worth <= reading.worth:
        listed = [each for each in _listed(question, reading) if each not in offered]
        best = max([best, *_tried(reading, listed)], key=_worth)
    return best if best.worth > reading.worth or _is_settled(best, question) else reading


def _is_settled(reading: Reading, question: Question) -> bool:
    """Whether nothing that the question is about is untrue."""
    about = set(asked_of(question))
    return not any(each.is_false for each in reading.outcomes if each.at in about)


def _tried(reading: Reading, answers: Iterable[Answer]) -> Iterator[Reading]:
    for each in answers:
        yield read(reading.file, (*reading.answers, each))


def _worth(reading: Reading) -> tuple[int, int]:
    return reading.worth


def _listed(question: Question, reading: Reading) -> Iterator[Answer]:
    """Every other answer that the page lists for a question."""
    if not question.options:
        return
    says: dict[About, Iterable[str]] = {
        About.COLUMN: Part,
        About.ROW: Part,
        About.CELLS: Part,
        About.MARK: Status,
        About.PERIOD: _periods(question, reading),
        About.YEAR: YEARS,
        About.SHEET: ("aside", "figure"),
        About.LABELS: (GIVEN_ONCE, ON_EACH_ROW),
        About.BRACKETS: BRACKETS,
    }
    asked = question.options[0].answer
    for each in says[question.about]:
        yield replace(asked, says=str(each))


def _periods(question: Question, reading: Reading) -> list[str]:
    """The periods that are true of figures of the sheet in question."""
    return sorted(
        {
            period
            for (sheet, _), truths in truths_of(reading.file.book).items()
            for truth in truths
            for period in truth.periods
            if period and question.sheet in {"", sheet}
        }
    )


def asked_of(question: Question) -> Iterator[At]:
    """The cells whose figures wait for a question."""
    for place in {*question.affected, *question.cells}:
        yield question.sheet, address(*place)
