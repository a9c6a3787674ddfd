"""What a sheet does not say, as questions: each about one decision, with its likely readings."""

import csv
import io
from dataclasses import dataclass

from data.guess.answers import About, Answer
from data.guess.sheet_read import Place
from data.guess.sureness import Sureness


@dataclass(frozen=True)
class Option:
    """One reading of a decision. example: "Housing, Q1 2024-25: 10"."""

    words: str
    example: str
    answer: Answer


@dataclass(frozen=True)
class Question:
    """One decision that a person is asked about. cells: those that it is about, the first few.

    options: the likeliest reading first. figures: how many it settles, those that follow from it
    too; until it is answered none of them is to be stored. affected: where these stand.
    """

    about: About
    sheet: str
    words: tuple[str, ...]
    decision: str
    cells: tuple[Place, ...]
    options: tuple[Option, ...]
    figures: int
    sureness: Sureness
    affected: frozenset[Place] = frozenset()
    place: str = ""

    @property
    def id(self) -> str:
        """The same as long as it is about the same words of the same sheet."""
        text = io.StringIO()
        place = "" if self.words else self.place
        row = (self.about, self.sheet, place, *self.words)
        csv.writer(text, lineterminator="").writerow(row)
        return text.getvalue()

    @property
    def worth(self) -> float:
        """How many figures an answer is expected to put right."""
        return (1 - self.sureness.assumed) * self.figures

    def is_answered_by(self, answer: Answer) -> bool:
        """Whether an answer settles it, whichever of its readings that is."""
        is_same_line = self.words == answer.words or (not self.words and self.place == answer.place)
        is_here = answer.sheet in {"", self.sheet}
        return answer.about is self.about and is_here and is_same_line
