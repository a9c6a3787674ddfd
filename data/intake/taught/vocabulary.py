"""All names that a board's framework has, and which of them a label is most like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from data.framework.framework import Framework
from data.framework.layouts.sheet import Reads
from data.framework.layouts.spelling import is_whole
from data.framework.measures import Measure, plain_name
from data.framework.place import Level
from data.intake.said import Agreed
from data.intake.taught.likeness import DOUBTFUL, SURE, likeness, spelled
from data.intake.taught.meaning import Candidate, Meaning, StandsFor
from data.observations import AGENCY

LOOKED_AT = 12  # names that are most like a label by their letters, which are then looked at
OFFERED = 4  # ways to take a label that are offered
LEAST = 60  # of a hundred: what is less like is no proposal
# Labels that say no more than that there are figures.
FILLERS = frozenset(
    (
        *(
            "amount",
            "count",
            "counts",
            "figure",
            "figures",
            "n",
            "no",
            "number",
            "numbers",
            "value",
        ),
        *("values", "number of", "in the quarter", "this quarter", "quarter", "this year", "year"),
        *("year to date", "ytd", "this month", "month", "result", "actual", "actuals", "data"),
        *("last quarter", "last year", "previous quarter", "previous year", "measure", "indicator"),
    )
)
# Words of which a label that only says when is made: "This quarter (same quarter last year)".
OF_WHEN = frozenset(
    ("this", "last", "same", "previous", "prior", "current", "quarter", "year", "month", "period")
)
ALL_OF_THEM = re.compile(
    r"(?:all|any|both) (?:ages?|areas?|sex(?:es)?|genders?|persons?|people|agencies|categories"
    r"|sources?|types?|groups?|districts?|schools?|teams?|wards?|risk levels?)"
)
MOST_KEPT = 16  # vocabularies
NOTHING = Meaning(StandsFor.NOTHING)
NATIONS = (
    *("England", "Wales", "Scotland", "Northern Ireland", "United Kingdom", "UK", "Great Britain"),
    *("England and Wales", "National", "National average", "England average", "Regional average"),
)


@dataclass(frozen=True)
class Name:
    """A name of the framework. is_sure: whether it can mean nothing else, as an id's words may."""

    text: str
    meaning: Meaning
    is_sure: bool = True


# One object stands for the names of one board as they are now: what it found is kept by it.
@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The names of a board. terms: from a label to its words of today."""

    framework: Framework
    names: tuple[Name, ...]
    _found: dict[str, tuple[Candidate, ...]] = field(default_factory=dict, repr=False)

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """The ways to take a label, the likeliest first; several that are sure mean a doubt."""
        if text not in self._found:
            self._found[text] = self._candidates(text)
        return self._found[text]

    def _candidates(self, text: str) -> tuple[Candidate, ...]:
        label = self.framework.terms.label(text)
        if is_whole(text) or _says_nothing(label) or not spelled(label).words:
            return (Candidate((NOTHING,), 1.0, text),)
        if label in self._ours:
            return (Candidate((NOTHING,), 1.0, text),)
        best: dict[Meaning, Candidate] = {}
        for number in self._looked_at(label):
            name, its_label = self.names[number], self._labels[number]
            score = likeness(label, its_label)
            score = score if name.is_sure else min(score, DOUBTFUL)
            if score > (best[name.meaning].score if name.meaning in best else 0):
                best[name.meaning] = Candidate((name.meaning,), score, name.text)
        in_turn = sorted(best.values(), key=lambda each: -each.score)
        sure = [each for each in in_turn if each.score >= SURE]
        return tuple(sure if len(sure) > OFFERED else in_turn[:OFFERED])

    def _looked_at(self, label: str) -> Iterable[int]:
        exact = self._by_words.get(spelled(label).words, ())
        found = process.extract(
            label, self._labels, scorer=fuzz.token_sort_ratio, limit=LOOKED_AT, score_cutoff=LEAST
        )
        return dict.fromkeys((*exact, *(number for _, _, number in found)))

    @cached_property
    def _ours(self) -> frozenset[str]:
        """What the board itself is called: its own figures, on a sheet with those of others."""
        board = self.framework.board
        return frozenset(map(self.framework.terms.label, (board.name, board.short_name)))

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(self.framework.terms.label(each.text) for each in self.names)

    @cached_property
    def _by_words(self) -> Mapping[tuple[str, ...], tuple[int, ...]]:
        found: dict[tuple[str, ...], list[int]] = {}
        for number, label in enumerate(self._labels):
            found.setdefault(spelled(label).words, []).append(number)
        return {words: tuple(numbers) for words, numbers in found.items()}


def _says_nothing(label: str) -> bool:
    """Whether a label says only that there are figures, of all or of when."""
    if label in FILLERS or set(label.split()) <= OF_WHEN:
        return True
    return bool(ALL_OF_THEM.fullmatch(label))


@lru_cache(maxsize=MOST_KEPT)
def vocabulary_of(
    framework: Framework,
    agreed: tuple[Agreed, ...] = (),
    seen: frozenset[tuple[str, str]] = frozenset(),
) -> Vocabulary:
    """The names of a board. agreed: other names of its name book. seen: categories in its figures.

    seen: (dimension, category).
    """
    every = dict.fromkeys(
        (
            *_of_other_places(framework),
            *_of_measures(framework.measures),
            *_of_agencies(framework),
            *_of_categories(framework),
            *(_category(dimension, name, name) for dimension, name in sorted(seen)),
            *(_category(e.dimension, e.meaning, e.name) for e in agreed if e.meaning),
        )
    )
    return Vocabulary(framework, tuple(every))


def _of_other_places(framework: Framework) -> Iterator[Name]:
    """Places that are not the board's: their figures are never its own."""
    named = (
        name
        for each in framework.published.places.every
        if each.level is not Level.OWN
        for name in (each.name, *each.also)
    )
    for name in (*NATIONS, *named):
        yield Name(name, Meaning(StandsFor.LEFT_OUT, title=name))


def _of_measures(measures: Iterable[Measure]) -> Iterator[Name]:
    for each in measures:
        meaning = Meaning(StandsFor.MEASURE, each.id, title=each.title)
        for text in filter(None, (each.title, each.usual_title, *each.also_called)):
            yield Name(text, meaning)
        for text in filter(None, (plain_name(each.id), each.short_title)):
            yield Name(text, meaning, is_sure=False)


def _of_agencies(framework: Framework) -> Iterator[Name]:
    for each in framework.agencies:
        meaning = Meaning(StandsFor.AGENCY, each.id, title=each.name)
        for text in (each.name, *each.also_written_as):
            yield Name(text, meaning)


def _of_categories(framework: Framework) -> Iterator[Name]:
    listed = dict.fromkeys(
        (split.dimension, category)
        for each in framework.measures
        for split in each.breakdowns
        for category in split.categories
        if split.dimension != AGENCY
    )
    for dimension, category in listed:
        yield _category(dimension, category, category)
    for sheet in framework.sheets:
        for table in sheet.tables:
            for reader in (*table.columns, *table.rows):
                for label in reader.labels:
                    if label.reads is Reads.CATEGORY and len(label.key.categories) == 1:
                        ((dimension, category),) = label.key.categories
                        yield _category(dimension, category, label.text)


def _category(dimension: str, category: str, text: str) -> Name:
    return Name(text, Meaning(StandsFor.CATEGORY, category, dimension, category))
