"""A number with what its sentence says about it: which words stand near, when, and of what sort."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.claims.clauses import clause_at, clauses_of
from data.claims.moves import Move, move_of
from data.claims.named_times import NamedTime, spans_of
from data.claims.running_text import Sentence
from data.claims.typed_numbers import TypedNumber, numbers_in
from data.claims.vocabulary import Vocabulary
from data.claims.when import Clock, SaidTime, When, when_of

# How much a word counts by where it stands.
BESIDE, IN_CLAUSE, IN_SENTENCE, IN_PARAGRAPH, IN_HEADING = 1.0, 0.85, 0.6, 0.4, 0.3
_TARGET = re.compile(r"\b(?:target(?:s|ed)?|recommend\w*|aim(?:s|ed)? (?:of|for)|goals?)\b", re.I)
_RANGE = re.compile(
    r"\b(?:between|from)\s+[\d.,%\s]+(?:and|to)\s+$|^\s*%?\s*(?:and|to|-|–)\s+\d", re.I
)
_RATE = re.compile(r"\bper\s+(?:1,?000|10,?000|10 000|100,?000|100 000)\b|\brates?\b", re.I)


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """One number of a sentence.

    clause: the text of its clause. near: the stems about it, each with how near it stands.
    own: the stems of its clause up to the numbers before and after it.
    before: the number that stands right before it, where it is in brackets.
    """

    number: TypedNumber
    sentence: Sentence
    clause: str
    near: Mapping[str, float]
    own: frozenset[str]
    when: When
    move: Move | None = None
    is_target: bool = False
    is_in_range: bool = False
    is_rate: bool = False
    before: TypedNumber | None = None

    @property
    def at(self) -> tuple[int, int]:
        """Where it begins and ends in its sentence."""
        return self.number.start, self.number.end


@dataclass
class Surroundings:
    """What was said before the sentence that is read: in its paragraph, and in the heading.

    about: the words of the measure that the text is written about, where it is.
    """

    about: frozenset[str] = frozenset()
    paragraph: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()


def numbers_said(
    sentence: Sentence,
    named: tuple[NamedTime, ...],
    times: Sequence[SaidTime],
    clock: Clock,
    vocabulary: Vocabulary,
    around: Surroundings,
) -> Iterator[SaidNumber]:
    """The numbers of a sentence that are figures, in order."""
    text = sentence.text
    spans = tuple(spans_of(named))
    numbers = numbers_in(text, spans)
    clauses = clauses_of(text)
    blank = _without(text, [*spans, *((each.start, each.end) for each in numbers)])
    for n, number in enumerate(numbers):
        at = number.start, number.end
        clause = clause_at(clauses, number.start)
        last = max((e.end for e in numbers[:n] if not e.is_bracketed), default=0)
        following = next((e.start for e in numbers[n + 1 :] if not e.is_bracketed), len(text))
        beside = max(last, clause[0]), min(following, clause[1])
        own = frozenset(vocabulary.stems(blank[slice(*beside)]))
        yield SaidNumber(
            number,
            sentence,
            " ".join(text[slice(*clause)].split()),
            _nearness(vocabulary, blank, own, clause, around),
            own,
            when_of(at, clause, times, text, clock),
            move_of(text, number),
            bool(_TARGET.search(text[slice(*clause)])),
            bool(_RANGE.search(text[: number.start]) or _RANGE.search(text[number.end :])),
            bool(_RATE.search(text[slice(*clause)])),
            _bracketed_after(numbers, n, text),
        )


def _bracketed_after(numbers: Sequence[TypedNumber], n: int, text: str) -> TypedNumber | None:
    if n == 0 or not numbers[n].is_bracketed:
        return None
    between = text[numbers[n - 1].end : numbers[n].start]
    return numbers[n - 1] if len(re.findall(r"[a-z]+", between)) <= 3 else None


def _nearness(
    vocabulary: Vocabulary,
    blank: str,
    own: frozenset[str],
    clause: tuple[int, int],
    around: Surroundings,
) -> Mapping[str, float]:
    near: dict[str, float] = defaultdict(float)
    for stems, weight in (
        (own, BESIDE),
        (vocabulary.stems(blank[slice(*clause)]), IN_CLAUSE),
        (vocabulary.stems(blank), IN_SENTENCE),
        (around.about, IN_SENTENCE),
        (around.paragraph, IN_PARAGRAPH),
        (around.heading, IN_HEADING),
    ):
        for stem in stems:
            near[stem] = max(near[stem], weight)
    return near


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with blanks where figures and times stand."""
    letters = list(text)
    for begin, end in spans:
        letters[begin:end] = " " * (end - begin)
    return "".join(letters)
