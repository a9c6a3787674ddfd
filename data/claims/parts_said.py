"""Which part of a measure a clause speaks of: the contacts of the police, the plans for neglect."""

from data.claims.said_number import SaidNumber
from data.claims.stored import Categories, Stored


def part_named(said: SaidNumber, measure_id: str, stored: Stored) -> Categories | None:
    """The categories that a clause names of a measure, one to a dimension at most.

    None where it names several of one, so that nobody can say which is meant.
    """
    title = stored.framework.measure(measure_id).title
    found: set[tuple[str, str]] = set()
    for dimension in stored.dimensions(measure_id):
        named = stored.words.named_categories(said.clause, dimension)
        named -= stored.words.named_categories(title, dimension)
        held = {dict(each.categories).get(dimension) for each in stored.facts(measure_id)}
        if len(named & held) > 1:
            return None
        found |= {(dimension, category) for category in named & held if category}
    return frozenset(found)


def stems_of_part(said: SaidNumber, measure_id: str, stored: Stored) -> set[str]:
    """The words by which a clause names a part of a measure: they narrow nothing further."""
    return {
        stem
        for dimension in stored.dimensions(measure_id)
        for category in stored.words.named_categories(said.clause, dimension)
        for stem in stored.words.stems(stored.words.spelling_of(said.clause, dimension, category))
    }
