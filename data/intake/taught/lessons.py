"""A sheet of an agency's own, and what was said of it, to what it would give a board."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from data.files.workbook import Workbook
from data.framework.framework import Framework
from data.framework.layouts.taught import PeriodFrom, TaughtSheet
from data.guess.answers import ALWAYS_ASKED, IN_FILE_NAME, About, Answer
from data.guess.parts import Part, Role
from data.guess.questions import Question as OfLayout
from data.guess.sheet_read import Guessed, SheetRead
from data.guess.understood import Understood, understood
from data.intake.checks.past import Past
from data.intake.taught.accounting import against_held, conflicts_in, totals_in, unused_in
from data.intake.taught.answered import Said
from data.intake.taught.asking import id_of, in_turn, of_layouts, of_names, of_structure
from data.intake.taught.drift import answers_of, held_against
from data.intake.taught.fitting import TableNames, measures_of, names_of
from data.intake.taught.keys import Counts, Keys, measures_of_each
from data.intake.taught.lesson import (
    Drifted,
    FigureTaught,
    Lesson,
    OfWhen,
    Question,
    Source,
    Unused,
    Whose,
)
from data.intake.taught.meaning import Axis, Named
from data.intake.taught.naming import labels_of
from data.intake.taught.new_measures import with_new_measures
from data.intake.taught.recognised import Recognised, recognised
from data.intake.taught.refused import why_not
from data.intake.taught.vocabulary import vocabulary_of
from data.intake.taught.whose import of_when, whose_it_is
from data.periods import Period

Where = tuple[str, Axis, tuple[str, ...]]  # of a label: sheet, axis and words


Understand = Callable[[Workbook, tuple[Answer, ...]], Understood]


@dataclass(frozen=True)
class Asked:
    """Who was chosen, and for when, where the page or the prompt said so."""

    agency: str = ""
    period: Period | None = None


NOTHING_SAID, NOBODY = Said(), Asked()


def lesson(
    workbook: Workbook,
    framework: Framework,
    said: Said = NOTHING_SAID,
    asked: Asked = NOBODY,
    past: Past | None = None,
    understand: Understand = understood,
) -> Lesson:
    """What a workbook would give a board by what was said of it; nothing is stored.

    A sheet whose layout is stored is read by it, and what it does not know is asked.
    past: what the board holds already; without it nothing is held against it. understand: the
    guess, or one that remembers what it understood, since few answers change it.
    """
    framework, said = with_new_measures(framework, said)
    known = recognised(workbook, framework, asked.agency, said.layouts)
    facts = (*_facts_of(known), *said.structure)
    found = _still_asked(understand(workbook, facts), asked)
    chosen = asked.agency or (known.agencies[0] if len(known.agencies) == 1 else "")
    whose = whose_it_is(workbook, found, framework, chosen)
    if chosen and not asked.agency:
        whose = replace(whose, source=Source.LAYOUT)
    reading = _Reading(found, framework, said, whose, known, past or Past())
    figures, names, drift = reading.all()
    when = of_when(workbook, (e.period for e in figures if not e.earlier), asked.period)
    figures = [_with_period(each, _for_all(when, known)) for each in figures]
    waits_for = {id for each in figures for id in each.held_back_by}
    names = tuple(_waited_for(each, waits_for) for each in names)
    names_asked = [each for each in names if each.is_asked and each.figures]
    of_labels = of_names(names_asked, framework, measures_of(names))
    unused = unused_in(workbook, found, facts)
    ready = tuple(e for e in figures if not e.held_back_by and not e.earlier and e.period)
    taught = Lesson(
        found,
        whose,
        when,
        names,
        (
            *of_layouts(known.doubtful, found, framework),
            *in_turn((*_of_structure(found, unused), *of_labels)),
        ),
        ready,
        tuple(e for e in figures if not e.earlier and (e.held_back_by or not e.period)),
        tuple(each for each in figures if each.earlier and not each.held_back_by),
        unused,
        conflicts_in(ready, framework),
        totals_in(found),
        against_held((e for e in figures if not e.held_back_by and e.measure), reading.past),
        drift,
        known.sheets,
        known.doubtful,
    )
    return replace(taught, why_not=tuple(why_not(taught)))


@dataclass(frozen=True)
class _Reading:
    """The figures of a workbook, by what is known of its sheets and what was said of them."""

    found: Understood
    framework: Framework
    said: Said
    whose: Whose
    known: Recognised
    past: Past

    def all(self) -> tuple[list[FigureTaught], tuple[Named, ...], tuple[Drifted, ...]]:
        """Every figure that counts something, every label, and what became of those known."""
        figures: list[FigureTaught] = []
        names: list[Named] = []
        drift: list[Drifted] = []
        for sheet in self.found.sheets:
            of_sheet, labels = self._sheet(sheet)
            if layout := self.known.sheets.get(sheet.name):
                held = held_against(labels, layout, of_sheet, self.said.names)
                doubted = [each for each in held.names if each.is_asked]
                of_sheet = [_held_back(each, doubted) for each in of_sheet]
                labels, drift = held.names, [*drift, *held.drift]
            figures += of_sheet
            names += labels
        return figures, tuple(names), tuple(drift)

    def _sheet(self, sheet: SheetRead) -> tuple[list[FigureTaught], tuple[Named, ...]]:
        vocabulary = vocabulary_of(self.framework, self.past.other_names, self.past.names_seen)
        layout = self.known.sheets.get(sheet.name)
        stored = answers_of(layout, sheet.name) if layout else ()
        answers = (*stored, *self.said.names)
        open_questions = {
            place: question.id
            for question in reversed(self.found.questions)
            if question.sheet == sheet.name
            for place in question.affected
        }
        figures: list[FigureTaught] = []
        names: dict[Where, Named] = {}
        for table in sheet.tables:
            labels = labels_of(sheet.name, table, vocabulary, answers, is_taught=layout is not None)
            of_table = names_of(labels, self.whose.agency)
            _add(names, of_table)
            keys = Keys(of_table, self.framework, self.whose.agency, self._of_each)
            for each in labels.figures:
                counts = keys.of(each)
                if not counts.is_left_out:
                    figures.append(_taught(each, counts, open_questions.get(each.place, "")))
        return figures, tuple(names.values())

    @cached_property
    def _of_each(self) -> frozenset[str]:
        return measures_of_each(self.framework)


def _facts_of(known: Recognised) -> tuple[Answer, ...]:
    """What was said of how each sheet is laid out, for the names that they have now."""
    return tuple(
        replace(fact, sheet=name)
        for name, layout in known.sheets.items()
        for fact in (*layout.facts, *_period_fact(layout))
    )


def _period_fact(layout: TaughtSheet) -> tuple[Answer, ...]:
    """Where a layout has its period, unless that was said in so many words."""
    says = {PeriodFrom.FILE_NAME: IN_FILE_NAME, PeriodFrom.ASKED: ALWAYS_ASKED}
    is_said = any(each.about is About.PERIOD and not each.words for each in layout.facts)
    where = says.get(layout.period_from)
    return (Answer(About.PERIOD, where),) if where and not is_said else ()


def _still_asked(found: Understood, asked: Asked) -> Understood:
    """What was understood; nobody asks what changes no figure, nor the period that was chosen."""
    left = (
        each
        for each in found.questions
        if not _changes_nothing(each)
        and not (asked.period and each.about is About.PERIOD and not each.words)
    )
    return replace(found, questions=tuple(left))


def _changes_nothing(question: OfLayout) -> bool:
    """Whether a line is a figure or a total: it is stored under its label, whichever it is."""
    return {option.answer.says for option in question.options} <= {Part.FIGURE, Part.TOTAL}


def _of_structure(found: Understood, unused: Collection[Unused]) -> Iterator[Question]:
    """What is asked of how sheets are laid out, but for lines that are to be set aside anyway."""
    told = {(each.sheet, str(each.axis), each.words) for each in unused}
    for each in found.questions:
        if (each.sheet, str(each.about), each.words) not in told:
            yield of_structure(each)


def _for_all(when: OfWhen, known: Recognised) -> Period | None:
    """The period of figures of which the sheet does not say when they are."""
    by_name = any(e.period_from is PeriodFrom.FILE_NAME for e in known.sheets.values())
    return when.period if when.source is not Source.FILE_NAME or by_name else None


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


def _held_back(figure: FigureTaught, doubted: Collection[Named]) -> FigureTaught:
    """A figure that waits for each doubt about its labels."""
    words = set(figure.words)
    more = (id_of(each) for each in doubted if each.words and set(each.words) <= words)
    return replace(figure, held_back_by=tuple(dict.fromkeys((*figure.held_back_by, *more))))


def _with_period(figure: FigureTaught, period: Period | None) -> FigureTaught:
    return figure if figure.period or figure.earlier else replace(figure, period=period)


def _waited_for(named: Named, ids: Collection[str]) -> Named:
    """A label that figures wait for is asked about, be it known by itself."""
    return replace(named, is_asked=True) if id_of(named) in ids else named
