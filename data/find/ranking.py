"""What was typed, to the things that are meant by it, the likeliest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.claims.stems import stem
from data.find.index import Index, Met
from data.find.thing import Kind, Thing
from data.find.wording import asked_words, words_of

LONGEST_TYPED = 200  # characters
# What is added for a name that is what was typed, begins so, or says little else.
CALLED_SO, BEGINS_SO, SAYS_LITTLE_ELSE = 2.0, 0.5, 1.0
# The definition of a measure is looked for less often than the measure.
LESS_FOR_A_DEFINITION = 0.5

ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Hit:
    """A thing that was found, and how well it meets what was typed."""

    thing: Thing
    score: float


@dataclass(frozen=True)
class Group:
    """What was found of one kind, the likeliest first. more: how many are not listed."""

    kind: Kind
    things: tuple[Thing, ...]
    more: int


def find(typed: str, index: Index, *, is_slip_forgiven: bool = True) -> tuple[Hit, ...]:
    """Everything that has every word of what was typed, in whichever order, the likeliest first.

    A slip of the keys is forgiven, if at all, where nothing has the words as they were typed.
    Things that meet it equally well stand by their kinds, and then as they came.
    """
    words = asked_words(typed[:LONGEST_TYPED])
    if not words:
        return ()
    every = _having_all(words, index, is_slip_forgiven=False)
    if is_slip_forgiven and not every:
        every = _having_all(words, index, is_slip_forgiven=True)
    hits = [Hit(index.things[p], score + _of_name(typed, words, p, index)) for p, score in every]
    return tuple(sorted(hits, key=lambda each: (-round(each.score, 3), ORDER[each.thing.kind])))


def told_once(hits: Sequence[Hit], typed: str) -> tuple[Hit, ...]:
    """What was found, without the definitions of measures that were found too.

    Where the word itself was typed, they are what is looked for.
    """
    if stem("definition") in {stem(word) for word in asked_words(typed)}:
        return tuple(hits)
    measures = {each.thing.key for each in hits if each.thing.kind is Kind.MEASURE}
    return tuple(
        each
        for each in hits
        if each.thing.kind is not Kind.DEFINITION or each.thing.key not in measures
    )


def grouped(hits: Iterable[Hit], most: int) -> tuple[Group, ...]:
    """What was found, by kind, that of the likeliest first; of each so many at most."""
    kinds: dict[Kind, list[Thing]] = {}
    for hit in hits:
        kinds.setdefault(hit.thing.kind, []).append(hit.thing)
    return tuple(
        Group(kind, tuple(found[:most]), max(0, len(found) - most)) for kind, found in kinds.items()
    )


def _having_all(
    words: Sequence[str], index: Index, *, is_slip_forgiven: bool
) -> list[tuple[int, float]]:
    """The places of the things that have every word, and how well they meet them on average."""
    met: list[Met] = []
    for word in words:
        found = index.met(word, is_slip_forgiven=is_slip_forgiven)
        if not found:
            return []
        met.append(found)
    everywhere = set(met[0]).intersection(*met[1:])
    return [(place, sum(m[place] for m in met) / len(met)) for place in sorted(everywhere)]


def _of_name(typed: str, words: Sequence[str], place: int, index: Index) -> float:
    """What is added for how near the names of a thing are to what was typed."""
    thing = index.things[place]
    said = words_of(typed)
    more = -LESS_FOR_A_DEFINITION if thing.kind is Kind.DEFINITION else 0.0
    if any(words_of(name) == said for name in (thing.name, *thing.also)):
        more += CALLED_SO
    elif words_of(thing.name)[: len(said)] == said:
        more += BEGINS_SO
    own = {stem(each) for each in index.names[place]}
    in_name = own & {stem(each) for each in words}
    return more + SAYS_LITTLE_ELSE * len(in_name) / max(1, len(own))
