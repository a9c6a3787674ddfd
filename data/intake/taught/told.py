"""A lesson told at a prompt: what was found in it line by line, and the figures as csv."""

from collections.abc import Iterable, Iterator

from data.csv_text import as_rows, plain_number
from data.findings import Finding, Severity
from data.framework.framework import Framework
from data.guess.sheet_read import Holds
from data.intake.taught import taught_findings as say
from data.intake.taught.asking import in_words
from data.intake.taught.lesson import FigureTaught, Lesson
from data.intake.taught.reading import of_drift
from data.observations import breakdown_key

COLUMNS = (
    *("sheet", "cell", "measure", "agency", "period", "breakdown", "value", "status"),
    *("held back", "labels"),
)


def findings_of(lesson: Lesson, framework: Framework) -> tuple[Finding, ...]:
    """What is to be known of a lesson before its layout is stored, each with its cells."""
    return tuple(_findings(lesson, framework))


def figures_csv(lesson: Lesson) -> str:
    """The figures that would be read, a row each; those that a question holds back say so."""
    every = sorted((*lesson.figures, *lesson.waiting), key=_place)
    return as_rows([COLUMNS, *map(_row, every)])


def _findings(lesson: Lesson, framework: Framework) -> Iterator[Finding]:
    for sheet in lesson.understood.sheets:
        read = sum(each.sheet == sheet.name for each in lesson.figures)
        waiting = sum(each.sheet == sheet.name for each in lesson.waiting)
        layout = lesson.layouts.get(sheet.name)
        yield say.would_be_read(sheet.name, read, waiting, layout.heading if layout else "")
    yield from of_drift(lesson)
    for named in lesson.names:
        if named.is_another_name and named.figures:
            meant = in_words(named.meanings, framework)
            yield say.label_taken_for(named.sheet, named.cells[:6], " | ".join(named.words), meant)
    for question in lesson.questions:
        yield say.asked(question.sheet, question.cells, question.asks, question.figures)
        for each in question.choices:
            yield say.answer(question.sheet, question.cells, each.says, each.line)
    for line in lesson.unused:
        name = " | ".join(line.words) or line.reason
        yield say.to_be_set_aside(line.sheet, line.cells, name, line.line)
    for conflict in lesson.conflicts:
        cells = tuple(cell for _, cell in conflict.cells)
        values = " and ".join(conflict.values)
        yield say.figures_differ(conflict.cells[0][0], cells, conflict.says, values)
    for total in lesson.totals:
        if total.holds is Holds.NO:
            yield say.total_does_not_add_up(total.sheet, (total.cell, *total.parts))
    for sentence in lesson.why_not:
        first = next((each.name for each in lesson.understood.sheets), "")
        yield Finding(Severity.ERROR, "taught-not-yet", first, (), sentence, "")


def _place(figure: FigureTaught) -> tuple[str, int, str]:
    letters = "".join(filter(str.isalpha, figure.cell))
    return figure.sheet, int(figure.cell[len(letters) :]), f"{len(letters)}{letters}"


def _row(figure: FigureTaught) -> tuple[str | float | int | None, ...]:
    return (
        figure.sheet,
        figure.cell,
        figure.measure,
        figure.agency,
        str(figure.period or ""),
        breakdown_key(dict(figure.categories)),
        None if figure.value is None else plain_number(figure.value),
        str(figure.status).replace(" ", "-"),
        "yes" if _waits(figure) else "",
        " | ".join(figure.words),
    )


def _waits(figure: FigureTaught) -> bool:
    return bool(figure.held_back_by) or figure.period is None


def lines_in(text: str) -> tuple[str, ...]:
    """The answers of a file, one a line; blank lines and those that begin with # say nothing."""
    return tuple(_answers(text.splitlines()))


def _answers(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield line
