"""The answers of a person as facts of one sheet and of its tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from data.files.addresses import place_of
from data.guess import answers as words
from data.guess.anchors import ROWS, area_meant, columns_meant, rows_meant
from data.guess.answers import About, Answer
from data.guess.block import Block
from data.guess.cells import Grid
from data.guess.facts import Area, ColumnFacts, Facts, Place
from data.guess.parts import Part
from data.guess.when import When
from data.guess.when_read import when
from data.observations import Status


def of_sheet(answers: Iterable[Answer], name: str, sheets: Sequence[str]) -> tuple[Answer, ...]:
    """The answers for one sheet: those that name it, or a sheet that the file does not have.

    A csv's sheet is called after its file, which has another name next quarter.
    """
    return tuple(each for each in answers if each.sheet == name or each.sheet not in sheets)


def senses_said(answers: Iterable[Answer]) -> dict[str, Status]:
    """What marks mean, as far as it was said."""
    return {
        word.lower().strip("[]()"): Status(each.says)
        for each in answers
        if each.about is About.MARK
        for word in each.words
    }


def facts_of(grid: Grid, answers: Sequence[Answer], file: str) -> Facts:
    """The facts of a sheet; of two about one thing the later one holds."""
    rows: dict[int, Part] = {}
    cells: dict[Place, Part] = {}
    tables: list[Area] = []
    for each in answers:
        if each.about is About.ROW:
            rows |= dict.fromkeys(rows_meant(grid, each), Part(each.says))
        elif each.about is About.CELLS and (area := area_meant(grid, each)):
            if each.says == words.A_TABLE:
                tables.append(area)
            else:
                cells |= dict.fromkeys(_places(area), Part(each.says))
    facts = Facts(rows, cells, tuple(tables), tuple(filter(_is_of_a_column, answers)))
    return _with_whole(
        replace(facts, row_periods=_row_periods(grid, answers, file)), grid, answers, file
    )


def _with_whole(facts: Facts, grid: Grid, answers: Sequence[Answer], file: str) -> Facts:
    """With what was said of the sheet as a whole."""
    for each in answers:
        if each.about is About.LABELS:
            facts = replace(facts, is_carried=each.says == words.GIVEN_ONCE)
        elif each.about is About.YEAR:
            facts = replace(facts, year=words.YEARS[each.says])
        elif each.about is About.SHEET:
            facts = replace(facts, has_figures=Part(each.says) is not Part.ASIDE)
        elif each.about is About.BRACKETS and not _names_a_line(each):
            facts = replace(facts, brackets=Part(each.says))
        elif each.about is About.PERIOD and not _names_a_line(each):
            facts = replace(facts, period=_period_said(grid, each, file))
    return facts


def column_facts(
    grid: Grid, blocks: Sequence[Block], facts: Facts, file: str
) -> tuple[ColumnFacts, ...]:
    """The facts of each table's columns."""
    found = [ColumnFacts({}, {}, {}) for _ in blocks]
    for answer in facts.columns:
        for number, column in columns_meant(grid, blocks, answer):
            found[number] = _and(found[number], column, answer, grid, file)
    return tuple(found)


def unmet(grid: Grid, blocks: Sequence[Block], answers: Iterable[Answer]) -> Iterator[Answer]:
    """The answers about lines or cells that the sheet does not have, or does not have any more."""
    for each in answers:
        if each.about is About.CELLS:
            is_met = area_meant(grid, each) is not None
        elif _is_of_a_row(each):
            is_met = bool(rows_meant(grid, each))
        else:
            is_met = not _is_of_a_column(each) or bool(columns_meant(grid, blocks, each))
        if not is_met:
            yield each


def _and(facts: ColumnFacts, column: int, answer: Answer, grid: Grid, file: str) -> ColumnFacts:
    if answer.about is About.BRACKETS:
        return replace(facts, brackets={**facts.brackets, column: Part(answer.says)})
    if answer.about is About.PERIOD:
        said = _period_said(grid, answer, file)
        return replace(facts, periods={**facts.periods, column: said})
    return replace(facts, parts={**facts.parts, column: Part(answer.says)})


def _row_periods(grid: Grid, answers: Iterable[Answer], file: str) -> dict[int, When]:
    return {
        row: _period_said(grid, each, file)
        for each in answers
        if each.about is About.PERIOD and _is_of_a_row(each)
        for row in rows_meant(grid, each)
    }


def _is_of_a_row(answer: Answer) -> bool:
    may_be = answer.about in {About.PERIOD, About.BRACKETS} and ROWS.fullmatch(answer.place)
    return answer.about is About.ROW or bool(may_be)


def _is_of_a_column(answer: Answer) -> bool:
    if answer.about is About.COLUMN:
        return True
    return answer.about in {About.PERIOD, About.BRACKETS} and (
        _names_a_line(answer) and not _is_of_a_row(answer)
    )


def _names_a_line(answer: Answer) -> bool:
    return bool(answer.place or any(answer.words))


def _period_said(grid: Grid, answer: Answer, file: str) -> When:
    """What the place that was named says of when, or the period itself."""
    said = answer.says
    if said == words.IN_FILE_NAME:
        return when(PurePath(file).stem.replace("_", " "))
    if said == words.IN_SHEET_NAME:
        return when(grid.name)
    if said.startswith(words.IN_CELL):
        row, column = place_of(said.removeprefix(words.IN_CELL))
        return grid.at(row, column).when if row < len(grid.rows) and column < grid.width else When()
    if said.startswith(words.AFTER):
        return _when_after(grid, said.removeprefix(words.AFTER))
    return When() if said == words.ALWAYS_ASKED else when(said)


def _when_after(grid: Grid, wanted: str) -> When:
    """What the first cell with some words says of when, or what stands right of it, or beneath."""
    for row in grid.rows:
        for cell in row:
            if not cell.text.casefold().startswith(wanted.casefold()):
                continue
            right = next((each for each in row[cell.column + 1 :] if not each.is_blank), None)
            beneath = [line[cell.column] for line in grid.rows[cell.row + 1 : cell.row + 2]]
            for each in (cell, right, *beneath):
                if each is not None and not each.when.is_empty:
                    return each.when
    return When()


def _places(area: Area) -> Iterator[Place]:
    (top, left), (bottom, right) = area
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield row, column
