"""Which hidden numbers hang together: what is known of one says something of the others."""

from collections import defaultdict
from dataclasses import dataclass

from data.protection.published import Published, Relation


@dataclass(frozen=True)
class Linked:
    """Numbers that relations join, directly or through each other, with those relations."""

    places: frozenset[int]
    relations: tuple[Relation, ...]


def linked(published: Published, hidden: frozenset[int]) -> dict[int, Linked]:
    """By each hidden number the part that it belongs to; numbers that are known join nothing."""
    first = {place: place for place in hidden}
    meant = [
        (relation, moving)
        for relation in published.relations
        if (moving := [place for place in relation.factors if place in hidden])
    ]
    for _, moving in meant:
        root = _root(first, moving[0])
        for place in moving[1:]:
            first[_root(first, place)] = root
    relations: dict[int, list[Relation]] = defaultdict(list)
    for relation, moving in meant:
        relations[_root(first, moving[0])].append(relation)
    places: dict[int, set[int]] = defaultdict(set)
    for place in hidden:
        places[_root(first, place)].add(place)
    found = {root: Linked(frozenset(of), tuple(relations[root])) for root, of in places.items()}
    return {place: found[root] for root, of in places.items() for place in of}


def _root(first: dict[int, int], place: int) -> int:
    """The number by which a part is known; ways to it are shortened as they are walked."""
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place
