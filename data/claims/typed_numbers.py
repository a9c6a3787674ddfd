"""The numbers that running text gives as figures: "1,333", "12 020", "50%", "almost 400", "three".

A number that only names or qualifies something is none: section 47, aged 16 to 17, within 15
working days, per 10,000 children, 2012-13.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from data.claims.numbers_in_words import WORDS, PartInWords, parts_in_words
from data.rounding import half_up

WIDE = 0.05  # how far "about 400" may be from 400, as a share of it
FAR = 0.1  # how far beyond 400 "over 400" may reach
SELDOM_ROUNDED = 100  # a smaller count is given as it is


class Form(StrEnum):
    """As what a number is written."""

    COUNT = "count"
    PER_CENT = "per cent"
    POINTS = "percentage points"


class Hedge(StrEnum):
    """How a number is said not to be exact. Over and under say nothing of how far."""

    NONE = ""
    ABOUT = "about"
    ALMOST = "almost"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """One number of a text. places: how many decimal places it is typed with.

    reach: how far what is held may be from it, where it is a part or a change in words, such as
        "a third" and "doubled". is_fall: of such a change whether it is one; None of all else.
    """

    start: int
    end: int
    text: str
    value: float
    places: int = 0
    form: Form = Form.COUNT
    hedge: Hedge = Hedge.NONE
    is_bracketed: bool = False
    is_in_words: bool = False
    reach: float = 0.0
    is_fall: bool | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end

    @property
    def _rounded_to(self) -> float:
        """To what a large count may have been rounded: 2,500 to hundreds; 0 of one that is not."""
        if self.places or self.value < SELDOM_ROUNDED:
            return 0.0
        return max(10.0**zeros for zeros in range(7) if self.value % 10**zeros == 0)

    def says(self, held: float) -> bool:
        """Whether what is held is what is typed, as far as it is typed."""
        exact, step = abs(held), 10.0**-self.places
        if half_up(exact, self.places) == self.value or exact == self.value:
            return True
        wide = self.reach or max(self.value * WIDE, step / 2)
        match self.hedge:
            case Hedge.ABOUT:
                return abs(exact - self.value) <= wide
            case Hedge.ALMOST | Hedge.UNDER:
                return self.value * (1 - FAR) - self.reach <= exact < self.value
            case Hedge.OVER:
                return self.value < exact <= self.value * (1 + FAR) + 4 * self.reach
            case _:
                return abs(exact - self.value) <= self.reach

    def is_far_from(self, held: float) -> bool:
        """Whether nobody would round what is held, or say it loosely, so.

        Over a hundred is said truly of a thousand too, and under a thousand of a hundred.
        """
        off = abs(held) - self.value
        if self.hedge is Hedge.OVER:
            off = min(off, 0.0)
        if self.hedge is Hedge.UNDER:
            off = max(off, 0.0)
        step = max(10.0**-self.places, self._rounded_to / 2)
        loose = step if self.hedge is Hedge.NONE else max(self.value * 2 * FAR, step)
        return abs(off) >= max(loose, 3 * self.reach) * (1 - 1e-9)


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d,]|\.\d)|\d+)(?:\.\d+)?"
_UNIT = r"(?:\s?(%)|\s?(percentage points?|pp\b|ppts?\b|% points?)|\s?(per ?cent\b))?"
_NUMBER = re.compile(
    rf"(?<![\w.,/&£$€])(?<!\d[-–])([-–−]?)({_DIGITS})(?![\w/]|[.,]\d|[-–]\w){_UNIT}", re.I
)
_IN_WORDS = re.compile(rf"\b({'|'.join(WORDS)})\b(?![-–])", re.I)
_NAMED = (
    "section|sections|s|chapter|paragraph|para|page|pages|p|appendix|annex|level|levels|group|"
    "table|figure|chart|question|class|band|grade|phase|part|step|tier|stage|project|regulation|"
    "article|rule|no|number|version|priority|key stage|schedule|item|strategic priority|sp|area|"
    "band|option|objective|standard|outcome|form|volume|issue|edition|risk|team|ward|act|day|"
    "week|month|unit|room|aim|goal|action|recommendation|ks|sub-?group|together|ofsted,?|regulations"
)
_SPAN = "days?|weeks?|months?|years?|hours?|minutes?|yrs?|hrs?|nights?|terms?"
_QUALIFIERS = re.compile(
    rf"\b(?:{_NAMED})\.?\s*\d+(?:\.\d+)*\b"
    rf"|\b(?:age[ds]?|aged between|children|under|over)\s+\d{{1,2}}\s?(?:to|and|-|–)\s?\d{{1,2}}\b"
    rf"|\b(?:aged?|ages|under|below|over)\s+\d{{1,2}}s?(?=\s+(?:years|and|or|in|at|with)\b|s\b)"
    rf"|\b(?:aged?|ages)\s+(?:under\s+|over\s+)?\d{{1,2}}\b"
    rf"|\b\d{{1,2}}\s?(?:to|and|or|-|–)\s?\d{{1,2}}[\s-]?(?:years?|yrs?|year olds?|months?|days?)\b"
    rf"|\b\d{{1,2}}\s?[-–]\s?\d{{1,2}}\s?(?:year[- ]olds?)?"
    rf"|\(\d{{1,2}}\s?to\s?\d{{1,2}}\)"
    rf"|\b(?:under|over)[- ]?\d{{1,2}}(?:s|\s+(?:year|months))\b"
    rf"|\b\d{{1,3}}(?:\s|-)(?:working |calendar |school |full )?(?:{_SPAN})\b(?:\s+(?:old|of age))?"
    rf"|\b(?:per|in|of every|out of every)\s+(?:10,?000|1,?000|100,?000|10 000|100 000)\b"
    rf"|\b\d{{1,2}}\s?(?:am|pm)\b|\b\d{{1,2}}[.:]\d\d\s?(?:am|pm)\b|\b24/7\b|\b1:1\b"
    rf"|\b(?:{'|'.join(WORDS)})(?:\s|-)(?:working |full )?(?:{_SPAN})\b"
    rf"|\baged? (?:under )?(?:two|three|four|five|six|seven|eight|nine|ten)\b",
    re.I,
)
_AVERAGE = re.compile(r"\b(?:average|mean|median|averag\w+|took)\b[^.,;]{0,40}$", re.I)
_HEDGES = (
    (Hedge.ALMOST, "almost|nearly|just under|just below|just short of|close to|approaching"),
    (
        Hedge.OVER,
        "(?:just |slightly |well |a little )?(?:over|above|more than)|at least|in excess of|"
        "upwards of|or more|exceed(?:s|ed|ing)?",
    ),
    (Hedge.UNDER, "(?:slightly |well )?(?:under|below|less than|fewer than)|up to|at most"),
    (Hedge.ABOUT, "about|around|approximately|approx\\.?|roughly|some|circa|c\\.?|~|an estimated"),
)
_HEDGED = tuple(
    (
        hedge,
        re.compile(
            rf"\b(?:{words})\s+(?:of\s+)?(?:a\s+)?$|~\s?$"
            if hedge is Hedge.ABOUT
            else rf"\b(?:{words})\s+$",
            re.I,
        ),
    )
    for hedge, words in _HEDGES
)


def numbers_in(text: str, taken: Iterable[tuple[int, int]]) -> tuple[TypedNumber, ...]:
    """The figures that a sentence gives, in order. taken: where it names times."""
    spans = [*taken, *(_qualifying(text))]
    found = [
        _typed(text, match)
        for match in _NUMBER.finditer(text)
        if not _overlaps(match.start(2), match.end(2), spans)
    ]
    parts = [
        _in_words(text, each)
        for each in parts_in_words(text)
        if not _overlaps(each.start, each.end, spans)
    ]
    taken_too = [*spans, *((each.start, each.end) for each in parts)]
    words = [
        TypedNumber(m.start(), m.end(), m[0], float(WORDS[m[0].lower()]), is_in_words=True)
        for m in _IN_WORDS.finditer(text)
        if not _overlaps(m.start(), m.end(), taken_too)
    ]
    return tuple(sorted([*found, *parts, *words], key=lambda each: each.start))


def _in_words(text: str, part: PartInWords) -> TypedNumber:
    return TypedNumber(
        part.start,
        part.end,
        text[part.start : part.end],
        part.per_cent,
        form=Form.PER_CENT,
        hedge=_hedge_before(text[max(0, part.start - 24) : part.start]),
        is_in_words=True,
        reach=part.reach,
        is_fall=part.is_fall,
    )


def _qualifying(text: str) -> Iterable[tuple[int, int]]:
    for match in _QUALIFIERS.finditer(text):
        is_measured = re.search(r"(?:days?|weeks?|months?)$", match[0], re.I) and not re.search(
            r"[a-z]+\s*\d", match[0], re.I
        )
        if not (is_measured and _AVERAGE.search(text[: match.start()])):
            yield match.span()


def _overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(begin < end and start < finish for begin, finish in spans)


def _typed(text: str, match: re.Match[str]) -> TypedNumber:
    plain = match[2].replace(",", "").replace(" ", "")
    exact = Decimal(plain)
    places = max(0, -int(exact.as_tuple().exponent))
    form = Form.PER_CENT if match[3] or match[5] else Form.POINTS if match[4] else Form.COUNT
    start = match.start(2)
    before, after = text[:start].rstrip(), text[match.end() :].lstrip()
    return TypedNumber(
        start,
        match.end(),
        text[start : match.end()],
        float(exact),
        places,
        form,
        _hedge_before(text[max(0, start - 24) : start]),
        is_bracketed=before.endswith(("(", "[")) and after[:1] in {")", "]", ",", ";"},
    )


def _hedge_before(before: str) -> Hedge:
    return next((hedge for hedge, words in _HEDGED if words.search(before)), Hedge.NONE)
