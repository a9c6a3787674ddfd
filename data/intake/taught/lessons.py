"""A sheet that a board has not seen, and what was said of it, to what it would give the board."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.files.workbook import Workbook
from data.framework.framework import Framework
from data.guess.parts import Role
from data.guess.sheet_read import Guessed
from data.guess.understood import Understood, understood
from data.intake.checks.past import Past
from data.intake.taught.accounting import against_held, conflicts_in, totals_in, unused_in
from data.intake.taught.answered import Said
from data.intake.taught.asking import id_of, in_turn, of_names, of_structure
from data.intake.taught.fitting import TableNames, measures_of, names_of
from data.intake.taught.keys import Counts, Keys, measures_of_each
from data.intake.taught.lesson import FigureTaught, Lesson, Source, Whose
from data.intake.taught.meaning import Axis, Named
from data.intake.taught.naming import labels_of
from data.intake.taught.vocabulary import Vocabulary, vocabulary_of
from data.intake.taught.whose import of_when, whose_it_is
from data.periods import Period

Where = tuple[str, Axis, tuple[str, ...]]  # of a label: sheet, axis and words
NOT_READ = "There is no figure on it that could be read."
SAY_WHOSE = "Say whose sheet it is: choose the agency."
SAY_WHEN = "Say of which period its figures are."
SAY_THE_REST = "Say what its labels stand for: no figure of it is known to be one of the board's."
SET_ASIDE = "Say of each row and column that is not used that it is left aside knowingly."
SAME_TWICE = "Some figures say two things of the same: say which table, row or column is meant."


@dataclass(frozen=True)
class Asked:
    """About which file something is asked, and for whom.

    agency, period: who was chosen, and for when, where the page or the prompt said so.
    """

    agency: str = ""
    period: Period | None = None


NOTHING_SAID, NOBODY = Said(), Asked()


def lesson(
    workbook: Workbook,
    framework: Framework,
    said: Said = NOTHING_SAID,
    asked: Asked = NOBODY,
    past: Past | None = None,
) -> Lesson:
    """What a workbook would give a board by what was said of it; nothing is stored.

    past: what the board holds already; without it nothing is held against it.
    """
    found = understood(workbook, said.structure)
    held = past or Past()
    vocabulary = vocabulary_of(framework, held.other_names, held.names_seen)
    whose = whose_it_is(workbook, found, framework, asked.agency)
    figures, names = _figures(found, vocabulary, said, whose)
    when = of_when(workbook, (e.period for e in figures if not e.earlier), asked.period)
    asked_when = when.period if when.source is not Source.FILE_NAME else None
    figures = [_with_period(each, asked_when) for each in figures]
    waits_for = {id for each in figures for id in each.held_back_by}
    names = tuple(_waited_for(each, waits_for) for each in names)
    ready = tuple(e for e in figures if not e.held_back_by and not e.earlier and e.period)
    names_asked = [each for each in names if each.is_asked and each.figures]
    questions = in_turn(
        (
            *map(of_structure, found.questions),
            *of_names(names_asked, framework, measures_of(names)),
        )
    )
    taught = Lesson(
        found,
        whose,
        when,
        names,
        questions,
        ready,
        tuple(e for e in figures if not e.earlier and (e.held_back_by or not e.period)),
        unused_in(workbook, found, said.structure),
        conflicts_in(ready, framework),
        totals_in(found),
        against_held((e for e in figures if not e.held_back_by and e.measure), held),
    )
    return replace(taught, why_not=tuple(_why_not(taught)))


def _figures(
    found: Understood, vocabulary: Vocabulary, said: Said, whose: Whose
) -> tuple[list[FigureTaught], tuple[Named, ...]]:
    """Every figure that counts something, as it would be stored, and every label's meaning."""
    framework = vocabulary.framework
    of_each = measures_of_each(framework)
    held_back = {
        (question.sheet, place): question.id
        for question in reversed(found.questions)
        for place in question.affected
    }
    figures: list[FigureTaught] = []
    names: dict[Where, Named] = {}
    for sheet in found.sheets:
        for table in sheet.tables:
            labels = labels_of(sheet.name, table, vocabulary, said.names)
            of_table = names_of(labels, whose.agency)
            _add(names, of_table)
            keys = Keys(of_table, framework, whose.agency, of_each)
            for each in labels.figures:
                counts = keys.of(each)
                if not counts.is_left_out:
                    open_question = held_back.get((sheet.name, each.place), "")
                    figures.append(_taught(each, counts, open_question))
    return figures, tuple(names.values())


def _add(names: dict[Where, Named], found: TableNames) -> None:
    """A label that stands in several tables of a sheet decides the figures of all of them."""
    for each in found.named.values():
        where = (each.sheet, each.axis, each.words)
        known = names.get(where)
        if known is None:
            names[where] = each
        else:
            doubtful = each if each.is_asked else known
            names[where] = replace(doubtful, figures=known.figures + each.figures)


def _taught(figure: Guessed, counts: Counts, open_question: str) -> FigureTaught:
    waits = (*((open_question,) if open_question else ()), *map(id_of, counts.waits_for))
    return FigureTaught(
        figure.sheet,
        figure.cell,
        counts.measure,
        counts.agency,
        counts.categories,
        figure.period,
        figure.figure.value,
        figure.status,
        figure.labels,
        tuple(dict.fromkeys(waits)),
        figure.role is Role.BEFORE,
    )


def _with_period(figure: FigureTaught, period: Period | None) -> FigureTaught:
    return figure if figure.period or figure.earlier else replace(figure, period=period)


def _waited_for(named: Named, ids: Iterable[str]) -> Named:
    """A label that figures wait for is asked about, be it known by itself."""
    return replace(named, is_asked=True) if id_of(named) in ids else named


def _why_not(lesson: Lesson) -> Iterator[str]:
    if not (lesson.figures or lesson.waiting):
        yield NOT_READ
        return
    if not lesson.whose.agency or lesson.whose.source is Source.FILE_NAME:
        yield SAY_WHOSE
    if lesson.when.period is None or lesson.when.source is Source.FILE_NAME:
        yield SAY_WHEN
    if not lesson.figures and not _waits_for_a_period(lesson.waiting):
        yield SAY_THE_REST
    if lesson.unused:
        yield SET_ASIDE
    if lesson.conflicts:
        yield SAME_TWICE


def _waits_for_a_period(waiting: Sequence[FigureTaught]) -> bool:
    return any(not each.held_back_by for each in waiting)
