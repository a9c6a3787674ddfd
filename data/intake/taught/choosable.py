"""What a label of a taught sheet may be said to stand for: every name of the board, as a choice."""

import csv
import io
from collections.abc import Iterator, Mapping

from data.errors import SafeguardingError
from data.framework.framework import Framework
from data.framework.measures import Kind
from data.intake.taught.answered import NameAnswer, NewMeasure
from data.intake.taught.meaning import Axis, Meaning, Named, StandsFor
from data.observations import AGENCY

NOTHING, LEFT_OUT = "Nothing more", "Leave out: the board counts no such figures"
NOT_CHOSEN = "Choose from the list what the label stands for; begin to type and it narrows."
LONGEST_NEW = 200  # characters of a title or a unit


def choices_of(framework: Framework) -> Mapping[str, Meaning]:
    """Every choice by what a person reads: measures first, then agencies, then categories."""
    return dict(_choices(framework))


def label_key(named: Named) -> str:
    """What a page sends to say which label it means; `labels_meant` reads it again."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow((named.sheet, named.axis, *named.words))
    return text.getvalue()


def chosen(key: str, choice: str, framework: Framework) -> NameAnswer:
    """The answer that a label stands for what was chosen.

    Raises SafeguardingError where there is no such label or choice.
    """
    meaning = choices_of(framework).get(choice.strip())
    if meaning is None:
        raise SafeguardingError(NOT_CHOSEN)
    return NameAnswer(*_label(key), (meaning,))


def new_measure(key: str, said: Mapping[str, str], framework: Framework) -> NameAnswer:
    """The answer that a label stands for a measure which the board is to count from now on.

    Raises SafeguardingError where something of it is not said.
    """
    title, unit = said.get("title", "").strip(), said.get("unit", "").strip()
    kind, theme = said.get("kind", ""), said.get("theme", "")
    is_known = theme in {each.id for each in framework.themes} and kind in set(Kind)
    if not (title and unit and is_known):
        raise SafeguardingError(
            "A new measure needs its title, what one of it is called (such as visit), what it is, "
            "and its theme."
        )
    if max(len(title), len(unit)) > LONGEST_NEW:
        raise SafeguardingError(f"Write at most {LONGEST_NEW} letters for a title or a unit.")
    plural = said.get("plural", "").strip() or f"{unit}s"
    return NameAnswer(*_label(key), (), NewMeasure(title, unit, plural, kind, theme))


def _label(key: str) -> tuple[str, Axis, tuple[str, ...]]:
    try:
        row = next(csv.reader(io.StringIO(key, newline="")), [])
    except csv.Error:
        row = []
    if len(row) < 3 or row[1] not in set(Axis):
        raise SafeguardingError("Choose a label of the sheet first.")
    sheet, axis, *words = row
    return sheet, Axis(axis), tuple(words)


def _choices(framework: Framework) -> Iterator[tuple[str, Meaning]]:
    yield NOTHING, Meaning(StandsFor.NOTHING)
    yield LEFT_OUT, Meaning(StandsFor.LEFT_OUT)
    for measure in framework.measures:
        name = f"Measure: {measure.title}"
        yield name, Meaning(StandsFor.MEASURE, measure.id, title=measure.title)
    for agency in framework.agencies:
        yield f"Agency: {agency.name}", Meaning(StandsFor.AGENCY, agency.id, title=agency.name)
    for measure in framework.measures:
        for split in measure.breakdowns:
            if split.dimension != AGENCY:
                named = framework.dimension_name(split.dimension)
                for each in split.categories:
                    meaning = Meaning(StandsFor.CATEGORY, each, split.dimension, each)
                    yield f"{named}: {each}", meaning
