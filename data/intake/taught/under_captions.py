"""What a short label means beneath a caption: "Incidents" under "Domestic abuse: summary"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from data.framework.layouts.spelling import loose
from data.guess.when_read import without_when
from data.intake.taught.captions import readings_of
from data.intake.taught.likeness import DOUBTFUL
from data.intake.taught.meaning import Candidate, StandsFor
from data.intake.taught.of_which import OF_WHICH
from data.intake.taught.vocabulary import OFFERED, Vocabulary

ONE_WORD = 75  # of a hundred: two spellings of one word
LEAST_LIKE = 0.7  # what is less like with its caption before it is no proposal


def with_captions(
    words: Sequence[str],
    captions: Iterable[str],
    vocabulary: Vocabulary,
    found: Sequence[Candidate],
) -> tuple[Candidate, ...]:
    """The ways to take a label, with those that its captions complete; of these none is sure.

    found: the ways to take it by itself.
    """
    label = OF_WHICH.sub("", without_when(" ".join(words))).strip()
    best = {each.meanings: each for each in found}
    for caption in captions if label else ():
        for text in readings_of(caption, vocabulary.framework.board):
            for each in vocabulary.candidates(f"{text} {label}"):
                if not _completes(label, text, each.name):
                    continue
                score = min(each.score, DOUBTFUL)
                known = best[each.meanings].score if each.meanings in best else LEAST_LIKE
                if score > known and each.meanings[0].what is StandsFor.MEASURE:
                    best[each.meanings] = replace(each, score=score)
    return tuple(sorted(best.values(), key=lambda each: -each.score)[:OFFERED])


def _completes(label: str, caption: str, name: str) -> bool:
    """Whether a name has a word of the label's that the caption has not."""
    own = {*loose(name).split()} - {*loose(caption).split()}
    return any(fuzz.ratio(word, each) >= ONE_WORD for word in loose(label).split() for each in own)
