"""What was answered about a taught sheet, each answer as a sentence that is read in a list."""

from collections.abc import Iterable

from dashboards.words.taught import ONE
from data.framework.framework import Framework
from data.guess.answers import IN_CELL, About, Answer
from data.guess.parts import Part
from data.intake.taught.answered import (
    EVERY_OTHER,
    LayoutAnswer,
    NameAnswer,
    answered,
)
from data.intake.taught.meaning import Meaning, StandsFor

PLACED = {About.COLUMN: "Column", About.ROW: "Row", About.CELLS: "Cells"}


def answers_in_words(lines: Iterable[str], framework: Framework) -> tuple[str, ...]:
    """Each line of answers in words."""
    return tuple(_in_words(line, framework) for line in lines)


def _in_words(line: str, framework: Framework) -> str:
    said = answered(line)
    if isinstance(said, LayoutAnswer):
        headings = (f"“{each.heading}”" for each in framework.taught if each.id == said.id)
        return f"Sheet “{said.sheet}” is laid out as {next(headings, 'none that is stored')}."
    if isinstance(said, NameAnswer):
        label = "Every other label" if said.words == EVERY_OTHER else _quoted(said.words)
        if said.new is not None:
            return f"{label}: a new measure, {said.new.title}."
        return f"{label}: {', '.join(_meaning(each, framework) for each in said.meanings)}."
    return _structure(said)


def _structure(said: Answer) -> str:
    words = f" {_quoted(said.words)}" if said.words else ""
    if said.about in PLACED:
        named = words if said.about is not About.CELLS else ""
        return f"{PLACED[said.about]} {said.place}{named}: {_part(said.says)}."
    if said.about is About.MARK:
        return f"The mark{words}: {said.says}."
    if said.about is About.SHEET:
        return f"Sheet “{said.sheet}”: {_part(said.says)}."
    about = {
        About.PERIOD: "The period",
        About.YEAR: "A year that stands alone",
        About.LABELS: "Row labels",
        About.BRACKETS: "What stands in brackets",
    }.get(said.about, str(said.about))
    cell = f" {said.place}" if said.says == IN_CELL.strip() else ""
    return f"{about}{words}: {_part(said.says)}{cell}."


def _part(says: str) -> str:
    return ONE[Part(says)] if says in set(Part) else says


def _quoted(words: tuple[str, ...]) -> str:
    return f"“{' | '.join(words)}”"


def _meaning(meaning: Meaning, framework: Framework) -> str:
    if meaning.what is StandsFor.MEASURE and framework.has_measure(meaning.id):
        return framework.measure(meaning.id).title
    if meaning.what is StandsFor.AGENCY:
        return framework.agency_name(meaning.id)
    if meaning.what is StandsFor.CATEGORY:
        return f"{framework.dimension_name(meaning.dimension)} {meaning.id}"
    return {StandsFor.NOTHING: "nothing more", StandsFor.LEFT_OUT: "left out"}.get(
        meaning.what, meaning.id
    )
