"""What is published now, joined to all that was published before: nothing is taken back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from data.protection.key import Key
from data.protection.published import Decided, Number, Published, Relation
from data.protection.release import Group


class _Same(NamedTuple):
    """Two releases speak of one number where it is of the same and was not revised."""

    key: object
    value: int


def joined(now: Published, before: Iterable[Group]) -> Published:
    """The numbers of now first, then what earlier releases printed otherwise, with all sums.

    What was shown stays shown and what was hidden stays hidden; a number that was revised since
    is another, and the earlier one is as it was. A reader who sees no mark of revision takes both
    for one; one who knows less than that learns less.
    """
    numbers: dict[_Same, Number] = {_Same(each.key, each.value): each for each in now.numbers}
    relations = {_identity(each, now): None for each in now.relations}
    for group in before:
        for place, number in enumerate(group.published.numbers):
            same = _Same(number.key, number.value)
            numbers[same] = _decided(numbers.get(same, number), number, place in group.hidden)
        for relation in group.published.relations:
            relations[_identity(relation, group.published)] = None
    places = {same: at for at, same in enumerate(numbers)}
    return Published(
        tuple(_apart(same, each, now) for same, each in numbers.items()),
        tuple(
            Relation({places[same]: factor for same, factor in factors}, lower, upper)
            for factors, lower, upper in relations
        ),
    )


def _decided(now: Number, before: Number, is_hidden: bool) -> Number:
    """As an earlier release left it; what was shown once is known for good."""
    if not before.printed:
        return now
    seen = Decided.SHOWN if before.rounded is None else Decided.ROUNDED
    rounded = now.rounded if before.rounded is None else before.rounded
    decided = now.decided.or_more(Decided.HIDDEN if is_hidden else seen)
    return replace(now, printed=True, decided=decided, rounded=rounded)


def _apart(same: _Same, number: Number, now: Published) -> Number:
    """An earlier number that was revised has a name of its own."""
    place = now.place.get(number.key)
    if place is None or now.numbers[place].value == same.value:
        return number
    return replace(number, key=(number.key, same.value))


def _identity(
    relation: Relation, published: Published
) -> tuple[tuple[tuple[_Same, float], ...], float, float]:
    factors = tuple(
        (_Same(published.numbers[place].key, published.numbers[place].value), factor)
        for place, factor in relation.factors.items()
    )
    return factors, relation.lower, relation.upper


def of_the_same(groups: Iterable[Group], measures: frozenset[str]) -> tuple[Group, ...]:
    """The groups of earlier releases in which any of some measures stands."""
    return tuple(group for group in groups if measures & _measures(group))


def _measures(group: Group) -> frozenset[str]:
    return frozenset(
        number.key.measure for number in group.published.numbers if isinstance(number.key, Key)
    )
