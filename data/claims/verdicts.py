"""What was found of the numbers of a text: of each a verdict, and those that others lean on."""

from dataclasses import dataclass, field

from data.claims.claim import Held, Sort, Verdict
from data.claims.stored import Fact


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of a number.

    fact: the figure that it was recognised as. instead: the one that it should have been.
    """

    verdict: Verdict = Verdict.UNKNOWN
    sort: Sort = Sort.FIGURE
    held: Held | None = None
    fact: Fact | None = None
    instead: Fact | None = None


UNKNOWN = Judged()


@dataclass
class Anchors:
    """The figures that a text has been found to give so far in a paragraph, the latest last.

    about: the measure that the text is written about; empty where it is about several.
    placed: those of the sentence, each with the place where its number begins, also where the
    number is another than the store's. last_sentence: those of the sentence before.
    """

    about: str = ""
    sentence: list[Fact] = field(default_factory=list)
    paragraph: list[Fact] = field(default_factory=list)
    placed: list[tuple[int, Fact]] = field(default_factory=list)
    last_sentence: list[Fact] = field(default_factory=list)

    @property
    def every(self) -> list[Fact]:
        """Those of the sentence first, the nearest first."""
        return [*reversed(self.sentence), *reversed(self.paragraph)]


def held_of(fact: Fact) -> Held:
    """A figure as it is told."""
    return Held(fact.measure, fact.period, fact.value, dict(fact.categories))
