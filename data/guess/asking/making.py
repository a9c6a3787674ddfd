"""How a question is put together from the readings of one decision."""

from collections.abc import Iterable, Sequence

from data.guess.answers import About, Answer
from data.guess.question_words import says
from data.guess.questions import Option, Question
from data.guess.sheet_read import Guessed, Place
from data.guess.sureness import Evidence, Sureness

MOST_CELLS = 12


def asked(  # noqa: PLR0913
    about: About,
    sheet: str,
    decision: str,
    readings: Sequence[str],
    figures: Sequence[Guessed],
    evidence: Evidence,
    *,
    words: tuple[str, ...] = (),
    place: str = "",
    cells: Iterable[Place] = (),
) -> Question:
    """A question. readings: what may be answered, the likeliest first. figures: those it settles.

    cells: those it is about, where they are no figures as it was read.
    """
    places = [each.place for each in figures] or list(cells)
    example = figures[0] if figures else None
    options = tuple(
        Option(says(each), _example(example, each), Answer(about, each, sheet, words, place))
        for each in readings
    )
    return Question(
        about,
        sheet,
        words,
        decision,
        tuple(places[:MOST_CELLS]),
        options,
        len(figures) or len(places),
        Sureness(evidence),
        frozenset(places),
        place,
    )


def _example(figure: Guessed | None, reading: str) -> str:
    """What a figure would be: "Housing, Q1: 10, a total"."""
    if figure is None:
        return ""
    value = "" if figure.figure.value is None else f": {figure.figure.value:g}"
    return f"{', '.join(figure.labels)}{value}, {says(reading)}".strip(", ")
