"""A number with what its sentence says about it: which words stand near, when, and of what sort."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.claims.clauses import clause_at, clauses_of, without_brackets
from data.claims.moves import Move, move_of
from data.claims.named_times import NamedTime, spans_of
from data.claims.running_text import Sentence
from data.claims.typed_numbers import Form, TypedNumber, numbers_in
from data.claims.vocabulary import Vocabulary
from data.claims.when import (
    Clock,
    Place,
    SaidTime,
    When,
    at_the_start,
    is_right_before,
    when_of,
)

MOST_FIGURES = 40  # in a sentence; one of more is a list that nobody can read the words of
# How much a word counts by where it stands.
BESIDE, IN_CLAUSE, IN_SENTENCE, IN_PARAGRAPH, IN_HEADING = 1.0, 0.85, 0.6, 0.4, 0.3
_TARGET = re.compile(r"\b(?:target(?:s|ed)?|recommend\w*|aim(?:s|ed)? (?:of|for)|goals?)\b", re.I)
_RANGE = re.compile(
    r"\b(?:between|from)\s+[\d.,%\s]+(?:and|to)\s+$|^\s*%?\s*(?:and|to|-|–)\s+\d", re.I
)
_FROM = re.compile(r"\bfrom\s+(?:(?:about|around|almost|nearly|some|over|just)\s+){0,2}$", re.I)
_UP_TO_A_TIME = re.compile(r"\s*\(?(?:in|at|on|for|during|as at)?\s*(?:the\s+)?", re.I)
_TO_FIGURE = re.compile(r"[^.;]{0,40}?\bto\s+(?:(?:about|around|almost|nearly|over)\s+)?\d", re.I)
_AWAY_FROM = re.compile(
    r"\b(?:up|down|ris(?:e|en|ing)|rose|f(?:ell|all|allen|alling)|(?:in|de)creased?|reduc(?:ed|tion))\s+"
    r"from\s+(?:(?:about|around|almost|nearly|some|over|just)\s+){0,2}$",
    re.I,
)
_FIGURE_FROM = re.compile(r"\bto\s+[\d.,]+\s?%?\s+from\s+$", re.I)
_GOES_ON = re.compile(
    r"\W*(?:this|these|that|those|it|they|of these|of them|its|the (?:figure|number))\b", re.I
)
# A sentence that says one of these speaks of some of what is counted, or of what is not so yet.
_NARROWED = re.compile(
    r"\b(?:average|mean|median|typical(?:ly)?|per (?:day|week|month|quarter|term|year)"
    r"|(?:a|each|every) (?:day|week|month|quarter|term)|monthly|weekly|daily|so far|to[- ]date"
    r"|cumulative(?:ly)?|rolling|estimate[sd]?|expect(?:s|ed)?|predict(?:s|ed)?|forecasts?"
    r"|project(?:s|ed|ion)|planned|would|could|should|may|might|if|further|additional|another"
    r"|extra|other|others|remaining|rest|among|first (?:half|two|three|six|nine)"
    r"|(?:last|past|next) (?:two|three|six|nine|few)|budget|not|neither|nor|had been|such"
    r"|board meetings?|to (?:be|double|halve))\b",
    re.I,
)
_MORE = re.compile(r"\s*(?:more|fewer|less)\b", re.I)  # than what, only a change says
_RATE = re.compile(r"\bper\s+(?:1,?000|10,?000|10 000|100,?000|100 000)\b|\brates?\b", re.I)


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """One number of a sentence.

    clause: the text of its clause. near: the stems about it, each with how near it stands.
    own: the stems of its clause up to the numbers before and after it.
    is_narrowed: whether its sentence speaks of some of what is counted, or of what may be so.
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
    is_narrowed: bool = False
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
    """The numbers of a sentence that are figures, in order; none of a sentence of very many."""
    text = sentence.text
    spans = tuple(spans_of(named))
    numbers = numbers_in(text, spans)
    if len(numbers) > MOST_FIGURES:
        return
    figures = [*spans, *(each.span for each in numbers if each.reach or not each.is_in_words)]
    bases = [period for each in times if each.is_base for period in each.periods]
    outer = without_brackets(text)
    read = {each: (clauses_of(each), _without(each, figures)) for each in (text, outer)}
    for n, number in enumerate(numbers):
        plain = outer if outer[number.start : number.end] == number.text else text
        clauses, blank = read[plain]
        clause = clause_at(clauses, number.start)
        own = frozenset(vocabulary.stems(blank[slice(*_beside(numbers, n, clause))]))
        others = tuple(each.start for each in numbers if each != number and not each.is_bracketed)
        before = _bracketed_after(numbers, n, clause)
        # What stands in brackets is of the period of what is before, where none stands by it.
        at = number.start, number.end
        held_to = number if any(is_right_before(e, at, text) for e in times) else before or number
        place = Place((held_to.start, held_to.end), clause, others)
        when = when_of(place, times, text, clock)
        starts = _is_start(text, number) and not _has_own_time(text, number, times)
        yield SaidNumber(
            number,
            sentence,
            " ".join(text[slice(*clause)].split()),
            _nearness(vocabulary, (blank, text), own, clause, around),
            own,
            at_the_start(when, bases) if starts else when,
            _move(text, number, before),
            bool(_TARGET.search(text[slice(*clause)])),
            _is_in_range(text, number, numbers[n + 1 : n + 2]),
            bool(_RATE.search(text[slice(*clause)])),
            bool(_NARROWED.search(text) or _MORE.match(text[number.end :])),
            before,
        )


def _beside(numbers: Sequence[TypedNumber], n: int, clause: tuple[int, int]) -> tuple[int, int]:
    """From the number before to the one after, in the clause: the words right by a number."""
    given = [each for each in numbers if not each.is_bracketed and not each.is_in_words]
    last = max((each.end for each in given if each.end <= numbers[n].start), default=0)
    following = min(
        (each.start for each in given if each.start >= numbers[n].end), default=clause[1]
    )
    return max(last, clause[0]), min(following, clause[1])


def _bracketed_after(
    numbers: Sequence[TypedNumber], n: int, clause: tuple[int, int]
) -> TypedNumber | None:
    """The number that one in brackets stands beside: the last of its clause that is in none."""
    if not numbers[n].is_bracketed:
        return None
    given = [each for each in numbers[:n] if not each.is_bracketed and each.start >= clause[0]]
    return given[-1] if given else None


def _move(text: str, number: TypedNumber, before: TypedNumber | None) -> Move | None:
    """How a number says that something moved, also in brackets: "fell by 1,333 (34.7%)"."""
    is_beside = before is not None and number.form is not Form.COUNT
    return move_of(text, number) or (move_of(text, before) if before and is_beside else None)


def _is_in_range(text: str, number: TypedNumber, following: Sequence[TypedNumber]) -> bool:
    """Whether a number is one end of a range; one of per cent goes on to no count: "15% to 602"."""
    if _RANGE.search(text[: number.start]):
        return True
    is_parted = any(each.form is not number.form for each in following)
    is_per_cent = number.form is not Form.COUNT
    return bool(_RANGE.search(text[number.end :])) and not (is_per_cent and is_parted)


def _has_own_time(text: str, number: TypedNumber, times: Sequence[SaidTime]) -> bool:
    """Whether a figure is followed by its own time: "from 6 in 2015/16 to 11 in 2016/17"."""
    after = (text[number.end : each.start] for each in times if each.start >= number.end)
    return any(_UP_TO_A_TIME.fullmatch(each) for each in after)


def _is_start(text: str, number: TypedNumber) -> bool:
    """Whether something moved from a figure: "from 456 to 544", "to 76% from 70%", "up from 4"."""
    before, after = text[: number.start], text[number.end :]
    return bool(_AWAY_FROM.search(before)) or bool(
        _FROM.search(before) and (_TO_FIGURE.match(after) or _FIGURE_FROM.search(before))
    )


def _nearness(
    vocabulary: Vocabulary,
    texts: tuple[str, str],
    own: frozenset[str],
    clause: tuple[int, int],
    around: Surroundings,
) -> Mapping[str, float]:
    blank, whole = texts
    near: dict[str, float] = defaultdict(float)
    earlier = IN_SENTENCE if _GOES_ON.match(whole) else IN_PARAGRAPH
    for stems, weight in (
        (own, BESIDE),
        (vocabulary.stems(blank[slice(*clause)]), IN_CLAUSE),
        (vocabulary.stems(whole), IN_SENTENCE),
        (around.about, IN_SENTENCE),
        (around.paragraph, earlier),
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
