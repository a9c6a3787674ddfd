"""Numbers that are said without digits: "twelve", "a third", "one in five", "doubled"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.claims.stems import listed

WORDS = {
    word: number
    for number, word in enumerate(
        listed(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty"
        ),
        start=2,
    )
}
REACH = 0.1  # how far "a third" may be from a third, as a share of it
_ONE_TO_TEN = {"a": 1, "one": 1, **{word: n for word, n in WORDS.items() if n <= 10}}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_MOVED = {"doubled": 100.0, "trebled": 200.0, "tripled": 200.0, "quadrupled": 300.0, "halved": 50.0}
_COUNT = "|".join(_ONE_TO_TEN)
_FRACTION = re.compile(
    rf"\b(?:({_COUNT})[\s-])?({'|'.join(_PARTS)})s?\b(?!\s(?:year|term|day|hour|birthday))", re.I
)
# A third is also what comes after the second, and a quarter three months.
_SAID_AS_PART = re.compile(
    r"\b(?:by|than|almost|nearly|about|around|over|under|roughly|approximately|just|some|only"
    r"|reached|was|were|is|are)\s+$",
    re.I,
)
_IN = re.compile(
    rf"\b({_COUNT})\s(?:in|out of)\s(?:every\s)?({'|'.join(WORDS)})\b(?!\s(?:years?|months?))", re.I
)
_VERB = re.compile(rf"\b({'|'.join(_MOVED)})\b", re.I)


@dataclass(frozen=True, slots=True)
class PartInWords:
    """A part, or a change, in per cent that words say. is_fall: of a change; None of a part."""

    start: int
    end: int
    per_cent: float
    is_fall: bool | None = None

    @property
    def reach(self) -> float:
        """How far what is held may be from it."""
        return self.per_cent * REACH


def parts_in_words(text: str) -> Iterator[PartInWords]:
    """The fractions, shares and multiples that a sentence says."""
    for match in _FRACTION.finditer(text):
        said = _SAID_AS_PART.search(text[: match.start()])
        if said or text[match.end() :].startswith(" of "):
            of, parts = _ONE_TO_TEN[(match[1] or "a").lower()], _PARTS[match[2].lower()]
            if of < parts:
                yield PartInWords(*match.span(), of / parts * 100)
    for match in _IN.finditer(text):
        of, parts = _ONE_TO_TEN[match[1].lower()], WORDS[match[2].lower()]
        if of < parts and match[1].lower() != "a":
            yield PartInWords(*match.span(), of / parts * 100)
    for match in _VERB.finditer(text):
        word = match[1].lower()
        yield PartInWords(*match.span(), _MOVED[word], is_fall=word == "halved")
