"""Marks that may mean one thing or another, where the sheet prints no key (rule M12)."""

from collections.abc import Iterator

from data.guess.answers import About
from data.guess.asking.making import asked
from data.guess.cells import Kind
from data.guess.question_words import MARK, count_of
from data.guess.questions import Question
from data.guess.read import SheetReading
from data.guess.sheet_read import Guessed
from data.guess.sureness import Evidence
from data.guess.typed import mark_as_typed

DASHES = ("-", "–", "—", "--", "---", "−")
STARS = ("*", "**", "#", "~", "s")
READINGS = {
    **dict.fromkeys(DASHES, ("not available", "nil", "suppressed")),
    **dict.fromkeys(STARS, ("suppressed", "not available", "nil")),
    "x": ("not available", "not applicable", "suppressed"),
    "u": ("not available", "suppressed", "not applicable"),
}


def marks_asked(sheet: SheetReading) -> Iterator[Question]:
    """One question for each mark without a key; all dashes are one."""
    found: dict[str, list[Guessed]] = {}
    texts: dict[str, set[str]] = {}
    for figure in sheet.figures:
        cell = sheet.grid.at(*figure.place)
        if cell.kind is not Kind.MARK:
            continue
        mark = mark_as_typed(cell.text).lower()
        if mark in READINGS and mark not in sheet.senses:
            like = DASHES[0] if mark in DASHES else mark
            found.setdefault(like, []).append(figure)
            texts.setdefault(like, set()).add(mark)
    for mark, figures in found.items():
        decision = MARK.format(mark=mark, count=count_of(len(figures)))
        words = tuple(sorted(texts[mark]))
        name = sheet.grid.name
        yield asked(
            About.MARK, name, decision, READINGS[mark], figures, Evidence.NOTHING, words=words
        )
