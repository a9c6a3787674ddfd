"""What a sheet does not say, as questions: each about one decision, with its likely readings."""

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

    @property
    def id(self) -> str:
        """The same as long as it is about the same words of the same sheet."""
        return str(Answer(self.about, "", self.sheet, self.words))
