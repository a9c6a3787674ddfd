"""Whose an agency's own sheet is, and of which period: where it says so, or that it does not."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from data.files.addresses import Place, address
from data.files.workbook import Workbook, Worksheet
from data.framework.framework import Framework
from data.guess.understood import Understood
from data.guess.when_read import when
from data.intake.taught.captions import PARTED
from data.intake.taught.lesson import OfWhen, Source, Whose
from data.periods import Period, at_snapshot
from data.reading import text_of

LOOKED_AT_ROWS = 30
LOOKED_AT_COLUMNS = 12
IN_A_FILE_NAME = re.compile(r"[_\s.\-–]+")
LONGEST_NAME = 5  # words of an agency's name in the name of a file
A_QUARTER = 3  # months


def whose_it_is(
    workbook: Workbook, understood: Understood, framework: Framework, chosen: str = ""
) -> Whose:
    """The agency that a sheet is of: who was chosen, or the only one that it names above a table.

    By the name of the file alone it is proposed, and asked.
    """
    if chosen:
        return Whose(chosen, Source.CHOSEN)
    named = dict(_named_above(workbook, understood, framework))
    if len(named) == 1:
        ((agency, cell),) = named.items()
        return Whose(agency, Source.CELL, cell)
    words = IN_A_FILE_NAME.split(PurePath(workbook.name).stem)
    runs = (
        " ".join(words[first : first + length])
        for length in range(LONGEST_NAME, 0, -1)
        for first in range(len(words) - length + 1)
    )
    found = next(filter(None, map(framework.agency_called, runs)), "")
    return Whose(found, Source.FILE_NAME) if found else Whose()


def of_when(
    workbook: Workbook, periods: Iterable[Period | None], chosen: Period | None = None
) -> OfWhen:
    """The period that a return of these figures is for: who sends it says, or the sheet does.

    periods: of its figures; None of those whose sheet does not say when they are.
    """
    known = {each for each in periods if each is not None}
    said_by_name = when(PurePath(workbook.name).stem).period()
    by_name = _of_a_return({said_by_name}) if said_by_name else None
    if chosen is not None:
        return OfWhen(chosen, Source.CHOSEN, named_by_file=by_name)
    if known:
        source = Source.COLUMN if len(known) > 1 else Source.HEADING
        return OfWhen(_of_a_return(known), source, named_by_file=by_name)
    return OfWhen(by_name, Source.FILE_NAME, "", by_name) if by_name else OfWhen()


def _of_a_return(periods: Iterable[Period]) -> Period:
    """The latest of several periods, as a return has one: the quarter of a month."""
    latest = max(periods, key=lambda each: (each.ends, -each.months))
    return at_snapshot(latest.ends) if latest.months < A_QUARTER else latest


def agencies_named(worksheet: Worksheet, framework: Framework) -> Iterator[tuple[str, Place, str]]:
    """The agencies that the first cells of a sheet name, each with its place and its words."""
    for row, contents in enumerate(worksheet.rows[:LOOKED_AT_ROWS]):
        for column, content in enumerate(contents[:LOOKED_AT_COLUMNS]):
            for text in PARTED.split(text_of(content)):
                if agency := framework.agency_called(text):
                    yield agency, (row, column), text


def _named_above(
    workbook: Workbook, understood: Understood, framework: Framework
) -> Iterator[tuple[str, str]]:
    """The agencies that are named outside of tables, each with its sheet and cell."""
    inside = {each.name: [table.rows for table in each.tables] for each in understood.sheets}
    for sheet in workbook.sheets:
        tables = inside.get(sheet.name, [])
        for agency, (row, column), _ in agencies_named(sheet, framework):
            if not any(row in rows and row != rows.start for rows in tables):
                yield agency, f"{sheet.name}, {address(row, column)}"
