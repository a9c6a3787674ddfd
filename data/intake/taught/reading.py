"""A lesson whose layout is stored, as what was read of a return: figures, and what is to say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from data.files.addresses import place_of
from data.files.workbook import Workbook
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key, Role
from data.guess.parts import Role as GuessedRole
from data.guess.sheet_read import Guessed, Holds
from data.intake.extracted import Extract, Read
from data.intake.sight import out_of_sight
from data.intake.taught import taught_findings as say
from data.intake.taught.asking import id_of
from data.intake.taught.lesson import Drift, Drifted, FigureTaught, Lesson
from data.intake.taught.meaning import Axis
from data.intake.taught.values import ADDS_UP
from data.observations import AGENCY
from data.reading import text_of

Where = tuple[str, str, bool]  # a sheet, a cell, and whether it is the figure of before
NAMED_CELLS = 12
Cells = tuple[str, ...]


def read_by(lesson: Lesson, workbook: Workbook, framework: Framework) -> Extract:
    """The figures of the sheets whose layout is stored, and what is to be said of them."""
    taught = _Taught(lesson, workbook, framework)
    found = Extract(framework)
    for each in lesson.figures:
        if each.sheet in lesson.layouts:
            found.figures.append(taught.read(each))
    for worksheet in workbook.sheets:
        own = (each for each in found.figures if each.sheet == worksheet.name)
        found.findings += out_of_sight(worksheet, own)
    found.before += [taught.read(each) for each in taught.earlier]
    found.findings += _findings(lesson, framework)
    return found


@dataclass(frozen=True)
class _Taught:
    """The figures of a lesson, with what their cells print and which totals they add up to."""

    lesson: Lesson
    workbook: Workbook
    framework: Framework

    @property
    def earlier(self) -> Iterator[FigureTaught]:
        """The figures of before whose period is known."""
        for each in self.lesson.earlier:
            if each.sheet in self.lesson.layouts and each.period and each.value is not None:
                yield each

    def read(self, figure: FigureTaught) -> Read:
        """One figure as every other return gives it."""
        row, column = place_of(figure.cell)
        guessed, table = self._guessed[figure.sheet, figure.cell, figure.earlier]
        worksheet = next(each for each in self.workbook.sheets if each.name == figure.sheet)
        key = Key(
            figure.measure,
            figure.period,
            agency=figure.agency,
            categories=figure.categories,
            total_over=self._over.get((figure.sheet, figure.cell), ""),
            role=Role.BEFORE if figure.earlier else Role.FIGURE,
        )
        text = text_of(worksheet.at(row, column))
        return Read(key, guessed.figure, text, figure.sheet, figure.cell, (table, row, column))

    @cached_property
    def _guessed(self) -> Mapping[Where, tuple[Guessed, int]]:
        """Each figure as it was understood, and the number of its table on its sheet."""
        return {
            (sheet.name, each.cell, each.role is GuessedRole.BEFORE): (each, number)
            for sheet in self.lesson.understood.sheets
            for number, table in enumerate(sheet.tables)
            for each in table.figures
        }

    @cached_property
    def _over(self) -> Mapping[tuple[str, str], str]:
        """What each printed total is over: the one thing by which its parts differ from it."""
        known = {(each.sheet, each.cell): each for each in self.lesson.figures}
        found = {}
        for total in self.lesson.totals:
            whole = known.get((total.sheet, total.cell))
            parts = [known.get((total.sheet, cell)) for cell in total.parts]
            splits = {_split(each, whole) for each in parts if each and whole}
            if len(splits) == 1:
                found[total.sheet, total.cell] = splits.pop()
        return found


def _split(part: FigureTaught, whole: FigureTaught) -> str:
    """By what a part of a total differs from it; empty where that is no one thing."""
    if (part.measure, part.period) != (whole.measure, whole.period):
        return ""
    more = {name for name, _ in part.categories} - {name for name, _ in whole.categories}
    more |= {AGENCY} if part.agency != whole.agency else set()
    return more.pop() if len(more) == 1 else ""


def _findings(lesson: Lesson, framework: Framework) -> Iterator[Finding]:
    """What is to be said of the sheets: what is new, doubtful, gone, unused or contradictory."""
    for name, layout in lesson.layouts.items():
        yield say.read_as_taught(name, layout.heading, framework.agency_name(layout.agency))
    yield from of_drift(lesson)
    yield from _of_waiting(lesson)
    for line in lesson.unused:
        if line.sheet in lesson.layouts:
            yield say.line_not_used(line.sheet, line.cells, _label(line.words) or line.reason)
    for conflict in lesson.conflicts:
        sheet = conflict.cells[0][0]
        cells = tuple(cell for _, cell in conflict.cells)
        yield say.figures_differ(sheet, cells, conflict.says, " and ".join(conflict.values))
    yield from _of_totals(lesson)


def _of_totals(lesson: Lesson) -> Iterator[Finding]:
    """Totals that their parts proved when the sheet was taught, and that they prove no more."""
    adding_up = {(each.sheet, each.cell) for each in lesson.totals if each.holds is not Holds.NO}
    for sheet, layout in lesson.layouts.items():
        for label in layout.labels:
            if not label.values.endswith(ADDS_UP):
                continue
            lost = tuple(
                each.cell
                for each in lesson.figures
                if each.sheet == sheet and set(label.words) <= set(each.words)
                if (sheet, each.cell) not in adding_up
            )
            if lost:
                yield say.total_proves_no_more(sheet, lost, _label(label.words))


def _of_waiting(lesson: Lesson) -> Iterator[Finding]:
    """The figures that wait for an answer, but for those under labels that are new."""
    told = {_place(each) for each in lesson.drift if each.drift in {Drift.NEW, Drift.RENAMED}}
    waiting = _cells_waiting(each for each in lesson.waiting if each.sheet in lesson.layouts)
    labels = {id_of(each): each for each in lesson.names}
    for question, cells in waiting.items():
        named = labels.get(question)
        if named is None:
            yield from _of_structure(lesson, question, cells)
        elif (named.sheet, named.axis, named.words) not in told:
            yield say.figures_wait(named.sheet, cells, _label(named.words), named.why)


def _of_structure(lesson: Lesson, question: str, cells: Cells) -> Iterator[Finding]:
    """What a question about how a sheet is laid out holds back."""
    for each in lesson.questions:
        if each.id == question:
            yield say.question_open(each.sheet, cells, each.asks)


def of_drift(lesson: Lesson) -> Iterator[Finding]:
    """What is new, renamed, gone or moved since the layouts were stored."""
    waiting = _cells_waiting(lesson.waiting)
    for each in lesson.drift:
        named = next((n for n in lesson.names if (n.sheet, n.axis, n.words) == _place(each)), None)
        cells = (*each.cells[:1], *(waiting.get(id_of(named), ()) if named else ()))
        if each.drift is Drift.NEW:
            yield say.label_is_new(each.sheet, cells, _label(each.words))
        elif each.drift is Drift.RENAMED:
            yield say.label_is_renamed(each.sheet, cells, _label(each.words), _label(each.before))
        elif each.drift is Drift.GONE:
            yield say.label_is_gone(each.sheet, each.axis, _label(each.words))
    for sheet in lesson.layouts:
        moved = [e for e in lesson.drift if e.drift is Drift.MOVED and e.sheet == sheet]
        if moved:
            cells = tuple(each.cells[0] for each in moved if each.cells)[:NAMED_CELLS]
            yield say.labels_moved(sheet, cells, len(moved))


def _place(drifted: Drifted) -> tuple[str, Axis, tuple[str, ...]]:
    return drifted.sheet, drifted.axis, drifted.words


def _cells_waiting(waiting: Iterable[FigureTaught]) -> dict[str, tuple[str, ...]]:
    """The cells of the figures that wait for each question."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for each in waiting:
        for question in each.held_back_by:
            found[question][each.cell] = None
    return {question: tuple(cells) for question, cells in found.items()}


def _label(words: Iterable[str]) -> str:
    return " | ".join(words)
