"""Several categories that a chart draws as one: their sum, worked out from those it leaves out."""

import re
from collections import defaultdict
from collections.abc import Sequence

from tests.reckoning.drawn import Mark
from tests.reckoning.facts import Fact

NAMED = re.compile(r"\b(\d+) others together\b")


def is_of_several(mark: Mark) -> bool:
    """Whether a mark stands for several categories."""
    return NAMED.search(mark.words) is not None


def together(mark: Mark, marks: Sequence[Mark], facts: Sequence[Fact]) -> list[float]:
    """What it may be, by measure and by what else the chart is split by; none of another number.

    facts: those of its period.
    """
    drawn = {each.category for each in marks if each.dimension == mark.dimension}
    groups: dict[object, list[float | None]] = defaultdict(list)
    for fact in facts:
        categories = dict(fact.categories)
        name = categories.pop(mark.dimension, "")
        if name and name not in drawn and not (fact.is_rest or fact.is_lit):
            groups[fact.measure, *categories.items()].append(fact.figure.value)
    said = NAMED.search(mark.words)
    assert said
    return [
        sum(value or 0.0 for value in values)
        for values in groups.values()
        if None not in values and len(values) == int(said[1])
    ]


def without_them(words: str) -> str:
    """What a mark says, without how many they are."""
    return NAMED.sub("others together", words)
