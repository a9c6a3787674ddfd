"""When figures are of, where the sheet does not say, or says two things (rules T1, T2)."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from data.files.addresses import address
from data.guess import answers as words
from data.guess.answers import About
from data.guess.asking.lines import place_of_column
from data.guess.asking.making import asked
from data.guess.parts import Role
from data.guess.question_words import (
    BEFORE,
    NO_PERIOD,
    QUARTERS,
    SOURCES,
    YEAR,
    count_of,
)
from data.guess.questions import Question
from data.guess.read import SheetReading, TableReading
from data.guess.sheet_read import Guessed
from data.guess.sureness import Evidence
from data.guess.when import When, Year
from data.guess.when_read import when
from data.periods import Period

OF_YEARS = (
    "financial",
    "financial, by the year in which it ends",
    "calendar",
    "academic",
    "several years",
)
Pair = tuple[TableReading, Guessed]
FEW_COLUMNS = 3
OF_QUARTERS = ("financial", "calendar")


def periods_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about the periods of a sheet."""
    said = [(reading, each) for reading in sheet.tables for each in reading.figures]
    bare: list[Pair] = []
    before: list[Pair] = []
    rest: list[Guessed] = []
    for reading, figure in said:
        if figure.period is not None:
            continue
        said_of_it = _when(reading, figure)
        if said_of_it.year_kind is Year.BARE and not said_of_it.short:
            bare.append((reading, figure))
        elif figure.role is Role.BEFORE:
            before.append((reading, figure))
        else:
            rest.append(figure)
    yield from _of_years(sheet, bare)
    yield from _of_quarters(sheet, said)
    yield from _before(sheet, before)
    columns = {each.place[1] for each in rest}
    if rest and len(columns) <= FEW_COLUMNS and len(rest) < len(said):
        yield from _of_columns(sheet, rest)
    elif rest and sheet.facts.period is None:
        yield _nothing_said(sheet, rest)
    elif sheet.facts.period is None:
        yield from _two_sources(sheet, said)


def _when(reading: TableReading, figure: Guessed) -> When:
    return reading.times.when(reading.table.grid.at(*figure.place))


def _of_years(sheet: SheetReading, bare: list[Pair]) -> Iterator[Question]:
    if bare and sheet.facts.year is None:
        figures = [figure for _, figure in bare]
        decision = YEAR.format(year=_when(*bare[0]).year)
        name = sheet.grid.name
        yield asked(About.YEAR, name, decision, OF_YEARS, figures, Evidence.NOTHING)


def _of_quarters(sheet: SheetReading, said: list[Pair]) -> Iterator[Question]:
    """Quarters and halves of a year that stands alone."""
    found = [
        (figure, each)
        for reading, figure in said
        if figure.period is not None
        for each in (_when(reading, figure),)
        if each.year_kind is Year.BARE and (each.quarter or each.half) and not each.months
    ]
    if found and sheet.facts.year is None:
        figures = [figure for figure, _ in found]
        decision = QUARTERS.format(year=found[0][1].year, count=count_of(len(figures)))
        name = sheet.grid.name
        yield asked(About.YEAR, name, decision, OF_QUARTERS, figures, Evidence.WORD)


def _before(sheet: SheetReading, found: list[Pair]) -> Iterator[Question]:
    """One question for each column of the time before that says no time."""
    by_column: dict[tuple[int, int], list[Pair]] = {}
    for reading, figure in found:
        key = (reading.table.body[0], figure.place[1])
        by_column.setdefault(key, []).append((reading, figure))
    for pairs in by_column.values():
        reading, first = pairs[0]
        column = first.place[1]
        if column in reading.table.said.periods:
            continue
        others = [each.period for each in reading.figures if each.period is not None]
        likely = Counter(others).most_common(1)[0][0] if others else None
        readings = [str(likely.a_year_before()), str(likely.previous())] if likely else []
        yield asked(
            About.PERIOD,
            sheet.grid.name,
            BEFORE.format(head=" ".join(first.column_labels)),
            (*dict.fromkeys(readings), words.ALWAYS_ASKED),
            [figure for _, figure in pairs],
            Evidence.NOTHING,
            words=reading.column_words(column),
            place=place_of_column(reading, column),
        )


def _of_columns(sheet: SheetReading, figures: list[Guessed]) -> Iterator[Question]:
    """The columns of which nothing says when, in a table of which the rest is known."""
    without = {each.place for each in figures}
    for reading in sheet.tables:
        for column in reading.table.figures:
            found = [each for each in reading.figures if each.place[1] == column]
            found = [each for each in found if each.place in without]
            if not found or column in reading.table.said.periods:
                continue
            yield asked(
                About.PERIOD,
                sheet.grid.name,
                NO_PERIOD.format(count=count_of(len(found))),
                (words.ALWAYS_ASKED,),
                found,
                Evidence.NOTHING,
                words=reading.column_words(column),
                place=place_of_column(reading, column),
            )


def _nothing_said(sheet: SheetReading, figures: list[Guessed]) -> Question:
    in_name = when(PurePath(sheet.file).stem.replace("_", " "))
    readings = [words.IN_FILE_NAME] if in_name.year else []
    return asked(
        About.PERIOD,
        sheet.grid.name,
        NO_PERIOD.format(count=count_of(len(figures))),
        (*readings, words.ALWAYS_ASKED),
        figures,
        Evidence.NOTHING,
    )


def _two_sources(sheet: SheetReading, said: list[Pair]) -> Iterator[Question]:
    """Where what stands around a table names two periods, and nothing in it decides."""
    if len(sheet.tables) != 1:
        return  # each table has its own
    sources = list(_sources(sheet, sheet.tables[0]))
    if len(sources) < 2 or not _is_enough(sheet.tables[0], sources[0][1]):  # noqa: PLR2004
        return
    (where, chosen, text), *others = sources
    period = chosen.period()
    figures = [figure for _, figure in said if figure.period == period]
    other = next(
        (each for each in others if (found := each[1].period()) and not _fit(found, period)), None
    )
    if other is None or not figures:
        return
    yield asked(
        About.PERIOD,
        sheet.grid.name,
        SOURCES.format(first=text, second=other[2], count=count_of(len(figures))),
        (where, other[0], words.ALWAYS_ASKED),
        figures,
        Evidence.POSITION,
    )


def _is_enough(reading: TableReading, source: When) -> bool:
    """Whether every figure has its period with one source alone, so that it can be the answer."""
    cells = (reading.table.grid.at(*each.place) for each in reading.figures)
    times = reading.times
    return all(times.as_if(cell, [source]).period() == times.when(cell).period() for cell in cells)


def _sources(sheet: SheetReading, reading: TableReading) -> Iterator[tuple[str, When, str]]:
    """What stands around a table and names a period: where that is, what it says, its words."""
    table = reading.table
    for row in (*table.above.captions, *table.block.below):
        for cell in table.grid.filled(row, table.block.columns):
            if cell.when.period() is not None:
                yield f"{words.IN_CELL}{address(cell.row, cell.column)}", cell.when, cell.text
    name = when(sheet.grid.name)
    if name.period() is not None:
        yield words.IN_SHEET_NAME, name, sheet.grid.name


def _fit(one: Period, other: Period | None) -> bool:
    """Whether one period lies in the other."""
    return other is not None and (one.covers(other) or other.covers(one))
