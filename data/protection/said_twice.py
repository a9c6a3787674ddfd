"""What two measures both say of one thing: whoever knows the one knows something of the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from data.framework.hand_overs import Side, Wrong
from data.observations import AGENCY
from data.periods import Period
from data.protection.key import Key
from data.protection.published import Number

Bounds = tuple[float, float]
BETWEEN: Mapping[Wrong, Bounds] = {
    Wrong.DIFFERENT: (0.0, 0.0),
    Wrong.MORE_RECEIVED: (0.0, inf),
    Wrong.MORE_GIVEN: (-inf, 0.0),
}


@dataclass(frozen=True)
class SaidTwice:
    """Two figures of one thing. wrong: when they cannot both be right, as everybody knows.

    is_former: whether the one is what the other was called before: then each of its figures is.
    """

    given: Side
    received: Side
    wrong: Wrong = Wrong.DIFFERENT
    is_former: bool = False

    def relations(self, numbers: Mapping[Key, Number]) -> Iterator[tuple[dict[Key, float], Bounds]]:
        """What holds between them, by the numbers that are known; nothing where it does not."""
        bounds = BETWEEN[self.wrong]
        for given, received in self._pairs(numbers):
            factors = {**dict.fromkeys(given, 1.0), **dict.fromkeys(received, -1.0)}
            gap = sum(factor * numbers[key].value for key, factor in factors.items())
            if given and received and bounds[0] <= gap <= bounds[1]:
                yield factors, bounds

    def _pairs(self, numbers: Mapping[Key, Number]) -> Iterator[tuple[list[Key], list[Key]]]:
        if self.is_former:
            for key in numbers:
                same = key._replace(measure=self.received.measure)
                if key.measure == self.given.measure and not key.left and same in numbers:
                    yield [key], [same]
            return
        given, received = (_by_period(side, numbers) for side in (self.given, self.received))
        for period in given.keys() & received.keys():
            yield given[period], received[period]


def _by_period(side: Side, numbers: Mapping[Key, Number]) -> dict[Period, list[Key]]:
    """The numbers of a side at each period; of several agencies where all of them are known."""
    found: dict[Period, list[Key]] = {}
    for key in numbers:
        if key.measure == side.measure and not key.left and _is_of(side, dict(key.categories)):
            found.setdefault(key.period, []).append(key)
    most = max(map(len, found.values()), default=0)
    return {period: keys for period, keys in found.items() if len(keys) == most}


def _is_of(side: Side, categories: Mapping[str, str]) -> bool:
    wanted = dict(side.categories)
    names = {*wanted, AGENCY} if side.adds_agencies else {*wanted}
    return categories.keys() == names and all(
        categories[name] in allowed for name, allowed in wanted.items()
    )
