"""The numbers of a measure that are published together, and how they add up."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from math import log

Key = Hashable
THREE = 3.0  # a total over one more dimension costs readers three times as much


class Decided(Enum):
    """What an earlier release settled of a number."""

    OPEN = "open"
    HIDDEN = "hidden"
    ROUNDED = "rounded"
    SHOWN = "shown"

    def or_more(self, other: "Decided") -> "Decided":
        """Of two releases' words the one from which readers know more."""
        order = list(Decided)
        return max(self, other, key=order.index)


@dataclass(frozen=True)
class Number:
    """One number that is printed, or that readers could work out.

    value: the true count, a whole number. totals: over how many dimensions it is a total.
    printed: no, where it stands nowhere but follows from others (what is left of a whole).
    agency: who knows it without being told. at_most: more than this everybody knows it is not.
    at_risk: whether nobody may work it out although it is not known to be small.
    rounded: the multiple that is told in place of its value; None where nothing is rounded.
    """

    key: Key
    value: int
    totals: int = 0
    printed: bool = True
    decided: Decided = Decided.OPEN
    agency: str = ""
    at_most: int | None = None
    at_risk: bool = False
    rounded: int | None = None

    @property
    def told(self) -> int:
        """What readers see of it where it is not hidden."""
        return self.value if self.rounded is None else self.rounded

    @property
    def weight(self) -> float:
        """What hiding it takes from readers; nothing for one that is not printed."""
        return float(THREE**self.totals + 0.2 * log(1 + self.value)) if self.printed else 0.0


@dataclass(frozen=True)
class Relation:
    """What everybody knows to hold: a sum of numbers, each times its factor, within bounds."""

    factors: Mapping[int, float]
    lower: float = 0.0
    upper: float = 0.0

    @property
    def is_sum(self) -> bool:
        """Whether it says that parts make a total, exactly."""
        return self.lower == self.upper == 0


@dataclass(frozen=True)
class Published:
    """Numbers and relations of one measure: all its tables, periods and releases at once."""

    numbers: tuple[Number, ...]
    relations: tuple[Relation, ...] = field(default=())

    @cached_property
    def place(self) -> dict[Key, int]:
        """Where each number stands."""
        return {number.key: place for place, number in enumerate(self.numbers)}

    def hidden(self, places: Sequence[int] | set[int] | frozenset[int]) -> tuple[Key, ...]:
        """The keys of some of its numbers, in their order."""
        return tuple(self.numbers[place].key for place in sorted(places))


def total(place: int, parts: Sequence[int]) -> Relation:
    """That parts add up to a total."""
    return Relation({**dict.fromkeys(parts, 1.0), place: -1.0})
