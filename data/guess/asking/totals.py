"""Totals that only a name speaks for, or only arithmetic in a cell or two."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.guess.asking.lines import Asked, columns_of, rows_of
from data.guess.asking.making import asked
from data.guess.question_words import NO_TOTAL, SUM, TOTAL
from data.guess.questions import Question
from data.guess.read import SheetReading
from data.guess.sums import Sum
from data.guess.sureness import Evidence
from data.guess.worked_out import MOST_LINES

FEW = 2  # cells in which chance may make a sum


def totals_asked(sheet: SheetReading) -> Iterator[Question]:
    """What is asked about the totals of a sheet."""
    for reading in sheet.tables:
        rows = rows_of(reading) if len(reading.table.body) <= MOST_LINES else ()
        for line in (*_together(rows), *columns_of(reading)):
            sentence = _open(line)
            if sentence and line.figures:
                is_read = sentence is not NO_TOTAL
                yield asked(
                    line.about,
                    reading.table.grid.name,
                    sentence.format(label=line.name),
                    ("total", "figure") if is_read else ("figure", "total"),
                    line.figures,
                    Evidence.WORD if is_read else Evidence.POSITION,
                    words=line.words,
                    place=line.place,
                )


def _together(rows: Iterable[Asked]) -> Iterator[Asked]:
    """The rows, those of one name, such as Total of each area, as one: they are alike."""
    alike: dict[tuple[str, str], list[Asked]] = {}
    for row in rows:
        alike.setdefault((_open(row), row.total_name), []).append(row)
    for (sentence, name), found in alike.items():
        if len(found) == 1 or not sentence or not name:
            yield from found
        else:
            figures = tuple(each for row in found for each in row.figures)
            yield replace(found[0], words=(name,), place="", figures=figures)


def _open(line: Asked) -> str:
    """The sentence of what is open about a line; "" where name and arithmetic agree."""
    if line.is_said or line.has_role:
        return ""
    if line.sum is None:
        return NO_TOTAL if line.is_named else ""
    if not line.sum.is_proved:
        return TOTAL
    return SUM if not line.is_named and _proofs(line, line.sum) <= FEW else ""


def _proofs(line: Asked, found: Sum) -> int:
    """In how many cells that are not zero a line adds up; those of a long file are many."""
    if not found.parts:
        return FEW + 1
    return sum(bool(line.numbers[at]) for at in found.holds)
