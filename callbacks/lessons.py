"""A waiting file to be taught: what a page asks of it, and what a reader beside the server answers.

The file is parsed once by the reader that has it; with every answer the whole guess runs again.
"""

import csv
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from data.errors import SafeguardingError
from data.files.workbook import Workbook, read_workbook
from data.guess.answers import Answer
from data.guess.understood import Understood, understood
from data.intake.checks.past import Pasts, past_of
from data.intake.report import without_report
from data.intake.taught.answered import said_in, with_answers
from data.intake.taught.glance import Glance, glance_at
from data.intake.taught.lesson import Lesson
from data.intake.taught.lessons import Asked, lesson
from data.intake.taught.marked import Mark, answers_of, said_before
from data.periods import is_period, parse
from data.storage.store import Store
from data.storage.taught_layouts import Teacher, store_layout

MOST_PARSED = 3  # files that a reader keeps, and as many lessons
MOST_ANSWERS = 2000
LONGEST_ANSWERS = 400_000  # characters
TOO_MANY = "More was answered than a layout can hold. Take some of it back."
NOT_ANSWERS = "The page is too old to answer from. Load it again."
GONE = SafeguardingError("The file is no longer here. Send it again on the Returns page.")


K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class LessonJob:
    """One request of a page. path: where the file waits. name: as its sender called it.

    answers: all so far, as lines. mark: what is said of marked cells besides. sheet: the one to
    show. has_picture: the sheet whose picture the page has. by: who has the layout stored.
    """

    token: str
    name: str
    path: Path
    board: str
    answers: tuple[str, ...]
    today: date
    mark: Mark | None = None
    agency: str = ""
    period: str = ""
    sheet: str = ""
    has_picture: str = ""
    database: str = ""
    folder: Path | None = None
    by: Teacher | None = None

    def done(self, store: Store) -> "Glance | SafeguardingError":
        """What the page is to show; why there is nothing, where there is not."""
        try:
            return _glance(self, store)
        except SafeguardingError as error:
            return error
        except FileNotFoundError:
            return GONE


def lines_in(told: object) -> tuple[str, ...]:
    """The answers that a page sends. Raises SafeguardingError when no page of ours does."""
    if not isinstance(told, list) or not all(isinstance(each, str) for each in told):
        raise SafeguardingError(NOT_ANSWERS)
    if len(told) > MOST_ANSWERS or sum(map(len, told)) > LONGEST_ANSWERS:
        raise SafeguardingError(TOO_MANY)
    try:
        said_in(tuple(told))
    except (ValueError, csv.Error):
        raise SafeguardingError(NOT_ANSWERS) from None
    return tuple(told)


def _glance(job: LessonJob, store: Store) -> Glance:
    workbook = _parsed(job)
    answers = _with_mark(job, job.mark, workbook, store) if job.mark else job.answers
    found = _lesson(replace(job, answers=answers), workbook, store)
    if job.by is not None:
        framework = store.frameworks().of(job.board)
        store_layout(store.kept_frameworks, framework, found, said_in(answers), job.by)
    return glance_at(found, workbook, job.sheet, job.has_picture, answers)


def _with_mark(job: LessonJob, mark: Mark, workbook: Workbook, store: Store) -> tuple[str, ...]:
    """The answers with what a mark says, by the words that its lines have without it."""
    said = said_in(job.answers).structure
    before = {str(each) for each in said_before(mark, job.sheet, said)}
    rest = tuple(each for each in job.answers if each not in before)
    known = _lesson(replace(job, answers=rest), workbook, store)
    reads = {each.name: each for each in known.understood.sheets}
    marked = answers_of(mark, reads[job.sheet]) if job.sheet in reads else ()
    return with_answers(rest, map(str, marked))


_workbooks: OrderedDict[str, Workbook] = OrderedDict()
_guesses: OrderedDict[tuple[str, tuple[Answer, ...]], Understood] = OrderedDict()
_lessons: OrderedDict[tuple[object, ...], Lesson] = OrderedDict()


def _parsed(job: LessonJob) -> Workbook:
    """The workbook of a waiting file; a reader keeps the last few."""
    if job.token not in _workbooks:
        content = job.path.read_bytes()
        _keep(_workbooks, job.token, without_report(read_workbook(job.name, content)))
    _workbooks.move_to_end(job.token)
    return _workbooks[job.token]


def _lesson(job: LessonJob, workbook: Workbook, store: Store) -> Lesson:
    """The lesson of these answers; the last few are kept, since a mark begins from the last."""
    framework = store.frameworks().of(job.board)
    asked = (job.token, job.board, job.answers, job.agency, job.period)
    key = (*asked, framework.version, store.revision())
    if key not in _lessons:
        period = parse(job.period) if is_period(job.period) else None
        past = past_of(Pasts(store), job.board)
        said, of_whom = said_in(job.answers), Asked(job.agency, period)
        understand = partial(_understood, job.token)
        _keep(_lessons, key, lesson(workbook, framework, said, of_whom, past, understand))
    return _lessons[key]


def _understood(token: str, workbook: Workbook, facts: tuple[Answer, ...]) -> Understood:
    """The whole guess; what a label is called changes nothing of it."""
    key = (token, facts)
    if key not in _guesses:
        _keep(_guesses, key, understood(workbook, facts))
    return _guesses[key]


def _keep(kept: OrderedDict[K, V], key: K, value: V) -> None:
    kept[key] = value
    while len(kept) > MOST_PARSED:
        kept.popitem(last=False)
