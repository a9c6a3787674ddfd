"""Whether a sheet is accounted for: nothing with numbers unused, nothing said twice otherwise."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from data.files.addresses import address
from data.files.workbook import Workbook, Worksheet
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key
from data.guess.answers import About, Answer
from data.guess.parts import Part
from data.guess.sheet_read import Axis as LineAxis
from data.guess.sheet_read import Line, SheetRead
from data.guess.understood import Understood
from data.intake.checks.past import Past
from data.intake.extracted import Read
from data.intake.taught.lesson import AgainstHeld, Conflict, FigureTaught, Total, Unused
from data.intake.taught.meaning import Axis
from data.observations import Status
from data.reading import Figure, read

NAMED_CELLS = 12
UNSEEN = frozenset({Part.ASIDE, Part.NOTE})  # what may hold numbers that nothing uses


def unused_in(
    workbook: Workbook, understood: Understood, answers: Collection[Answer]
) -> tuple[Unused, ...]:
    """The rows and columns with numbers that nothing uses, and that nobody has set aside."""
    known = {(each.about, each.words, each.sheet) for each in answers}
    sheets = {each.name: each for each in workbook.sheets}
    found = []
    for sheet in understood.sheets:
        for line in _lines_unseen(sheet):
            about = About.ROW if line.axis is LineAxis.ROW else About.COLUMN
            said = {(about, line.words, name) for name in ("", sheet.name)}
            cells = _numbers_in(sheets[sheet.name], sheet, line)
            if cells and not said & known:
                answer = Answer(about, Part.ASIDE, sheet.name, line.words, line.place)
                axis = Axis.ROW if line.axis is LineAxis.ROW else Axis.COLUMN
                found.append(Unused(sheet.name, axis, line.words, cells, line.reason, str(answer)))
    return tuple(found)


def conflicts_in(figures: Iterable[FigureTaught], framework: Framework) -> tuple[Conflict, ...]:
    """Figures of one measure, period, agency and category whose values differ."""
    by_key: dict[tuple[object, ...], list[FigureTaught]] = defaultdict(list)
    for each in figures:
        by_key[each.measure, each.period, each.agency, frozenset(each.categories)].append(each)
    return tuple(
        Conflict(
            says(group[0], framework),
            tuple((each.sheet, each.cell) for each in group),
            tuple(_shown(each) for each in group),
        )
        for group in by_key.values()
        if len({(each.value, each.status) for each in group}) > 1
    )


def says(figure: FigureTaught, framework: Framework) -> str:
    """What a figure is of, in words."""
    parts = [framework.measure_as_known(figure.measure).title]
    parts += [figure.period.in_words()] if figure.period else []
    parts += [framework.agency_name(figure.agency)] if figure.agency else []
    return ", ".join((*parts, *(category for _, category in figure.categories)))


def totals_in(understood: Understood) -> tuple[Total, ...]:
    """Every printed total, and whether its parts add up to it."""
    return tuple(
        Total(sheet.name, address(*each.total), tuple(address(*e) for e in each.parts), each.holds)
        for sheet in understood.sheets
        for each in sheet.sums
    )


def against_held(figures: Iterable[FigureTaught], past: Past) -> AgainstHeld:
    """Figures of periods that the board holds already, those of before too, against what it holds.

    A sheet that repeats what is held shows that its labels mean what they are taken for.
    """
    compared, agree = 0, 0
    differ: list[tuple[str, str]] = []
    for each in figures:
        held = past.of(read_of(each)) if each.value is not None and each.period else None
        if held is None or held.value is None:
            continue
        compared += 1
        if held.value == each.value:
            agree += 1
        else:
            differ.append((each.sheet, each.cell))
    return AgainstHeld(compared, agree, tuple(differ))


def read_of(figure: FigureTaught) -> Read:
    """A figure as what reads a return has it."""
    key = Key(figure.measure, figure.period, agency=figure.agency, categories=figure.categories)
    return Read(key, Figure(figure.value, figure.status), "", figure.sheet, figure.cell)


def _lines_unseen(sheet: SheetRead) -> Iterator[Line]:
    for lines in (*(table.lines for table in sheet.tables), sheet.lines):
        yield from (line for line in lines if line.part in UNSEEN)


def _numbers_in(worksheet: Worksheet, sheet: SheetRead, line: Line) -> tuple[str, ...]:
    """The cells of a line, within its table, that hold nothing but a number."""
    table = next((each for each in sheet.tables if line in each.lines), None)
    if line.axis is LineAxis.ROW:
        places = [(line.number, column) for column in range(sheet.columns)]
    else:
        rows = table.rows if table else range(sheet.rows)
        places = [(row, line.number) for row in rows]
    found = (address(*place) for place in places if _is_number(worksheet.at(*place)))
    return tuple(cell for cell, _ in zip(found, range(NAMED_CELLS), strict=False))


def _is_number(content: object) -> bool:
    if isinstance(content, bool) or not isinstance(content, str | int | float):
        return False
    found = read(content)
    return bool(found.figure and found.figure.value is not None and not found.words)


def _shown(figure: FigureTaught) -> str:
    if figure.value is None:
        return str(figure.status)
    shown = int(figure.value) if figure.value == int(figure.value) else figure.value
    return str(shown) if figure.status is Status.REPORTED else f"{shown} ({figure.status})"
