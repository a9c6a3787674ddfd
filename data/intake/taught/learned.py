"""A lesson that is complete, as the layouts that a board keeps of it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from data.framework.framework import Framework
from data.framework.layouts.sheet import Key
from data.framework.layouts.taught import PeriodFrom, Takes, TaughtLabel, TaughtSheet
from data.guess.sheet_read import Holds, SheetRead
from data.guess.when_read import is_pure, when, without_when
from data.intake.taught.answered import Said
from data.intake.taught.lesson import FigureTaught, Lesson
from data.intake.taught.meaning import Axis, Meaning, StandsFor
from data.intake.taught.naming import place_of
from data.intake.taught.values import ADDS_UP, values_in_words

LONGEST_ID = 60
LONGEST_HEADING = 80
MOST_LABELS = 2_000  # of one sheet
FEW = 3  # labels by which a sheet without heads is known
NO_ID = re.compile(r"[^a-z0-9]+")


def layouts_of(lesson: Lesson, said: Said, framework: Framework) -> tuple[TaughtSheet, ...]:
    """The layouts to be kept of a file: one for each sheet that gives figures.

    What is still asked about is not kept: it is asked again of the next file.
    """
    taken = {each.id for each in framework.sheets} | {each.id for each in framework.taught}
    found = []
    for sheet in lesson.understood.sheets:
        figures = [each for each in lesson.figures if each.sheet == sheet.name]
        if not figures:
            continue
        heading = _heading(sheet, lesson, framework)
        known = lesson.layouts.get(sheet.name)
        of_sheet = known.id if known else _new_id(lesson.whose.agency, heading, taken)
        taken.add(of_sheet)
        found.append(
            TaughtSheet(
                of_sheet,
                known.heading if known else heading,
                lesson.whose.agency,
                tuple(_anchors(sheet)) or (_first_words(figures),),
                _labels_with_former(tuple(_labels(sheet.name, lesson, figures)), known),
                tuple(
                    each
                    for each in (*(known.facts if known else ()), *said.structure)
                    if each.sheet in {"", sheet.name}
                ),
                _period_from(lesson),
            )
        )
    return tuple(found)


def _heading(sheet: SheetRead, lesson: Lesson, framework: Framework) -> str:
    """What a person calls it, whichever period it is for: its caption, or whose it is."""
    heads = {word for table in sheet.tables for e in table.figures for word in e.column_labels}
    texts = [text for table in sheet.tables for text in table.anchor if text not in heads]
    for text in (*texts, sheet.name):
        if framework.agency_called(text) or is_pure(text):
            continue
        timeless = text if when(text).is_empty else without_when(text).strip(" -–—:,;()")
        if timeless:
            return (timeless[0].upper() + timeless[1:])[:LONGEST_HEADING]
    return f"{framework.agency_name(lesson.whose.agency)}, own figures"


def _new_id(agency: str, heading: str, taken: Collection[str]) -> str:
    named = NO_ID.sub("-", heading.lower()).strip("-") or "own"
    whole = named if named.startswith(f"{agency}-") else f"{agency}-{named}"
    whole = whole[: LONGEST_ID - 4].strip("-")
    numbers = ("", *(f"-{number}" for number in range(2, len(taken) + 3)))
    return next(whole + number for number in numbers if whole + number not in taken)


def _anchors(sheet: SheetRead) -> Iterator[tuple[str, ...]]:
    for table in sheet.tables:
        words = tuple(word for word in table.anchor if not is_pure(word))
        if words:
            yield words


def _first_words(figures: Sequence[FigureTaught]) -> tuple[str, ...]:
    """What a sheet is known by over whose figures stand periods alone: its first labels."""
    words = dict.fromkeys(word for each in figures for word in each.words if not is_pure(word))
    return tuple(words)[:FEW]


def _labels_with_former(
    labels: tuple[TaughtLabel, ...], known: TaughtSheet | None
) -> tuple[TaughtLabel, ...]:
    """The labels, and those of before that another one says now: the names seen so far."""
    meant = {(each.axis, each.key) for each in labels if each.takes is Takes.LABEL}
    words = {(each.axis, each.words) for each in labels}
    former = (
        each
        for each in (known.labels if known else ())
        if (each.axis, each.key) in meant and (each.axis, each.words) not in words
    )
    return (*labels, *former)[:MOST_LABELS]


def _labels(sheet: str, lesson: Lesson, figures: Collection[FigureTaught]) -> Iterator[TaughtLabel]:
    proved = {(each.sheet, each.cell) for each in lesson.totals if each.holds is Holds.YES}
    for named in lesson.names:
        if named.sheet != sheet or named.is_asked or is_pure(" ".join(named.words)):
            continue
        meanings = named.meanings
        key = _key(meanings)
        if any(each.what is StandsFor.LEFT_OUT for each in meanings):
            takes = Takes.IGNORED
        else:
            takes = Takes.LABEL if key != Key() else Takes.NOTHING_MORE
        under = [each for each in figures if set(named.words) <= set(each.words)]
        is_sized = key.measure or named.axis is Axis.COLUMN
        sizes = values_in_words(each.value for each in under) if is_sized else ""
        if under and all((each.sheet, each.cell) in proved for each in under):
            sizes = values_in_words(each.value for each in under) + ADDS_UP
        yield TaughtLabel(str(named.axis), named.words, takes, key, place_of(named), sizes)


def _key(meanings: Iterable[Meaning]) -> Key:
    every = tuple(meanings)
    measure = next((e.id for e in every if e.what is StandsFor.MEASURE), "")
    agency = next((e.id for e in every if e.what is StandsFor.AGENCY), "")
    categories = tuple((e.dimension, e.id) for e in every if e.what is StandsFor.CATEGORY)
    return Key(measure, agency=agency, categories=categories)


def _period_from(lesson: Lesson) -> PeriodFrom:
    """Where the next file of its kind says of when it is."""
    if all(each.period is not None for each in lesson.understood.figures):
        return PeriodFrom.SHEET
    is_named = lesson.when.named_by_file == lesson.when.period
    return PeriodFrom.FILE_NAME if is_named and lesson.when.period else PeriodFrom.ASKED
