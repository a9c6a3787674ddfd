"""By which words a board's measures and categories are known in a sentence.

They are the titles, the other names and the terms of the framework, and the labels of the sheets
that the board is sent: a report mostly says what a return says.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from data.claims.stems import stems_of
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key, Label, Role
from data.framework.measures import Measure
from data.framework.spellings import folded
from data.observations import AGENCY, COMPARATOR

# How comparators are spoken of, whatever a board's sheets call them.
SPOKEN_COMPARATORS = {
    "England": ("national", "nationally", "England", "across the country", "nationwide"),
    "Statistical neighbours": ("statistical neighbours", "statistical neighbour"),
    "Comparator authorities": ("comparator authority", "comparator authorities"),
}

# What stands after it in a title is said of what is named before it.
CUT = re.compile(r" to | \(")

Categories = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which a measure, or a part of it, is spoken of.

    is_title: whether it is what the framework calls the measure, and no other name of it.
    is_category: whether it is a category alone, such as a course: it may be said of anything.
    label: the whole of it, in the words of today.
    """

    measure: str
    stems: frozenset[str]
    categories: Categories = frozenset()
    is_title: bool = False
    is_category: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """How well the words near a number say one measure: 1 where they say all of a name of it.

    said: the stems of the name that are said. is_category: whether that is a category alone.
    """

    measure: str
    score: float
    weight: float
    said: frozenset[str]
    categories: Categories
    is_category: bool = False


class Vocabulary:
    """The words of one framework."""

    def __init__(
        self,
        framework: Framework,
        counted: Iterable[str],
        printed: Iterable[tuple[str, str, str]] = (),
    ) -> None:
        """counted: the measures. printed: each with a category that a sheet prints, of which."""
        self._framework = framework
        self._printed = tuple(printed)
        self._own = frozenset(self.stems(f"{framework.board.name} {framework.board.short_name}"))
        known = [each for each in counted if framework.has_measure(each)]
        self.names = tuple(dict.fromkeys(self._names(known)))

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of a text in the words of today: "DV" is "domestic abuse"."""
        return stems_of(self._framework.terms.label(text))

    def own(self) -> frozenset[str]:
        """The words of the board's own name, which say nothing of what is counted."""
        return self._own

    @cached_property
    def of_comparators(self) -> frozenset[str]:
        """The words for those with whom a board is compared, and for taking a mean of them."""
        said = " ".join(text for text, _ in self._spelled[COMPARATOR])
        return frozenset((*self.stems(said), "averag"))

    def stems_of_measure(self, measure: str) -> frozenset[str]:
        """Every word of every name of a measure."""
        return frozenset(
            each for name in self.names if name.measure == measure for each in name.stems
        )

    def stems_of_title(self, measure: str) -> frozenset[str]:
        """The words of what a measure is called in full, also those of them that few say."""
        return frozenset(self.stems(self._framework.measure(measure).title))

    def weight(self, stem: str) -> float:
        """How much a word tells: that of one measure more than that of many."""
        return self._weights.get(stem, 0.0)

    def knows(self, stem: str) -> bool:
        """Whether some measure is spoken of with a word."""
        return stem in self._weights

    def scored(self, near: Mapping[str, float]) -> list[Scored]:
        """The measures that words say, the best said first.

        near: the stems about a number, each with how near it stands, from 0 to 1.
        """
        best: dict[tuple[str, Categories], Scored] = {}
        places = {n for each in near for n in self._by_stem.get(each, ())}
        for n in places:
            name = self.names[n]
            whole = sum(map(self.weight, name.stems))
            said = name.stems & near.keys()
            got = sum(self.weight(each) * near[each] for each in said)
            found = Scored(
                name.measure, got / whole, got, frozenset(said), name.categories, name.is_category
            )
            key = name.measure, name.categories
            known = best.get(key)
            if known is None or (found.score, found.weight) > (known.score, known.weight):
                best[key] = found
        return sorted(best.values(), key=lambda each: (-each.score, -each.weight))

    def in_full(self, own: frozenset[str], clause: str, measures: Container[str]) -> Name | None:
        """The one measure that the words by a number say in full; None where they say several.

        clause: the text that they stand in. measures: those that it may be. The longer name is
        meant; of two of the same words the one that stands there letter by letter, then a title.
        """
        known = [e for e in self._known_in(own) if e.measure in measures and not e.is_category]
        said = [each for each in known if each.stems <= own]
        most = max((len(each.stems) for each in said), default=0)
        longest = [each for each in said if len(each.stems) == most]
        if len({each.measure for each in longest}) > 1:
            text = f" {self._framework.terms.label(clause)} "
            literal = [each for each in longest if each.label and f" {each.label} " in text]
            whole = max((len(each.label) for each in literal), default=0)
            longest = [each for each in literal if len(each.label) == whole] or longest
        titles = [each for each in longest if each.is_title]
        meant = {each.measure: each for each in titles or longest}
        return next(iter(meant.values())) if len(meant) == 1 else None

    def _known_in(self, stems: Iterable[str]) -> list[Name]:
        """The names that share a word with these."""
        places = {n for each in stems for n in self._by_stem.get(each, ())}
        return [self.names[n] for n in sorted(places)]

    def named_categories(self, text: str, dimension: str) -> frozenset[str]:
        """The categories of a dimension that a text names."""
        said = f" {folded(text)} "
        spelled = self._spelled.get(dimension, ())
        found = {(category, word) for word, category in spelled if f" {word} " in said}
        return frozenset(category for category, word in found if not _inside(word, found))

    def spelling_of(self, text: str, dimension: str, category: str) -> str:
        """All the words by which a text names a category."""
        said = f" {folded(text)} "
        words = (word for word, each in self._spelled.get(dimension, ()) if each == category)
        return " ".join(word for word in words if f" {word} " in said)

    @cached_property
    def _carded(self) -> dict[str, list[str]]:
        """What its cards call a measure, as readers see it first on a page."""
        found = defaultdict(list)
        for page in self._framework.pages:
            for card in page.cards:
                found[card.measure].append(card.title)
        return found

    @cached_property
    def _weights(self) -> dict[str, float]:
        measures = defaultdict(set)
        for name in self.names:
            for each in name.stems:
                measures[each].add(name.measure)
        count = len({name.measure for name in self.names}) + 1
        return {each: log(1 + count / len(said)) for each, said in measures.items()}

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        found = defaultdict(list)
        for n, name in enumerate(self.names):
            for each in name.stems:
                found[each].append(n)
        return found

    def _names(self, measures: list[str]) -> Iterator[Name]:
        for each in measures:
            yield from self._of_measure(self._framework.measure(each))
        for measure, dimension, category in self._printed:
            if stems := frozenset(self.stems(category)):
                yield Name(measure, stems, frozenset({(dimension, category)}), is_category=True)
        for label in self._labels():
            yield from self._of_label(label.text, label.key, measures)

    def _labels(self) -> Iterator[Label]:
        """What the labels of every sheet mean."""
        for sheet in self._framework.sheets:
            for table in sheet.tables:
                for reader in (*table.columns, *table.rows):
                    yield from reader.labels

    def _of_measure(self, measure: Measure) -> Iterator[Name]:
        titles = [measure.title, CUT.split(measure.title)[0], measure.usual_title]
        others = [*measure.also_called, *self._carded.get(measure.id, ())]
        if measure.computed is not None and measure.part_words:
            part = self._framework.measure_as_known(measure.computed.numerator.measure)
            others.append(f"{part.title} {measure.part_words}")
        for text in filter(None, (*titles, *others)):
            if stems := frozenset(self.stems(text)):
                label = self._framework.terms.label(text)
                yield Name(measure.id, stems, is_title=text in titles, label=label)

    def _of_label(self, text: str, key: Key, measures: list[str]) -> Iterator[Name]:
        stems = frozenset(self.stems(text))
        if not stems or key.role is not Role.FIGURE:
            return
        for measure in (key.measure, key.share, *key.also):
            if measure in measures:
                yield Name(measure, stems, frozenset(key.categories))

    @cached_property
    def _spelled(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """How the categories of each dimension are spelled, and what is meant."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for agency in self._framework.agencies:
            for text in (agency.name, *agency.also_written_as):
                found[AGENCY][folded(text)] = agency.id
        for category, texts in SPOKEN_COMPARATORS.items():
            found[COMPARATOR] |= {folded(text): category for text in texts}
        for measure in self._framework.measures:
            for split in measure.breakdowns:
                found[split.dimension] |= {folded(each): each for each in split.categories}
        for label in self._labels():
            if len(label.key.categories) == 1 and not label.key.measure and label.text:
                ((dimension, category),) = label.key.categories
                found[dimension] |= {folded(label.text): category, folded(category): category}
        return {dimension: tuple(words.items()) for dimension, words in found.items()}


def _inside(word: str, found: Iterable[tuple[str, str]]) -> bool:
    """Whether a longer name that is said holds this one: "conference" of "initial conference"."""
    return any(word != other and f" {word} " in f" {other} " for _, other in found)
