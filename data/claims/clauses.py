"""The parts of a sentence that say one thing each."""

import re
from collections.abc import Iterator

# A bracket that holds figures alone belongs to the figure before it and parts nothing.
_FIGURES_ALONE = re.compile(r"\([\d\s.,%–-]*\)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# A clause that begins so speaks of some of what the one before it counted.
PART_OF_THE_LAST = re.compile(r"\W*(?:and )?of (?:which|whom|these|those|them)\b", re.I)
_HEDGE = r"(?:almost|nearly|about|around|only|just|over|under|a further|some)"
_ENDS = re.compile(
    rf"(?<!\d),|,(?!\d{{3}})|[;()\[\]]|:(?!\s*[\d£])|\s[-–—]\s"
    rf"|\b(?:which|whilst|while|whereas|compared|but|however"
    rf"|although|leading to|and of these|of these"
    rf"|of which|of whom)\b"
    rf"|\b(?:where|when)\s+(?=(?:the|it|this|that|there)\b)"
    rf"|\band\s+(?={_HEDGE}?\s*\d)",
    re.IGNORECASE,
)


def without_brackets(text: str) -> str:
    """The text with blanks where brackets hold words: what stands around them is one clause."""
    return _BRACKETS.sub(
        lambda found: found[0] if _FIGURES_ALONE.fullmatch(found[0]) else " " * len(found[0]), text
    )


def clauses_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where each clause of a sentence begins and ends, in order."""
    return tuple(_clauses(text))


def clause_at(clauses: tuple[tuple[int, int], ...], at: int) -> tuple[int, int]:
    """The clause that a place stands in."""
    return next((each for each in clauses if each[0] <= at < each[1]), clauses[-1])


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    whole = [match.span() for match in _FIGURES_ALONE.finditer(text)]
    begin = 0
    for match in _ENDS.finditer(text):
        if not any(first <= match.start() < last for first, last in whole):
            if match.start() > begin:
                yield begin, match.start()
            begin = match.start()
    yield begin, len(text)
