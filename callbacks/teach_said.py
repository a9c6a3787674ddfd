"""What was said of a sheet that is taught, as its page keeps it, and what is said now."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from callbacks.lessons import NOT_ANSWERS, lines_in
from data.errors import SafeguardingError
from data.framework.framework import Framework
from data.guess.answers import IN_CELL, About, Answer
from data.intake.taught.answered import with_answers
from data.intake.taught.choosable import chosen, new_measure
from data.intake.taught.marked import Mark
from data.periods import is_period

TEXTS = ("file", "board", "agency", "period", "sheet", "page")
NUMBERS = ("figures", "waiting", "version", "turn")


@dataclass(frozen=True)
class Taught:
    """What was said of a file.

    file: the token of the waiting file. sheet: the one that is shown. figures, waiting: how many
    there were. version: of the board's framework when the page was opened. page: which of those
    that teach the file; turn: how often what is said of it had changed when this page heard.
    """

    file: str
    board: str
    answers: tuple[str, ...] = ()
    agency: str = ""
    period: str = ""
    sheet: str = ""
    figures: int = 0
    waiting: int = 0
    version: int = 0
    page: str = ""
    turn: int = 0

    def as_kept(self) -> dict[str, Any]:
        """The same for the page, from which `taught_in` makes it again."""
        return {**vars(self), "answers": list(self.answers)}

    def adding(self, *lines: str) -> "Taught":
        """With more answers; what was said before of the same is said anew, at the end."""
        return replace(self, answers=lines_in(list(with_answers(self.answers, lines))))


def taught_in(told: Mapping[str, Any]) -> Taught:
    """What a page keeps. Raises SafeguardingError when no page of ours does."""
    texts = {name: told.get(name, "") for name in TEXTS}
    numbers = {name: told.get(name, 0) for name in NUMBERS}
    if not all(isinstance(each, str) for each in texts.values()) or not all(
        isinstance(each, int) for each in numbers.values()
    ):
        raise SafeguardingError(NOT_ANSWERS)
    return Taught(**texts, answers=lines_in(told.get("answers", [])), **numbers)


def said_now(said: Taught, asked: Mapping[str, Any], framework: Framework) -> Taught:
    """What was said so far, with what is said now; marks are apart: see `mark_in`.

    Raises SafeguardingError where it means nothing.
    """
    texts = {name: each for name, each in asked.items() if isinstance(each, str)}
    does = _DOES.get(texts.get("do", ""))
    return does(said, texts, framework) if does else said


def mark_in(asked: Mapping[str, Any]) -> Mark | None:
    """What is said of marked cells, rows or columns; None where something else is said."""
    if asked.get("do") != "mark":
        return None
    about, place, part = (str(asked.get(name, "")) for name in ("about", "place", "part"))
    return Mark(about, place, part)


def _sheet(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    return replace(said, sheet=texts.get("of", ""))


def _mark(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    """Marked on the sheet that was in sight then."""
    return replace(said, sheet=texts.get("drawn", ""))


def _whose(said: Taught, texts: Mapping[str, str], framework: Framework) -> Taught:
    agency = texts.get("value", "")
    return replace(said, agency=agency if framework.has_agency(agency) else "")


def _when(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    """A period is chosen for this file; where it stands is an answer, for the next ones too."""
    value = texts.get("value", "")
    if not value or is_period(value):
        return replace(said, period=value)
    place = texts.get("place", "").partition(":")[0]
    says = f"{IN_CELL}{place}" if value == IN_CELL.strip() else value
    return said.adding(str(Answer(About.PERIOD, says, said.sheet)))


def _undo(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    """By its line, not its place: pressed twice, it would take back the next one too."""
    line = texts.get("of", "")
    return replace(said, answers=tuple(each for each in said.answers if each != line))


def _name(said: Taught, texts: Mapping[str, str], framework: Framework) -> Taught:
    return said.adding(str(chosen(texts.get("of", ""), texts.get("value", ""), framework)))


def _new(said: Taught, texts: Mapping[str, str], framework: Framework) -> Taught:
    return said.adding(str(new_measure(texts.get("of", ""), texts, framework)))


def _answer(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    return said.adding(*lines_in([texts.get("of", "")]))


def _answers(said: Taught, texts: Mapping[str, str], _framework: Framework) -> Taught:
    """Several at once, as of all that is set aside."""
    try:
        lines = json.loads(texts.get("of", ""))
    except (ValueError, RecursionError):
        raise SafeguardingError(NOT_ANSWERS) from None
    return said.adding(*lines_in(lines))


_DOES: Mapping[str, Callable[[Taught, Mapping[str, str], Framework], Taught]] = {
    "sheet": _sheet,
    "mark": _mark,
    "whose": _whose,
    "when": _when,
    "undo": _undo,
    "name": _name,
    "new": _new,
    "answer": _answer,
    "answers": _answers,
}
