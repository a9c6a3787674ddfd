"""What a caption says that its table counts, apart from how it is split and when."""

import re
from collections.abc import Iterable, Iterator

from data.framework.board import Board
from data.framework.layouts.spelling import loose
from data.guess.when_read import without_when
from data.intake.taught.likeness import SURE
from data.intake.taught.meaning import Candidate, StandsFor
from data.intake.taught.vocabulary import Vocabulary

NUMBERED = re.compile(
    r"^(?:table|figure|chart|section|part|sheet)?\s*[a-z]?\d+(?:\.\d+)*[a-z]?\s*[.:)–-]\s*",
    re.IGNORECASE,
)
SPLIT = re.compile(r"\s+(?:split |broken down )?by\s+", re.IGNORECASE)
PARTED = re.compile(r"\s*[:;|,–—]\s+|\s+-\s+")


def measures_in(captions: Iterable[str], vocabulary: Vocabulary) -> tuple[Candidate, ...]:
    """The measures that a table may count by its captions, the likeliest first.

    One caption may name several, as "Referrals and assessments" does: then none is sure.
    """
    found: dict[str, Candidate] = {}
    for caption in captions:
        for text in readings_of(caption, vocabulary.framework.board):
            for each in vocabulary.candidates(text):
                (meaning,) = each.meanings
                is_better = meaning.id not in found or found[meaning.id].score < each.score
                if meaning.what is StandsFor.MEASURE and is_better:
                    found[meaning.id] = each
    in_turn = sorted(found.values(), key=lambda each: -each.score)
    sure = [each for each in in_turn if each.score >= SURE]
    return tuple(sure or in_turn)


def readings_of(caption: str, board: Board) -> Iterator[str]:
    """A caption as a whole, and its parts: without its number, its split, its period, its board."""
    whole = NUMBERED.sub("", caption).strip()
    ours = {loose(name) for name in (board.name, board.short_name) if name}
    parts = (whole, *(part for part in PARTED.split(whole) if part))
    for part in dict.fromkeys(parts):
        timeless = without_when(part).strip(" -–—:,;()")
        for text in dict.fromkeys((part, timeless, SPLIT.split(timeless)[0])):
            if text and loose(text) not in ours:
                yield text
