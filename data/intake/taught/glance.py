"""A lesson as a page shows it: one sheet's picture with its parts, and the rest without bulk.

It goes from the process that reads to the one that answers; every cell of a file is too much.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.files.addresses import Place, place_of
from data.files.workbook import Workbook
from data.guess.parts import Part
from data.guess.sheet_read import SheetRead
from data.intake.taught.lesson import FigureTaught, Lesson
from data.intake.taught.painted import counted, painted
from data.intake.taught.shown_sheet import ShownSheet, harmless, shown_sheet
from data.observations import Status

MOST_FIGURES = 300  # in the opened list; the csv has them all


@dataclass(frozen=True)
class SheetNamed:
    """A sheet among the others: how many figures it has, whether it is hidden in the file."""

    name: str
    shown_as: str
    figures: int
    is_hidden: bool = False


@dataclass(frozen=True)
class Glance:
    """What a page shows of a lesson.

    lesson: its figures cut to the first, its understood left out. figures, waiting: how many
    there are. sheets: all of the file. sheet: the name of the one shown. shown: its picture,
    None where the page has it already. asked: cells of it that a question is about.
    answers: every answer, in order, as lines.
    """

    file: str
    lesson: Lesson
    figures: int
    waiting: int
    sheets: tuple[SheetNamed, ...]
    sheet: str
    shown: ShownSheet | None
    paint: tuple[str, ...]
    counts: Mapping[Part, int]
    marks: Mapping[str, Status]
    asked: tuple[Place, ...] = ()
    answers: tuple[str, ...] = ()


def glance_at(
    lesson: Lesson, workbook: Workbook, wanted: str, has_picture: str, answers: tuple[str, ...]
) -> Glance:
    """What is shown of a lesson.

    wanted: the sheet that is asked for; the first with figures where there is none of that name.
    has_picture: the sheet whose picture the page has.
    """
    reads = {each.name: each for each in lesson.understood.sheets}
    sheet = reads.get(wanted) or _first(tuple(reads.values()))
    worksheet = next(each for each in workbook.sheets if each.name == sheet.name)
    shown = shown_sheet(worksheet)
    light = replace(
        lesson,
        understood=replace(lesson.understood, sheets=(), questions=()),
        figures=_cut(lesson.figures),
        waiting=_cut(lesson.waiting),
        earlier=(),
    )
    return Glance(
        harmless(workbook.name),
        light,
        len(lesson.figures),
        len(lesson.waiting),
        _named(lesson, workbook),
        sheet.name,
        None if has_picture == sheet.name else shown,
        painted(shown, sheet.parts),
        counted(sheet.parts),
        dict(sheet.marks),
        _asked(lesson, sheet.name, shown),
        answers,
    )


def _first(sheets: tuple[SheetRead, ...]) -> SheetRead:
    return max(sheets, key=lambda each: sum(len(table.figures) > 0 for table in each.tables) > 0)


def _named(lesson: Lesson, workbook: Workbook) -> tuple[SheetNamed, ...]:
    hidden = {each.name for each in workbook.sheets if each.hidden}
    return tuple(
        SheetNamed(
            each.name,
            harmless(each.name),
            sum(len(table.figures) for table in each.tables),
            each.name in hidden,
        )
        for each in lesson.understood.sheets
    )


def _asked(lesson: Lesson, sheet: str, shown: ShownSheet) -> tuple[Place, ...]:
    places = (
        place_of(cell) for each in lesson.questions if each.sheet == sheet for cell in each.cells
    )
    height, width = len(shown.rows), len(shown.columns)
    return tuple(sorted({(r, c) for r, c in places if r < height and c < width}))


def _cut(figures: tuple[FigureTaught, ...]) -> tuple[FigureTaught, ...]:
    return figures[:MOST_FIGURES]
