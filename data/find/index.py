"""Every word of what can be found, and where it stands: made once, asked at every key."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.claims.stems import stem
from data.find.thing import Thing
from data.find.wording import is_number, words_of

# What a word of a thing weighs: of its name, of another name, of what else is said of it.
NAME, OTHER_NAME, SAID = 3.0, 2.8, 1.0
# How well a word that was typed is met: as it is, in another form, as its beginning, by a slip.
SAME, SAME_STEM, BEGUN, SLIPPED = 1.0, 0.95, 0.85, 0.6
SHORTEST_BEGUN = 2  # letters
SHORTEST_SLIPPED, LONG_WORD = 4, 8  # letters from which one slip is forgiven, and two

Met = Mapping[int, float]  # how well, by the place of a thing in the index


@dataclass(frozen=True, eq=False)
class Index:
    """Things, with every word of them.

    places: of each word, the things that have it and what it weighs there. stems: the words of
    each stem. names: the words of the name of each thing.
    """

    things: tuple[Thing, ...]
    places: Mapping[str, tuple[tuple[int, float], ...]]
    stems: Mapping[str, tuple[str, ...]]
    names: tuple[frozenset[str], ...]

    def met(self, word: str, *, is_slip_forgiven: bool) -> Met:
        """The things that have a word which was typed, and how well that meets it."""
        found: dict[int, float] = {}
        for known, quality in self._alike(word, is_slip_forgiven).items():
            for place, weight in self.places[known]:
                found[place] = max(found.get(place, 0.0), quality * weight)
        return found

    def _alike(self, word: str, is_slip_forgiven: bool) -> dict[str, float]:
        """The words that are meant by a word that was typed, and how well they meet it."""
        alike: dict[str, float] = {}
        if is_slip_forgiven:
            alike |= self._slipped(word)
        if len(word) >= SHORTEST_BEGUN:
            alike |= {known: BEGUN for known in self.places if known.startswith(word)}
        alike |= dict.fromkeys(self.stems.get(stem(word), ()), SAME_STEM)
        if word in self.places:
            alike[word] = SAME
        return alike

    def _slipped(self, word: str) -> dict[str, float]:
        """The words that are a slip or two of the keys away, and how near they are.

        A letter too many, too few, another, or two that changed places. Of a longer word its
        beginning is compared: it may still be being typed.
        """
        if is_number(word) or len(word) < SHORTEST_SLIPPED:
            return {}
        most = 2 if len(word) >= LONG_WORD else 1
        known = [each for each in self.places if not is_number(each)]
        whole = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=None)
        longer = [each for each in known if len(each) > len(word) + most]
        near: dict[str, float] = {}
        for length in (len(word) - 1, len(word), len(word) + 1):
            begun = {each: each[:length] for each in longer}
            part = process.extract(word, begun, scorer=OSA.distance, score_cutoff=1, limit=None)
            near |= {each: SLIPPED / (1 + 0.5 * far) for _, far, each in part}
        return near | {each: SLIPPED / (1 + 0.25 * far) for each, far, _ in whole}


@lru_cache(maxsize=32)
def index_of(things: tuple[Thing, ...]) -> Index:
    """The index of things; the same for the same."""
    places: dict[str, dict[int, float]] = defaultdict(dict)
    for place, thing in enumerate(things):
        for text, weight in ((thing.words, SAID), *((a, OTHER_NAME) for a in thing.also)):
            _put(places, text, place, weight)
        _put(places, thing.name, place, NAME)
    stems: dict[str, list[str]] = defaultdict(list)
    for word in places:
        stems[stem(word)].append(word)
    return Index(
        things,
        {word: tuple(where.items()) for word, where in places.items()},
        {each: tuple(words) for each, words in stems.items()},
        tuple(frozenset(words_of(thing.name)) for thing in things),
    )


def _put(places: Mapping[str, dict[int, float]], text: str, place: int, weight: float) -> None:
    for word in words_of(text):
        where = places[word]
        where[place] = max(where.get(place, 0.0), weight)
