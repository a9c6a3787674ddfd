"""What a board has published of its figures at one time: numbers, sums, and what was hidden.

The true numbers stand in it, so that the next release can be held to it: it never leaves the store.
"""

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from data.periods import parse
from data.protection.key import Key
from data.protection.published import Number, Published, Relation

FORM = 3  # of the text in which a release is kept
Told = tuple[
    str, str, str, str, float | None, str
]  # measure, period, agency, breakdown, value, status


@dataclass(frozen=True)
class Group:
    """Numbers that are published together, and which of them are hidden.

    coarser: how many kinds of table are left out, since nothing finer is safe. What is rounded is
    not hidden: something else is told of it. seconds: of processor that it took.
    """

    published: Published
    hidden: frozenset[int]
    is_cheapest: bool = True
    coarser: int = 0
    seconds: float = field(default=0.0, compare=False)

    @property
    def keys(self) -> tuple[Key, ...]:
        """What its numbers are of, in their order."""
        return tuple(map(_key_of, self.published.numbers))

    @property
    def is_rounded(self) -> bool:
        """Whether its numbers are multiples near the true ones."""
        return any(number.rounded is not None for number in self.published.numbers)

    @cached_property
    def shown(self) -> Mapping[Key, int]:
        """What readers see: the numbers that are printed and not hidden."""
        return {
            _key_of(number): number.told
            for place, number in enumerate(self.published.numbers)
            if number.printed and place not in self.hidden
        }


@dataclass(frozen=True)
class Release:
    """All groups of a board as they were published. number: 1 for its first. made: ISO time.

    state: what was held then, so that nothing is published twice. rows: every figure of the
    board as readers may have it; pages and papers for the public are made of them alone. An early
    release has none.
    """

    board: str
    number: int
    made: str
    state: str
    groups: tuple[Group, ...]
    rows: tuple[Told, ...] = ()

    @cached_property
    def shown(self) -> Mapping[Key, int]:
        """Every number that readers see."""
        return {key: value for group in self.groups for key, value in group.shown.items()}

    @cached_property
    def rounded(self) -> frozenset[str]:
        """The measures of which every number is rounded."""
        return frozenset(
            _key_of(number).measure
            for group in self.groups
            for number in group.published.numbers
            if number.rounded is not None
        )

    @property
    def text(self) -> str:
        """All of it as one text, which is kept."""
        groups = [_group_as_lists(group) for group in self.groups]
        told = [FORM, self.board, self.number, self.made, self.state, groups, self.rows]
        packed = zlib.compress(json.dumps(told, separators=(",", ":")).encode())
        return base64.b64encode(packed).decode("ascii")


def release_in(text: str) -> Release:
    """What a kept text says."""
    told = json.loads(zlib.decompress(base64.b64decode(text)))
    _, board, number, made, state, groups, *more = told
    rows = tuple(tuple(row) for row in (more[0] if more else ()))
    return Release(board, number, made, state, tuple(map(_group_in, groups)), rows)


def all_shown(releases: Iterable[Release]) -> frozenset[Key]:
    """What any of some releases shows."""
    return frozenset(key for release in releases for key in release.shown)


def _key_of(number: Number) -> Key:
    assert isinstance(number.key, Key)
    return number.key


def _group_as_lists(group: Group) -> list[Any]:
    numbers = [
        [*_key_as_list(_key_of(n)), n.value, n.totals, n.printed, n.agency, n.at_risk, n.rounded]
        for n in group.published.numbers
    ]
    relations = [
        [[*each.factors], [*each.factors.values()], each.lower, each.upper]
        for each in group.published.relations
    ]
    return [numbers, relations, sorted(group.hidden), group.is_cheapest, group.coarser]


def _key_as_list(key: Key) -> list[Any]:
    return [key.measure, str(key.period), key.categories, key.left]


def _group_in(told: list[Any]) -> Group:
    numbers, relations, hidden, is_cheapest, coarser = told
    published = Published(
        tuple(map(_number_in, numbers)),
        tuple(
            Relation(dict(zip(places, factors, strict=True)), lower, upper)
            for places, factors, lower, upper in relations
        ),
    )
    return Group(published, frozenset(hidden), is_cheapest, coarser)


def _number_in(told: list[Any]) -> Number:
    measure, period, categories, left, value, totals, printed, agency, at_risk, *more = told
    pairs = tuple((name, category) for name, category in categories)
    key = Key(measure, parse(period), pairs, left)
    number = Number(key, value, totals, printed=printed, agency=agency, at_risk=at_risk)
    return replace(number, rounded=more[0] if more else None)
