"""How soon a real change is told, and how often a false one: on series made at random.

    python -m benchmarks.signals

Figures vary about 100 with a standard deviation of 10, as a quarterly count of some hundred does by
chance. After a quiet time their mean moves by two standard deviations. Beside our rules stand what
boards usually look at: a change of more than a tenth on the quarter before, and a target missed;
and two published rules that are made for few points, or for small lasting changes.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from math import comb, log2
from statistics import median

from data.figures.cusum import variation_by_cusum
from data.figures.variation import variation_of

SERIES = 1000
SEED = 13
MEAN, DEVIATION, SHIFT = 100.0, 10.0, 2  # SHIFT and FAR in deviations
FAR = 4  # of one figure alone
LATER = 8  # quarters in which a change may be told
QUIET = (13, 20, 30)  # points before it
MEASURES = 60  # of a board on which nothing happens
TARGET = 110.0  # at most: one deviation from the mean, as a target that is usually met

# Whether a rule tells something, as at the last value, of those from a position on.
Rule = Callable[[Sequence[float], int], bool]


def signals(values: Sequence[float], since: int) -> bool:
    """Whether one of them bears a signal by our rules."""
    return any(variation_of(values).flags[since:])


def changed_by_a_tenth(values: Sequence[float], _since: int) -> bool:
    """The usual traffic light: more than 10% off the quarter before."""
    return abs(values[-1] - values[-2]) > values[-2] / 10


def red(values: Sequence[float], _since: int) -> bool:
    """Whether the last value misses the target."""
    return values[-1] > TARGET


def runs(values: Sequence[float], _since: int) -> bool:
    """Whether the chart has an unusually long run, or crosses its median unusually seldom.

    Source: J. Anhøj and A. V. Olesen, "Run charts revisited", PLoS ONE 9 (2014).
    """
    middle = median(values)
    sides = [value > middle for value in values if value != middle]
    longest = max((len(list(run)) for _, run in groupby(sides)), default=0)
    crossings = sum(one is not other for one, other in pairwise(sides))
    return longest > round(log2(len(sides))) + 3 or crossings < _fewest(len(sides) - 1)


def cumulated(values: Sequence[float], since: int) -> bool:
    """Whether one of them bears a signal by CUSUM, which a board may choose."""
    return any(variation_by_cusum(values).flags[since:])


def _fewest(steps: int) -> int:
    """The least number of crossings that is not unusual: below it lie less than 5% of chances."""
    below = 0.0
    for crossings in range(steps + 1):
        below += comb(steps, crossings) / 2**steps
        if below >= 0.05:
            return crossings
    return steps


RULES = {
    "signals": signals,
    "runs (Anhøj)": runs,
    "CUSUM": cumulated,
    "changed by > 10%": changed_by_a_tenth,
    "red against target": red,
}


def found(rule: Rule, quiet: int, chance: random.Random, series: int = SERIES) -> float:
    """The share of shifts that a rule tells within eight quarters, of whichever of them."""
    told = 0
    for _ in range(series):
        before = [chance.gauss(MEAN, DEVIATION) for _ in range(quiet)]
        after = [chance.gauss(MEAN + SHIFT * DEVIATION, DEVIATION) for _ in range(LATER)]
        told += any(rule([*before, *after[: n + 1]], quiet) for n in range(LATER))
    return told / series


def false_alarms(rule: Rule, points: int, chance: random.Random, series: int = SERIES) -> float:
    """How many of sixty quiet measures a rule tells anew in one quarter."""
    new = 0
    for _ in range(series):
        values = [chance.gauss(MEAN, DEVIATION) for _ in range(points)]
        new += rule(values, points - 1) and not rule(values[:-1], points - 2)
    return MEASURES * new / series


def far_figures(rule: Rule, quiet: int, chance: random.Random, series: int = SERIES) -> float:
    """The share of single figures, four deviations off, that a rule tells at once."""
    told = 0
    for _ in range(series):
        before = [chance.gauss(MEAN, DEVIATION) for _ in range(quiet)]
        told += rule([*before, MEAN + FAR * DEVIATION], quiet)
    return told / series


def main() -> None:
    """Print what each rule finds, and what it finds where there is nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=int, default=SERIES, help=f"default {SERIES}")
    series = parser.parse_args().series
    print(f"{series} series each, seed {SEED}; after so many quiet points:")
    heads = (f"shift found within {LATER}, %", "far figure found, %",
             f"new alarms a quarter of {MEASURES} quiet")  # fmt: skip
    print(f"{'':20} {heads[0]:24} {heads[1]:24} {heads[2]}")
    print(f"{'':20} {f'{_row(QUIET, 0):24} ' * 2}{_row(QUIET, 0)}")
    for name, rule in RULES.items():
        chance = random.Random(SEED)  # noqa: S311 - no secret
        shifts = [100 * found(rule, n, chance, series) for n in QUIET]
        far = [100 * far_figures(rule, n, chance, series) for n in QUIET]
        alarms = [false_alarms(rule, n, chance, series) for n in QUIET]
        print(f"{name:20} {_row(shifts, 1):24} {_row(far, 1):24} {_row(alarms, 2)}")


def _row(numbers: Sequence[float], decimals: int) -> str:
    return "  ".join(f"{each:6.{decimals}f}" for each in numbers)


if __name__ == "__main__":
    main()
