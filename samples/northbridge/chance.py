"""Chance with a seed: counts, shares and splits that come out the same on every machine."""

from collections import Counter
from collections.abc import Hashable, Mapping
from math import log
from random import Random
from typing import TypeVar

from data.rounding import half_up

Name = TypeVar("Name", bound=Hashable)


class Chance:
    """One stream of chance for each subject, so that a change to one leaves the others alone.

    Only Random.random is used: it is the part of the library that promises never to change.
    """

    def __init__(self, *subject: object) -> None:
        self._random = Random(" ".join(str(part) for part in subject))

    def near(self, level: float, spread: float) -> float:
        """A number around a level: the sum of twelve draws is close to a normal one."""
        return level + spread * (sum(self._random.random() for _ in range(12)) - 6)

    def number(self, level: float, spread: float) -> int:
        """A whole number around a level, never below nought."""
        return max(0, int(half_up(self.near(level, spread))))

    def count(self, mean: float) -> int:
        """How often something happens that happens so often on average (Poisson)."""
        happened, elapsed = 0, 0.0
        while (elapsed := elapsed - log(1 - self._random.random())) < mean:
            happened += 1
        return happened

    def share(self, whole: int, chance: float) -> int:
        """How many of the whole it happens to (binomial)."""
        return sum(self._random.random() < chance for _ in range(whole))

    def split(self, whole: int, weights: Mapping[Name, float]) -> dict[Name, int]:
        """Each one of the whole falls into one part; the parts add up to the whole."""
        scale, counted = sum(weights.values()), Counter[Name]()
        for _ in range(whole):
            at = self._random.random() * scale
            counted[_part_at(at, weights)] += 1
        return {name: counted[name] for name in weights}

    def divide(self, whole: int, weights: Mapping[Name, float], spread: float) -> dict[Name, int]:
        """Like split, but steadier, as a stock is from one quarter to the next.

        spread: how far each weight strays, as a share of itself.
        """
        strayed = {name: max(0.0, self.near(w, w * spread)) for name, w in weights.items()}
        exact = {name: whole * w / sum(strayed.values()) for name, w in strayed.items()}
        parts = {name: int(value) for name, value in exact.items()}
        by_remainder = sorted(exact, key=lambda name: parts[name] - exact[name])
        for name in by_remainder[: whole - sum(parts.values())]:
            parts[name] += 1
        return parts


def percent(part: int, whole: int) -> float:
    """A share as agencies publish it: one decimal place."""
    return half_up(100 * part / whole, 1)


def _part_at(at: float, weights: Mapping[Name, float]) -> Name:
    for name, weight in weights.items():
        at -= weight
        if at < 0:
            return name
    return next(name for name in reversed([*weights]) if weights[name])
